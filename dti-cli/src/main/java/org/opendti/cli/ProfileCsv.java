package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.compare.Gap;
import org.opendti.compare.Strengths;

/** A unit's gap by element as CSV, with its rank there and whether that is a strength or a weakness. */
final class ProfileCsv {

    private static final List<String> HEADER = List.of(
            "unit",
            "name",
            "element",
            "parts_unknown",
            "score",
            "rank",
            "score_other",
            "share",
            "score_ahead",
            "strength_or_weakness");

    private ProfileCsv() {}

    static void write(UnitProfile profile, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            HEADER.forEach(sheet::text);
            sheet.endLine();
            for (Gap.Part part : profile.gap().parts()) {
                sheet.code(profile.unit().code())
                        .text(profile.unit().name())
                        .code(part.element())
                        .text(part.partsUnknown() ? "yes" : "")
                        .number(part.score())
                        .number(profile.board().rank(profile.unit(), part.element()))
                        .number(part.otherScore())
                        .number(part.share().orElse(Double.NaN))
                        .number(part.amount())
                        .text(trait(profile.strengths(), part.element()));
                sheet.endLine();
            }
        }
    }

    private static String trait(Strengths strengths, String code) {
        return has(strengths.strengths(), code) ? "strength" : has(strengths.weaknesses(), code) ? "weakness" : "";
    }

    private static boolean has(List<Strengths.Trait> traits, String code) {
        return traits.stream().anyMatch(trait -> trait.part().element().equals(code));
    }
}

package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.compare.Comparison;
import org.opendti.compare.Shift;

/** A comparison as CSV. */
final class CompareCsv {

    private static final List<String> HEADER =
            List.of("unit", "name", "rank_old", "rank_new", "rank_change", "score_old", "score_new", "score_change");

    private CompareCsv() {}

    static void write(Comparison comparison, String by, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            HEADER.forEach(sheet::text);
            sheet.endLine();
            for (Shift shift : comparison.element(by)) {
                sheet.code(shift.unit().code())
                        .text(shift.unit().name())
                        .number(shift.rankOld())
                        .number(shift.rankNew())
                        .number(shift.rankChange())
                        .number(shift.scoreOld())
                        .number(shift.scoreNew())
                        .number(shift.scoreChange());
                sheet.endLine();
            }
        }
    }
}

package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.compare.Cause;
import org.opendti.compare.Shift;
import org.opendti.compare.UnitCauses;

/** Causes as CSV, a line a unit and cause. */
final class CausesCsv {

    private static final List<String> HEADER = List.of(
            "unit",
            "name",
            "rank_old",
            "rank_new",
            "rank_change",
            "score_old",
            "score_new",
            "score_change",
            "cause",
            "element",
            "parts_unknown",
            "rank_gained",
            "score_gained",
            "split");

    private CausesCsv() {}

    static void write(List<UnitCauses> units, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            HEADER.forEach(sheet::text);
            sheet.endLine();
            for (UnitCauses unit : units) {
                for (Cause cause : unit.causes()) {
                    line(sheet, unit, cause);
                }
            }
        }
    }

    private static void line(Sheet sheet, UnitCauses unit, Cause cause) throws IOException {
        Shift shift = unit.shift();
        sheet.code(shift.unit().code())
                .text(shift.unit().name())
                .number(shift.rankOld())
                .number(shift.rankNew())
                .number(shift.rankChange())
                .number(shift.scoreOld())
                .number(shift.scoreNew())
                .number(shift.scoreChange())
                .text(cause.kind().id())
                .code(cause.element())
                .text(cause.partsUnknown() ? "yes" : "")
                .number(cause.rank())
                .number(cause.score())
                .text(unit.splitting().id());
        sheet.endLine();
    }
}

package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** An appraisal for people: scores and ranks by status, then what was lost. */
final class AppraiseText {

    private static final int DIGITS = 4;
    private static final int NAME = 40;

    private AppraiseText() {}

    static void write(
            Appraisal appraisal, String by, List<Appraisal.Difference> differences, int top, Texts texts, Writer writer)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Remarks.title(appraisal.last(), texts));
        lines.add(Remarks.rule(appraisal.last(), by, texts));
        lines.add("");
        lines.addAll(scores(appraisal, by, texts));
        lines.add("");
        lines.add(texts.of("appraise.differences", "count", differences.size()));
        lines.addAll(differences(differences.stream().limit(top).toList(), texts));
        if (differences.size() > top) {
            lines.add(texts.of("appraise.more", "count", differences.size() - top));
        }
        lines.add("");
        if (appraisal.last().isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        lines.addAll(Remarks.provenance(appraisal.last(), texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    private static List<String> scores(Appraisal appraisal, String by, Texts texts) {
        List<TextTable.Align> alignments = new ArrayList<>(List.of(TextTable.Align.LEFT));
        List<String> header = new ArrayList<>(List.of(texts.of("column.unit")));
        for (String status : appraisal.statuses()) {
            alignments.addAll(List.of(TextTable.Align.RIGHT, TextTable.Align.RIGHT));
            header.addAll(List.of(TextTable.plain(status, NAME), texts.of("column.rank")));
        }
        TextTable table = new TextTable(alignments);
        table.line(header);
        for (Unit unit : appraisal.last().element(by).order()) {
            List<String> cells = new ArrayList<>(List.of(Remarks.name(unit)));
            for (Scoreboard board : appraisal.boards().values()) {
                boolean there = board.units().contains(unit) && !Double.isNaN(board.score(unit, by));
                cells.add(there ? texts.number(board.score(unit, by), DIGITS) : "–");
                cells.add(there ? texts.number(board.rank(unit, by)) : "–");
            }
            table.line(cells);
        }
        return table.lines();
    }

    private static List<String> differences(List<Appraisal.Difference> differences, Texts texts) {
        TextTable table = new TextTable(List.of(
                TextTable.Align.RIGHT,
                TextTable.Align.LEFT,
                TextTable.Align.LEFT,
                TextTable.Align.RIGHT,
                TextTable.Align.RIGHT,
                TextTable.Align.LEFT));
        table.line(List.of(
                texts.of("column.points"),
                texts.of("column.unit"),
                texts.of("column.element"),
                texts.of("column.score-old"),
                texts.of("column.score-new"),
                ""));
        for (Appraisal.Difference difference : differences) {
            var shift = difference.shift();
            OptionalDouble points = shift.pointChange();
            table.line(List.of(
                    points.isPresent() ? texts.change(points.getAsDouble(), 2) : "",
                    Remarks.name(shift.unit()),
                    shift.element().code() + "  "
                            + TextTable.plain(shift.element().name().in(texts.locale()), NAME),
                    number(shift.scoreOld(), texts),
                    number(shift.scoreNew(), texts),
                    TextTable.plain(difference.before() + " → " + difference.after(), 2 * NAME)));
        }
        return table.lines();
    }

    private static String number(OptionalDouble score, Texts texts) {
        return score.isPresent() ? texts.number(score.getAsDouble(), DIGITS) : "–";
    }
}

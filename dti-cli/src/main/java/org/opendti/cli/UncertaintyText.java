package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;

/** How sure ranks are, for people: a line a unit, in the order without any variation. */
final class UncertaintyText {

    private static final int DIGITS = 4;

    private UncertaintyText() {}

    static void write(Simulation result, Texts texts, Writer writer) throws IOException {
        TextTable table = TextTable.of("RLRRRRRRR");
        table.line(List.of(
                texts.of("column.rank"),
                texts.of("column.unit"),
                texts.of("column.score") + " ",
                texts.of("column.mean-rank"),
                texts.of("column.deviation"),
                texts.of("column.interval"),
                texts.of("column.extremes"),
                texts.of("column.as-now"),
                texts.of("column.top", "top", result.top())));
        result.ranks().rows().forEach(row -> table.line(line(result, row, texts)));
        List<String> lines = new ArrayList<>(UncertaintyHead.lines(result, texts));
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        lines.addAll(read(result, texts));
        lines.addAll(UncertaintyHead.foot(result, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    private static List<String> line(Simulation result, RankDistribution.Row row, Texts texts) {
        return List.of(
                texts.number(row.nominalRank()),
                Remarks.name(row.unit()),
                score(result, row.unit(), row.nominalScore(), texts),
                UncertaintyHead.number(row.meanRank(), 1, texts),
                UncertaintyHead.number(row.deviation(), 1, texts),
                UncertaintyHead.interval(row.low(), row.high()),
                UncertaintyHead.interval(row.least(), row.greatest()),
                UncertaintyHead.probability(result.asNow(row), texts),
                UncertaintyHead.probability(result.amongFirst(row), texts));
    }

    /** A score with the mark of what it rests on. */
    static String score(Simulation result, Unit unit, double score, Texts texts) {
        String mark = Remarks.mark(result.board().basis(unit, result.by()));
        return texts.number(score, DIGITS).replace('-', '−') + (mark.isEmpty() ? " " : mark);
    }

    /** How the figures are read. */
    private static List<String> read(Simulation result, Texts texts) {
        return TextTable.wrapped(
                texts.of(
                        "uncertainty.read",
                        "top",
                        result.top(),
                        "error",
                        UncertaintyHead.probability(result.largestError(), texts)),
                "");
    }
}

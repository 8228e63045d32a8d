package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution.Row;

/** How sure ranks are as CSV: a line a unit, every digit, and the probability of each rank. */
final class UncertaintyCsv {

    private static final List<String> HEADER = List.of(
            "unit",
            "name",
            "rank",
            "score",
            "runs",
            "mean_rank",
            "rank_deviation",
            "best_rank",
            "rank_5",
            "median_rank",
            "rank_95",
            "worst_rank",
            "mean_score",
            "score_deviation",
            "least_score",
            "greatest_score");

    private UncertaintyCsv() {}

    static void write(Simulation result, Optional<Unit> told, Format format, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            HEADER.forEach(sheet::text);
            for (int rank = 1; rank <= result.ranks().units().size(); rank++) {
                sheet.text("p" + rank);
            }
            sheet.endLine();
            for (Row row : result.ranks().rows()) {
                if (told.isEmpty() || told.get().equals(row.unit())) {
                    line(result, row, sheet);
                }
            }
        }
    }

    private static void line(Simulation result, Row row, Sheet sheet) throws IOException {
        sheet.code(row.unit().code())
                .text(row.unit().name())
                .number(row.nominalRank())
                .number(row.nominalScore())
                .number((double) row.runs())
                .number(row.meanRank())
                .number(row.deviation());
        for (int rank : new int[] {row.least(), row.low(), row.median(), row.high(), row.greatest()}) {
            sheet.number(rank == 0 ? Double.NaN : rank);
        }
        sheet.number(row.meanScore())
                .number(row.scoreDeviation())
                .number(row.leastScore())
                .number(row.greatestScore());
        for (double p : result.ranks().probabilities(row.unit().code())) {
            sheet.number(p);
        }
        sheet.endLine();
    }
}

package org.opendti.excel;

import java.util.List;
import java.util.stream.Stream;
import org.opendti.uncertainty.RankDistribution;

/** How sure each rank is. */
final class UncertaintySheet extends ResultSheet {

    private static final int TOP = 10;

    private final RankDistribution ranks;

    UncertaintySheet(ResultWorkbook result, RankDistribution ranks, SheetTexts texts) {
        super(result, texts);
        this.ranks = ranks;
    }

    @Override
    String name() {
        return texts.of("sheet.uncertainty");
    }

    @Override
    String about() {
        return texts.of("uncertainty.about", "runs", ranks.runs(), "seed", ranks.seed());
    }

    @Override
    List<String> columns() {
        return Stream.of(
                        "name",
                        "code",
                        "rank-unrounded",
                        "least",
                        "low",
                        "median",
                        "high",
                        "greatest",
                        "mean-rank",
                        "deviation",
                        "top")
                .map(key -> texts.of("column." + key, "top", TOP))
                .toList();
    }

    @Override
    void lines(SheetWriter sheet) {
        int top = Math.min(TOP, ranks.units().size());
        for (RankDistribution.Row row : ranks.rows()) {
            sheet.text(row.unit().name())
                    .text(row.unit().code())
                    .number(row.nominalRank())
                    .number(row.least())
                    .number(row.low())
                    .number(row.median())
                    .number(row.high())
                    .number(row.greatest())
                    .number(row.meanRank(), 2)
                    .number(row.deviation(), 2)
                    .number(ranks.probabilityOfTop(row.unit().code(), top).value(), DIGITS)
                    .endLine();
        }
    }
}

package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;
import org.opendti.uncertainty.Probability;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.uncertainty.RankDistribution.Row;

/** How sure one unit's rank is, for people: each rank, the neighbours, and what would put it first. */
final class UncertaintyUnitText {

    private static final int DIGITS = 4;

    /** So many neighbours on either side. */
    private static final int NEIGHBOURS = 3;

    private static final int BAR = 30;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private final Simulation result;
    private final RankDistribution ranks;
    private final Row row;
    private final Texts texts;

    private UncertaintyUnitText(Simulation result, Unit unit, Texts texts) {
        this.result = result;
        this.ranks = result.ranks();
        this.row = ranks.row(unit.code());
        this.texts = texts;
    }

    static void write(Simulation result, Unit unit, Texts texts, Writer writer) throws IOException {
        UncertaintyUnitText text = new UncertaintyUnitText(result, unit, texts);
        List<String> lines = new ArrayList<>(UncertaintyHead.lines(result, texts));
        lines.set(0, Remarks.name(unit) + " (" + TextTable.plain(unit.code(), 40) + ") · " + lines.get(0));
        lines.add("");
        lines.addAll(text.summary());
        if (text.row.runs() > 0) {
            lines.add("");
            lines.addAll(text.distribution());
        }
        lines.addAll(text.neighbours());
        lines.add("");
        lines.addAll(text.first());
        lines.add("");
        lines.addAll(UncertaintyHead.foot(result, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    private List<String> summary() {
        return List.of(
                texts.of(
                        "uncertainty.unit",
                        "rank",
                        texts.number(row.nominalRank()),
                        "size",
                        result.board().units().size(),
                        "score",
                        UncertaintyText.score(result, row.unit(), row.nominalScore(), texts)
                                .strip()),
                spread(
                        "uncertainty.unit-ranks",
                        UncertaintyHead.number(row.meanRank(), 1, texts),
                        UncertaintyHead.number(row.deviation(), 1, texts),
                        UncertaintyHead.interval(row.low(), row.high()),
                        UncertaintyHead.interval(row.least(), row.greatest())),
                spread(
                        "uncertainty.unit-scores",
                        UncertaintyHead.number(row.meanScore(), DIGITS, texts),
                        UncertaintyHead.number(row.scoreDeviation(), DIGITS, texts),
                        UncertaintyHead.number(row.leastScore(), DIGITS, texts),
                        UncertaintyHead.number(row.greatestScore(), DIGITS, texts)),
                texts.of(
                        "uncertainty.unit-first",
                        "top",
                        result.top(),
                        "first",
                        UncertaintyHead.probability(result.amongFirst(row), texts),
                        "same",
                        UncertaintyHead.probability(result.asNow(row), texts)));
    }

    private String spread(String key, String mean, String deviation, String from, String to) {
        return texts.of(key, "mean", mean, "deviation", deviation, "from", from, "to", to);
    }

    /** A line a rank, from the best that it had to the worst. */
    private List<String> distribution() {
        TextTable table = TextTable.of("RRRRL");
        table.line(List.of(
                texts.of("column.rank"),
                texts.of("column.probability"),
                texts.of("column.error"),
                texts.of("column.or-better"),
                ""));
        double[] probabilities = ranks.probabilities(row.unit().code());
        double most = 0;
        for (double p : probabilities) {
            most = Math.max(most, p);
        }
        for (int rank = row.least(); rank <= row.greatest(); rank++) {
            Probability p = ranks.probability(row.unit().code(), rank);
            Probability orBetter = ranks.probabilityOfTop(row.unit().code(), rank);
            table.line(List.of(
                    String.valueOf(rank),
                    UncertaintyHead.probability(p.value(), texts),
                    UncertaintyHead.probability(p.standardError(), texts),
                    UncertaintyHead.probability(orBetter.value(), texts),
                    bar(p.value() / most)));
        }
        return table.lines();
    }

    /** A bar of blocks, to an eighth of a cell; not empty for what happened at all. */
    static String bar(double share) {
        int eighths = (int) Math.round(share * BAR * 8);
        int drawn = share > 0 ? Math.max(1, eighths) : 0;
        String end = drawn % 8 == 0 ? "" : String.valueOf(EIGHTHS.charAt(drawn % 8));
        return "█".repeat(drawn / 8) + end;
    }

    /** How likely it is before those about it. */
    private List<String> neighbours() {
        List<Row> rows = ranks.rows();
        int place = rows.indexOf(row);
        List<Row> about = rows.subList(Math.max(0, place - NEIGHBOURS), Math.min(rows.size(), place + NEIGHBOURS + 1));
        if (!result.hasPairs() || about.size() < 2) {
            return List.of();
        }
        TextTable table = TextTable.of("RLRR");
        table.line(List.of(
                texts.of("column.rank"),
                texts.of("column.unit"),
                texts.of("column.score") + " ",
                texts.of("column.before")));
        for (Row other : about) {
            boolean own = other.equals(row);
            table.line(List.of(
                    texts.number(other.nominalRank()),
                    Remarks.name(other.unit()),
                    UncertaintyText.score(result, other.unit(), other.nominalScore(), texts),
                    own ? "" : before(other)));
        }
        List<String> lines = new ArrayList<>(List.of("", texts.of("uncertainty.neighbours")));
        lines.addAll(table.lines());
        return lines;
    }

    private String before(Row other) {
        return UncertaintyHead.probability(
                result.before(row.unit(), other.unit()).orElse(Double.NaN), texts);
    }

    /** The weights that put it first, if any do. */
    private List<String> first() {
        if (row.least() != 1) {
            return List.of(texts.of("uncertainty.never-first"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.of(
                "uncertainty.first",
                "probability",
                UncertaintyHead.probability(
                        ranks.probability(row.unit().code(), 1).value(), texts)));
        Map<String, List<Edge>> stated = Varied.byAggregate(ranks.edges());
        Varied.byAggregate(ranks.centralWeights(row.unit().code()))
                .forEach((code, edges) ->
                        lines.addAll(Varied.edges(code, edges, beside(stated.getOrDefault(code, List.of()), texts))));
        return lines;
    }

    /** A share, and in brackets that without variation. */
    static Function<Edge, String> beside(List<Edge> stated, Texts texts) {
        return edge -> texts.percent(edge.share(), 1)
                + stated.stream()
                        .filter(other -> other.part().equals(edge.part()))
                        .map(other -> " (" + texts.percent(other.share(), 1) + ")")
                        .findFirst()
                        .orElse("");
    }
}

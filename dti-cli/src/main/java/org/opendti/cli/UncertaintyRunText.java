package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.Run;

/** One run for people: what it drew, and what came of it. */
final class UncertaintyRunText {

    private static final int DIGITS = 4;

    /** So many cells and goalposts are named; of more, their number. JSON has all. */
    private static final int NAMED = 12;

    private UncertaintyRunText() {}

    static void write(Simulation result, Run run, Texts texts, Writer writer) throws IOException {
        List<String> lines = new ArrayList<>(UncertaintyHead.lines(result, texts));
        lines.add("");
        lines.add(texts.of("run.head", "number", run.number()));
        lines.addAll(drawn(result, run, texts));
        lines.add("");
        if (run.failure().isPresent()) {
            String why = TextTable.plain(run.failure().get().message(texts.locale()), 400);
            lines.addAll(
                    TextTable.wrapped(texts.of("uncertainty.failed-run", "number", run.number(), "why", why), "  "));
        } else {
            lines.addAll(table(result, run, texts));
        }
        lines.add("");
        lines.addAll(UncertaintyHead.foot(result, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    private static List<String> drawn(Simulation result, Run run, Texts texts) {
        List<String> lines = new ArrayList<>();
        FactorText words = new FactorText(texts);
        for (Factor factor : result.ranks().factors()) {
            String choice = run.choices().get(factor.name());
            if (choice != null) {
                lines.add("  " + texts.of("run.choice", "factor", words.name(factor), "choice", words.choice(choice)));
            }
        }
        Map<String, List<Edge>> stated = Varied.byAggregate(
                WeightGraph.of(result.ranks().board(), result.by()).edges());
        Varied.byAggregate(run.edges()).forEach((code, edges) -> {
            if (edges.size() > 1) {
                lines.addAll(Varied.edges(
                        code, edges, UncertaintyUnitText.beside(stated.getOrDefault(code, List.of()), texts)));
            }
        });
        if (!run.goalposts().isEmpty()) {
            List<String> posts = run.goalposts().stream()
                    .map(post ->
                            post.indicator() + " " + number(post.worst(), texts) + " … " + number(post.best(), texts))
                    .toList();
            lines.addAll(listed("run.goalposts", posts, texts));
        }
        if (!run.numbers().isEmpty()) {
            List<String> cells = run.numbers().stream()
                    .map(cell -> cell.column() + " " + Remarks.name(cell.unit()) + " " + number(cell.value(), texts))
                    .toList();
            lines.addAll(listed("run.numbers", cells, texts));
        }
        return lines;
    }

    private static List<String> listed(String key, List<String> all, Texts texts) {
        String first = all.stream().limit(NAMED).collect(Collectors.joining("; "));
        String more = all.size() > NAMED ? "; … (" + texts.count(all.size()) + ")" : "";
        return TextTable.wrapped("  " + texts.of(key, "what", first + more), "    ");
    }

    /** A line a unit, the first first; those left out last. */
    private static List<String> table(Simulation result, Run run, Texts texts) {
        TextTable table = TextTable.of("RLRRR");
        table.line(List.of(
                texts.of("column.rank"),
                texts.of("column.unit"),
                texts.of("column.score"),
                texts.of("column.rank-stated"),
                texts.of("column.change")));
        double[] ranks = result.ranks(run);
        List<Unit> units = result.ranks().units();
        Comparator<Integer> order = Comparator.comparingDouble((Integer u) -> ranks[u])
                .thenComparing(u -> units.get(u).code());
        IntStream.range(0, ranks.length).boxed().sorted(order).forEach(u -> {
            double stated = result.ranks().row(units.get(u).code()).nominalRank();
            boolean left = Double.isNaN(ranks[u]);
            table.line(List.of(
                    left ? UncertaintyHead.NONE : texts.number(ranks[u]),
                    Remarks.name(units.get(u)),
                    UncertaintyHead.number(run.scores().getOrDefault(units.get(u), Double.NaN), DIGITS, texts),
                    texts.number(stated),
                    left ? UncertaintyHead.NONE : texts.change(stated - ranks[u], 0)));
        });
        return table.lines();
    }

    private static String number(double x, Texts texts) {
        return UncertaintyHead.number(x, DIGITS, texts);
    }
}

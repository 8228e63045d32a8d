package org.opendti.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opendti.aggregate.Aggregation;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Part;
import org.opendti.index.MissingParts.Policy;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/**
 * A board scored anew without one element, from the scores that it has. What a unit's aggregate was computed from is
 * computed again without the element; what was given, averaged or missing stays as it is. An aggregate that loses all
 * its parts is left out of its own aggregates in turn.
 */
final class Rescoring {

    /** The scores of an element, which units it is gone from, and for which units it was computed anew. */
    static final class Column {

        private final double[] scores;
        private final boolean[] gone;
        private final boolean[] touched;

        private Column(double[] scores, boolean[] gone, boolean[] touched) {
            this.scores = scores;
            this.gone = gone;
            this.touched = touched;
        }

        /** An element that nothing happened to. */
        private static Column kept(double[] scores) {
            return new Column(scores, new boolean[scores.length], new boolean[scores.length]);
        }

        double score(int unit) {
            return scores[unit];
        }

        boolean isTouched(int unit) {
            return touched[unit];
        }

        double[] copy() {
            return scores.clone();
        }
    }

    /** What a method cannot take without the element has no score. */
    private static final Aggregation.Report PASS_OVER = (unit, part, trouble, value) -> {
        // NaN says it
    };

    private final Scoreboard board;
    private final Graph graph;
    private final int units;
    private final Map<String, boolean[]> computed = new HashMap<>();
    private final Map<String, double[]> scores = new HashMap<>();

    Rescoring(Scoreboard board, Graph graph) {
        this.board = board;
        this.graph = graph;
        this.units = board.units().size();
        board.framework().inOrder().forEach(element -> scores.put(element.code(), board.scores(element.code())));
        for (String code : graph.aggregates()) {
            boolean[] mask = new boolean[units];
            for (int u = 0; u < units; u++) {
                Unit unit = board.units().get(u);
                mask[u] = board.origin(unit, code) == Origin.COMPUTED;
            }
            computed.put(code, mask);
        }
    }

    /** An element's scores without another, and for which units that one was left out. */
    Column without(String code, String target) {
        Map<String, Column> changed = new LinkedHashMap<>();
        double[] own = scores(code);
        boolean[] everywhere = new boolean[units];
        Arrays.fill(everywhere, true);
        changed.put(code, new Column(own, everywhere, everywhere));
        for (String aggregate : graph.aggregates()) {
            List<Graph.Edge> edges = graph.parts(aggregate);
            if (!aggregate.equals(code) && edges.stream().anyMatch(edge -> changed.containsKey(edge.part()))) {
                changed.put(aggregate, anew(aggregate, edges, changed));
            }
        }
        return changed.getOrDefault(target, Column.kept(scores(target)));
    }

    private double[] scores(String code) {
        return scores.getOrDefault(code, new double[units]);
    }

    private Column anew(String aggregate, List<Graph.Edge> edges, Map<String, Column> changed) {
        List<Column> parts = edges.stream()
                .map(edge -> changed.getOrDefault(edge.part(), Column.kept(scores(edge.part()))))
                .toList();
        Column result = Column.kept(scores(aggregate).clone());
        boolean[] mask = computed.getOrDefault(aggregate, new boolean[units]);
        Map<BitSet, BitSet> unitsByParts = new LinkedHashMap<>();
        for (int u = 0; u < units; u++) {
            int unit = u;
            result.touched[u] = mask[u] && parts.stream().anyMatch(part -> part.touched[unit]);
            if (result.touched[u]) {
                unitsByParts
                        .computeIfAbsent(left(parts, u), key -> new BitSet())
                        .set(u);
            }
        }
        unitsByParts.forEach((left, of) -> rescore(aggregate, edges, parts, left, of, result));
        return result;
    }

    /** Which parts are not gone from a unit. */
    private static BitSet left(List<Column> parts, int unit) {
        BitSet left = new BitSet();
        for (int k = 0; k < parts.size(); k++) {
            left.set(k, !parts.get(k).gone[unit]);
        }
        return left;
    }

    /** Computes an aggregate of the parts that are left, for some units. */
    private void rescore(
            String code, List<Graph.Edge> edges, List<Column> parts, BitSet left, BitSet of, Column result) {
        if (left.isEmpty()) {
            of.stream().forEach(u -> {
                result.gone[u] = true;
                result.scores[u] = Double.NaN;
            });
            return;
        }
        Aggregate aggregate = (Aggregate) board.framework().element(code);
        double[][] columns =
                left.stream().mapToObj(k -> only(parts.get(k).scores, of)).toArray(double[][]::new);
        double[] weights = left.stream().mapToDouble(k -> edges.get(k).weight()).toArray();
        Aggregation method = method(aggregate, edges, left);
        double[] anew = method.aggregate(columns, weights, PASS_OVER);
        Policy policy = board.index().recipe().missingIn(code).policy();
        of.stream()
                .forEach(u -> result.scores[u] =
                        Double.isNaN(anew[u]) ? filledIn(method, columns, weights, u, policy) : anew[u]);
    }

    /** The aggregate's method, of the parts that are left. */
    private Aggregation method(Aggregate aggregate, List<Graph.Edge> edges, BitSet left) {
        List<String> parts = aggregate.parts().stream().map(Part::code).toList();
        int[] kept = left.stream().map(k -> parts.indexOf(edges.get(k).part())).toArray();
        return board.index().recipe().aggregating().method(aggregate).ofParts(kept);
    }

    private static double[] only(double[] scores, BitSet of) {
        return IntStream.range(0, scores.length)
                .mapToDouble(u -> of.get(u) ? scores[u] : Double.NaN)
                .toArray();
    }

    /** What the recipe makes of the parts that there are, as it did before the element was left out. */
    private static double filledIn(Aggregation method, double[][] columns, double[] weights, int unit, Policy policy) {
        int[] present = IntStream.range(0, columns.length)
                .filter(k -> !Double.isNaN(columns[k][unit]))
                .toArray();
        if (policy == Policy.FAIL || present.length == 0) {
            return Double.NaN;
        }
        int[] used = policy == Policy.ZERO ? IntStream.range(0, columns.length).toArray() : present;
        double[][] own = Arrays.stream(used)
                .mapToObj(k -> new double[] {Double.isNaN(columns[k][unit]) ? 0 : columns[k][unit]})
                .toArray(double[][]::new);
        double[] ownWeights = Arrays.stream(used).mapToDouble(k -> weights[k]).toArray();
        return method.aggregate(own, ownWeights, PASS_OVER)[0];
    }
}

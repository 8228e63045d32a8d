package org.opendti.stability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;

/** A linear weight graph in numbers. An aggregate's influence is how much the element gains per gain of the aggregate. */
final class Model {

    /** Up to so much of the greatest figure a difference is one of rounding. */
    private static final double ROUNDING = 1e-12;

    private final WeightGraph graph;
    private final List<Branch> branches;
    private final double[] scores;
    private final double[][] own;
    private final double[][][] parts;
    private final double[] influence;
    private final boolean[] onOnePath;
    private final double greatest;

    /** The branch and the part of an edge. */
    record Place(int branch, int part) {}

    Model(WeightGraph graph) {
        this.graph = graph;
        this.branches = graph.branches();
        Scoreboard board = graph.board();
        scores = board.scores(graph.target());
        own = branches.stream().map(branch -> board.scores(branch.aggregate())).toArray(double[][]::new);
        parts = branches.stream()
                .map(branch -> branch.edges().stream()
                        .map(edge -> board.scores(edge.part()))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        influence = new double[branches.size()];
        onOnePath = new boolean[branches.size()];
        followPaths();
        greatest = DoubleStream.concat(
                        DoubleStream.of(scores),
                        Arrays.stream(parts).flatMap(Arrays::stream).flatMapToDouble(DoubleStream::of))
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    private void followPaths() {
        Map<String, Double> weights = new HashMap<>(Map.of(graph.target(), 1.0));
        Map<String, Long> paths = new HashMap<>(Map.of(graph.target(), 1L));
        for (int b = 0; b < branches.size(); b++) {
            String aggregate = branches.get(b).aggregate();
            influence[b] = weights.getOrDefault(aggregate, 0.0);
            long count = paths.getOrDefault(aggregate, 0L);
            onOnePath[b] = count == 1;
            for (Edge edge : branches.get(b).edges()) {
                weights.merge(edge.part(), influence[b] * edge.share(), Double::sum);
                paths.merge(edge.part(), count, Long::sum);
            }
        }
    }

    WeightGraph graph() {
        return graph;
    }

    List<Branch> branches() {
        return branches;
    }

    /** The element's scores, a unit an entry. */
    double[] scores() {
        return scores;
    }

    /** The scores of a branch's part. */
    double[] part(int branch, int part) {
        return parts[branch][part];
    }

    boolean isOnOnePath(int branch) {
        return onOnePath[branch];
    }

    /** The greatest figure, whatever its sign. */
    double greatest() {
        return greatest;
    }

    /** The greatest difference of scores that is one of rounding. */
    double tolerance() {
        return ROUNDING * greatest;
    }

    /** Whether a part has all of the weight, so that its share cannot move with the others in proportion. */
    static boolean isAlone(Edge edge) {
        return 1 - edge.share() <= ROUNDING;
    }

    /** By how much each unit's score grows per growth of one share, the others keeping their proportions; 0 where it is alone. */
    double[] slopes(Place place) {
        List<Edge> edges = branches.get(place.branch()).edges();
        double[] slopes = new double[scores.length];
        if (isAlone(edges.get(place.part()))) {
            return slopes;
        }
        double total = 0;
        for (int k = 0; k < edges.size(); k++) {
            if (k != place.part()) {
                double share = edges.get(k).share();
                total += share;
                add(-share, parts[place.branch()][k], slopes);
            }
        }
        double[] moving = parts[place.branch()][place.part()];
        for (int u = 0; u < slopes.length; u++) {
            slopes[u] = influence[place.branch()] * (moving[u] + slopes[u] / total);
        }
        return slopes;
    }

    private static void add(double factor, double[] column, double[] sums) {
        for (int u = 0; u < sums.length; u++) {
            sums[u] += factor * column[u];
        }
    }

    /** The scores that the units would have if one part had all of the weight of its aggregate. */
    double[] scoresByPart(int branch, int part) {
        double[] by = new double[scores.length];
        for (int u = 0; u < by.length; u++) {
            by[u] = scores[u] + influence[branch] * (parts[branch][part][u] - own[branch][u]);
        }
        return by;
    }
}

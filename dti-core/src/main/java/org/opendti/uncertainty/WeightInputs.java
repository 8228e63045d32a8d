package org.opendti.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;

/** Which numbers each aggregate's weights are drawn from. */
final class WeightInputs {

    private final List<Branch> branches;

    /** By branch: what varies its weights. */
    private final @Nullable WeightFactor[] factors;

    /** By branch: the first of the numbers that its weights are drawn from. */
    private final int[] from;

    private final Map<List<String>, Integer> columns = new HashMap<>();
    private final List<Edge> varied = new ArrayList<>();

    WeightInputs(WeightGraph graph, List<Factor> all, List<RunPlan.Input> inputs) {
        branches = graph.branches();
        factors = new WeightFactor[branches.size()];
        from = new int[branches.size()];
        for (Edge edge : graph.edges()) {
            columns.put(List.of(edge.aggregate(), edge.part()), columns.size());
        }
        for (int f = 0; f < all.size(); f++) {
            if (all.get(f) instanceof WeightFactor factor) {
                int next = inputs.get(f).from();
                for (int b = 0; b < branches.size(); b++) {
                    if (varies(factor, branches.get(b))) {
                        factors[b] = factor;
                        from[b] = next;
                        next += numbers(factor, branches.get(b));
                        varied.addAll(branches.get(b).edges());
                    }
                }
            }
        }
    }

    /** Whether a factor varies an aggregate's weights: those of a single part cannot be others. */
    static boolean varies(WeightFactor factor, Branch branch) {
        boolean named = factor.aggregates().isEmpty() || factor.aggregates().contains(branch.aggregate());
        return named && branch.edges().size() > 1;
    }

    private static int numbers(WeightFactor factor, Branch branch) {
        return ShareDraw.numbers(factor.draw(), branch.edges().size());
    }

    static int numbers(WeightGraph graph, WeightFactor factor) {
        return graph.branches().stream()
                .filter(branch -> varies(factor, branch))
                .mapToInt(branch -> numbers(factor, branch))
                .sum();
    }

    /** The numbers of each edge, or of each aggregate whose weights are drawn together. */
    static List<RunPlan.Input> inputs(WeightGraph graph, WeightFactor factor, int from) {
        List<RunPlan.Input> inputs = new ArrayList<>();
        int next = from;
        for (Branch branch : graph.branches()) {
            if (varies(factor, branch)) {
                boolean apart = numbers(factor, branch) > 1;
                for (Edge edge : apart ? branch.edges() : List.<Edge>of()) {
                    inputs.add(new RunPlan.Input(edge.aggregate() + " → " + edge.part(), next, next + 1));
                    next++;
                }
                if (!apart) {
                    inputs.add(new RunPlan.Input(branch.aggregate(), next, next + 1));
                    next++;
                }
            }
        }
        return inputs;
    }

    List<Edge> varied() {
        return List.copyOf(varied);
    }

    /** The column of an edge's share; −1 for one that is not among the edges without variation. */
    int column(Edge edge) {
        return columns.getOrDefault(List.of(edge.aggregate(), edge.part()), -1);
    }

    /**
     * How shares are drawn where weights without variation are another recipe's, and parts are left out.
     *
     * @param own the graph by the recipe
     * @param leftOut the codes of the parts left out
     */
    ShareDraw[] draws(WeightGraph own, List<String> leftOut) {
        Map<String, Map<String, Double>> shares = new HashMap<>();
        own.edges()
                .forEach(edge -> shares.computeIfAbsent(edge.aggregate(), key -> new HashMap<>())
                        .put(edge.part(), edge.share()));
        List<String> gone = new ArrayList<>(leftOut);
        ShareDraw[] draws = new ShareDraw[branches.size()];
        for (int b = branches.size() - 1; b >= 0; b--) {
            Branch branch = branches.get(b);
            Map<String, Double> ofBranch = shares.getOrDefault(branch.aggregate(), Map.of());
            double[] stated = branch.edges().stream()
                    .mapToDouble(
                            edge -> gone.contains(edge.part()) ? 0 : ofBranch.getOrDefault(edge.part(), edge.share()))
                    .toArray();
            if (Arrays.stream(stated).allMatch(share -> share == 0)) {
                gone.add(branch.aggregate());
            }
            Shares.normalise(stated);
            draws[b] = draw(b, stated);
        }
        return draws;
    }

    private ShareDraw draw(int b, double[] stated) {
        WeightFactor factor = factors[b];
        Branch branch = branches.get(b);
        return factor == null
                ? new ShareDraw.Stated(stated)
                : ShareDraw.of(
                        factor.draw(),
                        branch.aggregate(),
                        branch.edges().stream().map(Edge::part).toList(),
                        stated);
    }

    /** Draws the shares of a block's runs. */
    void draw(ShareDraw[] draws, Block block, int runs) {
        int edge = 0;
        for (int b = 0; b < draws.length; b++) {
            draws[b].draw(block.points, from[b], runs, block.shares, edge);
            edge += branches.get(b).edges().size();
        }
    }
}

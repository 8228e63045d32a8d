package org.opendti.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;

/**
 * Aggregates whose weights vary at once, each of them reached on one path only, so that the weight of a part is the product of
 * the shares on its way. What is reached on several paths stands at an end, its own weights as they are. Parts of share 0 are
 * none. The first aggregate is the top, and each stands before those below it.
 */
final class Tree {

    private final int units;
    private final List<Node> nodes;

    /** An aggregate. */
    static final class Node {

        private final String aggregate;
        private final List<String> parts;
        private final double[] shares;
        private final int[] below;
        private final double[][] ends;

        Node(String aggregate, List<String> parts, double[] shares, int[] below, double[][] ends) {
            this.aggregate = aggregate;
            this.parts = parts;
            this.shares = shares;
            this.below = below;
            this.ends = ends;
        }

        String aggregate() {
            return aggregate;
        }

        List<String> parts() {
            return parts;
        }

        int size() {
            return shares.length;
        }

        /** The parts' shares now; not to be changed. */
        double[] shares() {
            return shares;
        }

        /** The number of the aggregate that a part is; −1 at an end. */
        int below(int part) {
            return below[part];
        }

        /** The scores of a part that is at an end, a unit an entry; empty for others. */
        double[] end(int part) {
            return ends[part];
        }
    }

    private Tree(int units, List<Node> nodes) {
        this.units = units;
        this.nodes = nodes;
    }

    /** All aggregates that are reached on one path. */
    static Tree of(Model model) {
        Map<String, Integer> numbers = new HashMap<>(Map.of(model.graph().target(), 0));
        List<Integer> kept = new ArrayList<>();
        for (int b = 0; b < model.branches().size(); b++) {
            Branch branch = model.branches().get(b);
            if (numbers.containsKey(branch.aggregate()) && model.isOnOnePath(b)) {
                numbers.put(branch.aggregate(), kept.size());
                kept.add(b);
                branch.edges().stream()
                        .filter(edge -> edge.share() > 0)
                        .forEach(edge -> numbers.putIfAbsent(edge.part(), -1));
            }
        }
        List<Node> nodes = kept.stream().map(b -> node(model, b, numbers)).toList();
        return new Tree(model.scores().length, nodes);
    }

    private static Node node(Model model, int b, Map<String, Integer> numbers) {
        List<Edge> edges = model.branches().get(b).edges();
        int[] parts = weighing(edges);
        int[] below = IntStream.of(parts)
                .map(k -> numbers.getOrDefault(edges.get(k).part(), -1))
                .toArray();
        double[][] ends = new double[parts.length][];
        for (int k = 0; k < parts.length; k++) {
            ends[k] = below[k] < 0 ? model.part(b, parts[k]) : new double[0];
        }
        return node(edges, parts, below, ends);
    }

    /** One aggregate alone; its ends are the scores of the element if a part had all of the aggregate's weight. */
    static Tree of(Model model, int branch) {
        List<Edge> edges = model.branches().get(branch).edges();
        int[] parts = weighing(edges);
        int[] below = new int[parts.length];
        Arrays.fill(below, -1);
        double[][] ends =
                IntStream.of(parts).mapToObj(k -> model.scoresByPart(branch, k)).toArray(double[][]::new);
        return new Tree(model.scores().length, List.of(node(edges, parts, below, ends)));
    }

    private static int[] weighing(List<Edge> edges) {
        return IntStream.range(0, edges.size())
                .filter(k -> edges.get(k).share() > 0)
                .toArray();
    }

    private static Node node(List<Edge> edges, int[] parts, int[] below, double[][] ends) {
        return new Node(
                edges.get(0).aggregate(),
                IntStream.of(parts).mapToObj(k -> edges.get(k).part()).toList(),
                IntStream.of(parts).mapToDouble(k -> edges.get(k).share()).toArray(),
                below,
                ends);
    }

    List<Node> nodes() {
        return nodes;
    }

    int units() {
        return units;
    }

    List<String> aggregates() {
        return nodes.stream().map(Node::aggregate).toList();
    }

    /** The shares now. */
    double[][] shares() {
        return nodes.stream().map(node -> node.shares().clone()).toArray(double[][]::new);
    }

    /** The scores of the top with other shares. */
    double[] scores(double[][] shares) {
        double[][] made = new double[nodes.size()][units];
        for (int b = nodes.size() - 1; b >= 0; b--) {
            Node node = nodes.get(b);
            for (int k = 0; k < node.size(); k++) {
                double[] column = node.below(k) < 0 ? node.end(k) : made[node.below(k)];
                add(shares[b][k], column, made[b]);
            }
        }
        return made[0];
    }

    private static void add(double factor, double[] column, double[] sums) {
        for (int u = 0; u < sums.length; u++) {
            sums[u] += factor * column[u];
        }
    }

    /** By how much one unit is ahead of another at each end; 0 for what is none. */
    double[][] leads(int unit, int other) {
        double[][] leads = new double[nodes.size()][];
        for (int b = 0; b < leads.length; b++) {
            Node node = nodes.get(b);
            leads[b] = new double[node.size()];
            for (int k = 0; k < node.size(); k++) {
                leads[b][k] = node.below(k) < 0 ? node.end(k)[unit] - node.end(k)[other] : 0;
            }
        }
        return leads;
    }

    /** Shares with the names of aggregates and parts. */
    Map<String, Map<String, Double>> named(double[][] shares) {
        Map<String, Map<String, Double>> named = new LinkedHashMap<>();
        for (int b = 0; b < nodes.size(); b++) {
            Map<String, Double> own = new LinkedHashMap<>();
            for (int k = 0; k < nodes.get(b).size(); k++) {
                own.put(nodes.get(b).parts().get(k), shares[b][k]);
            }
            named.put(nodes.get(b).aggregate(), Collections.unmodifiableMap(own));
        }
        return named;
    }
}

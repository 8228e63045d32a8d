package org.opendti.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What scoring a target again and again needs to know of a plan, whatever the numbers. */
final class Layout {

    private final Plan plan;
    private final int target;
    private final BitSet needed;
    private final int[] order;

    /** By element: where its parts begin among the edges of the graph; −1 for what is no branch of it. */
    private final int[] offsets;

    private final int edges;

    Layout(Plan plan, WeightGraph graph) {
        this.plan = plan;
        this.target = plan.number(graph.target());
        this.offsets = new int[plan.size()];
        Arrays.fill(offsets, -1);
        int edge = 0;
        for (WeightGraph.Branch branch : graph.branches()) {
            offsets[plan.number(branch.aggregate())] = edge;
            edge += branch.edges().size();
        }
        this.edges = edge;
        this.needed = reached(new double[0]);
        this.order = needed.stream().toArray();
    }

    Plan plan() {
        return plan;
    }

    int target() {
        return target;
    }

    /** The elements that the target rests on, and itself. */
    BitSet needed() {
        return needed;
    }

    int edges() {
        return edges;
    }

    /** The elements to be computed, parts before their aggregates; without those that other weights leave out. */
    int[] order(double[] shares) {
        for (double share : shares) {
            if (share == 0) {
                return reached(shares).stream().toArray();
            }
        }
        return order;
    }

    private BitSet reached(double[] shares) {
        BitSet reached = new BitSet();
        reached.set(target);
        for (int e = target; e >= 0; e--) {
            Computation step = plan.step(e);
            if (reached.get(e) && step != null) {
                for (int k = 0; k < step.size(); k++) {
                    if (shares.length == 0 || offsets[e] < 0 || shares[offsets[e] + k] > 0) {
                        reached.set(step.part(k));
                    }
                }
            }
        }
        return reached;
    }

    /** Whether weights take the place of an aggregate's own. */
    boolean restates(int e, double[] shares) {
        return shares.length > 0 && offsets[e] >= 0;
    }

    /**
     * An aggregate's part of weights.
     *
     * @throws IllegalArgumentException if they do not sum to a finite number above 0
     */
    double[] weights(int e, double[] shares, int size) {
        double[] weights = Arrays.copyOfRange(shares, offsets[e], offsets[e] + size);
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the weights in " + plan.element(e).code() + " sum to " + sum + "; a finite sum above 0 is needed");
        }
        return weights;
    }

    /** The indicators that are scored on goalposts, of those whose raw values a table gives. */
    List<Integer> goalposts(Sources sources) {
        return needed.stream()
                .filter(e -> {
                    Scale scale = sources.scale(e);
                    return scale != null && sources.hasRaw(e) && scale.posts().isPresent();
                })
                .boxed()
                .toList();
    }
}

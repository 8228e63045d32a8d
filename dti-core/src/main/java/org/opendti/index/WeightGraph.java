package org.opendti.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.finding.DtiException;

/**
 * What weighs in an element, for all units of a board alike: the aggregates on the paths down from it that every unit has computed
 * from its parts, and the leaves where these paths end. Other weights there act on every unit.
 *
 * <p>A leaf is an indicator, or an aggregate that some unit did not have computed, such as a foundation group that was published
 * without its main indices: its weights are {@link #fixed()}, since to change them would change the scores of some units only.
 */
public final class WeightGraph {

    private final Scoreboard board;
    private final String target;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Edge> fixed = new ArrayList<>();
    private final List<String> leaves = new ArrayList<>();

    /**
     * A part's weight in an aggregate.
     *
     * @param aggregate the aggregate's code
     * @param part the part's code
     * @param share its share of the aggregate's weights, in (0, 1]
     */
    public record Edge(String aggregate, String part, double share) {}

    /**
     * An aggregate that every unit has computed.
     *
     * @param aggregate its code
     * @param edges its parts, in the framework's order; their shares sum to 1
     * @param method how the parts become a whole
     * @param complete whether no unit lacks a part
     */
    public record Branch(String aggregate, List<Edge> edges, Aggregation method, boolean complete) {

        /**
         * Copies the edges.
         *
         * @param aggregate as above
         * @param edges as above
         * @param method as above
         * @param complete as above
         */
        public Branch {
            edges = List.copyOf(edges);
        }
    }

    private WeightGraph(Scoreboard board, String target) {
        this.board = board;
        this.target = target;
        Plan plan = board.index().plan();
        BitSet reached = new BitSet();
        BitSet below = new BitSet();
        reached.set(plan.number(target));
        for (int e = plan.size() - 1; e >= 0; e--) {
            if (reached.get(e)) {
                visit(plan, e, reached, below);
            } else if (below.get(e)) {
                passOver(plan, e, below);
            }
        }
    }

    /**
     * What weighs in an element.
     *
     * @param board the board
     * @param target the element's code
     * @return its graph
     * @throws DtiException if there is no such element
     */
    public static WeightGraph of(Scoreboard board, String target) {
        board.framework().element(target);
        return new WeightGraph(board, target);
    }

    private void visit(Plan plan, int e, BitSet reached, BitSet below) {
        Computation step = plan.step(e);
        if (step == null || board.usedWeights().isOwn(e) || !isComputedEverywhere(e)) {
            leaves.add(plan.element(e).code());
            passOver(plan, e, below);
            return;
        }
        boolean complete = true;
        for (int k = 0; k < step.size(); k++) {
            int part = step.part(k);
            reached.set(part);
            complete &= Arrays.stream(board.column(part)).noneMatch(Double::isNaN);
        }
        branches.add(new Branch(plan.element(e).code(), edges(plan, e, step), step.method(), complete));
    }

    private boolean isComputedEverywhere(int e) {
        return IntStream.range(0, board.units().size()).allMatch(u -> board.origin(e, u) == Origin.COMPUTED);
    }

    /** What an aggregate is made of where it is computed for some units only. */
    private void passOver(Plan plan, int e, BitSet below) {
        Computation step = plan.step(e);
        if (step != null) {
            fixed.addAll(edges(plan, e, step));
            for (int k = 0; k < step.size(); k++) {
                below.set(step.part(k));
            }
        }
    }

    private List<Edge> edges(Plan plan, int e, Computation step) {
        double[] shares = board.usedWeights().isOwn(e)
                ? step.fixedShares()
                : board.usedWeights().of(e, 0);
        return IntStream.range(0, step.size())
                .mapToObj(k -> new Edge(
                        plan.element(e).code(), plan.element(step.part(k)).code(), shares[k]))
                .toList();
    }

    /** {@return the board} */
    public Scoreboard board() {
        return board;
    }

    /** {@return the element's code} */
    public String target() {
        return target;
    }

    /** {@return the aggregates that every unit has computed, each before its parts; none where the element itself is a leaf} */
    public List<Branch> branches() {
        return List.copyOf(branches);
    }

    /** {@return the parts of all branches, in their order} */
    public List<Edge> edges() {
        return branches.stream().flatMap(branch -> branch.edges().stream()).toList();
    }

    /** {@return the parts of aggregates that some unit did not have computed, so that their weights stay as they are} */
    public List<Edge> fixed() {
        return List.copyOf(fixed);
    }

    /** {@return the elements where the paths end} */
    public List<String> leaves() {
        return List.copyOf(leaves);
    }

    /** {@return whether the element's scores are weighted sums of the leaves' scores: all branches are complete arithmetic means} */
    public boolean isLinear() {
        return branches.stream().allMatch(branch -> branch.complete() && branch.method() instanceof ArithmeticMean);
    }
}

package org.opendti.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;

/**
 * What weights would change the order of a board's units by an element, exactly. Immutable and safe between threads; each answer
 * is worked out when asked for.
 *
 * <pre>{@code
 * WeightStability stability = WeightStability.of(board, "DTI");
 * stability.interval(edge, unit).shares(); // within which shares the unit keeps its rank
 * stability.pair(unit, other).leastChange(); // the smallest change of one share that swaps the two
 * stability.firstPlace(unit, 0.25).isPossible(); // with every weight within ±25 %
 * }</pre>
 *
 * <p>The element's scores are weighted sums: every aggregate on the way is an arithmetic mean of parts that all units have.
 * Weights on which only some units' scores depend stay as they are; see {@link WeightGraph#fixed()}.
 *
 * <p>Ranks are of unrounded scores, and equal ones share the best. Where ranks are published by scores on digits, two units share
 * a rank already a little before they are level, and part a little after.
 */
public final class WeightStability {

    private final Model model;
    private final Tree tree;
    private final Map<Edge, Model.Place> places = new HashMap<>();

    private WeightStability(WeightGraph graph) {
        this.model = new Model(graph);
        this.tree = Tree.of(model);
        List<Branch> branches = graph.branches();
        for (int b = 0; b < branches.size(); b++) {
            for (int k = 0; k < branches.get(b).edges().size(); k++) {
                places.put(branches.get(b).edges().get(k), new Model.Place(b, k));
            }
        }
    }

    /**
     * The stability of an element's order.
     *
     * @param board the board
     * @param target the element's code
     * @return its stability
     * @throws DtiException if there is no such element, a unit lacks it, no weights act on all units' scores, or an aggregate
     *     on the way is no arithmetic mean of parts that all units have; it names that aggregate
     */
    public static WeightStability of(Scoreboard board, String target) {
        return of(WeightGraph.of(board, target));
    }

    /**
     * The stability of the order by a graph's element.
     *
     * @param graph the graph
     * @return its stability
     * @throws DtiException if a unit lacks the element, no weights act on all units' scores, or an aggregate on the way is no
     *     arithmetic mean of parts that all units have; it names that aggregate
     */
    public static WeightStability of(WeightGraph graph) {
        graph.board().element(graph.target());
        if (graph.branches().isEmpty()) {
            throw new DtiException(FindingCode.NO_WEIGHTS, Place.NONE, "code", graph.target());
        }
        for (Branch branch : graph.branches()) {
            if (!(branch.method() instanceof ArithmeticMean)) {
                throw new DtiException(
                        FindingCode.NOT_LINEAR,
                        Place.NONE,
                        "code",
                        branch.aggregate(),
                        "method",
                        branch.method().id());
            }
            if (!branch.complete()) {
                throw new DtiException(FindingCode.PARTS_LACK, Place.NONE, "code", branch.aggregate());
            }
        }
        return new WeightStability(graph);
    }

    /** {@return what weighs in the element} */
    public WeightGraph graph() {
        return model.graph();
    }

    /** {@return the aggregates whose weights vary where all do at once: those that are reached on one path} */
    public List<String> varied() {
        return tree.aggregates();
    }

    /** {@return the aggregates whose weights then stay as they are, since they are reached on several paths} */
    public List<String> held() {
        return model.branches().stream()
                .map(Branch::aggregate)
                .filter(code -> !varied().contains(code))
                .toList();
    }

    /**
     * A unit's rank as one share goes from 0 to 1, the other parts of that aggregate keeping their proportions.
     *
     * @param edge an edge of the graph
     * @param unit a unit of the board
     * @return its ranks
     * @throws IllegalArgumentException if the graph has no such edge
     * @throws DtiException if the board has no such unit
     */
    public RankPath path(Edge edge, Unit unit) {
        return crossings(edge).path(position(unit));
    }

    /**
     * Within which shares of one part a unit keeps its rank.
     *
     * @param edge an edge of the graph
     * @param unit a unit of the board
     * @return the interval
     * @throws IllegalArgumentException if the graph has no such edge
     * @throws DtiException if the board has no such unit
     */
    public RankInterval interval(Edge edge, Unit unit) {
        return path(edge, unit).interval();
    }

    /**
     * Within which shares of one part every unit keeps its rank.
     *
     * @param edge an edge of the graph
     * @return the range
     * @throws IllegalArgumentException if the graph has no such edge
     */
    public StableRange order(Edge edge) {
        return crossings(edge).order();
    }

    /**
     * Within which shares of one part no unit passes one that is ahead of it now. Units that are level now may part.
     *
     * @param edge an edge of the graph
     * @return the range
     * @throws IllegalArgumentException if the graph has no such edge
     */
    public StableRange swaps(Edge edge) {
        return crossings(edge).swaps();
    }

    /**
     * Within which shares of one part the units that are first are so, and no other is.
     *
     * @param edge an edge of the graph
     * @return the range
     * @throws IllegalArgumentException if the graph has no such edge
     */
    public StableRange first(Edge edge) {
        return crossings(edge).first();
    }

    private Crossings crossings(Edge edge) {
        Model.Place place = places.get(edge);
        if (place == null) {
            throw new IllegalArgumentException("the edge (" + edge.part() + " in " + edge.aggregate() + ", share "
                    + edge.share() + ") must be one of the graph");
        }
        return new Crossings(model, place);
    }

    /** Of a unit that has been found on the board its place there. */
    private int position(Unit unit) {
        return graph().board().units().indexOf(graph().board().unit(unit.code()));
    }

    /**
     * The smallest changes of weights that swap two units.
     *
     * @param unit a unit of the board
     * @param other another
     * @return the changes, of which the one ahead is the first unit if the two are level
     * @throws IllegalArgumentException if both are the same
     * @throws DtiException if the board lacks one
     */
    public PairSwap pair(Unit unit, Unit other) {
        int u = position(unit);
        int o = position(other);
        if (u == o) {
            throw new IllegalArgumentException("the units (" + unit.name() + ") must be two");
        }
        double gap = model.scores()[u] - model.scores()[o];
        return gap >= -model.tolerance() ? pair(u, o, gap) : pair(o, u, -gap);
    }

    private PairSwap pair(int ahead, int behind, double gap) {
        List<Unit> units = graph().board().units();
        List<PairSwap.ShareSwap> byShare = new ArrayList<>();
        for (Edge edge : graph().edges()) {
            double share = crossings(edge).level(ahead, behind);
            if (share > 0 && share < 1) {
                byShare.add(new PairSwap.ShareSwap(edge, share));
            }
        }
        byShare.sort(Comparator.comparingDouble(swap -> Math.abs(swap.change())));
        List<PairSwap.WeightSwap> byAggregate = IntStream.range(
                        0, model.branches().size())
                .mapToObj(b -> passing(Tree.of(model, b), ahead, behind))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(PairSwap.WeightSwap::within))
                .toList();
        return new PairSwap(
                units.get(ahead),
                units.get(behind),
                Math.max(0, gap),
                byShare,
                byAggregate,
                passing(tree, ahead, behind));
    }

    private Optional<PairSwap.WeightSwap> passing(Tree varied, int ahead, int behind) {
        return new Passing(varied, ahead, behind, model.tolerance()).least();
    }

    /**
     * Whether a unit can be first with all weights near their values.
     *
     * @param unit a unit of the board
     * @param within x, in [0, 1]: every weight w anywhere in [w(1 − x), w(1 + x)], before they are made to sum to 1
     * @return whether, and with which weights
     * @throws IllegalArgumentException if x is not within 0 to 1
     * @throws DtiException if the board has no such unit
     */
    public FirstPlace firstPlace(Unit unit, double within) {
        return new FirstPlaces(model, tree).of(position(unit), within);
    }

    /**
     * Whether a unit can be first with the weights of one aggregate near their values.
     *
     * @param unit a unit of the board
     * @param within x, in [0, 1], as with all weights
     * @param aggregate the aggregate's code
     * @return whether, and with which weights
     * @throws IllegalArgumentException if x is not within 0 to 1, or the graph has no such aggregate
     * @throws DtiException if the board has no such unit
     */
    public FirstPlace firstPlace(Unit unit, double within, String aggregate) {
        int branch = IntStream.range(0, model.branches().size())
                .filter(b -> model.branches().get(b).aggregate().equals(aggregate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the aggregate (" + aggregate
                        + ") must be one whose weights act on all units' scores of "
                        + graph().target()));
        return new FirstPlaces(model, Tree.of(model, branch)).of(position(unit), within);
    }

    /**
     * Who can be first with all weights near their values.
     *
     * @param within x, in [0, 1], as for one unit
     * @return whether, a unit an entry, in the board's order
     * @throws IllegalArgumentException if x is not within 0 to 1
     */
    public List<FirstPlace> firstPlaces(double within) {
        FirstPlaces places = new FirstPlaces(model, tree);
        return IntStream.range(0, model.scores().length)
                .mapToObj(unit -> places.of(unit, within))
                .toList();
    }

    /**
     * How near its values all weights can stay for a unit to be first.
     *
     * @param unit a unit of the board
     * @return the least x with which it is first, alone or level, within 10⁻⁹; 0 where it is so now; empty where no weights
     *     put it first
     * @throws DtiException if the board has no such unit
     */
    public OptionalDouble firstFrom(Unit unit) {
        return new FirstPlaces(model, tree).from(position(unit));
    }
}

package org.opendti.uncertainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/**
 * An index, a table and what may vary, compiled to arrays: a run is a point of the unit cube, so many uniform numbers, and the same point gives the
 * same scores. {@link MonteCarlo} draws the points at random; a sensitivity analysis chooses them. Immutable and safe between threads.
 *
 * <p>Where methods are alternatives, each combination is prepared once. Where aggregation is linear and no number of the table varies, runs are weighted sums by
 * effective weights, a block of runs at a time; else each run is scored as an index is.
 */
public final class RunPlan {

    private final Variants variants;
    private final List<Factor> factors;
    private final List<Input> inputs;

    /**
     * The numbers that a factor is drawn from.
     *
     * @param name the factor's name, or what one of its numbers is about
     * @param from the first, from 0
     * @param to after the last
     */
    public record Input(String name, int from, int to) {}

    private RunPlan(Variants variants, List<Factor> factors, List<Input> inputs) {
        this.variants = variants;
        this.factors = factors;
        this.inputs = inputs;
    }

    /**
     * Compiles an index and a table.
     *
     * @param index the index
     * @param table one row a unit
     * @param target the element whose scores are asked for
     * @param factors what may vary, at least one
     * @return the plan
     * @throws DtiException if the table cannot be scored, a unit lacks the target, or a factor names what there is not or cannot vary
     * @throws IllegalArgumentException if there is no factor, two have one name or vary the same weights, or weights cannot be drawn as asked
     */
    public static RunPlan of(CompositeIndex index, IndicatorTable table, String target, List<Factor> factors) {
        return of(new Source.OfTable(index, table, target), factors);
    }

    /**
     * Compiles a board whose weights may vary, and nothing else: also of merged units, or of one region.
     *
     * @param board the board
     * @param target the element whose scores are asked for
     * @param factors what may vary: weights, and parts left out
     * @return the plan
     * @throws DtiException if a unit lacks the target, a factor names what there is not or cannot vary, or aggregation is not linear
     * @throws IllegalArgumentException as {@link #of(CompositeIndex, IndicatorTable, String, List)} does, or if a factor needs the table
     */
    public static RunPlan of(Scoreboard board, String target, List<Factor> factors) {
        return of(new Source.OfBoard(board, target), factors);
    }

    private static RunPlan of(Source source, List<Factor> factors) {
        List<Factor> copied = List.copyOf(factors);
        FactorCheck.check(source, copied);
        List<Input> inputs = new ArrayList<>();
        int from = 0;
        for (Factor factor : copied) {
            int to = from + Variants.numbers(source, factor);
            inputs.add(new Input(factor.name(), from, to));
            from = to;
        }
        return new RunPlan(new Variants(source, copied, inputs), copied, List.copyOf(inputs));
    }

    /** {@return the element whose scores are asked for} */
    public String target() {
        return variants.graph().target();
    }

    /** {@return the board without any variation} */
    public Scoreboard board() {
        return variants.graph().board();
    }

    /** {@return what may vary} */
    public List<Factor> factors() {
        return factors;
    }

    /** {@return the units, in the order of the board} */
    public List<Unit> units() {
        return board().units();
    }

    /** {@return a copy of the scores without any variation, an entry a unit} */
    public double[] nominal() {
        return board().scores(target());
    }

    /** {@return the numbers that each factor is drawn from, in the order of the factors} */
    public List<Input> inputs() {
        return inputs;
    }

    /** {@return the same, with the weights of each edge apart where they are drawn apart, named such as {@code DTI → NTC}} */
    public List<Input> inputsByEdge() {
        return IntStream.range(0, factors.size())
                .boxed()
                .flatMap(f -> factors.get(f) instanceof WeightFactor weights
                        ? WeightInputs.inputs(graph(), weights, inputs.get(f).from()).stream()
                        : Stream.of(inputs.get(f)))
                .toList();
    }

    /** {@return how many uniform numbers a run is drawn from} */
    public int dimensions() {
        return inputs.get(inputs.size() - 1).to();
    }

    /** {@return the edges whose weights vary, with their shares without variation} */
    public List<Edge> edges() {
        return variants.varied();
    }

    /** {@return the edges on the paths to the target whose weights stay: of aggregates that are given for some unit, or that no factor varies} */
    public List<Edge> fixed() {
        List<Edge> all = new ArrayList<>(variants.graph().edges());
        all.removeAll(variants.varied());
        all.addAll(variants.graph().fixed());
        return all;
    }

    /**
     * Scores runs.
     *
     * @param points a column a uniform number of {@link #dimensions()}, an entry a run, each within [0, 1]
     * @param runs how many runs
     * @param scores a column a unit, an entry a run; overwritten; NaN where a run failed or the unit was left out
     * @return by run what kept it from being computed
     */
    public List<Optional<Finding>> score(double[][] points, int runs, double[][] scores) {
        List<Optional<Finding>> failures = new ArrayList<>(runs);
        Block block = block();
        for (int from = 0; from < runs; from += block.most) {
            int count = Math.min(block.most, runs - from);
            copy(points, from, block.points, 0, count);
            score(block, count);
            copy(block.scores, 0, scores, from, count);
            for (int r = 0; r < count; r++) {
                failures.add(Optional.ofNullable(block.failures[r]));
            }
        }
        return failures;
    }

    private static void copy(double[][] from, int at, double[][] to, int start, int count) {
        for (int k = 0; k < from.length; k++) {
            System.arraycopy(from[k], at, to[k], start, count);
        }
    }

    /** Room for a block of runs. */
    Block block() {
        return new Block(dimensions(), variants.graph().edges().size(), units().size(), variants.cellCount());
    }

    /** Scores a block whose points are set. */
    void score(Block block, int runs) {
        variants.score(block, runs);
    }

    /** The edges by number, as the columns of a block's shares. */
    List<Edge> columns() {
        return variants.graph().edges();
    }

    /**
     * What a point stands for.
     *
     * @param number the run's number
     * @param point a number a dimension
     * @return the run
     */
    public Run run(long number, double[] point) {
        Block block = block();
        for (int k = 0; k < point.length; k++) {
            block.points[k][0] = point[k];
        }
        score(block, 1);
        List<Edge> edges = IntStream.range(0, columns().size())
                .mapToObj(e ->
                        new Edge(columns().get(e).aggregate(), columns().get(e).part(), block.shares[e][0]))
                .toList();
        Finding failure = block.failures[0];
        Map<Unit, Double> scores = new LinkedHashMap<>();
        for (int u = 0; u < units().size() && failure == null; u++) {
            if (!Double.isNaN(block.scores[u][0])) {
                scores.put(units().get(u), block.scores[u][0]);
            }
        }
        return new Run(
                number,
                edges,
                variants.choices(block, 0),
                variants.cells(block, 0),
                variants.posts(block, 0),
                scores,
                Optional.ofNullable(failure));
    }

    WeightGraph graph() {
        return variants.graph();
    }
}

package org.opendti.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Severity;
import org.opendti.prepare.Prepared;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableEdits;
import org.opendti.table.Unit;

/**
 * An index and a table made ready to be scored again and again with other numbers, weights and goalposts. Immutable and safe
 * between threads.
 *
 * <pre>{@code
 * CompiledIndex compiled = CompiledIndex.of(index, table, "DTI");
 * double[] scores = new double[compiled.board().units().size()];
 * double[] shares = compiled.graph().edges().stream().mapToDouble(Edge::share).toArray();
 * shares[0] *= 1.25;
 * Optional<Finding> problem = compiled.score(Variation.NONE.withShares(shares), scores);
 * }</pre>
 */
public final class CompiledIndex {

    private static final double[] NOTHING = new double[0];
    private static final double[] @Nullable [] NO_COLUMNS = new double[0][];

    private final CompositeIndex index;
    private final IndicatorTable observed;
    private final Scoreboard board;
    private final WeightGraph graph;
    private final Layout layout;
    private final Sources sources;
    private final Replaceable replaceable;
    private final Rescoring.Nominal nominal;

    /** The numbers of the indicators that are scored on goalposts. */
    private final int[] posted;

    private final Scale.Posts[] posts;

    /** By element: its scale that holds what lies beyond, if that is another one. */
    private final @Nullable Scale[] held;

    private CompiledIndex(CompositeIndex index, IndicatorTable observed, Prepared prepared, String target) {
        this.index = index;
        this.observed = observed;
        this.board = index.score(prepared);
        board.element(target);
        this.graph = WeightGraph.of(board, target);
        Plan plan = index.plan();
        this.layout = new Layout(plan, graph);
        this.sources = new Sources(plan, prepared.table(), layout.needed());
        Sources asObserved = isPrepared() ? new Sources(plan, observed, layout.needed()) : sources;
        this.replaceable =
                new Replaceable(asObserved, index.recipe().preparation().steps());
        this.nominal = nominal(board, layout);
        List<Integer> onPosts = layout.goalposts(sources);
        this.posted = onPosts.stream().mapToInt(Integer::intValue).toArray();
        this.posts = onPosts.stream()
                .map(e -> Scale.of(plan, e).posts().orElseThrow())
                .toArray(Scale.Posts[]::new);
        this.held = held(sources, plan.size());
    }

    private static Rescoring.Nominal nominal(Scoreboard board, Layout layout) {
        int size = layout.plan().size();
        double[][] columns = new double[size][];
        double[] @Nullable [] given = new double[size][];
        for (int e = 0; e < size; e++) {
            columns[e] = layout.needed().get(e) ? board.column(e) : new double[0];
            given[e] = board.givenColumn(e);
        }
        return new Rescoring.Nominal(columns, given);
    }

    /**
     * Scores a table once and keeps what is needed to do so again.
     *
     * @param index the index
     * @param table the table, one row a unit
     * @param target the code of the element whose scores are asked for
     * @return the two made ready
     * @throws DtiException if the table cannot be scored, there is no such element, or a unit lacks it
     */
    public static CompiledIndex of(CompositeIndex index, IndicatorTable table, String target) {
        return new CompiledIndex(index, table, index.prepare(table), target);
    }

    private boolean isPrepared() {
        return !index.recipe().preparation().steps().isEmpty();
    }

    /** {@return the table scored as it was observed} */
    public Scoreboard board() {
        return board;
    }

    /** {@return what weighs in the target; other weights are given in the order of its edges} */
    public WeightGraph graph() {
        return graph;
    }

    /**
     * The columns of numbers that the target rests on: raw values, inputs that indicators share, attainments, points, and given
     * scores of aggregates. Where the recipe divides columns by others, these are among them. What a recipe looks at beyond that,
     * such as columns that missing values are estimated from, stays as observed.
     *
     * @return the columns in the table's order, those that do nothing but divide last; other numbers are given in this order
     */
    public List<Column> columns() {
        return replaceable.columns();
    }

    /**
     * The observed numbers of a column.
     *
     * @param column its place in {@link #columns()}
     * @return a copy, an entry a row of the table, NaN where missing
     */
    public double[] numbers(int column) {
        return replaceable.numbers(column).clone();
    }

    /**
     * What numbers a column takes: those that all indicators do that it is an input of. Before it is divided by another column,
     * a column takes all numbers; what comes of that is judged.
     *
     * @param column its place in {@link #columns()}
     * @return the range, both ends included
     */
    public Column.Range range(int column) {
        return replaceable.range(column);
    }

    /**
     * The indicators that are scored on fixed goalposts, by a normalisation or by a rule; a target rule has the worst 0 and its
     * target for the best.
     *
     * @return their codes, in the framework's order; other goalposts are given in this order
     */
    public List<String> goalposts() {
        return Arrays.stream(posted)
                .mapToObj(e -> index.plan().element(e).code())
                .toList();
    }

    /**
     * The worst goalpost.
     *
     * @param k the indicator's place in {@link #goalposts()}
     * @return what earns nothing
     */
    public double worst(int k) {
        return posts[k].worst();
    }

    /**
     * The best goalpost.
     *
     * @param k the indicator's place in {@link #goalposts()}
     * @return what earns all
     */
    public double best(int k) {
        return posts[k].best();
    }

    /**
     * Whether an indicator's logarithms are compared with those of its goalposts, which are above 0 then.
     *
     * @param k the indicator's place in {@link #goalposts()}
     * @return whether its scale is logarithmic
     */
    public boolean isLogarithmic(int k) {
        return posts[k].logarithmic();
    }

    /**
     * Scores of the target with other numbers: those that {@link CompositeIndex#score(IndicatorTable)} gives a table of these
     * numbers, by a recipe that states these weights and goalposts. Schemes find their weights anew on the new numbers, but in
     * aggregates where weights are given here. Where the recipe prepares the table, other numbers are prepared anew, which is
     * slow.
     *
     * @param variation what is other
     * @param into the scores, an entry a unit of {@link #board()}; overwritten if there is no problem, else perhaps in part
     * @return nothing, or the first error that kept a unit from being scored: a number out of its column's range or not finite, what
     *     cannot be prepared, normalised, weighed or aggregated, or a unit that lacks the target
     * @throws IllegalArgumentException if the variation or {@code into} is not of the right lengths, the weights in an aggregate
     *     are all 0, or goalposts are none, such as equal ones
     */
    public Optional<Finding> score(Variation variation, double[] into) {
        check("into", into.length, "the board", board.units().size());
        double[] shares = variation.shares().orElse(NOTHING);
        if (variation.shares().isPresent()) {
            check("shares", shares.length, "graph().edges()", layout.edges());
        }
        @Nullable Scale[] scales = scales(variation);
        double[] @Nullable [] numbers = variation.numbers().orElse(NO_COLUMNS);
        boolean replaces = replaces(variation, numbers);
        if (replaces && isPrepared()) {
            return prepareAndScore(numbers, shares, scales, into);
        }
        Rescoring run = new Rescoring(layout, sources, nominal);
        if (replaces) {
            run.replace(numbers);
        }
        run.run(shares, scales);
        Optional<Finding> problem = run.problem();
        if (problem.isEmpty()) {
            System.arraycopy(run.scores(), 0, into, 0, into.length);
        }
        return problem;
    }

    private static void check(String what, int length, String of, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException(
                    what + " (" + length + " entries) must have as many as " + of + ", " + expected);
        }
    }

    /** The scales of indicators whose goalposts are other, or that hold what lies beyond; null if none are. */
    private @Nullable Scale @Nullable [] scales(Variation variation) {
        if (variation.posts().isEmpty()) {
            return variation.isHeld() ? held : null;
        }
        Variation.Posts other = variation.posts().get();
        check("goalposts", other.best().length, "goalposts()", posted.length);
        @Nullable
        Scale[] scales =
                variation.isHeld() ? held.clone() : new Scale[index.plan().size()];
        for (int k = 0; k < posted.length; k++) {
            Scale known = scales[posted[k]];
            Scale scale = known == null ? sources.scale(posted[k]) : known;
            boolean same = other.worst()[k] == worst(k) && other.best()[k] == best(k);
            if (!same && scale != null) {
                scales[posted[k]] = scale.withPosts(other.worst()[k], other.best()[k]);
            }
        }
        return scales;
    }

    private static @Nullable Scale[] held(Sources sources, int elements) {
        @Nullable Scale[] held = new Scale[elements];
        for (int e = 0; e < elements; e++) {
            Scale scale = sources.scale(e);
            held[e] = scale == null ? null : scale.held().orElse(null);
        }
        return held;
    }

    private boolean replaces(Variation variation, double[] @Nullable [] numbers) {
        if (variation.numbers().isEmpty()) {
            return false;
        }
        check("numbers", numbers.length, "columns()", replaceable.columns().size());
        boolean replaces = false;
        for (int c = 0; c < numbers.length; c++) {
            double[] own = numbers[c];
            if (own != null) {
                check(
                        "numbers of a column",
                        own.length,
                        "the table",
                        observed.rows().size());
                replaces |= replaceable.areOther(c, own);
            }
        }
        return replaces;
    }

    private Optional<Finding> prepareAndScore(
            double[] @Nullable [] numbers, double[] shares, @Nullable Scale @Nullable [] scales, double[] into) {
        Findings findings = new Findings();
        Map<Column, double[]> other = new HashMap<>();
        IntakeFindings troubles = new IntakeFindings(observed, findings, observed::cell, true);
        List<Column> columns = columns();
        for (int c = 0; c < numbers.length; c++) {
            double[] own = numbers[c];
            if (own != null) {
                other.put(columns.get(c), own);
                troubles.notFinite(columns.get(c), own);
            }
        }
        if (findings.hasErrors()) {
            return Optional.of(findings.list().get(0));
        }
        try {
            IndicatorTable ready =
                    index.prepare(TableEdits.withNumbers(observed, other)).table();
            Rescoring run = new Rescoring(layout, new Sources(index.plan(), ready, layout.needed()), null);
            run.run(shares, scales);
            return run.problem().or(() -> take(run.scores(), ready, into));
        } catch (DtiException e) {
            return e.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst();
        }
    }

    /** Takes the scores of the board's units; screening may have left others. */
    private Optional<Finding> take(double[] scores, IndicatorTable ready, double[] into) {
        for (int u = 0; u < into.length; u++) {
            Unit unit = board.units().get(u);
            Integer row = ready.positions().get(unit);
            if (row == null) {
                return Optional.of(dropped(unit));
            }
            into[u] = scores[row];
        }
        return Optional.empty();
    }

    private Finding dropped(Unit unit) {
        return Finding.of(
                FindingCode.MISSING_TARGET,
                observed.place(observed.positions().getOrDefault(unit, 0)).withElement(graph.target()),
                "code",
                graph.target(),
                "unit",
                unit.name(),
                "parts",
                "–");
    }
}

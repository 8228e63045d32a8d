package org.opendti.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.opendti.finding.DtiException;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;
import org.opendti.table.IndicatorTable;

/**
 * Ranks under many draws of what may be other than it is. Immutable.
 *
 * <pre>{@code
 * RankDistribution ranks = MonteCarlo.of(index).vary(Factor.weights(0.25)).withRuns(100_000).withSeed(922).run(table);
 * ranks.probabilityOfTop("Bình Dương", 20).value();
 * }</pre>
 *
 * <p>The same seed gives the same result to the last bit, on any number of threads. Units are ranked unrounded unless another rule is asked for. Source: Saisana,
 * Saltelli and Tarantola (2005), <i>Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite
 * indicators</i>; the counts of ranks are those of stochastic multicriteria acceptability analysis, Lahdelma and Salminen (2001), <i>SMAA-2:
 * stochastic multicriteria acceptability analysis for group decision making</i>.
 */
public final class MonteCarlo {

    /** How many runs there are unless another number is asked for. */
    public static final long DEFAULT_RUNS = 10_000;

    /** The most runs. */
    public static final long MOST_RUNS = 1_000_000_000;

    private final CompositeIndex index;
    private final RunOptions options;

    private MonteCarlo(CompositeIndex index, RunOptions options) {
        this.index = index;
        this.options = options;
    }

    /**
     * Of an index: 10,000 runs of the headline with the seed 0 on one thread, and as yet without a factor.
     *
     * @param index the index
     * @return the analysis
     */
    public static MonteCarlo of(CompositeIndex index) {
        return new MonteCarlo(index, new RunOptions());
    }

    /**
     * With one more thing that may vary.
     *
     * @param factor the factor
     * @return the analysis
     */
    public MonteCarlo vary(Factor factor) {
        List<Factor> more = new ArrayList<>(options.factors);
        more.add(factor);
        return with(changed -> changed.factors = List.copyOf(more));
    }

    /**
     * Of another element than the headline.
     *
     * @param code its code
     * @return the analysis
     */
    public MonteCarlo withTarget(String code) {
        return with(changed -> changed.target = Optional.of(code));
    }

    /**
     * With so many runs.
     *
     * @param runs how many, 1 to a thousand million
     * @return the analysis
     * @throws IllegalArgumentException if out of range
     */
    public MonteCarlo withRuns(long runs) {
        if (!(runs >= 1 && runs <= MOST_RUNS)) {
            throw new IllegalArgumentException("runs (" + runs + ") must be within 1 to " + MOST_RUNS);
        }
        return with(changed -> changed.runs = runs);
    }

    /**
     * With another seed.
     *
     * @param seed where the drawing starts
     * @return the analysis
     */
    public MonteCarlo withSeed(long seed) {
        return with(changed -> changed.seed = seed);
    }

    /**
     * On several threads, which end with the run.
     *
     * @param threads how many, at least 1
     * @return the analysis
     * @throws IllegalArgumentException if out of range
     */
    public MonteCarlo withThreads(int threads) {
        Workers.checked(threads);
        return with(changed -> {
            changed.threads = threads;
            changed.executor = Optional.empty();
        });
    }

    /**
     * On the threads of an executor, besides the calling one, which always takes part.
     *
     * @param executor the executor
     * @param threads how many of its threads at the most, at least 1
     * @return the analysis
     * @throws IllegalArgumentException if out of range
     */
    public MonteCarlo withExecutor(Executor executor, int threads) {
        Workers.checked(threads);
        return with(changed -> {
            changed.threads = threads + 1;
            changed.executor = Optional.of(executor);
        });
    }

    /**
     * Ranked by another rule than unrounded scores, such as that of the edition: {@code index.ranking()}.
     *
     * @param rule the rule
     * @return the analysis
     * @throws IllegalArgumentException if ties share a mean of ranks, as halves of ranks cannot be counted
     */
    public MonteCarlo withRanking(RankingRule rule) {
        if (rule.ties() == TiePolicy.AVERAGE) {
            throw new IllegalArgumentException("ties (" + rule.ties().id()
                    + ") must be competition, dense or ordinal: halves of ranks cannot be counted");
        }
        return with(changed -> changed.ranking = rule);
    }

    /**
     * Ends early, once no probability of a rank has a larger standard error.
     *
     * @param standardError such as 0.005, above 0 and below 0.5
     * @return the analysis
     * @throws IllegalArgumentException if out of range
     */
    public MonteCarlo withPrecision(double standardError) {
        if (!(standardError > 0 && standardError < 0.5)) {
            throw new IllegalArgumentException(
                    "the standard error (" + standardError + ") must be above 0 and below 0.5");
        }
        return with(changed -> changed.precision = OptionalDouble.of(standardError));
    }

    /**
     * Followed by a listener, which can also cancel.
     *
     * @param listener the listener
     * @return the analysis
     */
    public MonteCarlo withListener(RunListener listener) {
        return with(changed -> changed.listener = listener);
    }

    private MonteCarlo with(Consumer<RunOptions> change) {
        RunOptions changed = new RunOptions(options);
        change.accept(changed);
        return new MonteCarlo(index, changed);
    }

    private String target() {
        return options.target.orElseGet(() -> index.framework().headline().code());
    }

    /**
     * Runs on a table.
     *
     * @param table one row a unit
     * @return how likely each unit has each rank
     * @throws DtiException if the table cannot be scored, a unit lacks the target, a factor cannot vary, or there are more units than ranks can be
     *     counted of
     * @throws IllegalArgumentException if there is no factor, or weights cannot be drawn as asked
     * @throws CancellationException if the listener cancelled
     */
    public RankDistribution run(IndicatorTable table) {
        return run(RunPlan.of(index, table, target(), options.factors));
    }

    /**
     * Runs on a board, by its own index: of merged units, or of one region. Only weights can vary there.
     *
     * @param board the board
     * @return how likely each unit has each rank
     * @throws DtiException as {@link #run(IndicatorTable)} does
     * @throws IllegalArgumentException as {@link #run(IndicatorTable)} does, or if a factor needs the table
     * @throws CancellationException if the listener cancelled
     */
    public RankDistribution run(Scoreboard board) {
        return run(RunPlan.of(board, target(), options.factors));
    }

    private RankDistribution run(RunPlan plan) {
        FactorCheck.countable(plan.board());
        return new Runs(plan, options).all();
    }
}

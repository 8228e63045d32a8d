package org.opendti.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.rank.RankingRule;
import org.opendti.table.Unit;

/**
 * How likely each unit has each rank, and what its scores are like, over all runs that could be computed. Immutable and safe between threads.
 *
 * <p>Probabilities are shares of runs. A quantile of ranks is the least rank that has been reached in the asked share of runs (type 1 of Hyndman and Fan 1996): a
 * rank that occurs.
 */
public final class RankDistribution {

    /** So many failed runs are named; the others are counted. */
    public static final int MOST_FAILURES = 100;

    private final RunPlan plan;
    private final RunOptions options;
    private final Moments moments;
    private final Tally tally;
    private final long runs;
    private final long failures;
    private final List<FailedRun> failed;
    private final double[] nominalRanks;

    RankDistribution(
            RunPlan plan,
            RunOptions options,
            Moments moments,
            Tally tally,
            long runs,
            long failures,
            List<FailedRun> failed) {
        this.plan = plan;
        this.options = options;
        this.moments = moments;
        this.tally = tally;
        this.runs = runs;
        this.failures = failures;
        this.failed = List.copyOf(failed);
        this.nominalRanks = options.ranking.rank(plan.nominal());
    }

    /** {@return the board without any variation} */
    public Scoreboard board() {
        return plan.board();
    }

    /** {@return the code of the element that is ranked} */
    public String target() {
        return plan.target();
    }

    /** {@return what varied} */
    public List<Factor> factors() {
        return plan.factors();
    }

    /** {@return the edges whose weights varied, with their shares without variation} */
    public List<Edge> edges() {
        return plan.edges();
    }

    /** {@return the edges on the paths to the target whose weights stayed: of aggregates that are given for some unit, or that no factor varied} */
    public List<Edge> fixed() {
        return plan.fixed();
    }

    /** {@return how scores became ranks} */
    public RankingRule ranking() {
        return options.ranking;
    }

    /** {@return where the drawing started} */
    public long seed() {
        return options.seed;
    }

    /** {@return how many runs there were, failed ones among them; fewer than asked for where they ended early} */
    public long runs() {
        return runs;
    }

    /** {@return how many runs could not be computed; they count in nothing else here} */
    public long failures() {
        return failures;
    }

    /** {@return the first {@value #MOST_FAILURES} of the runs that could not be computed} */
    public List<FailedRun> failedRuns() {
        return failed;
    }

    /** {@return the units, in the order of the board} */
    public List<Unit> units() {
        return plan.units();
    }

    /**
     * What a run drew, and what came of it.
     *
     * @param number its number, from 0 to {@link #runs()} − 1
     * @return the run
     * @throws IllegalArgumentException if there is no such run
     */
    public Run run(long number) {
        if (!(number >= 0 && number < runs)) {
            throw new IllegalArgumentException("the run (" + number + ") must be within 0 to " + (runs - 1));
        }
        return plan.run(number, Runs.point(options.seed, number, plan.dimensions()));
    }

    /**
     * One unit's ranks and scores.
     *
     * @param unit the unit
     * @param nominalScore its score without any variation
     * @param nominalRank its rank without any variation, by the rule of the runs
     * @param runs in how many runs it had a rank
     * @param meanRank mean of its ranks
     * @param deviation standard deviation of its ranks, with n − 1; NaN of one run
     * @param least its best rank
     * @param low the rank at 5 %: better in at most 5 of 100 runs
     * @param median the rank at 50 %
     * @param high the rank at 95 %
     * @param greatest its worst rank
     * @param meanScore mean of its scores
     * @param scoreDeviation standard deviation of its scores, with n − 1; NaN of one run
     * @param leastScore its least score
     * @param greatestScore its greatest score
     */
    public record Row(
            Unit unit,
            double nominalScore,
            double nominalRank,
            long runs,
            double meanRank,
            double deviation,
            int least,
            int low,
            int median,
            int high,
            int greatest,
            double meanScore,
            double scoreDeviation,
            double leastScore,
            double greatestScore) {}

    /** {@return a row a unit, in the order of the nominal ranks} */
    public List<Row> rows() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, units().size()).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer u) -> nominalRanks[u])
                .thenComparing(u -> units().get(u).code()));
        return order.stream().map(this::row).toList();
    }

    /**
     * One unit's row.
     *
     * @param unit a spelling of the unit
     * @return its row
     * @throws DtiException if there is no such unit
     */
    public Row row(String unit) {
        return row(position(unit));
    }

    private Row row(int u) {
        long count = tally.ranked(u);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < tally.ranks[u].length; k++) {
            double shift = k + 1 - nominalRanks[u];
            sum += shift * tally.ranks[u][k];
            squares += shift * shift * tally.ranks[u][k];
        }
        return new Row(
                units().get(u),
                plan.nominal()[u],
                nominalRanks[u],
                count,
                nominalRanks[u] + sum / count,
                Math.sqrt(Math.max(0, squares - sum * sum / count) / (count - 1)),
                quantile(u, 0),
                quantile(u, 0.05),
                quantile(u, 0.5),
                quantile(u, 0.95),
                quantile(u, 1),
                moments.mean(u),
                moments.deviation(u),
                moments.least[u],
                moments.greatest[u]);
    }

    /**
     * A quantile of a unit's ranks: the least rank r with P(rank ≤ r) ≥ p.
     *
     * @param unit a spelling of the unit
     * @param p the share of runs, in [0, 1]; 0 gives the best rank, 1 the worst
     * @return the rank; 0 if the unit had none in any run
     * @throws DtiException if there is no such unit
     * @throws IllegalArgumentException if p is out of range
     */
    public int quantile(String unit, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p (" + p + ") must be within 0 to 1");
        }
        return quantile(position(unit), p);
    }

    private int quantile(int u, double p) {
        long count = tally.ranked(u);
        long reached = 0;
        for (int k = 0; k < tally.ranks[u].length; k++) {
            reached += tally.ranks[u][k];
            if (reached > 0 && reached >= p * count) {
                return k + 1;
            }
        }
        return 0;
    }

    /**
     * How likely a unit has a rank.
     *
     * @param unit a spelling of the unit
     * @param rank the rank, from 1 to the number of units
     * @return the probability
     * @throws DtiException if there is no such unit
     * @throws IllegalArgumentException if there is no such rank
     */
    public Probability probability(String unit, int rank) {
        int u = position(unit);
        return Probability.of(tally.ranks[u][checked(rank) - 1], tally.ranked(u));
    }

    private int checked(int rank) {
        if (!(rank >= 1 && rank <= units().size())) {
            throw new IllegalArgumentException("the rank (" + rank + ") must be within 1 to " + units().size());
        }
        return rank;
    }

    /**
     * How likely a unit has each rank.
     *
     * @param unit a spelling of the unit
     * @return an entry a rank, from rank 1 on; they sum to 1
     * @throws DtiException if there is no such unit
     */
    public double[] probabilities(String unit) {
        int u = position(unit);
        double count = tally.ranked(u);
        return IntStream.of(tally.ranks[u]).mapToDouble(n -> n / count).toArray();
    }

    /**
     * How likely a unit is among the first k.
     *
     * @param unit a spelling of the unit
     * @param k the worst rank that counts, from 1 to the number of units
     * @return the probability
     * @throws DtiException if there is no such unit
     * @throws IllegalArgumentException if there is no such rank
     */
    public Probability probabilityOfTop(String unit, int k) {
        int u = position(unit);
        long count =
                IntStream.of(tally.ranks[u]).limit(checked(k)).asLongStream().sum();
        return Probability.of(count, tally.ranked(u));
    }

    /**
     * How likely a unit has a greater score than another; where both are equal neither is before the other.
     *
     * @param unit a spelling of the one
     * @param other a spelling of the other
     * @return the probability, of all runs that could be computed
     * @throws DtiException if there is no such unit
     * @throws IllegalStateException of more than 512 units, whose pairs are not compared
     */
    public Probability probabilityBefore(String unit, String other) {
        if (tally.before.length == 0) {
            throw new IllegalStateException("of " + units().size() + " units pairs are not compared, only of up to "
                    + Tally.MOST_PAIRED + "; run it on a part of them");
        }
        return Probability.of(tally.before[position(unit)][position(other)], runs - failures);
    }

    /**
     * The mean shares of the weights in the runs in which a unit comes first: what one would have to think important for it to lead. Source: the central weight
     * vector of Lahdelma and Salminen (2001).
     *
     * @param unit a spelling of the unit
     * @return the edges that varied, with these shares, within 10⁻⁸; empty if it never comes first
     * @throws DtiException if there is no such unit
     */
    public List<Edge> centralWeights(String unit) {
        int u = position(unit);
        if (tally.ranks[u][0] == 0) {
            return List.of();
        }
        List<Edge> all = plan.columns();
        return IntStream.range(0, all.size())
                .filter(e -> plan.edges().contains(all.get(e)))
                .mapToObj(e -> new Edge(all.get(e).aggregate(), all.get(e).part(), tally.firstShare(u, e)))
                .toList();
    }

    private int position(String unit) {
        return units().indexOf(board().unit(unit));
    }
}

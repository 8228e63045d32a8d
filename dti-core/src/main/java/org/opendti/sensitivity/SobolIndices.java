package org.opendti.sensitivity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The indices of each group: see {@link Sobol}, which makes them. Immutable.
 *
 * <p>A row of the design in which any run failed counts in none of the sums. Where the output never varies, or fewer than
 * two rows are left, all indices are NaN; {@link #isConstant} tells the one from the other.
 */
public final class SobolIndices {

    private final List<Row> rows;
    private final double variance;
    private final int used;
    private final int failed;
    private final List<FailedRun> failures;

    /**
     * The indices of a group.
     *
     * @param name the group
     * @param first the first-order index: its share of the variance alone
     * @param total the total index: its share alone and with others
     */
    public record Row(String name, Estimate first, Estimate total) {}

    private SobolIndices(SobolRuns runs, SobolSums sums, List<Row> rows) {
        this.rows = rows;
        this.variance = sums.variance();
        this.used = sums.rows();
        this.failed = runs.rows() - used;
        this.failures = List.copyOf(runs.failures());
    }

    /** How an interval is made of an index and the same for other weights of the rows. */
    @FunctionalInterface
    private interface Interval {
        Estimate of(double value, double[] others, double level);
    }

    /** Indices of independent rows. */
    static SobolIndices resampled(Sobol options, SobolRuns runs) {
        SobolSums sums = new SobolSums(runs, runs.complete());
        double[][] others = SobolIntervals.bootstrap(sums, options.replicates(), options.seed(), options.threads());
        return new SobolIndices(runs, sums, rows(runs.names(), sums, others, Estimate::bootstrap, options.level()));
    }

    /** Indices of rows in copies of a sequence. */
    static SobolIndices shifted(Sobol options, SobolRuns runs, int copies) {
        int[] complete = runs.complete();
        SobolSums sums = new SobolSums(runs, complete);
        double[][] others = SobolIntervals.jackknife(sums, complete, copies);
        return new SobolIndices(runs, sums, rows(runs.names(), sums, others, Estimate::jackknife, options.level()));
    }

    private static List<Row> rows(
            List<String> names, SobolSums sums, double[][] others, Interval interval, double level) {
        double[] indices =
                sums.indices(IntStream.range(0, sums.rows()).mapToDouble(i -> 1).toArray());
        int groups = names.size();
        return IntStream.range(0, groups)
                .mapToObj(g -> new Row(
                        names.get(g),
                        interval.of(indices[g], others[g], level),
                        interval.of(indices[groups + g], others[groups + g], level)))
                .toList();
    }

    /** {@return a row a group, in the order given} */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The row of a group.
     *
     * @param name the group's name
     * @return its row; empty where there is no such group
     */
    public Optional<Row> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** {@return V, the variance of y_A and y_B together, divisor 2N − 1; NaN of no row} */
    public double variance() {
        return variance;
    }

    /** {@return whether the output is the same at all of A and B, so that there is no variance to share} */
    public boolean isConstant() {
        return variance == 0;
    }

    /** {@return Σ S, the share of the variance that groups have alone; what is left to 1 they have together} */
    public double sumOfFirst() {
        return rows.stream().mapToDouble(row -> row.first().value()).sum();
    }

    /** {@return how many rows of the design the indices are of} */
    public int used() {
        return used;
    }

    /** {@return how many rows were left out since a run failed} */
    public int failed() {
        return failed;
    }

    /** {@return the failed runs, the first 100 at the most; see {@link Sobol#points(List, int)} for where they were} */
    public List<FailedRun> failures() {
        return failures;
    }
}

package org.opendti.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opendti.kernel.Moments;
import org.opendti.kernel.Parallel;

/**
 * What each group does alone: see {@link OneAtATime}, which makes it. Immutable. Runs that failed are left out; what is of no
 * run is NaN.
 */
public final class OneAtATimeRanges {

    private final double baseline;
    private final List<Row> rows;
    private final List<FailedRun> failures;

    /**
     * The least or the greatest output, at the first run that gave it.
     *
     * @param y the output
     * @param run the level or draw, from 0; −1 of no run
     * @param at the input there, for a group of one; NaN for a group of several
     */
    public record Extreme(double y, int run, double at) {}

    /**
     * What a group does.
     *
     * @param name the group
     * @param least the least output
     * @param greatest the greatest output
     * @param range greatest − least
     * @param deviation √(Σ (y − ȳ)² / n) over levels, which stand for the whole range; divisor n − 1 over draws, a sample
     * @param share deviation² over the sum of all groups', in [0, 1]; NaN where none does anything
     * @param used how many runs these are of
     * @param failed how many runs were left out
     */
    public record Row(
            String name,
            Extreme least,
            Extreme greatest,
            double range,
            double deviation,
            double share,
            int used,
            int failed) {

        Row ofAll(double variance) {
            double part = variance == 0 ? Double.NaN : deviation * deviation / variance;
            return new Row(name, least, greatest, range, deviation, part, used, failed);
        }
    }

    private OneAtATimeRanges(double baseline, List<Row> rows, List<FailedRun> failures) {
        this.baseline = baseline;
        this.rows = List.copyOf(rows);
        this.failures = List.copyOf(failures);
    }

    static OneAtATimeRanges of(Groups groups, OneAtATimeRuns runs, Model model, int threads) {
        double[][] y = new double[groups.count()][];
        Parallel.ranges(groups.count(), 1, threads, (from, to) -> {
            for (int g = from; g < to; g++) {
                y[g] = finite(runs.run(model, g));
            }
        });
        List<Row> alone = IntStream.range(0, y.length)
                .mapToObj(g -> row(groups.get(g), y[g], runs))
                .toList();
        double variance = alone.stream()
                .mapToDouble(row -> row.deviation() * row.deviation())
                .filter(v -> !Double.isNaN(v))
                .sum();
        List<Row> rows = alone.stream().map(row -> row.ofAll(variance)).toList();
        double[] base = finite(new double[] {runs.baseline(model)});
        return new OneAtATimeRanges(base[0], rows, failures(groups, y));
    }

    /** What is infinite failed too. */
    private static double[] finite(double[] y) {
        return DoubleStream.of(y).map(v -> Double.isFinite(v) ? v : Double.NaN).toArray();
    }

    private static Row row(InputGroup group, double[] y, OneAtATimeRuns runs) {
        int least = -1;
        int greatest = -1;
        for (int r = 0; r < y.length; r++) {
            if (!Double.isNaN(y[r])) {
                least = least < 0 || y[r] < y[least] ? r : least;
                greatest = greatest < 0 || y[r] > y[greatest] ? r : greatest;
            }
        }
        Extreme low = extreme(group, y, least, runs);
        Extreme high = extreme(group, y, greatest, runs);
        int used = Moments.count(y);
        double range = high.y() - low.y();
        return new Row(group.name(), low, high, range, deviation(group, y, used), Double.NaN, used, y.length - used);
    }

    private static Extreme extreme(InputGroup group, double[] y, int run, OneAtATimeRuns runs) {
        return new Extreme(
                run < 0 ? Double.NaN : y[run], run, run < 0 || group.size() > 1 ? Double.NaN : runs.level(run));
    }

    private static double deviation(InputGroup group, double[] y, double used) {
        double sample = Moments.deviation(y);
        return group.size() == 1 ? sample * Math.sqrt((used - 1) / used) : sample;
    }

    private static List<FailedRun> failures(Groups groups, double[][] y) {
        List<FailedRun> failures = new ArrayList<>();
        for (int g = 0; g < y.length; g++) {
            for (int r = 0; r < y[g].length && failures.size() < FailedRun.NAMED; r++) {
                if (Double.isNaN(y[g][r])) {
                    failures.add(new FailedRun(g, r, groups.get(g).name()));
                }
            }
        }
        return failures;
    }

    /** {@return the output at the baseline; NaN where that run failed} */
    public double baseline() {
        return baseline;
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

    /**
     * {@return the failed runs, the first 100 at the most: group, level or draw, and the group's name; see {@link
     * OneAtATime#point(List, int, int)} for where they were}
     */
    public List<FailedRun> failures() {
        return failures;
    }
}

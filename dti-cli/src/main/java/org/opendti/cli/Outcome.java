package org.opendti.cli;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opendti.sensitivity.FailedRun;
import org.opendti.sensitivity.InputGroup;
import org.opendti.sensitivity.Morris;
import org.opendti.sensitivity.MorrisEffects;
import org.opendti.sensitivity.OneAtATime;
import org.opendti.sensitivity.OneAtATimeRanges;
import org.opendti.sensitivity.Sobol;
import org.opendti.sensitivity.SobolIndices;

/** What an analysis of sensitivity gave, by its method; rows are in order, what matters most first. */
sealed interface Outcome {

    /** The name of the method, as the option takes it. */
    String method();

    /** Where the drawing started. */
    long seed();

    /** How many runs there were. */
    long runs();

    /** How many of {@link #units} were left out since a run failed. */
    long failed();

    /** How many there were of what is left out as a whole: base points of Sobol indices, else runs. */
    long units();

    /** The failed runs, the first hundred at the most. */
    List<FailedRun> failures();

    /** The inputs of a failed run. */
    double[] point(List<InputGroup> groups, FailedRun failed);

    /** Whether too many runs failed for anything to be said. */
    boolean isEmpty();

    /** Whether the output was the same in every run. */
    boolean isConstant();

    /** The greatest first; what is missing last; the order given where equal. */
    private static <T> List<T> sorted(List<T> rows, ToDoubleFunction<T> by) {
        return rows.stream()
                .sorted(Comparator.comparingDouble((T row) -> {
                    double key = by.applyAsDouble(row);
                    return Double.isNaN(key) ? Double.POSITIVE_INFINITY : -key;
                }))
                .toList();
    }

    /**
     * Shares of variance.
     *
     * @param options how they were worked out
     * @param indices the shares
     */
    record Shares(Sobol options, SobolIndices indices) implements Outcome {

        List<SobolIndices.Row> rows() {
            return sorted(indices.rows(), row -> row.total().value());
        }

        @Override
        public String method() {
            return "sobol";
        }

        @Override
        public long seed() {
            return options.seed();
        }

        @Override
        public long runs() {
            return options.runs(indices.rows().size());
        }

        @Override
        public long failed() {
            return indices.failed();
        }

        @Override
        public long units() {
            return options.basePoints();
        }

        @Override
        public List<FailedRun> failures() {
            return indices.failures();
        }

        @Override
        public double[] point(List<InputGroup> groups, FailedRun failed) {
            return options.points(groups, failed.number())[failed.run()];
        }

        @Override
        public boolean isEmpty() {
            return indices.used() < 2;
        }

        @Override
        public boolean isConstant() {
            return indices.isConstant();
        }
    }

    /**
     * Elementary effects.
     *
     * @param options how they were worked out
     * @param effects the effects
     */
    record Effects(Morris options, MorrisEffects effects) implements Outcome {

        List<MorrisEffects.Row> rows() {
            return sorted(effects.rows(), row -> row.muStar().value());
        }

        @Override
        public String method() {
            return "morris";
        }

        @Override
        public long seed() {
            return options.seed();
        }

        @Override
        public long runs() {
            return options.runs(effects.rows().size());
        }

        @Override
        public long failed() {
            return effects.failed();
        }

        @Override
        public long units() {
            return runs();
        }

        @Override
        public List<FailedRun> failures() {
            return effects.failures();
        }

        @Override
        public double[] point(List<InputGroup> groups, FailedRun failed) {
            return options.points(groups, failed.number())[failed.run()];
        }

        @Override
        public boolean isEmpty() {
            return effects.rows().stream().allMatch(row -> row.effects() == 0);
        }

        @Override
        public boolean isConstant() {
            return effects.rows().stream().allMatch(row -> !(row.muStar().value() > 0));
        }
    }

    /**
     * What each group does alone.
     *
     * @param options how that was worked out
     * @param runs how many runs it took
     * @param ranges what each does
     */
    record Ranges(OneAtATime options, long runs, OneAtATimeRanges ranges) implements Outcome {

        List<OneAtATimeRanges.Row> rows() {
            return sorted(ranges.rows(), OneAtATimeRanges.Row::deviation);
        }

        @Override
        public String method() {
            return "one-at-a-time";
        }

        @Override
        public long seed() {
            return options.seed();
        }

        @Override
        public long failed() {
            return ranges.rows().stream()
                    .mapToLong(OneAtATimeRanges.Row::failed)
                    .sum();
        }

        @Override
        public long units() {
            return runs;
        }

        @Override
        public List<FailedRun> failures() {
            return ranges.failures();
        }

        @Override
        public double[] point(List<InputGroup> groups, FailedRun failed) {
            return options.point(groups, failed.number(), failed.run());
        }

        @Override
        public boolean isEmpty() {
            return ranges.rows().stream().allMatch(row -> row.used() == 0);
        }

        @Override
        public boolean isConstant() {
            return ranges.rows().stream().allMatch(row -> !(row.range() > 0));
        }
    }
}

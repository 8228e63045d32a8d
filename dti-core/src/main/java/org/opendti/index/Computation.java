package org.opendti.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.framework.Aggregate;
import org.opendti.weight.BenefitOfTheDoubt;
import org.opendti.weight.Equal;
import org.opendti.weight.Optimised;
import org.opendti.weight.SharedWeighting;
import org.opendti.weight.UnitWeights;
import org.opendti.weight.Weighting;

/** How one aggregate is computed: from which parts of weight above 0, with which weights, by which method. */
final class Computation {

    /** From so many units on threads are worth their start. */
    private static final int MANY = 50_000;

    private final Aggregate aggregate;
    private final int[] parts;
    private final double[] fixed;
    private final double[] fixedShares;
    private final Optional<Weighting> scheme;
    private final Aggregation method;
    private final MissingParts missing;

    /** What goes wrong in a step, or is worth knowing. */
    interface Report {

        /** The method cannot take a part of a unit. */
        void cannotAggregate(Computation step, int unit, int part, Aggregation.Trouble trouble, double value);

        /** The scheme cannot weigh the parts. */
        void cannotWeigh(Computation step, String problem);

        /** Weights were sought, and came so near to their targets. */
        void optimised(Computation step, double error);
    }

    /** The values of an aggregate, and the weights that they came about with. */
    static final class Outcome {

        private final double[] values;
        private final double[] shares;
        private final @Nullable UnitWeights own;

        private Outcome(double[] values, double[] shares, @Nullable UnitWeights own) {
            this.values = values;
            this.shares = shares;
            this.own = own;
        }

        double[] values() {
            return values;
        }

        /** The shares of the weights, which sum to 1; NaN where each unit has its own. */
        double[] shares() {
            return shares;
        }

        /** Weights of each unit's own, if there are. */
        @Nullable
        UnitWeights own() {
            return own;
        }
    }

    Computation(
            Aggregate aggregate,
            int[] parts,
            double[] fixed,
            Optional<Weighting> scheme,
            Aggregation method,
            MissingParts missing) {
        this.aggregate = aggregate;
        this.parts = parts;
        this.fixed = fixed;
        this.fixedShares = shares(fixed);
        this.scheme = scheme;
        this.method = method;
        this.missing = missing;
    }

    Aggregate aggregate() {
        return aggregate;
    }

    Aggregation method() {
        return method;
    }

    /** The shares of the weights that framework or recipe state. */
    double[] fixedShares() {
        return fixedShares;
    }

    /** What gives the weights, if that is neither the framework nor the recipe itself. */
    Optional<Weighting> scheme() {
        return scheme;
    }

    MissingParts missing() {
        return missing;
    }

    /** How many parts. */
    int size() {
        return parts.length;
    }

    /** The number of the k-th part. */
    int part(int k) {
        return parts[k];
    }

    /** Which parts of a unit are present. */
    int[] present(Columns columns, int unit) {
        return IntStream.range(0, parts.length)
                .filter(k -> !Double.isNaN(columns.column(parts[k])[unit]))
                .toArray();
    }

    /**
     * Computes the aggregate.
     *
     * @param columns all elements' values
     * @param given what is given of this one, which goes before what a policy makes of missing parts
     * @param units how many units
     * @param threads how many threads at the most
     */
    Outcome compute(Columns columns, double @Nullable [] given, int units, int threads, Report report) {
        boolean large = threads > 1 && units > MANY;
        if (scheme.isEmpty() && method instanceof ArithmeticMean && (large || hasLined(columns))) {
            double[] means = new BlockMeans(columns, parts, fixed).means(units, threads);
            if (areFinite(means)) {
                return new Outcome(means, fixedShares, null);
            }
        }
        return compute(made(columns), given, report);
    }

    private boolean hasLined(Columns columns) {
        for (int part : parts) {
            if (columns.lined(part) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean areFinite(double[] values) {
        for (double x : values) {
            if (!(Math.abs(x) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    private double[][] made(Columns columns) {
        double[][] made = new double[parts.length][];
        for (int k = 0; k < made.length; k++) {
            made[k] = columns.column(parts[k]);
        }
        return made;
    }

    /**
     * Computes the aggregate with other weights than its own.
     *
     * @param stated a weight a part, at least 0, of a finite sum above 0; parts of weight 0 are left out
     */
    double[] compute(Columns columns, double @Nullable [] given, double[] stated, Report report) {
        int[] kept = IntStream.range(0, parts.length).filter(k -> stated[k] > 0).toArray();
        if (kept.length == parts.length) {
            return aggregate(made(columns), given, stated, report);
        }
        double[] weights = Arrays.stream(kept).mapToDouble(k -> stated[k]).toArray();
        int[] ofParts = Arrays.stream(kept).map(k -> parts[k]).toArray();
        Computation without =
                new Computation(aggregate, ofParts, weights, Optional.empty(), method.ofParts(kept), missing);
        return without.aggregate(without.made(columns), given, weights, report);
    }

    private Outcome compute(double[][] own, double @Nullable [] given, Report report) {
        if (scheme.isPresent() && scheme.get() instanceof BenefitOfTheDoubt doubt) {
            return doubt(doubt, own, report);
        }
        double[] weights = weights(own, report);
        double[] values = aggregate(own, given, weights, report);
        return new Outcome(values, scheme.isEmpty() ? fixedShares : shares(weights), null);
    }

    private double[] aggregate(double[][] own, double @Nullable [] given, double[] weights, Report report) {
        Aggregation.Report troubles =
                (unit, part, trouble, value) -> report.cannotAggregate(this, unit, parts[part], trouble, value);
        double[] values = method.aggregate(own, weights, troubles);
        if (missing.policy() != MissingParts.Policy.FAIL) {
            fillIn(own, values, given, weights, troubles);
        }
        return values;
    }

    /** Makes values of the parts that there are, where there is neither a computed nor a given one. */
    private void fillIn(
            double[][] own, double[] values, double @Nullable [] given, double[] weights, Aggregation.Report troubles) {
        boolean zero = missing.policy() == MissingParts.Policy.ZERO;
        double[][] made = Arrays.stream(own).map(double[]::clone).toArray(double[][]::new);
        boolean any = false;
        for (int u = 0; u < values.length; u++) {
            int unit = u;
            int present = (int)
                    Arrays.stream(own).filter(part -> !Double.isNaN(part[unit])).count();
            boolean incomplete = present < own.length;
            boolean acts = incomplete && (given == null || Double.isNaN(given[u])) && missing.acts(present, own.length);
            any |= acts;
            for (double[] part : made) {
                boolean fills = acts && zero && Double.isNaN(part[u]);
                part[u] = fills ? 0 : incomplete && !acts ? Double.NaN : part[u];
            }
        }
        if (any) {
            double[] filled = method.aggregatePresent(made, weights, troubles);
            for (int u = 0; u < values.length; u++) {
                values[u] = method.isRelative() || Double.isNaN(values[u]) ? filled[u] : values[u];
            }
        }
    }

    private double[] weights(double[][] own, Report report) {
        if (scheme.isEmpty()) {
            return fixed;
        }
        try {
            if (scheme.get() instanceof Optimised optimised) {
                Optimised.Result result = optimised.optimise(own, weights -> method.aggregate(own, weights));
                report.optimised(this, result.error());
                return result.weights();
            }
            return ((SharedWeighting) scheme.get()).weights(own);
        } catch (IllegalArgumentException e) {
            report.cannotWeigh(this, String.valueOf(e.getMessage()));
            return new Equal().weights(own);
        }
    }

    private Outcome doubt(BenefitOfTheDoubt doubt, double[][] own, Report report) {
        double[] none = Values.missing(parts.length);
        try {
            UnitWeights weights = doubt.score(own);
            return new Outcome(weights.scores(), none, weights);
        } catch (IllegalArgumentException e) {
            report.cannotWeigh(this, String.valueOf(e.getMessage()));
            return new Outcome(Values.missing(own[0].length), none, null);
        }
    }

    private static double[] shares(double[] weights) {
        double total = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / total).toArray();
    }
}

package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Means;

/**
 * The mean–minimum function M − α(√((M − m)² + β²) − β), M the weighted arithmetic mean and m the least part: the
 * mean, less a penalty for the weakest part. α says how much of the gap is taken off, from 0 (the mean) to 1 (with β
 * = 0 the minimum); β how far small gaps are forgiven, in the parts' scale.
 *
 * <p>Of the values 0.8 and 0.5 with equal weights, α = 0.5 and β = 0: 0.65 − 0.5 · 0.15 = 0.575. Range: between the
 * minimum and the mean. It does not normalise: parts are to be on one scale. One part is its own value. Source: E.
 * Casadio Tarabusi, G. Guarini, <i>An Unbalance Adjustment Method for Development Indicators</i> (2013).
 *
 * @param alpha α, 0 to 1
 * @param beta β, at least 0
 */
public record MeanMinimum(double alpha, double beta) implements Aggregation {

    /**
     * Checks the ranges.
     *
     * @param alpha as above
     * @param beta as above
     * @throws IllegalArgumentException if α is not within 0 to 1, or β is negative or not finite
     */
    public MeanMinimum {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha (" + alpha + ") must be within 0 to 1");
        }
        if (!(beta >= 0 && beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("beta (" + beta + ") must be a finite number of at least 0");
        }
    }

    /** {@return half way between the mean and the minimum, on any scale: α = 0.5, β = 0} */
    public static MeanMinimum halfWay() {
        return new MeanMinimum(0.5, 0);
    }

    @Override
    public String id() {
        return "mean-minimum";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return Field.complete(parts, weights, Domain.ANY, report).each(this::value);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return Field.present(parts, weights, Domain.ANY, report).each(this::value);
    }

    /** √(gap² + β²) − β is taken as gap² / (√(gap² + β²) + β), which loses no digits where β is large. */
    private double value(double[] x, double[] w, int n) {
        double mean = Means.arithmetic(x, w, n);
        double gap = Math.max(0, mean - Means.least(x, n));
        return gap == 0 ? mean : mean - alpha * gap * (gap / (Math.hypot(gap, beta) + beta));
    }
}

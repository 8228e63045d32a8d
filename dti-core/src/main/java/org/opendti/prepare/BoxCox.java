package org.opendti.prepare;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.opendti.kernel.Extremes;
import org.opendti.kernel.Moments;

/**
 * (y^λ − 1) / λ of y = x − min + 1, and ln y for λ = 0. With λ = 0.5 the values 1, 4, 9 become 0, 2, 4. Left out, λ is
 * fitted: of those from −5 to 5 the one that makes y most likely normal, the maximum of −n/2·ln σ² + (λ − 1)·Σ ln y, to
 * within 1e-6. Range: from 0. Equal values become 0, but no λ can be fitted to them. Source: G. E. P. Box and D. R. Cox
 * (1964).
 *
 * @param lambda λ; empty to fit it
 */
public record BoxCox(OptionalDouble lambda) implements Transform {

    private static final double FARTHEST = 5;
    private static final int STEPS = 200;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double PRECISION = 1e-7;

    /**
     * Checks λ.
     *
     * @param lambda as above
     * @throws IllegalArgumentException if it is not finite
     */
    public BoxCox {
        if (lambda.isPresent() && !Double.isFinite(lambda.getAsDouble())) {
            throw new IllegalArgumentException("lambda (" + lambda.getAsDouble() + ") must be finite");
        }
    }

    /**
     * With λ given.
     *
     * @param lambda as above
     * @return the transform
     */
    public static BoxCox of(double lambda) {
        return new BoxCox(OptionalDouble.of(lambda));
    }

    /** {@return the transform with λ fitted to each column} */
    public static BoxCox fitted() {
        return new BoxCox(OptionalDouble.empty());
    }

    @Override
    public String id() {
        return "box-cox";
    }

    @Override
    public double[] apply(double[] values) {
        double[] y = Curves.aboveLeast(id(), values);
        return transformed(y, lambda.isPresent() ? lambda.getAsDouble() : fit(y));
    }

    /**
     * The λ that is used on a column.
     *
     * @param values the values, NaN where missing
     * @return λ, given or fitted
     * @throws IllegalArgumentException if it is to be fitted to values that do not differ
     */
    public double lambdaOf(double[] values) {
        return lambda.isPresent() ? lambda.getAsDouble() : fit(Curves.aboveLeast(id(), values));
    }

    private static double[] transformed(double[] y, double lambda) {
        return Arrays.stream(y)
                .map(v -> lambda == 0 ? Math.log(v) : Math.expm1(lambda * Math.log(v)) / lambda)
                .toArray();
    }

    /** The best of a grid, then the golden section beside it. */
    private static double fit(double[] y) {
        if (!(Extremes.least(y) < Extremes.greatest(y))) {
            throw new IllegalArgumentException("box-cox needs values that differ for λ to be fitted");
        }
        double step = 2 * FARTHEST / STEPS;
        double best = -FARTHEST;
        for (int i = 1; i <= STEPS; i++) {
            double lambda = -FARTHEST + i * step;
            best = likelihood(y, lambda) > likelihood(y, best) ? lambda : best;
        }
        double low = Math.max(-FARTHEST, best - step);
        double high = Math.min(FARTHEST, best + step);
        while (high - low > PRECISION) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (likelihood(y, a) > likelihood(y, b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
    }

    private static double likelihood(double[] y, double lambda) {
        double[] z = transformed(y, lambda);
        double n = Moments.count(z);
        double logs = n * Moments.mean(transformed(y, 0));
        return -n / 2 * Math.log(Moments.variance(z) * (n - 1) / n) + (lambda - 1) * logs;
    }
}

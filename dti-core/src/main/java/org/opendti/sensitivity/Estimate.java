package org.opendti.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.opendti.kernel.Moments;

/**
 * A number with how sure it is. What cannot be worked out is NaN: the value where the output never varies, the error and
 * the bounds where there are too few runs.
 *
 * @param value the estimate
 * @param standardError the standard deviation of the estimate over designs
 * @param low lower bound of the interval
 * @param high upper bound of the interval
 */
public record Estimate(double value, double standardError, double low, double high) {

    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /**
     * value ± t · standard error, t the quantile of Student's distribution.
     *
     * @param freedom degrees of freedom; below 1 there is no interval
     */
    static Estimate student(double value, double standardError, int freedom, double level) {
        if (freedom < 1) {
            return new Estimate(value, Double.NaN, Double.NaN, Double.NaN);
        }
        double t = new TDistribution(null, freedom).inverseCumulativeProbability((1 + level) / 2);
        return new Estimate(value, standardError, value - t * standardError, value + t * standardError);
    }

    /** The mean of independent numbers, none of them missing: s / √n and Student's distribution of n − 1. */
    static Estimate mean(double[] numbers, double level) {
        int n = numbers.length;
        return student(Moments.mean(numbers), Moments.deviation(numbers) / Math.sqrt(n), n - 1, level);
    }

    /**
     * Delete-a-group jackknife (Tukey, 1958): √((R − 1)/R · Σ (θ₋ᵣ − θ̄)²) and Student's distribution of R − 1.
     *
     * @param without the estimate without each group
     */
    static Estimate jackknife(double value, double[] without, double level) {
        int n = without.length;
        return student(value, Moments.deviation(without) * (n - 1) / Math.sqrt(n), n - 1, level);
    }

    /** The percentile interval of resampled estimates, of which NaN are left out. */
    static Estimate bootstrap(double value, double[] resampled, double level) {
        double[] sorted = Moments.present(resampled);
        Arrays.sort(sorted);
        double tail = (1 - level) / 2;
        return new Estimate(value, Moments.deviation(sorted), quantile(sorted, tail), quantile(sorted, 1 - tail));
    }

    /**
     * The quantile of type 6 (Hyndman and Fan, 1996): of n sorted numbers the one at (n + 1)q counted from 1, between
     * two of them in proportion. Of 1, 2, 3, 4 at 0.25: 1.25.
     */
    static double quantile(double[] sorted, double q) {
        int n = sorted.length;
        if (n < 2) {
            return Double.NaN;
        }
        double place = Math.max(1, Math.min(n, (n + 1) * q));
        int below = (int) place;
        double least = sorted[below - 1];
        return below == n ? least : least + (place - below) * (sorted[below] - least);
    }
}

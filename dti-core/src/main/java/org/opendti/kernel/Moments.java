package org.opendti.kernel;

import java.util.Arrays;

/** Moments of the numbers that are there; NaN counts as missing. */
public final class Moments {

    private Moments() {}

    /**
     * The numbers without those that are missing, in their order.
     *
     * @param x the numbers
     * @return a new array
     */
    public static double[] present(double[] x) {
        return Arrays.stream(x).filter(v -> !Double.isNaN(v)).toArray();
    }

    /**
     * Σx / n. Held between the least and the greatest, which rounding may pass: three times 0.1 by 3 is above
     * 0.1, and equal values would seem to differ from their mean.
     *
     * @param x the numbers
     * @return the mean; NaN of none
     */
    public static double mean(double[] x) {
        return mean(x, Extremes.least(x), Extremes.greatest(x));
    }

    /**
     * The same of numbers whose least and greatest are known.
     *
     * @param x the numbers
     * @param least the least of them
     * @param greatest the greatest of them
     * @return the mean; NaN of none
     */
    public static double mean(double[] x, double least, double greatest) {
        double sum = 0;
        int n = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        boolean usable = n > 0 && Double.isFinite(sum);
        return usable ? Math.max(least, Math.min(greatest, sum / n)) : sum / n;
    }

    /**
     * Σ(x − mean)² / (n − 1).
     *
     * @param x the numbers
     * @return the sample variance; NaN of fewer than two
     */
    public static double variance(double[] x) {
        int n = count(x);
        return n < 2 ? Double.NaN : central(x, 2) / (n - 1);
    }

    /**
     * The square root of {@link #variance}.
     *
     * @param x the numbers
     * @return the sample standard deviation; NaN of fewer than two
     */
    public static double deviation(double[] x) {
        return Math.sqrt(variance(x));
    }

    /**
     * The same of numbers whose mean is known.
     *
     * @param x the numbers
     * @param mean their mean
     * @return the sample standard deviation; NaN of fewer than two
     */
    public static double deviation(double[] x, double mean) {
        int n = count(x);
        return n < 2 ? Double.NaN : Math.sqrt(central(x, mean, 2) / (n - 1));
    }

    /**
     * √n Σd³ / (Σd²)^1.5 · √(n(n − 1)) / (n − 2), d = x − mean.
     *
     * @param x the numbers
     * @return the skewness, type 2; NaN of fewer than three, or where all are equal
     */
    public static double skewness(double[] x) {
        double n = count(x);
        double square = central(x, 2);
        if (n < 3 || square == 0) {
            return Double.NaN;
        }
        return Math.sqrt(n) * central(x, 3) / Math.pow(square, 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    /**
     * ((n + 1)(r − 3) + 6)(n − 1) / ((n − 2)(n − 3)), r = n Σd⁴ / (Σd²)², the excess over a normal distribution's.
     *
     * @param x the numbers
     * @return the excess kurtosis, type 2; NaN of fewer than four, or where all are equal
     */
    public static double kurtosis(double[] x) {
        double n = count(x);
        double square = central(x, 2);
        if (n < 4 || square == 0) {
            return Double.NaN;
        }
        double r = n * central(x, 4) / (square * square);
        return ((n + 1) * (r - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    /**
     * How many are not missing.
     *
     * @param x the numbers
     * @return the count
     */
    public static int count(double[] x) {
        int n = 0;
        for (double v : x) {
            n += Double.isNaN(v) ? 0 : 1;
        }
        return n;
    }

    /** Σ(x − mean)ᵏ. */
    private static double central(double[] x, int k) {
        return central(x, mean(x), k);
    }

    private static double central(double[] x, double mean, int k) {
        double sum = 0;
        for (double v : x) {
            if (!Double.isNaN(v)) {
                double d = v - mean;
                double power = d * d;
                for (int i = 2; i < k; i++) {
                    power *= d;
                }
                sum += power;
            }
        }
        return sum;
    }
}

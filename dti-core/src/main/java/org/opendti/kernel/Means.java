package org.opendti.kernel;

/**
 * Weighted means of the first n of some numbers. Weights need not sum to 1. Equal numbers give that number,
 * perhaps but for the last bit.
 */
public final class Means {

    /** Below this exponent a power is taken as the difference from 1, whose digits would else be lost. */
    private static final double SMALL = 0.1;

    /** Below this exponent a power mean is the geometric one to the last digit. */
    private static final double NONE = 1e-20;

    private Means() {}

    /**
     * Σ w x / Σ w.
     *
     * @param x the numbers
     * @param w a weight a number, at least 0, of a sum above 0
     * @param n how many are looked at, at least 1
     * @return the mean
     */
    public static double arithmetic(double[] x, double[] w, int n) {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < n; k++) {
            sum += w[k] * x[k];
            total += w[k];
        }
        return sum / total;
    }

    /**
     * exp(Σ w ln x / Σ w) of numbers of at least 0.
     *
     * @param x the numbers
     * @param w a weight a number, at least 0, of a sum above 0
     * @param n how many are looked at, at least 1
     * @return the mean
     */
    public static double geometric(double[] x, double[] w, int n) {
        double least = least(x, n);
        if (least == 0) {
            return 0;
        }
        double base = Math.log(least);
        double sum = 0;
        double total = 0;
        for (int k = 0; k < n; k++) {
            sum += w[k] * (Math.log(x[k]) - base);
            total += w[k];
        }
        return least * Math.exp(sum / total);
    }

    /**
     * Σ w / Σ (w / x) of numbers above 0.
     *
     * @param x the numbers
     * @param w a weight a number, at least 0, of a sum above 0
     * @param n how many are looked at, at least 1
     * @return the mean
     */
    public static double harmonic(double[] x, double[] w, int n) {
        double least = least(x, n);
        double sum = 0;
        double total = 0;
        for (int k = 0; k < n; k++) {
            sum += w[k] * (least / x[k]);
            total += w[k];
        }
        return least * (total / sum);
    }

    /**
     * (Σ w xᵖ / Σ w)^(1/p), the geometric mean where p is 0. Numbers are above 0, or at least 0 where p is above 0.
     * They are taken relative to the one that weighs most in the sum, so that no power overflows.
     *
     * @param x the numbers
     * @param w a weight a number, at least 0, of a sum above 0
     * @param n how many are looked at, at least 1
     * @param p the exponent, a finite number
     * @return the mean
     */
    public static double power(double[] x, double[] w, int n, double p) {
        double unit = p < 0 ? least(x, n) : most(x, n);
        if (Math.abs(p) < NONE || unit == 0) {
            return geometric(x, w, n);
        }
        boolean small = Math.abs(p) < SMALL;
        double sum = 0;
        double total = 0;
        for (int k = 0; k < n; k++) {
            double ratio = x[k] / unit;
            sum += w[k] * (small ? Math.expm1(p * Math.log(ratio)) : Math.pow(ratio, p));
            total += w[k];
        }
        return unit * (small ? Math.exp(Math.log1p(sum / total) / p) : Math.pow(sum / total, 1 / p));
    }

    /**
     * The least of the first n.
     *
     * @param x the numbers
     * @param n how many are looked at, at least 1
     * @return the least
     */
    public static double least(double[] x, int n) {
        double least = x[0];
        for (int k = 1; k < n; k++) {
            least = x[k] < least ? x[k] : least;
        }
        return least;
    }

    /**
     * The greatest of the first n.
     *
     * @param x the numbers
     * @param n how many are looked at, at least 1
     * @return the greatest
     */
    public static double most(double[] x, int n) {
        double most = x[0];
        for (int k = 1; k < n; k++) {
            most = x[k] > most ? x[k] : most;
        }
        return most;
    }

    /**
     * Sorts the first n in ascending order, each with its weight.
     *
     * @param x the numbers; reordered
     * @param w the weights; reordered alike
     * @param n how many are looked at, at least 1
     */
    public static void sort(double[] x, double[] w, int n) {
        for (int k = 1; k < n; k++) {
            double number = x[k];
            double weight = w[k];
            int at = k;
            for (; at > 0 && x[at - 1] > number; at--) {
                x[at] = x[at - 1];
                w[at] = w[at - 1];
            }
            x[at] = number;
            w[at] = weight;
        }
    }
}

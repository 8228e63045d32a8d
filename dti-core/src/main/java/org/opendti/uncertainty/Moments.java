package org.opendti.uncertainty;

import java.util.Arrays;

/** Sums of scores about the nominal ones, a number a unit; those of one strip of runs are taken in order, and strips are added in order. */
final class Moments {

    private final double[] nominal;

    /** By unit: in how many runs it has a score, the sum and the sum of squares of its deviations, and the ends. */
    final long[] runs;

    final double[] sum;
    final double[] squares;
    final double[] least;
    final double[] greatest;

    Moments(double[] nominal) {
        this.nominal = nominal;
        int units = nominal.length;
        runs = new long[units];
        sum = new double[units];
        squares = new double[units];
        least = new double[units];
        greatest = new double[units];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    }

    void add(Moments other) {
        for (int u = 0; u < sum.length; u++) {
            runs[u] += other.runs[u];
            sum[u] += other.sum[u];
            squares[u] += other.squares[u];
            least[u] = Math.min(least[u], other.least[u]);
            greatest[u] = Math.max(greatest[u], other.greatest[u]);
        }
    }

    /** Takes a column without missing scores, of which the sums tell whether there are any. */
    boolean add(int unit, double[] scores, int count) {
        double about = nominal[unit];
        double s0 = 0;
        double s1 = 0;
        double q0 = 0;
        double q1 = 0;
        int r = 0;
        for (; r + 2 <= count; r += 2) {
            double d0 = scores[r] - about;
            double d1 = scores[r + 1] - about;
            s0 += d0;
            s1 += d1;
            q0 += d0 * d0;
            q1 += d1 * d1;
        }
        if (r < count) {
            double d = scores[r] - about;
            s0 += d;
            q0 += d * d;
        }
        if (Double.isNaN(s0 + s1)) {
            return false;
        }
        runs[unit] += count;
        sum[unit] += s0 + s1;
        squares[unit] += q0 + q1;
        return true;
    }

    /** Takes a column of which some scores are missing. */
    void addPresent(int unit, double[] scores, int count) {
        for (int r = 0; r < count; r++) {
            if (!Double.isNaN(scores[r])) {
                double d = scores[r] - nominal[unit];
                runs[unit]++;
                sum[unit] += d;
                squares[unit] += d * d;
            }
        }
    }

    /** The mean score; NaN of no run. */
    double mean(int unit) {
        return nominal[unit] + sum[unit] / runs[unit];
    }

    /** The standard deviation of the scores, with n − 1. */
    double deviation(int unit) {
        double n = runs[unit];
        double about = squares[unit] - sum[unit] * sum[unit] / n;
        return Math.sqrt(Math.max(0, about) / (n - 1));
    }
}

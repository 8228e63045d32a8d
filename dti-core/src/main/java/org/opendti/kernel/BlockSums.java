package org.opendti.kernel;

import java.util.Arrays;

/** Weighted sums over a block of runs: a column of weights a part, a column of sums a unit, an entry a run. */
public final class BlockSums {

    /** So many units share the columns of weights while these are in the nearest cache. */
    private static final int TILE = 8;

    private BlockSums() {}

    /**
     * The sums Σₖ xₖ wₖ of each unit and run, the parts summed in an order that is the same for all units: equal units have equal sums.
     *
     * @param weights a column a part, an entry a run
     * @param values a row a unit, an entry a part
     * @param runs how many runs
     * @param into a column a unit, an entry a run; overwritten
     */
    public static void sum(double[][] weights, double[][] values, int runs, double[][] into) {
        for (int from = 0; from < values.length; from += TILE) {
            int to = Math.min(values.length, from + TILE);
            for (int u = from; u < to; u++) {
                Arrays.fill(into[u], 0, runs, 0);
            }
            int k = 0;
            for (; k + 4 <= weights.length; k += 4) {
                for (int u = from; u < to; u++) {
                    addFour(weights, values[u], k, runs, into[u]);
                }
            }
            for (; k < weights.length; k++) {
                for (int u = from; u < to; u++) {
                    addOne(weights[k], values[u][k], runs, into[u]);
                }
            }
        }
    }

    private static void addFour(double[][] weights, double[] values, int k, int runs, double[] into) {
        double[] a = weights[k];
        double[] b = weights[k + 1];
        double[] c = weights[k + 2];
        double[] d = weights[k + 3];
        double xa = values[k];
        double xb = values[k + 1];
        double xc = values[k + 2];
        double xd = values[k + 3];
        for (int r = 0; r < runs; r++) {
            into[r] = Math.fma(xa, a[r], Math.fma(xb, b[r], Math.fma(xc, c[r], Math.fma(xd, d[r], into[r]))));
        }
    }

    private static void addOne(double[] weights, double value, int runs, double[] into) {
        for (int r = 0; r < runs; r++) {
            into[r] = Math.fma(value, weights[r], into[r]);
        }
    }

    /**
     * Adds products: into + a · b, run by run.
     *
     * @param a the one factor
     * @param b the other
     * @param runs how many runs
     * @param into the sums; added to
     */
    public static void addProducts(double[] a, double[] b, int runs, double[] into) {
        for (int r = 0; r < runs; r++) {
            into[r] += a[r] * b[r];
        }
    }

    /**
     * Sum of products over the runs, in an order that depends on their count alone.
     *
     * @param a the one factor
     * @param b the other
     * @param runs how many runs
     * @return Σ a · b
     */
    public static double dot(double[] a, double[] b, int runs) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int r = 0;
        for (; r + 4 <= runs; r += 4) {
            s0 += a[r] * b[r];
            s1 += a[r + 1] * b[r + 1];
            s2 += a[r + 2] * b[r + 2];
            s3 += a[r + 3] * b[r + 3];
        }
        for (; r < runs; r++) {
            s0 += a[r] * b[r];
        }
        return s0 + s1 + (s2 + s3);
    }
}

package org.opendti.kernel;

import java.util.Arrays;

/** Weighted sums of columns, one entry a unit. */
public final class WeightedSum {

    private WeightedSum() {}

    /**
     * Weighted arithmetic mean Σ wₖ xₖ / Σ wₖ of columns, unit by unit, the parts summed in their order. NaN in a column
     * makes that unit's mean NaN.
     *
     * @param columns the parts, of one length
     * @param weights a weight a part
     * @param into the means; overwritten
     */
    public static void mean(double[][] columns, double[] weights, double[] into) {
        sum(columns, weights, into);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        for (int u = 0; u < into.length; u++) {
            into[u] /= total;
        }
    }

    /**
     * Weighted sum Σ wₖ xₖ of columns, unit by unit, the parts summed in their order. Four columns at a time: more keep
     * the compiler from using vector instructions. The order of additions is that of the plain loop.
     *
     * @param columns the parts, of one length
     * @param weights a weight a part
     * @param into the sums; overwritten
     */
    public static void sum(double[][] columns, double[] weights, double[] into) {
        Arrays.fill(into, 0);
        int k = 0;
        for (; k + 4 <= columns.length; k += 4) {
            addFour(columns, weights, k, into);
        }
        for (; k < columns.length; k++) {
            addOne(columns[k], weights[k], into);
        }
    }

    private static void addFour(double[][] columns, double[] weights, int k, double[] into) {
        double[] a = columns[k];
        double[] b = columns[k + 1];
        double[] c = columns[k + 2];
        double[] d = columns[k + 3];
        double wa = weights[k];
        double wb = weights[k + 1];
        double wc = weights[k + 2];
        double wd = weights[k + 3];
        for (int u = 0; u < into.length; u++) {
            into[u] = into[u] + wa * a[u] + wb * b[u] + wc * c[u] + wd * d[u];
        }
    }

    private static void addOne(double[] column, double weight, double[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] += weight * column[u];
        }
    }

    /**
     * Weighted arithmetic mean of the columns that a unit has, the weights taken over these. Where none is missing, it is
     * that of {@link #mean} to the last bit.
     *
     * @param columns the parts, of one length
     * @param weights a weight a part
     * @param into the means; overwritten; NaN where the columns present weigh 0
     */
    public static void meanOfPresent(double[][] columns, double[] weights, double[] into) {
        double[] totals = new double[into.length];
        Arrays.fill(into, 0);
        for (int k = 0; k < columns.length; k++) {
            double[] column = columns[k];
            double weight = weights[k];
            for (int u = 0; u < into.length; u++) {
                boolean present = !Double.isNaN(column[u]);
                into[u] += present ? weight * column[u] : 0;
                totals[u] += present ? weight : 0;
            }
        }
        for (int u = 0; u < into.length; u++) {
            into[u] = totals[u] > 0 ? into[u] / totals[u] : Double.NaN;
        }
    }
}

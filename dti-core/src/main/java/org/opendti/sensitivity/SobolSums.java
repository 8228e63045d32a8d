package org.opendti.sensitivity;

import org.opendti.kernel.Moments;

/**
 * What the indices are sums of, row by row, so that they can be had for any weights of the rows: all rows once, a resample,
 * all rows but a copy. Outputs are measured from the mean of y_A and y_B together; the mean of the weighted rows is taken
 * out on top.
 */
final class SobolSums {

    /** A variance below this share of that of all rows is rounding: a resample of rows that are all alike. */
    private static final double ROUNDING = 1e-12;

    private final int rows;
    private final double variance;
    private final double[] sum;
    private final double[] square;
    private final double[][] difference;
    private final double[][] product;
    private final double[][] differenceSquare;

    /** Sums of the rows asked for. */
    SobolSums(SobolRuns runs, int[] among) {
        int groups = runs.names().size();
        rows = among.length;
        sum = new double[rows];
        square = new double[rows];
        difference = new double[groups][rows];
        product = new double[groups][rows];
        differenceSquare = new double[groups][rows];
        double[] both = new double[2 * rows];
        for (int i = 0; i < rows; i++) {
            both[i] = runs.y(0, among[i]);
            both[rows + i] = runs.y(1, among[i]);
        }
        variance = Moments.variance(both);
        double mean = Moments.mean(both);
        for (int i = 0; i < rows; i++) {
            double a = both[i] - mean;
            double b = both[rows + i] - mean;
            sum[i] = a + b;
            square[i] = a * a + b * b;
            for (int g = 0; g < groups; g++) {
                double d = runs.y(g + 2, among[i]) - mean - a;
                difference[g][i] = d;
                product[g][i] = b * d;
                differenceSquare[g][i] = d * d;
            }
        }
    }

    int rows() {
        return rows;
    }

    int groups() {
        return difference.length;
    }

    /** The variance of y_A and y_B together. */
    double variance() {
        return variance;
    }

    /**
     * The indices.
     *
     * @param weights how often each row counts
     * @return the first-order indices, then the total ones, a group each; NaN where the output does not vary, or
     *     of fewer than two rows
     */
    double[] indices(double[] weights) {
        int groups = groups();
        double n = 0;
        for (double w : weights) {
            n += w;
        }
        double mean = dot(weights, sum) / (2 * n);
        double v = (dot(weights, square) - 2 * n * mean * mean) / (2 * n - 1);
        double divisor = n >= 2 && v > ROUNDING * variance ? v : Double.NaN;
        double[] indices = new double[2 * groups];
        for (int g = 0; g < groups; g++) {
            indices[g] = (dot(weights, product[g]) - mean * dot(weights, difference[g])) / (n * divisor);
            indices[groups + g] = dot(weights, differenceSquare[g]) / (2 * n * divisor);
        }
        return indices;
    }

    private static double dot(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }
}

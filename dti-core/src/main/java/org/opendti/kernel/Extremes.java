package org.opendti.kernel;

/** The least and the greatest of the numbers that are there. */
public final class Extremes {

    /** Of few values each new extreme is a surprise to the processor, so that they are compared without a branch. */
    private static final int FEW = 512;

    private Extremes() {}

    /**
     * The least value, NaN aside. Four at a time, since each comparison waits for the one before.
     *
     * @param x the values
     * @return the least; positive infinity of none
     */
    public static double least(double[] x) {
        return least(x, x.length);
    }

    /**
     * The least of the first values, NaN aside.
     *
     * @param x the values
     * @param count how many of them
     * @return the least; positive infinity of none
     */
    public static double least(double[] x, int count) {
        if (count <= FEW) {
            double least = Double.POSITIVE_INFINITY;
            for (int u = 0; u < count; u++) {
                least = Math.min(least, x[u]);
            }
            if (!Double.isNaN(least)) {
                return least;
            }
        }
        double a = Double.POSITIVE_INFINITY;
        double b = a;
        double c = a;
        double d = a;
        int u = 0;
        for (; u + 4 <= count; u += 4) {
            a = x[u] < a ? x[u] : a;
            b = x[u + 1] < b ? x[u + 1] : b;
            c = x[u + 2] < c ? x[u + 2] : c;
            d = x[u + 3] < d ? x[u + 3] : d;
        }
        for (; u < count; u++) {
            a = x[u] < a ? x[u] : a;
        }
        return Math.min(Math.min(a, b), Math.min(c, d));
    }

    /**
     * The greatest value, NaN aside.
     *
     * @param x the values
     * @return the greatest; negative infinity of none
     */
    public static double greatest(double[] x) {
        return greatest(x, x.length);
    }

    /**
     * The greatest of the first values, NaN aside.
     *
     * @param x the values
     * @param count how many of them
     * @return the greatest; negative infinity of none
     */
    public static double greatest(double[] x, int count) {
        if (count <= FEW) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int u = 0; u < count; u++) {
                greatest = Math.max(greatest, x[u]);
            }
            if (!Double.isNaN(greatest)) {
                return greatest;
            }
        }
        double a = Double.NEGATIVE_INFINITY;
        double b = a;
        double c = a;
        double d = a;
        int u = 0;
        for (; u + 4 <= count; u += 4) {
            a = x[u] > a ? x[u] : a;
            b = x[u + 1] > b ? x[u + 1] : b;
            c = x[u + 2] > c ? x[u + 2] : c;
            d = x[u + 3] > d ? x[u + 3] : d;
        }
        for (; u < count; u++) {
            a = x[u] > a ? x[u] : a;
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }
}

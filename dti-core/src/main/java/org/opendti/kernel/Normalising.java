package org.opendti.kernel;

/** The loops that normalise a column, written so that the compiler turns them into vector instructions. */
public final class Normalising {

    private Normalising() {}

    /**
     * A straight line (x − shift)·factor + base; NaN stays NaN.
     *
     * @param x the values
     * @param shift what is taken off first
     * @param factor what that is multiplied by
     * @param base what is added last
     * @param into of the length of {@code x}, perhaps {@code x} itself; overwritten
     */
    public static void affine(double[] x, double shift, double factor, double base, double[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] = (x[u] - shift) * factor + base;
        }
    }

    /**
     * A straight line (x − shift)·factor + base, held within [least, greatest]; NaN stays NaN.
     *
     * @param x the values
     * @param shift what is taken off first
     * @param factor what that is multiplied by
     * @param base what is added last
     * @param least the least result
     * @param greatest the greatest result
     * @param into of the length of {@code x}, perhaps {@code x} itself; overwritten
     */
    public static void held(
            double[] x, double shift, double factor, double base, double least, double greatest, double[] into) {
        for (int u = 0; u < into.length; u++) {
            into[u] = Math.max(least, Math.min(greatest, (x[u] - shift) * factor + base));
        }
    }

    /**
     * The least value, NaN aside. Four at a time, since each comparison waits for the one before.
     *
     * @param x the values
     * @return the least; positive infinity of none
     */
    public static double least(double[] x) {
        double a = Double.POSITIVE_INFINITY;
        double b = a;
        double c = a;
        double d = a;
        int u = 0;
        for (; u + 4 <= x.length; u += 4) {
            a = x[u] < a ? x[u] : a;
            b = x[u + 1] < b ? x[u + 1] : b;
            c = x[u + 2] < c ? x[u + 2] : c;
            d = x[u + 3] < d ? x[u + 3] : d;
        }
        for (; u < x.length; u++) {
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
        double a = Double.NEGATIVE_INFINITY;
        double b = a;
        double c = a;
        double d = a;
        int u = 0;
        for (; u + 4 <= x.length; u += 4) {
            a = x[u] > a ? x[u] : a;
            b = x[u + 1] > b ? x[u + 1] : b;
            c = x[u + 2] > c ? x[u + 2] : c;
            d = x[u + 3] > d ? x[u + 3] : d;
        }
        for (; u < x.length; u++) {
            a = x[u] > a ? x[u] : a;
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }
}

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
}

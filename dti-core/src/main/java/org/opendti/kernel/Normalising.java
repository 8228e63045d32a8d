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
     * Adds a weight times the straight line (x − shift)·factor + base of part of a column; NaN makes the sum NaN.
     *
     * @param x the column
     * @param from where the part begins
     * @param line shift, factor and base
     * @param weight what the line is multiplied by
     * @param sums as long as the part; added to
     */
    public static void add(double[] x, int from, double[] line, double weight, double[] sums) {
        double shift = line[0];
        double factor = line[1];
        double base = line[2];
        for (int u = 0; u < sums.length; u++) {
            sums[u] += weight * ((x[from + u] - shift) * factor + base);
        }
    }

    /**
     * Adds those of two columns, one after the other, in one go.
     *
     * @param x the first column
     * @param y the second
     * @param from where the part begins
     * @param lineX shift, factor and base of the first
     * @param lineY those of the second
     * @param weightX what the first line is multiplied by
     * @param weightY what the second is
     * @param sums as long as the part; added to
     */
    public static void add(
            double[] x,
            double[] y,
            int from,
            double[] lineX,
            double[] lineY,
            double weightX,
            double weightY,
            double[] sums) {
        double shiftX = lineX[0];
        double factorX = lineX[1];
        double baseX = lineX[2];
        double shiftY = lineY[0];
        double factorY = lineY[1];
        double baseY = lineY[2];
        for (int u = 0; u < sums.length; u++) {
            sums[u] = sums[u]
                    + weightX * ((x[from + u] - shiftX) * factorX + baseX)
                    + weightY * ((y[from + u] - shiftY) * factorY + baseY);
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

package org.opendti.kernel;

/** Kendall's correlation of ranks of which none is missing. */
public final class Kendall {

    private Kendall() {}

    /**
     * Tau-b, which allows for ties: (C − D) / √((C + D + Tx)(C + D + Ty)), where C pairs of units stand in the same order
     * in both lists, D in opposite orders, Tx are tied in y alone and Ty in x alone. (1, 2, 2) and (1, 2, 3) have C = 2,
     * D = 0 and one pair tied in x alone: 2 / √(2 · 3) = 0.8165. Compares all pairs: 2,000 units take some milliseconds.
     *
     * @param x a number a unit
     * @param y the same, of the same length
     * @return tau-b, in [−1, 1]; NaN where all units of a list are tied, or it is empty
     */
    public static double tauB(double[] x, double[] y) {
        long balance = 0;
        long untiedInX = 0;
        long untiedInY = 0;
        for (int u = 1; u < x.length; u++) {
            for (int v = 0; v < u; v++) {
                long inX = order(x[u], x[v]);
                long inY = order(y[u], y[v]);
                balance += inX * inY;
                untiedInX += inX * inX;
                untiedInY += inY * inY;
            }
        }
        double square = (double) untiedInX * untiedInY;
        return square == 0 ? Double.NaN : Math.max(-1, Math.min(1, balance / Math.sqrt(square)));
    }

    private static int order(double a, double b) {
        return (a > b ? 1 : 0) - (a < b ? 1 : 0);
    }
}

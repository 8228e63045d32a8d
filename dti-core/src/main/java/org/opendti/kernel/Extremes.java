package org.opendti.kernel;

/** The least and the greatest of numbers of which none is missing. */
public final class Extremes {

    private Extremes() {}

    /**
     * The least.
     *
     * @param x the numbers
     * @return the least; infinity of none
     */
    public static double least(double[] x) {
        double least = Double.POSITIVE_INFINITY;
        for (double v : x) {
            least = Math.min(least, v);
        }
        return least;
    }

    /**
     * The greatest.
     *
     * @param x the numbers
     * @return the greatest; minus infinity of none
     */
    public static double greatest(double[] x) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            greatest = Math.max(greatest, v);
        }
        return greatest;
    }
}

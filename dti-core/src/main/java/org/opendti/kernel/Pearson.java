package org.opendti.kernel;

/** Pearson's correlation of numbers of which none is missing. */
public final class Pearson {

    private Pearson() {}

    /**
     * Σ dx dy / √(Σ dx² Σ dy²), d = x − mean: (1, 2, 3) and (1, 3, 2) give 0.5. Exactly 1 for a list and itself. Both
     * lists are first scaled by powers of two, so that neither large nor small numbers spoil the sums.
     *
     * @param x a finite number a unit
     * @param y the same, of the same length
     * @return the correlation, in [−1, 1]; NaN where one list does not vary, or is empty
     */
    public static double of(double[] x, double[] y) {
        double[] dx = deviations(x);
        double[] dy = deviations(y);
        double squares = product(dx, dx) * product(dy, dy);
        return squares == 0 ? Double.NaN : Math.max(-1, Math.min(1, product(dx, dy) / Math.sqrt(squares)));
    }

    /** Deviations from the mean times a power of two, the greatest of them of about 1; all 0 where x does not vary. */
    private static double[] deviations(double[] x) {
        double[] d = new double[x.length];
        if (Extremes.least(x) == Extremes.greatest(x)) {
            return d;
        }
        double scale = scale(x);
        double mean = 0;
        for (double v : x) {
            mean += v * scale / x.length;
        }
        for (int u = 0; u < x.length; u++) {
            d[u] = x[u] * scale - mean;
        }
        double again = scale(d);
        for (int u = 0; u < x.length; u++) {
            d[u] *= again;
        }
        return d;
    }

    private static double scale(double[] x) {
        double largest = Math.max(Math.abs(Extremes.least(x)), Math.abs(Extremes.greatest(x)));
        return largest == 0 ? 1 : Math.scalb(1.0, -Math.max(-1022, Math.getExponent(largest)));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int u = 0; u < a.length; u++) {
            sum += a[u] * b[u];
        }
        return sum;
    }
}

package org.opendti.kernel;

/**
 * The plane through the mean that lies nearest to some points, by orthogonal columns. A column that depends on those
 * before it, or does not vary, is left out.
 */
public final class LeastSquares {

    private static final double DEPENDENT = 1e-20;

    private final double meanOfY;
    private final double[] means;
    private final double[][] projections;
    private final double[] coefficients;

    private LeastSquares(double meanOfY, int columns) {
        this.meanOfY = meanOfY;
        this.means = new double[columns];
        this.projections = new double[columns][columns];
        this.coefficients = new double[columns];
    }

    /**
     * Fits y = a + Σ bₖ xₖ.
     *
     * @param x the columns, finite and of one length
     * @param y as long as each column, finite
     * @return the plane
     */
    public static LeastSquares fit(double[][] x, double[] y) {
        LeastSquares plane = new LeastSquares(Moments.mean(y), x.length);
        double[][] z = new double[x.length][];
        double[] squares = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            plane.means[k] = Moments.mean(x[k]);
            z[k] = centred(x[k], plane.means[k]);
            double whole = dot(z[k], z[k]);
            for (int j = 0; j < k; j++) {
                plane.projections[k][j] = squares[j] == 0 ? 0 : dot(z[j], z[k]) / squares[j];
                subtract(z[k], plane.projections[k][j], z[j]);
            }
            double rest = dot(z[k], z[k]);
            squares[k] = rest > DEPENDENT * whole ? rest : 0;
            plane.coefficients[k] = squares[k] == 0 ? 0 : dot(z[k], centred(y, plane.meanOfY)) / squares[k];
        }
        return plane;
    }

    /**
     * What the plane foretells.
     *
     * @param x a value a column
     * @return y
     */
    public double at(double[] x) {
        double[] z = new double[x.length];
        double y = meanOfY;
        for (int k = 0; k < x.length; k++) {
            z[k] = x[k] - means[k];
            for (int j = 0; j < k; j++) {
                z[k] -= projections[k][j] * z[j];
            }
            y += coefficients[k] * z[k];
        }
        return y;
    }

    /**
     * Pearson's correlation Σ dx dy / √(Σ dx² Σ dy²).
     *
     * @param x finite values
     * @param y as many
     * @return within [−1, 1]; NaN where one does not vary
     */
    public static double correlation(double[] x, double[] y) {
        double[] dx = centred(x, Moments.mean(x));
        double[] dy = centred(y, Moments.mean(y));
        double r = dot(dx, dy) / (Math.sqrt(dot(dx, dx)) * Math.sqrt(dot(dy, dy)));
        return Math.max(-1, Math.min(1, r));
    }

    private static double[] centred(double[] x, double mean) {
        double[] centred = new double[x.length];
        for (int u = 0; u < x.length; u++) {
            centred[u] = x[u] - mean;
        }
        return centred;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int u = 0; u < a.length; u++) {
            sum += a[u] * b[u];
        }
        return sum;
    }

    private static void subtract(double[] from, double factor, double[] what) {
        for (int u = 0; u < from.length; u++) {
            from[u] -= factor * what[u];
        }
    }
}

package org.opendti.weight;

import java.util.Locale;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.opendti.kernel.Pearson;

/**
 * Principal component analysis: weights from the first component v of the correlation matrix, the sum of the standardised
 * parts that varies most. Of two parts that correlate positively both weights are 0.5.
 *
 * <p>A part that does not vary is an error that names it; so is a tie for the first component, as among parts that do not
 * correlate at all. With two units all weights are equal. Units that lack a part are left out. Source: OECD/JRC, <i>Handbook
 * on Constructing Composite Indicators</i> (2008), section 6.
 *
 * @param loadings how v becomes weights
 */
public record Pca(Loadings loadings) implements SharedWeighting {

    /** How the first component becomes weights. The examples have v = (0.8, 0.6). */
    public enum Loadings {
        /** v², which sum to 1: the share of the component that a part explains; 0.64 and 0.36. The Handbook's. */
        SQUARED,
        /**
         * v / Σv, with which the index of standardised parts is the component itself; 0.571 and 0.429. A part that runs
         * against the others would weigh less than 0, and is an error.
         */
        PLAIN;

        /** {@return the name in recipes, such as {@code squared}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Eigenvalues closer than this cannot be told apart. */
    private static final double TIE = 1e-9;

    @Override
    public String type() {
        return "pca";
    }

    @Override
    public double[] weights(double[][] columns, boolean[] lessIsBetter) {
        double[][] complete = PartColumns.complete("PCA", columns, lessIsBetter, PartColumns.Range.ANY);
        if (complete.length == 1) {
            return new double[] {1};
        }
        PartColumns.checkSpread("PCA", complete);
        double[] component = firstComponent(PartColumns.turned(complete, lessIsBetter));
        return PartColumns.shares(
                loadings == Loadings.SQUARED ? squares(component) : upward(component),
                "the first component has no loadings");
    }

    private static double[] firstComponent(double[][] columns) {
        double[][] correlations = new double[columns.length][columns.length];
        for (int k = 0; k < columns.length; k++) {
            for (int l = 0; l < columns.length; l++) {
                correlations[k][l] = Pearson.of(columns[k], columns[l]);
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(correlations, false));
        double first = eigen.getRealEigenvalue(0);
        double second = eigen.getRealEigenvalue(1);
        if (first - second < TIE * columns.length) {
            throw new IllegalArgumentException("the first two components explain the same, " + second + " of "
                    + columns.length + "; PCA needs one that explains most");
        }
        return eigen.getEigenvector(0).toArray();
    }

    private static double[] squares(double[] v) {
        double[] squares = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            squares[k] = v[k] * v[k];
        }
        return squares;
    }

    /** The component turned so that its loadings sum to more than 0; one below 0 is refused. */
    private static double[] upward(double[] v) {
        double sum = 0;
        for (double loading : v) {
            sum += loading;
        }
        double[] upward = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            double loading = sum < 0 ? -v[k] : v[k];
            if (loading < -TIE) {
                throw new IllegalArgumentException("part " + k + " loads " + loading
                        + " on the first component, against the others; as weights plain loadings must be at least 0");
            }
            upward[k] = Math.max(0, loading);
        }
        return upward;
    }
}

package org.opendti.weight;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The analytic hierarchy process: weights from judgements of how many times as important one part is as another. The weights
 * w are the principal eigenvector of the comparison matrix, A w = λ w. Of [[1, 3], [1/3, 1]]: 0.75 and 0.25.
 *
 * <p>In row i and column j stands how many times as important part i is as part j. All are above 0, and a_ji = 1/a_ij within
 * one per cent, so that 0.333 will do for a third; what is off the reciprocal is shared between the two by √(a_ij / a_ji). At
 * most 15 parts can be compared. Source: Saaty (1980), <i>The Analytic Hierarchy Process</i>.
 *
 * @param comparisons the matrix, row by row
 */
public record Ahp(List<List<Double>> comparisons) implements SharedWeighting {

    /** The mean consistency index of random matrices of 1 to 15 rows, from Saaty (1980). */
    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    private static final double OFF_RECIPROCAL = 0.01;

    /**
     * How far judgements agree with each other.
     *
     * @param eigenvalue λ, at least the number of parts n; n where all agree
     * @param index (λ − n) / (n − 1); 0 where all agree
     * @param ratio the index over that of random judgements; up to 0.1 is held to be good enough. 0 for one or two parts,
     *     which cannot disagree
     */
    public record Consistency(double eigenvalue, double index, double ratio) {}

    /**
     * Checks the matrix.
     *
     * @param comparisons as above
     * @throws IllegalArgumentException if it is not square, of 1 to 15 rows, positive and reciprocal
     */
    public Ahp {
        comparisons = comparisons.stream().map(List::copyOf).toList();
        int parts = comparisons.size();
        if (parts < 1 || parts > RANDOM_INDEX.length) {
            throw new IllegalArgumentException(
                    "comparisons (" + parts + " rows) must have 1 to " + RANDOM_INDEX.length + " rows");
        }
        for (int i = 0; i < parts; i++) {
            if (comparisons.get(i).size() != parts) {
                throw new IllegalArgumentException("row " + i + " of the comparisons has "
                        + comparisons.get(i).size() + " entries; it needs " + parts);
            }
        }
        checkReciprocal(comparisons);
    }

    private static void checkReciprocal(List<List<Double>> comparisons) {
        for (int i = 0; i < comparisons.size(); i++) {
            for (int j = 0; j <= i; j++) {
                double one = comparisons.get(i).get(j);
                double other = comparisons.get(j).get(i);
                if (!(one > 0 && other > 0 && Math.abs(one * other - 1) <= OFF_RECIPROCAL)) {
                    throw new IllegalArgumentException("parts " + j + " and " + i + " compare as " + other + " and "
                            + one + "; comparisons are above 0, and one is 1 over the other");
                }
            }
        }
    }

    @Override
    public String type() {
        return "ahp";
    }

    /** {@return a weight a part, above 0; they sum to 1} */
    public double[] weights() {
        double[][] a = matrix();
        double[] weights = new Equal().weights(a);
        double change = 1;
        for (int step = 0; step < 10_000 && change > 1e-16; step++) {
            double[] next = PartColumns.shares(times(a, weights), "no weights");
            change = 0;
            for (int k = 0; k < next.length; k++) {
                change = Math.max(change, Math.abs(next[k] - weights[k]));
            }
            weights = next;
        }
        return weights;
    }

    /**
     * The weights, whatever the values.
     *
     * @param columns as many columns as there are comparisons
     * @param lessIsBetter not looked at
     * @return a weight a part
     * @throws IllegalArgumentException if the number of columns is not that of the comparisons
     */
    @Override
    public double[] weights(double[][] columns, boolean[] lessIsBetter) {
        PartColumns.checkParts(columns, lessIsBetter);
        if (columns.length != comparisons.size()) {
            throw new IllegalArgumentException(
                    "the comparisons are of " + comparisons.size() + " parts; there are " + columns.length);
        }
        return weights();
    }

    /** {@return how far the judgements agree with each other} */
    public Consistency consistency() {
        int parts = comparisons.size();
        double[] weights = weights();
        double[] image = times(matrix(), weights);
        double eigenvalue = IntStream.range(0, parts)
                .mapToDouble(k -> image[k] / weights[k] / parts)
                .sum();
        if (parts < 3) {
            return new Consistency(parts, 0, 0);
        }
        double index = Math.max(0, (eigenvalue - parts) / (parts - 1));
        return new Consistency(Math.max(parts, eigenvalue), index, index / RANDOM_INDEX[parts - 1]);
    }

    private double[][] matrix() {
        int parts = comparisons.size();
        double[][] a = new double[parts][parts];
        for (int i = 0; i < parts; i++) {
            for (int j = 0; j < parts; j++) {
                a[i][j] =
                        Math.sqrt(comparisons.get(i).get(j) / comparisons.get(j).get(i));
            }
        }
        return a;
    }

    private static double[] times(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += a[i][j] * x[j];
            }
        }
        return product;
    }
}

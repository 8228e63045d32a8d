package org.opendti.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.opendti.kernel.Correlations;

/**
 * Cronbach's alpha, how well parts measure one thing: k/(k − 1) · (1 − Σ variances / Σ covariances), the latter over
 * all k² pairs of parts, each over the units that have both. At most 1 where no value is missing; 1 where all parts
 * are the same but for a constant, about 0 where they have nothing to do with one another, negative where they work
 * against each other. 0.7 is often called good enough (Nunnally, 1978).
 *
 * <p>Of 1, 2, 3 and 2, 4, 6: variances 1 + 4, covariances 1 + 4 + 2 + 2; 2 · (1 − 5/9) = 0.889. Standardised, each part
 * over its standard deviation, kr / (1 + (k − 1) r) with the mean correlation r: 1.
 *
 * <p>Parts of fewer than two values are left out; k counts the others. NaN for fewer than two parts, for two parts that
 * no two units have both of, and where the sum is 0. A constant part lowers alpha and has no standardised one. Source:
 * Cronbach, <i>Coefficient alpha and the internal structure of tests</i> (Psychometrika, 1951).
 *
 * @param code the aggregate
 * @param level what its parts are
 * @param parts k, how many parts have values
 * @param alpha alpha
 * @param standardised alpha of the parts over their standard deviations
 * @param without alpha without each part, of three parts or more: where it is greater, the part does not go with the others
 */
public record CronbachAlpha(
        String code, Level level, int parts, double alpha, double standardised, List<Without> without) {

    /** What is taken for the parts of an aggregate. */
    public enum Level {
        /** Its own parts: of an index, its pillars. */
        PARTS,
        /** All leaves below it, each once: of an index, its indicators. */
        LEAVES;

        /** {@return the word in output, such as {@code parts}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Alpha without one part.
     *
     * @param part the part's code
     * @param alpha alpha of the others
     */
    public record Without(String part, double alpha) {}

    /**
     * Copies the list.
     *
     * @param code as above
     * @param level as above
     * @param parts as above
     * @param alpha as above
     * @param standardised as above
     * @param without as above
     */
    public CronbachAlpha {
        without = List.copyOf(without);
    }

    static CronbachAlpha of(String code, Level level, Columns all) {
        Columns parts = all.ofAtLeast(2);
        double[][] covariances = matrix(parts.values());
        int k = parts.size();
        List<Without> without = new ArrayList<>();
        for (int left = 0; left < k && k > 2; left++) {
            int leaving = left;
            int[] others = IntStream.range(0, k).filter(i -> i != leaving).toArray();
            without.add(new Without(parts.codes().get(left), alpha(covariances, others)));
        }
        int[] each = IntStream.range(0, k).toArray();
        return new CronbachAlpha(code, level, k, alpha(covariances, each), standardised(parts.values()), without);
    }

    /**
     * Alpha of columns.
     *
     * @param columns a column a part, an entry a unit, NaN where missing; of one length
     * @return alpha; NaN as said above
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double alpha(double[][] columns) {
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException("every column needs one value a unit; the first has "
                        + columns[0].length + " and another " + column.length);
            }
        }
        return of("", Level.PARTS, Columns.unnamed(columns)).alpha();
    }

    private static double[][] matrix(double[][] columns) {
        int k = columns.length;
        double[][] covariances = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                covariances[i][j] = Correlations.covariance(columns[i], columns[j]);
                covariances[j][i] = covariances[i][j];
            }
        }
        return covariances;
    }

    private static double alpha(double[][] covariances, int[] parts) {
        double all = 0;
        double own = 0;
        for (int i : parts) {
            own += covariances[i][i];
            for (int j : parts) {
                all += covariances[i][j];
            }
        }
        double k = parts.length;
        return k < 2 || all == 0 ? Double.NaN : k / (k - 1) * (1 - own / all);
    }

    /** That of the mean correlation between two parts. */
    private static double standardised(double[][] columns) {
        int k = columns.length;
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                sum += Correlations.pearson(columns[i], columns[j]);
            }
        }
        double r = sum / (k * (k - 1) / 2.0);
        return k < 2 || 1 + (k - 1) * r == 0 ? Double.NaN : k * r / (1 + (k - 1) * r);
    }
}

package org.opendti.audit;

import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;
import org.opendti.kernel.Correlations;

/**
 * How two columns go together, by three coefficients in [−1, 1], each with the probability p of one as far from 0 where
 * the columns have nothing to do with each other (two-sided). All are NaN where a column is constant or fewer than two
 * units have both.
 *
 * <p>p of Pearson's and Spearman's r is by Student's distribution of t = r √((n − 2) / (1 − r²)) with n − 2 degrees of
 * freedom, NaN for two units; p of Kendall's by the normal distribution with its variance corrected for ties (Kendall,
 * 1970). With few units both are rough, and with the units being all that there are (63 provinces), p speaks of the
 * process that made the figures, not of a sample.
 *
 * <p>Of 1, 2, 3, 4 and 1, 3, 3, 10: r = 13.5 / √(5 · 46.75) = 0.883, ρ = 4.5 / √(5 · 4.5) = 0.949, τ = 5 / √(6 · 5) =
 * 0.913.
 *
 * @param units n, how many units have both
 * @param pearson of the values: how near they are to a straight line
 * @param spearman of the ranks, those of ties averaged
 * @param kendall tau-b, of the pairs of units in the same and in opposite order
 */
public record Correlation(int units, Coefficient pearson, Coefficient spearman, Coefficient kendall) {

    /** The three coefficients; the examples are of 1, 2, 3 and 1, 2, 9. */
    public enum Kind {
        /** Of values: 0.918, since the line is bent. */
        PEARSON,
        /** Of ranks: 1. */
        SPEARMAN,
        /** Of pairs in order: 1. */
        KENDALL;

        /** {@return the word in output, such as {@code pearson}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A coefficient.
     *
     * @param value in [−1, 1]; NaN where there is none
     * @param p the probability, in [0, 1]; NaN where there is none
     */
    public record Coefficient(double value, double p) {}

    /**
     * The correlation of two columns.
     *
     * @param x an entry a unit, finite, NaN where missing
     * @param y the same of the other column
     * @return the three coefficients over the units that have both
     * @throws IllegalArgumentException if the lengths differ
     */
    public static Correlation of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "both columns need one value a unit; they have " + x.length + " and " + y.length);
        }
        int n = Correlations.shared(x, y)[0].length;
        double tau = Correlations.kendall(x, y);
        double z = Correlations.kendallZ(x, y);
        return new Correlation(
                n,
                linear(Correlations.pearson(x, y), n),
                linear(Correlations.spearman(x, y), n),
                new Coefficient(tau, Erf.erfc(Math.abs(z) / Math.sqrt(2))));
    }

    private static Coefficient linear(double r, int n) {
        if (Double.isNaN(r) || n < 3) {
            return new Coefficient(r, Double.NaN);
        }
        double t = Math.abs(r) * Math.sqrt((n - 2) / ((1 - r) * (1 + r)));
        double p = Double.isInfinite(t) ? 0 : 2 * new TDistribution(null, n - 2).cumulativeProbability(-t);
        return new Coefficient(r, p);
    }

    /**
     * One of the three.
     *
     * @param kind which
     * @return the coefficient
     */
    public Coefficient of(Kind kind) {
        return switch (kind) {
            case PEARSON -> pearson;
            case SPEARMAN -> spearman;
            case KENDALL -> kendall;
        };
    }
}

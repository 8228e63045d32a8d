package org.opendti.rank;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.opendti.kernel.Correlations;
import org.opendti.kernel.Pearson;
import org.opendti.kernel.Ranks;

/**
 * How alike two rankings of the same units are: 1 where they are the same.
 *
 * <p>In go ranks, 1 the best, by any tie policy or means of ranks such as 2.4, which are never rounded; from scores make
 * them with {@link RankingRule#unrounded()}, since ties that rounding makes change the result. A unit that lacks a rank in
 * one list is left out, and the others are ranked anew among themselves. Where fewer than two are left the result is
 * empty.
 *
 * <p>The examples compare the ranks 1, 2, 3, 4 with 1, 2, 4, 3.
 */
public enum RankCorrelation {
    /**
     * Pearson's correlation of the ranks, ties at the mean of the ranks that they cover: 0.8. Within [−1, 1], symmetric;
     * empty where all units of a list are tied. Source: Spearman (1904), <i>The proof and measurement of association
     * between two things</i>.
     */
    SPEARMAN {
        @Override
        double among(double[] x, double[] y) {
            return Pearson.of(averaged(x), averaged(y));
        }
    },

    /**
     * Tau-b, pairs in the same order less pairs in opposite orders, over the geometric mean of the pairs that are not tied
     * in the one list and in the other: (5 − 1) / 6 = 0.6667. Within [−1, 1], symmetric; empty where all units of a list
     * are tied. Source: Kendall (1945), <i>The treatment of ties in ranking problems</i>.
     */
    KENDALL {
        @Override
        double among(double[] x, double[] y) {
            return Correlations.kendall(x, y);
        }
    },

    /**
     * 1 − 6 Σ (x − y)² ((N − x + 1) + (N − y + 1)) / (N⁴ + N³ − N² − N), where shifts near the top weigh more: 1 − 6 · (3 +
     * 3) / 300 = 0.88. Ties have the best rank of the tie. Within [−1, 1] where there are none; symmetric. Source: Pinto
     * da Costa and Soares (2005), <i>A weighted rank measure of correlation</i>.
     */
    WEIGHTED_SPEARMAN {
        @Override
        double among(double[] x, double[] y) {
            return weightedSpearman(competition(x), competition(y));
        }
    },

    /**
     * 1 − Σ 2⁻ˣ |x − y| / max(|1 − x|, |N − x|), where a shift weighs by its rank in the first list, the reference: 1 −
     * (2⁻³ · 1/2 + 2⁻⁴ · 1/3) = 0.9167. Ties have the best rank of the tie. Above 0 and up to 1 where there are none; not
     * symmetric. Source: Sałabun and Urbaniak (2020), <i>A new coefficient of rankings similarity in decision-making
     * problems</i>.
     */
    WS {
        @Override
        double among(double[] x, double[] y) {
            return ws(competition(x), competition(y));
        }
    };

    /** {@return the name in output and recipes, such as {@code weighted-spearman}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Compares two rankings.
     *
     * @param x a rank a unit, from 1; NaN where missing
     * @param y the same, units in the same order
     * @return the correlation; empty where fewer than two units have both ranks, or it is not defined for lists whose
     *     units are all tied
     * @throws IllegalArgumentException if the lengths differ, or a rank is below 1 or infinite
     */
    public OptionalDouble of(double[] x, double[] y) {
        Pairs pairs = Pairs.of(x, y);
        double correlation = pairs.count() < 2 ? Double.NaN : among(pairs.x(), pairs.y());
        return Double.isNaN(correlation) ? OptionalDouble.empty() : OptionalDouble.of(correlation);
    }

    /** The correlation of ranks of which none is missing; NaN where it is not defined. */
    abstract double among(double[] x, double[] y);

    private static double[] averaged(double[] ranks) {
        return Ranks.average(competition(ranks));
    }

    /** Ranked anew: 1 + how many are less. */
    private static double[] competition(double[] ranks) {
        return Ranks.competition(DoubleStream.of(ranks).map(rank -> -rank).toArray());
    }

    private static double weightedSpearman(double[] x, double[] y) {
        double n = x.length;
        double sum = 0;
        for (int u = 0; u < x.length; u++) {
            sum += (x[u] - y[u]) * (x[u] - y[u]) * ((n - x[u] + 1) + (n - y[u] + 1));
        }
        return 1 - 6 * sum / (n * n * n * n + n * n * n - n * n - n);
    }

    private static double ws(double[] x, double[] y) {
        double n = x.length;
        double sum = 0;
        for (int u = 0; u < x.length; u++) {
            sum += Math.pow(2, -x[u]) * Math.abs(x[u] - y[u]) / Math.max(Math.abs(1 - x[u]), Math.abs(n - x[u]));
        }
        return 1 - sum;
    }
}

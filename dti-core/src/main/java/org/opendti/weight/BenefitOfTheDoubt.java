package org.opendti.weight;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.opendti.kernel.Doubles;
import org.opendti.kernel.Extremes;

/**
 * Benefit of the doubt: every unit is scored with the weights that suit it best. A unit's score is the greatest Σ w y of its
 * own parts with w ≥ 0 for which no unit's Σ w y is above 1, so it lies in [0, 1] and says how near the unit comes to the
 * best ones. Bounds on the shares wₖyₖ / Σwy of the unit scored keep it from resting on a few parts; with them it can be that
 * no unit scores 1, since each must count what it is weak in.
 *
 * <p>Of the units (1, 0.5) and (0.2, 0.4): the first scores 1; the second at its best w = (0, 2) scores 0.8, and with
 * equal shares w = (0.8, 0.4) it scores 0.32.
 *
 * <p>Values are at least 0. A unit that lacks a part has no score, and the others are not held against it. Below 10⁻¹² of the
 * greatest value of its part a value counts as 0. A unit with 0 in a part that must have a share, or in so many that the
 * others may not make up the whole, scores 0. Times a constant a part leaves all scores alone. Scores nearer to 1 than 10⁻¹¹
 * are 1, so that the best units tie. The scores are unique; the weights need not be. Source: Melyn and Moesen (1991);
 * Cherchye, Moesen, Rogge and Van Puyenbroeck (2007), <i>An introduction to 'benefit of the doubt' composite indicators</i>.
 *
 * @param bounds bounds on the shares: none, one for all parts, or one a part
 */
public record BenefitOfTheDoubt(List<ShareBounds> bounds) implements Weighting {

    /** By how much the sums of bounds may miss 1, so that ten times 0.1 is 1. */
    private static final double ROUNDING = 1e-9;

    /** The least that the greatest value of a part may be, so that weights can be numbers. */
    private static final double SMALLEST = 1e-290;

    /**
     * How much of a unit's score one part may make up.
     *
     * @param least the least share, in [0, 1]
     * @param most the greatest share, in [0, 1] and not below the least
     */
    public record ShareBounds(double least, double most) {

        /**
         * Checks the range.
         *
         * @param least as above
         * @param most as above
         * @throws IllegalArgumentException if they are not within 0 to 1 and in order
         */
        public ShareBounds {
            if (!(least >= 0 && least <= most && most <= 1)) {
                throw new IllegalArgumentException("the bounds of a share (least " + least + ", most " + most
                        + ") must be within 0 to 1, the least not above the most");
            }
        }
    }

    /**
     * Keeps a copy of the bounds.
     *
     * @param bounds as above
     */
    public BenefitOfTheDoubt {
        bounds = List.copyOf(bounds);
    }

    /** {@return the scheme without bounds} */
    public static BenefitOfTheDoubt free() {
        return new BenefitOfTheDoubt(List.of());
    }

    /**
     * The scheme with the same bounds for every part.
     *
     * @param least the least share, in [0, 1]
     * @param most the greatest share, in [0, 1] and not below the least
     * @return the scheme
     * @throws IllegalArgumentException if the bounds are out of range
     */
    public static BenefitOfTheDoubt within(double least, double most) {
        return new BenefitOfTheDoubt(List.of(new ShareBounds(least, most)));
    }

    @Override
    public String type() {
        return "benefit-of-the-doubt";
    }

    /**
     * Scores all units, each with its own weights.
     *
     * @param columns a column a part, an entry a unit; more is better, at least 0, NaN where missing
     * @return scores and weights
     * @throws IllegalArgumentException if there is no part, the lengths differ, a value is negative or infinite, the greatest
     *     of a part is above 0 and below 10⁻²⁹⁰, the bounds are not none, one or one a part, or no shares can keep within them
     */
    public UnitWeights score(double[][] columns) {
        PartColumns.checkParts(columns, new boolean[columns.length]);
        PartColumns.checkValues("benefit of the doubt", columns, PartColumns.Range.NOT_NEGATIVE);
        checkGreatest(columns);
        List<ShareBounds> each = boundsOf(columns.length);
        int[] units = PartColumns.completeUnits(columns);
        double[][] rows = IntStream.of(units)
                .mapToObj(u ->
                        Arrays.stream(columns).mapToDouble(column -> column[u]).toArray())
                .toArray(double[][]::new);
        double[] scores = new double[columns[0].length];
        Arrays.fill(scores, Double.NaN);
        double[] none = new double[columns.length];
        Arrays.fill(none, Double.NaN);
        Doubles[] weights = new Doubles[scores.length];
        Arrays.fill(weights, new Doubles(none));
        BestShares best = new BestShares(rows, each);
        for (int i = 0; i < units.length; i++) {
            double[] own = best.weightsOf(i);
            weights[units[i]] = new Doubles(own);
            scores[units[i]] = best.score(i, own);
        }
        return new UnitWeights(scores, columns, List.of(weights));
    }

    private static void checkGreatest(double[][] columns) {
        for (int k = 0; k < columns.length; k++) {
            double greatest = Extremes.greatest(columns[k]);
            if (greatest > 0 && greatest < SMALLEST) {
                throw new IllegalArgumentException("part " + k + " is at most " + greatest
                        + "; benefit of the doubt needs a greatest value of at least " + SMALLEST + ", or zeros alone");
            }
        }
    }

    private List<ShareBounds> boundsOf(int parts) {
        List<ShareBounds> each = switch (bounds.size()) {
            case 0 -> Collections.nCopies(parts, new ShareBounds(0, 1));
            case 1 -> Collections.nCopies(parts, bounds.get(0));
            default -> bounds;
        };
        if (each.size() != parts) {
            throw new IllegalArgumentException("there are bounds for " + each.size() + " parts and " + parts
                    + " parts; give none, one for all, or one a part");
        }
        double least = each.stream().mapToDouble(ShareBounds::least).sum();
        double most = each.stream().mapToDouble(ShareBounds::most).sum();
        if (least > 1 + ROUNDING || most < 1 - ROUNDING) {
            throw new IllegalArgumentException("the least shares of " + parts + " parts sum to " + least
                    + " and the greatest to " + most + "; no shares that sum to 1 can keep within them");
        }
        return each;
    }
}

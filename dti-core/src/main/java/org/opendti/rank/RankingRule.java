package org.opendti.rank;

import java.util.OptionalInt;
import org.opendti.kernel.Numbers;
import org.opendti.kernel.Ranks;

/**
 * How scores become ranks: on how many published digits they are judged, and what equal ones get.
 *
 * <p>On d digits two scores are equal when floor(x·10ᵈ + 0.5 + 10⁻⁷) is: rounded half up, with a nudge that makes the
 * result independent of the order of a sum. The DTI is ranked on four: 0.63502 and 0.63498 both count as 0.6350 and
 * share a rank. Source: the published ranks of 2022 to 2024 come out so, and unrounded one tie of 2023 is lost.
 *
 * @param digits digits after the decimal mark, 0 to 12; empty to rank unrounded
 * @param ties what equal scores get
 */
public record RankingRule(OptionalInt digits, TiePolicy ties) {

    /** The most digits on which scores can be judged. */
    public static final int MAX_DIGITS = 12;

    /**
     * Checks the range.
     *
     * @param digits as above
     * @param ties as above
     * @throws IllegalArgumentException if digits are not within 0 to 12
     */
    public RankingRule {
        if (digits.isPresent() && !(digits.getAsInt() >= 0 && digits.getAsInt() <= MAX_DIGITS)) {
            throw new IllegalArgumentException("digits (" + digits.getAsInt() + ") must be within 0 to " + MAX_DIGITS
                    + ", or empty for unrounded");
        }
    }

    /**
     * Competition ranks on published digits, the rule of the DTI.
     *
     * @param digits digits after the decimal mark, 0 to 12
     * @return the rule
     */
    public static RankingRule onDigits(int digits) {
        return new RankingRule(OptionalInt.of(digits), TiePolicy.COMPETITION);
    }

    /** {@return competition ranks of unrounded scores} */
    public static RankingRule unrounded() {
        return new RankingRule(OptionalInt.empty(), TiePolicy.COMPETITION);
    }

    /**
     * This rule with another tie policy.
     *
     * @param newTies what equal scores get
     * @return the rule
     */
    public RankingRule withTies(TiePolicy newTies) {
        return new RankingRule(digits, newTies);
    }

    /**
     * Ranks scores, the greatest first: 0.6, 0.7, 0.6 give 2, 1, 2.
     *
     * @param scores a score a unit; NaN where missing
     * @return a rank a unit, from 1; NaN where the score is missing, which takes no place
     */
    public double[] rank(double[] scores) {
        double[] keys = new double[scores.length];
        for (int u = 0; u < scores.length; u++) {
            keys[u] = key(scores[u]);
        }
        return switch (ties) {
            case COMPETITION -> Ranks.competition(keys);
            case DENSE -> Ranks.dense(keys);
            case ORDINAL -> Ranks.ordinal(Ranks.competition(keys));
            case AVERAGE -> Ranks.average(Ranks.competition(keys));
        };
    }

    /**
     * What two scores must share to be equal.
     *
     * @param score the score
     * @return a whole number on digits, else the score itself; never -0; NaN for NaN
     */
    public double key(double score) {
        return (digits.isPresent() ? Numbers.key(score, digits.getAsInt()) : score) + 0.0;
    }
}

package org.opendti.plan;

import java.util.Arrays;
import org.opendti.kernel.Numbers;
import org.opendti.rank.RankingRule;

/** The scores of all units, of which one moves. */
final class Rivals {

    private final RankingRule rule;
    private final double[] scores;
    private final int own;

    /**
     * A unit among others.
     *
     * @param rule how scores become ranks
     * @param scores a score a unit; not changed any more
     * @param own the place of the unit that moves
     */
    Rivals(RankingRule rule, double[] scores, int own) {
        this.rule = rule;
        this.scores = scores;
        this.own = own;
    }

    /** The rank of the unit with a score. */
    double rank(double score) {
        double[] all = scores.clone();
        all[own] = score;
        return rule.rank(all)[own];
    }

    /** The least score whose rank is at least so good: one that is level with another unit, or just above it. */
    double leastScore(double worstRank) {
        double[] least = new double[2 * scores.length];
        for (int u = 0; u < scores.length; u++) {
            double key = rule.key(scores[u]);
            least[2 * u] = score(key);
            least[2 * u + 1] = score(rule.digits().isPresent() ? key + 1 : Math.nextUp(key));
        }
        Arrays.sort(least);
        int low = 0;
        int high = least.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rank(least[middle]) <= worstRank) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return least[low];
    }

    /** The least score of a key. */
    private double score(double key) {
        if (rule.digits().isEmpty()) {
            return key;
        }
        int digits = rule.digits().getAsInt();
        double score = (key - 0.5 - 1e-7) / Math.pow(10, digits);
        while (Numbers.key(score, digits) < key) {
            score = Math.nextUp(score);
        }
        while (Numbers.key(Math.nextDown(score), digits) >= key) {
            score = Math.nextDown(score);
        }
        return score;
    }
}

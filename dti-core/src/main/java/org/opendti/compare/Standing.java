package org.opendti.compare;

import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;

/** The rank of one score among many. */
final class Standing {

    private Standing() {}

    /** The rank of one of the scores, from 1. */
    static double rank(RankingRule rule, double[] scores, int position) {
        if (rule.ties() != TiePolicy.COMPETITION) {
            return rule.rank(scores)[position];
        }
        double own = rule.key(scores[position]);
        int better = 0;
        for (double score : scores) {
            better += rule.key(score) > own ? 1 : 0;
        }
        return 1.0 + better;
    }
}

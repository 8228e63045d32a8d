package org.opendti.rank;

import java.util.Locale;

/** Which rank equal scores get. The examples rank the scores 0.7, 0.6, 0.6, 0.5. */
public enum TiePolicy {
    /** The best rank of the tie, and the next ranks are skipped: 1, 2, 2, 4. The DTI's rule. */
    COMPETITION,
    /** The best rank of the tie, and no rank is skipped: 1, 2, 2, 3. */
    DENSE,
    /** Each its own rank, in the order in which the scores are given: 1, 2, 3, 4. */
    ORDINAL,
    /** The mean of the ranks that the tie covers: 1, 2.5, 2.5, 4. The ranks of Spearman's correlation. */
    AVERAGE;

    /** {@return the name in frameworks and recipes, such as {@code competition}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.opendti.aggregate;

import java.util.Locale;

/** What an index by Mazziotta and Pareto measures, and so which way unbalanced parts count. */
public enum Phenomenon {
    /** Something good, such as development: the penalty is taken off. Of M = 100 and S·cv = 2: 98. */
    POSITIVE,
    /**
     * Something bad, such as poverty, measured by parts in which more is worse: the penalty is added, and more is
     * worse in the value, too. Of M = 100 and S·cv = 2: 102.
     */
    NEGATIVE;

    /** {@return the name in frameworks, such as {@code positive}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

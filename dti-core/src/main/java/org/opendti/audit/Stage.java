package org.opendti.audit;

import java.util.Locale;

/** Which of an element's figures a statistic is of. */
public enum Stage {
    /** The cells of the table, as observed: 8412 files settled. */
    RAW,
    /** What the board made of them: an indicator's attainment, an aggregate's score, such as 0.6321, on 0..1. */
    SCORE;

    /** {@return the word in output, such as {@code raw}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

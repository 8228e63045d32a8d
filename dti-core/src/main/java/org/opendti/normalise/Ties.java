package org.opendti.normalise;

import java.util.Locale;

/** Which rank equal values get, the worst value having rank 1. The examples rank 0.7, 0.6, 0.6, 0.5. */
public enum Ties {
    /** The mean of the ranks that the tie covers: 4, 2.5, 2.5, 1. */
    AVERAGE,
    /** The least of them: 4, 2, 2, 1. */
    LEAST;

    /** {@return the name in recipes, such as {@code average}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

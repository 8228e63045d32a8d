package org.opendti.scenario;

import java.util.Locale;

/**
 * What becomes of an aggregate that is given and not computed, when something below it changes. The example: of a foundation group given as 0.6,
 * three of whose five equal parts are unknown, infrastructure rises from 0.7 to 0.8.
 */
public enum UnderGiven {
    /** It would stay as it is, so that the change would come to nothing: an error that says so. */
    REFUSE,
    /** It moves by weight × change, as if the parts that are unknown stay as they are: 0.6 + 0.2 · 0.1 = 0.62. Weighted means alone. */
    ADD;

    /** {@return the word in files and commands, such as {@code add}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.opendti.framework;

import java.util.Locale;

/** Which raw values are better. */
public enum Direction {
    /** The more, the better: households with broadband. */
    MORE,
    /** The less, the better: days to settle a file. */
    LESS;

    /** {@return the name in frameworks, such as {@code more}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.opendti.normalise;

import java.util.Locale;

/** What happens to a value beyond an end. The examples have goalposts of 20 and 60. */
public enum Beyond {
    /** It counts as the end: 70 gives 1. */
    HOLD,
    /** It goes on along the line: 70 gives 1.25. */
    PASS;

    /** {@return the name in recipes, such as {@code hold}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

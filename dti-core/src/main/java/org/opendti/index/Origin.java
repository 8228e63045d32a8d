package org.opendti.index;

import java.util.Locale;

/** How an element of a unit came by its value. */
public enum Origin {
    /** Of an aggregate: computed from its parts. */
    COMPUTED,
    /** Of an aggregate: stood in the table, since a part is missing. Of an indicator: observed. */
    GIVEN,
    /** The mean of the unit's predecessors, since it cannot be computed from parts. */
    AVERAGED,
    /** Neither given nor to be computed. */
    MISSING;

    /** {@return the word in output, such as {@code computed}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

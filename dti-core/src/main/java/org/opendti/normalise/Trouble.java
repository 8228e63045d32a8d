package org.opendti.normalise;

import java.util.Locale;

/** Why a method cannot normalise an indicator. The examples are columns of values, more being better. */
public enum Trouble {
    /** All values are missing, and the method needs at least one: NaN, NaN under min–max. */
    NO_VALUES,
    /** A value, or the span of the values, is not finite: 1, ∞. */
    NOT_FINITE,
    /** All values are equal, or there is one alone, and the method needs a difference: 3, 3, 3 under min–max. */
    NO_SPREAD,
    /**
     * A value is below 0 or none is above, and the method needs shares of a greatest one: −1, 2 under fraction of
     * maximum.
     */
    NOT_POSITIVE,
    /** The target or reference is no better than the worst value: values from 5 to 9 and a target of 5. */
    TARGET_AT_WORST,
    /** The unit that is the reference has no value: row 1 of 3, NaN. */
    NO_REFERENCE,
    /** The method cannot be turned round, or is turned the other way: fraction of maximum where less is better. */
    AGAINST_DIRECTION;

    /** {@return the name, such as {@code no-spread}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

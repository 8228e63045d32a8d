package org.opendti.prepare;

/** A curve that draws a long tail in; it keeps the order of the values. */
public sealed interface Transform permits BoxCox, LogAboveLeast, LogOfRange {

    /** {@return the name, such as {@code log-of-range}} */
    String id();

    /**
     * Transforms a column.
     *
     * @param values the values, NaN where missing; not changed
     * @return the transformed values; NaN where missing
     * @throws IllegalArgumentException if a value is infinite, or the values do not differ and the curve needs that
     */
    double[] apply(double[] values);
}

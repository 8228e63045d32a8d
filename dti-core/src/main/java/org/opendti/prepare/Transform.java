package org.opendti.prepare;

import java.util.Arrays;
import org.opendti.normalise.Span;

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

    /** The least and greatest of a column, finite. */
    static Span finite(String id, double[] values) {
        Span span = Span.of(values);
        boolean none = span.least() > span.greatest();
        if (!none && !Double.isFinite(span.greatest() - span.least())) {
            throw new IllegalArgumentException(
                    id + " needs finite values of a finite span; got " + span.least() + " to " + span.greatest());
        }
        return span;
    }

    /** x − min + 1, from 1 on. */
    static double[] aboveLeast(String id, double[] values) {
        double least = finite(id, values).least();
        return Arrays.stream(values).map(x -> x - least + 1).toArray();
    }
}

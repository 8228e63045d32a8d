package org.opendti.prepare;

import java.util.Arrays;
import org.opendti.normalise.Span;

/** What the transforms share. */
final class Curves {

    private Curves() {}

    /** The least and greatest of a column, which are finite or none. */
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

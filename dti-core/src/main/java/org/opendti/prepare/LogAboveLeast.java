package org.opendti.prepare;

import java.util.Arrays;

/**
 * ln(x − min + 1): 1, 2, 100 become 0, 0.693, 4.605. Range: from 0. Equal values become 0; the unit of measure matters.
 */
public record LogAboveLeast() implements Transform {

    @Override
    public String id() {
        return "log-above-least";
    }

    @Override
    public double[] apply(double[] values) {
        return Arrays.stream(Curves.aboveLeast(id(), values)).map(Math::log).toArray();
    }
}

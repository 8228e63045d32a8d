package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/**
 * Min–max: (x − min) / (max − min) · (greatest − least) + least. On 0 to 100 the values 10, 20, 50 give 0, 25, 100;
 * where less is better 100, 75, 0. Range: least to greatest, both reached exactly. Values that do not differ are
 * refused, so one unit is.
 *
 * @param least what the worst value gets
 * @param greatest what the best value gets, above least
 */
public record MinMax(double least, double greatest) implements Linear {

    /**
     * Checks the range.
     *
     * @param least as above
     * @param greatest as above
     * @throws IllegalArgumentException if least is not below greatest, or one is not finite
     */
    public MinMax {
        Ranges.ascending(least, greatest);
    }

    /** On the range 0 to 1. */
    public MinMax() {
        this(0, 1);
    }

    @Override
    public String id() {
        return "min-max";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        Optional<Misfit> flat = span.flat(id(), greatest - least);
        return flat.isPresent()
                ? flat.get()
                : Line.between(span.worst(direction), span.best(direction), least, greatest);
    }
}

package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/**
 * From one scale of measurement to another: (x − least) / (greatest − least) · factor. From 1..5 with factor 100, 4
 * gives 75; where less is better (greatest − x) / (greatest − least) · factor, 25. Range: without ends, 6 gives 125.
 * Whatever the values, no spread is needed.
 *
 * @param least the least of the scale
 * @param greatest the greatest of the scale, above least
 * @param factor what the better end becomes, above 0
 */
public record Scaled(double least, double greatest, double factor) implements Linear {

    /**
     * Checks the parameters.
     *
     * @param least as above
     * @param greatest as above
     * @param factor as above
     * @throws IllegalArgumentException if least is not below greatest, the factor not above 0, or one is not finite
     */
    public Scaled {
        Ranges.ascending(least, greatest);
        Ranges.positive("factor", factor);
        Ranges.positive("factor / (greatest - least)", factor / (greatest - least));
    }

    @Override
    public String id() {
        return "scaled";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        Optional<Misfit> infinite = span.notFinite(id(), least);
        Span scale = new Span(least, greatest);
        return infinite.isPresent()
                ? infinite.get()
                : Line.through(scale.worst(direction), scale.best(direction), 0, factor);
    }
}

package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/**
 * 1 less the distance to the best value: 1 − (max − x) / (max − min), which is min–max on 0 to 1. The values 10, 20, 50
 * give 0, 0.25, 1; where less is better 1, 0.75, 0. Values that do not differ are refused, so one unit is.
 */
public record DistanceToMaximum() implements Linear {

    @Override
    public String id() {
        return "distance-to-maximum";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        Optional<Misfit> flat = span.flat(id(), 1);
        return flat.isPresent() ? flat.get() : Line.between(span.worst(direction), span.best(direction), 0, 1);
    }
}

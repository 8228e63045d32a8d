package org.opendti.normalise;

import org.opendti.framework.Direction;

/**
 * 1 less the distance to a reference value: 1 − (reference − x) / (reference − min), where less is better with min as
 * max and both turned round. Of the values 10, 20, 50 and the reference 30 the results are 0, 0.5, 2, or 1 in place of
 * 2 where it is held. Range: from 0. A reference no better than the worst value is refused.
 *
 * @param reference the reference value
 * @param beyond what happens to values better than the reference
 * @see DistanceToUnit
 */
public record DistanceToReference(double reference, Beyond beyond) implements Linear {

    /**
     * Checks the reference.
     *
     * @param reference as above
     * @param beyond as above
     * @throws IllegalArgumentException if the reference is not finite
     */
    public DistanceToReference {
        Ranges.finite("reference", reference);
    }

    @Override
    public String id() {
        return "distance-to-reference";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        return Targets.fit(id(), reference, beyond, span, direction);
    }
}

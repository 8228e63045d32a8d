package org.opendti.normalise;

import org.opendti.framework.Direction;

/**
 * The way from the worst value to a target: (x − min) / (target − min), where less is better (max − x) / (max −
 * target). Of the values 10, 20, 50 and the target 30 the results are 0, 0.5, 2, or 1 in place of 2 where it is held.
 * Range: from 0. A target no better than the worst value is refused; values may be equal.
 *
 * @param target the target
 * @param beyond what happens to values better than the target
 */
public record DistanceToTarget(double target, Beyond beyond) implements Linear {

    /**
     * Checks the target.
     *
     * @param target as above
     * @param beyond as above
     * @throws IllegalArgumentException if the target is not finite
     */
    public DistanceToTarget {
        Ranges.finite("target", target);
    }

    @Override
    public String id() {
        return "distance-to-target";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        return Targets.fit(id(), target, beyond, span, direction);
    }
}

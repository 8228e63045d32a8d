package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/** The line from the worst value, 0, to a target, 1. */
final class Targets {

    private Targets() {}

    static Fit fit(String id, double target, Beyond beyond, Span span, Direction direction) {
        Optional<Misfit> unusable = span.unusable(id);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        double worst = span.worst(direction);
        double ahead = direction == Direction.MORE ? target - worst : worst - target;
        if (!(ahead > 0 && Double.isFinite(1 / ahead) && ahead < Double.POSITIVE_INFINITY)) {
            return new Misfit(
                    Trouble.TARGET_AT_WORST,
                    id + " needs a target or reference better than the worst value; got " + target + " and " + worst);
        }
        return Line.of(worst, target, 0, 1, beyond);
    }
}

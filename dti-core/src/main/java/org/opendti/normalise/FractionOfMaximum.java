package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/**
 * x / max, for values from 0 on of which more is better: 10, 20, 50 give 0.2, 0.4, 1. Range: 0 to 1. Equal values all
 * get 1. Refused where less is better: times −1, the worst value would get the most. Refused too where a value is below
 * 0, or none is above.
 */
public record FractionOfMaximum() implements Linear {

    @Override
    public String id() {
        return "fraction-of-maximum";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        if (direction == Direction.LESS) {
            return new Misfit(
                    Trouble.AGAINST_DIRECTION,
                    id() + " cannot be used where less is better: the worst value would get the most");
        }
        Optional<Misfit> unusable = span.unusable(id());
        if (unusable.isPresent()) {
            return unusable.get();
        }
        if (!(span.least() >= 0 && span.greatest() > 0 && Double.isFinite(1 / span.greatest()))) {
            return new Misfit(
                    Trouble.NOT_POSITIVE,
                    id() + " needs values from 0 on, one of them above; got " + span.least() + " to "
                            + span.greatest());
        }
        return Line.between(0, span.greatest(), 0, 1);
    }
}

package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/** A method whose results lie on a straight line through the raw values, so that differences keep their proportions. */
public sealed interface Linear extends Normalisation
        permits DistanceToMaximum,
                DistanceToReference,
                DistanceToTarget,
                DistanceToUnit,
                FractionOfMaximum,
                Goalposts,
                MinMax,
                Scaled,
                ZScore {

    /**
     * The line of an indicator whose span is known, to be applied without an allocation by {@link Line#into}.
     *
     * @param values a value a unit, NaN where missing
     * @param span their least and greatest
     * @param direction which values are better
     * @return a {@link Line}, or a {@link Misfit} that says why there is none
     */
    Fit fit(double[] values, Span span, Direction direction);

    @Override
    default Optional<Trouble> trouble(double[] values, Direction direction) {
        return fit(values, Span.of(values), direction) instanceof Misfit misfit
                ? Optional.of(misfit.trouble())
                : Optional.empty();
    }

    @Override
    default double[] normalise(double[] values, Direction direction) {
        Line line = fit(values, Span.of(values), direction).line();
        double[] normalised = new double[values.length];
        line.into(values, normalised);
        return normalised;
    }
}

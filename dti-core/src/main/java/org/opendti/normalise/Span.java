package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;
import org.opendti.kernel.Extremes;

/**
 * The least and greatest of an indicator's values, NaN aside. Of 3, NaN, 5 they are 3 and 5; of none, positive and
 * negative infinity.
 *
 * @param least the least value
 * @param greatest the greatest value
 */
public record Span(double least, double greatest) {

    /**
     * The span of values.
     *
     * @param values a value a unit, NaN where missing
     * @return the span
     */
    public static Span of(double[] values) {
        return new Span(Extremes.least(values), Extremes.greatest(values));
    }

    boolean isEmpty() {
        return least > greatest;
    }

    double worst(Direction direction) {
        return direction == Direction.MORE ? least : greatest;
    }

    double best(Direction direction) {
        return direction == Direction.MORE ? greatest : least;
    }

    /** What methods with fixed ends ask: finite values, none of them beyond all reach of the worst. */
    Optional<Misfit> notFinite(String id, double worst) {
        boolean finite = Double.isFinite(greatest - least)
                && Double.isFinite(greatest - worst)
                && Double.isFinite(worst - least);
        return isEmpty() || finite
                ? Optional.empty()
                : Optional.of(new Misfit(
                        Trouble.NOT_FINITE,
                        id + " needs finite values of a finite span; got " + least + " to " + greatest));
    }

    /** What methods ask that judge by the worst value: finite values, and at least one. */
    Optional<Misfit> unusable(String id) {
        return isEmpty()
                ? Optional.of(new Misfit(Trouble.NO_VALUES, id + " needs at least one value; all are missing"))
                : notFinite(id, least);
    }

    /**
     * What methods ask that judge by worst and best: finite values that differ, by enough to be spread over a range.
     */
    Optional<Misfit> flat(String id, double range) {
        return unusable(id)
                .or(() -> least == greatest || !Double.isFinite(range / (greatest - least))
                        ? Optional.of(noSpread(id))
                        : Optional.empty());
    }

    Misfit noSpread(String id) {
        return new Misfit(Trouble.NO_SPREAD, id + " needs values that differ; got " + least + " to " + greatest);
    }
}

package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/**
 * A method that makes an indicator's values comparable with those of others. Where less is better the values are taken
 * times −1 first, with targets and goalposts, so that of every result the greater is the better.
 *
 * <p>A missing value, NaN, stays missing and touches no other unit. Source of the methods, where not said otherwise:
 * OECD/JRC, <i>Handbook on Constructing Composite Indicators</i> (2008), section 5.
 */
public sealed interface Normalisation permits Borda, Linear, PercentileRank, Rank {

    /** {@return the name that recipes use, such as {@code min-max}} */
    String id();

    /**
     * What stands in the way of normalising an indicator.
     *
     * @param values a value a unit, NaN where missing
     * @param direction which values are better
     * @return what is wrong; empty if nothing is
     */
    Optional<Trouble> trouble(double[] values, Direction direction);

    /**
     * Normalises an indicator.
     *
     * @param values a value a unit, NaN where missing; not changed
     * @param direction which values are better
     * @return a normalised value a unit, the greater the better; NaN where missing, and nowhere else
     * @throws IllegalArgumentException if there is {@link #trouble}; it names the values and the rule
     */
    double[] normalise(double[] values, Direction direction);
}

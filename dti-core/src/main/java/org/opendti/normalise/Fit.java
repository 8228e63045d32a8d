package org.opendti.normalise;

/** What a {@link Linear} method makes of an indicator: a {@link Line}, or a {@link Misfit} where it cannot be used. */
public sealed interface Fit permits Line, Misfit {

    /**
     * The line.
     *
     * @return the line
     * @throws IllegalArgumentException if the method cannot be used; it names the values and the rule
     */
    Line line();
}

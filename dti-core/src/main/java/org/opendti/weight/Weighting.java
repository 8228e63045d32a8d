package org.opendti.weight;

/**
 * A scheme that gives the parts of an aggregate their weights.
 *
 * <p>Most schemes are {@link SharedWeighting}: one list of weights for all units, from the columns of the parts. {@link
 * BenefitOfTheDoubt} gives every unit weights of its own, and {@link Optimised} needs the scores that follow from weights.
 */
public sealed interface Weighting permits BenefitOfTheDoubt, Optimised, SharedWeighting {

    /** {@return the scheme's name in recipes, such as {@code entropy}} */
    String type();
}

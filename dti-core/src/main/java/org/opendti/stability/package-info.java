/**
 * What weights would change an order, exactly and without drawing. In: a scoreboard and an element whose scores are weighted
 * sums. Out: the interval of every share within which a unit keeps its rank, the smallest change of weights that swaps two
 * units, and whether weights within bounds put a unit first. Start at {@link org.opendti.stability.WeightStability#of}.
 *
 * <p>Ranks are unrounded: scores are equal where they differ by no more than 10⁻¹² of the greatest figure.
 */
@NullMarked
package org.opendti.stability;

import org.jspecify.annotations.NullMarked;

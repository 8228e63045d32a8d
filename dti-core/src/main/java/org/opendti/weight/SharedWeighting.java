package org.opendti.weight;

/**
 * A scheme with the same weights for all units.
 *
 * <p>Schemes that look at the values use the units that have every part; a unit that lacks one has no say. There must be
 * two of them, and no value is infinite. A single part has weight 1 whatever its values.
 */
public sealed interface SharedWeighting extends Weighting
        permits Ahp, Critic, Entropy, Equal, Merec, Pca, StandardDeviation {

    /**
     * Weights from columns of which more is better, as normalised values and attainments are.
     *
     * @param columns a column a part, an entry a unit; NaN where missing
     * @return a weight a part, at least 0; they sum to 1
     * @throws IllegalArgumentException if there is no part, the lengths differ, or the scheme cannot weigh these values;
     *     the message says which column, its value and the rule
     */
    default double[] weights(double[][] columns) {
        return weights(columns, new boolean[columns.length]);
    }

    /**
     * Weights from columns as they were observed.
     *
     * @param columns a column a part, an entry a unit; NaN where missing
     * @param lessIsBetter of which parts less is better; schemes that do not care pass over it
     * @return a weight a part, at least 0; they sum to 1
     * @throws IllegalArgumentException as {@link #weights(double[][])} does
     */
    double[] weights(double[][] columns, boolean[] lessIsBetter);
}

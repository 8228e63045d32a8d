package org.opendti.stability;

import java.util.List;
import java.util.Map;
import org.opendti.table.Unit;

/**
 * Whether weights within bounds put a unit first, by a linear programme over them: the greatest m with which the unit's score is
 * at least m above every other. Source of the question: Hazen (1986), <i>Partial information, dominance, and potential optimality
 * in multiattribute utility theory</i>.
 *
 * @param unit the unit
 * @param within x, in [0, 1]: every weight w anywhere in [w(1 − x), w(1 + x)], before they are made to sum to 1; 1 for any weights
 * @param aggregates the aggregates whose weights vary
 * @param verdict whether it can be first
 * @param margin m: how far the unit can be ahead of the nearest other at most; below 0, with any such weights some other is
 *     ahead by at least that much; 0 where there is no other
 * @param weights the weights with which it is so: aggregate → part → share, as a recipe takes them
 * @param nearest the others that are then nearest, or furthest ahead: all within 10⁻⁹ of the margin, in the board's order
 */
public record FirstPlace(
        Unit unit,
        double within,
        List<String> aggregates,
        Verdict verdict,
        double margin,
        Map<String, Map<String, Double>> weights,
        List<Unit> nearest) {

    /** Whether a unit can be first. */
    public enum Verdict {
        /** It can, alone: a margin of 0.012. */
        ALONE,
        /** It can, but only level with another: a margin of 0, within 10⁻⁹ of the greatest figure. */
        LEVEL,
        /** It cannot: a margin of −0.012. */
        NO
    }

    /**
     * Copies the lists.
     *
     * @param unit as above
     * @param within as above
     * @param aggregates as above
     * @param verdict as above
     * @param margin as above
     * @param weights as above
     * @param nearest as above
     */
    public FirstPlace {
        aggregates = List.copyOf(aggregates);
        weights = Map.copyOf(weights);
        nearest = List.copyOf(nearest);
    }

    /** {@return whether it can be first, alone or level} */
    public boolean isPossible() {
        return verdict != Verdict.NO;
    }
}

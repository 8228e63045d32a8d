package org.opendti.compare;

import java.util.Comparator;
import java.util.OptionalDouble;
import org.opendti.framework.Element;
import org.opendti.table.Unit;

/**
 * What changed for a unit in one element, from an older to a newer board: such as what the appraisal took from the points
 * that a province had given itself.
 *
 * @param unit the unit
 * @param element the newer board's element
 * @param mostPoints the most points that can be earned; empty where the edition states none, or scores are not on 0..1
 * @param scoreOld its score on the older board, of an indicator its attainment; empty if missing there
 * @param scoreNew its score on the newer board; empty if missing there
 */
public record PointShift(
        Unit unit, Element element, OptionalDouble mostPoints, OptionalDouble scoreOld, OptionalDouble scoreNew) {

    /** The most points lost first, then what was lost altogether without points, then what was gained. */
    static final Comparator<PointShift> MOST_LOST_FIRST = Comparator.comparingDouble(
                    (PointShift shift) -> shift.pointChange().orElse(0))
            .thenComparingDouble(PointShift::scoreChange)
            .thenComparing(shift -> shift.unit().code())
            .thenComparing(shift -> shift.element().code());

    /**
     * Points gained, new − old: −1.5 where 8.5 points were claimed and 7 granted. What is missing on one of the boards
     * counts as 0 points there.
     *
     * @return the points; empty where the edition states no max points
     */
    public OptionalDouble pointChange() {
        return mostPoints.isPresent() ? OptionalDouble.of(mostPoints.getAsDouble() * scoreChange()) : mostPoints;
    }

    /** {@return score gained, new − old: −0.15 from 0.85 to 0.7; what is missing on one of the boards counts as 0 there} */
    public double scoreChange() {
        return scoreNew.orElse(0) - scoreOld.orElse(0);
    }
}

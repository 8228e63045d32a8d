package org.opendti.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A unit that comes or goes. */
public sealed interface UnitChange extends Change {

    /**
     * A unit that the table has no row of, such as one that had not reported.
     *
     * @param unit a spelling of a unit of the table's list
     * @param cells column → number; all else is missing
     */
    record Added(String unit, Map<String, Double> cells) implements UnitChange {
        /**
         * Copies the cells.
         *
         * @param unit as above
         * @param cells as above
         * @throws IllegalArgumentException if a number is not finite
         */
        public Added {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            cells.forEach((column, number) -> {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException(column + " (" + number + ") must be a finite number");
                }
            });
        }
    }

    /**
     * A unit that is left out.
     *
     * @param unit a spelling of the unit
     */
    record Removed(String unit) implements UnitChange {}
}

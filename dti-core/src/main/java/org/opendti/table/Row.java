package org.opendti.table;

import java.util.OptionalInt;

/**
 * What a row of a table is about. No two rows of a table have the same unit, year and status.
 *
 * @param unit the unit
 * @param year the year, if the table has years
 * @param status such as {@code self-assessed}, {@code appraised} or {@code final}; empty if the table has none
 */
public record Row(Unit unit, OptionalInt year, String status) {

    /**
     * A row of a table without years.
     *
     * @param unit the unit
     * @return the row
     */
    public static Row of(Unit unit) {
        return new Row(unit, OptionalInt.empty(), "");
    }

    /** {@return the unit, with year and status where there are any: {@code Bình Dương, 2022}} */
    @Override
    public String toString() {
        return unit.name() + (year.isPresent() ? ", " + year.getAsInt() : "") + (status.isEmpty() ? "" : ", " + status);
    }
}

package org.opendti.prepare;

import org.opendti.table.Column;
import org.opendti.table.Row;

/**
 * A cell that was changed: {@code GDP of Bình Dương, 2022: NaN → 3.5, between-years}.
 *
 * @param row the row
 * @param column the column
 * @param before the number before; NaN where it was missing
 * @param after the number after; NaN where it is missing now
 * @param why why it was changed
 */
public record Change(Row row, Column column, double before, double after, Why why) {

    /** {@return the cell, both numbers and the reason} */
    @Override
    public String toString() {
        return column.header() + " of " + row + ": " + before + " → " + after + ", " + why.id();
    }
}

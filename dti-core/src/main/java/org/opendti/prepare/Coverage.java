package org.opendti.prepare;

import java.util.Optional;
import org.opendti.table.Column;
import org.opendti.table.Row;

/**
 * How much of a unit, over the indicators, or of an indicator, over the units, is there. Of the cells 0, 5, NaN, 7
 * three quarters are available, and two thirds of these are other than 0.
 *
 * @param row the row, if it is that of a unit
 * @param column the column, if it is that of an indicator
 * @param cells how many cells there are
 * @param missing how many of them are missing
 * @param zeros how many of them are 0
 * @param dropped whether it was dropped
 */
public record Coverage(Optional<Row> row, Optional<Column> column, int cells, int missing, int zeros, boolean dropped) {

    /** {@return the share of the cells that are not missing} */
    public double available() {
        return (double) (cells - missing) / cells;
    }

    /** {@return the share of those not missing that are other than 0; 1 if all are missing} */
    public double nonZero() {
        int present = cells - missing;
        return present == 0 ? 1 : (double) (present - zeros) / present;
    }
}

package org.opendti.prepare;

import java.util.List;
import org.opendti.table.IndicatorTable;

/**
 * A table made ready, and what was done to it.
 *
 * @param table the table
 * @param changes every cell that was changed, column by column in the order of the rows
 * @param coverage how much of each unit and indicator was there, where it was screened
 * @param treatments what was done about the outliers of each indicator, where they were treated
 */
public record Prepared(
        IndicatorTable table, List<Change> changes, List<Coverage> coverage, List<Treatment> treatments) {

    /**
     * Copies the lists.
     *
     * @param table as above
     * @param changes as above
     * @param coverage as above
     * @param treatments as above
     */
    public Prepared {
        changes = List.copyOf(changes);
        coverage = List.copyOf(coverage);
        treatments = List.copyOf(treatments);
    }
}

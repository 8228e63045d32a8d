package org.opendti.prepare;

import java.util.List;
import java.util.Optional;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * Fills a missing cell with the mean or median of the column, over the rows of the same year and status, or over those
 * of them that are of the same group of units. In a region with 2, NaN, 4 the missing becomes 3. Where the whole group
 * lacks the value, or the unit has no such group, the cell stays missing. Source: OECD/JRC, <i>Handbook on Constructing
 * Composite Indicators</i> (2008), section 3.
 *
 * @param columns the columns to fill
 * @param average which average
 * @param group the kind of group, such as {@code region}; empty for all units
 */
public record ImputeAverage(List<Column> columns, Average average, Optional<String> group) implements Step {

    /**
     * Copies the columns.
     *
     * @param columns as above
     * @param average as above
     * @param group as above
     * @throws IllegalArgumentException if there is no column, or one stands twice
     */
    public ImputeAverage {
        columns = Checks.columns(columns);
    }

    /**
     * Over all units.
     *
     * @param columns as above
     * @param average as above
     */
    public ImputeAverage(List<Column> columns, Average average) {
        this(columns, average, Optional.empty());
    }

    @Override
    public Prepared apply(IndicatorTable table) {
        Edit edit = new Edit(table);
        List<int[]> peers = Peers.of(edit.rows(), group);
        for (Column column : columns) {
            double[] filled = edit.before(column);
            for (int[] set : peers) {
                double filling = average.of(Peers.pick(filled, set));
                for (int r : set) {
                    filled[r] = Double.isNaN(filled[r]) ? filling : filled[r];
                }
            }
            edit.set(column, filled, Why.AVERAGE);
        }
        return edit.done();
    }
}

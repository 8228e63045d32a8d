package org.opendti.prepare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableEdits;

/**
 * Drops units and indicators of which too little is there, or too much is 0. A row of which 45 of 50 cells are there is
 * kept at 0.9 and dropped at 0.91. Rows and columns are both judged on the table as it is given, so that neither order
 * favours one; what stands in the table beside the named columns does not count, and goes only with its row or its
 * code. It is an error if nothing would be left.
 *
 * @param columns the indicators
 * @param units what a row must reach
 * @param indicators what a column must reach
 */
public record Screen(List<Column> columns, Least units, Least indicators) implements Step {

    /**
     * The least shares.
     *
     * @param available the least share of cells that are there, in [0, 1]; 0 asks nothing
     * @param nonZero the least share, of those that are there, of cells other than 0, in [0, 1]; 0 asks nothing
     */
    public record Least(double available, double nonZero) {

        /** Nothing asked. */
        public static final Least NONE = new Least(0, 0);

        /**
         * Checks the shares.
         *
         * @param available as above
         * @param nonZero as above
         * @throws IllegalArgumentException if one is outside of [0, 1]
         */
        public Least {
            Checks.share("available", available);
            Checks.share("nonZero", nonZero);
        }

        private boolean refuses(Coverage coverage) {
            return coverage.available() < available || coverage.nonZero() < nonZero;
        }
    }

    /**
     * Copies the columns.
     *
     * @param columns as above
     * @param units as above
     * @param indicators as above
     * @throws IllegalArgumentException if there is no column, or one stands twice
     */
    public Screen {
        columns = Checks.columns(columns);
    }

    @Override
    public Prepared apply(IndicatorTable table) {
        double[][] cells =
                columns.stream().map(column -> Edit.numbers(table, column)).toArray(double[][]::new);
        List<Coverage> rows = rows(table, cells);
        List<Coverage> parts = columns(cells);
        Set<String> dropped = new HashSet<>();
        parts.stream()
                .filter(Coverage::dropped)
                .flatMap(part -> part.column().stream())
                .forEach(column -> dropped.add(column.code()));
        if (rows.stream().allMatch(Coverage::dropped) || parts.stream().allMatch(Coverage::dropped)) {
            throw new IllegalArgumentException("screening would drop all of the " + rows.size() + " rows or all of the "
                    + parts.size() + " columns; ask for less");
        }
        return new Prepared(
                TableEdits.keep(table, r -> !rows.get(r).dropped(), column -> !dropped.contains(column.code())),
                List.of(),
                Stream.concat(rows.stream(), parts.stream()).toList(),
                List.of());
    }

    private List<Coverage> rows(IndicatorTable table, double[][] cells) {
        List<Coverage> all = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            double[] row = new double[cells.length];
            for (int k = 0; k < cells.length; k++) {
                row[k] = cells[k][r];
            }
            all.add(judged(
                    counted(row, new Coverage(Optional.of(table.rows().get(r)), Optional.empty(), 0, 0, 0, false)),
                    units));
        }
        return all;
    }

    private List<Coverage> columns(double[][] cells) {
        List<Coverage> all = new ArrayList<>();
        for (int k = 0; k < cells.length; k++) {
            all.add(judged(
                    counted(cells[k], new Coverage(Optional.empty(), Optional.of(columns.get(k)), 0, 0, 0, false)),
                    indicators));
        }
        return all;
    }

    private static Coverage counted(double[] cells, Coverage of) {
        int missing = 0;
        int zeros = 0;
        for (double cell : cells) {
            missing += Double.isNaN(cell) ? 1 : 0;
            zeros += cell == 0 ? 1 : 0;
        }
        return new Coverage(of.row(), of.column(), cells.length, missing, zeros, false);
    }

    private static Coverage judged(Coverage c, Least least) {
        return new Coverage(c.row(), c.column(), c.cells(), c.missing(), c.zeros(), least.refuses(c));
    }
}

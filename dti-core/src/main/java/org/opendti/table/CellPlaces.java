package org.opendti.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.opendti.finding.Place;

/** Where the rows, columns and cells of a table stand in the file that it was read from. */
final class CellPlaces {

    /** Those of a table that was made by code. */
    static final CellPlaces NONE = new CellPlaces(Place.NONE, new int[0], Map.of(), new int[0]);

    private final Place file;
    private final int[] lines;
    private final Map<Column, Stand> columns;

    /** Of each row its position in the file, as {@link #lines} and {@link Stand} count. */
    private final int[] origin;

    /**
     * Where a column stands.
     *
     * @param header where it is named
     * @param field the column of the file that its cells stand in
     * @param lines the line of each cell; none where that is the row's
     * @param fields the column of each cell; none where that is {@code field}
     */
    record Stand(Place header, int field, ColumnCells lines, ColumnCells fields) {

        private int line(int row, int ofRow) {
            return whole(lines.number(row), ofRow);
        }

        private int column(int row) {
            return whole(fields.number(row), field);
        }

        private static int whole(double own, int otherwise) {
            return Double.isNaN(own) ? otherwise : (int) own;
        }
    }

    private CellPlaces(Place file, int[] lines, Map<Column, Stand> columns, int[] origin) {
        this.file = file;
        this.lines = lines;
        this.columns = columns;
        this.origin = origin;
    }

    /** The places of a file: a line a row, and where each column stands. */
    static CellPlaces of(Place file, int[] lines, Map<Column, Stand> columns) {
        int[] origin = new int[lines.length];
        Arrays.setAll(origin, r -> r);
        return new CellPlaces(file, lines, new HashMap<>(columns), origin);
    }

    /** Those of some of the rows. */
    CellPlaces select(int[] rows) {
        return origin.length == 0
                ? this
                : new CellPlaces(
                        file,
                        lines,
                        columns,
                        Arrays.stream(rows).map(this::origin).toArray());
    }

    /** A row's position in the file; −1 of one that was added since. */
    private int origin(int row) {
        return row < origin.length ? origin[row] : -1;
    }

    Place file() {
        return file;
    }

    Place row(int row) {
        return origin(row) < 0 ? file() : file().at(lines[origin[row]], 0);
    }

    Place header(Column column) {
        Stand stand = columns.get(column);
        return stand == null ? file() : stand.header;
    }

    Place cell(Column column, int row) {
        Stand stand = columns.get(column);
        if (stand == null || origin(row) < 0) {
            return row(row);
        }
        int there = origin[row];
        return file().at(stand.line(there, lines[there]), stand.column(there));
    }
}

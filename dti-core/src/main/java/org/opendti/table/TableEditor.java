package org.opendti.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes cells and rows of a copy of a table, for the library's own packages; the given table is never changed. Not for use by several
 * threads.
 */
public final class TableEditor {

    private final IndicatorTable table;
    private final List<Row> rows;
    private final Map<Column, double[]> numbers = new LinkedHashMap<>();
    private final Map<Column, @Nullable String[]> texts = new LinkedHashMap<>();

    /** The columns whose cells no table shares. */
    private final Set<Column> ownNumbers = new HashSet<>();

    private final Set<Column> ownTexts = new HashSet<>();

    private TableEditor(IndicatorTable table) {
        this.table = table;
        this.rows = new ArrayList<>(table.rows());
        table.forEachNumbers((column, span, cells) -> numbers.put(column, cells.shared()));
        table.textColumns()
                .forEach(column -> texts.put(column, table.words(column).orElseThrow()));
    }

    /**
     * Starts from a table.
     *
     * @param table the table
     * @return an editor of it
     */
    public static TableEditor of(IndicatorTable table) {
        return new TableEditor(table);
    }

    /**
     * A number as it is by now.
     *
     * @param row the row, from 0
     * @param column the column
     * @return the number; NaN where it is missing, or there is no such column of numbers
     */
    public double number(int row, Column column) {
        double[] cells = numbers.get(column);
        return cells == null ? Double.NaN : cells[row];
    }

    /**
     * Whether a cell holds a number or a text by now.
     *
     * @param row the row, from 0
     * @param column the column
     * @return whether it is present
     */
    public boolean has(int row, Column column) {
        @Nullable String[] words = texts.get(column);
        return !Double.isNaN(number(row, column)) || (words != null && words[row] != null);
    }

    /**
     * Sets a number; a text that stood there goes.
     *
     * @param row the row, from 0
     * @param column the column, which is added if the table lacks it
     * @param number a finite number
     * @return this editor
     */
    public TableEditor set(int row, Column column, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    column.header() + " of " + rows.get(row) + " would become " + number + "; a number is finite");
        }
        clear(row, column);
        numbers(column)[row] = number + 0.0; // no -0
        return this;
    }

    /**
     * Sets a text; a number that stood there goes.
     *
     * @param row the row, from 0
     * @param column the column, which is added if the table lacks it
     * @param text the text, not empty
     * @return this editor
     */
    public TableEditor set(int row, Column column, String text) {
        clear(row, column);
        texts(column)[row] = text;
        return this;
    }

    /**
     * Makes a cell missing.
     *
     * @param row the row, from 0
     * @param column the column
     * @return this editor
     */
    public TableEditor clear(int row, Column column) {
        if (numbers.containsKey(column)) {
            numbers(column)[row] = Double.NaN;
        }
        if (texts.containsKey(column)) {
            texts(column)[row] = null;
        }
        return this;
    }

    /**
     * Adds a row at the end, all of whose cells are missing.
     *
     * @param row what it is about
     * @return its position
     * @throws IllegalArgumentException if the table has it already
     */
    public int add(Row row) {
        if (rows.contains(row)) {
            throw new IllegalArgumentException("the table has a row of " + row + " already");
        }
        rows.add(row);
        int size = rows.size();
        numbers.replaceAll((column, cells) -> {
            double[] longer = Arrays.copyOf(cells, size);
            longer[size - 1] = Double.NaN;
            return longer;
        });
        texts.replaceAll((column, cells) -> Arrays.copyOf(cells, size));
        ownNumbers.addAll(numbers.keySet());
        ownTexts.addAll(texts.keySet());
        return size - 1;
    }

    /** A column of numbers that may be written to. */
    private double[] numbers(Column column) {
        double[] cells = numbers.get(column);
        if (cells == null) {
            cells = missing();
        } else if (ownNumbers.contains(column)) {
            return cells;
        }
        double[] own = cells.clone();
        numbers.put(column, own);
        ownNumbers.add(column);
        return own;
    }

    /** A column of texts that may be written to. */
    private @Nullable String[] texts(Column column) {
        @Nullable String[] cells = texts.get(column);
        if (cells != null && ownTexts.contains(column)) {
            return cells;
        }
        @Nullable String[] own = cells == null ? new String[rows.size()] : cells.clone();
        texts.put(column, own);
        ownTexts.add(column);
        return own;
    }

    private double[] missing() {
        double[] missing = new double[rows.size()];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    /** {@return the table as it is by now} */
    public IndicatorTable build() {
        ownNumbers.clear();
        ownTexts.clear();
        return new IndicatorTable(table.units(), rows, numbers, texts, table.places());
    }
}

package org.opendti.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tables made of other tables, for the library's own packages; the given table is never changed. */
public final class TableEdits {

    private TableEdits() {}

    /**
     * A table with other numbers in some of its columns.
     *
     * @param table the table
     * @param numbers columns that it has, an entry a row, NaN where missing
     * @return the table with these numbers, all else as before
     * @throws IllegalArgumentException if it has no such column, the lengths differ, or a number is infinite
     */
    public static IndicatorTable withNumbers(IndicatorTable table, Map<Column, double[]> numbers) {
        numbers.forEach((column, cells) -> check(table, column, cells));
        Map<Column, double[]> all = new LinkedHashMap<>();
        for (Column column : table.numberColumns()) {
            double[] given = numbers.get(column);
            all.put(column, given == null ? numbers(table, column) : withoutNegativeZero(given));
        }
        return new IndicatorTable(table.units(), table.rows(), all, texts(table, column -> true), table.places());
    }

    private static void check(IndicatorTable table, Column column, double[] cells) {
        if (!table.numberColumns().contains(column)) {
            throw new IllegalArgumentException("the table has no column of numbers " + column.header());
        }
        if (cells.length != table.rows().size()) {
            throw new IllegalArgumentException("a column needs one number a row; " + column.header() + " has "
                    + cells.length + " for " + table.rows().size() + " rows");
        }
        for (int r = 0; r < cells.length; r++) {
            if (Double.isInfinite(cells[r])) {
                throw new IllegalArgumentException(column.header() + " of "
                        + table.rows().get(r) + " would become " + cells[r] + "; a number is finite");
            }
        }
    }

    /**
     * A table of some of the rows and columns.
     *
     * @param table the table
     * @param rows whether to keep a row, by its position
     * @param columns whether to keep a column
     * @return the table of what is kept, in its order
     */
    public static IndicatorTable keep(IndicatorTable table, IntPredicate rows, Predicate<Column> columns) {
        int[] kept = IntStream.range(0, table.rows().size()).filter(rows).toArray();
        Map<Column, double[]> numbers = new LinkedHashMap<>();
        table.numberColumns().stream().filter(columns).forEach(column -> {
            double[] cells = numbers(table, column);
            numbers.put(column, Arrays.stream(kept).mapToDouble(r -> cells[r]).toArray());
        });
        Map<Column, @Nullable String[]> texts = texts(table, columns);
        texts.replaceAll(
                (column, cells) -> Arrays.stream(kept).mapToObj(r -> cells[r]).toArray(String[]::new));
        List<Row> keptRows = Arrays.stream(kept).mapToObj(table.rows()::get).toList();
        return new IndicatorTable(
                table.units(), keptRows, numbers, texts, table.places().select(kept));
    }

    private static double[] numbers(IndicatorTable table, Column column) {
        return table.numbers(column).orElseThrow();
    }

    private static Map<Column, @Nullable String[]> texts(IndicatorTable table, Predicate<Column> columns) {
        Map<Column, @Nullable String[]> texts = new LinkedHashMap<>();
        for (Column column : table.textColumns()) {
            if (columns.test(column)) {
                texts.put(column, table.words(column).orElseThrow());
            }
        }
        return texts;
    }

    private static double[] withoutNegativeZero(double[] cells) {
        return Arrays.stream(cells).map(x -> x + 0.0).toArray();
    }
}

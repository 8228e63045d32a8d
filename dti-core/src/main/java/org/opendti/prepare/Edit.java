package org.opendti.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableEdits;

/** Gathers the new columns of a table and tells what is other than before. */
final class Edit {

    private final IndicatorTable table;
    private final Map<Column, double[]> numbers = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    Edit(IndicatorTable table) {
        this.table = table;
    }

    List<Row> rows() {
        return table.rows();
    }

    /** The numbers as they were before the step: a copy. */
    double[] before(Column column) {
        return numbers(table, column);
    }

    static double[] numbers(IndicatorTable table, Column column) {
        return table.numbers(column)
                .orElseThrow(() -> new IllegalArgumentException("the table has no column of numbers " + column.header()
                        + "; it has "
                        + table.numberColumns().stream().map(Column::header).collect(Collectors.joining(", "))));
    }

    void set(Column column, double[] after, Why why) {
        set(column, after, r -> why);
    }

    void set(Column column, double[] after, IntFunction<Why> why) {
        double[] before = before(column);
        for (int r = 0; r < before.length; r++) {
            boolean same = before[r] == after[r] || (Double.isNaN(before[r]) && Double.isNaN(after[r]));
            if (!same) {
                changes.add(new Change(rows().get(r), column, before[r], after[r], why.apply(r)));
            }
        }
        numbers.put(column, after);
    }

    Prepared done() {
        return done(List.of());
    }

    Prepared done(List<Treatment> treatments) {
        return new Prepared(TableEdits.withNumbers(table, numbers), changes, List.of(), treatments);
    }
}

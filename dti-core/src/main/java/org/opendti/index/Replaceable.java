package org.opendti.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opendti.prepare.Denominate;
import org.opendti.prepare.Step;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/** The columns of an observed table that a target rests on, with what numbers they take before the table is prepared. */
final class Replaceable {

    private static final double NO_END = Double.POSITIVE_INFINITY;
    private static final Column.Range ALL = new Column.Range(-NO_END, NO_END);
    private static final Column.Range POSITIVE = new Column.Range(Double.MIN_VALUE, NO_END);

    private final List<Column> columns = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();
    private final List<Column.Range> ranges = new ArrayList<>();

    /**
     * The columns that elements are given by, and those that they are divided by first.
     *
     * @param observed what elements take from the table as if it were not prepared
     * @param steps how it is prepared
     */
    Replaceable(Sources observed, List<Step> steps) {
        for (int c = 0; c < observed.columns().size(); c++) {
            columns.add(observed.columns().get(c));
            numbers.add(observed.numbers(c));
            ranges.add(observed.range(c));
        }
        List<Denominate> divisions = steps.stream()
                .filter(Denominate.class::isInstance)
                .map(Denominate.class::cast)
                .toList();
        Set<Column> dividing = new HashSet<>();
        for (Denominate division : divisions) {
            division.columns().forEach((column, by) -> divide(column, by.denominator(), dividing));
        }
        for (Column column : dividing) {
            int own = columns.indexOf(column);
            if (own >= 0) {
                ranges.set(own, ranges.get(own).and(POSITIVE));
            }
        }
        IndicatorTable table = observed.table();
        for (Column column : table.numberColumns()) {
            if (dividing.contains(column) && !columns.contains(column)) {
                columns.add(column);
                numbers.add(table.numbers(column).orElseThrow());
                ranges.add(POSITIVE);
            }
        }
    }

    /** Notes a divisor; recipes name them in any order, so they wait for the table's. */
    private void divide(Column column, Column denominator, Set<Column> dividing) {
        int divided = columns.indexOf(column);
        if (divided >= 0) {
            ranges.set(divided, ALL); // the quotients alone are held against the rule's range
            dividing.add(denominator);
        }
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    /** A column's numbers, to be read only. */
    double[] numbers(int column) {
        return numbers.get(column);
    }

    Column.Range range(int column) {
        return ranges.get(column);
    }

    /** Whether numbers take the place of observed ones. */
    boolean areOther(int column, double[] replacing) {
        return replacing != numbers.get(column);
    }
}

package org.opendti.prepare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;

/**
 * Divides columns by another column, that large and small units may be compared: x / denominator · scale. 500 visitors
 * of 2,000 people at a scale of 1000 are 250 per thousand. A missing value stays missing; where the denominator is
 * missing the result is. A denominator of 0 or below beside a value is an error. Source: OECD/JRC, <i>Handbook on
 * Constructing Composite Indicators</i> (2008), section 1.
 *
 * @param columns column → what it is divided by; the denominators' own columns stay as they are
 */
public record Denominate(Map<Column, By> columns) implements Step {

    /**
     * What a column is divided by.
     *
     * @param denominator the column that divides
     * @param scale what the quotient is multiplied by, above 0: 1000 for "per thousand"
     */
    public record By(Column denominator, double scale) {

        /**
         * Checks the scale.
         *
         * @param denominator as above
         * @param scale as above
         * @throws IllegalArgumentException if the scale is not above 0 and finite
         */
        public By {
            if (!(scale > 0 && Double.isFinite(scale))) {
                throw new IllegalArgumentException("scale (" + scale + ") must be above 0 and finite");
            }
        }
    }

    /**
     * Copies the columns.
     *
     * @param columns as above
     * @throws IllegalArgumentException if there is none, or one is divided by itself
     */
    public Denominate {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one column to divide");
        }
        columns.forEach((column, by) -> {
            if (column.equals(by.denominator())) {
                throw new IllegalArgumentException(column.header() + " must not be divided by itself");
            }
        });
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    @Override
    public Prepared apply(IndicatorTable table) {
        Edit edit = new Edit(table);
        columns.forEach((column, by) -> {
            double[] x = edit.before(column);
            double[] denominators = edit.before(by.denominator());
            double[] after = new double[x.length];
            for (int r = 0; r < x.length; r++) {
                check(x[r], denominators[r], by.denominator(), edit.rows().get(r));
                after[r] = x[r] / denominators[r] * by.scale();
            }
            edit.set(column, after, r -> Double.isNaN(denominators[r]) ? Why.NO_DENOMINATOR : Why.DENOMINATED);
        });
        return edit.done();
    }

    private static void check(double x, double denominator, Column column, Row row) {
        if (!Double.isNaN(x) && denominator <= 0) {
            throw new IllegalArgumentException(
                    column.header() + " of " + row + " is " + denominator + "; a denominator is above 0");
        }
    }
}

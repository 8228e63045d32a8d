package org.opendti.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opendti.kernel.Moments;
import org.opendti.table.Unit;

/**
 * The values that lie far from the others of their column: beyond a fence, first quartile − 1.5 interquartile ranges or
 * third quartile + 1.5 (extreme: 3), or 3 standard deviations off the mean.
 *
 * <p>Of 1, 2, 3, 4, 20: quartiles 2 and 4, fences −1 and 7 (−4 and 10), so 20 is extreme; z = (20 − 6) / 7.91 = 1.77 is
 * not great, as it cannot be among five. Where the quartiles are equal, half of the units share a value and there is no
 * fence; z is NaN where all values are equal. Columns of words have no outliers. An outlier is to be looked at, not to
 * be dropped. Source: Tukey, <i>Exploratory Data Analysis</i> (1977).
 *
 * @param stage of which figures
 * @param rows a row an outlier, by column, then in the order of the units
 */
public record Outliers(Stage stage, List<Row> rows) {

    /**
     * Copies the rows.
     *
     * @param stage as above
     * @param rows as above
     */
    public Outliers {
        rows = List.copyOf(rows);
    }

    /** Which fence a value is beyond. */
    public enum Fence {
        /** Neither; its standard score alone is great. */
        NONE,
        /** The inner: 8 in the example above. */
        INNER,
        /** The outer: 20 in the example above. */
        OUTER;

        /** {@return the word in output, such as {@code outer}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An outlier.
     *
     * @param unit the unit
     * @param code the column's code
     * @param value its value
     * @param z (value − mean) / standard deviation; negative for a low one
     * @param fence the farthest fence that it is beyond
     */
    public record Row(Unit unit, String code, double value, double z, Fence fence) {}

    static Outliers of(Stage stage, List<Unit> units, List<Figures> columns, AuditOptions options) {
        List<Row> rows = new ArrayList<>();
        for (Figures column : columns) {
            double[] x = column.numbers();
            Quartiles quartiles = Quartiles.of(x);
            double mean = Moments.mean(x);
            double deviation = quartiles.min() == quartiles.max() ? Double.NaN : Moments.deviation(x);
            for (int u = 0; u < x.length; u++) {
                double z = (x[u] - mean) / deviation;
                Fence fence = fence(x[u], quartiles, options);
                if (fence != Fence.NONE || Math.abs(z) >= options.zScore()) {
                    rows.add(new Row(units.get(u), column.code(), x[u], z, fence));
                }
            }
        }
        return new Outliers(stage, rows);
    }

    private static Fence fence(double x, Quartiles quartiles, AuditOptions options) {
        double beyond = Math.max(quartiles.first() - x, x - quartiles.third()) / quartiles.range();
        if (!(quartiles.range() > 0) || !(beyond > options.innerFence())) {
            return Fence.NONE;
        }
        return beyond > options.outerFence() ? Fence.OUTER : Fence.INNER;
    }

    /**
     * The outliers of one unit.
     *
     * @param unit the unit
     * @return its rows
     */
    public List<Row> of(Unit unit) {
        return rows.stream().filter(row -> row.unit().equals(unit)).toList();
    }
}

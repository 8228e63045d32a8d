package org.opendti.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opendti.kernel.Extremes;
import org.opendti.kernel.Moments;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * Treats the outliers of columns whose |skewness| and excess kurtosis both reach their thresholds. First it Winsorises:
 * the greatest value, or the least where the skewness is negative, and all equal to it, take the next one, until the
 * column passes or the limit is reached. If it then still fails, the original column is transformed instead, or,
 * combined, the Winsorised one. Of 1 to 10, 30 and 100 the 100 becomes 30, and that passes.
 *
 * <p>Fewer than four values, or equal ones, pass. No column is Winsorised until all its values are equal. All rows of
 * the table count, so a table of several years is treated as one. Without a transform, a column that still fails stays
 * Winsorised, and its {@link Treatment} says so. Source: OECD/JRC, <i>Handbook on Constructing Composite Indicators</i>
 * (2008), section 4; the order of W. Becker and others, <i>COINr</i> (2022).
 *
 * @param columns the columns
 * @param skewness the threshold of |skewness|, at least 0
 * @param kurtosis the threshold of the excess kurtosis
 * @param most how many times a column's extreme value may be moved; empty for no limit
 * @param transform what follows where Winsorising does not do; empty for nothing
 * @param combined whether the transform is taken of the Winsorised values
 */
public record Treat(
        List<Column> columns,
        double skewness,
        double kurtosis,
        OptionalInt most,
        Optional<Transform> transform,
        boolean combined)
        implements Step {

    private static final double USUAL_SKEWNESS = 2;
    private static final double USUAL_KURTOSIS = 3.5;
    private static final int USUAL_MOST = 5;

    /**
     * Checks the parameters.
     *
     * @param columns as above
     * @param skewness as above
     * @param kurtosis as above
     * @param most as above
     * @param transform as above
     * @param combined as above
     * @throws IllegalArgumentException if there is no column, one stands twice, the skewness is below 0, a threshold is
     *     not finite, or the limit is negative
     */
    public Treat {
        columns = Checks.columns(columns);
        if (!(skewness >= 0 && Double.isFinite(skewness))) {
            throw new IllegalArgumentException("skewness (" + skewness + ") must be at least 0 and finite");
        }
        if (!Double.isFinite(kurtosis)) {
            throw new IllegalArgumentException("kurtosis (" + kurtosis + ") must be finite");
        }
        if (most.isPresent() && most.getAsInt() < 0) {
            throw new IllegalArgumentException("most (" + most.getAsInt() + ") must be at least 0");
        }
    }

    /**
     * The usual treatment: thresholds 2 and 3.5, at most 5 times, then the logarithm of the original values by {@link
     * LogOfRange}, mirrored where needed.
     *
     * @param columns the columns
     * @return the step
     */
    public static Treat withDefaults(List<Column> columns) {
        return new Treat(
                columns,
                USUAL_SKEWNESS,
                USUAL_KURTOSIS,
                OptionalInt.of(USUAL_MOST),
                Optional.of(new LogOfRange(true)),
                false);
    }

    /**
     * With other thresholds.
     *
     * @param newSkewness as above
     * @param newKurtosis as above
     * @return the step
     */
    public Treat withThresholds(double newSkewness, double newKurtosis) {
        return new Treat(columns, newSkewness, newKurtosis, most, transform, combined);
    }

    /**
     * With another limit.
     *
     * @param newMost as above
     * @return the step
     */
    public Treat withMost(OptionalInt newMost) {
        return new Treat(columns, skewness, kurtosis, newMost, transform, combined);
    }

    /**
     * With another transform.
     *
     * @param newTransform as above
     * @param newCombined as above
     * @return the step
     */
    public Treat withTransform(Optional<Transform> newTransform, boolean newCombined) {
        return new Treat(columns, skewness, kurtosis, most, newTransform, newCombined);
    }

    @Override
    public Prepared apply(IndicatorTable table) {
        Edit edit = new Edit(table);
        List<Treatment> treatments = new ArrayList<>();
        for (Column column : columns) {
            treatments.add(treat(column, edit));
        }
        return edit.done(treatments);
    }

    private Treatment treat(Column column, Edit edit) {
        double[] original = edit.before(column);
        Shape before = shape(original);
        double[] winsorised = original.clone();
        int times = winsorise(winsorised);
        Shape between = shape(winsorised);
        Optional<Shape> afterWinsorising = times == 0 ? Optional.empty() : Optional.of(between);
        if (between.passes() || transform.isEmpty()) {
            edit.set(column, winsorised, Why.WINSORISED);
            return new Treatment(column, before, times, afterWinsorising, Optional.empty(), between);
        }
        double[] after = transform.get().apply(combined ? winsorised : original);
        edit.set(
                column,
                after,
                r -> combined && winsorised[r] != original[r] ? Why.WINSORISED_AND_TRANSFORMED : Why.TRANSFORMED);
        return new Treatment(column, before, times, afterWinsorising, transform, shape(after));
    }

    private Shape shape(double[] values) {
        double s = Moments.skewness(values);
        double k = Moments.kurtosis(values);
        return new Shape(s, k, !(Math.abs(s) >= skewness && k >= kurtosis));
    }

    /** Moves extreme values until the column passes; how many times. */
    private int winsorise(double[] values) {
        int limit = most.orElse(Integer.MAX_VALUE);
        int times = 0;
        Shape shape = shape(values);
        while (times < limit && !shape.passes() && moveExtreme(values, shape.skewness() >= 0)) {
            times++;
            shape = shape(values);
        }
        return times;
    }

    /** Whether there was a value to move to that would not make all of them equal. */
    private static boolean moveExtreme(double[] values, boolean high) {
        double least = Extremes.least(values);
        double greatest = Extremes.greatest(values);
        double extreme = high ? greatest : least;
        double next = high ? least : greatest;
        for (double x : values) {
            boolean nearer = high ? x < extreme && x > next : x > extreme && x < next;
            next = nearer ? x : next;
        }
        if (next == (high ? least : greatest)) {
            return false;
        }
        for (int u = 0; u < values.length; u++) {
            values[u] = values[u] == extreme ? next : values[u];
        }
        return true;
    }
}

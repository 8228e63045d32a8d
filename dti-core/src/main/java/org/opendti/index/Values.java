package org.opendti.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of all elements, a column an element by its number in the plan; NaN where missing. Never changed once made. */
final class Values {

    private final Columns columns;
    private final double[] @Nullable [] computed;
    private final double[] @Nullable [] given;
    private final UsedWeights weights;

    /**
     * Takes the arrays as they are.
     *
     * @param columns what flows upward
     * @param computed what was computed from parts; null for elements that cannot be
     * @param given what was given; null for elements of which nothing was
     * @param weights what the parts weighed
     */
    Values(Columns columns, double[] @Nullable [] computed, double[] @Nullable [] given, UsedWeights weights) {
        this.columns = columns;
        this.computed = computed;
        this.given = given;
        this.weights = weights;
    }

    UsedWeights weights() {
        return weights;
    }

    Columns columns() {
        return columns;
    }

    double[] column(int e) {
        return columns.column(e);
    }

    double @Nullable [] computed(int e) {
        return computed[e];
    }

    double @Nullable [] given(int e) {
        return given[e];
    }

    static double[] missing(int units) {
        double[] missing = new double[units];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    static double[] firstPresent(double[] first, double[] second) {
        double[] present = first.clone();
        for (int u = 0; u < present.length; u++) {
            if (Double.isNaN(present[u])) {
                present[u] = second[u];
            }
        }
        return present;
    }

    boolean isComputed(int e, int u) {
        double[] column = computed[e];
        return column != null && !Double.isNaN(column[u]);
    }

    double given(int e, int u) {
        double[] column = given[e];
        if (column == null && columns.isLined(e)) {
            return columns.column(e)[u];
        }
        return column == null ? Double.NaN : column[u];
    }

    /** The same for some of the units. */
    Values select(int[] units) {
        Columns selected = new Columns(new Lined[columns.size()]);
        for (int e = 0; e < columns.size(); e++) {
            double[] column = columns.column(e);
            selected.set(e, Arrays.stream(units).mapToDouble(u -> column[u]).toArray());
        }
        double[] @Nullable [] selectedGiven = select(given, units);
        for (int e = 0; e < columns.size(); e++) {
            selectedGiven[e] = selectedGiven[e] == null && columns.isLined(e) ? selected.column(e) : selectedGiven[e];
        }
        return new Values(selected, select(computed, units), selectedGiven, weights.select(units));
    }

    private static double[] @Nullable [] select(double[] @Nullable [] columns, int[] units) {
        double[] @Nullable [] selected = new double[columns.length][];
        for (int e = 0; e < columns.length; e++) {
            double[] column = columns[e];
            selected[e] = column == null
                    ? null
                    : Arrays.stream(units).mapToDouble(u -> column[u]).toArray();
        }
        return selected;
    }
}

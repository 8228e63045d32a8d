package org.opendti.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The values of all elements by their numbers in the plan; NaN where missing. Lined columns are made when first asked for. */
final class Columns {

    private final AtomicReferenceArray<double[]> columns;
    private final @Nullable Lined[] lined;

    Columns(@Nullable Lined[] lined) {
        this.columns = new AtomicReferenceArray<>(lined.length);
        this.lined = lined;
    }

    /** Columns of so many elements, all of them still to be set. */
    static Columns ofMade(int size) {
        return new Columns(new Lined[size]);
    }

    int size() {
        return lined.length;
    }

    void set(int e, double[] column) {
        columns.set(e, column);
    }

    /** Whether an element has neither a column nor the makings of one. */
    boolean lacks(int e) {
        return columns.get(e) == null && lined[e] == null;
    }

    /** The makings of a column that has not been made. */
    @Nullable
    Lined lined(int e) {
        return columns.get(e) == null ? lined[e] : null;
    }

    /** Whether an element's column is, or was, still to be made. */
    boolean isLined(int e) {
        return lined[e] != null;
    }

    double[] column(int e) {
        double[] known = columns.get(e);
        if (known != null) {
            return known;
        }
        Lined makings = lined[e];
        if (makings == null) {
            throw new IllegalStateException("element " + e + " has no column yet");
        }
        double[] made = makings.made();
        columns.set(e, made);
        return made;
    }
}

package org.opendti.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of a column that grows: numbers or texts. Rows that were not set are missing. */
final class ColumnCells {

    private static final int FIRST = 16;

    private double[] numbers = {};
    private @Nullable String[] texts = {};

    void set(int row, double number) {
        if (row >= numbers.length) {
            int length = numbers.length;
            numbers = Arrays.copyOf(numbers, Math.max(Math.max(row + 1, FIRST), 2 * length));
            Arrays.fill(numbers, length, numbers.length, Double.NaN);
        }
        numbers[row] = number;
    }

    void set(int row, @Nullable String text) {
        if (row >= texts.length) {
            texts = Arrays.copyOf(texts, Math.max(Math.max(row + 1, FIRST), 2 * texts.length));
        }
        texts[row] = text;
    }

    double number(int row) {
        return row < numbers.length ? numbers[row] : Double.NaN;
    }

    @Nullable
    String text(int row) {
        return row < texts.length ? texts[row] : null;
    }

    /** The numbers of so many rows. */
    double[] numbers(int rows) {
        double[] exact = Arrays.copyOf(numbers, rows);
        Arrays.fill(exact, Math.min(numbers.length, rows), rows, Double.NaN);
        return exact;
    }

    /** The texts of so many rows. */
    @Nullable
    String[] texts(int rows) {
        return Arrays.copyOf(texts, rows);
    }
}

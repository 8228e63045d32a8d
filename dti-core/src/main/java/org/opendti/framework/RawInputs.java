package org.opendti.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.kernel.Doubles;

/** The raw values of an indicator's inputs, a column an input and an entry a unit; numbers or words, as its rule takes. */
public final class RawInputs {

    private static final Doubles[] NONE = new Doubles[0];

    private final int units;
    private final Doubles[] numbers;
    private final List<@Nullable String[]> texts;

    private RawInputs(int units, Doubles[] numbers, List<@Nullable String[]> texts) {
        this.units = units;
        this.numbers = numbers;
        this.texts = texts;
    }

    /**
     * Inputs that are numbers.
     *
     * @param units how many units
     * @param columns a column an input, NaN where missing; the array is not changed any more
     * @return the inputs
     */
    public static RawInputs numbers(int units, Doubles... columns) {
        return new RawInputs(units, columns, List.of());
    }

    /**
     * Inputs that are words.
     *
     * @param units how many units
     * @param columns a column an input, null where missing; not changed any more
     * @return the inputs
     */
    public static RawInputs texts(int units, List<@Nullable String[]> columns) {
        return new RawInputs(units, NONE, List.copyOf(columns));
    }

    /** {@return how many units} */
    public int units() {
        return units;
    }

    /**
     * A column of numbers.
     *
     * @param input the input's place in the indicator, from 0
     * @return the column, not to be changed
     */
    double[] column(int input) {
        return numbers[input].shared();
    }

    /**
     * A word.
     *
     * @param input the input's place in the indicator, from 0
     * @param unit the unit's row, from 0
     * @return the word; null where missing
     */
    @Nullable
    String text(int input, int unit) {
        return texts.get(input)[unit];
    }
}

package org.opendti.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.kernel.Doubles;

/** The raw values of an indicator's inputs, a column an input and an entry a unit; numbers or words, as its rule takes. */
public final class RawInputs {

    private final int units;
    private final List<Doubles> numbers;
    private final List<@Nullable String[]> texts;

    private RawInputs(int units, List<Doubles> numbers, List<@Nullable String[]> texts) {
        this.units = units;
        this.numbers = List.copyOf(numbers);
        this.texts = List.copyOf(texts);
    }

    /**
     * Inputs that are numbers.
     *
     * @param units how many units
     * @param columns a column an input, NaN where missing
     * @return the inputs
     */
    public static RawInputs numbers(int units, List<Doubles> columns) {
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
        return new RawInputs(units, List.of(), columns);
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
        return numbers.get(input).shared();
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

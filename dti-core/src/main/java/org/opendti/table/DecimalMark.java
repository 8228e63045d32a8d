package org.opendti.table;

/** What stands before the decimals of a number. */
public enum DecimalMark {
    /** {@code 1,234,567.8} and {@code 95.5%}. */
    POINT('.', "0.7132 (71.32%)"),
    /** {@code 1.234.567,8} and {@code 95,5 %}, as in Viet Nam. */
    COMMA(',', "0,7132 (71,32%)");

    private final char letter;
    private final String example;

    DecimalMark(char letter, String example) {
        this.letter = letter;
        this.example = example;
    }

    char letter() {
        return letter;
    }

    /** How a number looks, for findings. */
    String example() {
        return example;
    }

    DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }
}

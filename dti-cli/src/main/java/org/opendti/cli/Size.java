package org.opendti.cli;

import java.util.Optional;
import org.opendti.kernel.Numerals;

/**
 * A size as it is typed: {@code 0.25}, or {@code 25%}, which is the same number and says that it is a share.
 *
 * @param number the number, 0.25 in both cases; never NaN
 * @param isShare whether it was typed with its sign
 */
record Size(double number, boolean isShare) {

    /** Reads a size; empty for what is none. */
    static Optional<Size> of(String text) {
        double number = text.isEmpty() ? Double.NaN : Numerals.parse(text, '.');
        return Double.isNaN(number) ? Optional.empty() : Optional.of(new Size(number, text.endsWith("%")));
    }
}

package org.opendti.cli;

import java.util.OptionalDouble;

/** Numbers as people type them in options. */
final class TypedNumber {

    private static final double PERCENT = 100;

    private TypedNumber() {}

    /** A number with a decimal point or comma, perhaps of percent: {@code 0.05}, {@code 0,05} and {@code 5%} are one; empty if it is none. */
    static OptionalDouble of(String text) {
        if (!text.matches("[+-]?[0-9]{1,15}([.,][0-9]{1,15})? ?%?")) {
            return OptionalDouble.empty();
        }
        boolean percent = text.endsWith("%");
        double number = Double.parseDouble(text.replace("%", "").strip().replace(',', '.'));
        return OptionalDouble.of(percent ? number / PERCENT : number);
    }
}

package org.opendti.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same on every release of Java; {@link Numerals} reads them back. */
public final class Numbers {

    private Numbers() {}

    /**
     * The shortest plain decimal that reads back as the same number: {@code 0.1}, {@code 1000}, {@code 0.00001}. {@link
     * Double#toString(double)} is not used since its digits differ between releases of Java.
     *
     * @param x a finite number
     * @return digits, with {@code .} as decimal mark and without an exponent
     */
    public static String shortest(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e15) {
            return Long.toString((long) x);
        }
        BigDecimal exact = new BigDecimal(x);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == x) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /**
     * A number on a fixed count of digits after the mark, halves rounded up after the nudge that {@link #key} applies, so
     * that what is shown and what is ranked agree.
     *
     * @param x a finite number
     * @param digits digits after the decimal mark, 0 to 12
     * @return such as {@code 0.6350}
     */
    public static String fixed(double x, int digits) {
        return Math.abs(x) * POWERS[digits] < 1e15
                ? BigDecimal.valueOf((long) key(x, digits), digits).toPlainString()
                : new BigDecimal(x).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * The whole number floor(x·10ᵈ + 0.5 + 10⁻⁷) by which published digits are judged. The nudge makes it independent of
     * the order in which a sum was taken.
     *
     * @param x a number; NaN gives NaN
     * @param digits d, 0 to 12
     * @return the key
     */
    public static double key(double x, int digits) {
        return Math.floor(x * POWERS[digits] + 0.5 + 1e-7);
    }

    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
}

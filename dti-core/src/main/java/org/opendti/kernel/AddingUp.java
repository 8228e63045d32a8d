package org.opendti.kernel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Rounds parts so that what is shown of them sums to what is shown of the whole. */
public final class AddingUp {

    private AddingUp() {}

    /**
     * Parts on a fixed count of digits: rounded each for itself where that sums to the whole, else by the largest
     * remainder: each is rounded down, and those that lost most get one more of the last digit until the sum is the whole's.
     * 1/3 + 1/3 + 1/3 of 1 on two digits are 0.34, 0.33 and 0.33.
     *
     * @param parts finite numbers that sum to the whole
     * @param whole the whole as it is shown, a number on so many digits
     * @param digits digits after the decimal mark, 0 to 12
     * @return the parts as they are shown; rounded each for itself where they do not sum to the whole but for rounding
     */
    public static String[] shown(double[] parts, BigDecimal whole, int digits) {
        long total = whole.movePointRight(digits).longValueExact();
        double[] scaled =
                Arrays.stream(parts).map(part -> part * Math.pow(10, digits)).toArray();
        long[] lower = Arrays.stream(scaled)
                .mapToLong(x -> (long) Math.floor(x + 1e-7))
                .toArray();
        long left = total - Arrays.stream(lower).sum();
        String[] each = Arrays.stream(parts)
                .mapToObj(part -> Numbers.fixed(part, digits))
                .toArray(String[]::new);
        boolean sums = Arrays.stream(each)
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(whole)
                == 0;
        if (sums
                || left < 0
                || left > parts.length
                || Math.abs(Arrays.stream(scaled).sum() - total) > 1) {
            return each;
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> lower[k] - scaled[k]))
                .limit(left)
                .forEach(k -> lower[k]++);
        return Arrays.stream(lower)
                .mapToObj(units -> BigDecimal.valueOf(units, digits).toPlainString())
                .toArray(String[]::new);
    }
}

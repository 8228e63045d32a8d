package org.opendti.prepare;

import java.util.Arrays;
import java.util.Locale;
import org.opendti.kernel.Moments;

/** Which average of the values that are there. The examples are of 1, 2, NaN, 9. */
public enum Average {
    /** The mean: 4. */
    MEAN {
        @Override
        double of(double[] values) {
            return Moments.mean(values);
        }
    },
    /** The middle one, or the mean of the two in the middle: 2. */
    MEDIAN {
        @Override
        double of(double[] values) {
            double[] sorted = Moments.present(values);
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            if (sorted.length == 0) {
                return Double.NaN;
            }
            return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
        }
    };

    /** The average; NaN of none. */
    abstract double of(double[] values);

    /** {@return the name, such as {@code mean}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

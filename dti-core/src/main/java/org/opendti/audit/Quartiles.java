package org.opendti.audit;

import java.util.Arrays;
import org.opendti.kernel.Moments;

/**
 * The quartiles of the numbers that are there, of type 7 (Hyndman and Fan, 1996), that of R and of Excel's
 * QUARTILE.INC: of n sorted numbers the one at (n − 1)q counted from 0, between two of them in proportion. Of 1, 2, 3,
 * 10: 1.75, 2.5, 4.75. One number is all of them; of none they are NaN.
 */
record Quartiles(double min, double first, double median, double third, double max) {

    static Quartiles of(double[] numbers) {
        double[] sorted = Moments.present(numbers);
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 1));
    }

    private static double at(double[] sorted, double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * q;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] == sorted[above]
                ? sorted[below]
                : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The interquartile range. */
    double range() {
        return third - first;
    }
}

package org.opendti.panel;

/**
 * From one number to another, both included.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {

    /**
     * Checks the order.
     *
     * @param low as above
     * @param high as above
     * @throws IllegalArgumentException if the low end is above the high one, or one is no number
     */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low (" + low + ") must be at most high (" + high + ")");
        }
    }

    /**
     * Whether a number lies within.
     *
     * @param x the number
     * @return whether it does; false of NaN
     */
    public boolean contains(double x) {
        return x >= low && x <= high;
    }

    /** {@return high − low} */
    public double width() {
        return high - low;
    }

    static void check(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("the probability (" + probability + ") must be above 0 and below 1");
        }
    }
}

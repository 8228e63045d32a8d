package org.opendti.uncertainty;

/**
 * How far a number may be off. The examples are of the number 40.
 *
 * @param kind how errors are distributed
 * @param size the standard deviation or the half width, at least 0
 * @param relative whether the size is a share of the number: 0.1 of 40 is 4
 */
public record Spread(Kind kind, double size, boolean relative) {

    /** How errors are distributed. */
    public enum Kind {
        /** Normally, the size being the standard deviation: 40 with a size of 2 lies within 36.1 … 43.9 in 95 of 100 runs. */
        NORMAL,
        /** Evenly, the size being the greatest error: 40 with a size of 2 lies within 38 … 42. */
        EVEN
    }

    /** No error. */
    public static final Spread NONE = new Spread(Kind.EVEN, 0, false);

    /**
     * Checks the range.
     *
     * @param kind as above
     * @param size as above
     * @param relative as above
     * @throws IllegalArgumentException if the size is negative, infinite or no number
     */
    public Spread {
        if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the size of an error (" + size + ") must be a finite number of at least 0");
        }
    }

    /**
     * Normal errors of a standard deviation.
     *
     * @param size the standard deviation, at least 0, in the unit of the number
     * @return the spread
     * @throws IllegalArgumentException if out of range
     */
    public static Spread deviation(double size) {
        return new Spread(Kind.NORMAL, size, false);
    }

    /**
     * Even errors of at most a size: figures published on four digits have one of 0.00005.
     *
     * @param size the greatest error, at least 0, in the unit of the number
     * @return the spread
     * @throws IllegalArgumentException if out of range
     */
    public static Spread range(double size) {
        return new Spread(Kind.EVEN, size, false);
    }

    /** {@return the same, the size being a share of the number} */
    public Spread ofTheNumber() {
        return new Spread(kind, size, true);
    }

    /** The size for a number, in its unit. */
    double at(double number) {
        return relative ? size * Math.abs(number) : size;
    }
}

package org.opendti.plan;

import java.util.Locale;

/**
 * What moving an indicator costs, in any unit of money, work or time that is the same for all.
 *
 * @param amount the cost of one, above 0 and finite
 * @param per one what
 */
public record Cost(double amount, Per per) {

    /** 1 a point. */
    public static final Cost EQUAL = new Cost(1, Per.POINT);

    /** What a cost is of. The examples rise from 0.50 to 0.60 at 2 each, of an indicator of at most 20 points. */
    public enum Per {
        /** A point that is gained: 2 points cost 4. Where the edition states no max points, 0.01 of attainment: 10 of these cost 20. */
        POINT,
        /** One of what the column counts, up or down: 0.1 costs 0.2. Words and logarithmic goalposts have no such cost. */
        RAW;

        /** {@return the word in commands, such as {@code raw}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the range.
     *
     * @param amount as above
     * @param per as above
     * @throws IllegalArgumentException if the amount is 0 or below, or not finite
     */
    public Cost {
        if (!(amount > 0 && amount <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("the cost (" + amount
                    + ") must be a finite number above 0; to hold an indicator where it is, fix it");
        }
    }

    /**
     * A cost per point.
     *
     * @param amount the cost of a point, above 0
     * @return the cost
     * @throws IllegalArgumentException if it is 0 or below, or not finite
     */
    public static Cost perPoint(double amount) {
        return new Cost(amount, Per.POINT);
    }

    /**
     * A cost per raw unit.
     *
     * @param amount the cost of one of what the column counts, above 0
     * @return the cost
     * @throws IllegalArgumentException if it is 0 or below, or not finite
     */
    public static Cost perRaw(double amount) {
        return new Cost(amount, Per.RAW);
    }
}

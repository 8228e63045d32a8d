package org.opendti.scenario;

/** What becomes of a cell. The examples start from 0.4. */
public sealed interface Move {

    /**
     * Another number, whatever stood there: 0.6.
     *
     * @param value the number, finite
     */
    record To(double value) implements Move {
        /**
         * Checks the number.
         *
         * @param value as above
         * @throws IllegalArgumentException if it is not finite
         */
        public To {
            finite("value", value);
        }
    }

    /**
     * Another word: {@code chairman}, where a deputy was the chair.
     *
     * @param word a word that the indicator's rule takes
     */
    record Word(String word) implements Move {}

    /**
     * So much more, or less where it is negative: plus 0.05 gives 0.45.
     *
     * @param amount the difference, finite
     */
    record Plus(double amount) implements Move {
        /**
         * Checks the number.
         *
         * @param amount as above
         * @throws IllegalArgumentException if it is not finite
         */
        public Plus {
            finite("amount", amount);
        }
    }

    /**
     * So many times as much: times 1.1 gives 0.44.
     *
     * @param factor the factor, finite
     */
    record Times(double factor) implements Move {
        /**
         * Checks the number.
         *
         * @param factor as above
         * @throws IllegalArgumentException if it is not finite
         */
        public Times {
            finite("factor", factor);
        }
    }

    /**
     * A share of the gap to a goal: half of that to 0.9 gives 0.65. A unit that has passed the goal stays where it is.
     *
     * @param share how much of it, in (0, 1]
     * @param goal where the gap ends
     */
    record CloseGap(double share, Goal goal) implements Move {
        /**
         * Checks the range.
         *
         * @param share as above
         * @param goal as above
         * @throws IllegalArgumentException if the share is out of range
         */
        public CloseGap {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "share (" + share + ") must be above 0 and at most 1; half of the gap is 0.5");
            }
        }
    }

    private static void finite(String what, double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException(what + " (" + x + ") must be a finite number");
        }
    }
}

package org.opendti.framework;

/** How an indicator's raw value becomes attainment, its share in [0, 1] of the points that can be earned. */
public sealed interface ScoringRule {

    /** {@return the rule's name in frameworks, such as {@code share}} */
    String type();

    /** {@return the least raw value that the rule takes} */
    double leastRaw();

    /** {@return the greatest raw value that the rule takes} */
    double greatestRaw();

    /**
     * Attainments of raw values within the rule's range.
     *
     * @param raw a raw value a unit; NaN where missing; not changed
     * @return an attainment in [0, 1] a unit; NaN where missing; perhaps {@code raw} itself
     */
    double[] attainments(double[] raw);

    /** The raw value is a share already: 0.85 earns 0.85 of the points. Below 0 and above 1 is an error. */
    record Share() implements ScoringRule {
        @Override
        public String type() {
            return "share";
        }

        @Override
        public double leastRaw() {
            return 0;
        }

        @Override
        public double greatestRaw() {
            return 1;
        }

        @Override
        public double[] attainments(double[] raw) {
            return raw;
        }
    }

    /** Collected and not scored: whatever the raw value, there is no attainment. */
    record NotScored() implements ScoringRule {
        @Override
        public String type() {
            return "not-scored";
        }

        @Override
        public double leastRaw() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public double greatestRaw() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double[] attainments(double[] raw) {
            double[] none = new double[raw.length];
            java.util.Arrays.fill(none, Double.NaN);
            return none;
        }
    }
}

package org.opendti.framework;

import java.util.Locale;

/**
 * a / b, both reported: 8412 files settled on time of 9903 earn 0.849. Both are at least 0. What b = 0 earns is part of the
 * rule, and so is what a above b means.
 *
 * @param zero what is earned where b is 0
 * @param beyond what happens where a is above b
 */
public record RatioRule(Zero zero, Beyond beyond) implements ScoringRule {

    /** What is earned where there was nothing to do, b = 0. */
    public enum Zero {
        /** 0: who had no file to settle earns nothing. */
        NOTHING,
        /** 1: who had no file to settle has missed none. */
        EVERYTHING,
        /** The attainment is missing. */
        MISSING;

        /** {@return the name in frameworks, such as {@code nothing}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String type() {
        return "ratio";
    }

    @Override
    public int inputCount() {
        return 2;
    }

    @Override
    public double leastRaw() {
        return 0;
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] a = raw.column(0);
        double[] b = raw.column(1);
        double none = switch (zero) {
            case NOTHING -> 0;
            case EVERYTHING -> 1;
            case MISSING -> Double.NaN;
        };
        return Holding.attainments(
                raw.units(), u -> b[u] == 0 ? (a[u] > 0 ? a[u] / b[u] : none) : a[u] / b[u], beyond, report);
    }
}

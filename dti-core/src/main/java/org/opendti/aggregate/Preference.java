package org.opendti.aggregate;

import java.util.Locale;

/**
 * How far a difference d in a part makes one unit preferred to another in PROMETHEE: from 0, not at all, to 1,
 * clearly. Thresholds are in the part's own scale.
 *
 * @param shape the shape
 * @param indifference q, up to which a difference does not matter; at least 0; 0 in shapes without it
 * @param preference p, from which on a unit is clearly preferred (above it, for {@link Shape#LEVEL}), or the
 *     deviation s of {@link Shape#GAUSSIAN};
 *     0 in shapes without it
 */
public record Preference(Shape shape, double indifference, double preference) {

    /** The six shapes of Brans, Vincke and Mareschal. The examples have q = 1, p = 3 and s = 2. */
    public enum Shape {
        /** Any difference is clear: d = 0.5 gives 1. */
        USUAL,
        /** Clear above q: d = 0.5 gives 0, d = 2 gives 1. */
        U_SHAPE,
        /** In proportion up to p: d / p; d = 1.5 gives 0.5. */
        V_SHAPE,
        /** Half above q, clear above p: d = 2 gives 0.5, d = 4 gives 1. */
        LEVEL,
        /** In proportion from q to p: (d − q) / (p − q); d = 2 gives 0.5. */
        LINEAR,
        /** 1 − exp(−d² / 2s²): d = 2 gives 0.393. */
        GAUSSIAN;

        /** {@return the name in frameworks, such as {@code v-shape}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** {@return whether it has q} */
        public boolean hasIndifference() {
            return this == U_SHAPE || this == LEVEL || this == LINEAR;
        }

        /** {@return whether it has p or s} */
        public boolean hasPreference() {
            return this != USUAL && this != U_SHAPE;
        }
    }

    /**
     * Checks the thresholds.
     *
     * @param shape as above
     * @param indifference as above
     * @param preference as above
     * @throws IllegalArgumentException if q is negative, p is not above q (s not above 0), one is not finite, or the
     *     shape does not have it
     */
    public Preference {
        if (!(indifference >= 0 && indifference < Double.POSITIVE_INFINITY)
                || (indifference > 0 && !shape.hasIndifference())) {
            throw new IllegalArgumentException("indifference (" + indifference + ") of " + shape.id() + " must be "
                    + (shape.hasIndifference() ? "a finite number of at least 0" : "0"));
        }
        boolean fits = shape.hasPreference() ? preference > indifference : preference == 0;
        if (!(fits && preference < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("preference (" + preference + ") of " + shape.id() + " must be "
                    + (shape.hasPreference() ? "a finite number above indifference (" + indifference + ")" : "0"));
        }
    }

    /** {@return any difference is clear} */
    public static Preference usual() {
        return new Preference(Shape.USUAL, 0, 0);
    }

    /**
     * Clear above q.
     *
     * @param q up to which a difference does not matter, at least 0
     * @return the preference
     */
    public static Preference uShape(double q) {
        return new Preference(Shape.U_SHAPE, q, 0);
    }

    /**
     * In proportion up to p.
     *
     * @param p from which on it is clear, above 0
     * @return the preference
     */
    public static Preference vShape(double p) {
        return new Preference(Shape.V_SHAPE, 0, p);
    }

    /**
     * Half above q, clear above p.
     *
     * @param q up to which a difference does not matter, at least 0
     * @param p above which it is clear, above q
     * @return the preference
     */
    public static Preference level(double q, double p) {
        return new Preference(Shape.LEVEL, q, p);
    }

    /**
     * In proportion from q to p.
     *
     * @param q up to which a difference does not matter, at least 0
     * @param p from which on it is clear, above q
     * @return the preference
     */
    public static Preference linear(double q, double p) {
        return new Preference(Shape.LINEAR, q, p);
    }

    /**
     * 1 − exp(−d² / 2s²).
     *
     * @param s the difference at which the curve is steepest, above 0
     * @return the preference
     */
    public static Preference gaussian(double s) {
        return new Preference(Shape.GAUSSIAN, 0, s);
    }

    /**
     * How far one value is preferred to another. A difference that passes a step of {@link Shape#U_SHAPE} or
     * {@link Shape#LEVEL} by no more than the rounding of the two values is on it: 0.8 to 0.6 with q = 0.2 gives 0.
     *
     * @param x the value
     * @param other the value that it is held against
     * @return 0 to 1; 0 where x is not above the other
     */
    public double of(double x, double other) {
        double d = x - other;
        if (!(d > 0)) {
            return 0;
        }
        return switch (shape) {
            case USUAL -> 1;
            case U_SHAPE -> passes(d, indifference, x, other) ? 1 : 0;
            case V_SHAPE -> Math.min(1, d / preference);
            case LEVEL -> passes(d, preference, x, other) ? 1 : (passes(d, indifference, x, other) ? 0.5 : 0);
            case LINEAR -> Math.max(0, Math.min(1, (d - indifference) / (preference - indifference)));
            case GAUSSIAN -> -Math.expm1(-(d / preference) * (d / preference) / 2);
        };
    }

    private static boolean passes(double d, double threshold, double x, double other) {
        return d > threshold + (threshold == 0 ? 0 : 2 * Math.ulp(Math.max(Math.abs(x), Math.abs(other))));
    }
}

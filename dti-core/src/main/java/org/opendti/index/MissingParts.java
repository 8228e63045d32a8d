package org.opendti.index;

import java.util.Locale;

/**
 * What becomes of an aggregate that is not given and lacks some of its parts. The examples are of the parts 0.8 (weight 3),
 * 0.4 (weight 1) and one of weight 4 that is missing.
 *
 * @param policy what becomes of it
 * @param leastPresent the share of its parts, by count, that must be present for the policy to act, in [0, 1]; with fewer
 *     the aggregate is missing
 */
public record MissingParts(Policy policy, double leastPresent) {

    /** What becomes of an aggregate that lacks a part. */
    public enum Policy {
        /** It is missing as well. The DTI's rule as far as it is known, and the default. */
        FAIL,
        /** What is not reported earns nothing: (3·0.8 + 1·0.4 + 4·0) / 8 = 0.35. */
        ZERO,
        /** The weights of the others grow: (3·0.8 + 1·0.4) / 4 = 0.7. */
        EXCLUDE;

        /** {@return the name in recipes and commands, such as {@code zero}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An aggregate that lacks a part is missing. */
    public static final MissingParts FAIL = new MissingParts(Policy.FAIL, 0);

    /**
     * Checks the range.
     *
     * @param policy as above
     * @param leastPresent as above
     * @throws IllegalArgumentException if the share is not within [0, 1]
     */
    public MissingParts {
        if (!(leastPresent >= 0 && leastPresent <= 1)) {
            throw new IllegalArgumentException("leastPresent (" + leastPresent + ") must be within 0 to 1");
        }
    }

    /**
     * A policy that acts however few parts are present, as long as one is.
     *
     * @param policy what becomes of an aggregate that lacks a part
     * @return the rule
     */
    public static MissingParts of(Policy policy) {
        return new MissingParts(policy, 0);
    }

    /** Whether the policy makes a value of so many parts. */
    boolean acts(int present, int parts) {
        return policy != Policy.FAIL && present > 0 && present >= leastPresent * parts - 1e-9;
    }
}

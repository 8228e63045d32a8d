package org.opendti.index;

import java.util.Optional;
import org.opendti.rank.RankingRule;

/**
 * Every choice of method that overrides the framework's own. Immutable.
 *
 * @param ranking how scores become ranks; empty for the framework's rule
 * @param tolerance how far a given aggregate may be from the computed one before that is a finding, at least 0
 */
public record Recipe(Optional<RankingRule> ranking, double tolerance) {

    /** What figures printed on four digits differ by at the most when all is well. */
    public static final double DEFAULT_TOLERANCE = 1e-4;

    /**
     * Checks the range.
     *
     * @param ranking as above
     * @param tolerance as above
     * @throws IllegalArgumentException if the tolerance is negative or no number
     */
    public Recipe {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance (" + tolerance + ") must be at least 0");
        }
    }

    /** {@return the framework's own methods, and a tolerance of 1e-4} */
    public static Recipe defaults() {
        return new Recipe(Optional.empty(), DEFAULT_TOLERANCE);
    }

    /**
     * This recipe with another ranking rule.
     *
     * @param rule how scores become ranks
     * @return the recipe
     */
    public Recipe withRanking(RankingRule rule) {
        return new Recipe(Optional.of(rule), tolerance);
    }

    /**
     * This recipe with another tolerance.
     *
     * @param newTolerance how far a given aggregate may be from the computed one, at least 0
     * @return the recipe
     * @throws IllegalArgumentException if it is negative or no number
     */
    public Recipe withTolerance(double newTolerance) {
        return new Recipe(ranking, newTolerance);
    }
}

package org.opendti.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opendti.rank.RankingRule;

/**
 * Every choice of method that overrides the framework's own. Immutable.
 *
 * @param ranking how scores become ranks; empty for the framework's rule
 * @param tolerance how far a given aggregate may be from the computed one before that is a finding, at least 0
 * @param missing what becomes of aggregates that are not given and lack parts
 * @param missingIn the same for some aggregates, by code
 */
public record Recipe(
        Optional<RankingRule> ranking, double tolerance, MissingParts missing, Map<String, MissingParts> missingIn) {

    /** What figures printed on four digits differ by at the most when all is well. */
    public static final double DEFAULT_TOLERANCE = 1e-4;

    /**
     * Checks the range.
     *
     * @param ranking as above
     * @param tolerance as above
     * @param missing as above
     * @param missingIn as above
     * @throws IllegalArgumentException if the tolerance is negative or no number
     */
    public Recipe {
        missingIn = Map.copyOf(missingIn);
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance (" + tolerance + ") must be at least 0");
        }
    }

    /** {@return the framework's own methods, a tolerance of 1e-4, and missing parts that make their aggregate missing} */
    public static Recipe defaults() {
        return new Recipe(Optional.empty(), DEFAULT_TOLERANCE, MissingParts.FAIL, Map.of());
    }

    /**
     * This recipe with another ranking rule.
     *
     * @param rule how scores become ranks
     * @return the recipe
     */
    public Recipe withRanking(RankingRule rule) {
        return new Recipe(Optional.of(rule), tolerance, missing, missingIn);
    }

    /**
     * This recipe with another tolerance.
     *
     * @param newTolerance how far a given aggregate may be from the computed one, at least 0
     * @return the recipe
     * @throws IllegalArgumentException if it is negative or no number
     */
    public Recipe withTolerance(double newTolerance) {
        return new Recipe(ranking, newTolerance, missing, missingIn);
    }

    /**
     * This recipe with another rule for missing parts of all aggregates that have none of their own.
     *
     * @param rule what becomes of an aggregate that lacks a part
     * @return the recipe
     */
    public Recipe withMissing(MissingParts rule) {
        return new Recipe(ranking, tolerance, rule, missingIn);
    }

    /**
     * This recipe with another rule for missing parts of one aggregate.
     *
     * @param code the aggregate's code
     * @param rule what becomes of it where it lacks a part
     * @return the recipe
     */
    public Recipe withMissing(String code, MissingParts rule) {
        Map<String, MissingParts> more = new HashMap<>(missingIn);
        more.put(code, rule);
        return new Recipe(ranking, tolerance, missing, more);
    }

    /**
     * The rule for missing parts of an aggregate.
     *
     * @param code the aggregate's code
     * @return its own, else that of all
     */
    public MissingParts missingIn(String code) {
        return missingIn.getOrDefault(code, missing);
    }
}

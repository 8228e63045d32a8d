package org.opendti.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opendti.prepare.Preparation;
import org.opendti.prepare.Step;
import org.opendti.rank.RankingRule;

/**
 * Every choice of method that overrides the framework's own. Immutable. A ranking is a table, a framework and a recipe.
 *
 * <p>The order in which choices act: the table is prepared; raw values become attainments by their rules, or are normalised in
 * their place or after them; parts are weighed and aggregated, level by level; scores are ranked.
 *
 * @param preparation what is done to the table first
 * @param normalising how indicators are made comparable
 * @param weights what parts weigh
 * @param aggregating how parts become a whole
 * @param missing what becomes of aggregates that are not given and lack parts
 * @param missingIn the same for some aggregates, by code
 * @param ranking how scores become ranks; empty for the framework's rule
 * @param tolerance how far a given aggregate may be from the computed one before that is a finding, at least 0
 */
public record Recipe(
        Preparation preparation,
        Normalising normalising,
        Weights weights,
        Aggregating aggregating,
        MissingParts missing,
        Map<String, MissingParts> missingIn,
        Optional<RankingRule> ranking,
        double tolerance) {

    /** What figures printed on four digits differ by at the most when all is well. */
    public static final double DEFAULT_TOLERANCE = 1e-4;

    private static final Recipe DEFAULTS = new Recipe(
            Preparation.of(),
            Normalising.NONE,
            Weights.OF_FRAMEWORK,
            Aggregating.OF_FRAMEWORK,
            MissingParts.FAIL,
            Map.of(),
            Optional.empty(),
            DEFAULT_TOLERANCE);

    /**
     * Checks the range.
     *
     * @param preparation as above
     * @param normalising as above
     * @param weights as above
     * @param aggregating as above
     * @param missing as above
     * @param missingIn as above
     * @param ranking as above
     * @param tolerance as above
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
        return DEFAULTS;
    }

    /**
     * This recipe with steps that make the table ready.
     *
     * @param steps the steps, in their order; none to leave it as it is
     * @return the recipe
     */
    public Recipe withPreparation(Step... steps) {
        return withPreparation(Preparation.of(steps));
    }

    /**
     * This recipe with another preparation.
     *
     * @param newPreparation what is done to the table first
     * @return the recipe
     */
    public Recipe withPreparation(Preparation newPreparation) {
        return new Recipe(newPreparation, normalising, weights, aggregating, missing, missingIn, ranking, tolerance);
    }

    /**
     * This recipe with indicators made comparable in another way.
     *
     * @param change such as {@code choice -> choice.withStandard(new MinMax(0, 100))}
     * @return the recipe
     */
    public Recipe normalise(UnaryOperator<Normalising> change) {
        return new Recipe(
                preparation, change.apply(normalising), weights, aggregating, missing, missingIn, ranking, tolerance);
    }

    /**
     * This recipe with other weights.
     *
     * @param change such as {@code choice -> choice.withStandard(new Equal())}
     * @return the recipe
     */
    public Recipe weigh(UnaryOperator<Weights> change) {
        return new Recipe(
                preparation, normalising, change.apply(weights), aggregating, missing, missingIn, ranking, tolerance);
    }

    /**
     * This recipe with other ways of making a whole of parts.
     *
     * @param change such as {@code choice -> choice.with(Aggregate.Kind.INDEX, new GeometricMean())}
     * @return the recipe
     */
    public Recipe aggregate(UnaryOperator<Aggregating> change) {
        return new Recipe(
                preparation, normalising, weights, change.apply(aggregating), missing, missingIn, ranking, tolerance);
    }

    /**
     * This recipe with another ranking rule.
     *
     * @param rule how scores become ranks
     * @return the recipe
     */
    public Recipe withRanking(RankingRule rule) {
        return new Recipe(
                preparation, normalising, weights, aggregating, missing, missingIn, Optional.of(rule), tolerance);
    }

    /**
     * This recipe with another tolerance.
     *
     * @param newTolerance how far a given aggregate may be from the computed one, at least 0
     * @return the recipe
     * @throws IllegalArgumentException if it is negative or no number
     */
    public Recipe withTolerance(double newTolerance) {
        return new Recipe(preparation, normalising, weights, aggregating, missing, missingIn, ranking, newTolerance);
    }

    /**
     * This recipe with another rule for missing parts of all aggregates that have none of their own.
     *
     * @param rule what becomes of an aggregate that lacks a part
     * @return the recipe
     */
    public Recipe withMissing(MissingParts rule) {
        return new Recipe(preparation, normalising, weights, aggregating, rule, missingIn, ranking, tolerance);
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
        return new Recipe(preparation, normalising, weights, aggregating, missing, more, ranking, tolerance);
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

package org.opendti.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opendti.aggregate.Aggregation;
import org.opendti.normalise.Normalisation;
import org.opendti.prepare.Preparation;
import org.opendti.prepare.Step;

/**
 * One thing that may be other than it is: each run draws it anew. Source of the list: Saisana, Saltelli and Tarantola (2005), <i>Uncertainty and
 * sensitivity analysis techniques as tools for the quality assessment of composite indicators</i>, and OECD/JRC, <i>Handbook on
 * Constructing Composite Indicators</i> (2008), step 7.
 */
public sealed interface Factor
        permits WeightFactor, ValueErrors, GoalpostErrors, Alternatives, LeftOutParts, LeftOutUnits {

    /** {@return what it is called in results, such as {@code weights}} */
    String name();

    /**
     * Every weight times a number of its own, drawn evenly from 1 − range … 1 + range; in each aggregate the weights are then made to sum to 1.
     *
     * @param range such as 0.25 for ±25 %, above 0 and at most 1
     * @return the factor
     * @throws IllegalArgumentException if out of range
     */
    static WeightFactor weights(double range) {
        return weights(new WeightDraw.Around(range));
    }

    /**
     * The weights of all aggregates, drawn anew.
     *
     * @param draw how
     * @return the factor
     */
    static WeightFactor weights(WeightDraw draw) {
        return new WeightFactor("weights", draw, List.of());
    }

    /**
     * Numbers of the table that are off by an error.
     *
     * @param spread how far
     * @return the factor, over all columns that the result rests on
     */
    static ValueErrors values(Spread spread) {
        return ValueErrors.of(spread);
    }

    /**
     * Goalposts that stand elsewhere: the worst and the best of each indicator scored on fixed goalposts move by up to a share of their distance.
     *
     * @param range such as 0.1, above 0 and below 0.5
     * @return the factor
     * @throws IllegalArgumentException if out of range
     */
    static GoalpostErrors goalposts(double range) {
        return new GoalpostErrors("goalposts", range, List.of());
    }

    /**
     * All indicators normalised by one of several methods, equally likely.
     *
     * @param methods at least two
     * @return the factor
     * @throws IllegalArgumentException if there are fewer, or one twice
     */
    static Alternatives normalisations(Normalisation... methods) {
        return new Alternatives(
                "normalisation",
                Arrays.stream(methods)
                        .map(method -> Alternatives.Choice.of(
                                method.toString(), recipe -> recipe.normalise(choice -> choice.withStandard(method))))
                        .toList());
    }

    /**
     * All aggregates computed by one of several methods, equally likely.
     *
     * @param methods at least two
     * @return the factor
     * @throws IllegalArgumentException if there are fewer, or one twice
     */
    static Alternatives aggregations(Aggregation... methods) {
        return new Alternatives(
                "aggregation",
                Arrays.stream(methods)
                        .map(method -> Alternatives.Choice.of(
                                method.toString(), recipe -> recipe.aggregate(choice -> choice.withStandard(method))))
                        .toList());
    }

    /**
     * Outliers treated in one of several ways, or not at all, equally likely; after what the recipe does to the table.
     *
     * @param steps the ways
     * @return the factor
     * @throws IllegalArgumentException if there is none, or one twice
     */
    static Alternatives treatments(Step... steps) {
        return steps("treatment", steps);
    }

    /**
     * Gaps filled in one of several ways, or not at all, equally likely; after what the recipe does to the table.
     *
     * @param steps the ways
     * @return the factor
     * @throws IllegalArgumentException if there is none, or one twice
     */
    static Alternatives imputations(Step... steps) {
        return steps("imputation", steps);
    }

    private static Alternatives steps(String name, Step... steps) {
        Stream<Alternatives.Choice> ways = Arrays.stream(steps)
                .map(step -> Alternatives.Choice.of(
                        step.toString(),
                        recipe -> recipe.withPreparation(
                                new Preparation(Stream.concat(recipe.preparation().steps().stream(), Stream.of(step))
                                        .toList()))));
        return new Alternatives(
                name,
                Stream.concat(Stream.of(Alternatives.Choice.of("none", recipe -> recipe)), ways)
                        .toList());
    }

    /**
     * One of several recipes, equally likely.
     *
     * @param name what the choice is about
     * @param choices at least two
     * @return the factor
     * @throws IllegalArgumentException if there are fewer, or two of one name
     */
    static Alternatives alternatives(String name, Alternatives.Choice... choices) {
        return new Alternatives(name, List.of(choices));
    }

    /**
     * In each run one of several indicators or aggregates is left out, or none, equally likely; the weights of the others grow in proportion.
     *
     * @param codes their codes; none for all that weigh at the end of the paths
     * @return the factor
     */
    static LeftOutParts leavingOut(String... codes) {
        return new LeftOutParts("left-out", List.of(codes));
    }

    /**
     * In each run one of several units is left out, or none, equally likely.
     *
     * @param units spellings of the units; none for all
     * @return the factor
     */
    static LeftOutUnits leavingOutUnits(String... units) {
        return new LeftOutUnits("left-out-unit", List.of(units));
    }
}

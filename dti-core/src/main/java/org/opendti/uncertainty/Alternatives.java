package org.opendti.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opendti.index.Recipe;

/**
 * A choice of method that may be another: min–max or z-scores, means or medians. Each run takes one of the recipes.
 *
 * @param name what the choice is about
 * @param choices what there is to choose
 * @param probabilities how likely each is; they sum to 1
 */
public record Alternatives(String name, List<Choice> choices, List<Double> probabilities) implements Factor {

    /** How far from 1 the sum of probabilities may be. */
    private static final double ROUNDING = 1e-9;

    /**
     * One of the alternatives.
     *
     * @param name what it is called in results
     * @param change the recipe that it makes of the index's own
     */
    public record Choice(String name, UnaryOperator<Recipe> change) {

        /**
         * A choice.
         *
         * @param name what it is called in results
         * @param change the recipe that it makes of the index's own
         * @return the choice
         */
        public static Choice of(String name, UnaryOperator<Recipe> change) {
            return new Choice(name, change);
        }
    }

    /**
     * Checks the probabilities.
     *
     * @param name as above
     * @param choices as above
     * @param probabilities as above
     * @throws IllegalArgumentException if there are fewer than two choices, two of one name, not a probability a choice, a negative one, or
     *     they do not sum to 1
     */
    public Alternatives {
        choices = List.copyOf(choices);
        probabilities = List.copyOf(probabilities);
        List<String> names = choices.stream().map(Choice::name).toList();
        if (choices.size() < 2 || names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException(
                    name + ": two alternatives or more are needed, each of its own name; got " + names);
        }
        if (probabilities.size() != choices.size()) {
            throw new IllegalArgumentException(name + ": " + choices.size()
                    + " alternatives need as many probabilities; got " + probabilities.size());
        }
        double sum = 0;
        for (double probability : probabilities) {
            if (!(probability >= 0)) {
                throw new IllegalArgumentException(
                        name + ": a probability is a number of at least 0; got " + probability);
            }
            sum += probability;
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    name + ": the probabilities " + probabilities + " sum to " + sum + ", not to 1");
        }
    }

    /**
     * Alternatives that are equally likely.
     *
     * @param name what the choice is about
     * @param choices what there is to choose
     * @throws IllegalArgumentException if there are fewer than two choices, or two of one name
     */
    public Alternatives(String name, List<Choice> choices) {
        this(
                name,
                choices,
                IntStream.range(0, choices.size())
                        .mapToObj(c -> 1.0 / choices.size())
                        .collect(Collectors.toList()));
    }

    /**
     * With other probabilities.
     *
     * @param ofChoices how likely each choice is, in their order
     * @return the factor
     * @throws IllegalArgumentException if there is not one a choice, one is negative, or they do not sum to 1
     */
    public Alternatives withProbabilities(double... ofChoices) {
        return new Alternatives(name, choices, Arrays.stream(ofChoices).boxed().toList());
    }

    /** Which choice a number within [0, 1] stands for: never one without probability. */
    int at(double u) {
        double upTo = 0;
        int last = 0;
        for (int c = 0; c < choices.size(); c++) {
            upTo += probabilities.get(c);
            last = probabilities.get(c) > 0 ? c : last;
            if (u < upTo) {
                return c;
            }
        }
        return last;
    }
}

package org.opendti.framework;

import java.util.List;
import java.util.Locale;

/**
 * How an indicator's raw inputs become attainment, its share in [0, 1] of the points that can be earned. A missing input
 * makes the attainment missing.
 *
 * <p>Rules that can pass the ends of [0, 1] say what happens then: see {@link Beyond}.
 */
public sealed interface ScoringRule
        permits ConditionsRule,
                ExternalRule,
                GoalpostsRule,
                LevelRule,
                NotScoredRule,
                PerCapitaRule,
                RatioRule,
                RelativeRule,
                ShareRule,
                StepsRule,
                SurveyRule,
                TargetRule {

    /** What happens to a raw value that would earn more than all points or less than none. */
    enum Beyond {
        /** It is an error: 12 files settled of 10 received. */
        ERROR,
        /** It earns all points, or none, with a warning: 90 % where the target is 80 % earns 1. */
        HOLD;

        /** {@return the name in frameworks, such as {@code hold}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong with a unit's raw values. */
    enum Trouble {
        /** The value passes an end of [0, 1], and the rule says {@link Beyond#ERROR}. */
        BEYOND,
        /** The value passes an end of [0, 1] and was held there. */
        HELD,
        /** A count is divided by a population of 0 or below. */
        NO_POPULATION,
        /** All units have the same value, so that none can be judged beside the others. */
        NO_SPREAD,
        /** A word that the rule does not know. */
        UNKNOWN_WORD
    }

    /** Takes what is wrong, unit by unit. */
    @FunctionalInterface
    interface Report {
        /**
         * Takes one trouble.
         *
         * @param unit the unit's row, from 0
         * @param trouble what is wrong
         * @param value what the rule made of the raw values, before it was held; or the word
         */
        void add(int unit, Trouble trouble, String value);

        /**
         * Whether a kind of trouble is of interest, so that no words need be made of others.
         *
         * @param trouble what may be wrong
         * @return whether it is to be added; always, where not said otherwise
         */
        default boolean takes(Trouble trouble) {
            return true;
        }
    }

    /** {@return the rule's name in frameworks, such as {@code share}} */
    String type();

    /** {@return what the cells of its inputs hold} */
    default Input.Type inputType() {
        return Input.Type.NUMBER;
    }

    /** {@return how many inputs it takes; 1 where not said otherwise} */
    default int inputCount() {
        return 1;
    }

    /** {@return the least number that each input takes} */
    default double leastRaw() {
        return Double.NEGATIVE_INFINITY;
    }

    /** {@return the greatest number that each input takes} */
    default double greatestRaw() {
        return Double.POSITIVE_INFINITY;
    }

    /** {@return the words that text inputs take; none where the inputs are numbers} */
    default List<String> words() {
        return List.of();
    }

    /**
     * Whether the rule takes a word.
     *
     * @param word the text of a cell
     * @return whether it is one of {@link #words()}, perhaps in another case
     */
    default boolean knows(String word) {
        return words().contains(word);
    }

    /**
     * Attainments of raw values.
     *
     * @param raw the raw values, a column an input
     * @param direction which raw values are better; only rules that judge a unit beside the others look at it
     * @param report takes what is wrong
     * @return an attainment in [0, 1] a unit, NaN where missing or wrong; perhaps a column of {@code raw} itself
     */
    double[] attainments(RawInputs raw, Direction direction, Report report);
}

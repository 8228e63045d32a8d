package org.opendti.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A method that makes one value of several parts. It sees all units at once, since some methods judge a unit beside the
 * others.
 *
 * <p><b>Parts.</b> In every part more is better: directions are applied before, as by a rule's attainments or by
 * turning the sign. In the value more is better too. Parts of weight 0 count for nothing; but for Copeland and Borda,
 * which look at the order alone, parts are to be on comparable scales where the method does not say that it
 * normalises.
 *
 * <p><b>Missing parts.</b> {@link #aggregate(double[][], double[])} gives NaN to a unit that lacks a part, of
 * whatever weight, and judges the others as if it were not there. {@link #aggregatePresent(double[][], double[])}
 * takes the weights over the parts that a unit has; a unit without a part of weight above 0 gets NaN. Where nothing
 * is missing the two agree. A missing part never makes another unit's value missing, and the order of the units does not
 * matter, but for the rounding of sums over units.
 *
 * <p><b>Trouble.</b> What a method cannot take is told to a {@link Report}, and the unit gets NaN and is left out of
 * the comparison of the others. The forms without a report throw at the first trouble.
 */
public sealed interface Aggregation
        permits AdjustedMazziottaPareto,
                ArithmeticMean,
                Borda,
                Copeland,
                Copras,
                GeometricMean,
                HarmonicMean,
                MazziottaPareto,
                MeanMinimum,
                Minimum,
                OrderedWeightedAverage,
                PowerMean,
                Promethee2,
                Topsis,
                Vikor,
                WeightedMedian {

    /** The greatest amount of a part, 10¹⁵⁰: the squares of such numbers can still be summed. */
    double GREATEST = 1e150;

    /** What a method cannot take. */
    enum Trouble {
        /** 0 or less where only numbers above 0 are taken: 0 in a geometric mean. */
        NOT_POSITIVE("takes parts above 0"),
        /** Less than 0 where only numbers from 0 on are taken: −1 in a power mean with p = 2. */
        NEGATIVE("takes parts of 0 or above"),
        /** An infinite number, or one beyond {@link #GREATEST}: 10²⁰⁰. */
        TOO_LARGE("takes parts of at most 1E150 in amount"),
        /** A part that is the same for all units, where they are judged by their deviations: 3, 3, 3 in Mazziotta–Pareto. */
        NO_SPREAD("needs units that differ in each part"),
        /** A part that is above 0 for some units and below for others, where shares of a sum are taken: 1, −1 in COPRAS. */
        MIXED_SIGNS("takes a part that is nowhere below 0, or nowhere above"),
        /** Normalised parts whose mean is 0 or less, so that deviations cannot be held against it: −100 of goalposts 0 to 1. */
        MEAN_NOT_POSITIVE("needs normalised parts with a mean above 0");

        private final String need;

        Trouble(String need) {
            this.need = need;
        }

        /** {@return what the method takes or needs, such as {@code takes parts above 0}} */
        public String need() {
            return need;
        }
    }

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Report {
        /**
         * Takes one trouble.
         *
         * @param unit the unit's row, from 0; of a trouble with a whole part, the first unit that is judged by it
         * @param part the part, from 0
         * @param trouble what is wrong
         * @param value the part's value
         */
        void add(int unit, int part, Trouble trouble, double value);
    }

    /** {@return the name that frameworks and recipes use, such as {@code arithmetic}} */
    String id();

    /**
     * Aggregates; a unit that lacks a part has no value.
     *
     * @param parts a column a part, an entry a unit; NaN where missing
     * @param weights a weight a part, at least 0, of any sum above 0
     * @return the value of every unit; NaN where a part is missing
     * @throws IllegalArgumentException if there is no part, the lengths differ, a weight is negative or not finite, the
     *     weights sum to 0, or the method cannot take a part; it names the unit's row, the part and the value
     */
    default double[] aggregate(double[][] parts, double[] weights) {
        return aggregate(parts, weights, Shapes.throwing(id()));
    }

    /**
     * Aggregates as {@link #aggregate(double[][], double[])}, and tells what it cannot take.
     *
     * @param parts a column a part, an entry a unit; NaN where missing
     * @param weights a weight a part, at least 0, of any sum above 0
     * @param report takes what is wrong
     * @return the value of every unit; NaN where a part is missing or wrong
     * @throws IllegalArgumentException if there is no part, the lengths differ, a weight is negative or not finite, or
     *     the weights sum to 0
     */
    double[] aggregate(double[][] parts, double[] weights, Report report);

    /**
     * Aggregates the parts that each unit has, the weights taken over these.
     *
     * @param parts a column a part, an entry a unit; NaN where missing
     * @param weights a weight a part, at least 0, of any sum above 0
     * @return the value of every unit; NaN where no part of weight above 0 is present
     * @throws IllegalArgumentException if there is no part, the lengths differ, a weight is negative or not finite, the
     *     weights sum to 0, or the method cannot take a part; it names the unit's row, the part and the value
     */
    default double[] aggregatePresent(double[][] parts, double[] weights) {
        return aggregatePresent(parts, weights, Shapes.throwing(id()));
    }

    /**
     * Aggregates as {@link #aggregatePresent(double[][], double[])}, and tells what it cannot take.
     *
     * @param parts a column a part, an entry a unit; NaN where missing
     * @param weights a weight a part, at least 0, of any sum above 0
     * @param report takes what is wrong
     * @return the value of every unit; NaN where no part of weight above 0 is present, or one is wrong
     * @throws IllegalArgumentException if there is no part, the lengths differ, a weight is negative or not finite, or
     *     the weights sum to 0
     */
    double[] aggregatePresent(double[][] parts, double[] weights, Report report);

    /** {@return whether a unit's value depends on the other units} */
    default boolean isRelative() {
        return false;
    }

    /** {@return for how many parts it has parameters of their own; empty if it takes any number} */
    default OptionalInt partCount() {
        return OptionalInt.empty();
    }

    /**
     * This method for some of the parts: parameters that belong to the others are left out.
     *
     * @param kept the parts that are kept, from 0
     * @return the method
     */
    default Aggregation ofParts(int... kept) {
        return this;
    }

    /** {@return the methods that can be named without parameters, each with its usual ones} */
    static List<Aggregation> all() {
        return List.of(
                new ArithmeticMean(),
                new GeometricMean(),
                new HarmonicMean(),
                new WeightedMedian(),
                new Minimum(),
                MeanMinimum.halfWay(),
                new MazziottaPareto(Phenomenon.POSITIVE),
                AdjustedMazziottaPareto.ofTheUnits(Phenomenon.POSITIVE),
                new Copeland(),
                new Borda(),
                new Topsis(Topsis.Normalisation.MIN_MAX),
                Vikor.balanced(),
                new Copras(),
                Promethee2.usual());
    }

    /**
     * The method of a name, with its usual parameters.
     *
     * @param id the name
     * @return the method, if there is one of this name that needs no parameters
     */
    static Optional<Aggregation> named(String id) {
        return all().stream().filter(method -> method.id().equals(id)).findFirst();
    }
}

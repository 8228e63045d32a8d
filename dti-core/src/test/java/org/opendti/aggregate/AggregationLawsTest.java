package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for each method, on seeded random parts of which a tenth of the units repeat another. */
class AggregationLawsTest {

    private static final int PARTS = 5;

    static List<Aggregation> methods() {
        return Stream.concat(
                        Aggregation.all().stream(),
                        Stream.of(
                                new PowerMean(2),
                                new PowerMean(-3),
                                new PowerMean(0.01),
                                new OrderedWeightedAverage(List.of(1.0, 2.0, 3.0, 4.0, 5.0)),
                                new MeanMinimum(1, 0.2),
                                new MazziottaPareto(Phenomenon.NEGATIVE),
                                new AdjustedMazziottaPareto(Phenomenon.POSITIVE, List.of(new Goalposts(0, 1))),
                                new Topsis(Topsis.Normalisation.VECTOR),
                                new Vikor(1),
                                new Promethee2(List.of(Preference.linear(0.1, 0.4))),
                                new Promethee2(List.of(
                                        Preference.usual(),
                                        Preference.uShape(0.2),
                                        Preference.vShape(0.5),
                                        Preference.level(0.1, 0.3),
                                        Preference.gaussian(0.2)))))
                .toList();
    }

    /** Those whose value never falls when a part of the unit rises. */
    static List<Aggregation> monotone() {
        return methods().stream()
                .filter(method -> !(method instanceof MazziottaPareto
                        || method instanceof AdjustedMazziottaPareto
                        || method instanceof Topsis
                        || method instanceof Vikor))
                .toList();
    }

    private static double[][] parts(long seed, int units) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] parts = IntStream.range(0, PARTS)
                .mapToObj(k -> random.doubles(units, 0.01, 1).toArray())
                .toArray(double[][]::new);
        for (int u = 0; u + 10 < units; u += 10) {
            for (double[] part : parts) {
                part[u + 10] = part[u];
            }
        }
        return parts;
    }

    private static double[] weights(long seed) {
        return new SplittableRandom(-seed).doubles(PARTS, 0.1, 200).toArray();
    }

    private static double[][] holes(double[][] parts, long seed, double share) {
        SplittableRandom random = new SplittableRandom(seed);
        return Arrays.stream(parts)
                .map(part -> DoubleStream.of(part)
                        .map(x -> random.nextDouble() < share ? Double.NaN : x)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] pick(double[] of, int[] order) {
        return IntStream.of(order).mapToDouble(u -> of[u]).toArray();
    }

    private static double[][] pick(double[][] of, int[] order) {
        return Arrays.stream(of).map(part -> pick(part, order)).toArray(double[][]::new);
    }

    private static int[] shuffled(int size, long seed) {
        int[] order = IntStream.range(0, size).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int u = size - 1; u > 0; u--) {
            int other = random.nextInt(u + 1);
            int held = order[u];
            order[u] = order[other];
            order[other] = held;
        }
        return order;
    }

    private static void assertClose(Aggregation method, double[] actual, double[] expected) {
        assertThat(actual).as(method.toString()).containsExactly(expected, within(1e-11));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_unitsInAnotherOrder_haveTheSameValues(Aggregation method) {
        for (int seed = 1; seed <= 20; seed++) {
            double[][] parts = holes(parts(seed, 41), seed, 0.05);
            int[] order = shuffled(41, seed);

            assertClose(
                    method,
                    method.aggregate(pick(parts, order), weights(seed)),
                    pick(method.aggregate(parts, weights(seed)), order));
            assertClose(
                    method,
                    method.aggregatePresent(pick(parts, order), weights(seed)),
                    pick(method.aggregatePresent(parts, weights(seed)), order));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_weightsTimesAConstant_changeNothing(Aggregation method) {
        for (int seed = 1; seed <= 20; seed++) {
            double[][] parts = holes(parts(seed, 30), seed, 0.1);
            double[] weights = weights(seed);
            double[] scaled = DoubleStream.of(weights).map(w -> w * 0.37e6).toArray();

            assertClose(method, method.aggregate(parts, scaled), method.aggregate(parts, weights));
            assertClose(method, method.aggregatePresent(parts, scaled), method.aggregatePresent(parts, weights));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_partsInAnotherOrder_changeNothing(Aggregation method) {
        int[] order = {3, 1, 4, 0, 2};
        for (int seed = 1; seed <= 20; seed++) {
            double[][] parts = holes(parts(seed, 30), seed, 0.1);
            double[][] moved = IntStream.of(order).mapToObj(k -> parts[k]).toArray(double[][]::new);
            double[] weights = pick(weights(seed), order);
            Aggregation same = method.ofParts(order);

            assertClose(method, same.aggregate(moved, weights), method.aggregate(parts, weights(seed)));
            assertClose(method, same.aggregatePresent(moved, weights), method.aggregatePresent(parts, weights(seed)));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_missingParts_neverSpreadToOtherUnits(Aggregation method) {
        for (int seed = 1; seed <= 20; seed++) {
            double[][] whole = parts(seed, 30);
            double[][] parts = holes(whole, seed, 0.1);
            int[] complete = IntStream.range(0, 30)
                    .filter(u -> Arrays.stream(parts).noneMatch(part -> Double.isNaN(part[u])))
                    .toArray();
            double[] values = method.aggregate(parts, weights(seed));

            assertThat(IntStream.range(0, 30).filter(u -> !Double.isNaN(values[u])))
                    .as(method.toString())
                    .containsExactlyElementsOf(IntStream.of(complete).boxed().toList());
            assertThat(pick(values, complete)) // as if the others were not there
                    .containsExactly(method.aggregate(pick(whole, complete), weights(seed)));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregatePresent_ofAnyPart_hasAFiniteValue(Aggregation method) {
        for (int seed = 1; seed <= 20; seed++) {
            double[][] parts = holes(parts(seed, 30), seed, 0.6);
            double[] values = method.aggregatePresent(parts, weights(seed));

            for (int u = 0; u < 30; u++) {
                int unit = u;
                boolean any = Arrays.stream(parts).anyMatch(part -> !Double.isNaN(part[unit]));
                assertThat(Double.isFinite(values[u])).as(method + " " + u).isEqualTo(any);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregatePresent_ofAllParts_isAggregate(Aggregation method) {
        for (int seed = 1; seed <= 20; seed++) {
            double[][] parts = parts(seed, 30);

            assertThat(method.aggregatePresent(parts, weights(seed)))
                    .as(method.toString())
                    .containsExactly(method.aggregate(parts, weights(seed)));
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_partOfWeightZero_countsForNothing(Aggregation method) {
        double[][] parts = parts(7, 30);
        double[] weights = weights(7);
        weights[2] = 0;
        double[][] changed = parts.clone();
        changed[2] = new double[30]; // 0, which a geometric mean does not take, and without spread
        double[][] without = {parts[0], parts[1], parts[3], parts[4]};
        double[] rest = {weights[0], weights[1], weights[3], weights[4]};

        assertClose(method, method.aggregate(changed, weights), method.aggregate(parts, weights));
        assertClose(method, method.ofParts(0, 1, 3, 4).aggregate(without, rest), method.aggregate(parts, weights));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_equalUnits_haveEqualValues(Aggregation method) {
        double[][] parts = holes(parts(3, 41), 3, 0.05);
        for (int u = 0; u + 10 < 41; u += 10) {
            for (double[] part : parts) {
                part[u + 10] = part[u];
            }
        }
        double[] values = method.aggregatePresent(parts, weights(3));

        assertThat(new double[] {values[10], values[20], values[30], values[40]})
                .as(method.toString())
                .containsOnly(new double[] {values[0]}, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("monotone")
    void aggregate_moreOfAPart_neverLowersTheUnit(Aggregation method) {
        for (int seed = 1; seed <= 30; seed++) {
            double[][] parts = parts(seed, 20);
            double before = method.aggregate(parts, weights(seed))[4];
            parts[seed % PARTS][4] += 0.05 * (1 + seed % 7);

            assertThat(method.aggregate(parts, weights(seed))[4])
                    .as(method.toString())
                    .isGreaterThanOrEqualTo(before - 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_noUnitOrAllMissing_hasNoValue(Aggregation method) {
        double[] weights = weights(1);
        double[][] missing = holes(parts(1, 3), 1, 2);

        assertThat(method.aggregate(new double[PARTS][0], weights)).isEmpty();
        assertThat(method.aggregatePresent(new double[PARTS][0], weights)).isEmpty();
        assertThat(method.aggregate(missing, weights)).containsOnly(Double.NaN);
        assertThat(method.aggregatePresent(missing, weights)).containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregatePresent_partThatNoUnitHas_countsForNothing(Aggregation method) {
        double[][] parts = parts(9, 20);
        double[] weights = weights(9);
        Arrays.fill(parts[1], Double.NaN);
        double[][] without = {parts[0], parts[2], parts[3], parts[4]};
        double[] rest = {weights[0], weights[2], weights[3], weights[4]};

        assertClose(
                method,
                method.aggregatePresent(parts, weights),
                method.ofParts(0, 2, 3, 4).aggregate(without, rest));
        assertThat(method.aggregate(parts, weights)).containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aggregate_arguments_areLeftAlone(Aggregation method) {
        double[][] parts = holes(parts(5, 20), 5, 0.1);
        double[][] copy = Arrays.stream(parts).map(double[]::clone).toArray(double[][]::new);
        double[] weights = weights(5);

        method.aggregate(parts, weights);
        method.aggregatePresent(parts, weights);

        assertThat(Arrays.deepEquals(parts, copy)).isTrue();
        assertThat(weights).containsExactly(weights(5));
    }
}

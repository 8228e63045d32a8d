package org.opendti.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.weight.Pca.Loadings;
import org.opendti.weight.StandardDeviation.Scale;

class SharedWeightingTest {

    private static final double NAN = Double.NaN;

    /** All schemes that look at the values. */
    static List<SharedWeighting> ofValues() {
        return List.of(
                new Pca(Loadings.SQUARED),
                new Entropy(),
                new Critic(true),
                new Critic(false),
                new StandardDeviation(Scale.AS_GIVEN),
                new StandardDeviation(Scale.MIN_MAX),
                new Merec());
    }

    static List<SharedWeighting> withoutUnitOfMeasure() {
        return List.of(
                new Pca(Loadings.SQUARED),
                new Entropy(),
                new Critic(true),
                new StandardDeviation(Scale.MIN_MAX),
                new Merec());
    }

    @Test
    void weights_ofTheJavadocsExamples_areAsSaid() {
        assertWeights(new Equal(), new double[][] {{}, {}, {}, {}}, 0.25, 0.25, 0.25, 0.25);
        assertWeights(new Entropy(), new double[][] {{1, 1}, {1, 3}}, 0, 1);
        // three parts of the same s; Σ(1 − ρ): 0 + 1, 0 + 1, 1 + 1
        assertWeights(new Critic(true), new double[][] {{0, 1, 0, 1}, {0, 1, 0, 1}, {0, 0, 1, 1}}, 0.25, 0.25, 0.5);
        assertWeights(new StandardDeviation(Scale.AS_GIVEN), new double[][] {{0, 1}, {0, 3}}, 0.25, 0.75);
        assertWeights(new StandardDeviation(Scale.MIN_MAX), new double[][] {{0, 1}, {0, 3}}, 0.5, 0.5);
        // ln(2.5/2) = 0.22314, ln(2.5/1.5) = 0.51083
        double one = Math.log(2.5 / 2);
        double other = Math.log(2.5 / 1.5);
        assertWeights(
                new Merec(),
                new double[][] {{1, Math.E}, {1, Math.E * Math.E}},
                one / (one + other),
                other / (one + other));
        assertWeights(new Pca(Loadings.SQUARED), new double[][] {{1, 2, 3}, {1, 3, 2}}, 0.5, 0.5);
    }

    /** With x (0, 1, 0, 1), y (0, 0, 1, 1): ρ(x, y) = 0, and both correlate by √½ with their sum. */
    @Test
    void pca_ofTwoPartsAndTheirSum_isWorkedByHand() {
        double[][] columns = {{0, 1, 0, 1}, {0, 0, 1, 1}, {0, 1, 1, 2}};

        // the matrix [[1,0,r],[0,1,r],[r,r,1]], r = √½, has λ = 1 + √(2r²) = 2 and v = (1/2, 1/2, 1/√2)
        assertWeights(new Pca(Loadings.SQUARED), columns, 0.25, 0.25, 0.5);
        double sum = 1 + Math.sqrt(0.5);
        assertWeights(new Pca(Loadings.PLAIN), columns, 0.5 / sum, 0.5 / sum, Math.sqrt(0.5) / sum);
    }

    /** Half a unit of entropy: x = (0, 2) has p = (0, 1) and e = 0; x = (1, 3) has e = 0.81128. */
    @Test
    void entropy_ofZeros_takesThemAsTheLimit() {
        double e = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75)) / Math.log(2);

        assertWeights(new Entropy(), new double[][] {{0, 2}, {1, 3}}, 1 / (2 - e), (1 - e) / (2 - e));
        assertWeights(new Entropy(), new double[][] {{0, 0}, {1, 3}}, 0, 1);
    }

    @Test
    void weights_ofAPartAgainstTheOthers_turnWithItsDirection() {
        double[][] columns = {{1, 2, 3, 5}, {4, 3, 2.5, 1}, {1, 3, 2, 4}};
        boolean[] less = {false, true, false};
        double[][] turned = PartColumns.turned(columns, less);

        assertThat(new Critic(true).weights(columns, less)).containsExactly(new Critic(true).weights(turned));
        assertThat(new Critic(false).weights(columns, less)).containsExactly(new Critic(false).weights(columns));
        assertThat(new Critic(false).weights(columns)[1]).isGreaterThan(new Critic(true).weights(turned)[1] + 0.1);
        assertThat(new Pca(Loadings.PLAIN).weights(columns, less)).hasSize(3);
        assertRefused(() -> new Pca(Loadings.PLAIN).weights(columns), "part 1 loads -0.5");
    }

    @ParameterizedTest
    @MethodSource("ofValues")
    void weights_ofRandomColumns_areAtLeast0SumTo1AndPassOverTheOrderOfUnits(SharedWeighting weighting) {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] columns = random(random, random.nextInt(2, 12), random.nextInt(3, 70));

            double[] weights = weighting.weights(columns);

            assertThat(weights).hasSize(columns.length);
            assertThat(DoubleStream.of(weights)).allMatch(w -> w >= 0);
            assertThat(DoubleStream.of(weights).sum()).isCloseTo(1, within(1e-14));
            assertThat(weighting.weights(shuffled(columns, seed))).containsExactly(weights, within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("ofValues")
    void weights_partsInAnotherOrder_followThem(SharedWeighting weighting) {
        for (int seed = 0; seed < 50; seed++) {
            double[][] columns = random(new SplittableRandom(seed), 4, 20);
            double[] weights = weighting.weights(columns);

            double[] reversed = weighting.weights(new double[][] {columns[3], columns[2], columns[1], columns[0]});

            assertThat(reversed)
                    .containsExactly(new double[] {weights[3], weights[2], weights[1], weights[0]}, within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("withoutUnitOfMeasure")
    void weights_aPartTimesAConstant_areLeftAlone(SharedWeighting weighting) {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] columns = random(random, 5, 30);
            double[] weights = weighting.weights(columns);
            double constant = Math.exp(random.nextDouble(-10, 10));
            columns[2] = DoubleStream.of(columns[2]).map(x -> x * constant).toArray();

            assertThat(weighting.weights(columns)).containsExactly(weights, within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("ofValues")
    void weights_unitsThatLackAPart_haveNoSay(SharedWeighting weighting) {
        double[][] columns = {{1, NAN, 3, 4, 9}, {2, 7, 2.5, 7, NAN}, {1, 8, 4, 3, 5}};
        double[][] complete = {{1, 3, 4}, {2, 2.5, 7}, {1, 4, 3}};

        assertThat(weighting.weights(columns)).containsExactly(weighting.weights(complete));
        assertThat(columns[0][1]).isNaN();
    }

    @ParameterizedTest
    @MethodSource("ofValues")
    void weights_onePart_is1(SharedWeighting weighting) {
        assertWeights(weighting, new double[][] {{1, 2, 3}}, 1);
        assertWeights(weighting, new double[][] {{2, 2, 2}}, 1);
    }

    @ParameterizedTest
    @MethodSource("ofValues")
    void weights_twoUnits_areFinite(SharedWeighting weighting) {
        // the parts 0 and 2 stand against part 1, so that there is some conflict
        double[] weights = weighting.weights(new double[][] {{1, 2}, {3, 1}, {2, 5}});

        assertThat(DoubleStream.of(weights)).allMatch(w -> w >= 0);
        assertThat(DoubleStream.of(weights).sum()).isCloseTo(1, within(1e-14));
    }

    @ParameterizedTest
    @MethodSource("ofValues")
    void weights_tooFewUnits_areRefusedWithTheCount(SharedWeighting weighting) {
        assertRefused(
                () -> weighting.weights(new double[][] {{1}, {2}}),
                " needs at least 2 units that have every part; of 1 units 1 has all 2");
        assertRefused(() -> weighting.weights(new double[][] {{}, {}}), "of 0 units 0 have all 2");
        assertRefused(() -> weighting.weights(new double[][] {{NAN, NAN}, {1, 2}}), "of 2 units 0 have all 2");
        assertRefused(() -> weighting.weights(new double[][] {{1, NAN, 3}, {NAN, 2, 4}}), "of 3 units 1 has all 2");
    }

    @ParameterizedTest
    @MethodSource("ofValues")
    void weights_infiniteValue_isRefusedWithItsPlace(SharedWeighting weighting) {
        assertRefused(
                () -> weighting.weights(new double[][] {{1, 2, 4}, {1, 3, Double.POSITIVE_INFINITY}}),
                "part 1 of unit 2 is Infinity; ",
                " needs values that are finite");
    }

    @ParameterizedTest
    @MethodSource("ofValues")
    void weights_allPartsConstant_areRefused(SharedWeighting weighting) {
        assertRefused(
                () -> weighting.weights(new double[][] {{0.1, 0.1, 0.1}, {2, 2, 2}}),
                "part 0 is 0.1 for all 3 units",
                " needs ");
    }

    /** s of (0, 1) and (0, 3) times anything: 0.25 and 0.75; squares of 10²⁰⁰ or 10⁻²⁰⁰ alone would be no numbers. */
    @ParameterizedTest
    @ValueSource(doubles = {1e200, 1e-200, 5e307, 4e-320})
    void standardDeviation_ofAnyMagnitude_isInProportion(double amount) {
        assertThat(new StandardDeviation(Scale.AS_GIVEN).weights(new double[][] {{0, amount}, {0, 3 * amount}}))
                .containsExactly(new double[] {0.25, 0.75}, within(1e-15));
    }

    @Test
    void weights_oneConstantPart_isNamedOrHasWeight0() {
        double[][] columns = {{1, 2, 4}, {0.1, 0.1, 0.1}, {2, 1, 1}};
        String constant = "part 1 is 0.1 for all 3 units; ";

        assertRefused(() -> new Pca(Loadings.SQUARED).weights(columns), constant + "PCA needs parts that vary");
        assertRefused(() -> new Critic(true).weights(columns), constant + "CRITIC needs parts that vary");
        assertRefused(
                () -> new StandardDeviation(Scale.MIN_MAX).weights(columns),
                constant + "min-max needs parts that vary");
        assertThat(new Entropy().weights(columns)[1]).isZero();
        assertThat(new StandardDeviation(Scale.AS_GIVEN).weights(columns)[1]).isZero();
        assertThat(new Merec().weights(columns)[1]).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, -0.5})
    void weights_negativeValues_areRefusedWhereTheFormulaHasNoneFor(double value) {
        double[][] columns = {{1, 2}, {3, value}};

        assertRefused(
                () -> new Entropy().weights(columns),
                "part 1 of unit 1 is " + value + "; entropy needs values that are at least 0");
        assertRefused(
                () -> new Merec().weights(columns),
                "part 1 of unit 1 is " + value + "; MEREC needs values that are above 0");
        assertThat(new StandardDeviation(Scale.AS_GIVEN).weights(columns)).hasSize(2);
    }

    @Test
    void merec_ofZero_isRefused() {
        assertRefused(
                () -> new Merec().weights(new double[][] {{1, 2}, {3, 0}}),
                "part 1 of unit 1 is 0.0; MEREC needs values that are above 0");
    }

    @Test
    void critic_partsThatSayTheSame_areRefusedRatherThanWeighedByRounding() {
        double[] x = {0.1, 0.7, 0.3, 0.9};
        double[] same = DoubleStream.of(x).map(v -> 3 * v + 0.1).toArray();

        assertRefused(() -> new Critic(true).weights(new double[][] {x, same}), "all parts correlate perfectly");
    }

    @Test
    void pca_partsThatDoNotCorrelate_areRefusedSinceNoComponentIsFirst() {
        assertRefused(
                () -> new Pca(Loadings.SQUARED).weights(new double[][] {{0, 1, 0, 1}, {0, 0, 1, 1}}),
                "the first two components explain the same");
    }

    @Test
    void entropy_nearlyEqualValues_keepsItsDigits() {
        // for x = 1 ± d, (1 − e) ln 2 = d²/2 up to d⁴, so the weights are as 1 to 4
        assertThat(new Entropy().weights(new double[][] {{1 - 1e-6, 1 + 1e-6}, {1 - 2e-6, 1 + 2e-6}}))
                .containsExactly(new double[] {0.2, 0.8}, within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("withoutUnitOfMeasure")
    void weights_hugeAndTinyValues_areStillFinite(SharedWeighting weighting) {
        double[][] columns = {{1e308, 1.5e308, 1.7e308}, {1e-300, 3e-300, 2e-300}, {1, 2, 5}};

        double[] weights = weighting.weights(columns);

        assertThat(DoubleStream.of(weights)).allMatch(w -> w > 0 && w < 1);
    }

    @Test
    void weights_badShape_isRefusedWithTheCounts() {
        assertRefused(
                () -> new Equal().weights(new double[0][]),
                "weights need at least one part and a direction for each; got 0 parts and 0 directions");
        assertRefused(
                () -> new Merec().weights(new double[][] {{1, 2}}, new boolean[2]), "got 1 parts and 2 directions");
        assertRefused(
                () -> new Entropy().weights(new double[][] {{1, 2}, {1}}),
                "every part needs one value a unit; part 0 has 2 and part 1 has 1");
    }

    static void assertWeights(SharedWeighting weighting, double[][] columns, double... expected) {
        assertThat(weighting.weights(columns)).containsExactly(expected, within(1e-14));
    }

    static void assertRefused(ThrowingCallable run, String... messages) {
        assertThatThrownBy(run).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(messages);
    }

    static double[][] random(SplittableRandom random, int parts, int units) {
        return IntStream.range(0, parts)
                .mapToObj(k -> random.doubles(units, 0.01, 1).toArray())
                .toArray(double[][]::new);
    }

    static double[][] shuffled(double[][] columns, long seed) {
        List<Integer> order = IntStream.range(0, columns[0].length).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));
        return Arrays.stream(columns)
                .map(column -> order.stream().mapToDouble(u -> column[u]).toArray())
                .toArray(double[][]::new);
    }
}

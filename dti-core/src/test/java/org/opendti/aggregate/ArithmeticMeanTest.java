package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticMeanTest {

    private static final double NAN = Double.NaN;
    private final Aggregation mean = new ArithmeticMean();

    @Test
    void aggregate_ofTheJavadocsExample_isTheQuotient() {
        // (500·0.8 + 200·0.5) / 700 = 500 / 700
        assertThat(mean.aggregate(new double[][] {{0.8}, {0.5}}, new double[] {500, 200}))
                .containsExactly(500.0 / 700);
    }

    @Test
    void aggregate_unitThatLacksAPart_isMissingWhateverTheWeight() {
        double[][] parts = {{0.25, NAN, 0.25, 0.5}, {0.4, 0.4, NAN, 0.4}};

        assertThat(mean.aggregate(parts, new double[] {3, 0})).containsExactly(0.25, NAN, NAN, 0.5);
    }

    @Test
    void aggregate_onePartOrNoUnit_isPlain() {
        assertThat(mean.aggregate(new double[][] {{0.7, 0.1}}, new double[] {1}))
                .containsExactly(0.7, 0.1);
        assertThat(mean.aggregate(new double[][] {{}, {}}, new double[] {1, 2})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void aggregate_ofRandomParts_isThatOfExactArithmeticAndCommonsMath(int count) {
        SplittableRandom random = new SplittableRandom(count);
        double[][] parts = random(random, count, 20);
        double[] weights = random.doubles(count, 0.01, 500).toArray();

        double[] means = mean.aggregate(parts, weights);

        for (int u = 0; u < 20; u++) {
            int unit = u;
            double[] row = Arrays.stream(parts).mapToDouble(part -> part[unit]).toArray();
            assertThat(means[u]).isCloseTo(exact(row, weights), within(1e-15));
            assertThat(means[u]).isCloseTo(new Mean().evaluate(row, weights), within(1e-15));
            assertThat(means[u])
                    .isBetween(
                            DoubleStream.of(row).min().orElseThrow() - 1e-15,
                            DoubleStream.of(row).max().orElseThrow() + 1e-15);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void aggregate_ofOnes_isExactlyOneWhateverTheWeights(int count) {
        double[][] ones =
                IntStream.range(0, count).mapToObj(k -> new double[] {1, 1, 1}).toArray(double[][]::new);
        for (int seed = 0; seed < 200; seed++) {
            double[] weights =
                    new SplittableRandom(seed).doubles(count, 0.001, 1000).toArray();

            assertThat(mean.aggregate(ones, weights)).containsExactly(1.0, 1.0, 1.0);
        }
    }

    @Test
    void aggregate_weightsTimesAConstant_areLeftAloneWithin1e15() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] parts = random(random, 7, 10);
            double[] weights = random.doubles(7, 0.1, 200).toArray();
            double constant = random.nextDouble(0.001, 1000);
            double[] scaled = DoubleStream.of(weights).map(w -> w * constant).toArray();

            assertThat(mean.aggregate(parts, scaled)).containsExactly(mean.aggregate(parts, weights), within(1e-15));
        }
    }

    @Test
    void aggregate_morePart_neverLowersTheMean() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] parts = random(random, 5, 50);
        double[] weights = random.doubles(5).toArray();
        double[] before = mean.aggregate(parts, weights);
        parts[3] = DoubleStream.of(parts[3]).map(x -> x + 0.1).toArray();

        double[] after = mean.aggregate(parts, weights);

        assertThat(IntStream.range(0, 50)).allMatch(u -> after[u] > before[u]);
    }

    @Test
    void aggregate_badShape_isRefusedWithTheCounts() {
        assertRefused(
                () -> mean.aggregate(new double[0][], new double[0]),
                "an aggregate needs at least one part and a weight for each; got 0 parts and 0 weights");
        assertRefused(
                () -> mean.aggregate(new double[][] {{1}}, new double[] {1, 2}),
                "an aggregate needs at least one part and a weight for each; got 1 parts and 2 weights");
        assertRefused(
                () -> mean.aggregate(new double[][] {{1, 1}, {1, 1}, {1}}, new double[] {1, 1, 1}),
                "every part needs one value a unit; part 0 has 2 and part 2 has 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aggregate_badWeight_isRefusedWithItsPlace(double weight) {
        assertRefused(
                () -> mean.aggregate(new double[][] {{1}, {1}}, new double[] {1, weight}),
                "weight 1 is " + weight + "; a weight is a finite number of at least 0");
    }

    @Test
    void aggregate_weightsWithoutAUsableSum_areRefused() {
        assertRefused(
                () -> mean.aggregate(new double[][] {{1}, {1}}, new double[] {0, -0.0}),
                "the weights sum to 0.0; a finite sum above 0 is needed");
        assertRefused(
                () -> mean.aggregate(new double[][] {{1}, {1}}, new double[] {1e308, 1e308}),
                "the weights sum to Infinity; a finite sum above 0 is needed");
    }

    @Test
    void named_idOfEachMethod_findsIt() {
        assertThat(Aggregation.all())
                .allSatisfy(method -> assertThat(Aggregation.named(method.id())).contains(method));
        assertThat(Aggregation.named("arithmetic")).contains(new ArithmeticMean());
        assertThat(Aggregation.named("Arithmetic")).isEmpty();
    }

    private static void assertRefused(ThrowingCallable run, String message) {
        assertThatThrownBy(run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static double exact(double[] row, double[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int k = 0; k < row.length; k++) {
            sum = sum.add(new BigDecimal(row[k]).multiply(new BigDecimal(weights[k])));
            total = total.add(new BigDecimal(weights[k]));
        }
        return sum.divide(total, MathContext.DECIMAL128).doubleValue();
    }

    private static double[][] random(SplittableRandom random, int parts, int units) {
        return IntStream.range(0, parts)
                .mapToObj(k -> random.doubles(units).toArray())
                .toArray(double[][]::new);
    }
}

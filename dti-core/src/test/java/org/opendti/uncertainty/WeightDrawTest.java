package org.opendti.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn is distributed as it is said to be. */
class WeightDrawTest {

    private static final int RUNS = 40_000;
    private static final List<String> PARTS = List.of("A", "B", "C");

    private static double[][] draw(WeightDraw draw, List<String> parts, double... stated) {
        ShareDraw shares = ShareDraw.of(draw, "TOP", parts, stated);
        SplittableRandom random = new SplittableRandom(7);
        double[][] points = new double[ShareDraw.numbers(draw, stated.length)][RUNS];
        for (double[] column : points) {
            for (int r = 0; r < RUNS; r++) {
                column[r] = random.nextDouble();
            }
        }
        double[][] drawn = new double[stated.length][RUNS];
        shares.draw(points, 0, RUNS, drawn, 0);
        double[][] byRun = new double[RUNS][stated.length];
        for (int r = 0; r < RUNS; r++) {
            double sum = 0;
            for (int k = 0; k < stated.length; k++) {
                byRun[r][k] = drawn[k][r];
                sum += drawn[k][r];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        return byRun;
    }

    private static double mean(double[][] drawn, ToDoubleFunction<double[]> of) {
        double sum = 0;
        for (double[] shares : drawn) {
            sum += of.applyAsDouble(shares);
        }
        return sum / drawn.length;
    }

    @Test
    void around_keepsEachWeightWithinItsRangeBeforeTheyAreMadeToSumToOne() {
        double[][] drawn = draw(new WeightDraw.Around(0.25), PARTS, 0.5, 0.3, 0.2);

        // the quotient of two weights is that of the stated ones times (1 ± 0.25)/(1 ± 0.25)
        assertThat(List.of(drawn))
                .allSatisfy(shares -> assertThat(shares[0] / shares[1])
                        .isBetween(0.5 / 0.3 * 0.75 / 1.25 - 1e-12, 0.5 / 0.3 * 1.25 / 0.75 + 1e-12));
        // E(u) / E(v) of independent even numbers: E(u)·E(1/v), E(1/v) = ln(1.25/0.75)/0.5
        assertThat(mean(drawn, shares -> shares[0] / shares[1]))
                .isCloseTo(0.5 / 0.3 * Math.log(1.25 / 0.75) / 0.5, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"100", "3", "0.5"})
    void dirichlet_hasTheStatedMeanAndVariance(double c) {
        double[][] drawn = draw(new WeightDraw.Dirichlet(c), PARTS, 0.5, 0.3, 0.2);
        double[] stated = {0.5, 0.3, 0.2};

        for (int k = 0; k < 3; k++) {
            int part = k;
            double variance = stated[k] * (1 - stated[k]) / (c + 1);
            assertThat(mean(drawn, shares -> shares[part]))
                    .isCloseTo(stated[k], within(5 * Math.sqrt(variance / RUNS)));
            assertThat(mean(drawn, shares -> (shares[part] - stated[part]) * (shares[part] - stated[part])))
                    .isCloseTo(variance, within(0.05 * variance));
        }
    }

    @Test
    void simplex_isEvenAndNotDrawnTowardsItsCentre() {
        double[][] drawn = draw(new WeightDraw.Simplex(), PARTS, 0.5, 0.3, 0.2);

        // of n parts: mean 1/n, and P(share > x) = (1 − x)ⁿ⁻¹; normalised even numbers would give less than 1/4 here
        assertThat(mean(drawn, shares -> shares[0])).isCloseTo(1.0 / 3, within(0.006));
        assertThat(mean(drawn, shares -> shares[1] > 0.5 ? 1 : 0)).isCloseTo(0.25, within(0.01));
        assertThat(mean(drawn, shares -> shares[2] > 0.9 ? 1 : 0)).isCloseTo(0.01, within(0.003));
    }

    @Test
    void ordered_isEvenAmongTheSharesInThatOrder() {
        double[][] drawn = draw(new WeightDraw.Ordered(List.of("B", "A", "C")), PARTS, 0.5, 0.3, 0.2);

        assertThat(List.of(drawn)).allSatisfy(shares -> {
            assertThat(shares[1]).isGreaterThanOrEqualTo(shares[0]);
            assertThat(shares[0]).isGreaterThanOrEqualTo(shares[2]);
        });
        // the centre of the triangle (1,0,0), (1/2,1/2,0), (1/3,1/3,1/3): 11/18, 5/18, 2/18 (rank order centroid
        // weights, Barron and Barrett 1996)
        assertThat(mean(drawn, shares -> shares[1])).isCloseTo(11.0 / 18, within(0.005));
        assertThat(mean(drawn, shares -> shares[0])).isCloseTo(5.0 / 18, within(0.005));
        assertThat(mean(drawn, shares -> shares[2])).isCloseTo(2.0 / 18, within(0.005));
    }

    @Test
    void within_isEvenAmongTheSharesWithinTheBounds() {
        WeightDraw bounds = WeightDraw.Within.of(0, 1).with("A", 0.2, 0.5);
        double[][] drawn = draw(bounds, PARTS, 0.5, 0.3, 0.2);

        // a strip of the triangle: the density of the first share is proportional to 1 − x on 0.2 … 0.5,
        // with the integrals ∫(1 − x) = 0.195 and ∫x(1 − x) = 0.066
        assertThat(List.of(drawn)).allSatisfy(shares -> assertThat(shares[0]).isBetween(0.2, 0.5));
        assertThat(mean(drawn, shares -> shares[0])).isCloseTo(0.066 / 0.195, within(0.003));
        assertThat(mean(drawn, shares -> shares[1])).isCloseTo((1 - 0.066 / 0.195) / 2, within(0.005));
    }

    @Test
    void within_narrowBoundsOfManyParts_areKept() {
        List<String> parts = List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");
        double[] stated = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};

        double[][] drawn = draw(WeightDraw.Within.of(0.075, 0.125), parts, stated);

        assertThat(List.of(drawn))
                .allMatch(shares ->
                        DoubleStream.of(shares).allMatch(share -> share >= 0.075 - 1e-11 && share <= 0.125 + 1e-11));
        for (int k = 0; k < 10; k++) {
            int part = k;
            assertThat(mean(drawn, shares -> shares[part])).isCloseTo(0.1, within(0.0005));
        }
    }

    @Test
    void within_boundsOfOnePoint_givesIt() {
        double[][] drawn = draw(
                WeightDraw.Within.of(0, 1).with("A", 0.6, 1).with("B", 0.4, 1).with("C", 0, 1), PARTS, 0.5, 0.3, 0.2);

        assertThat(drawn[0]).containsExactly(new double[] {0.6, 0.4, 0}, within(1e-9));
    }

    private static Stream<WeightDraw> draws() {
        return Stream.of(
                new WeightDraw.Around(0.5),
                new WeightDraw.Dirichlet(10),
                new WeightDraw.Simplex(),
                new WeightDraw.Ordered(List.of("C", "B", "A")),
                WeightDraw.Within.of(0.1, 0.9));
    }

    @ParameterizedTest
    @MethodSource("draws")
    void draw_ofAPartLeftOut_givesItNothing(WeightDraw draw) {
        double[][] drawn = draw(draw, PARTS, 0.6, 0, 0.4);

        assertThat(List.of(drawn)).allMatch(shares -> shares[1] == 0 && shares[0] > 0 && shares[2] > 0);
    }

    @Test
    void ranges_thatCannotBe_areRefused() {
        assertThatThrownBy(() -> new WeightDraw.Around(-0.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> new WeightDraw.Around(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new WeightDraw.Around(25)).hasMessageContaining("0.25 stands for ±25 %");
        assertThatThrownBy(() -> new WeightDraw.Dirichlet(0)).hasMessageContaining("concentration (0.0)");
        assertThatThrownBy(() -> new WeightDraw.Within.Bounds(0.5, 0.4)).hasMessageContaining("0.5 to 0.4");
        assertThatThrownBy(() -> new WeightDraw.Ordered(List.of("A", "A"))).hasMessageContaining("each once");
        assertThatThrownBy(() -> draw(new WeightDraw.Ordered(List.of("A", "B")), PARTS, 0.5, 0.3, 0.2))
                .hasMessageContaining("parts of TOP");
        assertThatThrownBy(() -> draw(WeightDraw.Within.of(0.4, 1), PARTS, 0.5, 0.3, 0.2))
                .hasMessageContaining("sum to 1.2");
        assertThatThrownBy(() -> draw(WeightDraw.Within.of(0, 0.3), PARTS, 0.5, 0.3, 0.2))
                .hasMessageContaining("the greatest to 0.89");
        assertThatThrownBy(() -> draw(WeightDraw.Within.of(0, 1).with("X", 0, 1), PARTS, 0.5, 0.3, 0.2))
                .hasMessageContaining("bounds are stated of X");
    }
}

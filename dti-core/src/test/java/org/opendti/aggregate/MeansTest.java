package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods that look at one unit alone. */
class MeansTest {

    private static final double NAN = Double.NaN;

    private static double of(Aggregation method, double[] weights, double... row) {
        double[][] parts = new double[row.length][1];
        for (int k = 0; k < row.length; k++) {
            parts[k][0] = row[k];
        }
        return method.aggregate(parts, weights)[0];
    }

    private static double present(Aggregation method, double[] weights, double... row) {
        double[][] parts = new double[row.length][1];
        for (int k = 0; k < row.length; k++) {
            parts[k][0] = row[k];
        }
        return method.aggregatePresent(parts, weights)[0];
    }

    @Test
    void aggregate_ofTheJavadocsExamples_isTheFormula() {
        double[] weights = {500, 200};
        // exp((500 ln 0.8 + 200 ln 0.5) / 700) = exp(-0.35743035) = 0.69947
        assertThat(of(new GeometricMean(), weights, 0.8, 0.5)).isCloseTo(0.69947, within(5e-6));
        // 700 / (500/0.8 + 200/0.5) = 700 / 1025
        assertThat(of(new HarmonicMean(), weights, 0.8, 0.5)).isCloseTo(700.0 / 1025, within(1e-15));
        // √((500·0.64 + 200·0.25) / 700) = √(370/700)
        assertThat(of(new PowerMean(2), weights, 0.8, 0.5)).isCloseTo(Math.sqrt(370.0 / 700), within(1e-15));
        assertThat(of(new Minimum(), weights, 0.8, 0.5)).isEqualTo(0.5);
        // M = 0.65, gap 0.15: 0.65 − 0.5·0.15
        assertThat(of(MeanMinimum.halfWay(), new double[] {1, 1}, 0.8, 0.5)).isCloseTo(0.575, within(1e-15));
        // 0.5·0.9 + 0.3·0.5 + 0.2·0.2
        assertThat(of(new OrderedWeightedAverage(List.of(0.5, 0.3, 0.2)), new double[] {1, 1, 1}, 0.2, 0.9, 0.5))
                .isCloseTo(0.64, within(1e-15));
    }

    @Test
    void median_ofWeights_isWhereHalfOfTheWeightLies() {
        assertThat(of(new WeightedMedian(), new double[] {1, 1, 3}, 0.2, 0.5, 0.9))
                .isEqualTo(0.9);
        assertThat(of(new WeightedMedian(), new double[] {1, 1, 2}, 0.2, 0.5, 0.9))
                .isCloseTo(0.7, within(1e-15));
        assertThat(of(new WeightedMedian(), new double[] {1, 1, 1}, 5, -1, 2)).isEqualTo(2);
        assertThat(of(new WeightedMedian(), new double[] {1, 1, 1, 1}, 4, 1, 3, 2))
                .isEqualTo(2.5);
        assertThat(of(new WeightedMedian(), new double[] {7}, 4)).isEqualTo(4);
    }

    @Test
    void median_halfOfTheWeightBothWays_isNotLostToRounding() {
        // 0.1 + 0.2 is 0.30000000000000004 in doubles; half lies up to 2 and half above
        assertThat(of(new WeightedMedian(), new double[] {0.1, 0.2, 0.3}, 1, 2, 4))
                .isEqualTo(3);
        assertThat(of(new WeightedMedian(), new double[] {0.3, 0.1, 0.2}, 1, 2, 4))
                .isEqualTo(1.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1000, -300, -2, -1, -0.5, -1e-3, -1e-15, 0, 1e-300, 1e-15, 1e-3, 0.5, 1, 2, 3, 300, 1e5})
    void power_ofAnyExponent_liesBetweenItsNeighboursInP(double p) {
        double[] weights = {3, 1, 2};
        double less = of(new PowerMean(p - 0.25), weights, 0.2, 0.9, 0.5);
        double here = of(new PowerMean(p), weights, 0.2, 0.9, 0.5);
        double more = of(new PowerMean(p + 0.25), weights, 0.2, 0.9, 0.5);

        assertThat(here).isBetween(less - 1e-15, more + 1e-15).isBetween(0.2 - 1e-15, 0.9 + 1e-15);
    }

    @Test
    void power_nearZero_isTheGeometricMeanWithoutLossOfDigits() {
        double geometric = of(new GeometricMean(), new double[] {3, 1}, 0.2, 0.9);
        // M_p = G (1 + p·σ²/2 + …), σ² the weighted variance of ln x: here 3/16·ln(4.5)² = 0.42417
        double slope = geometric * 3.0 / 16 * Math.pow(Math.log(4.5), 2) / 2;
        for (double p : new double[] {1e-6, 1e-9, 1e-12, 1e-16, 1e-30, 1e-300, Double.MIN_VALUE}) {
            assertThat(of(new PowerMean(p), new double[] {3, 1}, 0.2, 0.9))
                    .isCloseTo(geometric + p * slope, within(1e-12 * geometric));
        }
    }

    @Test
    void power_ofNumbersWhosePowersOverflow_isFinite() {
        assertThat(of(new PowerMean(300), new double[] {1, 1}, 1e149, 1e149)).isEqualTo(1e149);
        assertThat(of(new PowerMean(-300), new double[] {1, 1}, 1e-149, 1e149))
                .isCloseTo(1e-149 * Math.pow(2, 1.0 / 300), within(1e-160));
        assertThat(of(new PowerMean(2), new double[] {1e200, 1e200}, 3, 4)).isCloseTo(Math.sqrt(12.5), within(1e-15));
    }

    @Test
    void means_ofEqualParts_areThatValueExactly() {
        double[] weights = {0.1, 0.7, 3};
        for (Aggregation method : List.of(
                new GeometricMean(), new Minimum(), new WeightedMedian(), new PowerMean(2), new PowerMean(0.05))) {
            assertThat(of(method, weights, 0.3, 0.3, 0.3)).as(method.id()).isEqualTo(0.3);
        }
        assertThat(of(new HarmonicMean(), weights, 0.3, 0.3, 0.3)).isCloseTo(0.3, within(1e-16));
    }

    @Test
    void means_ofZero_areZeroWhereTheyTakeIt() {
        assertThat(of(new PowerMean(2), new double[] {1, 1}, 0, 0)).isZero();
        assertThat(of(new PowerMean(0.01), new double[] {1, 1}, 0, 0)).isZero();
        assertThat(of(new PowerMean(1e-30), new double[] {1, 1}, 0, 1)).isZero();
        assertThat(of(new PowerMean(0.5), new double[] {1, 1}, 0, 1)).isEqualTo(0.25); // (½·√1)²
        assertThat(of(new PowerMean(1), new double[] {1, 1}, -1, 2)).isEqualTo(0.5);
    }

    @Test
    void meanMinimum_ofItsEnds_isTheMeanAndTheMinimum() {
        assertThat(of(new MeanMinimum(0, 5), new double[] {1, 3}, 1, 3)).isEqualTo(2.5);
        assertThat(of(new MeanMinimum(1, 0), new double[] {1, 3}, 1, 3)).isEqualTo(1);
        // M = 2.5, gap 1.5, β = 2: √(2.25 + 4) = 2.5, so 2.5 − 0.4·(2.5 − 2) = 2.3
        assertThat(of(new MeanMinimum(0.4, 2), new double[] {1, 3}, 1, 3)).isCloseTo(2.3, within(1e-15));
        // β so large that the penalty, 1.5² / 2β, would be lost in √(gap² + β²) − β
        assertThat(of(new MeanMinimum(1, 1e15), new double[] {1, 3}, 1, 3)).isCloseTo(2.5 - 1.125e-15, within(4.5e-16));
    }

    @Test
    void orderedWeightedAverage_ofSpecialWeights_isMaximumMinimumAndMean() {
        double[] weights = {1, 1, 1};
        assertThat(of(new OrderedWeightedAverage(List.of(1.0, 0.0, 0.0)), weights, 0.2, 0.9, 0.5))
                .isCloseTo(0.9, within(1e-15));
        assertThat(of(new OrderedWeightedAverage(List.of(0.0, 0.0, 4.0)), weights, 0.2, 0.9, 0.5))
                .isCloseTo(0.2, within(1e-15));
        // equal places are the arithmetic mean whatever the parts weigh: (2·0.2 + 0.9 + 0.5) / 4
        assertThat(of(new OrderedWeightedAverage(List.of(1.0, 1.0)), new double[] {2, 1, 1}, 0.2, 0.9, 0.5))
                .isCloseTo(0.45, within(1e-15));
    }

    @Test
    void orderedWeightedAverage_ofUnequalParts_takesUpThePlacesByWeight() {
        // 0.9 weighs 3 of 4 and takes the first place (0.8) and half of the second (0.1); 0.1 the rest
        assertThat(of(new OrderedWeightedAverage(List.of(0.8, 0.2)), new double[] {3, 1}, 0.9, 0.1))
                .isCloseTo(0.9 * 0.9 + 0.1 * 0.1, within(1e-15));
    }

    @Test
    void aggregatePresent_ofMissingParts_takesTheWeightsOverTheRest() {
        double[] weights = {2, 5, 1};
        for (Aggregation method : List.of(
                new ArithmeticMean(),
                new GeometricMean(),
                new HarmonicMean(),
                new PowerMean(2),
                new PowerMean(-0.01),
                new WeightedMedian(),
                new Minimum(),
                MeanMinimum.halfWay(),
                new OrderedWeightedAverage(List.of(3.0, 2.0, 1.0)))) {
            assertThat(present(method, weights, 0.4, NAN, 0.7))
                    .as(method.id())
                    .isCloseTo(of(method, new double[] {2, 1}, 0.4, 0.7), within(1e-15));
            assertThat(of(method, weights, 0.4, NAN, 0.7)).as(method.id()).isNaN();
            assertThat(present(method, weights, NAN, NAN, NAN)).as(method.id()).isNaN();
            assertThat(present(method, new double[] {0, 1, 1}, 0.4, NAN, NAN))
                    .as(method.id())
                    .isNaN();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void power_exponentThatIsNotFinite_isRefused(double p) {
        assertThatThrownBy(() -> new PowerMean(p)).hasMessage("p (" + p + ") must be a finite number");
    }

    @Test
    void parameters_outOfRange_areRefusedWithTheirValue() {
        assertThatThrownBy(() -> new MeanMinimum(1.5, 0)).hasMessage("alpha (1.5) must be within 0 to 1");
        assertThatThrownBy(() -> new MeanMinimum(NAN, 0)).hasMessage("alpha (NaN) must be within 0 to 1");
        assertThatThrownBy(() -> new MeanMinimum(1, -1))
                .hasMessage("beta (-1.0) must be a finite number of at least 0");
        assertThatThrownBy(() -> new MeanMinimum(1, NAN)).hasMessageContaining("beta (NaN)");
        for (List<Double> weights : List.of(List.<Double>of(), List.of(0.0), List.of(2.0, -1.0), List.of(NAN))) {
            assertThatThrownBy(() -> new OrderedWeightedAverage(weights))
                    .hasMessage(
                            "place weights (" + weights + ") must each be at least 0 and have a finite sum above 0");
        }
    }
}

package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.aggregate.Topsis.Normalisation;

/** The methods that hold a unit against the best and the worst or against a sum: TOPSIS, VIKOR, COPRAS. */
class IdealPointTest {

    private static final double NAN = Double.NaN;
    private static final double[] EQUAL = {1, 1};

    private static double[][] columns(double[]... rows) {
        return IntStream.range(0, rows[0].length)
                .mapToObj(k -> Arrays.stream(rows).mapToDouble(row -> row[k]).toArray())
                .toArray(double[][]::new);
    }

    /** Hwang and Yoon (1981): four fighter aircraft; the fourth criterion, cost, is turned by its sign. */
    @Test
    void topsis_ofThePublishedAircraft_isAsPublished() {
        double[][] parts = columns(
                new double[] {2.0, 1500, 20000, -5.5, 5, 9},
                new double[] {2.5, 2700, 18000, -6.5, 3, 5},
                new double[] {1.8, 2000, 21000, -4.5, 7, 7},
                new double[] {2.2, 1800, 20000, -5.0, 5, 5});

        assertThat(new Topsis(Normalisation.VECTOR).aggregate(parts, new double[] {0.2, 0.1, 0.1, 0.1, 0.2, 0.3}))
                .containsExactly(new double[] {0.643, 0.268, 0.613, 0.312}, within(0.0006));
    }

    @Test
    void topsis_ofTheJavadocsExample_isAsWorked() {
        double[][] parts = {{1, 0, 0.5}, {0, 1, 0.5}};
        Topsis topsis = new Topsis(Normalisation.MIN_MAX);

        assertThat(topsis.aggregate(parts, EQUAL)).containsExactly(0.5, 0.5, 0.5);
        // weights 2/3, 1/3: d⁻ of the first 2/3, d⁺ 1/3; of the third both √(1/9 + 1/36)
        assertThat(topsis.aggregate(parts, new double[] {2, 1}))
                .containsExactly(new double[] {2.0 / 3, 1.0 / 3, 0.5}, within(1e-15));
        // the scales of 3, 4, 0 are 4 and 5: with 1, 0, 0 beside it, d⁻ and d⁺ of the first are √((3/s)² + 1) and 1/s
        double[][] other = {{3, 4, 0}, {1, 0, 0}};
        assertThat(topsis.aggregate(other, EQUAL)[0]).isCloseTo(1.25 / (1.25 + 0.25), within(1e-15));
        assertThat(new Topsis(Normalisation.VECTOR).aggregate(other, EQUAL)[0])
                .isCloseTo(Math.sqrt(1.36) / (Math.sqrt(1.36) + 0.2), within(1e-15));
    }

    /** A range so small that 1 over it is no number: the first has half of the one part and all of the other. */
    @Test
    void topsis_partOfTheSmallestRange_isNormalisedAsAnyOther() {
        double[][] parts = {{2e-320, 0, 4e-320}, {1, 0, 0}};
        double best = Math.hypot(0.5, 0);
        double worst = Math.hypot(0.5, 1);

        assertThat(new Topsis(Normalisation.MIN_MAX).aggregate(parts, EQUAL)[0])
                .isCloseTo(worst / (worst + best), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void topsis_constantPartsAndFewUnits_areAsStated(Normalisation normalisation) {
        Topsis topsis = new Topsis(normalisation);

        assertThat(topsis.aggregate(new double[][] {{3}, {1}}, EQUAL)).containsExactly(0.5);
        assertThat(topsis.aggregate(new double[][] {{3, 3}, {0, 0}}, EQUAL)).containsExactly(0.5, 0.5);
        assertThat(topsis.aggregate(new double[][] {{3, 2}, {1, 0}}, EQUAL)).containsExactly(1, 0);
        assertThat(topsis.aggregate(new double[][] {{3, 2, 2.5}, {7, 7, 7}}, EQUAL))
                .containsExactly(topsis.aggregate(new double[][] {{3, 2, 2.5}}, new double[] {1}));
    }

    @ParameterizedTest
    @EnumSource
    void topsis_negativeAndVeryLargeOrSmallParts_areTaken(Normalisation normalisation) {
        Topsis topsis = new Topsis(normalisation);
        double[] values = topsis.aggregate(new double[][] {{-3, -1, 2}, {0, 5, -5}}, EQUAL);

        assertThat(Arrays.stream(values)).allMatch(value -> value >= 0 && value <= 1);
        assertThat(topsis.aggregate(new double[][] {{-3e148, -1e148, 2e148}, {0, 5e-200, -5e-200}}, EQUAL))
                .containsExactly(values, within(1e-12));
    }

    @Test
    void topsis_missingParts_takesTheUnitsOwn() {
        double[][] parts = {{1, 0, 0.25}, {0, 1, NAN}};
        // the third has the first part alone: 0.25 of the way from worst to best
        assertThat(new Topsis(Normalisation.MIN_MAX).aggregatePresent(parts, EQUAL))
                .containsExactly(0.5, 0.5, 0.25);
        assertThat(new Topsis(Normalisation.MIN_MAX).aggregate(parts, EQUAL)).containsExactly(0.5, 0.5, NAN);
    }

    /** Papathanasiou and Ploskas (2018), Multiple Criteria Decision Aid, chapter on VIKOR: Q with v = 0.625. */
    @Test
    void vikor_ofThePublishedExample_isOneLessThePublishedQ() {
        double[][] parts = columns(
                new double[] {8, 7, 2, 1},
                new double[] {5, 3, 7, 5},
                new double[] {7, 5, 6, 4},
                new double[] {9, 9, 7, 3},
                new double[] {11, 10, 3, 7},
                new double[] {6, 9, 5, 4});
        double[] q = {0.640, 1.000, 0.693, 0.271, 0.000, 0.694};

        assertThat(new Vikor(0.625).aggregate(parts, new double[] {0.4, 0.3, 0.1, 0.2}))
                .containsExactly(Arrays.stream(q).map(x -> 1 - x).toArray(), within(0.0006));
    }

    @Test
    void vikor_ofUnitsWithTheSameGroupRegret_isDecidedByTheWorstServed() {
        assertThat(Vikor.balanced().aggregate(new double[][] {{1, 0.5, 0}, {0, 0.5, 1}}, EQUAL))
                .containsExactly(0.5, 1, 0.5);
        // S is 0.3 for each but for rounding, R 0.3, 0.2 and 0.3; without a tolerance rounding would be blown up to
        // 0..1
        double[][] parts = {{1, 1, 0, 0}, {1, 0, 1, 0}, {0, 1, 1, 0}};
        assertThat(new Vikor(1).aggregate(parts, new double[] {0.3, 0.2, 0.1}))
                .containsExactly(new double[] {1, 0.8, 0.6, 0}, within(1e-15));
        // S is 0.3 for both, but 0.30000000000000004 in doubles for one, which would else be blown up to the whole of 0
        // to 1
        double[][] even = {{1, 0}, {1, 0}, {0, 1}};
        assertThat(new Vikor(1).aggregate(even, new double[] {0.1, 0.2, 0.3})).containsExactly(1, 1);
    }

    @Test
    void vikor_constantPartsAndFewUnits_areAsStated() {
        assertThat(Vikor.balanced().aggregate(new double[][] {{3}, {1}}, EQUAL)).containsExactly(1);
        assertThat(Vikor.balanced().aggregate(new double[][] {{3, 3}, {0, 0}}, EQUAL))
                .containsExactly(1, 1);
        assertThat(Vikor.balanced().aggregate(new double[][] {{3, 2}, {1, 0}}, EQUAL))
                .containsExactly(1, 0);
        assertThat(Vikor.balanced().aggregate(new double[][] {{3, 2, 2.5}, {7, 7, 7}}, EQUAL))
                .containsExactly(1, 0, 0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void vikor_weightOutOfRange_isRefused(double v) {
        assertThatThrownBy(() -> new Vikor(v)).hasMessage("v (" + v + ") must be within 0 to 1");
    }

    /** Goswami and Mitra (2020): ten mobile phones; the first criterion, price, is a cost. */
    @Test
    void copras_ofThePublishedPhones_isAsPublished() {
        double[][] parts = columns(
                new double[] {-80, 16, 2, 5},
                new double[] {-110, 32, 2, 9},
                new double[] {-130, 64, 4, 9},
                new double[] {-185, 64, 4, 1},
                new double[] {-135, 64, 3, 4},
                new double[] {-140, 32, 3, 5},
                new double[] {-185, 64, 6, 7},
                new double[] {-110, 16, 3, 3},
                new double[] {-120, 16, 4, 3},
                new double[] {-340, 128, 6, 5});
        double[] published = {1, 0.85262, 0.91930, 0.68523, 0.80515, 0.72587, 0.83436, 0.79758, 0.79097, 0.79533};

        assertThat(new Copras().aggregate(parts, new double[] {0.60338, 0.13639, 0.19567, 0.06456}))
                .containsExactly(published, within(0.000006));
    }

    @Test
    void copras_ofTheJavadocsExample_isAsWorked() {
        // S⁺ 0.375, 0.125; S⁻ 1/3, 1/6, their sum 1/2 and that of 1/S⁻ 9; Q 0.375 + 0.5/3 and 0.125 + 0.5/1.5
        double q1 = 0.375 + 0.5 / 3;
        double q2 = 0.125 + 0.5 / 1.5;

        assertThat(new Copras().aggregate(new double[][] {{30, 10}, {-2, -1}}, EQUAL))
                .containsExactly(new double[] {1, q2 / q1}, within(1e-15));
    }

    /** Seen elsewhere: a cost counted as a benefit. */
    @Test
    void copras_moreOfACost_isNeverRewarded() {
        double[] less = new Copras().aggregate(new double[][] {{30, 30}, {-2, -1}}, EQUAL);
        double[] more = new Copras().aggregate(new double[][] {{30, 30}, {-4, -1}}, EQUAL);

        assertThat(less[0]).isLessThan(less[1]);
        assertThat(more[0]).isLessThan(less[0]);
    }

    @Test
    void copras_noCostAtAll_isTheLimitOfSmallCosts() {
        double[] none = new Copras().aggregate(new double[][] {{3, 1, 2}, {0, -1, 0}}, EQUAL);
        double[] small = new Copras().aggregate(new double[][] {{3, 1, 2}, {-1e-13, -1, -1e-13}}, EQUAL);

        assertThat(none).containsExactly(small, within(1e-12));
    }

    @Test
    void copras_constantPartsAndFewUnits_areAsStated() {
        Copras copras = new Copras();
        assertThat(copras.aggregate(new double[][] {{3}, {-1}}, EQUAL)).containsExactly(1);
        assertThat(copras.aggregate(new double[][] {{3, 3}, {-1, -1}}, EQUAL)).containsExactly(1, 1);
        assertThat(copras.aggregate(new double[][] {{0, 0}, {0, 0}}, EQUAL)).containsExactly(1, 1);
        assertThat(copras.aggregate(new double[][] {{4, 2}, {0, 0}}, EQUAL)).containsExactly(1, 0.5);
        assertThat(copras.aggregate(new double[][] {{4, 2}}, new double[] {1})).containsExactly(1, 0.5);
    }

    @Test
    void copras_partsThatFewReport_areWorthNoMore() {
        // each has the mean of what it has, so none is better than another
        double[][] parts = {{2, 2, 2, 2}, {5, NAN, NAN, 5}, {NAN, -3, NAN, -3}};

        assertThat(new Copras().aggregatePresent(parts, new double[] {1, 2, 3}))
                .containsExactly(new double[] {1, 1, 1, 1}, within(1e-15));
    }
}

package org.opendti.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.prepare.Tables.NAN;
import static org.opendti.prepare.Tables.X;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class TreatTest {

    private static final double[] TWO_OUTLIERS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100};
    private static final Treat TREAT = Treat.withDefaults(List.of(X));

    @Test
    void treat_ofTheJavadocsExample_movesTheGreatestToTheNext() {
        Prepared prepared = TREAT.apply(Tables.of(TWO_OUTLIERS));

        assertThat(Tables.x(prepared)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30);
        assertThat(prepared.changes()).hasToString("[X of Unit 11: 100.0 → 30.0, winsorised]");
        Treatment treatment = prepared.treatments().get(0);
        assertThat(treatment.winsorised()).isEqualTo(1);
        assertThat(treatment.before().passes()).isFalse();
        assertThat(treatment.after().passes()).isTrue();
        assertThat(treatment.afterWinsorising()).contains(treatment.after());
        assertThat(treatment.transform()).isEmpty();
    }

    @Test
    void treat_tailOnTheLeft_isTheMirror() {
        double[] mirrored = Arrays.stream(TWO_OUTLIERS).map(x -> -x).toArray();

        assertThat(Tables.x(TREAT.apply(Tables.of(mirrored))))
                .containsExactly(-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -30, -30);
        // none may be moved: the mirrored logarithm
        Treat logarithm = TREAT.withMost(OptionalInt.of(0));
        double[] up = Tables.x(logarithm.apply(Tables.of(TWO_OUTLIERS)));
        double[] down = Tables.x(logarithm.apply(Tables.of(mirrored)));
        assertThat(down).containsExactly(Arrays.stream(up).map(x -> -x).toArray(), within(1e-12));
        assertThat(up[0]).isCloseTo(Math.log(0.99), within(1e-14)); // 1 − 1 + 0.01·99
    }

    @Test
    void treat_stillFailing_isUndoneAndTransformedUnlessCombined() {
        double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 50, 60};
        Treat once = TREAT.withMost(OptionalInt.of(1));
        Prepared undone = once.apply(Tables.of(values));
        Prepared combined =
                once.withTransform(Optional.of(new LogOfRange(true)), true).apply(Tables.of(values));

        // ln(60 + 0.6), and with the 60 moved to 50 ln(50 + 0.5)
        assertThat(Tables.x(undone)[14]).isCloseTo(Math.log(60.6), within(1e-14));
        assertThat(Tables.x(combined)[14]).isCloseTo(Math.log(50.5), within(1e-14));
        assertThat(undone.treatments().get(0).winsorised()).isEqualTo(1);
        assertThat(undone.treatments().get(0).afterWinsorising().orElseThrow().passes())
                .isFalse();
        assertThat(undone.treatments().get(0).transform()).contains(new LogOfRange(true));
        assertThat(undone.changes()).hasSize(15).extracting(Change::why).containsOnly(Why.TRANSFORMED);
        assertThat(combined.changes()).extracting(Change::why).endsWith(Why.WINSORISED_AND_TRANSFORMED);
    }

    @Test
    void treat_withoutATransform_staysWinsorisedAndSaysThatItFails() {
        double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 50, 60};
        Prepared prepared = TREAT.withMost(OptionalInt.of(1))
                .withTransform(Optional.empty(), false)
                .apply(Tables.of(values));

        assertThat(Tables.x(prepared)[14]).isEqualTo(50);
        assertThat(prepared.treatments().get(0).after().passes()).isFalse();
    }

    /** Without a limit the one outlier would be moved to 0, and nothing would be left to judge by. */
    @Test
    void treat_outlierBesideEqualValues_isTransformedRatherThanMadeConstant() {
        double[] values = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        Prepared prepared = TREAT.withMost(OptionalInt.empty()).apply(Tables.of(values));

        assertThat(prepared.treatments().get(0).winsorised()).isZero();
        assertThat(prepared.treatments().get(0).afterWinsorising()).isEmpty();
        assertThat(prepared.treatments().get(0).transform()).isPresent();
        assertThat(prepared.treatments().get(0).after().passes())
                .as("no curve helps")
                .isFalse();
        assertThat(Tables.x(prepared)).doesNotContain(NAN);
    }

    @Test
    void treat_equalGreatestValues_moveTogether() {
        double[] values = new double[60];
        Arrays.setAll(values, r -> r % 7);
        values[3] = 900;
        values[9] = 900;

        Prepared prepared = TREAT.apply(Tables.of(values));

        assertThat(prepared.treatments().get(0).winsorised()).isEqualTo(1);
        assertThat(prepared.changes()).hasSize(2).allMatch(change -> change.after() == 6);
    }

    @Test
    void treat_constantFewOrMissingValues_areLeftAlone() {
        for (double[] values :
                new double[][] {{0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, {1}, {1, 2}, {1, 1, 900}, {2, NAN, NAN, NAN}}) {
            Prepared prepared = TREAT.apply(Tables.of(values));
            assertThat(Tables.x(prepared)).containsExactly(values);
            assertThat(prepared.changes()).isEmpty();
            assertThat(prepared.treatments().get(0).before().passes()).isTrue();
            assertThat(prepared.treatments().get(0).before().kurtosis()).isNaN();
        }
    }

    @Test
    void treat_missingValue_staysMissingAndTouchesNobodyElse() {
        double[] sparse = Arrays.copyOf(TWO_OUTLIERS, 14);
        sparse[12] = NAN;
        sparse[13] = NAN;
        for (Treat treat : List.of(TREAT, TREAT.withMost(OptionalInt.of(0)))) {
            double[] whole = Tables.x(treat.apply(Tables.of(TWO_OUTLIERS)));
            double[] expected = Arrays.copyOf(whole, 14);
            expected[12] = NAN;
            expected[13] = NAN;
            assertThat(Tables.x(treat.apply(Tables.of(sparse)))).containsExactly(expected);
        }
    }

    @Test
    void treat_anyColumn_keepsTheOrderOfItsValues() {
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values =
                    random.doubles(40).map(u -> Math.exp(6 * u * u)).sorted().toArray();
            Treat treat = TREAT.withThresholds(0.5, 0.1).withMost(OptionalInt.of(seed % 4));
            double[] after = Tables.x(treat.apply(Tables.of(values)));
            assertThat(after).isSorted();
        }
    }

    @Test
    void boxCox_ofTheJavadocsExample_isTwiceTheRoot() {
        assertThat(BoxCox.of(0.5).apply(new double[] {1, 4, 9})).containsExactly(new double[] {0, 2, 4}, within(1e-14));
        assertThat(BoxCox.of(0).apply(new double[] {0, NAN, 9}))
                .containsExactly(new double[] {0, NAN, Math.log(10)}, within(1e-15));
    }

    /** y = exp(z) of z symmetric about its mean: the logarithm, λ = 0, makes it so again. */
    @Test
    void boxCox_fitted_findsTheMostLikelyLambda() {
        double[] values = new double[201];
        for (int i = 0; i < 201; i++) {
            double z = 4 + new NormalDistribution().inverseCumulativeProbability((i + 0.5) / 201);
            values[i] = Math.exp(z);
        }
        double logarithm = BoxCox.fitted().lambdaOf(values);
        assertThat(logarithm).isCloseTo(0, within(0.1));
        // no other λ is more likely: the log-likelihood worked here anew
        for (double other : new double[] {-1, logarithm - 0.01, logarithm + 0.01, 0.5, 1, 2}) {
            assertThat(likelihood(values, logarithm)).isGreaterThan(likelihood(values, other));
        }
        assertThat(BoxCox.fitted().apply(values))
                .containsExactly(BoxCox.of(logarithm).apply(values));
    }

    private static double likelihood(double[] values, double lambda) {
        double least = Arrays.stream(values).min().orElseThrow();
        double[] z = BoxCox.of(lambda).apply(values);
        double mean = Arrays.stream(z).average().orElseThrow();
        double variance =
                Arrays.stream(z).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        double logs = Arrays.stream(values).map(x -> Math.log(x - least + 1)).sum();
        return -values.length / 2.0 * Math.log(variance) + (lambda - 1) * logs;
    }

    @Test
    void transform_badValues_areRefused() {
        double[] equal = {3, NAN, 3};
        assertThat(new LogAboveLeast().apply(equal)).containsExactly(0, NAN, 0);
        assertThat(BoxCox.of(2).apply(equal)).containsExactly(0, NAN, 0);
        assertThat(new LogAboveLeast().apply(new double[] {NAN})).containsExactly(NAN);
        assertThatThrownBy(() -> new LogOfRange(true).apply(equal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("log-of-range needs values that differ; got 3.0 to 3.0");
        assertThatThrownBy(() -> BoxCox.fitted().apply(equal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("box-cox needs values that differ for λ to be fitted");
        assertThatThrownBy(() -> new LogAboveLeast().apply(new double[] {1, Double.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("log-above-least needs finite values of a finite span; got 1.0 to Infinity");
    }

    @Test
    void treat_badParameters_areRefused() {
        assertThatThrownBy(() -> TREAT.withThresholds(NAN, 1))
                .hasMessage("skewness (NaN) must be at least 0 and finite");
        assertThatThrownBy(() -> TREAT.withThresholds(1, NAN)).hasMessage("kurtosis (NaN) must be finite");
        assertThatThrownBy(() -> TREAT.withMost(OptionalInt.of(-1))).hasMessage("most (-1) must be at least 0");
        assertThatThrownBy(() -> Treat.withDefaults(List.of()))
                .hasMessage("columns [] must be at least one, and none twice");
        assertThatThrownBy(() -> new BoxCox(OptionalDouble.of(NAN))).hasMessage("lambda (NaN) must be finite");
    }
}

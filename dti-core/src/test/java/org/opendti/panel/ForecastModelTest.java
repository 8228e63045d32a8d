package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastModelTest {

    private static final List<Integer> TWO = List.of(2022, 2023);

    static List<ForecastModel> models() {
        return List.of(
                new ForecastModel.Last(),
                new ForecastModel.Damped(),
                new ForecastModel.Damped(1),
                new ForecastModel.LeastSquares(),
                new ForecastModel.MeanChange());
    }

    private static double sum(double[] weights, double... scores) {
        return IntStream.range(0, weights.length)
                .mapToDouble(t -> weights[t] * scores[t])
                .sum();
    }

    @ParameterizedTest
    @MethodSource("models")
    void weights_ofAnyModel_sumToOneAndToNothing(ForecastModel model) {
        for (List<Integer> years : List.of(TWO, List.of(2018, 2020, 2021, 2025))) {
            for (int ahead = 1; ahead < 5; ahead++) {
                int year = years.get(years.size() - 1) + ahead;
                assertThat(Arrays.stream(model.own(years, year)).sum()).isCloseTo(1, within(1e-12));
                assertThat(Arrays.stream(model.common(years, year)).sum()).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void last_ofAnyYear_isTheLastScore() {
        assertThat(new ForecastModel.Last().own(TWO, 2024)).containsExactly(0, 1);
        assertThat(new ForecastModel.Last().own(TWO, 2029)).containsExactly(0, 1);
        assertThat(new ForecastModel.Last().common(TWO, 2029)).containsExactly(0, 0);
        assertThat(new ForecastModel.Last().id()).isEqualTo("last");
    }

    @Test
    void damped_trend_wearsOff() {
        ForecastModel model = new ForecastModel.Damped();
        // 0.60 + 0.8 · 0.10, then + 0.8² · 0.10, as the Javadoc says
        assertThat(sum(model.own(TWO, 2024), 0.5, 0.6)).isCloseTo(0.68, within(1e-14));
        assertThat(sum(model.own(TWO, 2025), 0.5, 0.6)).isCloseTo(0.744, within(1e-14));
        // a change of 0.2 in two years is one of 0.1 a year
        assertThat(sum(new ForecastModel.Damped(0.5).own(List.of(2021, 2023), 2024), 0.4, 0.6))
                .isCloseTo(0.65, within(1e-14));
        assertThat(sum(new ForecastModel.Damped(1).own(TWO, 2025), 0.5, 0.6)).isCloseTo(0.8, within(1e-14));
        // three years: the mean change, (0.6 − 0.5) / 2, whatever lies between
        assertThat(sum(model.own(List.of(2021, 2022, 2023), 2024), 0.5, 0.9, 0.6))
                .isCloseTo(0.64, within(1e-14));
        assertThat(model.id()).isEqualTo("damped");
    }

    @Test
    void phi_outOfRange_isRefused() {
        for (double phi : new double[] {0, -0.1, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> new ForecastModel.Damped(phi)).hasMessageContaining("phi (" + phi + ")");
        }
    }

    @Test
    void leastSquares_ofRandomYears_isTheLineOfOrdinaryRegression() {
        SplittableRandom random = new SplittableRandom(7);
        List<Integer> years = List.of(2016, 2017, 2019, 2020, 2022);
        double[] scores = random.doubles(5).toArray();
        SimpleRegression regression = new SimpleRegression();
        for (int t = 0; t < 5; t++) {
            regression.addData(years.get(t), scores[t]);
        }
        ForecastModel model = new ForecastModel.LeastSquares();
        assertThat(sum(model.own(years, 2024), scores)).isCloseTo(regression.predict(2024), within(1e-9));
        assertThat(sum(model.own(TWO, 2024), 0.5, 0.6)).isCloseTo(0.7, within(1e-14));
        assertThat(model.common(TWO, 2024)).containsExactly(0, 0);
        assertThat(model.id()).isEqualTo("least-squares");
    }

    @Test
    void meanChange_ofAllUnits_movesEveryUnit() {
        ForecastModel model = new ForecastModel.MeanChange();
        double own = sum(model.own(TWO, 2024), 0.5, 0.6);
        assertThat(own + sum(model.common(TWO, 2024), 0.5, 0.58)).isCloseTo(0.68, within(1e-14));
        assertThat(own + sum(model.common(TWO, 2026), 0.5, 0.58)).isCloseTo(0.84, within(1e-14));
        assertThat(sum(model.common(List.of(2019, 2023), 2024), 0.5, 0.58)).isCloseTo(0.02, within(1e-14));
        assertThat(model.id()).isEqualTo("mean-change");
    }

    @Test
    void errors_ofThreeUnits_areThoseWorkedByHand() {
        // changes +0.1, +0.2, +0.3: mean 0.2, apart −0.1, 0, +0.1; own = √(0.02 / 2) = 0.1, common = 0.2
        double[][] scores = {{0.1, 0.2, 0.3}, {0.2, 0.4, 0.6}};
        PooledErrors errors = PooledErrors.of(TWO, scores);
        assertThat(errors.own()).isCloseTo(0.1, within(1e-14));
        assertThat(errors.common()).isCloseTo(0.2, within(1e-14));
        assertThat(errors.degrees()).isEqualTo(2);
        // over four years: variances a year are a quarter
        PooledErrors slow = PooledErrors.of(List.of(2019, 2023), scores);
        assertThat(slow.own()).isCloseTo(0.05, within(1e-14));
        assertThat(slow.common()).isCloseTo(0.1, within(1e-14));
        // a second step back by 0.1 of all: own √(0.02 / 4), common √((0.04 + 0.01) / 2)
        double[][] three = {{0.1, 0.2, 0.3}, {0.2, 0.4, 0.6}, {0.1, 0.3, 0.5}};
        PooledErrors two = PooledErrors.of(List.of(2022, 2023, 2024), three);
        assertThat(two.own()).isCloseTo(Math.sqrt(0.005), within(1e-14));
        assertThat(two.common()).isCloseTo(Math.sqrt(0.025), within(1e-14));
        assertThat(two.degrees()).isEqualTo(4);
    }

    @Test
    void deviation_ofAModel_growsWithItsOwnTrendAndTheYearsAhead() {
        PooledErrors errors = new PooledErrors(0.1, 0.2, 62);
        assertThat(errors.deviation(new ForecastModel.Last(), TWO, 2024)).isCloseTo(0.1, within(1e-14));
        assertThat(errors.deviation(new ForecastModel.Last(), TWO, 2027)).isCloseTo(0.2, within(1e-14));
        assertThat(errors.deviation(new ForecastModel.MeanChange(), TWO, 2024)).isCloseTo(0.1, within(1e-14));
        // 1 + 0.8², and 2 + 1.44² two years ahead
        assertThat(errors.deviation(new ForecastModel.Damped(), TWO, 2024))
                .isCloseTo(0.1 * Math.sqrt(1.64), within(1e-14));
        assertThat(errors.deviation(new ForecastModel.Damped(), TWO, 2025))
                .isCloseTo(0.1 * Math.sqrt(2 + 1.44 * 1.44), within(1e-14));
        // a change in two years: A/T = 0.4 over two years
        assertThat(errors.deviation(new ForecastModel.Damped(), List.of(2021, 2023), 2024))
                .isCloseTo(0.1 * Math.sqrt(1 + 2 * 0.16), within(1e-14));
        // least squares of 2022, 2023, 2024 for 2025 weighs −2/3, 1/3, 4/3: 1 + 4/9 + 1/9
        assertThat(errors.deviation(new ForecastModel.LeastSquares(), List.of(2022, 2023, 2024), 2025))
                .isCloseTo(0.1 * Math.sqrt(1 + 5.0 / 9), within(1e-12));
    }

    /** Units that walk at random are forecast as far off as is said, by every model. */
    @ParameterizedTest
    @MethodSource("models")
    void deviation_ofRandomWalks_isThatOfTheErrors(ForecastModel model) {
        SplittableRandom random = new SplittableRandom(31);
        List<Integer> years = List.of(2020, 2021, 2023);
        int units = 20_000;
        double[][] scores = new double[3][units];
        double[] truth = new double[units];
        for (int u = 0; u < units; u++) {
            scores[0][u] = random.nextDouble();
            scores[1][u] = scores[0][u] + random.nextGaussian() * 0.1;
            scores[2][u] = scores[1][u] + random.nextGaussian() * 0.1 * Math.sqrt(2);
            truth[u] = scores[2][u] + random.nextGaussian() * 0.1 * Math.sqrt(2);
        }
        PooledErrors errors = PooledErrors.of(years, scores);
        assertThat(errors.own()).isCloseTo(0.1, within(0.002));
        double squares = 0;
        double[] own = model.own(years, 2025);
        for (int u = 0; u < units; u++) {
            double error = truth[u] - sum(own, scores[0][u], scores[1][u], scores[2][u]);
            squares += error * error;
        }
        assertThat(Math.sqrt(squares / units)).isCloseTo(errors.deviation(model, years, 2025), within(0.003));
    }

    @Test
    void half_widths_areThoseOfTheDistributions() {
        PooledErrors errors = new PooledErrors(0.1, 0.2, 2);
        assertThat(errors.half(0.1, 0.95)).isCloseTo(0.430265, within(1e-5)); // t of 2 degrees: 4.30265
        assertThat(errors.halfCommon(1, 0.95)).isCloseTo(0.2 * 1.959964, within(1e-6));
        assertThat(errors.halfCommon(4, 0.95)).isCloseTo(0.4 * 1.959964, within(1e-6));
        assertThat(new PooledErrors(0, 0.2, 0).half(0, 0.95)).isZero();
    }

    @Test
    void errors_ofASingleUnit_areAllCommon() {
        PooledErrors errors = PooledErrors.of(TWO, new double[][] {{0.5}, {0.7}});
        assertThat(errors.own()).isZero();
        assertThat(errors.degrees()).isZero();
        assertThat(errors.common()).isCloseTo(0.2, within(1e-14));
        assertThatThrownBy(() -> new PooledErrors(-1, 0, 1)).hasMessageContaining("own (-1.0)");
        assertThatThrownBy(() -> new PooledErrors(0, Double.NaN, 1)).hasMessageContaining("common (NaN)");
        assertThatThrownBy(() -> new PooledErrors(0, 0, -1)).hasMessageContaining("degrees (-1)");
    }
}

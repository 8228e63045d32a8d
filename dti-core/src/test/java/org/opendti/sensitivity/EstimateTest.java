package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {

    private static final double NAN = Double.NaN;

    /** 1, 2, 3, 6: mean 3, s² = 14/3, s/√4 = 1.0801; t of 3 at 97.5 % is 3.182446 (any table). */
    @Test
    void mean_ofNumbers_hasStudentsInterval() {
        Estimate mean = Estimate.mean(new double[] {1, 2, 3, 6}, 0.95);
        double error = Math.sqrt(14 / 12.0);
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.standardError()).isCloseTo(error, within(1e-15));
        assertThat(mean.low()).isCloseTo(3 - 3.182446305284263 * error, within(1e-8));
        assertThat(mean.high()).isCloseTo(3 + 3.182446305284263 * error, within(1e-8));
    }

    @Test
    void mean_ofOneOrNone_hasNoInterval() {
        assertThat(Estimate.mean(new double[] {2}, 0.95)).isEqualTo(new Estimate(2, NAN, NAN, NAN));
        assertThat(Estimate.mean(new double[0], 0.95)).isEqualTo(Estimate.NONE);
    }

    /** The jackknife of a mean is its standard error: means without one of 1, 2, 3, 6 are 11/3, 10/3, 9/3, 6/3. */
    @Test
    void jackknife_ofAMean_isItsStandardError() {
        Estimate estimate = Estimate.jackknife(3, new double[] {11 / 3.0, 10 / 3.0, 3, 2}, 0.95);
        Estimate mean = Estimate.mean(new double[] {1, 2, 3, 6}, 0.95);
        assertThat(estimate.standardError()).isCloseTo(mean.standardError(), within(1e-14));
        assertThat(estimate.low()).isCloseTo(mean.low(), within(1e-13));
        assertThat(estimate.high()).isCloseTo(mean.high(), within(1e-13));
    }

    /** Expected: NumPy's quantile with method="weibull", which is type 6. */
    @Test
    void quantile_ofSortedNumbers_isOfTypeSix() {
        double[] four = {1, 2, 3, 10};
        assertThat(Estimate.quantile(four, 0.25)).isEqualTo(1.25);
        assertThat(Estimate.quantile(four, 0.5)).isEqualTo(2.5);
        assertThat(Estimate.quantile(four, 0.7)).isCloseTo(6.5, within(1e-14));
        assertThat(Estimate.quantile(four, 0.01)).isEqualTo(1);
        assertThat(Estimate.quantile(four, 0.99)).isEqualTo(10);
        assertThat(Estimate.quantile(new double[] {1}, 0.5)).isNaN();
    }

    /** 1 … 39 at 95 %: 40 · 0.025 = the first, 40 · 0.975 = the last. */
    @Test
    void bootstrap_ofResamples_takesTheirQuantilesAndLeavesNaNOut() {
        double[] resampled = new double[41];
        for (int i = 0; i < 39; i++) {
            resampled[i] = 39 - i;
        }
        resampled[39] = NAN;
        resampled[40] = NAN;
        Estimate all = Estimate.bootstrap(20, resampled, 0.95);
        assertThat(all.low()).isCloseTo(1, within(1e-12));
        assertThat(all.high()).isCloseTo(39, within(1e-12));
        // the variance of 1 … n is n(n + 1)/12
        assertThat(all.standardError()).isCloseTo(Math.sqrt(130), within(1e-12));
        Estimate half = Estimate.bootstrap(20, resampled, 0.5);
        assertThat(half.low()).isCloseTo(10, within(1e-12));
        assertThat(half.high()).isCloseTo(30, within(1e-12));
        assertThat(half.value()).isEqualTo(20);
    }
}

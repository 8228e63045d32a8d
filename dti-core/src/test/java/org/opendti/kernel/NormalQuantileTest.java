package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalQuantileTest {

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1e-300, 1e-20, 1e-11, 1e-5, 0.001, 0.02, 0.074, 0.076, 0.3, 0.5, 0.61, 0.9249, 0.9251, 0.975, 0.99999
            })
    void quantile_ofAProbability_hasThatProbabilityBelow(double p) {
        double x = NormalQuantile.of(p);

        if (p < 1e-12) {
            // far out the density over x approximates the tail: φ(x)/|x| · (1 − 1/x² + 3/x⁴ − 15/x⁶)
            double tail = Math.exp(-x * x / 2)
                    / Math.sqrt(2 * Math.PI)
                    / -x
                    * (1 - 1 / (x * x) + 3 / Math.pow(x, 4) - 15 / Math.pow(x, 6));
            assertThat(tail / p).isCloseTo(1, within(2e-6));
        } else {
            assertThat(NORMAL.cumulativeProbability(x) / p).isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.4, 0.49})
    void quantile_isSymmetric(double p) {
        assertThat(NormalQuantile.of(1 - p)).isCloseTo(-NormalQuantile.of(p), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.975})
    void quantile_ofTheUsualLevel_isTheTabulatedNumber(double p) {
        // 1.959963984540054, tabulated wherever 95 % intervals are
        assertThat(NormalQuantile.of(p)).isCloseTo(1.959963984540054, within(1e-14));
    }
}

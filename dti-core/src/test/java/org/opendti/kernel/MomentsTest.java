package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final double NAN = Double.NaN;

    @Test
    void moments_ofRandomValues_areCommonsMaths() {
        for (int seed = 0; seed < 50; seed++) {
            double[] x = new SplittableRandom(seed).doubles(4 + seed, -5, 50).toArray();
            DescriptiveStatistics reference = new DescriptiveStatistics(x);

            assertThat(Moments.mean(x)).isCloseTo(reference.getMean(), within(1e-12));
            assertThat(Moments.deviation(x)).isCloseTo(reference.getStandardDeviation(), within(1e-12));
            assertThat(Moments.skewness(x)).isCloseTo(reference.getSkewness(), within(1e-12));
            assertThat(Moments.kurtosis(x)).isCloseTo(reference.getKurtosis(), within(1e-11));
        }
    }

    @Test
    void moments_missingValues_doNotCount() {
        assertThat(Moments.mean(new double[] {1, NAN, 4})).isEqualTo(2.5);
        assertThat(Moments.mean(new double[] {1, NAN, 4}, 1, 4)).isEqualTo(2.5);
        assertThat(Moments.deviation(new double[] {1, NAN, 4}, 2.5)).isEqualTo(Math.sqrt(4.5)); // 2 · 1.5² / 1
        assertThat(Moments.deviation(new double[] {1, NAN}, 1)).isNaN();
        assertThat(Moments.count(new double[] {1, NAN, 4})).isEqualTo(2);
        assertThat(Moments.present(new double[] {NAN, 2, NAN})).containsExactly(2);
        assertThat(Moments.mean(new double[] {NAN})).isNaN();
        assertThat(Moments.mean(new double[] {1e308, 1.5e308})).isInfinite();
    }

    @Test
    void moments_equalValues_haveNoSpreadThoughTheirSumIsRounded() {
        double[] equal = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat((0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1) / 6).isNotEqualTo(0.1);
        assertThat(Moments.mean(equal)).isEqualTo(0.1);
        assertThat(Moments.variance(equal)).isZero();
        assertThat(Moments.skewness(equal)).isNaN();
        assertThat(Moments.kurtosis(equal)).isNaN();
    }
}

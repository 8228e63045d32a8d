package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalisingTest {

    private static final double NAN = Double.NaN;

    @Test
    void affineAndHeld_ofValues_areTheLineWithAndWithoutEnds() {
        double[] x = {20, 50, NAN, 70, 10};
        double[] into = new double[5];

        Normalising.affine(x, 20, 0.025, 1, into);
        assertThat(into).containsExactly(1, 1.75, NAN, 2.25, 0.75);
        Normalising.held(x, 20, 0.025, 1, 1, 2, into);
        assertThat(into).containsExactly(1, 1.75, NAN, 2, 1);
    }

    @Test
    void leastAndGreatest_ofAnyLength_passOverWhatIsMissing() {
        for (int length = 1; length < 14; length++) {
            double[] x = new SplittableRandom(length).doubles(length).toArray();
            double least = Arrays.stream(x).min().orElseThrow();
            double greatest = Arrays.stream(x).max().orElseThrow();
            double[] sparse = Arrays.copyOf(x, length + 1);
            sparse[length] = sparse[length / 2];
            sparse[length / 2] = NAN;

            assertThat(Extremes.least(sparse)).isEqualTo(least);
            assertThat(Extremes.greatest(sparse)).isEqualTo(greatest);
        }
        assertThat(Extremes.least(new double[] {NAN})).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Extremes.greatest(new double[0])).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}

package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UniformsTest {

    @Test
    void fill_withAStrideOfOne_givesTheNumbersOfSplittableRandom() {
        double[] numbers = new double[1000];
        new Uniforms(1000, 1).fill(922, 0, 1000, numbers);

        SplittableRandom random = new SplittableRandom(922);
        for (double number : numbers) {
            assertThat(number).isEqualTo((random.nextLong() >>> 12) * 0x1.0p-52 + 0x1.0p-53);
        }
    }

    @Test
    void fill_withAStride_givesEveryOther() {
        double[] all = new double[40];
        double[] some = new double[5];
        new Uniforms(40, 1).fill(7, 0, 40, all);
        new Uniforms(5, 8).fill(7, 3, 5, some);

        assertThat(some).containsExactly(all[3], all[11], all[19], all[27], all[35]);
    }

    @Test
    void fill_ofManyNumbers_isEvenAndNeverAtAnEnd() {
        double[] numbers = new double[100_000];
        new Uniforms(100_000, 1).fill(1, 0, 100_000, numbers);

        // of uniform numbers the mean is 1/2 ± 1/√(12 n) and the mean square 1/3
        assertThat(Moments.mean(numbers)).isCloseTo(0.5, within(5 / Math.sqrt(12 * 1e5)));
        double squares = 0;
        for (double x : numbers) {
            squares += x * x / 1e5;
            assertThat(x).isBetween(0x1.0p-53, 1 - 0x1.0p-53);
        }
        assertThat(squares).isCloseTo(1.0 / 3, within(0.005));
    }

    @Test
    void seedOf_differentUses_areDifferent() {
        assertThat(Uniforms.seedOf(1, 0)).isNotEqualTo(Uniforms.seedOf(1, 1)).isEqualTo(Uniforms.seedOf(1, 0));
    }
}

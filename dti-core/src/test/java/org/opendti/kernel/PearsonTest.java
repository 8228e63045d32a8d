package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PearsonTest {

    @Test
    void of_theJavadocsExample_isAHalf() {
        // d: −1, 0, 1 and −1, 1, 0: Σ = 1; 1 / √(2·2)
        assertThat(Pearson.of(new double[] {1, 2, 3}, new double[] {1, 3, 2})).isEqualTo(0.5);
    }

    @Test
    void of_aListThatDoesNotVary_isNaN() {
        assertThat(Pearson.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3}))
                .isNaN();
        assertThat(Pearson.of(new double[0], new double[0])).isNaN();
        assertThat(Pearson.of(new double[] {1}, new double[] {2})).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-160, 1e-5, 1, 1e5, 1e160, 1e300})
    void of_numbersOfAnySize_isCommonsMathsOfPlainOnes(double size) {
        for (int seed = 0; seed < 50; seed++) {
            double[] x = new SplittableRandom(seed).doubles(20, -1, 1).toArray();
            double[] y = new SplittableRandom(seed + 1_000).doubles(20, -1, 1).toArray();
            double[] sized = DoubleStream.of(x).map(v -> v * size).toArray();

            assertThat(Pearson.of(sized, y)).isCloseTo(new PearsonsCorrelation().correlation(x, y), within(1e-13));
            assertThat(Pearson.of(y, sized)).isEqualTo(Pearson.of(sized, y));
            assertThat(Pearson.of(sized, sized)).isEqualTo(1);
        }
    }

    @Test
    void of_oppositeLists_isMinusOneAndNotBelow() {
        for (int seed = 0; seed < 100; seed++) {
            double[] x = new SplittableRandom(seed).doubles(7).toArray();
            double[] opposite = DoubleStream.of(x).map(v -> 3 - 0.7 * v).toArray();

            assertThat(Pearson.of(x, opposite)).isGreaterThanOrEqualTo(-1).isCloseTo(-1, within(1e-14));
        }
    }
}

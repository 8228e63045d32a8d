package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedSumTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 13})
    void sum_ofAnyCountOfColumns_isThatOfThePlainLoopToTheBit(int parts) {
        SplittableRandom random = new SplittableRandom(parts);
        double[][] columns = new double[parts][];
        for (int k = 0; k < parts; k++) {
            columns[k] = random.doubles(17).toArray();
        }
        double[] weights = random.doubles(parts).toArray();
        double[] sums = new double[17];
        java.util.Arrays.fill(sums, 99);

        WeightedSum.sum(columns, weights, sums);

        for (int u = 0; u < 17; u++) {
            double plain = 0;
            for (int k = 0; k < parts; k++) {
                plain += weights[k] * columns[k][u];
            }
            assertThat(sums[u]).isEqualTo(plain);
        }
    }

    @Test
    void meanOfPresent_ofMissingNumbers_takesTheWeightsOverTheRest() {
        double[][] columns = {{1, Double.NaN, Double.NaN, 1}, {4, 4, Double.NaN, Double.NaN}, {9, 9, 9, Double.NaN}};
        double[] means = new double[4];

        WeightedSum.meanOfPresent(columns, new double[] {2, 1, 0}, means);

        // (2 + 4)/3, 4/1; only what weighs 0; 2/2
        assertThat(means).containsExactly(2, 4, Double.NaN, 1);
    }
}

package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockSumsTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "3,5,7", "4,8,16", "98,63,256", "6,9,100"})
    void sum_ofAnyShape_isThePlainSum(int parts, int units, int runs) {
        SplittableRandom random = new SplittableRandom(parts);
        double[][] weights = random(random, parts, runs);
        double[][] values = random(random, units, parts);
        double[][] into = random(random, units, runs + 2);
        double beyond = into[0][runs];

        BlockSums.sum(weights, values, runs, into);

        for (int u = 0; u < units; u++) {
            for (int r = 0; r < runs; r++) {
                double sum = 0;
                for (int k = 0; k < parts; k++) {
                    sum += weights[k][r] * values[u][k];
                }
                assertThat(into[u][r]).isCloseTo(sum, within(1e-13 * parts));
            }
        }
        assertThat(into[0][runs]).isEqualTo(beyond);
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "10", "63"})
    void sum_ofEqualUnits_isEqualToTheLastBit(int parts) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] weights = random(random, parts, 64);
        double[] one = random(random, 1, parts)[0];
        double[][] into = new double[11][64];

        BlockSums.sum(weights, new double[][] {one, one, one, one, one, one, one, one, one, one, one}, 64, into);

        assertThat(into[10]).isEqualTo(into[0]);
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "7", "100"})
    void dotAndProducts_arePlainSums(int runs) {
        SplittableRandom random = new SplittableRandom(9);
        double[] a = random(random, 1, runs)[0];
        double[] b = random(random, 1, runs)[0];
        double[] into = new double[runs];
        into[0] = 2;
        double dot = 0;
        for (int r = 0; r < runs; r++) {
            dot += a[r] * b[r];
        }

        BlockSums.addProducts(a, b, runs, into);

        assertThat(BlockSums.dot(a, b, runs)).isCloseTo(dot, within(1e-13 * runs));
        assertThat(into[0]).isEqualTo(2 + a[0] * b[0]);
        assertThat(into[runs - 1]).isCloseTo((runs == 1 ? 2 : 0) + a[runs - 1] * b[runs - 1], within(1e-15));
    }

    private static double[][] random(SplittableRandom random, int rows, int columns) {
        double[][] numbers = new double[rows][columns];
        for (double[] row : numbers) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextDouble();
            }
        }
        return numbers;
    }
}

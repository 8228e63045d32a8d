package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    @Test
    void fit_ofRandomPoints_isCommonsMaths() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] rows = new double[15][];
            double[][] columns = new double[3][15];
            for (int r = 0; r < 15; r++) {
                rows[r] = random.doubles(3, -10, 10).toArray();
                for (int k = 0; k < 3; k++) {
                    columns[k][r] = rows[r][k];
                }
            }
            double[] y = random.doubles(15, 0, 100).toArray();
            OLSMultipleLinearRegression reference = new OLSMultipleLinearRegression();
            reference.newSampleData(y, rows);
            double[] b = reference.estimateRegressionParameters();

            assertThat(LeastSquares.fit(columns, y).at(new double[] {1, 2, 3}))
                    .isCloseTo(b[0] + b[1] + 2 * b[2] + 3 * b[3], within(1e-10));
            assertThat(LeastSquares.correlation(columns[0], y))
                    .isCloseTo(new PearsonsCorrelation().correlation(columns[0], y), within(1e-14));
        }
    }

    @Test
    void fit_dependentColumn_isLeftOut() {
        double[][] x = {{1, 2, 4}, {10, 20, 40}, {0.1, 0.1, 0.1}};
        // y = 2x + 1
        assertThat(LeastSquares.fit(x, new double[] {3, 5, 9}).at(new double[] {3, 30, 0.2}))
                .isCloseTo(7, within(1e-12));
    }

    @Test
    void correlation_ofALineOrAConstant_isOneOrNone() {
        assertThat(LeastSquares.correlation(new double[] {1, 2, 3}, new double[] {5, 3, 1}))
                .isCloseTo(-1, within(1e-15));
        assertThat(LeastSquares.correlation(new double[] {1, 2, 3}, new double[] {0.1, 0.1, 0.1}))
                .isNaN();
        assertThat(LeastSquares.correlation(new double[0], new double[0])).isNaN();
    }
}

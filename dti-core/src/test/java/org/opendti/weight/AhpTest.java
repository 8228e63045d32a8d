package org.opendti.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.weight.SharedWeightingTest.assertRefused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

class AhpTest {

    /**
     * Which drink is drunk more of in the United States: coffee, wine, tea, beer, sodas, milk, water. Saaty (2008),
     * <i>Decision making with the analytic hierarchy process</i>, International Journal of Services Sciences 1(1), 83–98,
     * gives the weights .177 .019 .042 .116 .190 .129 .327 and the consistency ratio .022.
     */
    @Test
    void weights_ofSaatysDrinks_areThePublishedOnes() {
        Ahp drinks = new Ahp(List.of(
                List.of(1.0, 9.0, 5.0, 2.0, 1.0, 1.0, 0.5),
                List.of(1 / 9.0, 1.0, 1 / 3.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 9.0),
                List.of(0.2, 3.0, 1.0, 1 / 3.0, 0.25, 1 / 3.0, 1 / 9.0),
                List.of(0.5, 9.0, 3.0, 1.0, 0.5, 1.0, 1 / 3.0),
                List.of(1.0, 9.0, 4.0, 2.0, 1.0, 2.0, 0.5),
                List.of(1.0, 9.0, 3.0, 1.0, 0.5, 1.0, 1 / 3.0),
                List.of(2.0, 9.0, 9.0, 3.0, 2.0, 3.0, 1.0)));

        assertThat(drinks.weights())
                .containsExactly(new double[] {0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327}, within(5e-4));
        assertThat(drinks.consistency().ratio()).isCloseTo(0.022, within(1.5e-3));
    }

    /**
     * [[1, 2, 6], [1/2, 1, 6], [1/6, 1/6, 1]] worked by hand: with three parts the eigenvector is that of the geometric
     * means of the rows, ∛12, ∛3, ∛(1/36), and λ = 1 + t + 1/t with t = ∛(a₁₂ a₂₃ / a₁₃) = ∛2.
     */
    @Test
    void consistency_ofThreeParts_isTheClosedForm() {
        Ahp ahp = new Ahp(List.of(List.of(1.0, 2.0, 6.0), List.of(0.5, 1.0, 6.0), List.of(1 / 6.0, 1 / 6.0, 1.0)));
        double[] means = {Math.cbrt(12), Math.cbrt(3), Math.cbrt(1 / 36.0)};
        double lambda = 1 + Math.cbrt(2) + 1 / Math.cbrt(2);

        assertThat(ahp.weights()).containsExactly(PartColumns.shares(means, ""), within(1e-14));
        assertThat(ahp.consistency().eigenvalue()).isCloseTo(lambda, within(1e-13));
        assertThat(ahp.consistency().index()).isCloseTo((lambda - 3) / 2, within(1e-13));
        assertThat(ahp.consistency().ratio()).isCloseTo((lambda - 3) / 2 / 0.58, within(1e-12));
    }

    @Test
    void consistency_ofOneOrTwoParts_cannotDisagree() {
        Ahp one = new Ahp(List.of(List.of(1.0)));
        Ahp two = new Ahp(List.of(List.of(1.0, 3.0), List.of(0.333, 1.0)));

        assertThat(one.weights()).containsExactly(1);
        assertThat(one.consistency()).isEqualTo(new Ahp.Consistency(1, 0, 0));
        // √(3 / 0.333) = 3.0015 to 1
        assertThat(two.weights()).containsExactly(new double[] {0.75, 0.25}, within(1e-4));
        assertThat(two.consistency()).isEqualTo(new Ahp.Consistency(2, 0, 0));
    }

    @Test
    void weights_ofAgreeingJudgements_areTheImportancesThemselves() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] importances =
                    random.doubles(random.nextInt(1, 16), 0.1, 10).toArray();
            Ahp ahp = new Ahp(matrix(importances, random, 0));

            assertThat(ahp.weights()).containsExactly(PartColumns.shares(importances, ""), within(1e-13));
            assertThat(ahp.consistency().index()).isCloseTo(0, within(1e-13));
        }
    }

    @Test
    void weights_ofJudgementsThatDisagree_areCommonsMathsEigenvector() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] importances =
                    random.doubles(random.nextInt(3, 10), 0.1, 10).toArray();
            List<List<Double>> matrix = matrix(importances, random, 1.5);
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(matrix.stream()
                    .map(row -> row.stream().mapToDouble(a -> a).toArray())
                    .toArray(double[][]::new)));
            int largest = 0;
            for (int k = 0; k < importances.length; k++) {
                largest = eigen.getRealEigenvalue(k) > eigen.getRealEigenvalue(largest) ? k : largest;
            }
            double[] vector = eigen.getEigenvector(largest).toArray();
            double sum = DoubleStream.of(vector).sum();

            Ahp ahp = new Ahp(matrix);

            assertThat(DoubleStream.of(ahp.weights())).allMatch(w -> w > 0);
            assertThat(ahp.weights())
                    .containsExactly(DoubleStream.of(vector).map(v -> v / sum).toArray(), within(1e-10));
            assertThat(ahp.consistency().eigenvalue()).isCloseTo(eigen.getRealEigenvalue(largest), within(1e-9));
            assertThat(ahp.consistency().ratio()).isGreaterThan(0);
        }
    }

    @Test
    void weights_ofColumns_areThoseOfTheJudgements() {
        Ahp two = new Ahp(List.of(List.of(1.0, 3.0), List.of(1 / 3.0, 1.0)));

        assertThat(two.weights(new double[][] {{}, {}})).containsExactly(two.weights());
        assertRefused(() -> two.weights(new double[][] {{1}}), "the comparisons are of 2 parts; there are 1");
    }

    @Test
    void new_badMatrix_isRefusedWithThePlace() {
        assertRefused(() -> new Ahp(List.of()), "comparisons (0 rows) must have 1 to 15 rows");
        assertRefused(() -> new Ahp(matrix(new double[16], new SplittableRandom(1), 0)), "comparisons (16 rows)");
        assertRefused(
                () -> new Ahp(List.of(List.of(1.0, 2.0), List.of(0.5))), "row 1 of the comparisons has 1 entries");
        for (double bad : new double[] {0, -0.5, 2, 0.49, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    () -> new Ahp(List.of(List.of(1.0, 2.0), List.of(bad, 1.0))),
                    "parts 0 and 1 compare as 2.0 and " + bad
                            + "; comparisons are above 0, and one is 1 over the other");
        }
        assertRefused(() -> new Ahp(List.of(List.of(2.0))), "parts 0 and 0 compare as 2.0 and 2.0");
    }

    @Test
    void comparisons_changedAfterwards_doNotReachTheScheme() {
        List<Double> row = new ArrayList<>(List.of(1.0));
        List<List<Double>> rows = new ArrayList<>(List.of(row));
        Ahp ahp = new Ahp(rows);
        row.set(0, 5.0);
        rows.clear();

        assertThat(ahp.comparisons()).isEqualTo(Collections.singletonList(List.of(1.0)));
    }

    /** Ratios of importances times exp(±noise), reciprocal. */
    private static List<List<Double>> matrix(double[] importances, SplittableRandom random, double noise) {
        int parts = importances.length;
        double[][] a = new double[parts][parts];
        for (int i = 0; i < parts; i++) {
            a[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double error = noise == 0 ? 1 : Math.exp(random.nextDouble(-noise, noise));
                a[i][j] = importances[i] / importances[j] * error;
                a[j][i] = 1 / a[i][j];
            }
        }
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : a) {
            rows.add(DoubleStream.of(row).boxed().toList());
        }
        return rows;
    }
}

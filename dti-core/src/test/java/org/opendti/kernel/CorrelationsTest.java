package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Golden;

class CorrelationsTest {

    private static final double NAN = Double.NaN;
    private static final List<ToDoubleBiFunction<double[], double[]>> ALL =
            List.of(Correlations::pearson, Correlations::spearman, Correlations::kendall);

    @Test
    void coefficients_workedByHand_areThese() {
        double[] x = {1, 2, 3, 4};
        double[] y = {1, 3, 3, 10};
        // dx = −1.5 −0.5 0.5 1.5, mean y 4.25, dy = −3.25 −1.25 −1.25 5.75: 4.875 + 0.625 − 0.625 + 8.625 = 13.5
        // Σdx² = 5, Σdy² = 10.5625 + 1.5625 + 1.5625 + 33.0625 = 46.75
        assertThat(Correlations.covariance(x, y)).isCloseTo(13.5 / 3, within(1e-14));
        assertThat(Correlations.pearson(x, y)).isCloseTo(13.5 / Math.sqrt(5 * 46.75), within(1e-15));
        // ranks 1 2 3 4 and 1 2.5 2.5 4: Σ = 4.5, Σdx² = 5, Σdy² = 4.5
        assertThat(Correlations.spearman(x, y)).isCloseTo(4.5 / Math.sqrt(22.5), within(1e-15));
        // 6 pairs, one tied in y, five in the same order: 5 / √(6·5)
        assertThat(Correlations.kendall(x, y)).isCloseTo(5 / Math.sqrt(30), within(1e-15));
        // var = (4·3·13 − 2·1·9) / 18 = 138 / 18
        assertThat(Correlations.kendallZ(x, y)).isCloseTo(5 / Math.sqrt(138 / 18.0), within(1e-15));
    }

    @Test
    void kendallZ_tiesInBoth_isCorrected() {
        double[] x = {1, 1, 1, 2, 3};
        double[] y = {1, 1, 2, 2, 2};
        // pairs 10; tied in x 3, in y 1 + 3; in the same order (1,4)(1,5)(2,4)(2,5): S = 4
        // v(5) = 300, v(3) = 66, v(2) = 18: (300 − 66 − 84) / 18 + 6·8 / 40 + 6·6 / (9·60) = 8.3333 + 1.2 + 0.0667 =
        // 9.6
        assertThat(Correlations.kendall(x, y)).isCloseTo(4 / Math.sqrt(7 * 6), within(1e-15));
        assertThat(Correlations.kendallZ(x, y)).isCloseTo(4 / Math.sqrt(9.6), within(1e-14));
    }

    @Test
    void coefficients_missingValues_areOfTheSharedUnits() {
        double[] x = {1, NAN, 2, 3, 4, 9};
        double[] y = {1, 7, 3, 3, 10, NAN};
        for (ToDoubleBiFunction<double[], double[]> coefficient : ALL) {
            assertThat(coefficient.applyAsDouble(x, y))
                    .isEqualTo(coefficient.applyAsDouble(new double[] {1, 2, 3, 4}, new double[] {1, 3, 3, 10}));
        }
    }

    @Test
    void coefficients_constantOrTooFew_areNaN() {
        double[] tenths = new double[63];
        Arrays.fill(tenths, 0.1); // whose mean is not exactly 0.1
        double[] rising = IntStream.range(0, 63).asDoubleStream().toArray();
        for (ToDoubleBiFunction<double[], double[]> coefficient : ALL) {
            assertThat(coefficient.applyAsDouble(tenths, rising)).isNaN();
            assertThat(coefficient.applyAsDouble(new double[] {1}, new double[] {2}))
                    .isNaN();
            assertThat(coefficient.applyAsDouble(new double[0], new double[0])).isNaN();
            assertThat(coefficient.applyAsDouble(new double[] {1, NAN}, new double[] {NAN, 2}))
                    .isNaN();
            assertThat(coefficient.applyAsDouble(new double[] {1, 2}, new double[] {5, 3}))
                    .isEqualTo(-1);
            assertThat(coefficient.applyAsDouble(new double[] {-0.0, 0}, new double[] {5, 3}))
                    .isNaN();
        }
        assertThat(Correlations.covariance(tenths, rising)).isZero();
        assertThat(Correlations.kendallZ(tenths, rising)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void coefficients_ofRandomColumnsWithTies_areThoseOfCommonsMath(long seed) {
        Random random = new Random(seed);
        double[] x = random.ints(200, 0, 30).asDoubleStream().toArray();
        double[] y = Arrays.stream(x).map(v -> v + random.nextInt(20)).toArray();
        assertThat(Correlations.pearson(x, y)).isCloseTo(new PearsonsCorrelation().correlation(x, y), within(1e-13));
        assertThat(Correlations.spearman(x, y)).isCloseTo(new SpearmansCorrelation().correlation(x, y), within(1e-13));
        assertThat(Correlations.kendall(x, y)).isCloseTo(new KendallsCorrelation().correlation(x, y), within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void coefficients_ofRandomColumns_keepTheirLaws(long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(40).toArray();
        double[] y = random.doubles(40).toArray();
        double[] minus = Arrays.stream(y).map(v -> 3 - 2 * v).toArray();
        double[] cubed = Arrays.stream(x).map(v -> v * v * v).toArray();
        for (ToDoubleBiFunction<double[], double[]> coefficient : ALL) {
            double r = coefficient.applyAsDouble(x, y);
            assertThat(r).isBetween(-1.0, 1.0);
            assertThat(coefficient.applyAsDouble(y, x)).isCloseTo(r, within(1e-15));
            assertThat(coefficient.applyAsDouble(x, minus)).isCloseTo(-r, within(1e-13));
            assertThat(coefficient.applyAsDouble(reversed(x), reversed(y))).isCloseTo(r, within(1e-13));
        }
        assertThat(Correlations.spearman(cubed, y)).isEqualTo(Correlations.spearman(x, y));
        assertThat(Correlations.kendall(cubed, y)).isEqualTo(Correlations.kendall(x, y));
    }

    private static double[] reversed(double[] x) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> x[x.length - 1 - i])
                .toArray();
    }

    /** Ranks of 12 alternatives by several methods; the 50-digit reference. */
    @Test
    @Tag("golden")
    void coefficients_ofRankVectors_areTheReference() {
        List<Map<String, String>> vectors = Golden.rows("mcda/rank_vectors.csv");
        int compared = 0;
        for (Map<String, String> row : Golden.rows("mcda/rank_correlations.csv")) {
            String which = row.getOrDefault("coefficient", "") + " " + row.getOrDefault("source", "");
            double[] x = vector(vectors, row.getOrDefault("x", ""));
            double[] y = vector(vectors, row.getOrDefault("y", ""));
            double value = switch (which) {
                case "spearman ref50" -> Correlations.pearson(x, y); // of the ranks as they are
                case "spearman_avgrank scipy" -> Correlations.spearman(x, y);
                case "kendall_tau_b ref50" -> Correlations.kendall(x, y);
                default -> NAN;
            };
            if (!Double.isNaN(value)) {
                assertThat(value)
                        .as("%s", row)
                        .isCloseTo(Double.parseDouble(row.getOrDefault("value", "")), within(1e-12));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3 * 7);
    }

    private static double[] vector(List<Map<String, String>> vectors, String name) {
        Map<String, String> row = vectors.stream()
                .filter(vector -> vector.getOrDefault("name", "").equals(name))
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(1, 12)
                .mapToDouble(i -> Double.parseDouble(row.getOrDefault("A" + i, "")))
                .toArray();
    }
}

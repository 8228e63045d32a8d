package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.aggregate.Preference.Shape;

/** The methods that compare units in pairs: Copeland, Borda, PROMETHEE II. */
class OutrankingTest {

    private static final double NAN = Double.NaN;
    private static final double[][] THREE = {{3, 2, 1}, {1, 2, 2}};
    private static final double[] TWO_TO_ONE = {2, 1};

    @Test
    void aggregate_ofTheJavadocsExample_isAsWorked() {
        // the first part decides each pair: 3 > 2 > 1
        assertThat(new Copeland().aggregate(THREE, TWO_TO_ONE)).containsExactly(2, 0, -2);
        // points 2, 1, 0 and 0, 1.5, 1.5; (2·2 + 0)/3, (2·1 + 1.5)/3, (0 + 1.5)/3
        assertThat(new Borda().aggregate(THREE, TWO_TO_ONE))
                .containsExactly(new double[] {4.0 / 3, 3.5 / 3, 0.5}, within(1e-15));
        // π: 1–2: 2/3 − 1/3, 1–3: 2/3 − 1/3, 2–3: 2/3 − 0; flows (1/3 + 1/3)/2, (−1/3 + 2/3)/2, (−1/3 − 2/3)/2
        assertThat(Promethee2.usual().aggregate(THREE, TWO_TO_ONE))
                .containsExactly(new double[] {1.0 / 3, 1.0 / 6, -0.5}, within(1e-15));
    }

    @Test
    void aggregate_oneOrTwoUnits_isAsStated() {
        double[][] one = {{3}, {1}};
        double[][] two = {{3, 1}, {1, 1}};
        assertThat(new Copeland().aggregate(one, TWO_TO_ONE)).containsExactly(0);
        assertThat(new Borda().aggregate(one, TWO_TO_ONE)).containsExactly(0);
        assertThat(Promethee2.usual().aggregate(one, TWO_TO_ONE)).containsExactly(0);
        assertThat(new Copeland().aggregate(two, TWO_TO_ONE)).containsExactly(1, -1);
        assertThat(new Borda().aggregate(two, new double[] {1, 1})).containsExactly(0.75, 0.25);
        assertThat(Promethee2.usual().aggregate(two, new double[] {1, 1})).containsExactly(0.5, -0.5);
    }

    /** Others lose these ties: 0.1 + 0.2 − 0.3 is 5.6e-17 in doubles, and (0.7 + 0.1) − 0.8 is −1.1e-16. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.2, 0.3", "0.2, 0.1, 0.3", "0.7, 0.1, 0.8", "1e-9, 2e-9, 3e-9", "1e17, 3e17, 4e17", "1, 1, 2"})
    void copeland_weightsThatAreEven_tie(double a, double b, double even) {
        double[][] parts = {{1, 0}, {1, 0}, {0, 1}};

        assertThat(new Copeland().aggregate(parts, new double[] {a, b, even})).containsExactly(0, 0);
        assertThat(new Copeland().aggregate(parts, new double[] {a, b, even * (1 - 1e-12)}))
                .containsExactly(1, -1);
    }

    /** Decimal weights, whose exact sums are compared in decimal arithmetic. Parts are whole numbers of 0 to 4, so ties abound. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 98})
    void copeland_ofRandomParts_isThatOfExactArithmetic(int count) {
        for (int seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed * 1000 + count);
            int[] tenths = random.ints(count, 1, 20).toArray();
            double[] weights = Arrays.stream(tenths).mapToDouble(w -> w / 10.0).toArray();
            double[][] parts = new double[count][23];
            for (double[] part : parts) {
                for (int u = 0; u < part.length; u++) {
                    part[u] = random.nextInt(12) == 0 ? NAN : random.nextInt(5) - 2;
                }
            }
            assertThat(new Copeland().aggregatePresent(parts, weights)).containsExactly(exact(parts, tenths));
        }
    }

    private static double[] exact(double[][] parts, int[] tenths) {
        double[] wins = new double[parts[0].length];
        for (int i = 0; i < wins.length; i++) {
            boolean any = false;
            for (double[] part : parts) {
                any |= !Double.isNaN(part[i]);
            }
            for (int j = 0; any && j < wins.length; j++) {
                BigDecimal margin = BigDecimal.ZERO;
                for (int k = 0; k < parts.length; k++) {
                    double d = parts[k][i] - parts[k][j];
                    margin = margin.add(BigDecimal.valueOf(d > 0 ? tenths[k] : d < 0 ? -tenths[k] : 0, 1));
                }
                wins[i] += margin.signum();
            }
            wins[i] = any ? wins[i] : NAN;
        }
        return wins;
    }

    @Test
    void copeland_numbersOfAnySize_areComparedExactly() {
        double[] column = {-1e150, -3, -Math.nextUp(2.0), -2, -1e-150, 0, 1e-150, 2, Math.nextUp(2.0), 3, 1e150};
        assertThat(new Copeland().aggregate(new double[][] {column}, new double[] {1}))
                .containsExactly(-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10);
        assertThat(new Copeland().aggregate(new double[][] {{-0.0, 0.0}}, new double[] {1}))
                .containsExactly(0, 0);
        assertThat(new Borda().aggregate(new double[][] {{-0.0, 0.0, 1}}, new double[] {1}))
                .containsExactly(0.5, 0.5, 2);
    }

    @Test
    void copeland_pairsThatShareNoPart_tieInAnyOrder() {
        double[][] parts = {{1, NAN, 3, NAN}, {NAN, 2, 1, NAN}};
        double[] weights = {1, 1};

        // 1 loses to 3 by the first part, 2 beats 3 by the second, 1 and 2 share none; the fourth has nothing
        assertThat(new Copeland().aggregatePresent(parts, weights)).containsExactly(-1, 1, 0, NAN);
        // ½ each of 1 and 2; 3 gets 1 from 1 and 0 from 2
        assertThat(new Borda().aggregatePresent(parts, weights)).containsExactly(0.5, 1.5, 1, NAN);
        assertThat(Promethee2.usual().aggregatePresent(parts, weights)).containsExactly(-0.5, 0.5, 0, NAN);
    }

    @Test
    void bordaAndFlows_ofMissingParts_takeWeightsOverWhatIsShared() {
        double[][] parts = {{1, 0, NAN}, {0, 1, 5}, {0, 1, 4}};
        double[] weights = {3, 1, 1};

        // 1–2: 3/5 against 2/5; 1–3 and 2–3 over the last two parts: 0 against 1
        assertThat(new Borda().aggregatePresent(parts, weights))
                .containsExactly(new double[] {0.6, 0.4, 2}, within(1e-15));
        assertThat(Promethee2.usual().aggregatePresent(parts, weights))
                .containsExactly(new double[] {(0.2 - 1) / 2, (-0.2 - 1) / 2, 1}, within(1e-15));
    }

    @Test
    void borda_ofRandomParts_sumsToAllPoints() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] parts = new double[4][15];
            for (double[] part : parts) {
                Arrays.setAll(part, u -> random.nextInt(10) == 0 ? NAN : random.nextInt(6));
            }
            double[] counts = new Borda().aggregatePresent(parts, new double[] {1, 2, 3, 0.1});
            assertThat(Arrays.stream(counts).sum()).isCloseTo(15 * 14 / 2.0, within(1e-11));
        }
    }

    /**
     * Brans, Vincke and Mareschal (1986): six sites of a power station, six criteria of equal weight, one of each shape; the first and the
     * third to fifth are costs. The differences and the net flows are those of the published table of π, whose three
     * digits allow ±0.001 each.
     */
    @Test
    void promethee_ofThePublishedSites_isAsPublished() {
        double[][] parts = {
            {-80, -65, -83, -40, -52, -94},
            {90, 58, 60, 80, 72, 96},
            {-600, -200, -400, -1000, -600, -700},
            {-54, -97, -72, -75, -20, -36},
            {-8, -1, -4, -7, -3, -5},
            {5, 1, 7, 10, 8, 6}
        };
        Promethee2 method = new Promethee2(List.of(
                Preference.uShape(10),
                Preference.vShape(30),
                Preference.linear(50, 500),
                Preference.level(10, 60),
                Preference.usual(),
                Preference.gaussian(5)));
        double[][] published = {
            {0, 0.296, 0.250, 0.268, 0.100, 0.185},
            {0.462, 0, 0.389, 0.333, 0.296, 0.500},
            {0.236, 0.180, 0, 0.333, 0.056, 0.429},
            {0.399, 0.505, 0.305, 0, 0.223, 0.212},
            {0.444, 0.515, 0.487, 0.380, 0, 0.448},
            {0.287, 0.399, 0.250, 0.431, 0.133, 0}
        };
        double[] flows = new double[6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                flows[i] += (published[i][j] - published[j][i]) / 5;
            }
        }
        double[] equal = {1, 1, 1, 1, 1, 1};
        assertThat(method.aggregate(parts, equal)).containsExactly(flows, within(0.001));

        for (int i = 0; i < 6; i++) {
            for (int j = i + 1; j < 6; j++) {
                double flow = method.aggregate(pair(parts, i, j), equal)[0];
                assertThat(flow).isCloseTo(published[i][j] - published[j][i], within(0.002));
            }
        }
    }

    private static double[][] pair(double[][] parts, int i, int j) {
        return Arrays.stream(parts).map(part -> new double[] {part[i], part[j]}).toArray(double[][]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "USUAL,    0, 0, 0.5, 1",
        "U_SHAPE,  1, 0, 0.5, 0",
        "U_SHAPE,  1, 0, 1,   0",
        "U_SHAPE,  1, 0, 2,   1",
        "V_SHAPE,  0, 3, 1.5, 0.5",
        "V_SHAPE,  0, 3, 3,   1",
        "V_SHAPE,  0, 3, 7,   1",
        "LEVEL,    1, 3, 1,   0",
        "LEVEL,    1, 3, 2,   0.5",
        "LEVEL,    1, 3, 3,   0.5",
        "LEVEL,    1, 3, 4,   1",
        "LINEAR,   1, 3, 1,   0",
        "LINEAR,   1, 3, 2,   0.5",
        "LINEAR,   1, 3, 9,   1",
        "GAUSSIAN, 0, 2, 2,   0.3934693402873666", // 1 − exp(−1/2)
        "GAUSSIAN, 0, 2, 0,   0"
    })
    void preference_ofADifference_isAsInItsShape(Shape shape, double q, double p, double d, double expected) {
        Preference preference = new Preference(shape, q, p);

        assertThat(preference.of(d, 0)).isCloseTo(expected, within(1e-15));
        assertThat(preference.of(0, d)).isZero();
        assertThat(preference.of(-d, 0)).isZero();
    }

    @Test
    void preference_differenceOnAStepButForRounding_isOnIt() {
        assertThat(0.8 - 0.6).isGreaterThan(0.2); // in doubles
        assertThat(Preference.uShape(0.2).of(0.8, 0.6)).isZero();
        assertThat(Preference.level(0.1, 0.2).of(0.8, 0.6)).isEqualTo(0.5);
        assertThat(Preference.uShape(0.2).of(0.8 + 1e-14, 0.6)).isEqualTo(1);
        assertThat(Preference.uShape(0).of(Math.nextUp(0.6), 0.6)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USUAL    | 1   | 0 | indifference (1.0) of usual must be 0",
                "USUAL    | 0   | 1 | preference (1.0) of usual must be 0",
                "U_SHAPE  | -1  | 0 | indifference (-1.0) of u-shape must be a finite number of at least 0",
                "U_SHAPE  | NaN | 0 | indifference (NaN) of u-shape must be",
                "V_SHAPE  | 0   | 0 | preference (0.0) of v-shape must be a finite number above indifference (0.0)",
                "LEVEL    | 2   | 2 | preference (2.0) of level must be",
                "LINEAR   | 2   | Infinity | preference (Infinity) of linear must be",
                "GAUSSIAN | 0   | NaN | preference (NaN) of gaussian must be"
            })
    void preference_thresholdsThatCannotBe_areRefused(Shape shape, double q, double p, String message) {
        assertThatThrownBy(() -> new Preference(shape, q, p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void promethee_preferencesOfAnotherCount_areRefused() {
        Promethee2 method = new Promethee2(List.of(Preference.usual(), Preference.uShape(1)));

        assertThat(method.partCount()).hasValue(2);
        assertThat(method.ofParts(1)).isEqualTo(new Promethee2(List.of(Preference.uShape(1))));
        assertThatThrownBy(() -> method.aggregate(new double[3][1], new double[] {1, 1, 1}))
                .hasMessage("promethee-2 has preferences for 2 parts, and there are 3 parts");
    }
}

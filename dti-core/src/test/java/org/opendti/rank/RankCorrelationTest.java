package org.opendti.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankCorrelationTest {

    private static final double NAN = Double.NaN;

    @Test
    void of_theJavadocsExample_isAsSaid() {
        double[] x = {1, 2, 3, 4};
        double[] y = {1, 2, 4, 3};

        // Spearman: 1 − 6·2 / (4·15) = 0.8
        assertThat(value(RankCorrelation.SPEARMAN, x, y)).isCloseTo(0.8, within(1e-15));
        // Kendall: of 6 pairs 5 agree and 1 does not
        assertThat(value(RankCorrelation.KENDALL, x, y)).isCloseTo(4.0 / 6, within(1e-15));
        // weighted: units 3 and 4 each (1)²·((4−3+1) + (4−4+1)) = 3; 256 + 64 − 16 − 4 = 300; 1 − 36/300
        assertThat(value(RankCorrelation.WEIGHTED_SPEARMAN, x, y)).isCloseTo(0.88, within(1e-15));
        // WS: 2⁻³·1/max(2, 1) + 2⁻⁴·1/max(3, 0) = 1/16 + 1/48 = 1/12
        assertThat(value(RankCorrelation.WS, x, y)).isCloseTo(11.0 / 12, within(1e-15));
    }

    @Test
    void kendall_withTies_isCorrectedForThem() {
        // pairs (1,2) and (1,3) agree, (2,3) is tied in x alone: 2 / √(2·3); without correction 2/3
        assertThat(value(RankCorrelation.KENDALL, new double[] {1, 2, 2}, new double[] {1, 2, 3}))
                .isCloseTo(2 / Math.sqrt(6), within(1e-15));
    }

    @Test
    void spearman_withTies_takesTheMeanOfTheRanksCovered() {
        // 1, 2.5, 2.5 and 1, 2, 3: Σdxdy = 1.5, Σdx² = 1.5, Σdy² = 2
        assertThat(value(RankCorrelation.SPEARMAN, new double[] {1, 2, 2}, new double[] {1, 2, 3}))
                .isCloseTo(1.5 / Math.sqrt(3), within(1e-15));
    }

    /** Scores of 0.63502 and 0.63498 both print as 0.6350: ranks of printed scores tie, and the agreement is lost. */
    @Test
    void of_ranksOfUnroundedScores_keepsWhatRoundingWouldLose() {
        double[] scores = {0.70, 0.63502, 0.63498};
        double[] other = {1, 2, 3};
        double[] unrounded = RankingRule.unrounded().rank(scores);
        double[] rounded = RankingRule.onDigits(4).rank(scores);

        assertThat(value(RankCorrelation.KENDALL, unrounded, other)).isEqualTo(1);
        assertThat(value(RankCorrelation.KENDALL, rounded, other)).isLessThan(0.9);
    }

    @ParameterizedTest
    @EnumSource
    void of_meanRanksThatDifferLittle_areNotRounded(RankCorrelation correlation) {
        // means of ranks over many runs: 1.49 and 1.51 stand in opposite orders, though both are nearly 1.5
        double[] means = {1.49, 1.51, 3};

        assertThat(value(correlation, means, new double[] {1, 2, 3})).isEqualTo(1);
        assertThat(value(correlation, means, new double[] {2, 1, 3})).isLessThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_missingRanks_isThatOfTheUnitsWithBothRankedAnew(RankCorrelation correlation) {
        double[] x = {1, 2, NAN, 3, 4, 5};
        double[] y = {3, NAN, 1, 2, 5, 4};

        assertThat(value(correlation, x, y))
                .isEqualTo(value(correlation, new double[] {1, 2, 3, 4}, new double[] {2, 1, 4, 3}));
    }

    @ParameterizedTest
    @EnumSource
    void of_noneOrOneUnit_isEmpty(RankCorrelation correlation) {
        assertThat(correlation.of(new double[0], new double[0])).isEmpty();
        assertThat(correlation.of(new double[] {1}, new double[] {1})).isEmpty();
        assertThat(correlation.of(new double[] {1, NAN}, new double[] {NAN, 1})).isEmpty();
        assertThat(correlation.of(new double[] {NAN, NAN}, new double[] {1, 2})).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_twoUnits_isOneOrLess(RankCorrelation correlation) {
        assertThat(value(correlation, new double[] {1, 2}, new double[] {1, 2})).isEqualTo(1);
        // WS: 1 − (1/2 + 1/4); the others −1
        assertThat(value(correlation, new double[] {1, 2}, new double[] {2, 1}))
                .isEqualTo(correlation == RankCorrelation.WS ? 0.25 : -1);
    }

    @Test
    void of_allTied_isEmptyWhereNotDefined() {
        double[] tied = {1, 1, 1};
        double[] order = {1, 2, 3};

        assertThat(RankCorrelation.SPEARMAN.of(tied, order)).isEmpty();
        assertThat(RankCorrelation.KENDALL.of(order, tied)).isEmpty();
        assertThat(value(RankCorrelation.WEIGHTED_SPEARMAN, tied, tied)).isEqualTo(1);
        assertThat(value(RankCorrelation.WS, tied, tied)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.999, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void of_whatIsNoRank_isRefusedWithItsPlace(double rank) {
        assertThatThrownBy(() -> RankCorrelation.SPEARMAN.of(new double[] {1, 2}, new double[] {1, rank}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rank of unit 1 is " + rank
                        + "; a rank is a finite number of at least 1, or NaN where missing");
    }

    @Test
    void of_listsOfDifferentLengths_isRefused() {
        assertThatThrownBy(() -> RankCorrelation.WS.of(new double[] {1, 2}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("both lists need a rank for every unit; one has 2 and the other 1");
    }

    @ParameterizedTest
    @EnumSource
    void of_randomRanks_keepsTheLaws(RankCorrelation correlation) {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(2, 70);
            double[] x = ranks(random, n, correlation);
            double[] y = ranks(random, n, correlation);
            int[] order = order(n, seed);

            double found = value(correlation, x, y);

            assertThat(found).isBetween(-1.0, 1.0);
            assertThat(value(correlation, x, x)).isEqualTo(1);
            assertThat(value(correlation, by(order, x), by(order, y))).isCloseTo(found, within(1e-14));
            if (correlation != RankCorrelation.WS) {
                assertThat(value(correlation, y, x)).isEqualTo(found);
            }
        }
    }

    @Test
    void spearmanAndKendall_ofRandomTiedRanks_areCommonsMaths() {
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(3, 200);
            double[] x = ranks(random, n, RankCorrelation.KENDALL);
            double[] y = ranks(random, n, RankCorrelation.KENDALL);

            assertThat(value(RankCorrelation.SPEARMAN, x, y))
                    .isCloseTo(new SpearmansCorrelation().correlation(x, y), within(1e-13));
            assertThat(value(RankCorrelation.KENDALL, x, y))
                    .isCloseTo(new KendallsCorrelation().correlation(x, y), within(1e-13));
        }
    }

    @Test
    void id_ofEach_isLowerCaseWithHyphens() {
        assertThat(RankCorrelation.values())
                .extracting(RankCorrelation::id)
                .containsExactly("spearman", "kendall", "weighted-spearman", "ws");
    }

    @Test
    void shifts_betweenRanks_areMeanAndLargestOfThoseWithBoth() {
        assertThat(RankShifts.between(new double[] {1, 2, 3, NAN}, new double[] {1, 3, 2, 4}))
                .isEqualTo(new RankShifts(3, 2.0 / 3, 1));
        assertThat(RankShifts.between(new double[] {1, 2.5, 2.5}, new double[] {3, 1, 2}))
                .isEqualTo(new RankShifts(3, 4.0 / 3, 2));
        assertThat(RankShifts.between(new double[] {NAN}, new double[] {1})).isEqualTo(new RankShifts(0, 0, 0));
        assertThatThrownBy(() -> RankShifts.between(new double[] {1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit 0 is 0.0");
    }

    /** Competition ranks of a few different scores, so with ties, for the correlations that are defined for these. */
    private static double[] ranks(SplittableRandom random, int n, RankCorrelation correlation) {
        boolean ties = correlation == RankCorrelation.SPEARMAN || correlation == RankCorrelation.KENDALL;
        double[] scores = IntStream.range(0, n)
                .mapToDouble(u -> ties && u > 0 ? random.nextInt(n) : n + random.nextDouble())
                .toArray();
        return RankingRule.unrounded().rank(scores);
    }

    private static int[] order(int n, int seed) {
        List<Integer> units = IntStream.range(0, n).boxed().collect(Collectors.toList());
        Collections.shuffle(units, new Random(seed));
        return units.stream().mapToInt(u -> u).toArray();
    }

    private static double[] by(int[] order, double[] values) {
        return IntStream.of(order).mapToDouble(u -> values[u]).toArray();
    }

    private static double value(RankCorrelation correlation, double[] x, double[] y) {
        return correlation.of(x, y).orElseThrow();
    }
}

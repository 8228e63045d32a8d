package org.opendti.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingRuleTest {

    private static final double NAN = Double.NaN;

    @ParameterizedTest
    @CsvSource({
        "COMPETITION, 1 2 2 4", // the examples of TiePolicy's Javadoc
        "DENSE, 1 2 2 3",
        "ORDINAL, 1 2 3 4",
        "AVERAGE, 1 2.5 2.5 4"
    })
    void rank_ofTheExample_isThatOfThePolicy(TiePolicy ties, String ranks) {
        RankingRule rule = RankingRule.unrounded().withTies(ties);

        assertThat(rule.rank(new double[] {0.7, 0.6, 0.6, 0.5})).containsExactly(numbers(ranks));
    }

    @Test
    void rank_ofTheJavadoc_isGreatestFirst() {
        assertThat(RankingRule.unrounded().rank(new double[] {0.6, 0.7, 0.6})).containsExactly(2, 1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPETITION, 5 NaN 2 NaN 2 2 1",
        "DENSE, 3 NaN 2 NaN 2 2 1",
        "ORDINAL, 5 NaN 2 NaN 3 4 1",
        "AVERAGE, 5 NaN 3 NaN 3 3 1"
    })
    void rank_withMissingScores_givesThemNoPlace(TiePolicy ties, String ranks) {
        double[] scores = {0.1, NAN, 0.5, NAN, 0.5, 0.5, 0.9};

        assertThat(RankingRule.unrounded().withTies(ties).rank(scores)).containsExactly(numbers(ranks));
        assertThat(scores).as("left alone").containsExactly(0.1, NAN, 0.5, NAN, 0.5, 0.5, 0.9);
    }

    @ParameterizedTest
    @EnumSource
    void rank_ofNoneOneOrNothingPresent_isPlain(TiePolicy ties) {
        RankingRule rule = RankingRule.onDigits(4).withTies(ties);

        assertThat(rule.rank(new double[0])).isEmpty();
        assertThat(rule.rank(new double[] {0.3})).containsExactly(1);
        assertThat(rule.rank(new double[] {NAN, NAN})).containsExactly(NAN, NAN);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPETITION", "DENSE"})
    void rank_ofZeroes_doesNotSeeTheirSign(TiePolicy ties) {
        double[] scores = {-0.0, 0.0, -0.0, -1};

        assertThat(RankingRule.unrounded().withTies(ties).rank(scores)[2]).isEqualTo(1);
        assertThat(RankingRule.unrounded().withTies(ties).rank(scores)).startsWith(1, 1, 1);
        assertThat(Double.doubleToRawLongBits(RankingRule.unrounded().key(-0.0)))
                .isZero();
        assertThat(Double.doubleToRawLongBits(RankingRule.onDigits(4).key(-0.0)))
                .isZero();
    }

    @Test
    void rank_onFourDigits_tiesWhatIsPrintedTheSame() {
        // 0.63502 and 0.63498 are both printed 0.6350; 0.63494 is printed 0.6349
        double[] scores = {0.63498, 0.63502, 0.63494, 0.6351};

        assertThat(RankingRule.onDigits(4).rank(scores)).containsExactly(2, 2, 4, 1);
        assertThat(RankingRule.unrounded().rank(scores)).containsExactly(3, 2, 4, 1);
        assertThat(RankingRule.onDigits(0).rank(scores)).containsExactly(1, 1, 1, 1);
    }

    @Test
    void key_onDigits_isTheFormulaOfTheJavadoc() {
        // floor(0.63502·10⁴ + 0.5 + 10⁻⁷) = floor(6350.7000001)
        assertThat(RankingRule.onDigits(4).key(0.63502)).isEqualTo(6350);
        assertThat(RankingRule.onDigits(4).key(0.63498)).isEqualTo(6350);
        assertThat(RankingRule.onDigits(2).key(0.635)).isEqualTo(64);
        assertThat(RankingRule.unrounded().key(0.63502)).isEqualTo(0.63502);
        assertThat(RankingRule.onDigits(4).key(NAN)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"COMPETITION, MINIMUM", "AVERAGE, AVERAGE"})
    void rank_ofRandomScores_isThatOfCommonsMath(TiePolicy ties, TiesStrategy reference) {
        NaturalRanking commons = new NaturalRanking(NaNStrategy.FIXED, reference);
        for (int seed = 0; seed < 100; seed++) {
            double[] scores = randomScores(seed);
            double[] negated = DoubleStream.of(scores).map(x -> -x).toArray();

            assertThat(RankingRule.unrounded().withTies(ties).rank(scores)).containsExactly(commons.rank(negated));
        }
    }

    @Test
    void rank_ofRandomScoresDenseAndOrdinal_followsFromTheirDefinitions() {
        for (int seed = 0; seed < 100; seed++) {
            double[] scores = randomScores(seed);
            double[] dense = RankingRule.unrounded().withTies(TiePolicy.DENSE).rank(scores);
            double[] ordinal =
                    RankingRule.unrounded().withTies(TiePolicy.ORDINAL).rank(scores);
            for (int u = 0; u < scores.length; u++) {
                int here = u;
                double greater = DoubleStream.of(scores)
                        .filter(x -> x > scores[here])
                        .distinct()
                        .count();
                double before = IntStream.range(0, scores.length)
                        .filter(v -> scores[v] > scores[here] || (scores[v] == scores[here] && v < here))
                        .count();
                assertThat(dense[u]).isEqualTo(Double.valueOf(Double.isNaN(scores[u]) ? NAN : 1 + greater));
                assertThat(ordinal[u]).isEqualTo(Double.valueOf(Double.isNaN(scores[u]) ? NAN : 1 + before));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ORDINAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void rank_ofPermutedUnits_isPermuted(TiePolicy ties) {
        RankingRule rule = RankingRule.onDigits(1).withTies(ties);
        double[] scores = randomScores(63);
        double[] ranks = rule.rank(scores);
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        java.util.Collections.shuffle(Arrays.asList(order), new java.util.Random(34));

        double[] permuted =
                rule.rank(Arrays.stream(order).mapToDouble(u -> scores[u]).toArray());

        assertThat(permuted)
                .containsExactly(Arrays.stream(order).mapToDouble(u -> ranks[u]).toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 13, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void onDigits_outOfRange_isRefused(int digits) {
        assertThatThrownBy(() -> RankingRule.onDigits(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("digits (" + digits + ") must be within 0 to 12, or empty for unrounded");
    }

    @Test
    void onDigits_atTheEndsOfTheRange_isTaken() {
        assertThat(RankingRule.onDigits(0).key(0.5)).isEqualTo(1);
        assertThat(RankingRule.onDigits(12).key(1e-12)).isEqualTo(1);
        assertThat(RankingRule.onDigits(4))
                .isEqualTo(new RankingRule(OptionalInt.of(4), TiePolicy.COMPETITION))
                .isNotEqualTo(RankingRule.onDigits(4).withTies(TiePolicy.DENSE));
    }

    @Test
    void id_ofEachPolicy_isItsLowerCaseName() {
        assertThat(Arrays.stream(TiePolicy.values()).map(TiePolicy::id))
                .containsExactly("competition", "dense", "ordinal", "average");
    }

    /** Up to 300 scores on two digits, so that many tie, one in ten missing; below 0 with every other seed. */
    private static double[] randomScores(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, random.nextInt(1, 300))
                .mapToDouble(u -> random.nextInt(10) == 0 ? NAN : random.nextInt(seed % 2 == 0 ? 0 : -20, 80) / 100.0)
                .toArray();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}

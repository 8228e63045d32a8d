package org.opendti.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.weight.SharedWeightingTest.assertRefused;
import static org.opendti.weight.SharedWeightingTest.random;
import static org.opendti.weight.SharedWeightingTest.shuffled;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.weight.BenefitOfTheDoubt.ShareBounds;

class BenefitOfTheDoubtTest {

    private static final double NAN = Double.NaN;
    private static final BenefitOfTheDoubt FREE = BenefitOfTheDoubt.free();

    @Test
    void score_ofTheJavadocsExample_isAsSaid() {
        double[][] columns = {{1, 0.2}, {0.5, 0.4}};
        UnitWeights free = FREE.score(columns);
        UnitWeights equal = BenefitOfTheDoubt.within(0.5, 0.5).score(columns);

        assertThat(free.scores()).containsExactly(new double[] {1, 0.8}, within(1e-15));
        assertThat(free.weights(1)).containsExactly(new double[] {0, 2}, within(1e-14));
        assertThat(free.shares(1)).containsExactly(new double[] {0, 1}, within(1e-14));
        assertThat(equal.scores()).containsExactly(new double[] {1, 0.32}, within(1e-15));
        assertThat(equal.weights(1)).containsExactly(new double[] {0.8, 0.4}, within(1e-15));
        assertThat(equal.shares(1)).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
    }

    /**
     * Seven stores with customers and sales per employee, one input of 1 and so benefit of the doubt. Cooper, Seiford and
     * Tone (2007), <i>Data Envelopment Analysis</i>, 2nd edition, section 1.4: B, E, F and G are best, A has 0.714 and D
     * 0.75. Worked: the best w of A is that of B alone, (0, 1/7), so 5/7; C lies under the line
     * through E and F, D under that through F and G. For C, w = (1/10, 1/10) gives E and F 1 and C 0.7; for D, w = (3/20, 1/20) gives F and G 1 and D 12/20 + 3/20.
     */
    @Test
    void score_ofCooperSeifordAndTonesStores_isThePublishedEfficiency() {
        double[][] columns = {{1, 2, 3, 4, 4, 5, 6}, {5, 7, 4, 3, 6, 5, 2}};
        UnitWeights result = FREE.score(columns);

        assertThat(result.scores()).containsExactly(new double[] {5 / 7.0, 1, 0.7, 0.75, 1, 1, 1}, within(1e-14));
        assertThat(result.weights(0)).containsExactly(new double[] {0, 1 / 7.0}, within(1e-14));
        assertThat(result.weights(2)).containsExactly(new double[] {0.1, 0.1}, within(1e-14));
        assertThat(result.weights(3)).containsExactly(new double[] {0.15, 0.05}, within(1e-14));
    }

    /**
     * Store D (4, 3) with at least 40 % of its score from sales. Free shares are (0.8, 0.2). At p = (0.6, 0.4), w =
     * (0.15, 0.4/3) up to a factor: E has 0.6 + 0.8 = 1.4, F 0.75 + 0.6667 = 1.4167, B 0.3 + 0.9333, G 0.9 + 0.2667. So D
     * scores 1/1.41667 = 0.70588.
     */
    @Test
    void score_withBounds_isWorkedByHand() {
        double[][] columns = {{1, 2, 3, 4, 4, 5, 6}, {5, 7, 4, 3, 6, 5, 2}};
        List<ShareBounds> least = List.of(new ShareBounds(0, 1), new ShareBounds(0.4, 1));
        List<ShareBounds> most = List.of(new ShareBounds(0, 0.6), new ShareBounds(0, 1));

        assertThat(new BenefitOfTheDoubt(least).score(columns).scores()[3]).isCloseTo(12 / 17.0, within(1e-14));
        assertThat(new BenefitOfTheDoubt(most).score(columns).scores()[3]).isCloseTo(12 / 17.0, within(1e-14));
        assertThat(new BenefitOfTheDoubt(most).score(columns).shares(3))
                .containsExactly(new double[] {0.6, 0.4}, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.05, 0.5", "0, 0.3", "0.1, 1", "0.02, 0.25"})
    void score_ofRandomColumns_isCommonsMathsAndKeepsTheBounds(double least, double most) {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int parts = random.nextInt(4, 9);
            double[][] columns = random(random, parts, random.nextInt(1, 25));
            UnitWeights result = BenefitOfTheDoubt.within(least, most).score(columns);

            for (int u = 0; u < columns[0].length; u++) {
                assertThat(result.scores()[u]).isCloseTo(commonsMath(columns, u, least, most), within(1e-8));
                assertThat(result.scores()[u]).isBetween(0.0, 1.0);
                assertThat(DoubleStream.of(result.weights(u))).allMatch(w -> w >= 0);
                assertThat(DoubleStream.of(result.shares(u))).allMatch(p -> p >= least - 1e-9 && p <= most + 1e-9);
                assertThat(DoubleStream.of(result.shares(u)).sum()).isCloseTo(1, within(1e-12));
            }
        }
    }

    /** The weights of each unit are tried on all: nobody may pass 1, and whoever is scored gets its score. */
    @ParameterizedTest
    @CsvSource({"63, 98, 0, 1", "63, 98, 0.005, 0.05", "63, 98, 0, 0.015", "63, 6, 0.1, 0.4", "500, 12, 0.02, 0.3"})
    void score_ofAWholeCountry_isFeasibleAndCommonsMaths(int units, int parts, double least, double most) {
        double[][] columns = attainments(new SplittableRandom(63), parts, units);
        UnitWeights result = BenefitOfTheDoubt.within(least, most).score(columns);

        // without bounds somebody is best; with bounds all may have to count what they are weak in
        assertThat(DoubleStream.of(result.scores()).max().orElseThrow()).isBetween(most == 1 ? 1 : 0.5, 1.0);
        for (int u = 0; u < units; u += 31) {
            assertThat(result.scores()[u]).isCloseTo(commonsMath(columns, u, least, most), within(1e-7));
        }
        for (int u = 0; u < units; u++) {
            double[] weights = result.weights(u);
            for (int v = 0; v < units; v++) {
                int other = v;
                double score = IntStream.range(0, parts)
                        .mapToDouble(k -> weights[k] * columns[k][other])
                        .sum();
                assertThat(score).isLessThanOrEqualTo(1 + 1e-12);
                if (v == u) {
                    assertThat(result.scores()[u]).isCloseTo(score, within(1e-11));
                }
            }
            if (result.scores()[u] > 0) {
                assertThat(DoubleStream.of(result.shares(u))).allMatch(p -> p >= least - 1e-9 && p <= most + 1e-9);
            }
        }
    }

    @Test
    void score_partsTimesConstants_isLeftAlone() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] columns = random(random, 5, 20);
            BenefitOfTheDoubt weighting = seed % 2 == 0 ? FREE : BenefitOfTheDoubt.within(0.1, 0.4);
            double[] scores = weighting.score(columns).scores();
            for (int k = 0; k < columns.length; k++) {
                double constant = Math.exp(random.nextDouble(-20, 20));
                columns[k] = DoubleStream.of(columns[k]).map(x -> x * constant).toArray();
            }

            assertThat(weighting.score(columns).scores()).containsExactly(scores, within(1e-10));
        }
    }

    @Test
    void score_unitsInAnotherOrder_followThem() {
        for (int seed = 0; seed < 50; seed++) {
            double[][] columns = random(new SplittableRandom(seed), 6, 30);
            double[] scores = FREE.score(columns).scores();
            double[] shuffled = shuffled(new double[][] {scores}, seed)[0];

            assertThat(FREE.score(shuffled(columns, seed)).scores()).containsExactly(shuffled, within(1e-10));
        }
    }

    @Test
    void score_tighterBounds_neverRaiseAScore() {
        for (int seed = 0; seed < 20; seed++) {
            double[][] columns = random(new SplittableRandom(seed), 5, 20);
            double[] free = FREE.score(columns).scores();
            double[] wide = BenefitOfTheDoubt.within(0.05, 0.6).score(columns).scores();
            double[] narrow = BenefitOfTheDoubt.within(0.15, 0.3).score(columns).scores();

            assertThat(IntStream.range(0, 20))
                    .allMatch(u -> wide[u] <= free[u] + 1e-10 && narrow[u] <= wide[u] + 1e-10);
        }
    }

    @Test
    void score_moreOfAPart_neverLowersTheUnitsOwnScore() {
        for (int seed = 0; seed < 50; seed++) {
            double[][] columns = random(new SplittableRandom(seed), 4, 15);
            double before = FREE.score(columns).scores()[7];
            columns[2][7] += 0.1;

            assertThat(FREE.score(columns).scores()[7]).isGreaterThanOrEqualTo(before - 1e-11);
        }
    }

    /** Equal rows tie, and so do all that are best. */
    @Test
    void score_ofEqualUnits_isExactlyEqual() {
        double[][] columns = {{0.3, 0.9, 0.3, 0.1}, {0.4, 0.2, 0.4, 0.9}, {0.35, 0.3, 0.35, 0.2}};
        double[] scores = FREE.score(columns).scores();

        assertThat(scores[2]).isEqualTo(scores[0]);
        assertThat(scores[1]).isEqualTo(1);
        assertThat(scores[3]).isEqualTo(1);
    }

    @Test
    void score_missingPart_concernsItsUnitAlone() {
        UnitWeights result = FREE.score(new double[][] {{1, NAN, 0.2}, {0.5, 9, 0.4}});

        assertThat(result.scores()).containsExactly(new double[] {1, NAN, 0.8}, within(1e-15));
        assertThat(result.weights(1)).containsOnly(NAN);
        assertThat(result.shares(1)).containsOnly(NAN);
        assertThat(FREE.score(new double[][] {{NAN, NAN}, {1, 2}}).scores()).containsOnly(NAN);
    }

    @Test
    void score_zeros_earnNothingThroughBoundsAndElseDoNotMatter() {
        double[][] columns = {{0, 0, 1, 0.5}, {1, 0, 1, 0.5}};
        UnitWeights free = FREE.score(columns);

        assertThat(free.scores()).containsExactly(1, 0, 1, 0.5);
        assertThat(free.weights(1)).containsExactly(0, 0);
        assertThat(free.shares(1)).containsExactly(0, 0);
        // the first unit has nothing in a part that must have a share, or cannot do without it
        assertThat(BenefitOfTheDoubt.within(0.1, 1).score(columns).scores()).containsExactly(0, 0, 1, 0.5);
        assertThat(BenefitOfTheDoubt.within(0, 0.9).score(columns).scores()).containsExactly(0, 0, 1, 0.5);
        assertThat(FREE.score(new double[][] {{0, 0}, {0, 0}}).scores()).containsExactly(0, 0);
        assertThat(FREE.score(new double[][] {{0, 0}, {1, 2}}).scores()).containsExactly(0.5, 1);
    }

    @Test
    void score_ofOneUnitOrOnePart_isPlain() {
        assertThat(FREE.score(new double[][] {{0.2}, {0.1}}).scores()).containsExactly(1);
        assertThat(FREE.score(new double[][] {{0.2, 0.5, 0.4}}).scores())
                .containsExactly(new double[] {0.4, 1, 0.8}, within(1e-15));
        assertThat(FREE.score(new double[][] {{3, 3, 3}, {1, 1, 1}}).scores()).containsExactly(1, 1, 1);
        assertThat(FREE.score(new double[][] {{}, {}}).scores()).isEmpty();
    }

    /** Ten parts of a tenth each: the bounds sum to 1 but for the last bit, and leave no choice. */
    @Test
    void score_boundsWithoutChoice_areTheMeanOfRatios() {
        double[][] columns = random(new SplittableRandom(5), 10, 12);
        UnitWeights result = BenefitOfTheDoubt.within(0.1, 0.1).score(columns);

        assertThat(result.shares(3))
                .containsExactly(IntStream.range(0, 10).mapToDouble(k -> 0.1).toArray(), within(1e-12));
        assertThat(BenefitOfTheDoubt.within(0, 0.1).score(columns).scores())
                .containsExactly(result.scores(), within(1e-12));
        assertThat(BenefitOfTheDoubt.within(0.1, 1).score(columns).scores())
                .containsExactly(result.scores(), within(1e-12));
    }

    @Test
    void score_valuesFarApart_areStillSolved() {
        double[][] columns = {{1e-300, 1e300, 1}, {1e300, 1e-300, 1}, {1e-9, 1, 1e9}};

        assertThat(FREE.score(columns).scores()).containsExactly(new double[] {1, 1, 1}, within(1e-12));
    }

    @Test
    void score_boundsThatCannotBeKept_areRefusedWithTheirSums() {
        double[][] columns = {{1, 2}, {2, 1}, {1, 1}};

        assertRefused(
                () -> BenefitOfTheDoubt.within(0.5, 0.6).score(columns),
                "the least shares of 3 parts sum to 1.5 and the greatest to",
                "no shares that sum to 1 can keep within them");
        assertRefused(() -> BenefitOfTheDoubt.within(0, 0.25).score(columns), "the greatest to 0.75");
        assertRefused(
                () -> new BenefitOfTheDoubt(List.of(new ShareBounds(0, 1), new ShareBounds(0, 1))).score(columns),
                "there are bounds for 2 parts and 3 parts; give none, one for all, or one a part");
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1", "0.6, 0.5", "0, 1.1", "NaN, 1", "0, NaN"})
    void bounds_outOfRange_areRefused(double least, double most) {
        assertRefused(
                () -> BenefitOfTheDoubt.within(least, most),
                "the bounds of a share (least " + least + ", most " + most + ") must be within 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void score_badValue_isRefusedWithItsPlace(double value) {
        assertRefused(
                () -> FREE.score(new double[][] {{1, 2}, {2, value}}),
                "part 1 of unit 1 is " + value + "; benefit of the doubt needs values that are ");
    }

    @Test
    void score_badShape_isRefused() {
        assertRefused(() -> FREE.score(new double[0][]), "got 0 parts");
        assertRefused(() -> FREE.score(new double[][] {{1}, {1, 2}}), "part 0 has 1 and part 1 has 2");
    }

    @Test
    void result_changedByItsReader_staysAsItIs() {
        double[][] columns = {{1, 0.2}, {0.5, 0.4}};
        UnitWeights result = FREE.score(columns);
        result.scores()[0] = 5;
        result.weights(0)[0] = 5;
        columns[1][1] = 7;

        assertThat(result.scores()[0]).isEqualTo(1);
        assertThat(result.shares(1)).containsExactly(new double[] {0, 1}, within(1e-14));
    }

    /** Attainments as an index has them: many ties, zeros and ones. */
    private static double[][] attainments(SplittableRandom random, int parts, int units) {
        return IntStream.range(0, parts)
                .mapToObj(k -> IntStream.range(0, units)
                        .mapToDouble(u -> switch (random.nextInt(200)) {
                            case 0 -> 0;
                            case 1, 2, 3, 4, 5 -> 1;
                            default -> random.nextInt(1, 21) / 20.0;
                        })
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double commonsMath(double[][] columns, int unit, double least, double most) {
        int parts = columns.length;
        double[] own =
                IntStream.range(0, parts).mapToDouble(k -> columns[k][unit]).toArray();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j < columns[0].length; j++) {
            int other = j;
            double[] row = IntStream.range(0, parts)
                    .mapToDouble(k -> columns[k][other])
                    .toArray();
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 1));
        }
        for (int k = 0; k < parts; k++) {
            double[] lower = DoubleStream.of(own).map(y -> -least * y).toArray();
            double[] upper = DoubleStream.of(own).map(y -> -most * y).toArray();
            lower[k] += own[k];
            upper[k] += own[k];
            constraints.add(new LinearConstraint(lower, Relationship.GEQ, 0));
            constraints.add(new LinearConstraint(upper, Relationship.LEQ, 0));
        }
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(own, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    /** The weights would be 1 / 10⁻³¹⁰, beyond the doubles. */
    @Test
    void score_partTooSmallForWeights_isRefused() {
        assertRefused(
                () -> FREE.score(new double[][] {{1, 2}, {1e-310, 0}}),
                "part 1 is at most 1.0E-310; benefit of the doubt needs a greatest value of at least 1.0E-290");
        assertThat(FREE.score(new double[][] {{1, 2}, {1e-290, 0}}).scores()).containsExactly(1, 1);
        assertThat(FREE.score(new double[][] {{1, 2}, {0, 0}}).scores()).containsExactly(0.5, 1);
    }
}

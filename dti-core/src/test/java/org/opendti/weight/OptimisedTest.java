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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.kernel.Pearson;
import org.opendti.rank.RankingRule;

class OptimisedTest {

    private static final double NAN = Double.NaN;

    private static Optimised.Scoring mean(double[][] columns) {
        return weights -> new ArithmeticMean().aggregate(columns, weights);
    }

    /**
     * Uncorrelated parts x of deviation 2 and y of 1: with the index wx + (1 − w)y they correlate as 2w to 1 − w. So equal
     * importance is at w = 1/3, and importance 0.8 and 0.2 at 2w = 4(1 − w), w = 2/3.
     */
    @Test
    void optimise_twoUncorrelatedParts_isWorkedByHand() {
        double[][] columns = {{0, 2, 0, 2}, {0, 0, 1, 1}};

        Optimised.Result equal = Optimised.forEqualImportance().optimise(columns, mean(columns));
        Optimised.Result given = new Optimised(List.of(8.0, 2.0)).optimise(columns, mean(columns));

        assertThat(equal.weights()).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(1e-8));
        assertThat(equal.achieved()).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
        assertThat(equal.error()).isLessThan(1e-9);
        assertThat(given.weights()).containsExactly(new double[] {2 / 3.0, 1 / 3.0}, within(1e-8));
        assertThat(given.achieved()).containsExactly(new double[] {0.8, 0.2}, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10, 20})
    void optimise_uncorrelatedRandomParts_meetsEqualImportance(int parts) {
        double[][] columns = random(new SplittableRandom(parts), parts, 400);

        Optimised.Result result = Optimised.forEqualImportance().optimise(columns, mean(columns));

        assertThat(result.error()).isLessThan(1e-9);
        assertThat(DoubleStream.of(result.weights())).allMatch(w -> w > 0);
        assertThat(DoubleStream.of(result.weights()).sum()).isCloseTo(1, within(1e-14));
        assertThat(DoubleStream.of(result.achieved()).sum()).isCloseTo(1, within(1e-12));
    }

    /** Parts that share a common factor, as the pillars of an index do. */
    @Test
    void optimise_correlatedParts_achievesWhatItSays() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] columns = random(random, 6, 63);
            double[] common = random.doubles(63).toArray();
            for (double[] column : columns) {
                for (int u = 0; u < 63; u++) {
                    column[u] += 0.3 * common[u];
                }
            }
            Optimised scheme = new Optimised(List.of(3.0, 3.0, 2.5, 2.5, 2.0, 2.0));
            Optimised.Result result = scheme.optimise(columns, mean(columns));

            assertThat(result.error()).isLessThan(1e-8);
            double[] index = mean(columns).scores(result.weights());
            double[] correlations = DoubleStream.iterate(0, k -> k < 6, k -> k + 1)
                    .map(k -> Pearson.of(columns[(int) k], index))
                    .toArray();
            assertThat(PartColumns.shares(correlations, "")).containsExactly(result.achieved(), within(1e-12));
            assertThat(scheme.optimise(columns, mean(columns)).weights()).containsExactly(result.weights());
            double[][] shuffled = shuffled(columns, seed);
            assertThat(scheme.optimise(shuffled, mean(shuffled)).weights())
                    .containsExactly(result.weights(), within(1e-6));
        }
    }

    /** Of three parts of which two are the same, neither of the two can be without the other. */
    @Test
    void optimise_targetsThatCannotBeMet_saysHowNearItCame() {
        double[][] columns = {{0, 1, 0, 1, 0.5}, {0, 1, 0, 1, 0.5}, {0, 0, 1, 1, 0.2}};

        Optimised.Result result = new Optimised(List.of(0.6, 0.2, 0.2)).optimise(columns, mean(columns));

        // equal parts have equal importance a, so the nearest in squares is a = 0.4, an error of 0.2
        assertThat(result.achieved()).containsExactly(new double[] {0.4, 0.4, 0.2}, within(1e-4));
        assertThat(result.error()).isCloseTo(0.2, within(1e-4));
    }

    @Test
    void optimise_partThatRunsAgainstTheIndex_isNotWorseThanAtEqualWeights() {
        double[][] columns = {{1, 2, 3, 4, 5}, {5, 3.5, 3, 2, 1.5}, {1, 3, 2, 5, 4}};
        double[] weights = new Equal().weights(columns);
        double[] start = mean(columns).scores(weights);
        double[] correlations = {
            Pearson.of(columns[0], start), Pearson.of(columns[1], start), Pearson.of(columns[2], start)
        };
        double[] achieved = PartColumns.shares(correlations, "");
        double before =
                DoubleStream.of(achieved).map(a -> Math.abs(a - 1 / 3.0)).max().orElseThrow();

        Optimised.Result result = Optimised.forEqualImportance().optimise(columns, mean(columns));

        assertThat(result.error()).isLessThan(before);
        assertThat(DoubleStream.of(result.weights())).allMatch(w -> w > 0);
    }

    /** Ranks of the index jump as weights change, so that slopes tell nothing; the search by steps still gets nearer. */
    @Test
    void optimise_scoresThatJump_isNearerThanEqualWeights() {
        double[][] columns = {random(new SplittableRandom(1), 1, 60)[0], random(new SplittableRandom(2), 1, 60)[0]};
        Optimised.Scoring jumping = weights -> DoubleStream.of(
                        RankingRule.unrounded().rank(mean(columns).scores(weights)))
                .map(rank -> -rank)
                .toArray();
        Optimised.Result result = new Optimised(List.of(3.0, 1.0)).optimise(columns, jumping);

        assertThat(result.error()).isLessThan(0.02);
    }

    @Test
    void optimise_missingParts_areLeftOutPartByPart() {
        double[][] columns = {{0, 2, 0, 2, NAN, 2}, {0, 0, 1, 1, 1, NAN}};

        Optimised.Result result = Optimised.forEqualImportance().optimise(columns, mean(columns));

        assertThat(result.weights()).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(1e-8));
    }

    @Test
    void optimise_scoring_isOnlyEverGivenWeightsThatSumTo1() {
        double[][] columns = random(new SplittableRandom(9), 4, 30);
        List<double[]> asked = new ArrayList<>();

        Optimised.forEqualImportance().optimise(columns, weights -> {
            asked.add(weights.clone());
            return mean(columns).scores(weights);
        });

        assertThat(asked).hasSizeLessThan(500);
        assertThat(asked)
                .allMatch(weights -> Math.abs(DoubleStream.of(weights).sum() - 1) < 1e-12)
                .allMatch(weights -> DoubleStream.of(weights).allMatch(w -> w > 0));
    }

    @Test
    void optimise_whatCannotBe_isRefused() {
        double[][] columns = {{1, 2, 3}, {2, 2, 2}};
        Optimised equal = Optimised.forEqualImportance();

        assertRefused(
                () -> equal.optimise(columns, mean(columns)),
                "part 1 does not vary over the 3 units that have it and the index");
        assertRefused(
                () -> equal.optimise(new double[][] {{1}, {2}}, weights -> new double[] {1}), "part 0 does not vary");
        assertRefused(
                () -> equal.optimise(new double[][] {{NAN, NAN}, {2, 1}}, weights -> new double[] {1, 2}),
                "part 0 does not vary over the 0 units");
        assertRefused(
                () -> equal.optimise(new double[][] {{1, 2}, {1, 3}}, weights -> new double[] {2, 1}),
                "do not sum to more than 0");
        assertRefused(
                () -> equal.optimise(new double[][] {{1, 2}, {1, 3}}, weights -> new double[] {1, 1}),
                "do not sum to more than 0");
        assertRefused(
                () -> equal.optimise(new double[][] {{1, 2}, {1, 3}}, weights -> new double[1]),
                "the scoring gave 1 scores for 2 units");
        assertRefused(() -> equal.optimise(new double[0][], weights -> weights), "got 0 parts");
        assertRefused(
                () -> new Optimised(List.of(1.0)).optimise(new double[][] {{1, 2}, {1, 3}}, weights -> weights),
                "there are 1 targets and 2 parts");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void new_badTarget_isRefusedWithItsPlace(double target) {
        assertRefused(
                () -> new Optimised(List.of(1.0, target)),
                "target 1 is " + target + "; a target is a finite number above 0");
    }

    @Test
    void result_changedByItsReader_staysAsItIs() {
        double[][] columns = {{0, 2, 0, 2}, {0, 0, 1, 1}};
        Optimised.Result result = Optimised.forEqualImportance().optimise(columns, mean(columns));
        result.weights()[0] = 5;
        result.achieved()[0] = 5;

        assertThat(IntStream.range(0, 2)).allMatch(k -> result.weights()[k] < 1 && result.achieved()[k] < 1);
    }
}

package org.opendti.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendti.framework.Framework;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.stability.StableRange.Swap;

class StableRangeTest {

    private static final double STEP = 1e-6;
    private static final Edge A = new Edge("I", "A", 0.5);

    /** With the share t of A: u0 t; u1 0.4; u2 0.7(1 − t), at t = 0.5 0.5, 0.4 and 0.35. */
    private static final Boards THREE =
            Boards.of(Boards.FLAT, new double[] {1, 0, 0}, new double[] {0.4, 0.4, 0.4}, new double[] {0, 0.7, 0.7});

    @Test
    void order_ofThreeUnits_endsWhereTheFirstTwoMeet() {
        StableRange order = THREE.stability().order(A);

        // u1 and u2 meet at 1 − 0.4/0.7 = 0.4286, u0 and u2 at 0.7/1.7 = 0.4118, u0 and u1 at 0.4
        assertThat(order.shares().low()).isCloseTo(1 - 0.4 / 0.7, within(1e-12));
        assertThat(order.shares().lowIncluded()).isFalse();
        assertThat(order.shares().high()).isEqualTo(1);
        assertThat(order.shares().highIncluded()).isTrue();
        assertThat(order.below()).containsExactly(new Swap(THREE.unit(2), THREE.unit(1)));
        assertThat(order.above()).isEmpty();
    }

    @Test
    void first_ofThreeUnits_endsWhereItIsPassed() {
        StableRange first = THREE.stability().first(A);

        assertThat(first.shares().low()).isCloseTo(0.7 / 1.7, within(1e-12));
        assertThat(first.shares().lowIncluded()).isFalse();
        assertThat(first.below()).containsExactly(new Swap(THREE.unit(2), THREE.unit(0)));
        assertThat(first.above()).isEmpty();
    }

    @Test
    void first_ofTwoThatAreLevelAndPart_isThePresentShare() {
        Boards level =
                Boards.of(Boards.FLAT, new double[] {1, 0, 0}, new double[] {0, 1, 1}, new double[] {0.1, 0.1, 0.1});

        StableRange first = level.stability().first(A);

        assertThat(first.shares()).isEqualTo(ShareRange.point(0.5));
        assertThat(first.below()).containsExactly(new Swap(level.unit(1), level.unit(0)));
        assertThat(first.above()).containsExactly(new Swap(level.unit(0), level.unit(1)));
        assertThat(level.stability().order(A)).isEqualTo(first);
    }

    @Test
    void first_ofTwoThatAreAlike_goesAsFarAsThatOfOne() {
        Boards alike =
                Boards.of(Boards.FLAT, new double[] {1, 0, 0}, new double[] {1, 0, 0}, new double[] {0, 0.7, 0.7});

        StableRange first = alike.stability().first(A);

        assertThat(first.shares().low()).isCloseTo(0.7 / 1.7, within(1e-12));
        assertThat(alike.stability().order(A).shares()).isEqualTo(first.shares());
    }

    @Test
    void swaps_ofTwoThatAreLevelNow_countOnlyWhatPassesThem() {
        // with the share t of A: u0 t; u1 1 − t; u2 0.4: level at 0.5, and u2 passes u0 at 0.4 and u1 at 0.6
        Boards level =
                Boards.of(Boards.FLAT, new double[] {1, 0, 0}, new double[] {0, 1, 1}, new double[] {0.4, 0.4, 0.4});

        StableRange swaps = level.stability().swaps(A);

        assertThat(swaps.shares().low()).isCloseTo(0.4, within(1e-12));
        assertThat(swaps.shares().high()).isCloseTo(0.6, within(1e-12));
        assertThat(swaps.below()).containsExactly(new Swap(level.unit(2), level.unit(0)));
        assertThat(swaps.above()).containsExactly(new Swap(level.unit(2), level.unit(1)));
    }

    @Test
    void first_whereTwoDrawLevelAtOnce_namesBoth() {
        Boards both =
                Boards.of(Boards.FLAT, new double[] {1, 0, 0}, new double[] {0, 0.7, 0.7}, new double[] {0, 0.7, 0.7});

        assertThat(both.stability().first(A).below())
                .containsExactly(new Swap(both.unit(1), both.unit(0)), new Swap(both.unit(2), both.unit(0)));
    }

    @Test
    void ranges_ofAPartThatIsAlone_areItsShareOfOne() {
        WeightStability tree = Boards.random(Boards.TREE, 5, 1).stability();
        Edge alone = new Edge("K", "F", 1);

        assertThat(tree.order(alone)).isEqualTo(new StableRange(alone, ShareRange.point(1), List.of(), List.of()));
        assertThat(tree.first(alone).shares()).isEqualTo(ShareRange.point(1));
    }

    @Test
    void ranges_ofOneUnit_areAllShares() {
        WeightStability one = Boards.random(Boards.FLAT, 1, 1).stability();

        assertThat(one.order(A).shares()).isEqualTo(new ShareRange(0, 1, true, true));
        assertThat(one.first(A).shares()).isEqualTo(new ShareRange(0, 1, true, true));
    }

    @Test
    void ranges_onMadeUpFrameworksAndThePublishedTable_areThoseOfScoringAnew() {
        for (Framework framework : Boards.ALL) {
            for (long seed = 1; seed <= 5; seed++) {
                rangesAreThoseOfScoringAnew(Boards.random(framework, 6, seed));
            }
        }
        rangesAreThoseOfScoringAnew(Boards.published());
    }

    private static void rangesAreThoseOfScoringAnew(Boards boards) {
        WeightStability stability = boards.stability();
        int[] ranks = ranks(boards.board().scores(boards.target()));
        for (Edge edge : stability.graph().edges()) {
            if (edge.share() == 1) {
                continue;
            }
            StableRange order = stability.order(edge);
            double width = order.shares().high() - order.shares().low();
            double step = width == 0 ? STEP : Math.min(STEP, width / 3);
            for (double share : width == 0 ? new double[0] : inside(order.shares(), step)) {
                assertThat(ranks(boards.scores(edge, share))).as("%s", edge).isEqualTo(ranks);
            }
            for (double share : outside(order.shares(), step)) {
                assertThat(ranks(boards.scores(edge, share))).as("%s", edge).isNotEqualTo(ranks);
            }
            StableRange first = stability.first(edge);
            for (double share : inside(first.shares(), STEP)) {
                assertThat(firsts(boards.scores(edge, share))).as("%s", edge).isEqualTo(firsts(ranks));
            }
            for (double share : outside(first.shares(), STEP)) {
                assertThat(firsts(boards.scores(edge, share))).as("%s", edge).isNotEqualTo(firsts(ranks));
            }
            swapsAreThose(boards, first);
            StableRange swaps = stability.swaps(edge);
            swapsAreThose(boards, swaps);
            double inner =
                    Math.min(STEP, (swaps.shares().high() - swaps.shares().low()) / 3);
            for (double share : inside(swaps.shares(), inner)) {
                assertThat(reversed(ranks, ranks(boards.scores(edge, share))))
                        .as("%s", edge)
                        .isZero();
            }
            for (double share : outside(swaps.shares(), STEP)) {
                assertThat(reversed(ranks, ranks(boards.scores(edge, share))))
                        .as("%s", edge)
                        .isPositive();
            }
        }
    }

    private static void swapsAreThose(Boards boards, StableRange range) {
        for (Swap swap : range.below()) {
            double[] beyond = boards.scores(range.edge(), range.shares().low() - 1e-9);
            assertThat(of(boards, swap, beyond)).isPositive();
        }
        for (Swap swap : range.above()) {
            double[] beyond = boards.scores(range.edge(), range.shares().high() + 1e-9);
            assertThat(of(boards, swap, beyond)).isPositive();
        }
    }

    private static double of(Boards boards, Swap swap, double[] scores) {
        return scores[boards.board().units().indexOf(swap.overtaking())]
                - scores[boards.board().units().indexOf(swap.overtaken())];
    }

    private static double[] inside(ShareRange shares, double step) {
        return new double[] {shares.low() + step, shares.high() - step};
    }

    private static double[] outside(ShareRange shares, double step) {
        return Arrays.stream(new double[] {shares.low() - step, shares.high() + step})
                .filter(share -> share > 0 && share < 1)
                .toArray();
    }

    /** How many pairs are in the opposite order. */
    private static long reversed(int[] ranks, int[] others) {
        return IntStream.range(0, ranks.length)
                .mapToLong(u -> IntStream.range(0, ranks.length)
                        .filter(o -> ranks[u] < ranks[o] && others[u] > others[o])
                        .count())
                .sum();
    }

    private static int[] ranks(double[] scores) {
        return IntStream.range(0, scores.length)
                .map(u -> Boards.rank(scores, u))
                .toArray();
    }

    private static List<Integer> firsts(double[] scores) {
        return firsts(ranks(scores));
    }

    private static List<Integer> firsts(int[] ranks) {
        return IntStream.range(0, ranks.length)
                .filter(u -> ranks[u] == 1)
                .boxed()
                .toList();
    }
}

package org.opendti.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opendti.framework.Framework;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.stability.PairSwap.ShareSwap;
import org.opendti.stability.PairSwap.WeightSwap;

class PairSwapTest {

    /** Scores 0.5·0.8 + 0.3·0.4 + 0.2·0.4 = 0.6 and 0.5·0.4 + 0.3·0.6 + 0.2·0.6 = 0.5. */
    private static final Boards TWO =
            Boards.of(Boards.FLAT, new double[] {0.8, 0.4, 0.4}, new double[] {0.4, 0.6, 0.6});

    @Test
    void pair_ofTwoUnits_isLevelAtTheSharesWorkedOut() {
        PairSwap pair = TWO.stability().pair(TWO.unit(1), TWO.unit(0));

        assertThat(pair.ahead()).isEqualTo(TWO.unit(0));
        assertThat(pair.behind()).isEqualTo(TWO.unit(1));
        assertThat(pair.gap()).isCloseTo(0.1, within(1e-12));
        // A with share t: 0.4t = 0.2(1 − t) at t = 1/3, down by 1/6, a third of it.
        // B: 0.2t = (0.5·0.4 − 0.2·0.2)/0.7 (1 − t) = 8/35 (1 − t) at 8/15; up by 7/30, 7/9 of it.
        // C: 0.2t = (0.5·0.4 − 0.3·0.2)/0.8 (1 − t) = 0.175 (1 − t) at 7/15; up by 4/15, 4/3 of it.
        assertThat(pair.byShare()).extracting(swap -> swap.edge().part()).containsExactly("A", "B", "C");
        assertThat(pair.byShare().get(0).share()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(pair.byShare().get(1).share()).isCloseTo(8 / 15.0, within(1e-12));
        assertThat(pair.byShare().get(2).share()).isCloseTo(7 / 15.0, within(1e-12));
        ShareSwap least = pair.leastChange().orElseThrow();
        assertThat(least.change()).isCloseTo(-1 / 6.0, within(1e-12));
        assertThat(least.relativeChange()).isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(pair.leastRelativeChange()).hasValue(least);
        // x = 0.1 / (0.5·0.4 + 0.3·0.2 + 0.2·0.2) = 1/3: weights 1/3, 0.4 and 4/15, which sum to 1
        WeightSwap together = pair.byAggregate().get(0);
        assertThat(together.aggregates()).containsExactly("I");
        assertThat(together.within()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(share(together, "I", "A")).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(share(together, "I", "B")).isCloseTo(0.4, within(1e-12));
        assertThat(pair.together()).hasValue(together);
    }

    private static double share(WeightSwap swap, String aggregate, String part) {
        return swap.weights().getOrDefault(aggregate, Map.of()).getOrDefault(part, Double.NaN);
    }

    @Test
    void leastRelativeChange_isThatOfAnotherShareThanTheLeast() {
        // leads 0.1, 0.1 and −0.25, the gap 0.05 + 0.03 − 0.05 = 0.03. A: 0.1t = 0.04(1 − t) at 2/7, −0.2143, −43 %;
        // B: t = 0 at best, where 0.05/0.7 − 0.05/0.7 = 0; C: 0.1(1 − t) = 0.25t at 2/7, +0.0857, +43 %
        Boards boards = Boards.of(Boards.FLAT, new double[] {0.5, 0.5, 0.25}, new double[] {0.4, 0.4, 0.5});

        PairSwap pair = boards.stability().pair(boards.unit(0), boards.unit(1));

        assertThat(pair.byShare()).extracting(swap -> swap.edge().part()).containsExactly("C", "A");
        assertThat(pair.byShare().get(0).change()).isCloseTo(2 / 7.0 - 0.2, within(1e-12));
        assertThat(pair.byShare().get(1).change()).isCloseTo(2 / 7.0 - 0.5, within(1e-12));
    }

    @Test
    void leastRelativeChange_ofALargeAndASmallShare_canDiffer() {
        Boards boards = Boards.of(Boards.FLAT, new double[] {0.62, 0.5, 0.4}, new double[] {0.5, 0.5, 0.68});
        // gap 0.06 − 0.056 = 0.004; A: 0.12t = 0.4·0.28(1 − t) at 0.4828, −0.0172 or −3.4 %;
        // C: 0.28t = 0.625·0.12(1 − t) at 0.2113, +0.0113 or +5.6 %
        PairSwap pair = boards.stability().pair(boards.unit(0), boards.unit(1));

        assertThat(pair.leastChange().orElseThrow().edge().part()).isEqualTo("C");
        assertThat(pair.leastRelativeChange().orElseThrow().edge().part()).isEqualTo("A");
    }

    @Test
    void pair_ofAUnitThatIsNowhereBetter_hasNoSwap() {
        Boards worse = Boards.of(Boards.FLAT, new double[] {0.8, 0.4, 0.4}, new double[] {0.4, 0.4, 0.4});

        PairSwap pair = worse.stability().pair(worse.unit(0), worse.unit(1));

        assertThat(pair.byShare()).isEmpty(); // at a share 0 of A they are level, and no share is less
        assertThat(pair.byAggregate()).isEmpty();
        assertThat(pair.together()).isEmpty();
        assertThat(pair.leastChange()).isEmpty();
        assertThat(pair.leastRelativeChange()).isEmpty();
    }

    @Test
    void pair_ofUnitsThatAreLevelNow_swapsWithAnyChange() {
        Boards level = Boards.of(Boards.FLAT, new double[] {0.5, 0.5, 0.5}, new double[] {0.8, 0.2, 0.2});

        PairSwap pair = level.stability().pair(level.unit(1), level.unit(0));

        assertThat(pair.ahead()).isEqualTo(level.unit(1));
        assertThat(pair.gap()).isCloseTo(0, within(1e-15));
        assertThat(pair.byShare())
                .isNotEmpty()
                .allSatisfy(swap -> assertThat(swap.change()).isZero());
        assertThat(pair.together().orElseThrow().within()).isZero();
        assertThat(share(pair.together().orElseThrow(), "I", "A")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void pair_ofOneUnit_isRefused() {
        assertThatThrownBy(() -> TWO.stability().pair(TWO.unit(0), TWO.unit(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the units (U0) must be two");
    }

    @Test
    void together_ofATree_isLessThanAnyAggregateAlone() {
        // I of G (3), H (2), E (1): leads of A 0.4, of B, C −0.2, of D −0.1, of F 0.1, of E 0.3
        Boards boards = Boards.of(
                Boards.TREE, new double[] {0.9, 0.3, 0.3, 0.3, 0.8, 0.5}, new double[] {0.5, 0.5, 0.5, 0.4, 0.5, 0.4});
        PairSwap pair = boards.stability().pair(boards.unit(0), boards.unit(1));

        WeightSwap together = pair.together().orElseThrow();

        assertThat(together.aggregates()).containsExactlyInAnyOrder("I", "G", "H", "K");
        assertThat(pair.byAggregate())
                .allSatisfy(swap -> assertThat(swap.within()).isGreaterThan(together.within()));
        assertThat(pair.byAggregate()).isSortedAccordingTo((a, b) -> Double.compare(a.within(), b.within()));
    }

    @Test
    void swaps_onMadeUpFrameworksAndThePublishedTable_areLevelWhenScoredAnew() {
        for (Framework framework : Boards.ALL) {
            for (long seed = 1; seed <= 4; seed++) {
                areLevel(Boards.random(framework, 4, seed), 0, 1);
                areLevel(Boards.random(framework, 4, seed), 3, 2);
            }
        }
        areLevel(Boards.published(), 0, 30);
        areLevel(Boards.published(), 45, 46);
    }

    private static void areLevel(Boards boards, int one, int other) {
        PairSwap pair = boards.stability().pair(boards.unit(one), boards.unit(other));
        int ahead = boards.board().units().indexOf(pair.ahead());
        int behind = boards.board().units().indexOf(pair.behind());
        double[] now = boards.board().scores(boards.target());
        assertThat(now[ahead] - now[behind]).isEqualTo(pair.gap()).isPositive();
        for (ShareSwap swap : pair.byShare()) {
            double[] level = boards.scores(swap.edge(), swap.share());
            assertThat(level[ahead]).isCloseTo(level[behind], within(1e-12));
            double little = Math.signum(swap.change()) * 1e-3 * Math.min(swap.share(), 1 - swap.share());
            double[] beyond = boards.scores(swap.edge(), swap.share() + little);
            assertThat(beyond[ahead]).isLessThan(beyond[behind]);
        }
        for (WeightSwap swap : pair.byAggregate()) {
            double[] level = boards.scores(swap.weights());
            assertThat(level[ahead]).isCloseTo(level[behind], within(1e-12));
            staysWithin(boards, swap.weights(), swap.within());
        }
        if (pair.together().isPresent()) {
            WeightSwap swap = pair.together().get();
            double[] level = boards.scores(swap.weights());
            assertThat(level[ahead]).isCloseTo(level[behind], within(1e-12));
            staysWithin(boards, swap.weights(), swap.within());
            assertThat(swap.aggregates()).isEqualTo(boards.stability().varied());
            noDrawSwaps(boards, swap, ahead, behind);
        }
    }

    /** Shares within ±x are s·u·c with u in [1 − x, 1 + x] and one c an aggregate. */
    static void staysWithin(Boards boards, Map<String, Map<String, Double>> shares, double x) {
        for (Branch branch : boards.stability().graph().branches()) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            Map<String, Double> own = shares.getOrDefault(branch.aggregate(), Map.of());
            for (Edge edge : own.isEmpty() ? List.<Edge>of() : branch.edges()) {
                double ratio = own.getOrDefault(edge.part(), Double.NaN) / edge.share();
                least = Math.min(least, ratio);
                most = Math.max(most, ratio);
            }
            if (!own.isEmpty()) {
                assertThat(most * (1 - x)).isLessThanOrEqualTo(least * (1 + x) + 1e-9);
                assertThat(own.values().stream().mapToDouble(share -> share).sum())
                        .isCloseTo(1, within(1e-12));
            }
        }
    }

    /** Weights drawn at the corners of a slightly smaller box never swap the two; the corners hold all extremes. */
    private static void noDrawSwaps(Boards boards, WeightSwap swap, int ahead, int behind) {
        SplittableRandom random = new SplittableRandom(5);
        for (int draw = 0; draw < 200; draw++) {
            Map<String, Map<String, Double>> drawn = draw(boards, swap.aggregates(), 0.999 * swap.within(), random);
            double[] scores = boards.scores(drawn);
            assertThat(scores[ahead]).isGreaterThan(scores[behind]);
        }
    }

    static Map<String, Map<String, Double>> draw(
            Boards boards, List<String> aggregates, double x, SplittableRandom random) {
        Map<String, Map<String, Double>> drawn = new HashMap<>();
        for (Branch branch : boards.stability().graph().branches()) {
            if (aggregates.contains(branch.aggregate())) {
                Map<String, Double> own = new LinkedHashMap<>();
                branch.edges()
                        .forEach(edge -> own.put(edge.part(), edge.share() * (1 + (random.nextBoolean() ? x : -x))));
                drawn.put(branch.aggregate(), own);
            }
        }
        return drawn;
    }
}

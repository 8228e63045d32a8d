package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opendti.compare.Splitter.Split;

class SplitterTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** A game whose outcome is a function of which causes are as now. */
    private record Made(int values, int others, List<Integer> unionOf, ToDoubleFunction<boolean[]> outcome)
            implements Game {

        Made(int values, int others, int[] unions, ToDoubleFunction<boolean[]> outcome) {
            this(values, others, Arrays.stream(unions).boxed().toList(), outcome);
        }

        @Override
        public int[] unions() {
            return unionOf.stream().mapToInt(Integer::intValue).toArray();
        }

        @Override
        public double[][] block(int on, int[] switches, int count) {
            double[] outcomes = new double[1 << count];
            for (int s = 0; s < outcomes.length; s++) {
                boolean[] now = new boolean[values + others];
                for (int p = 0; p < now.length; p++) {
                    now[p] = p < values ? Game.isNow(switches[p], s) : (on >> (p - values) & 1) == 1;
                }
                outcomes[s] = outcome.applyAsDouble(now);
            }
            return new double[][] {outcomes};
        }
    }

    private static Split split(int values, int others, ToDoubleFunction<boolean[]> outcome) {
        return Splitter.split(
                new Made(values, others, IntStream.range(0, values).toArray(), outcome), 1, CauseOrder.SHAPLEY);
    }

    private static int count(boolean... now) {
        return (int) IntStream.range(0, now.length).filter(p -> now[p]).count();
    }

    @Test
    void shapley_ofGloves_isTwoThirdsToTheOneOfItsKind() {
        // Shapley 1953 in textbooks: one left glove and two right ones; a pair is worth 1: 2/3, 1/6, 1/6
        Split split = split(3, 0, now -> (now[0] && (now[1] || now[2])) ? 1 : 0);
        assertThat(split.amounts()[0]).containsExactly(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, EXACT);
        assertThat(split.splitting()).isEqualTo(Splitting.ALL_ORDERS);
    }

    @Test
    void shapley_ofProducts_halvesWhatActsTogether() {
        // value 0.5 → 0.7, weight 0.4 → 0.6: 0.5·0.2 = 0.10 and 0.6·0.2 = 0.12
        Split split = split(1, 1, now -> (now[0] ? 0.7 : 0.5) * (now[1] ? 0.6 : 0.4));
        assertThat(split.amounts()[0]).containsExactly(new double[] {0.10, 0.12}, EXACT);
    }

    @Test
    void stated_ofProducts_givesTheFirstItsEffectAlone() {
        Made game =
                new Made(1, 2, new int[] {0}, now -> ((now[0] ? 0.7 : 0.5) * (now[1] ? 0.6 : 0.4)) + (now[2] ? 1 : 0));
        Split split = Splitter.split(game, 1, CauseOrder.STATED);
        assertThat(split.amounts()[0]).containsExactly(new double[] {0.08, 0.14, 1}, EXACT);
        assertThat(split.splitting()).isEqualTo(Splitting.STATED_ORDER);
    }

    @Test
    void nested_ofMajority_isThatOfOwen() {
        // 15 members in unions of 8, 1 and 6, majority of 8: the first union decides alone. Within it, with H of the
        // others:
        // by Owen's formula each of its 8 members gets 1/8
        int[] unions = new int[15];
        Arrays.fill(unions, 8, 9, 1);
        Arrays.fill(unions, 9, 15, 2);
        Split split = Splitter.split(new Made(15, 0, unions, now -> count(now) >= 8 ? 1 : 0), 1, CauseOrder.SHAPLEY);
        assertThat(split.splitting()).isEqualTo(Splitting.NESTED);
        double[] expected = new double[15];
        Arrays.fill(expected, 0, 8, 1 / 8.0);
        assertThat(split.amounts()[0]).containsExactly(expected, EXACT);
    }

    @Test
    void nested_ofWeightedSumsUnderOtherCauses_isAsOverAllOrders() {
        // additive in the values, each times a factor that two other causes raise from 1 to 2 and to 3
        double[] effects = new SplittableRandom(5).doubles(16).toArray();
        int[] unions = IntStream.range(0, 16).map(e -> e / 5).toArray();
        ToDoubleFunction<boolean[]> outcome = now -> {
            double sum = 0;
            for (int e = 0; e < 16; e++) {
                sum += (now[e] ? 2 : 1) * effects[e];
            }
            return sum * (now[16] ? 2 : 1) * (now[17] ? 3 : 1);
        };
        Split split = Splitter.split(new Made(16, 2, unions, outcome), 1, CauseOrder.SHAPLEY);
        double total = Arrays.stream(effects).sum();
        double[] alone = split(1, 2, now -> (now[0] ? 2 : 1) * (now[1] ? 2 : 1) * (now[2] ? 3 : 1))
                .amounts()[0];
        double[] amounts = split.amounts()[0];
        assertThat(Arrays.copyOf(amounts, 16))
                .containsExactly(Arrays.stream(effects).map(x -> alone[0] * x).toArray(), EXACT);
        assertThat(amounts[16]).isCloseTo(alone[1] * total, EXACT);
        assertThat(amounts[17]).isCloseTo(alone[2] * total, EXACT);
    }

    @Test
    void nested_ofLargeUnions_isInOrderWithinAndAddsUp() {
        int[] unions = new int[20];
        Arrays.fill(unions, 18, 20, 1);
        ToDoubleFunction<boolean[]> outcome = now -> Math.pow(count(now), 2);
        Split split = Splitter.split(new Made(20, 1, unions, outcome), 1, CauseOrder.SHAPLEY);
        assertThat(split.splitting()).isEqualTo(Splitting.NESTED_IN_ORDER);
        assertThat(Arrays.stream(split.amounts()[0]).sum()).isCloseTo(441, within(1e-9));
        // within the large union each later member adds 2 more than the one before it, as n² does, whatever came before
        for (int e = 1; e < 18; e++) {
            assertThat(split.amounts()[0][e] - split.amounts()[0][e - 1]).isCloseTo(2, within(1e-9));
        }
        assertThat(split.amounts()[0][18]).isCloseTo(split.amounts()[0][19], within(1e-9));
    }

    @Test
    void split_ofTooManyUnions_isInStatedOrder() {
        Split split = split(15, 1, now -> Math.pow(count(now), 2));
        assertThat(split.splitting()).isEqualTo(Splitting.STATED_ORDER);
        // n² in order adds 1, 3, 5, …
        assertThat(split.amounts()[0])
                .containsExactly(
                        IntStream.range(0, 16).mapToDouble(p -> 2 * p + 1).toArray(), EXACT);
    }

    @Test
    void shapley_ofNothing_isNothing() {
        assertThat(Splitter.shapley(new double[] {7})).isEmpty();
    }
}

package org.opendti.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;

class KnapsackTest {

    private static Knapsack.Item amount(double gain, double cost) {
        return new Knapsack.Item(true, new double[] {gain}, new double[] {cost});
    }

    /** A menu of gain, cost, gain, cost, … */
    private static Knapsack.Item menu(double... gainsAndCosts) {
        int size = gainsAndCosts.length / 2;
        return new Knapsack.Item(
                false,
                IntStream.range(0, size).mapToDouble(o -> gainsAndCosts[2 * o]).toArray(),
                IntStream.range(0, size)
                        .mapToDouble(o -> gainsAndCosts[2 * o + 1])
                        .toArray());
    }

    private static Knapsack.Taken cheapest(double need, Knapsack.Item... items) {
        return Knapsack.cheapest(List.of(items), need).orElseThrow();
    }

    /** Every combination of the menus' options, filled up by the amounts from the cheapest on. */
    private static double exhaustive(List<Knapsack.Item> items, double need) {
        List<Knapsack.Item> menus =
                items.stream().filter(item -> !item.continuous()).toList();
        List<Knapsack.Item> amounts = items.stream()
                .filter(Knapsack.Item::continuous)
                .sorted(Comparator.comparingDouble(item -> item.cost(0) / item.gain(0)))
                .toList();
        return exhaustive(menus, 0, amounts, need, 0);
    }

    private static double exhaustive(
            List<Knapsack.Item> menus, int m, List<Knapsack.Item> amounts, double left, double spent) {
        if (m == menus.size()) {
            return spent + filled(amounts, left);
        }
        double least = exhaustive(menus, m + 1, amounts, left, spent);
        for (int o = 0; o < menus.get(m).size(); o++) {
            double gain = menus.get(m).gain(o);
            double cost = menus.get(m).cost(o);
            least = Math.min(least, exhaustive(menus, m + 1, amounts, left - gain, spent + cost));
        }
        return least;
    }

    private static double filled(List<Knapsack.Item> amounts, double need) {
        double left = need;
        double cost = 0;
        for (Knapsack.Item amount : amounts) {
            double share = Math.max(0, Math.min(1, left / amount.gain(0)));
            cost += share * amount.cost(0);
            left -= share * amount.gain(0);
        }
        return left > 1e-15 ? Double.POSITIVE_INFINITY : cost;
    }

    private static double gained(List<Knapsack.Item> items, Knapsack.Taken taken) {
        return IntStream.range(0, items.size())
                        .filter(i -> taken.option(i) >= 0)
                        .mapToDouble(i -> items.get(i).gain(taken.option(i)))
                        .sum()
                + (taken.partial() < 0 ? 0 : taken.gain());
    }

    private static Knapsack.Item random(SplittableRandom random, boolean continuous) {
        int size = continuous ? 1 : 1 + random.nextInt(4);
        double[] gains = DoubleStream.generate(() -> 0.1 + random.nextDouble())
                .limit(size)
                .toArray();
        double[] costs = DoubleStream.generate(() -> 0.1 + random.nextDouble())
                .limit(size)
                .toArray();
        return new Knapsack.Item(continuous, gains, costs);
    }

    @Test
    void amounts_ofDifferentRates_areTakenCheapestFirstAndTheLastInPart() {
        // 3 of 3 at 1 each, then 1 of 2 at 2 each: 3 + 2 = 5
        Knapsack.Taken taken = cheapest(4, amount(2, 4), amount(3, 3));

        assertThat(taken.cost()).isCloseTo(5, within(1e-12));
        assertThat(taken.option(1)).isZero();
        assertThat(taken.partial()).isZero();
        assertThat(taken.gain()).isCloseTo(1, within(1e-12));
    }

    @Test
    void menu_cheaperPerGainThanNeeded_isPassedOverForWhatFits() {
        // the menu costs 1 per gain but 10 at once; 4 by the amount cost 8
        Knapsack.Taken taken = cheapest(4, menu(10, 10), amount(5, 10));

        assertThat(taken.cost()).isCloseTo(8, within(1e-12));
        assertThat(taken.option(0)).isEqualTo(-1);
    }

    @Test
    void option_insideOfTheHull_isTakenWhereItIsBest() {
        // hull of the menu: (6, 6) alone, as (3, 4) costs more per gain; yet 3 are enough: 4 < 6
        Knapsack.Taken taken = cheapest(3, menu(3, 4, 6, 6));

        assertThat(taken.cost()).isEqualTo(4);
        assertThat(taken.option(0)).isZero();
    }

    @Test
    void items_thatAreNotEnough_giveNothing() {
        assertThat(Knapsack.cheapest(List.of(amount(1, 1), menu(1, 1)), 2.001)).isEmpty();
        assertThat(Knapsack.cheapest(List.of(), 0.001)).isEmpty();
    }

    @Test
    void need_ofNothing_costsNothing() {
        Knapsack.Taken taken = cheapest(0, amount(1, 1), menu(1, 1));

        assertThat(taken.cost()).isZero();
        assertThat(taken.option(0)).isEqualTo(-1);
        assertThat(taken.option(1)).isEqualTo(-1);
    }

    @Test
    void equalRates_takeAmountsFirstAndTheGreatestOfThem() {
        Knapsack.Taken taken = cheapest(2, menu(2, 2), amount(1, 1), amount(3, 3));

        assertThat(taken.partial()).isEqualTo(2);
        assertThat(taken.gain()).isCloseTo(2, within(1e-12));
        assertThat(taken.option(0)).isEqualTo(-1);
        assertThat(taken.option(1)).isEqualTo(-1);
    }

    @Test
    void random_menusAndAmounts_equalExhaustiveSearch() {
        SplittableRandom random = new SplittableRandom(601);
        int feasible = 0;
        for (int run = 0; run < 3000; run++) {
            List<Knapsack.Item> items = new ArrayList<>();
            int size = 2 + random.nextInt(5);
            for (int i = 0; i < size; i++) {
                items.add(random(random, random.nextInt(3) == 0));
            }
            double need = random.nextDouble() * size * 0.7;
            double expected = exhaustive(items, need);
            Optional<Knapsack.Taken> taken = Knapsack.cheapest(items, need);

            assertThat(taken.isPresent()).as("run " + run).isEqualTo(expected < Double.POSITIVE_INFINITY);
            if (taken.isPresent()) {
                feasible++;
                assertThat(taken.get().cost()).as("run " + run).isCloseTo(expected, within(1e-10));
                assertThat(gained(items, taken.get())).as("run " + run).isGreaterThanOrEqualTo(need - 1e-12);
            }
        }
        assertThat(feasible).isBetween(1500, 2990);
    }

    @Test
    void random_menusOfEqualRates_equalExhaustiveSearch() {
        SplittableRandom random = new SplittableRandom(602);
        for (int run = 0; run < 500; run++) {
            List<Knapsack.Item> items = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                double gain = 1 + random.nextInt(9);
                items.add(menu(gain, gain, gain + 2, gain + 2));
            }
            double need = 1 + random.nextInt(40) + 0.5;

            assertThat(Knapsack.cheapest(items, need).orElseThrow().cost())
                    .isCloseTo(exhaustive(items, need), within(1e-9));
        }
    }

    @Test
    void hard_thirtyMenusAmongNinetyEightOfNearlyEqualRates_areSolvedWithinTwoSeconds() {
        SplittableRandom random = new SplittableRandom(603);
        for (double spread : new double[] {0, 1e-9, 1e-6, 1e-3, 0.1, 10}) {
            for (double share : new double[] {0.01, 0.1, 0.5, 0.9}) {
                List<Knapsack.Item> items = nearlyEqual(random, spread, 68);
                long start = System.nanoTime();
                cheapest(share * total(items), items.toArray(Knapsack.Item[]::new));
                assertThat((System.nanoTime() - start) / 1e9)
                        .as(spread + ", " + share)
                        .isLessThan(2);
            }
        }
    }

    @Test
    void hard_thirtyMenusAlone_areSolvedOrRefusedButNeverGuessed() {
        SplittableRandom random = new SplittableRandom(604);
        for (double spread : new double[] {1e-9, 1e-3, 0.1, 1}) {
            List<Knapsack.Item> items = nearlyEqual(random, spread, 0);
            double need = 0.37 * total(items);
            try {
                assertThat(gained(items, Knapsack.cheapest(items, need).orElseThrow()))
                        .isGreaterThanOrEqualTo(need - 1e-12);
            } catch (DtiException e) {
                // costs that differ by a billionth of themselves alone are a search for one sum among 10^17
                assertThat(spread).isEqualTo(1e-9);
                assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.PLAN_TOO_HARD);
            }
        }
    }

    private static double total(List<Knapsack.Item> items) {
        return items.stream().mapToDouble(item -> item.gain(item.size() - 1)).sum();
    }

    private static List<Knapsack.Item> nearlyEqual(SplittableRandom random, double spread, int amounts) {
        List<Knapsack.Item> items = new ArrayList<>();
        for (int i = 0; i < 30 + amounts; i++) {
            boolean continuous = i >= 30;
            double[] gains = new double[continuous ? 1 : 1 + random.nextInt(4)];
            Arrays.setAll(gains, o -> (1 + random.nextDouble()) * (o + 1));
            double[] costs = Arrays.stream(gains)
                    .map(gain -> gain * (1 + spread * random.nextDouble()))
                    .toArray();
            items.add(new Knapsack.Item(continuous, gains, costs));
        }
        return items;
    }

    @Test
    void limit_thatIsPassed_isAnErrorThatSaysWhatToDo() {
        List<Knapsack.Item> items = nearlyEqual(new SplittableRandom(605), 1e-3, 0);

        assertThatThrownBy(() -> Knapsack.cheapest(items, 0.37 * total(items), 20))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.PLAN_TOO_HARD))
                .hasMessageContaining("20")
                .hasMessageContaining("30 movable cells");
    }

    @Test
    void result_isTheSameEachTime() {
        List<Knapsack.Item> items = nearlyEqual(new SplittableRandom(606), 0.1, 20);
        Knapsack.Taken one = Knapsack.cheapest(items, 20).orElseThrow();
        Knapsack.Taken two = Knapsack.cheapest(items, 20).orElseThrow();

        assertThat(two.cost()).isEqualTo(one.cost());
        assertThat(two.partial()).isEqualTo(one.partial());
        for (int i = 0; i < items.size(); i++) {
            assertThat(two.option(i)).isEqualTo(one.option(i));
        }
    }
}

package org.opendti.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opendti.framework.Aggregate;
import org.opendti.framework.ConditionsRule;
import org.opendti.framework.Framework;
import org.opendti.framework.Input;
import org.opendti.framework.LevelRule;
import org.opendti.framework.ShareRule;
import org.opendti.framework.StepsRule;
import org.opendti.index.CompositeIndex;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;

/** Whole plans of a few cells against every combination, worked out here from the rules themselves. */
class ExhaustiveTest {

    private static final double[] LEVELS = {0, 0.4, 0.7, 1};
    private static final double[] STEPS = {0.2, 0.5, 0.6, 1};

    /** A cell's ways up: cost and gain of score; one way that can be taken in part, or several that cannot. */
    private record Ways(boolean partial, List<double[]> gainsAndCosts) {}

    private final SplittableRandom random = new SplittableRandom(622);
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Ways> ways = new ArrayList<>();

    private Planner randomCase() {
        numbers.clear();
        words.clear();
        ways.clear();
        Framework.Builder framework = Framework.builder("random");
        int size = 2 + random.nextInt(4);
        boolean fixed = random.nextInt(3) == 0;
        String[] codes = new String[size];
        double[] costs = new double[size];
        for (int i = 0; i < size; i++) {
            codes[i] = "I" + i;
            costs[i] = 1 + random.nextInt(5);
            add(framework, codes[i], costs[i], 1.0 / size);
            if (i == 0 && fixed) {
                ways.clear();
            }
        }
        framework
                .aggregate(Aggregate.of("X", Aggregate.Kind.INDEX, 10.0 * size, codes))
                .headline("X");
        TableBuilder table = IndicatorTable.builder(Cases.UNITS).row("one");
        numbers.forEach(table::set);
        words.forEach(table::set);
        Planner planner =
                Planner.of(CompositeIndex.of(framework.build()), table.build()).forUnit("one");
        for (int i = 0; i < size; i++) {
            planner = planner.withCost(codes[i], Cost.perPoint(costs[i]));
        }
        return fixed ? planner.fixing(codes[0]) : planner;
    }

    private void add(Framework.Builder framework, String code, double cost, double weight) {
        switch (random.nextInt(4)) {
            case 0 -> {
                framework.indicator(Cases.of(code, new ShareRule()));
                double now = random.nextInt(10) / 10.0;
                numbers.put(code, now);
                ways.add(new Ways(true, List.of(way(now, 1, cost, weight))));
            }
            case 1 -> {
                framework.input(new Input(code + ".a", Input.Type.LEVEL, ""));
                LevelRule rule =
                        new LevelRule(Map.of("l0", LEVELS[0], "l1", LEVELS[1], "l2", LEVELS[2], "l3", LEVELS[3]));
                framework.indicator(Cases.of(code, rule, code + ".a"));
                int level = random.nextInt(3);
                words.put(code + ".a", "l" + level);
                ways.add(better(LEVELS, LEVELS[level], cost, weight));
            }
            case 2 -> {
                List<StepsRule.Step> steps = new ArrayList<>();
                for (int s = 0; s < STEPS.length; s++) {
                    steps.add(new StepsRule.Step(s + 1, STEPS[s]));
                }
                framework.indicator(Cases.of(code, new StepsRule(steps)));
                int count = random.nextInt(4);
                numbers.put(code, (double) count);
                ways.add(better(STEPS, count == 0 ? 0 : STEPS[count - 1], cost, weight));
            }
            default -> {
                framework.input(new Input(code + ".a", Input.Type.FLAG, ""));
                framework.input(new Input(code + ".b", Input.Type.FLAG, ""));
                framework.indicator(Cases.of(code, new ConditionsRule(List.of(0.7, 0.3)), code + ".a", code + ".b"));
                words.put(code + ".a", "no");
                words.put(code + ".b", "no");
                ways.add(new Ways(false, List.of(way(0, 0.7, cost, weight))));
                ways.add(new Ways(false, List.of(way(0, 0.3, cost, weight))));
            }
        }
    }

    /** 10 points an indicator. */
    private static double[] way(double from, double to, double cost, double weight) {
        return new double[] {(to - from) * weight, (to - from) * 10 * cost};
    }

    private static Ways better(double[] attainments, double now, double cost, double weight) {
        List<double[]> better = new ArrayList<>();
        for (double attainment : attainments) {
            if (attainment > now) {
                better.add(way(now, attainment, cost, weight));
            }
        }
        return new Ways(false, better);
    }

    private double least(int w, double left, double spent) {
        if (w == ways.size()) {
            return spent + filled(left);
        }
        double least = least(w + 1, left, spent);
        if (!ways.get(w).partial()) {
            for (double[] way : ways.get(w).gainsAndCosts()) {
                least = Math.min(least, least(w + 1, left - way[0], spent + way[1]));
            }
        }
        return least;
    }

    private double filled(double needed) {
        double left = needed;
        double cost = 0;
        List<double[]> partial = ways.stream()
                .filter(Ways::partial)
                .map(each -> each.gainsAndCosts().get(0))
                .sorted(Comparator.comparingDouble(way -> way[1] / way[0]))
                .toList();
        for (double[] way : partial) {
            double share = Math.max(0, Math.min(1, left / way[0]));
            cost += share * way[1];
            left -= share * way[0];
        }
        return left > 1e-11 ? Double.POSITIVE_INFINITY : cost;
    }

    @Test
    void plan_ofAFewCells_costsTheLeastOfAllCombinations() {
        int plans = 0;
        int infeasible = 0;
        for (int run = 0; run < 600; run++) {
            Planner planner = randomCase();
            double now = planner.board().headline().score("one");
            double needed = Math.min(1, now + random.nextInt(1, 60) / 100.0);
            double expected = least(0, needed - now, 0);

            Outcome outcome = planner.plan(Aim.score(needed));

            if (outcome instanceof Plan plan) {
                plans++;
                assertThat(plan.cost()).as("run " + run).isCloseTo(expected, within(1e-8));
                assertThat(plan.reached().score()).as("run " + run).isGreaterThanOrEqualTo(needed - 1e-12);
            } else {
                infeasible += outcome instanceof Infeasible ? 1 : 0;
                assertThat(outcome).as("run " + run).isInstanceOf(Infeasible.class);
                assertThat(expected).as("run " + run).isInfinite();
            }
        }
        assertThat(plans).isGreaterThan(300);
        assertThat(infeasible).isGreaterThan(20);
    }
}

package org.opendti.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.StepsRule;
import org.opendti.index.CompositeIndex;
import org.opendti.plan.Aim;
import org.opendti.plan.Cost;
import org.opendti.plan.Outcome;
import org.opendti.plan.Plan;
import org.opendti.plan.Planner;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cheapest plan on 98 indicators, 30 of them indivisible, of 63 units. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PlanBenchmark {

    private static final int INDICATORS = 98;
    private static final int INDIVISIBLE = 30;
    private static final StepsRule STEPS = new StepsRule(List.of(
            new StepsRule.Step(1, 0.25),
            new StepsRule.Step(2, 0.5),
            new StepsRule.Step(3, 0.75),
            new StepsRule.Step(4, 1)));

    /** How much the costs of a point differ: from 1 to 1 + spread. The nearer to each other, the harder. */
    @Param({"0", "0.001", "1"})
    private double spread;

    private Planner planner = planner(0);

    /** Makes the planner. */
    @Setup
    public void setUp() {
        planner = planner(spread);
    }

    private static Planner planner(double spread) {
        SplittableRandom random = new SplittableRandom(922);
        Framework.Builder framework = Framework.builder("plan");
        String[] codes = new String[INDICATORS];
        double total = 0;
        for (int i = 0; i < INDICATORS; i++) {
            codes[i] = "I" + i;
            double points = 5 + random.nextInt(20);
            total += points;
            Indicator indicator = Indicator.share(codes[i], points);
            framework.indicator(i < INDIVISIBLE ? indicator.withRule(STEPS) : indicator);
        }
        CompositeIndex index = CompositeIndex.of(framework
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, total, codes))
                .headline("TOP")
                .build());
        Planner made = Planner.of(index, table(codes, random)).forUnit("u40");
        for (String code : codes) {
            made = made.withCost(code, Cost.perPoint(1 + spread * random.nextDouble()));
        }
        return made;
    }

    private static IndicatorTable table(String[] codes, SplittableRandom random) {
        UnitList.Builder units = UnitList.builder("benchmark");
        for (int u = 0; u < 63; u++) {
            units.unit("u" + u, "Unit " + u, Map.of(), List.of());
        }
        TableBuilder table = IndicatorTable.builder(units.build());
        for (int u = 0; u < 63; u++) {
            table.row("u" + u);
            for (int i = 0; i < INDICATORS; i++) {
                table.set(codes[i], i < INDIVISIBLE ? random.nextInt(4) : 0.8 * random.nextDouble());
            }
        }
        return table.build();
    }

    /** {@return the plan to the first rank} */
    @Benchmark
    public Outcome toTheFirstRank() {
        return planner.plan(Aim.rank(1));
    }

    /** {@return the next-cheapest five plans} */
    @Benchmark
    public List<Plan> alternatives() {
        return planner.alternatives(Aim.rank(1), 5);
    }
}

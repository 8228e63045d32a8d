package org.opendti.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.scenario.Change;
import org.opendti.scenario.Scenario;
import org.opendti.scenario.ScenarioResult;
import org.opendti.scenario.ScenarioTable;
import org.opendti.scenario.WhatIf;
import org.opendti.table.IndicatorTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scores and ranks of 63 units under scenarios on 98 indicators. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class ScenarioBenchmark {

    private static final int THOUSAND = 1_000;

    private final CompositeIndex index = CompositeIndex.of(BenchmarkTree.framework());
    private final IndicatorTable table = BenchmarkTree.table(index.framework(), 63);
    private final WhatIf ready = WhatIf.of(index, table);
    private final List<Scenario> thousand = thousand(table, index.framework().indicators());
    private int next;

    private static List<Scenario> thousand(IndicatorTable table, List<Indicator> indicators) {
        SplittableRandom random = new SplittableRandom(922);
        List<Scenario> scenarios = new ArrayList<>();
        for (int s = 0; s < THOUSAND; s++) {
            String unit = table.rowUnits().get(random.nextInt(63)).name();
            String column = indicators.get(random.nextInt(indicators.size())).code();
            scenarios.add(Scenario.named("scenario " + s).with(Change.set(unit, column, random.nextDouble())));
        }
        return scenarios;
    }

    /** {@return scores and ranks with another number in one cell, another one each time} */
    @Benchmark
    public ScenarioResult oneCell() {
        next = (next + 1) % THOUSAND;
        return ready.run(thousand.get(next));
    }

    /** {@return the same, the whole table made and scored anew} */
    @Benchmark
    public double[] oneCellInFull() {
        next = (next + 1) % THOUSAND;
        return ready.applied(thousand.get(next)).score().headline().ranks();
    }

    /** {@return a thousand scenarios of one cell each, made ready first} */
    @Benchmark
    public ScenarioTable aThousand() {
        return WhatIf.of(index, table).run(thousand);
    }
}

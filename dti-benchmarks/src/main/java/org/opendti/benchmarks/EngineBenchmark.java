package org.opendti.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.opendti.aggregate.Copeland;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.prepare.Average;
import org.opendti.prepare.ImputeAverage;
import org.opendti.prepare.Screen;
import org.opendti.prepare.Treat;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Methods other than the framework's own. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EngineBenchmark {

    /** 51 units of 49 indicators, skewed and with gaps, as the ASEM data are. */
    @State(Scope.Benchmark)
    public static class Standard {

        private final Framework framework = BenchmarkTree.framework(6, 6, 6, 6, 6, 7, 6, 6);
        private final IndicatorTable table = table(framework, 51, 0.02, true);
        private final CompositeIndex index = CompositeIndex.of(framework).with(recipe());

        private Recipe recipe() {
            List<Column> columns = framework.indicators().stream()
                    .map(Indicator::code)
                    .map(Column::of)
                    .toList();
            return Recipe.defaults()
                    .withPreparation(
                            new ImputeAverage(columns, Average.MEAN),
                            new Screen(columns, new Screen.Least(0.9, 0), Screen.Least.NONE),
                            Treat.withDefaults(columns))
                    .normalise(n -> n.withStandard(new MinMax(0, 100)));
        }
    }

    /** 63 units of 98 shares. */
    @State(Scope.Benchmark)
    public static class Provinces {

        private final Framework framework = BenchmarkTree.framework();
        private final double[][] parts = parts();
        private final double[] weights = framework.indicators().stream()
                .mapToDouble(indicator -> indicator.maxPoints().orElse(1))
                .toArray();

        private double[][] parts() {
            IndicatorTable table = table(framework, 63, 0, false);
            return framework.indicators().stream()
                    .map(indicator -> table.numbers(Column.of(indicator.code())).orElseThrow())
                    .toArray(double[][]::new);
        }
    }

    /** 10,000 units of 98 indicators. */
    @State(Scope.Benchmark)
    public static class Communes {

        private final Framework framework = BenchmarkTree.framework();
        private final IndicatorTable table = table(framework, 10_000, 0, false);
        private final CompositeIndex index =
                CompositeIndex.of(framework).with(Recipe.defaults().normalise(n -> n.withStandard(new MinMax(0, 1))));
    }

    /** A million units of 98 indicators. */
    @State(Scope.Benchmark)
    public static class Million {

        private final Framework framework = BenchmarkTree.framework();
        private final IndicatorTable table = table(framework, 1_000_000, 0, false);
        private final CompositeIndex index = CompositeIndex.of(framework)
                .with(Recipe.defaults().normalise(n -> n.withStandard(new Goalposts(0, 1))));
    }

    private static IndicatorTable table(Framework framework, int units, double missing, boolean skewed) {
        SplittableRandom random = new SplittableRandom(922);
        UnitList.Builder builder = UnitList.builder("units");
        for (int u = 0; u < units; u++) {
            builder.unit("u" + u, "u" + u, Map.of(), List.of());
        }
        UnitList list = builder.build();
        TableBuilder table = IndicatorTable.builder(list);
        List<String> codes = new ArrayList<>();
        framework.indicators().forEach(indicator -> codes.add(indicator.code()));
        for (int u = 0; u < units; u++) {
            table.row(Row.of(list.units().get(u)));
            for (int k = 0; k < codes.size(); k++) {
                double x = random.nextDouble();
                if (random.nextDouble() >= missing) {
                    table.set(codes.get(k), skewed && k % 4 == 0 ? Math.pow(x, 8) : x);
                }
            }
        }
        return table.build();
    }

    /**
     * Impute, screen, treat, normalise by min–max, three levels of means: 51 × 49.
     *
     * @param state the table
     * @return every score
     */
    @Benchmark
    public Scoreboard standardBuild(Standard state) {
        return state.index.score(state.table);
    }

    /**
     * Copeland of 98 parts and 63 units.
     *
     * @param state the parts
     * @return the values
     */
    @Benchmark
    public double[] copeland(Provinces state) {
        return new Copeland().aggregate(state.parts, state.weights);
    }

    /**
     * Min–max and three levels: 10,000 × 98.
     *
     * @param state the table
     * @return every score
     */
    @Benchmark
    public Scoreboard tenThousand(Communes state) {
        return state.index.score(state.table);
    }

    /**
     * Goalposts and three levels on one thread: 1,000,000 × 98.
     *
     * @param state the table
     * @return every score
     */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx8g")
    public Scoreboard millionOneThread(Million state) {
        return state.index.score(state.table);
    }

    /**
     * The same on two threads.
     *
     * @param state the table
     * @return every score
     */
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx8g")
    public Scoreboard millionTwoThreads(Million state) {
        return state.index.onThreads(2).score(state.table);
    }
}

package org.opendti.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.GeometricMean;
import org.opendti.aggregate.HarmonicMean;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.Rank;
import org.opendti.normalise.Ties;
import org.opendti.normalise.ZScore;
import org.opendti.sensitivity.IndexModel;
import org.opendti.sensitivity.Sobol;
import org.opendti.sensitivity.SobolIndices;
import org.opendti.table.IndicatorTable;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.uncertainty.RunPlan;
import org.opendti.uncertainty.Spread;
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

/** How sure ranks are: weights of every edge drawn, ranks counted. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class UncertaintyBenchmark {

    /** The tree of 98 + 8 + 3 weights, 63 units. */
    @State(Scope.Benchmark)
    public static class Tree {

        /** Threads. */
        @Param({"1", "2"})
        public int threads;

        private final Framework framework = BenchmarkTree.framework();
        private final IndicatorTable table = BenchmarkTree.table(framework, 63);
        private final MonteCarlo runs =
                MonteCarlo.of(CompositeIndex.of(framework)).vary(Factor.weights(0.25));
    }

    /** One thing after another made four times as large. */
    @State(Scope.Benchmark)
    public static class Sizes {

        /** Units, indicators, runs. */
        @Param({"63,98,25000", "63,98,100000", "252,98,25000", "63,392,25000"})
        public String size = "";

        private MonteCarlo runs = MonteCarlo.of(CompositeIndex.of(BenchmarkTree.framework()));
        private IndicatorTable table = BenchmarkTree.table(BenchmarkTree.framework(), 2);

        /** Makes the table. */
        @Setup
        public void make() {
            String[] sizes = size.split(",", -1);
            int times = Integer.parseInt(sizes[1]) / 98;
            Framework framework = BenchmarkTree.framework(
                    10 * times, 11 * times, 7 * times, 13 * times, 15 * times, 22 * times, 12 * times, 8 * times);
            table = BenchmarkTree.table(framework, Integer.parseInt(sizes[0]));
            runs = MonteCarlo.of(CompositeIndex.of(framework))
                    .vary(Factor.weights(0.25))
                    .withRuns(Long.parseLong(sizes[2]));
        }
    }

    /** Eight factors: two choices of method, weights at three levels and in one index, values, an indicator left out. */
    @State(Scope.Benchmark)
    public static class Factors {

        private final IndexModel model = IndexModel.meanRankShift(RunPlan.of(
                CompositeIndex.of(BenchmarkTree.framework())
                        .with(Recipe.defaults().normalise(n -> n.withStandard(new MinMax(1, 100)))),
                BenchmarkTree.table(BenchmarkTree.framework(), 63),
                "INDEX",
                List.of(
                        Factor.normalisations(new MinMax(1, 100), new ZScore(100, 10)),
                        Factor.aggregations(new ArithmeticMean(), new GeometricMean()),
                        Factor.weights(0.25).in("INDEX"),
                        Factor.weights(0.25).in("P0", "P1", "P2"),
                        Factor.weights(0.25).in("M0", "M1", "M2", "M3"),
                        Factor.weights(0.25).in("M4", "M5", "M6", "M7"),
                        Factor.values(Spread.range(0.01)),
                        Factor.leavingOut("I0", "I20", "I40", "I60"))));
        private final Sobol sobol = Sobol.withDefaults().withThreads(2);
    }

    /** Four normalisations, three aggregations, weights, and errors of all values. */
    @State(Scope.Benchmark)
    public static class Methods {

        private final Framework framework = BenchmarkTree.framework();
        private final IndicatorTable table = BenchmarkTree.table(framework, 63);
        private final MonteCarlo runs = MonteCarlo.of(CompositeIndex.of(framework)
                        .with(Recipe.defaults().normalise(n -> n.withStandard(new MinMax(1, 100)))))
                .vary(Factor.normalisations(
                        new MinMax(1, 100), new Goalposts(-0.1, 1.1), new ZScore(100, 10), new Rank(Ties.AVERAGE)))
                .vary(Factor.aggregations(new ArithmeticMean(), new GeometricMean(), new HarmonicMean()))
                .vary(Factor.weights(0.25))
                .vary(Factor.values(Spread.range(0.01)))
                .withThreads(2)
                .withRuns(10_000);
    }

    /**
     * 100,000 draws of all weights, the full histogram of ranks.
     *
     * @param tree the table
     * @return the distribution
     */
    @Benchmark
    public RankDistribution draws(Tree tree) {
        return tree.runs.withRuns(100_000).withThreads(tree.threads).run(tree.table);
    }

    /**
     * Growth with units, indicators and runs, on one thread.
     *
     * @param sizes the table
     * @return the distribution
     */
    @Benchmark
    public RankDistribution growth(Sizes sizes) {
        return sizes.runs.run(sizes.table);
    }

    /**
     * Whole-method uncertainty, 10,000 runs on two threads.
     *
     * @param methods the table
     * @return the distribution
     */
    @Benchmark
    public RankDistribution wholeMethod(Methods methods) {
        return methods.runs.run(methods.table);
    }

    /**
     * Sobol indices of eight factors from 1,024 base points, 10,240 runs, on two threads.
     *
     * @param factors what varies
     * @return the indices
     */
    @Benchmark
    public SobolIndices sobol(Factors factors) {
        return factors.sobol.of(factors.model, factors.model.groups());
    }
}

package org.opendti.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.opendti.framework.Aggregate;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Scores and ranks of 63 units at every level. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class ScoreBenchmark {

    private final CompositeIndex published = CompositeIndex.of(Editions.forYear(2022));
    private final IndicatorTable publishedTable =
            TableCsv.read(sample("dti-2022/published.csv"), published.framework(), Provinces.of63());
    private final CompositeIndex tree = CompositeIndex.of(BenchmarkTree.framework());
    private final IndicatorTable treeTable = BenchmarkTree.table(tree.framework(), 63);

    private static Path sample(String name) {
        Path folder = Path.of("sample-data");
        return (Files.isDirectory(folder) ? folder : Path.of("..", "sample-data")).resolve(name);
    }

    /** {@return the published table scored} */
    @Benchmark
    public Scoreboard published() {
        return published.score(publishedTable);
    }

    /** {@return the rank of one province in the published table, scored anew} */
    @Benchmark
    public double publishedHeadlineRank() {
        return published.score(publishedTable).headline().rank("Bình Dương");
    }

    /** {@return 63 × 98 scored at every level} */
    @Benchmark
    public Scoreboard tree() {
        return tree.score(treeTable);
    }

    /**
     * 63 × 98 scored at every level, with the ranks of every aggregate.
     *
     * @param blackhole takes the ranks
     */
    @Benchmark
    public void treeWithRanks(Blackhole blackhole) {
        Scoreboard board = tree.score(treeTable);
        for (Aggregate aggregate : tree.framework().aggregates()) {
            blackhole.consume(board.ranks(aggregate.code()));
        }
    }
}

package org.opendti.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.opendti.excel.ResultWorkbook;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.report.page.ReportPage;
import org.opendti.report.picture.Picture;
import org.opendti.report.picture.PictureStyle;
import org.opendti.report.picture.RankingBars;
import org.opendti.table.IndicatorTable;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.uncertainty.RankDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What people are given of 63 units × 98 indicators × 3 years: the page, the workbook, a picture. Ranks of 10,000 runs are there already. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class PeopleBenchmark {

    private final CompositeIndex index = CompositeIndex.of(BenchmarkTree.framework());
    private final List<IndicatorTable> tables = Years.tables(index.framework());
    private final List<Scoreboard> boards = tables.stream().map(index::score).toList();
    private final RankDistribution ranks =
            MonteCarlo.of(index).vary(Factor.weights(0.25)).run(tables.get(0));

    /** {@return the page as text} */
    @Benchmark
    public String page() {
        return ReportPage.of(boards.get(0))
                .withPrevious(boards.subList(1, boards.size()))
                .withUncertainty(ranks)
                .html(Locale.ENGLISH);
    }

    /**
     * Writes the workbook to nowhere.
     *
     * @throws IOException never
     */
    @Benchmark
    public void workbook() throws IOException {
        ResultWorkbook.of(boards.get(0))
                .withTable(tables.get(0))
                .withPrevious(boards.subList(1, boards.size()))
                .withUncertainty(ranks)
                .write(OutputStream.nullOutputStream(), Locale.ENGLISH);
    }

    /** {@return bars of the ranking as SVG} */
    @Benchmark
    public String bars() {
        return picture().svg();
    }

    /** {@return the same as PNG, 1,800 pixels wide} */
    @Benchmark
    public byte[] png() {
        return picture().png(1_800);
    }

    private Picture picture() {
        return RankingBars.of(boards.get(0), "INDEX", PictureStyle.of(Locale.ENGLISH));
    }
}

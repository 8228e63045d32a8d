package org.opendti.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.MissingParts;
import org.opendti.index.Recipe;
import org.opendti.table.DecimalMark;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.TableOptions;
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

/** Tables of 98 columns read from UTF-8 in memory, and scored: shares of four digits, one cell in fifty missing. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@State(Scope.Benchmark)
public class ReadBenchmark {

    /** How many units the table has. */
    @Param({"63", "100000"})
    public int units;

    private final Framework framework = BenchmarkTree.framework();
    private final CompositeIndex index = CompositeIndex.of(framework)
            .with(Recipe.defaults().withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE)));
    private byte[] csv = {};
    private byte[] decimalCommas = {};

    /** Writes the tables. */
    @Setup
    public void write() {
        csv = table(',', '.').getBytes(StandardCharsets.UTF_8);
        decimalCommas = table(';', ',').getBytes(StandardCharsets.UTF_8);
    }

    private String table(char separator, char mark) {
        SplittableRandom random = new SplittableRandom(922);
        StringBuilder lines = new StringBuilder("unit");
        for (Indicator indicator : framework.indicators()) {
            lines.append(separator).append(indicator.code());
        }
        for (int u = 0; u < units; u++) {
            lines.append("\nu").append(u);
            for (int i = 0; i < framework.indicators().size(); i++) {
                lines.append(separator);
                if (random.nextInt(50) > 0) {
                    lines.append('0').append(mark).append(1000 + random.nextInt(9000));
                }
            }
        }
        return lines.append('\n').toString();
    }

    /**
     * {@return a CSV table read as it comes}
     *
     * @throws IOException never
     */
    @Benchmark
    public IndicatorTable csv() throws IOException {
        return read(csv, TableOptions.defaults());
    }

    /**
     * {@return a CSV table of semicolons and declared decimal commas}
     *
     * @throws IOException never
     */
    @Benchmark
    public IndicatorTable decimalCommas() throws IOException {
        return read(decimalCommas, TableOptions.defaults().withDecimalMark(DecimalMark.COMMA));
    }

    /**
     * {@return a CSV table read as it comes and scored at every level, with the ranks of the headline}
     *
     * @throws IOException never
     */
    @Benchmark
    public double[] csvScored() throws IOException {
        return index.score(read(csv, TableOptions.defaults())).headline().ranks();
    }

    private IndicatorTable read(byte[] bytes, TableOptions options) throws IOException {
        return TableCsv.read(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8),
                "table.csv",
                framework,
                UnitList.any(),
                options);
    }
}

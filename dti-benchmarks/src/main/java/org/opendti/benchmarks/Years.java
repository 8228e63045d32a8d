package org.opendti.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Indicator;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.Unit;
import org.opendti.vietnam.Provinces;

/** Made-up raw tables of the 63 provinces in three years, 98 indicators each; and, as a program, the files of them for the command. */
public final class Years {

    /** The years, the newest first. */
    static final List<Integer> ALL = List.of(2024, 2023, 2022);

    private Years() {}

    /**
     * Writes {@code framework.json} and {@code 2022.csv} to {@code 2024.csv}.
     *
     * @param arguments the folder, made if it is not there
     * @throws IOException if it cannot be made
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Framework framework = BenchmarkTree.framework();
        FrameworkJson.write(framework, folder.resolve("framework.json"));
        for (int year : ALL) {
            TableCsv.write(table(framework, year), folder.resolve(year + ".csv"));
        }
    }

    /** One year: shares of four digits that have something of each unit's own in all years. */
    static IndicatorTable table(Framework framework, int year) {
        SplittableRandom lasting = new SplittableRandom(922);
        SplittableRandom passing = new SplittableRandom(year);
        TableBuilder table = IndicatorTable.builder(Provinces.of63());
        for (Unit unit : Provinces.of63().units()) {
            table.row(new Row(unit, OptionalInt.of(year), ""));
            for (Indicator indicator : framework.indicators()) {
                double share = 0.8 * lasting.nextDouble() + 0.2 * passing.nextDouble();
                table.set(indicator.code(), Math.round(1e4 * share) / 1e4);
            }
        }
        return table.build();
    }

    static List<IndicatorTable> tables(Framework framework) {
        List<IndicatorTable> tables = new ArrayList<>();
        ALL.forEach(year -> tables.add(table(framework, year)));
        return tables;
    }
}

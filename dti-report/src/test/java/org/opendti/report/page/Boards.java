package org.opendti.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.Tables;
import org.opendti.table.UnitList;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Boards of the sample data, scored once. */
final class Boards {

    private static final Path SAMPLES = Path.of(System.getProperty("dti.root"), "sample-data");

    private Boards() {}

    static Path docs() {
        return Path.of(System.getProperty("dti.root"), "docs");
    }

    static IndicatorTable table(int year) {
        String file = year == 2024 ? "published-63.csv" : "published.csv";
        return Tables.read(SAMPLES.resolve("dti-" + year).resolve(file), Editions.forYear(year), Provinces.of63());
    }

    static CompositeIndex index(int year) {
        return CompositeIndex.of(Editions.forYear(year));
    }

    static Scoreboard published(int year) {
        return index(year).score(table(year));
    }

    static ReportPage page(int year, int... earlier) {
        RankDistribution ranks = MonteCarlo.of(index(year))
                .vary(Factor.weights(0.25))
                .withRuns(2_000)
                .withSeed(922)
                .run(table(year));
        List<Scoreboard> before =
                Arrays.stream(earlier).mapToObj(Boards::published).toList();
        return ReportPage.of(published(year)).withPrevious(before).withUncertainty(ranks);
    }

    /** The illustrative framework with raw values: 98 indicators. */
    static Framework illustrative() {
        return FrameworkJson.read(SAMPLES.resolve("dti-province-2022-illustrative/framework.json"));
    }

    static IndicatorTable raw() {
        return Tables.read(SAMPLES.resolve("dti-province-2022-illustrative/raw.csv"), illustrative(), Provinces.of63());
    }

    /** The same framework and, of years after the first, raw values that are other by up to a tenth. */
    static Scoreboard illustrative(int year) {
        return CompositeIndex.of(illustrative()).score(raw(year));
    }

    private static IndicatorTable raw(int year) {
        IndicatorTable first = raw();
        SplittableRandom random = new SplittableRandom(year);
        TableBuilder table = IndicatorTable.builder(Provinces.of63());
        for (int row = 0; row < first.rows().size(); row++) {
            table.row(new Row(first.rows().get(row).unit(), OptionalInt.of(year), ""));
            for (Column column : first.numberColumns()) {
                double value = first.number(column, row);
                boolean share = value > 0 && value < 1;
                table.set(column.header(), share ? Math.min(1, value * (0.9 + 0.2 * random.nextDouble())) : value);
            }
            for (Column column : first.textColumns()) {
                table.set(column.header(), first.cell(column, row).orElse(""));
            }
        }
        return table.build();
    }

    static RankDistribution ranksOfIllustrative(int year) {
        return MonteCarlo.of(CompositeIndex.of(illustrative()))
                .vary(Factor.weights(0.25))
                .run(raw(year));
    }

    /** As many units as the country has communes since July 2025; names and figures made up. */
    static Scoreboard communes(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder rows = new StringBuilder("unit,name,year,NTC,HDCQS,HDKTS,HDXHS\n");
        for (int u = 0; u < 3321; u++) {
            rows.append("c" + u + ",Xã " + u + ",2022");
            for (int k = 0; k < 4; k++) {
                rows.append("," + Math.round(random.nextDouble() * 1e4) / 1e4);
            }
            rows.append('\n');
        }
        Path file = Files.writeString(folder.resolve("communes.csv"), rows);
        return index(2022).score(TableCsv.read(file, Editions.forYear(2022), UnitList.any()));
    }
}

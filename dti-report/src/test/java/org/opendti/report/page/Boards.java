package org.opendti.report.page;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Tables;
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
}

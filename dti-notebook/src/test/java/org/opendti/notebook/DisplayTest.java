package org.opendti.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opendti.compare.Comparison;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.scenario.Change;
import org.opendti.scenario.Scenario;
import org.opendti.scenario.WhatIf;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Tables;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What a cell of a notebook shows of each kind of result. */
class DisplayTest {

    private static final Path SAMPLES = Path.of(System.getProperty("dti.root"), "sample-data");
    private static final int LINES = 6;

    /** The first lines of each; where they differ, {@code target/display.txt} has what came out. */
    @Test
    void results_areShownAsTheyWere() throws IOException {
        String shown = results().entrySet().stream()
                .map(result -> "== " + result.getKey() + "\n"
                        + Display.html(result.getValue())
                                .orElseThrow()
                                .lines()
                                .limit(LINES)
                                .collect(Collectors.joining("\n"))
                        + "\n")
                .collect(Collectors.joining());
        Files.writeString(Path.of("target", "display.txt"), shown);
        try (InputStream expected = DisplayTest.class.getResourceAsStream("display.txt")) {
            assertThat(expected).isNotNull();
            assertThat(shown).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Map<String, Object> results() {
        CompositeIndex index = CompositeIndex.of(Editions.forYear(2022));
        IndicatorTable table = table(2022);
        Scoreboard board = index.score(table);
        WhatIf whatIf = WhatIf.of(index, table);
        Scenario shops = Scenario.named("shops online").with(Change.set("Bình Dương", "HDKTS", 0.60));
        Framework illustrative = FrameworkJson.read(SAMPLES.resolve("dti-province-2022-illustrative/framework.json"));
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("scoreboard", board);
        results.put("scoreboard of a region", board.within("Đông Nam Bộ"));
        results.put("scores of an element", board.element("HDKTS"));
        results.put("scorecard", board.card("Bình Dương"));
        results.put(
                "comparison",
                Comparison.of(CompositeIndex.of(Editions.forYear(2023)).score(table(2023)), board));
        results.put(
                "rank distribution",
                MonteCarlo.of(index)
                        .vary(Factor.weights(0.25))
                        .withRuns(500)
                        .withSeed(922)
                        .run(table));
        results.put("scenario", whatIf.run(shops));
        results.put(
                "scenarios",
                whatIf.run(List.of(shops, Scenario.named("less <b>").with(Change.set("74", "HDKTS", 0.1)))));
        results.put("published table", table);
        results.put(
                "raw table",
                Tables.read(SAMPLES.resolve("dti-province-2022-illustrative/raw.csv"), illustrative, Provinces.of63()));
        return results;
    }

    private static IndicatorTable table(int year) {
        return Tables.read(
                SAMPLES.resolve("dti-" + year).resolve("published.csv"), Editions.forYear(year), Provinces.of63());
    }

    @Test
    void longTable_saysHowManyRowsFollow() {
        Table rows = Table.create("long", StringColumn.create("x", 1_001));
        String html = Display.html(rows).orElseThrow();
        assertThat(html.lines().filter(line -> line.startsWith("<tr>"))).hasSizeLessThan(1_001);
        assertThat(html).containsPattern("<p>… [0-9]+ more rows</p>$");
        Table few = Table.create("short", StringColumn.create("x", List.of("a")));
        assertThat(Display.html(few).orElseThrow()).doesNotContain("more rows");
    }

    @Test
    void otherValues_areNoTables() {
        assertThat(Display.html("text")).isEmpty();
        assertThat(Display.frame(42)).isEmpty();
    }
}

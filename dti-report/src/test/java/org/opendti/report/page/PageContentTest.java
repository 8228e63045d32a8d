package org.opendti.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.compare.Strengths;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.vietnam.Editions;

/** What stands in the page before any script runs: its words, its ranking, its data. */
class PageContentTest {

    private static final String DATA = "<script type=\"application/json\" id=\"data\">";

    @TempDir
    Path folder;

    /** As it was looked at; where it differs, {@code target/page-NAME.txt} has what came out. */
    @ParameterizedTest
    @CsvSource({"years, vi", "years, en", "towns, vi", "towns, en"})
    void page_saysWhatItDid(String name, String language) throws IOException {
        String html = (name.equals("years") ? years() : towns()).html(Locale.forLanguageTag(language));
        String file = "page-" + name + "-" + language + ".txt";
        String content = body(html) + "\n" + pretty(data(html)) + "\n";
        Files.writeString(Path.of("target", file), content);
        try (InputStream expected = PageContentTest.class.getResourceAsStream(file)) {
            assertThat(expected).as(file).isNotNull();
            assertThat(content).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private ReportPage years() throws IOException {
        CompositeIndex index = CompositeIndex.of(Editions.forYear(2022));
        IndicatorTable newer =
                table(2023, "0.8664,0.8611,0.8222,0.5188", "0.7424,0.7707,0.4193,0.2924", "0.7604,0.6,,0.51");
        IndicatorTable older = table(2022, "0.85,0.85,0.82,0.51", "0.8424,0.7907,0.4193,0.2924", "0.7604,0.6,0.5,0.51");
        return ReportPage.of(index.score(newer))
                .withPrevious(List.of(index.score(older)))
                .withUncertainty(MonteCarlo.of(index)
                        .vary(Factor.weights(0.25))
                        .withRuns(200)
                        .withSeed(922)
                        .run(newer));
    }

    private IndicatorTable table(int year, String... figures) throws IOException {
        StringBuilder rows = new StringBuilder("unit,name,group:region,year,NTC,HDCQS,HDKTS,HDXHS,HD\n");
        for (int u = 0; u < figures.length; u++) {
            rows.append(u + 1)
                    .append(",Tỉnh <" + (u + 1) + ">,")
                    .append(u < 2 ? "Miền A" : "Miền B")
                    .append("," + year + "," + figures[u])
                    .append(u == 2 ? ",0.55\n" : ",\n");
        }
        Path file = Files.writeString(folder.resolve(year + ".csv"), rows);
        return TableCsv.read(file, Editions.forYear(2022), UnitList.any());
    }

    private static Scoreboard townsBoard() {
        Path sample = Boards.docs().resolveSibling("sample-data/towns-illustrative");
        Framework framework = FrameworkJson.read(sample.resolve("framework.json"));
        return CompositeIndex.of(framework)
                .score(TableCsv.read(sample.resolve("table.csv"), framework, UnitList.any()));
    }

    private static ReportPage towns() {
        return ReportPage.of(townsBoard());
    }

    /** The data are the library's: scores and ranks of every element, strengths and weaknesses of every unit. */
    @Test
    void data_areTheLibrarys() throws IOException {
        Scoreboard board = Boards.published(2022);
        JsonNode data = data(ReportPage.of(board).html(Locale.ENGLISH));
        assertThat(data.get("units")).hasSize(63);
        for (int u = 0; u < 63; u++) {
            Unit unit = board.units().get(u);
            assertThat(data.get("units").get(u).get("code").asText()).isEqualTo(unit.code());
            Strengths strengths = Strengths.of(board, "DTI", unit, Strengths.Rule.DEFAULT);
            JsonNode shown = data.get("profiles").get(u).get("strengths");
            assertThat(shown).hasSize(strengths.strengths().size());
        }
        for (String code : List.of("DTI", "NTC", "HD", "HDCQS", "HDKTS", "HDXHS", "CQS")) {
            JsonNode element =
                    data.get("elements").get(data.findValuesAsText("code").indexOf(code) - 63);
            assertThat(element.get("code").asText()).isEqualTo(code);
            for (int u = 0; u < 63; u++) {
                double score = board.element(code).score(board.units().get(u).code());
                assertThat(element.get("scores").get(u).asDouble()).isEqualTo(score);
            }
        }
    }

    private static JsonNode data(String html) throws IOException {
        int from = html.indexOf(DATA);
        assertThat(from).isPositive();
        return new ObjectMapper().readTree(html.substring(from + DATA.length(), html.indexOf("</script>", from)));
    }

    private static String pretty(JsonNode data) {
        ((ObjectNode) data).remove("texts");
        return data.toPrettyString();
    }

    /** The page but for style, scripts and data. */
    private static String body(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256-…");
    }
}

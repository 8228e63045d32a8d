package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final Path RANKS = Run.sample("published-ranks.csv");

    @Test
    void explain_binhDuong2022_takesTheScoreApart() {
        Run run = Run.of("explain", Y2022, "--unit", "Bình Dương");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Rank 19 of 63 by DTI; 3 of 6 within Đông Nam Bộ");
        // 500·0.74241 = 371.205 points, shown so that 371.20 + 154.14 + 62.90 + 43.86 = 632.10; 0.5·0.74241 = 0.3712
        assertThat(run.line("NTC")).contains("0.7424*", "371.20 / 500", "0.5000", "0.3712", "given, back-calculated");
        assertThat(run.line("NTS")).contains("missing");
        assertThat(run.line("DTTM")).contains("not scored");
        assertThat(run.line("CQS")).contains("0.7505*", "525.35 / 700", "computed");
    }

    @Test
    void explain_withHistory_saysWhatTheArticleSaysAndNamesTheOtherReport() {
        Run run = Run.of("explain", Y2022, "--unit", "74", "--history", RANKS);
        assertThat(run.line("up 3 on 2021")).contains("rank 22");
        assertThat(run.line("up 9 on 2020")).contains("rank 28", "10 October 2023");
        assertThat(run.line("another report implies rank 31 for 2020")).contains("up 12", "vovworld");
    }

    @Test
    void explain_partOfTheList_isNotHeldAgainstPublishedRanks() {
        Run run = Run.of("explain", Run.sample("dti-2020/published.csv"), "--unit", "Bắc Ninh", "--history", RANKS);
        assertThat(run.out()).contains("not set against published ones").doesNotContain("up ");
    }

    @Test
    void explain_mergedProvince_saysWhatIsAveraged() {
        Run run = Run.of(
                "explain", Run.sample("dti-2024/published-63.csv"), "--merge", "provinces-34", "--unit", "TPHCM");
        assertThat(run.line("NTC")).contains("mean of its predecessors, back-calculated");
        assertThat(run.line("NTS")).contains("missing");
        assertThat(run.line("DTI")).contains("0.7769*", "computed");
    }

    @Test
    void explain_json_contributionsSumToTheScore() throws IOException {
        Run run = Run.of("explain", Y2022, "--unit", "Đà Nẵng", "--format", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/format").asText()).isEqualTo("dti.scorecard/1");
        assertThat(json.at("/elements")).isNotEmpty().allSatisfy(element -> {
            double sum = 0;
            for (JsonNode part : element.get("parts")) {
                sum += part.get("contribution").asDouble();
            }
            if (!element.get("parts").isEmpty()) {
                assertThat(sum)
                        .isCloseTo(element.get("score").asDouble(), org.assertj.core.api.Assertions.within(1e-12));
            }
        });
    }

    @Test
    void explain_rawValues_showsTheCalculation(@TempDir Path folder) throws IOException {
        Path framework = folder.resolve("f.json");
        Path table = folder.resolve("t.csv");
        Files.writeString(framework, """
                {"id": "files", "title": {"vi": "Hồ sơ", "en": "Files"}, "headline": "I",
                 "inputs": [{"code": "F.a"}, {"code": "F.b"}],
                 "indicators": [{"code": "F", "name": {"vi": "Hồ sơ trực tuyến", "en": "Online files"}, "maxPoints": 10,
                                 "inputs": ["F.a", "F.b"], "rule": {"type": "ratio", "zero": "nothing"}}],
                 "aggregates": [{"code": "I", "kind": "index", "maxPoints": 10, "parts": ["F"]}]}
                """);
        Files.writeString(table, "unit,F.a,F.b\n74,8412,9903\n");
        Run run = Run.of("explain", table, "--framework", framework, "--unit", "74");
        assertThat(run.line("F  Online files"))
                .contains("0.8494", "8.49 / 10", "8\u00a0412 / 9\u00a0903 = 0.8494", "2:2 2:3");
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("explain", table, "--framework", framework, "--unit", "74", "--format", "json")
                        .out());
        assertThat(json.at("/elements/0/rule").asText()).startsWith("the first figure over the second");
        assertThat(json.at("/elements/0/cells/1/column").asText()).isEqualTo("F.b");
        assertThat(json.at("/elements/0/cells/1/value").asText()).isEqualTo("9903");
        assertThat(json.at("/elements/0/cells/1/line").asInt()).isEqualTo(2);
        assertThat(json.at("/elements/0/cells/1/position").asInt()).isEqualTo(3);
    }

    @Test
    void explain_binhDuong2023_showsProgressAndWhatIsCollectedOnly() {
        Run run = Run.of(
                "explain",
                Run.sample("binh-duong-2023/table.csv"),
                "--framework",
                Run.sample("binh-duong-2023/framework.json"),
                "--unit",
                "Bình Dương");
        assertThat(run.line("BD.5")).contains("3\u00a0300 / 4500 = 0.7333", "14.67 / 20");
        assertThat(run.line("BD.6")).contains("not scored", "collected: 46");
        assertThat(run.out()).contains("Illustrative, made up and not official").doesNotContain("within Đông Nam Bộ");
    }

    @Test
    void explain_unknownUnit_offersTheNearest() {
        Run run = Run.of("explain", Y2022, "--unit", "Bình Dưong Mới");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Bình Dương");
        assertThat(Run.of("explain", Run.sample("dti-2020/published.csv"), "--unit", "Hà Nội"))
                .satisfies(absent -> assertThat(absent.status()).isEqualTo(1))
                .satisfies(absent -> assertThat(absent.err()).contains("it has 2 of 63 units"));
        assertThat(Run.of("explain", Y2022, "--unit", "74", "--format", "csv").status())
                .isEqualTo(2);
        assertThat(Run.of("explain", Y2022).status()).isEqualTo(2);
    }
}

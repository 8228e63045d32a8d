package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompareCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final Path Y2023 = Run.sample("dti-2023/published.csv");
    private static final Path Y2024 = Run.sample("dti-2024/published-63.csv");
    private static final Path Y2024_OF_34 = Run.sample("dti-2024/published-34.csv");

    @Test
    void compare_2022And2023_binhDuongGainsTwelveRanks() {
        Run text = Run.of("compare", Y2022, Y2023);
        assertThat(text.line("Bình Dương")).containsPattern("19 +7 +\\+12 +0\\.6321 +0\\.7411 +\\+0\\.1090");
        assertThat(text.out()).doesNotContain("edition changed");
        Run csv = Run.of("compare", Y2022, Y2023, "--format", "csv");
        assertThat(csv.lines().get(0))
                .isEqualTo("unit,name,rank_old,rank_new,rank_change,score_old,score_new,score_change");
        assertThat(csv.line("74,")).startsWith("74,Bình Dương,19,7,12,0.6321,0.7411,0.10");
        assertThat(csv.lines()).hasSize(64);
    }

    @Test
    void compare_2023And2024_saysThatTheEditionChanged() throws IOException {
        Run run = Run.of("compare", "dti-province-2022=" + Y2023, "dti-province-2024=" + Y2024);
        assertThat(run.line("Bình Dương")).containsPattern("7 +29 +−22");
        assertThat(run.out())
                .contains("The edition changed from dti-province-2022 to dti-province-2024")
                .contains("Elements only in the old edition: DTTM");
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("compare", Y2023, Y2024, "--format", "json").out());
        assertThat(json.at("/format").asText()).isEqualTo("dti.comparison/1");
        assertThat(json.at("/acrossEditions").asBoolean()).isTrue();
        assertThat(json.at("/units")).hasSize(63);
    }

    @Test
    void compare_twoLists_isRefusedWithAdviceAndWorksMerged() {
        Run refused = Run.of("compare", Y2023, Y2024_OF_34);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("--merge provinces-34");
        Run merged = Run.of("compare", Y2023, Y2024_OF_34, "--merge", "provinces-34");
        assertThat(merged.status()).isZero();
        assertThat(merged.out()).contains("34 units");
    }

    @Test
    void compare_sharedUnitsOnly_areRankedAnew() {
        Run run = Run.of("compare", Run.sample("dti-2020/published.csv"), Y2022);
        assertThat(run.status()).isZero();
        assertThat(run.line("Bắc Ninh")).containsPattern("1 +1 +0 ");
        assertThat(run.out()).contains("among 2 of 63").contains("Only in the new table: Hà Nội");
    }
}

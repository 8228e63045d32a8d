package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    @TempDir
    Path folder;

    private Path bad = Path.of("");

    @BeforeEach
    void write() throws IOException {
        bad = Files.writeString(folder.resolve("bad.csv"), """
                unit,name,year,HDCQS,HDKTS,HDXHS,NTC
                74,Bình Dương,2022,52.18,0.7,0.6,0.7
                75,Đồng Nai,2022,0.5,x,0.6,0.7
                =1+1,,2022,0.5,0.5,0.6,0.7
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dti-2020/published.csv",
                "dti-2022/published.csv",
                "dti-2023/published.csv",
                "dti-2024/published-34.csv",
                "dti-2024/published-63.csv",
                "ict-index/2023.csv"
            })
    void check_ofPublishedTables_findsNothing(String table) {
        Run run = Run.of("check", Run.sample(table));
        assertThat(run.status()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).contains("errors 0, warnings 0, notes 0");
    }

    @Test
    void check_ofABadTable_namesEveryPlaceAndEndsWithOne() {
        Run run = Run.of("check", bad);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(4);
        assertThat(run.out())
                .contains(
                        "bad.csv:2:4: error: HDCQS of Bình Dương is 52.18, above its maximum 1; a share is written"
                                + " 0.5218 or 52.18%\n",
                        "bad.csv:3:5: error: HDKTS of Đồng Nai is 'x', which is no number",
                        "bad.csv:4:1: error: =1+1 is no unit of provinces-63",
                        "3 rows read; errors 3, warnings 0, notes 0");
        assertThat(Run.of("check", bad, "--lang", "vi").out()).contains("bad.csv:2:4: lỗi: HDCQS của Bình Dương");
    }

    @Test
    void check_asCsv_escapesWhatCameFromTheTable() {
        Run run = Run.of("check", bad, "--format", "csv");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines().get(0)).isEqualTo("file,line,column,unit,element,severity,code,message");
        assertThat(run.lines().get(1))
                .startsWith(bad + ",2,4,Bình Dương,HDCQS,error,share-above-one,\"HDCQS of Bình Dương is 52.18");
        assertThat(run.lines().get(3)).startsWith(bad + ",4,1,'=1+1,,error,unknown-unit,\"'=1+1 is no unit");
    }

    @Test
    void check_asJson_hasEveryFinding() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("check", bad, "--format", "json").out());
        assertThat(json.at("/format").asText()).isEqualTo("dti.validation/1");
        assertThat(json.at("/errors").asBoolean()).isTrue();
        assertThat(json.at("/rows").asInt()).isEqualTo(3);
        assertThat(json.at("/findings")).hasSize(3);
        assertThat(json.at("/findings/0/line").asInt()).isEqualTo(2);
        assertThat(json.at("/findings/0/position").asInt()).isEqualTo(4);
        assertThat(json.at("/findings/0/unit").asText()).isEqualTo("Bình Dương");
        assertThat(json.at("/findings/0/element").asText()).isEqualTo("HDCQS");
        assertThat(json.at("/findings/0/code").asText()).isEqualTo("share-above-one");
    }

    @Test
    void check_ofWhatIsNoTable_tellsItAsTheOthers() {
        Run run = Run.of("check", folder.resolve("none.csv"), "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\"no-file\"");
        assertThat(Run.of("check", Run.SAMPLES).out()).contains("is a folder", "errors 1");
    }

    @Test
    void check_withTheYearBefore_warnsOfLeapsAndEndsWithNought() throws IOException {
        Path now = Files.writeString(folder.resolve("now.csv"), "unit,year,DTI\n74,2023,0.7\n75,2023,0.6\n");
        Path before = Files.writeString(folder.resolve("before.csv"), "unit,year,DTI\n74,2022,0.05\n75,2022,0.5\n");
        Run run = Run.of("check", now, "--before", before);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("now.csv:2:3: warning: DTI of Bình Dương is 0.7 and was 0.05 in 2022 (", "before.csv:2:3)");
        assertThat(Run.of("check", now, "--before", folder.resolve("none.csv")).status())
                .isEqualTo(1);
        assertThat(Run.of("check", now, "--year", "2020").out()).contains("its years are 2023");
    }
}

package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final Path Y2024 = Run.sample("dti-2024/published-63.csv");

    private static JsonNode json(Object... arguments) throws IOException {
        return new ObjectMapper().readTree(Run.of(arguments).out());
    }

    @Test
    void profile_ofAProvince_showsRankGapAndPeers() {
        Run run = Run.of("profile", Y2022, "--unit", "Bình Dương");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Bình Dương: rank 19 (63 units), DTI 0.6321")
                .contains("STRENGTHS", "WEAKNESSES", "the mean of all 63 units", "they add up to the gap")
                .contains("NEAREST BY PROFILE");
        assertThat(run.out()).containsPattern("HDCQS .*20\\.00 %");
    }

    @Test
    void profile_withAnotherOrItsRegion_isHeldAgainstIt() throws IOException {
        JsonNode other = json("profile", Y2022, "--unit", "74", "--with", "Cần Thơ", "--format", "json");
        assertThat(other.at("/gap/name").asText()).isEqualTo("Cần Thơ");
        double sum = 0;
        for (JsonNode element : other.at("/gap/elements")) {
            sum += element.at("/ahead").asDouble();
        }
        assertThat(sum).isCloseTo(other.at("/gap/ahead").asDouble(), within(1e-12));
        assertThat(Run.of("profile", Y2022, "--unit", "74", "--with", "Cần Thơ").out())
                .contains("GAP to Cần Thơ");
        assertThat(Run.of("profile", Y2022, "--unit", "74", "--with-region").out())
                .contains("the mean of its region Đông Nam Bộ, 6 units with itself");
        JsonNode region = json("profile", Y2022, "--unit", "74", "--with-region", "--format", "json");
        assertThat(region.at("/gap/to").asText()).isEqualTo("region");
        assertThat(region.at("/gap/units").asInt()).isEqualTo(6);
    }

    @Test
    void profile_asJson_holdsPeersAndTraits() throws IOException {
        JsonNode json = json("profile", Y2024, "--unit", "74", "--peers", "3", "--places", "3", "--format", "json");
        assertThat(json.at("/format").asText()).isEqualTo("dti.profile/1");
        assertThat(json.at("/peers")).hasSize(3);
        assertThat(json.at("/rule/places").asInt()).isEqualTo(3);
        assertThat(json.at("/standardised").asBoolean()).isFalse();
        assertThat(json("profile", Y2024, "--unit", "74", "--standardised", "--format", "json")
                        .at("/standardised")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void profile_asCsv_isALineAnElement() {
        Run run = Run.of("profile", Y2022, "--unit", "74", "--format", "csv");
        assertThat(run.lines().get(0))
                .isEqualTo("unit,name,element,parts_unknown,score,rank,score_other,share,score_ahead,"
                        + "strength_or_weakness");
        assertThat(run.lines()).hasSize(5);
        assertThat(run.line("74,Bình Dương,NTC")).contains(",yes,");
    }

    @Test
    void profile_ofMergedUnits_andInVietnamese_works() {
        Run run = Run.of("profile", Y2024, "--unit", "TP. Hồ Chí Minh", "--merge", "provinces-34", "--lang", "vi");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("ĐIỂM MẠNH", "ĐIỂM YẾU", "KHOẢNG CÁCH so với trung bình của cả 34 đơn vị");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | --unit",
                "--unit Atlantis | Atlantis",
                "--unit 74 --with 74 | both Bình Dương",
                "--unit 74 --with 92 --with-region | give --with or --with-region, not both",
                "--unit 74 --peers -1 | --peers (-1) must be at least 0",
                "--unit 74 --places -1 | --places (-1) must be at least 0",
                "--unit 74 --by XX | XX is no element"
            })
    void profile_wronglyAsked_isRefused(String options, String message) {
        String given = options.strip();
        Object[] arguments = Stream.concat(
                        Stream.of("profile", Y2022),
                        Arrays.stream(given.split(" ")).filter(word -> !word.isEmpty()))
                .toArray();
        Run run = Run.of(arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void profile_ofWhatIsMissing_isBadInput() {
        Run run = Run.of("profile", Y2022, "--unit", "74", "--by", "NTS");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("NTS");
    }
}

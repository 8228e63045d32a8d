package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StabilityCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");

    /** I of A (5), B (3) and C (2) points. */
    private static final String FRAMEWORK = """
            {"id": "flat", "title": {"vi": "Phẳng", "en": "Flat"}, "headline": "I",
             "indicators": [{"code": "A", "name": {"vi": "A", "en": "A"}, "maxPoints": 5, "rule": {"type": "share"}},
                            {"code": "B", "name": {"vi": "B", "en": "B"}, "maxPoints": 3, "rule": {"type": "share"}},
                            {"code": "C", "name": {"vi": "C", "en": "C"}, "maxPoints": 2, "rule": {"type": "share"}}],
             "aggregates": [{"code": "I", "name": {"vi": "I", "en": "I"}, "kind": "index", "maxPoints": 10,
                             "parts": ["A", "B", "C"]}]}
            """;

    @TempDir
    private Path folder;

    private Object[] flat(String rows, Object... more) throws IOException {
        Path framework = Files.writeString(folder.resolve("framework.json"), FRAMEWORK);
        Path table = Files.writeString(folder.resolve("table.csv"), "unit,A,B,C\n" + rows);
        Object[] arguments = {"stability", table, "--framework", framework, "--units", "any"};
        return IntStream.range(0, arguments.length + more.length)
                .mapToObj(i -> i < arguments.length ? arguments[i] : more[i - arguments.length])
                .toArray();
    }

    /** The output without the breaks of long lines. */
    private static String unbroken(Run run) {
        return run.out().replace('\n', ' ');
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Run run = Run.of(arguments);
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    /** 98 indicators at the ends of four levels, many of which lead nowhere at once. */
    @Test
    void stability_ofTheRawTable_saysWhoCanBeFirst() {
        Run run = Run.of(
                "stability",
                Run.sample("dti-province-2022-illustrative/raw.csv"),
                "--framework",
                Run.sample("dti-province-2022-illustrative/framework.json"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Đà Nẵng");
    }

    @Test
    void stability_of2022_saysThatDaNangIsFirstWithAnyWeights() {
        Run run = Run.of("stability", Y2022);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Ranked by DTI, unrounded", "CAN BE FIRST with some weights, 1 of 63 units")
                .contains("The weights in NTC (NTS, TCS, HTS, NLS, ATTT) stay as they are")
                .contains("Inferred, not official (DTI)");
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.contains("HDKTS"))
                        .toList()
                        .get(0))
                .matches("HD +HDKTS +30\\.00 % +0 % +– +100 % +–");
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.contains("HDKTS"))
                        .toList()
                        .get(1))
                .matches("HD +HDKTS +30\\.00 % +29\\.76 % +Thanh Hóa passes Hải Phòng"
                        + " +30\\.07 % +Vĩnh Phúc passes Hậu Giang");
        // both have 0.6411 of published digits, and a foundation group worked out backwards from it
        assertThat(run.line("Level now")).endsWith("Yên Bái and Thanh Hóa");
    }

    @Test
    void stability_ofBinhDuong2022_givesEachIntervalAndItsNeighbours() {
        Run run = Run.of("stability", Y2022, "--unit", "Bình Dương");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Bình Dương: rank 19 of 63")
                .contains("SWAP of Vĩnh Phúc (ahead by 0.0020) and Bình Dương:")
                .contains("SWAP of Bình Dương (ahead by 0.0047) and Tiền Giang:")
                .contains("One share: HDKTS in HD from 30.00 % to 29.07 %, the least change (−0.93 percentage points")
                .contains("All weights in HD: from ±2.24 % of each weight on")
                .contains("All weights at once: from ±1.59 % of each weight on")
                .contains("One share, by the least part of it: HDCQS in HD from 40.00 % to 35.63 %")
                .contains("With any weights, Bình Dương cannot be first: at best it is 0.0868 behind Đà Nẵng.");
        assertThat(run.line("HD    HDKTS"))
                .matches("HD +HDKTS +30\\.00 % +29\\.07 % +18 +Vĩnh Phúc +34\\.31 % +20 +Tiền Giang");
    }

    @Test
    void stability_inVietnamese_saysTheSame() {
        Run run = Run.of(
                "stability", Y2022, "--unit", "74", "--with", "Cần Thơ", "--within-weights", "25%", "--lang", "vi");

        assertThat(run.out())
                .contains("Bình Dương: hạng 19 trên 63")
                .contains("ĐỔI CHỖ giữa Cần Thơ (hơn 0,0603) và Bình Dương:")
                .contains("Khi mỗi trọng số lệch không quá ±25,00 % so với hiện nay, Bình Dương không thể đứng đầu")
                .doesNotContain("stability.");
        assertThat(Run.of("stability", Y2022, "--lang", "vi").out())
                .contains("KHÔNG ĐƠN VỊ NÀO VƯỢT")
                .doesNotContain("{");
    }

    @Test
    void stability_ofUnitsThatSwap_saysFromWhichWeightsOn() throws IOException {
        // 0.5·0.8 + 0.5·0.4 = 0.6 and 0.5·0.4 + 0.5·0.6 = 0.5: level from x = 0.1/(0.5·0.4 + 0.5·0.2) = 1/3 on
        String rows = "one,0.8,0.4,0.4\ntwo,0.4,0.6,0.6\n";

        Run two = Run.of(flat(rows, "--unit", "two"));
        assertThat(unbroken(two))
                .contains("All weights in I: from ±33.33 % of each weight on")
                .contains("FIRST PLACE: two can be first once every weight may vary by ±33.33 % of its value.")
                .doesNotContain("All weights at once", "by the least part of it");
        assertThat(Run.of(flat(rows, "--unit", "one")).out()).contains("one is first.");
        Run near = Run.of(flat(rows, "--unit", "two", "--within-weights", "20%"));
        assertThat(unbroken(near)).contains("With every weight within ±20.00 % of its value, two cannot be first");
        Run far = Run.of(flat(rows, "--unit", "two", "--within-weights", "0.5"));
        // A down to 0.25, the others up to 0.45 and 0.3, which make 1: 0.25·0.4 + 0.75·0.6 − (0.25·0.8 + 0.75·0.4) =
        // 0.05
        assertThat(unbroken(far))
                .contains("two can be first, 0.0500 ahead of one, as here:")
                .contains("I: A 25.00 %, B 45.00 %, C 30.00 %");
        assertThat(Run.of(flat(rows, "--within-weights", "20 %")).out())
                .contains("CAN BE FIRST with every weight within ±20.00 % of its value, 1 of 2 units: one");
    }

    @Test
    void stability_ofUnitsThatAreAlike_sayThatNoWeightsPartThem() throws IOException {
        Run alike = Run.of(flat("one,0.8,0.4,0.4\ntwo,0.8,0.4,0.4\n", "--unit", "two", "--within-weights", "50%"));

        assertThat(unbroken(alike))
                .contains("SWAP of two (ahead by 0.0000) and one:")
                .contains("No weights do, neither those of one aggregate nor all at once: one is never ahead.")
                .contains("two can be first, but only level with one, as here:");
    }

    @Test
    void csv_ofAllUnits_isALineAPart() {
        Run run = Run.of("stability", Y2022, "--format", "csv");

        assertThat(run.lines().get(0))
                .isEqualTo("aggregate,part,share,first_low,first_low_overtaking,first_low_overtaken,first_high,"
                        + "first_high_overtaking,first_high_overtaken,swap_low,swap_low_overtaking,swap_low_overtaken,"
                        + "swap_high,swap_high_overtaking,swap_high_overtaken");
        assertThat(run.lines()).hasSize(6);
        assertThat(run.line("HD,HDKTS"))
                .startsWith("HD,HDKTS,0.3,0,,,1,,,0.297")
                .contains(",38,31,0.300");
    }

    @Test
    void csv_ofAUnit_isItsIntervals() {
        Run run = Run.of("stability", Y2022, "--unit", "74", "--format", "csv");

        assertThat(run.lines().get(0))
                .isEqualTo("aggregate,part,share,rank,low,low_included,low_rank,low_meets,high,high_included,high_rank,"
                        + "high_meets");
        assertThat(run.line("HD,HDKTS"))
                .matches("HD,HDKTS,0\\.3,19,0\\.290[0-9]+,false,18,26,0\\.343[0-9]+,true,20,82");
        assertThat(Run.of("stability", Y2022, "--unit", "74", "--format", "csv-excel")
                        .out())
                .contains("HD;HDKTS;0,3;19;0,290", "=\"\"26\"\"");
    }

    @Test
    void json_ofAllUnits_hasEveryRange() throws IOException {
        JsonNode json = json("stability", Y2022, "--format", "json", "--within-weights", "12,5%");

        assertThat(json.at("/format").asText()).isEqualTo("dti.stability/1");
        assertThat(json.at("/ranks").asText()).isEqualTo("unrounded");
        assertThat(json.at("/by").asText()).isEqualTo("DTI");
        assertThat(json.at("/varied")).hasSize(2);
        assertThat(json.at("/fixed")).hasSize(5);
        assertThat(json.at("/edges")).hasSize(5);
        assertThat(json.at("/edges/0/first/high").asDouble()).isEqualTo(1);
        assertThat(json.at("/edges/0/ranks/low").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/edges/0/swaps/below/0/overtaking").asText()).isEqualTo("30");
        assertThat(json.at("/within").asDouble()).isEqualTo(0.125);
        assertThat(json.at("/firsts")).hasSize(1);
        assertThat(json.at("/firsts/0/unit").asText()).isEqualTo("48");
        assertThat(json.at("/firsts/0/possible").asBoolean()).isTrue();
    }

    @Test
    void json_ofAUnit_hasPathsSwapsAndWeights() throws IOException {
        JsonNode json = json("stability", Y2022, "--unit", "74", "--format", "json");

        assertThat(json.at("/name").asText()).isEqualTo("Bình Dương");
        assertThat(json.at("/rank").asInt()).isEqualTo(19);
        assertThat(json.at("/edges/0/path").size()).isGreaterThan(5);
        assertThat(json.at("/edges/0/path/0/low").asDouble()).isZero();
        assertThat(json.at("/edges/0/below/rankBeyond").asInt()).isEqualTo(20);
        assertThat(json.at("/swaps")).hasSize(2);
        assertThat(json.at("/swaps/0/byShare/0/part").asText()).isEqualTo("HDKTS");
        assertThat(json.at("/swaps/0/together/within").asDouble()).isCloseTo(0.0159, within(5e-5));
        JsonNode weights = json.at("/swaps/0/byAggregate/0/weights/HD");
        assertThat(weights.get("HDCQS").asDouble()
                        + weights.get("HDKTS").asDouble()
                        + weights.get("HDXHS").asDouble())
                .isCloseTo(1, within(1e-12));
        assertThat(json.at("/first/possible").asBoolean()).isFalse();
        assertThat(json.at("/first/nearest/0").asText()).isEqualTo("48");
        assertThat(json.has("firstFrom")).isFalse();
    }

    @Test
    void stability_bestAndLastUnit_haveOneNeighbour() throws IOException {
        assertThat(json("stability", Y2022, "--unit", "Đà Nẵng", "--format", "json")
                        .at("/swaps"))
                .hasSize(1);
        JsonNode last = json("stability", Y2022, "--unit", "Cao Bằng", "--format", "json");
        assertThat(last.at("/rank").asInt()).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--unit Nowhere | 2 | Nowhere",
                "--unit 74 --with Nowhere | 2 | Nowhere",
                "--unit 74 --with 74 | 2 | --unit and --with are both Bình Dương; name two units",
                "--with 74 | 2 | --with 74 needs --unit",
                "--within-weights 130% | 2 | '130%' is not within 0 to 100 %",
                "--within-weights 25 | 2 | write 25% if that is meant",
                "--within-weights -5% | 2 | '-5%' is not within 0 to 100 %",
                "--within-weights much | 2 | 'much' is no percentage; write 25% or 0.25",
                "--within-weights 5% --format csv | 2 | take --format text or json",
                "--unit 74 --with 31 --format csv | 2 | take --format text or json",
                "--by NONE | 2 | NONE",
                "--by HDCQS | 1 | no weights act on the scores of all units in HDCQS",
                "--aggregation geometric | 1 | is aggregated by geometric; draw instead with dti uncertainty"
            })
    void stability_ofPoorArguments_isRefusedWithAdvice(String arguments, int status, String message) {
        Run run = Run.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("stability", Y2022),
                        java.util.Arrays.stream(arguments.split(" ", -1)))
                .toArray());

        assertThat(run.err()).contains(message);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void stability_ofAPartOfTheList_saysSo() {
        Run text = Run.of("stability", Run.sample("dti-2020/published.csv"));
        assertThat(text.out()).contains("among 2 of 63", "not to be held against published ranks");
        Run csv = Run.of("stability", Run.sample("dti-2020/published.csv"), "--format", "csv");
        assertThat(csv.err()).contains("among 2 of 63");
    }
}

package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Indicator;

class AuditCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final Path FRAMEWORK = Run.sample("dti-province-2022-illustrative/framework.json");
    private static final Path RAW = Run.sample("dti-province-2022-illustrative/raw.csv");
    private static final int WIDTH = 100;

    @TempDir
    Path folder;

    private Path framework = Path.of("");
    private Path four = Path.of("");

    /** I = 0.75 M.1 + 0.25 M.2: 0.475, 0.425, 0.525, 0.325. */
    @BeforeEach
    void write() throws IOException {
        framework = folder.resolve("framework.json");
        FrameworkJson.write(
                Framework.builder("made-up")
                        .indicator(Indicator.share("M.1", 30))
                        .indicator(Indicator.share("M.2", 10))
                        .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 40, "M.1", "M.2"))
                        .headline("I")
                        .build(),
                framework);
        four = table("a,An,left,0.6,0.1", "b,Bình,left,0.5,0.2", "c,Chi,right,0.4,0.9", "d,Dung,right,0.3,0.4");
    }

    private Path table(String... rows) throws IOException {
        String lines = "unit,name,group:side,M.1,M.2\n" + String.join("\n", rows) + "\n";
        return Files.writeString(folder.resolve(rows.length + ".csv"), lines);
    }

    private Run audit(Path table, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("audit", table, "--framework", framework, "--units", "any"));
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private JsonNode json(Path table, Object... options) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("--format", "json"));
        arguments.addAll(List.of(options));
        return new ObjectMapper().readTree(audit(table, arguments.toArray()).out());
    }

    @Test
    void audit_asText_isWorkedByHand() {
        Run run = audit(four);
        // Σd² 0.05, so √(0.05/3); r = 4·(2·0.15⁴ + 2·0.05⁴)/0.05² = 1.64, kurtosis (5·(1.64 − 3) + 6)·3/2
        assertThat(run.line("M.1  "))
                .matches("M\\.1 +4/4 +0\\.3000 +0\\.4500 +0\\.6000 +0\\.4500 +0\\.1291 +0\\.00 +−1\\.20");
        assertThat(run.out()).contains("Raw values, columns 2, flagged 0:", "elements 3, flagged 0:");
        assertThat(run.out()).contains("0 of 4 units lack some; few: 0").doesNotContain("Share by");
        assertThat(run.out()).contains("3 pairs: collinear 0, negative 0, weak 0; cannot be told: 0");
        // variances 0.05/3 and 0.38/3, covariance −0.08/3: 2·(1 − 0.43/0.27); standardised 2r/(1 + r), r = −0.5804
        assertThat(run.out()).containsPattern("\nI +2 +−1\\.185 +−2\\.766 +2 +−1\\.185 +−2\\.766\n");
        // λ = 1 ± 0.5804
        assertThat(run.out()).containsPattern("\nI +4 +2 +1 +79 % +1\\.58  0\\.42\n");
        assertThat(run.out()).containsPattern("\nM\\.1 +M\\.1 +0\\.7500 +1\n");
        // without M.2 ranks 1, 2, 3, 4 instead of 2, 3, 1, 4; 1 − 6·6/60
        assertThat(run.out()).containsPattern("\nM\\.2 +0\\.2500 +4/4 +\\+0\\.0125 +1\\.00 +2 +Chi +0\\.4000\n");
        assertThat(run.out()).contains("off the mean; to be looked at, not to be dropped.\nNone.\n");
    }

    @Test
    void audit_asJson_hasAllSections() throws IOException {
        JsonNode json = json(four);
        assertThat(json.at("/format").asText()).isEqualTo("dti.audit/1");
        assertThat(json.at("/by").asText()).isEqualTo("I");
        assertThat(json.at("/thresholds/leastAvailable").asDouble()).isEqualTo(0.65);
        assertThat(json.at("/statistics")).hasSize(2 + 3);
        assertThat(json.at("/statistics/0/stage").asText()).isEqualTo("raw");
        assertThat(json.at("/statistics/1/deviation").asDouble()).isCloseTo(Math.sqrt(0.38 / 3), within(1e-15));
        assertThat(json.at("/availability/units")).hasSize(4);
        assertThat(json.at("/availability/groups/1/group").asText()).isEqualTo("right");
        JsonNode pair = json.at("/correlations/0");
        assertThat(pair.at("/relation").asText()).isEqualTo("parts");
        assertThat(pair.at("/pearson/value").asDouble()).isCloseTo(-0.08 / Math.sqrt(0.05 * 0.38), within(1e-14));
        // ranks 4, 3, 2, 1 and 1, 2, 4, 3: 1 − 6·18/60; 1 pair of 6 in the same order
        assertThat(pair.at("/spearman/value").asDouble()).isCloseTo(-0.8, within(1e-15));
        assertThat(pair.at("/kendall/value").asDouble()).isCloseTo(-4 / 6.0, within(1e-15));
        assertThat(pair.at("/pearson/p").asDouble()).isBetween(0.4, 0.45);
        assertThat(json.at("/alpha")).hasSize(2);
        assertThat(json.at("/alpha/0/alpha").asDouble()).isCloseTo(2 * (1 - 0.43 / 0.27), within(1e-14));
        assertThat(json.at("/components/0/components/0/loadings/M.1").asDouble())
                .isBetween(0.88, 0.90);
        assertThat(json.at("/weights/1/weight").asDouble()).isEqualTo(0.75);
        assertThat(json.at("/leaveOneOut/1/mostShifted/name").asText()).isEqualTo("Chi");
        assertThat(json.at("/outliers")).isEmpty();
        assertThat(json(four, "--section", "alpha").has("statistics")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AuditSection.class)
    void audit_asCsv_isATableOfOneSection(AuditSection section) {
        Run run = Run.of("audit", RAW, "--framework", FRAMEWORK, "--section", section, "--format", "csv");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.lines()).hasSizeGreaterThan(10);
        assertThat(run.lines().stream().map(AuditCommandTest::fields).distinct())
                .hasSize(1);
        assertThat(run.out()).doesNotContain("NaN");
    }

    /** How many fields a line has; commas within quotes are none. */
    private static int fields(String line) {
        return line.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
    }

    @Test
    void audit_asCsv_hasTheFiguresOfEachSection() {
        assertThat(audit(four, "--format", "csv").lines())
                .hasSize(1 + 2 + 3)
                .element(1)
                .asString()
                .startsWith("M.1,M.1,raw,4,4,1,0.3,0.375,0.45,0.525,0.6,0.45,");
        assertThat(audit(four, "--format", "csv", "--section", "availability").lines())
                .startsWith(
                        "unit,name,element,present,leaves,share,reported,few,group:side", "a,An,I,2,2,1,1,false,left");
        assertThat(audit(four, "--format", "csv", "--section", "weights").lines())
                .containsExactly(
                        "element,name,weight,paths,leaf",
                        "I,I,1,1,false",
                        "M.1,M.1,0.75,1,true",
                        "M.2,M.2,0.25,1,true");
        assertThat(audit(four, "--format", "csv-excel", "--section", "weights").out())
                .contains("M.1;M.1;0,75;1;true");
        assertThat(audit(four, "--format", "csv", "--section", "components").lines())
                .hasSize(1 + 4);
        assertThat(audit(four, "--format", "csv", "--section", "correlations").line("parts,I,M.1,M.2,4,-0.58"))
                .endsWith(",");
    }

    @Test
    void audit_ofThePublishedTable_tellsWhatLacksAndWhereElementsCouldBeLeftOut() {
        Run run = Run.of("audit", Y2022, "--top", "5");
        assertThat(run.out())
                .contains("53 of 63 units lack some; few: 53")
                .contains("Without any value: DTTM")
                .contains("and 48 more: --top N, or --section availability --format csv")
                .contains("* rests on a figure worked out backwards");
        assertThat(run.line("NTS     10/63")).endsWith("few");
        assertThat(run.line("Trung du và miền núi phía Bắc")).contains("14");
        assertThat(run.lines().stream().filter(line -> !line.startsWith("* ") && !line.startsWith("Inferred")))
                .allMatch(line -> TextTable.width(line) <= WIDTH);
        Run csv = Run.of("audit", Y2022, "--section", "leave-one-out", "--format", "csv");
        assertThat(csv.line("NTS,")).startsWith("NTS,Digital awareness,0.1,63,10,");
    }

    @Test
    void audit_ofTheIllustrativeTable_findsFlagsAndCutsLists() {
        Run run = Run.of("audit", RAW, "--framework", FRAMEWORK);
        assertThat(run.out())
                .contains("Raw values, columns 127, flagged")
                .contains("1132 pairs: ")
                .containsPattern("\ncommunes +63/63 .* outliers\n")
                .containsPattern("\nTP\\. Hồ Chí Minh +HDCQS\\.4\\.a +raw +119309 +7\\.00 +outer\n");
        assertThat(run.line("HDCQS       63")).contains("13.37").endsWith("…");
        Run weak = Run.of("audit", RAW, "--framework", FRAMEWORK, "--section", "correlations", "--top", "0");
        assertThat(weak.out()).contains("and 135 more").doesNotContain("parts of");
    }

    @Test
    void audit_byAnother_isOfThat() throws IOException {
        Run run = Run.of("audit", Y2022, "--by", "HD", "--section", "weights", "--section", "leave-one-out");
        assertThat(run.out()).contains("EFFECTIVE WEIGHTS in HD", "ranks of HD");
        assertThat(run.out()).doesNotContain("STATISTICS", "NTC");
        // 200 of 500 points
        assertThat(run.out()).containsPattern("HDCQS +Digital government activity +0\\.4000 +1");
        Run leaf = Run.of("audit", Y2022, "--by", "HDCQS", "--section", "leave-one-out", "--section", "availability");
        assertThat(leaf.out()).contains("AVAILABILITY in HDCQS\nNothing weighs in HDCQS.");
        assertThat(Run.of("audit", Y2022, "--by", "X").status()).isEqualTo(2);
    }

    @Test
    void audit_ofMergedUnits_isWithoutRawValues() {
        Run run = Run.of("audit", Run.sample("dti-2024/published-63.csv"), "--merge", "provinces-34");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("34 units", "The units were merged").doesNotContain("Raw values, columns");
        Run region =
                Run.of("audit", RAW, "--framework", FRAMEWORK, "--within", "Đông Nam Bộ", "--section", "statistics");
        assertThat(region.line("population")).contains("6/6");
    }

    @Test
    void audit_ofOneUnit_saysWhatCannotBeTold() throws IOException {
        Run run = audit(table("a,An,left,0.6,"));
        assertThat(run.out())
                .contains("Units: 1. A dash (–) stands for what so few cannot tell")
                .contains("3 pairs: collinear 0, negative 0, weak 0; cannot be told: 3")
                .contains("None, since fewer than two parts vary over the units that have all: I")
                .contains("Without any value: M.2");
        assertThat(run.line("An ")).matches("An +1/2 +50 % +0 % +few");
        assertThat(run.line("M.2      0.2500")).matches("M\\.2 +0\\.2500 +0/0 +– +– +– +–");
        JsonNode json = json(table("a,An,left,0.6,0.2"));
        assertThat(json.at("/correlations/0/pearson")).isEmpty();
        assertThat(json.at("/alpha/0").has("alpha")).isFalse();
        assertThat(json.at("/leaveOneOut/0/meanShift").asDouble()).isZero();
        assertThat(json.at("/leaveOneOut/0").has("spearman")).isFalse();
    }

    @Test
    void audit_ofTwoUnits_flagsNoCorrelation() throws IOException {
        Path two = table("a,An,left,0.6,0.1", "b,Bình,left,0.5,0.2");
        assertThat(audit(two).out())
                .contains("Units: 2.", "3 pairs: collinear 0, negative 0, weak 0; cannot be told: 0")
                .containsPattern("\nM\\.1 +2/2 +0\\.5000 .* 0\\.0707 +– +–\n");
        assertThat(json(two).at("/correlations/0/pearson/value").asDouble()).isEqualTo(-1);
        assertThat(json(two).at("/correlations/0/pearson").has("p")).isFalse();
    }

    @Test
    void audit_inVietnamese_isInVietnameseWithDecimalCommas() {
        Run run = Run.of("audit", Y2022, "--lang", "vi");
        assertThat(run.out())
                .contains("THỐNG KÊ MÔ TẢ", "MỨC ĐỘ ĐẦY ĐỦ SỐ LIỆU của DTI", "TƯƠNG QUAN", "TRỌNG SỐ HIỆU DỤNG")
                .contains("53 trên 63 đơn vị chưa đủ; thiếu: 53", "Tỷ lệ theo vùng:");
        assertThat(run.line("Đà Nẵng     HDXHS")).contains("đã chấm", "0,5197", "3,38", "trong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void audit_asText_fitsAHundredColumns(String language) {
        Run run = Run.of("audit", RAW, "--framework", FRAMEWORK, "--lang", language);
        String sections = run.out().substring(0, run.out().lastIndexOf("\n\n"));
        assertThat(sections.lines()).hasSizeGreaterThan(100).allMatch(line -> TextTable.width(line) <= WIDTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--section=everything", "--top=-1", "--top=many"})
    void audit_withAnOptionThatIsNone_isWrongUsage(String option) {
        Run run = Run.of("audit", Y2022, option);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(option.substring(0, option.indexOf('='))).contains("dti audit --help");
    }

    @Test
    void audit_twoSectionsAsCsv_isWrongUsage() {
        Run run = Run.of("audit", Y2022, "--section", "alpha", "--section", "weights", "--format", "csv");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("csv holds one section").contains("got alpha, weights.");
        assertThat(Run.of("audit", Y2022, "--section", "alpha", "--section", "alpha", "--format", "csv")
                        .status())
                .isZero();
        assertThat(Run.of("audit", folder.resolve("none.csv")).status()).isEqualTo(1);
    }

    @Test
    void audit_ofNamesFromATable_letsNoFormulaAndNoControlCharacterThrough() throws IOException {
        Path table = table("=1+1,\u001b[31mAn,=side,0.6,0.1", "b,Bình,left,0.5,");
        assertThat(audit(table).out()).doesNotContain("\u001b");
        assertThat(audit(table, "--section", "availability", "--format", "csv").out())
                .contains("'=1+1,")
                .contains(",'=side");
    }

    @Test
    void audit_toAFile_writesItThere() throws IOException {
        Path file = folder.resolve("audit.json");
        Run run = audit(four, "--format", "json", "-o", file);
        assertThat(run.out()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(Files.readString(file))
                        .at("/format")
                        .asText())
                .isEqualTo("dti.audit/1");
    }
}

package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");

    @TempDir
    private Path folder;

    @Test
    void rank_2022_showsRanksMarksAndRemarks() {
        Run run = Run.of("rank", Y2022, "--edition", "dti-province-2022");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        // the published ranking of 2022
        assertThat(run.line("1  ")).contains("Đà Nẵng", "0.8002");
        assertThat(run.line("19  ")).contains("Bình Dương", "0.6321*");
        assertThat(run.line("63  ")).contains("Bắc Kạn");
        assertThat(run.out())
                .contains("63 units")
                .contains("(53 of 63 units)")
                .contains("Inferred, not official (KTS, XHS)");
    }

    @Test
    void rank_textColumns_areAligned() {
        Run run = Run.of("rank", Y2022);
        int first = run.line("1  ").indexOf("0.8002");
        assertThat(run.lines().stream().filter(line -> line.matches(" *\\d+  .*")))
                .hasSize(63)
                .allSatisfy(line -> assertThat(line.substring(first, first + 2)).isEqualTo("0."));
    }

    @Test
    void rank_withoutEdition_theYearDecides() {
        assertThat(Run.of("rank", Run.sample("dti-2023/published.csv")).out()).contains("2021–2023 · 2023");
        assertThat(Run.of("rank", Run.sample("dti-2024/published-63.csv")).out())
                .contains("(DTI) 2024 · 2024");
        assertThat(Run.of("rank", Run.sample("ict-index/2023.csv")).out())
                .contains("Vietnam ICT Index")
                .contains("among 3 of 63 units");
        assertThat(Run.of("rank", Run.sample("ict-index/2023.csv")).line("1  ")).contains("Đà Nẵng", "0.8485");
    }

    @Test
    void rank_2020FromPillars_isAmongTwoOf63() {
        Run run = Run.of("rank", Run.sample("dti-2020/published.csv"));
        assertThat(run.line("1  ")).contains("Bắc Ninh", "0.4096");
        assertThat(run.line("2  ")).contains("Bắc Giang", "0.3615");
        assertThat(run.out()).contains("among 2 of 63").contains("not to be held against published ranks");
    }

    @Test
    void rank_withinRegion_ranksAnew() {
        Run run = Run.of("rank", Y2022, "--within", "Dong Nam Bo");
        assertThat(run.line("3  ")).contains("Bình Dương");
        assertThat(run.lines().stream().filter(line -> line.matches(" *\\d+  .*")))
                .hasSize(6);
    }

    @Test
    void rank_byPillar_ranksByIt() {
        // Quảng Ninh is 4th in digital government in the published ranking of 2022
        Run run = Run.of("rank", Y2022, "--by", "CQS", "--format", "csv");
        assertThat(run.line("22,")).startsWith("22,Quảng Ninh,4,0.78");
    }

    @Test
    void rank_34Of2024_areRecognisedWithoutSayingSo() {
        Run run = Run.of("rank", Run.sample("dti-2024/published-34.csv"));
        assertThat(run.line("4  ")).contains("TP. Hồ Chí Minh", "0.7770");
        assertThat(run.out()).contains("34 units");
    }

    @Test
    void rank_merged_givesThe34WithRanksOfThe34() {
        Run run = Run.of("rank", Run.sample("dti-2024/published-63.csv"), "--merge", "provinces-34");
        assertThat(run.line("4  ")).contains("TP. Hồ Chí Minh", "0.7769*");
        assertThat(run.out()).contains("34 units").contains("(23 of 34 units)");
    }

    @Test
    void rank_csv_canBeReadBackAndGivesTheSame() throws IOException {
        Path first = folder.resolve("first.csv");
        assertThat(Run.of("rank", Y2022, "--format", "csv", "--output", first).status())
                .isZero();
        Run again = Run.of("rank", first, "--edition", "dti-province-2022", "--format", "csv");

        assertThat(again.out()).isEqualTo(Files.readString(first));
        assertThat(again.lines().get(0)).startsWith("unit,name,rank,score,NTS,TCS,HTS");
        assertThat(again.line("74,")).startsWith("74,Bình Dương,19,0.6321,,,0.7284");
    }

    @Test
    void rank_csvExcel_hasMarkSemicolonsCommasAndCodesAsText() {
        Run run = Run.of("rank", Y2022, "--format", "csv-excel");
        assertThat(run.out()).startsWith("\ufeffunit;name;rank;score;");
        assertThat(run.out()).contains("\n\"=\"\"01\"\"\";Hà Nội;24;0,6098;");
    }

    @Test
    void rank_json_namesFormatAndWhatItRestsOn() throws IOException {
        Run run = Run.of("rank", Y2022, "--format", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());

        assertThat(run.out()).startsWith("{\n  \"format\" : \"dti.ranking/1\"");
        assertThat(json.at("/units")).hasSize(63);
        assertThat(json.at("/units/18/name").asText()).isEqualTo("Bình Dương");
        assertThat(json.at("/units/18/rank").asInt()).isEqualTo(19);
        assertThat(json.at("/units/18/elements/NTC/origin").asText()).isEqualTo("given");
        assertThat(json.at("/units/18/elements/NTC/basis").asText()).isEqualTo("back-calculated");
        assertThat(json.at("/units/18/elements/DTI/points").asDouble()).isEqualTo(632.1);
        assertThat(json.at("/board/ranking/digits").asInt()).isEqualTo(4);
    }

    @Test
    void rank_inVietnamese_byOptionOrEnvironment() {
        Run option = Run.of("rank", Y2022, "--lang", "vi");
        Run environment = Run.in(Map.of("LANG", "vi_VN.UTF-8"), "rank", Y2022);
        assertThat(option.out()).contains("Hạng", "0,8002").isEqualTo(environment.out());
        assertThat(Run.in(Map.of("LC_ALL", "C", "LANG", "vi_VN.UTF-8"), "rank", Y2022)
                        .out())
                .contains("Rank");
    }

    @Test
    void rank_anyUnits_takesTheTablesOwn() throws IOException {
        Path framework = folder.resolve("tea.json");
        Path table = folder.resolve("tea.csv");
        Files.writeString(framework, """
                {"id": "tea", "title": {"vi": "Trà", "en": "Tea"},
                 "indicators": [{"code": "T.1", "maxPoints": 30}, {"code": "T.2", "maxPoints": 10}],
                 "aggregates": [{"code": "T", "kind": "index", "maxPoints": 40, "parts": ["T.1", "T.2"]}],
                 "headline": "T"}
                """);
        Files.writeString(table, "unit,T.1,T.2@points\n'=1+1,0.5,10\nb,100%,0\n");

        Run run = Run.of("rank", table, "--framework", framework, "--units", "any", "--format", "csv");

        assertThat(run.status()).isZero();
        // (30·0.5 + 10·1) / 40 = 0.625, (30·1 + 10·0) / 40 = 0.75
        assertThat(run.lines())
                .containsExactly(
                        "unit,name,rank,score,T.1@attainment,T.2@attainment,T",
                        "b,b,1,0.75,1,0,0.75",
                        "'=1+1,'=1+1,2,0.625,0.5,1,0.625");
    }

    @Test
    void rank_editionBeforeTheFile_isTaken() {
        Run run = Run.of("rank", "dti-province-2022=" + Y2022);
        assertThat(run.status()).isZero();
        assertThat(run.line("1  ")).contains("Đà Nẵng");
    }

    @Test
    void rank_codesThatMeanOtherProvincesInTheOtherList_askForTheList() throws IOException {
        Path table = folder.resolve("codes.csv");
        Files.writeString(table, "unit,year,NTC,HD\n24,2024,0.5,0.5\n");
        Run run = Run.of("rank", table);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--units provinces-63");
        assertThat(Run.of("rank", table, "--units", "provinces-34").out()).contains("Bắc Ninh");
        assertThat(Run.of("rank", table, "--units", "provinces-63").out()).contains("Bắc Giang");
    }

    @Test
    void rank_tableOfSeveralYears_asksForOne() throws IOException {
        Path table = folder.resolve("years.csv");
        Files.writeString(table, "unit,year,NTC,HD\n01,2022,0.5,0.5\n01,2023,0.6,0.6\n");
        Run run = Run.of("rank", table);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("2022, 2023");
        assertThat(Run.of("rank", table, "--year", 2023, "--format", "csv").out())
                .contains("01,Hà Nội,1,0.6");
        assertThat(Run.of("rank", table, "--year", 2021).err()).contains("no rows of 2021");
    }

    @Test
    void rank_badInput_tellsAllAtOnceAndLeavesTheOldFile() throws IOException {
        Path table = folder.resolve("bad.csv");
        Path output = folder.resolve("ranks.csv");
        Files.writeString(output, "as it was");
        Files.writeString(table, """
                unit,name,NTC,HDCQS,HDKTS,HDXHS
                74,Bình Dương,0.7,0.7,0.4,0.3
                Atlantis,,0.7,0.7,0.4,0.3
                74,,0.7,0.7,0.4,0.3
                79,,1.2,-0.1,NaN,many
                01,,Infinity,0.5,0.5
                """);

        Run run = Run.of("rank", table, "--edition", "dti-province-2022", "--format", "csv", "--output", output);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().map(line -> line.replace(table.toString(), "bad.csv")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("dti: bad.csv:3:1: Atlantis is no unit of provinces-63"),
                        line -> assertThat(line).startsWith("dti: bad.csv:4: Bình Dương stands on lines 2 and 4"),
                        line -> assertThat(line).startsWith("dti: bad.csv:5:3: NTC of TP. Hồ Chí Minh is 1.2, above"),
                        line -> assertThat(line)
                                .startsWith("dti: bad.csv:5:4: HDCQS of TP. Hồ Chí Minh is -0.1, below"),
                        line -> assertThat(line).startsWith("dti: bad.csv:5:5: HDKTS of TP. Hồ Chí Minh is NaN"),
                        line -> assertThat(line).startsWith("dti: bad.csv:5:6: HDXHS of TP. Hồ Chí Minh is 'many'"),
                        line -> assertThat(line).startsWith("dti: bad.csv:6: the row has 5 fields and the header 6"));
        assertThat(output).hasContent("as it was");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void rank_missingPart_namesWhatLacks() throws IOException {
        Path table = folder.resolve("gap.csv");
        Files.writeString(table, "unit,year,NTC,HDCQS,HDKTS,HDXHS\n74,2022,0.7,0.7,0.4,\n01,2022,0.7,0.7,0.4,0.5\n");
        Run run = Run.of("rank", table);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("DTI of Bình Dương cannot be computed").contains("HD (HDXHS)");
        assertThat(Run.of("rank", table, "--by", "CQS").status()).isZero();
    }

    @Test
    void rank_yearsMixedOrOfAnotherEdition_warns() throws IOException {
        Path mixed = folder.resolve("mixed.csv");
        Files.writeString(mixed, "unit,year,NTC,HD\n01,2022,0.5,0.5\n74,2023,0.6,0.6\n");
        assertThat(Run.of("rank", mixed).err()).contains("warning").contains("[2022, 2023]");
        assertThat(Run.of("rank", Y2022, "--edition", "dti-province-2024").err())
                .contains("the table is of [2022], and dti-province-2024 was used for [2024]");
        assertThat(Run.of("rank", Y2022).err()).isEmpty();
    }

    @Test
    void rank_yearsOfTwoEditions_namesBoth() throws IOException {
        Path table = folder.resolve("editions.csv");
        Files.writeString(table, "unit,year,NTC,HD\n01,2022,0.5,0.5\n74,2024,0.6,0.6\n");
        Run run = Run.of("rank", table);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("dti-province-2022")
                .contains("dti-province-2024")
                .contains("--year");
    }

    @Test
    void rank_editionTwice_isWrongUsage() {
        assertThat(Run.of("rank", "dti-province-2022=" + Y2022, "--edition", "dti-province-2024")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void rank_badFileWithoutEdition_isBadInputAndNotWrongUsage() throws IOException {
        Path table = folder.resolve("title.csv");
        Files.writeString(table, "Bảng xếp hạng\n\nunit,NTC,HD\n74,0.5,0.5\n");
        assertThat(Run.of("rank", table))
                .satisfies(run -> assertThat(run.status()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("no known column name"));
    }

    @Test
    void rank_csvOfAPartOfTheList_saysSoBesideIt() {
        Run run = Run.of("rank", Run.sample("dti-2020/published.csv"), "--format", "csv");
        assertThat(run.err()).contains("among 2 of 63");
        assertThat(run.lines()).hasSize(3);
    }

    @Test
    void rank_unknownElementInVietnamese_isToldInVietnamese() {
        assertThat(Run.of("rank", Y2022, "--by", "QQ", "--lang", "vi").err()).contains("không có trong");
    }

    @Test
    void rank_byWhatNoUnitHas_isOneMessage() {
        Run run = Run.of("rank", Y2022, "--by", "DTTM");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("no unit has a value of DTTM");
    }

    @Test
    void rank_missingPart_canEarnNothingOrBeLeftOut() throws IOException {
        Path table = folder.resolve("gap.csv");
        Files.writeString(table, "unit,year,NTC,HDCQS,HDKTS\n74,2022,0.6,0.5,0.4\n");
        // HD = (200·0.5 + 150·0.4 + 150·0) / 500 = 0.32, or (200·0.5 + 150·0.4) / 350 = 0.4571; DTI is the mean with
        // 0.6
        Run zero = Run.of("rank", table, "--missing", "zero");
        Run exclude = Run.of("rank", table, "--missing", "exclude", "--format", "csv");
        assertThat(zero.line("1  ")).contains("0.4600", "0.3200");
        assertThat(zero.out()).contains("Figures that 1 of 1 units did not report earn nothing");
        assertThat(exclude.line("74,")).startsWith("74,Bình Dương,1,0.5285714285714");
        assertThat(Run.of("explain", table, "--missing", "zero", "--unit", "74").line("HD  "))
                .contains("computed, 70 % of its weight reported");
        assertThat(Run.of("rank", table, "--missing", "guess").status()).isEqualTo(2);
    }

    @Test
    void rank_givenThatDiffers_warnsAndUsesTheComputed() throws IOException {
        Path table = folder.resolve("both.csv");
        Files.writeString(table, "unit,year,NTC,HD,DTI\n74,2022,0.7,0.5,0.65\n");
        Run run = Run.of("rank", table, "--format", "csv");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("warning").contains("DTI of Bình Dương is given as 0.65 and computed as 0.6");
        assertThat(run.out()).contains("74,Bình Dương,1,0.6,");
    }

    @Test
    void rank_wrongUsage_isStatus2WithAdvice() {
        assertThat(Run.of("rank", Y2022, "--edition", "dti-province-1999"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("dti-province-2022"));
        assertThat(Run.of("rank", Y2022, "--by", "CQX"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("CQS"));
        assertThat(Run.of("rank", Y2022, "--within", "Tây Bắc Bộ").status()).isEqualTo(2);
        assertThat(Run.of("rank", Y2022, "--format", "xml").status()).isEqualTo(2);
        assertThat(Run.of("rank", Y2022, "--lang", "fr").status()).isEqualTo(2);
        assertThat(Run.of("rank", Y2022, "--units", "provinces-64").status()).isEqualTo(2);
        assertThat(Run.of("rank", Y2022, "--merge", "provinces-63").status()).isEqualTo(2);
        assertThat(Run.of("rank", Y2022, "--edition", "dti-province-2022", "--framework", "x.json")
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("rank").status()).isEqualTo(2);
        assertThat(Run.of("order").status()).isEqualTo(2);
        assertThat(Run.of().status()).isEqualTo(2);
    }

    @Test
    void rank_noTable_folderOrCycle_areBadInput() throws IOException {
        Path cycle = folder.resolve("cycle.json");
        Files.writeString(cycle, """
                {"id": "c", "title": {"vi": "c", "en": "c"}, "headline": "A",
                 "aggregates": [{"code": "A", "kind": "index", "maxPoints": 1, "parts": ["B"]},
                                {"code": "B", "kind": "group", "maxPoints": 1, "parts": ["A"]}]}
                """, StandardCharsets.UTF_8);
        assertThat(Run.of("rank", folder.resolve("none.csv")).err()).contains("there is no file");
        assertThat(Run.of("rank", folder).err()).contains("is a folder");
        assertThat(Run.of("rank", Y2022, "--framework", cycle))
                .satisfies(run -> assertThat(run.status()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).contains("A → B → A"));
    }

    @Test
    void help_ofEachCommand_hasExamples() {
        for (String command : new String[] {"rank", "explain", "compare", "editions"}) {
            Run run = Run.of(command, "--help");
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("Examples:", "dti " + command);
        }
        assertThat(Run.of("--help").out()).contains("rank", "explain", "compare", "editions");
        assertThat(Run.of("--version").out()).startsWith("dti ");
    }
}

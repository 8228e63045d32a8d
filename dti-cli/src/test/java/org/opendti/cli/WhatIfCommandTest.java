package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final Path RAW = Run.sample("dti-province-2022-illustrative/raw.csv");
    private static final Path FRAMEWORK = Run.sample("dti-province-2022-illustrative/framework.json");
    private static final Path SCENARIOS = Run.sample("dti-province-2022-illustrative/scenarios.json");

    @TempDir
    private Path folder;

    @Test
    void whatif_ofOneFigure_showsWhoMovesAndWhatStays() {
        Run run = Run.of("whatif", Y2022, "--set", "Bình Dương:HDKTS=0.60");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Scenario: set Bình Dương:HDKTS=0.60")
                .contains("A rank change of +3 means three ranks up under the scenario.")
                .contains("The other 51 units keep their scores and ranks.")
                .contains("All figures that the scenario does not name stay as they are.")
                .contains("Inferred, not official (DTI)");
        // 0.6321 + 0.15 · (0.60 − 0.4193) = 0.65921
        assertThat(run.line("Bình Dương")).matches("Bình Dương +19 +8 +\\+11 +0\\.6321 +0\\.6592 +\\+0\\.0271");
        assertThat(run.line("Thái Nguyên")).matches("Thái Nguyên +8 +9 +−1 +0\\.6469 +0\\.6469 +0\\.0000");
    }

    @Test
    void whatif_inVietnamese_hasItsWordsAndDecimalMark() {
        Run run = Run.of("whatif", Y2022, "--set", "74:HDKTS=0,60", "--lang", "vi");

        assertThat(run.out()).contains("Kịch bản: set 74:HDKTS=0,60", "Hạng hiện nay", "51 đơn vị còn lại");
        assertThat(run.line("Bình Dương")).contains("0,6592");
    }

    @Test
    void whatif_ofEveryCitizenWithADigitalSignature_isTheArticlesTargetOnTheIllustrativeTable() {
        Run run = Run.of("whatif", RAW, "--framework", FRAMEWORK, "--scenario", SCENARIOS, "--unit", "Bình Dương");

        assertThat(run.status()).isZero();
        assertThat(run.line("every citizen of Bình Dương")).matches(".* 19 +8 +\\+11 +0\\.6321 +0\\.6546 +\\+0\\.0225");
        assertThat(run.line("every province")).matches(".* 19 +15 +\\+4 .*");
        assertThat(run.line("the target is every citizen, figures")).matches(".* 19 +16 +\\+3 .*−0\\.0022");
        assertThat(run.out()).contains("Illustrative, made up and not official");
    }

    @Test
    void whatif_ofSeveralScenarios_givesUnitTimesScenario() {
        Run run = Run.of("whatif", RAW, "--framework", FRAMEWORK, "--scenario", SCENARIOS);

        assertThat(run.out()).contains("(1) every citizen of Bình Dương", "(4) the target is every citizen, and");
        assertThat(run.line("Bình Dương ")).matches("Bình Dương +19 +8 +\\+11 +15 +\\+4 +16 +\\+3 +8 +\\+11");
        assertThat(run.line("Đà Nẵng")).matches("Đà Nẵng +1 +1 +1 +1 +1");
    }

    @Test
    void whatif_asCsv_hasALineAUnitAndScenario() {
        Run run = Run.of(
                "whatif",
                RAW,
                "--framework",
                FRAMEWORK,
                "--scenario",
                SCENARIOS,
                "--leave-out",
                "HDKTS",
                "--format",
                "csv");

        assertThat(run.lines()).hasSize(1 + 5 * 63);
        assertThat(run.lines().get(0))
                .isEqualTo("scenario,unit,name,rank_today,rank_scenario,rank_gained,score_today,score_scenario,"
                        + "score_gained");
        assertThat(run.lines().get(1)).startsWith("leave-out HDKTS,");
        assertThat(run.err()).contains("note: All figures that the scenario does not name stay");
    }

    @Test
    void whatif_asJson_saysAllThatTheTextDoes() throws IOException {
        Run run = Run.of(
                "whatif", Y2022, "--close-gap", "Đông Nam Bộ:HDKTS=50%:best", "--remove", "x", "--format", "json");
        assertThat(run.status()).isEqualTo(2); // there is no --remove

        JsonNode json = new ObjectMapper()
                .readTree(Run.of(
                                "whatif",
                                Y2022,
                                "--close-gap",
                                "Đông Nam Bộ:HDKTS=50%:best",
                                "--name",
                                "half",
                                "--unit",
                                "74",
                                "--format",
                                "json")
                        .out());

        assertThat(json.path("format").asText()).isEqualTo("dti.whatif/1");
        JsonNode scenario = json.path("scenarios").get(0);
        assertThat(scenario.path("name").asText()).isEqualTo("half");
        JsonNode unit = scenario.path("units").get(0);
        assertThat(unit.path("name").asText()).isEqualTo("Bình Dương");
        assertThat(unit.path("rankToday").asInt()).isEqualTo(19);
        assertThat(unit.path("rankGained").asInt())
                .isEqualTo(19 - unit.path("rank").asInt())
                .isPositive();
        assertThat(unit.path("scoreGained").asDouble())
                .isEqualTo(
                        unit.path("score").asDouble() - unit.path("scoreToday").asDouble(), within(1e-12));
    }

    @Test
    void whatif_ofUnitsThatComeAndGo_showsDashes() throws IOException {
        Path file = Files.writeString(folder.resolve("s.json"), """
                {"scenarios": [{"name": "without", "changes": [{"change": "remove-unit", "unit": "Đà Nẵng"}]},
                 {"name": "back", "changes": [{"change": "assume", "assumption": "all stand still", "cells": {}}]}]}
                """);

        Run both = Run.of("whatif", Y2022, "--scenario", file);
        Run unit = Run.of("whatif", Y2022, "--scenario", file, "--unit", "Đà Nẵng");

        assertThat(both.line("Đà Nẵng")).matches("Đà Nẵng +1 +– +1");
        assertThat(both.line("TP. Hồ Chí Minh")).matches("TP. Hồ Chí Minh +2 +1 +\\+1 +2");
        assertThat(unit.line("without")).matches("without +1 +– +– +0\\.8002 +– +–");
        assertThat(both.out()).contains("back: all stand still");
    }

    @Test
    void whatif_ofNothing_saysThatNothingChanges() {
        assertThat(Run.of("whatif", Y2022, "--multiply", "74:HDKTS=1").out()).contains("No score and no rank changes.");
    }

    @Test
    void whatif_belowWhatIsGiven_needsUnderGivenAdd() {
        Run refused = Run.of("whatif", Y2022, "--add", "74:HTS=0.1");
        Run added = Run.of("whatif", Y2022, "--add", "74:HTS=0.1", "--under-given", "add");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("NTC of Bình Dương is given and not computed, since NTS, TCS, NLS, ATTT lack");
        assertThat(added.line("Bình Dương")).matches("Bình Dương +19 +10 +\\+9 .*\\+0\\.0100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set|74HDKTS=0.6|write WHERE:COLUMN=VALUE",
                "--set|74:HDKTS=|write WHERE:COLUMN=VALUE",
                "--set|:HDKTS=1|write WHERE:COLUMN=VALUE",
                "--set|74:=1|write WHERE:COLUMN=VALUE",
                "--set|Sài Gònn:HDKTS=0.6|is no unit of provinces-63",
                "--set|74:HDKT=0.6|HDKT is no element",
                "--set|74:HDKTS=1.5|would become 1.5; it takes 0 to 1",
                "--set|74:HDKTS=high|takes a number, not the word high",
                "--add|74:HDKTS=high|is no number; write 0.05",
                "--multiply|74:HDKTS=10|would become 4.193",
                "--close-gap|74:HDKTS=150%|the share of the gap must be above 0",
                "--close-gap|74:HDKTS=50%:Mars|Mars is no unit",
                "--leave-out|DTI|cannot be left out",
                "--under-given|maybe|none of refuse, add"
            })
    void whatif_ofWhatCannotBe_isWrongUsageAndNamesIt(String option, String value, String told) {
        Run run = Run.of("whatif", Y2022, option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(told).contains("see dti whatif --help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatif_withOthersOnTheirTrend_ranksAmongTheForecastOnes() throws IOException {
        Path y2023 = Run.sample("dti-2023/published.csv");
        Path y2024 = Run.sample("dti-2024/published-63.csv");
        Object[] trend = {"whatif", y2023, "--multiply", "74:HDKTS=1", "--others", "trend", "--previous", Y2022};

        Run run = Run.of(trend);

        // Bình Dương alone stays: 0.7411 as in 2023
        assertThat(run.line("Bình Dương")).matches("Bình Dương +7 +[0-9]+ +−[0-9]+ +0\\.7411 +0\\.7411 +0\\.0000");
        assertThat(run.out())
                .contains("multiply 74:HDKTS=1: the other units are in 2024 as forecast from 2022, 2023 by the model"
                        + " damped")
                .doesNotContain("All figures that the scenario does not name stay");
        Run last = Run.of(
                "whatif", y2023, "--set", "74:HDKTS=0.7", "--others", "trend", "--previous", Y2022, "--model", "last");
        assertThat(last.line("Bình Dương"))
                .isEqualTo(Run.of("whatif", y2023, "--set", "74:HDKTS=0.7").line("Bình Dương"));
        assertThat(Run.of("whatif", y2023, "--set", "74:HDKTS=0.7", "--others", "trend", "--previous", y2024)
                        .err())
                .contains("the table is of 2023, and 2024 is not before it");
        assertThat(Run.of("whatif", y2023, "--set", "74:HDKTS=0.7", "--others", "trend")
                        .err())
                .contains("--others trend needs the tables of earlier years");
        assertThat(Run.of("whatif", y2023, "--set", "74:HDKTS=0.7", "--others", "walk")
                        .err())
                .contains("--others takes stay, trend, not 'walk'");
        assertThat(Run.of("whatif", y2023, "--set", "74:HDKTS=0.7", "--model", "last")
                        .err())
                .contains("--previous, --model needs --others trend");
    }

    @Test
    void help_ofTheCommand_showsItsExamples() {
        Run run = Run.of("whatif", "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("50%:best").doesNotContain("50%%");
    }

    @Test
    void whatif_withoutAChange_isWrongUsage() {
        assertThat(Run.of("whatif", Y2022).err()).contains("say what would be other");
        assertThat(Run.of("whatif", Y2022, "--set", "74:HDKTS=0.6", "--merge", "provinces-34")
                        .err())
                .contains("leave --merge and --within away");
    }

    @Test
    void whatif_ofABadFile_isBadInputWithAllProblems() throws IOException {
        Path wishes = Files.writeString(folder.resolve("wishes.json"), """
                {"scenarios": [
                 {"name": "a", "changes": [{"change": "set", "unit": "Sao Hỏa", "column": "HDKTS", "to": 0.6}]},
                 {"name": "b", "changes": [{"change": "set", "unit": "74", "column": "HDKTS", "to": 6}]}]}
                """);
        Path empty = Files.writeString(folder.resolve("empty.json"), "{\"scenarios\": []}");

        Run run = Run.of("whatif", Y2022, "--scenario", wishes);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines().toList()).hasSize(2).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("dti: a: Sao Hỏa is no unit");
            assertThat(lines.get(1)).startsWith("dti: b: HDKTS of Bình Dương would become 6");
        });
        assertThat(Run.of("whatif", Y2022, "--scenario", empty).status()).isEqualTo(1);
        assertThat(Run.of("whatif", Y2022, "--scenario", folder.resolve("none.json"))
                        .status())
                .isEqualTo(1);
        assertThat(List.of(Run.of("whatif", Y2022, "--scenario", Y2022).status()))
                .containsExactly(1);
    }
}

package org.opendti.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.Told;
import org.opendti.aggregate.PowerMean;
import org.opendti.finding.Finding;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.normalise.MinMax;

class ScenarioJsonTest {

    private static final List<Scenario> ALL = List.of(
            Scenario.named("cells")
                    .with(
                            Change.set("Bình Dương", "HDKTS", 0.6),
                            Change.set("Bình Dương", "TCS.1.a", "chairman"),
                            new CellChange(UnitChoice.of("Hà Nội", "74"), "HDXHS", new Move.Plus(-0.05)),
                            new CellChange(UnitChoice.group("Đông Nam Bộ"), "HTS.1.a", new Move.Times(1.1)),
                            new CellChange(UnitChoice.all(), "HDCQS", new Move.CloseGap(0.5, Goal.best())),
                            Change.closeGap("74", "HDCQS", 1, Goal.target()),
                            Change.closeGap("74", "HDCQS", 1, Goal.unit("Đà Nẵng")),
                            Change.closeGap("74", "HDCQS", 1, Goal.meanOf("Đông Nam Bộ")),
                            Change.closeGap("74", "HDCQS", 1, new Goal.Value(0.9)))
                    .withUnderGiven(UnderGiven.ADD),
            Scenario.named("ways")
                    .with(
                            Change.weights("DTI", Map.of("NTC", 1.0)),
                            Change.rule("HTS.6", new TargetRule(100, ScoringRule.Beyond.HOLD)),
                            Change.goalposts("HTS.6", 0, 60),
                            Change.aggregation("DTI", new PowerMean(2)),
                            Change.normalisation("HTS.6", new MinMax(0, 1)),
                            Change.leaveOut("HTS.6")),
            Scenario.named("units \"and\" others")
                    .with(
                            Change.addUnit("Hà Giang", Map.of("NTC", 0.6)),
                            Change.removeUnit("Hà Giang"),
                            new AssumedCells("the others follow their trend", Map.of("01", Map.of("NTC", 1e-5)))),
            Scenario.named("nothing"));

    private static List<Scenario> read(String text) {
        try {
            return ScenarioJson.read(new StringReader(text), "s.json");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> problems(String text) {
        return Told.by(() -> read(text)).stream().map(Finding::toString).toList();
    }

    @Test
    void write_everyKindOfChange_isReadBackEqual() throws IOException {
        StringWriter text = new StringWriter();
        ScenarioJson.write(ALL, text);

        assertThat(read(text.toString())).isEqualTo(ALL);
        assertThat(text.toString()).contains("\"amount\" : -0.05").endsWith("}\n");
    }

    @Test
    void write_toAFile_isReadBackEqual(@TempDir Path folder) {
        ScenarioJson.write(ALL, folder.resolve("s.json"));

        assertThat(ScenarioJson.read(folder.resolve("s.json"))).isEqualTo(ALL);
    }

    @Test
    void read_methodByItsName_isTheMethod() {
        assertThat(read("""
                {"scenarios": [{"name": "a", "changes": [
                  {"change": "aggregation", "aggregate": "DTI", "method": "geometric"}]}]}""").get(0).changes())
                .containsExactly(Change.aggregation("DTI", new org.opendti.aggregate.GeometricMean()));
    }

    @Test
    void read_oneUnit_isThatUnit() {
        assertThat(read("""
                {"scenarios": [{"name": "a", "changes": [
                  {"change": "set", "unit": "Bình Dương", "column": "HDKTS", "to": 0.6}]}]}""")).containsExactly(Scenario.named("a").with(Change.set("Bình Dương", "HDKTS", 0.6)));
        assertThat(UnitChoice.group("all").group()).isEqualTo(Optional.of("all"));
    }

    @Test
    void read_manyProblems_areAllToldWithTheirPlaces() {
        assertThat(problems("""
                {"scenarios": [
                 {"name": "a", "underGiven": "perhaps", "changes": [
                  {"change": "put", "unit": "74"},
                  {"change": "set", "column": "HDKTS", "to": 0.6},
                  {"change": "set", "unit": "74", "group": "all", "column": "HDKTS", "to": 0.6},
                  {"change": "add", "unit": "74", "column": "HDKTS"},
                  {"change": "close-gap", "unit": "74", "column": "HDKTS", "share": 2, "goal": "best"},
                  {"change": "close-gap", "unit": "74", "column": "HDKTS", "share": 1, "goal": "worst"},
                  {"change": "aggregation", "aggregate": "DTI"},
                  {"change": "assume", "assumption": "", "cells": {"01": {"NTC": 0.1}}},
                  {"change": "remove-unit", "unit": "74", "why": "x"}]},
                 {"name": "a"}, {"name": ""}], "note": 1}"""))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:2:30").contains("perhaps"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:3:14").contains("put"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:4:3").contains("name units"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:5:3").contains("not both"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:6:3").contains("amount"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:7:3").contains("share (2.0)"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:8:80").contains("worst"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:9:3").contains("method"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:10:3").contains("what is assumed"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:11:").contains("why"))
                .anySatisfy(line -> assertThat(line).startsWith("s.json:12:2").contains("two scenarios"))
                .anySatisfy(line -> assertThat(line).contains("needs a name"))
                .anySatisfy(line -> assertThat(line).contains("note"))
                .hasSize(13);
    }

    @Test
    void read_whatIsNoListOfScenarios_isRefused() {
        assertThat(problems("[]")).anySatisfy(line -> assertThat(line).contains("object"));
        assertThat(problems("{}")).containsExactly("s.json:1:1: the key scenarios is missing; add it");
    }
}

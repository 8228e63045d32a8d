package org.opendti.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.GeometricMean;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.normalise.MinMax;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

class WhatIfTest {

    private static final WhatIf PUBLISHED = WhatIf.of(Cases.DTI, Cases.PUBLISHED);

    @Test
    void run_oneMainIndexOfBinhDuong_givesThatUnitWeightTimesChangeAndAnotherRank() {
        ScenarioResult result =
                PUBLISHED.run(Scenario.named("shops online").with(Change.set("Bình Dương", "HDKTS", 0.60)));

        double was = PUBLISHED.board().score(PUBLISHED.board().unit("Bình Dương"), "HDKTS");
        double today = PUBLISHED.today().score("Bình Dương");
        // 150 of 1000 points
        assertThat(result.score("Bình Dương")).isEqualTo(today + 0.15 * (0.60 - was), within(1e-15));
        assertThat(result.rank("Bình Dương")).isLessThan(19);
        assertThat(result.rankGained("Bình Dương")).isEqualTo(19 - result.rank("Bình Dương"));
        assertThat(result.scoreGained(PUBLISHED.board().unit("Bình Dương")))
                .isEqualTo(0.15 * (0.60 - was), within(1e-15));
        assertThat(result.units()).isEqualTo(PUBLISHED.board().units());
    }

    @Test
    void run_emptyScenario_changesNothing() {
        ScenarioResult result = PUBLISHED.run(Scenario.named("nothing"));

        assertThat(result.scores()).isEqualTo(PUBLISHED.today().scores());
        assertThat(result.ranks()).isEqualTo(PUBLISHED.today().ranks());
        assertThat(result.moved()).isEmpty();
    }

    @Test
    void run_anyScenario_leavesTheTableAndTheIndexAsTheyAre() {
        List<Double> before = numbers(Cases.PUBLISHED, "HDKTS");

        PUBLISHED.run(Scenario.named("all").with(new CellChange(UnitChoice.all(), "HDKTS", new Move.Times(0.5))));
        PUBLISHED.applied(Scenario.named("one").with(Change.set("74", "HDKTS", 0.1)));

        assertThat(numbers(Cases.PUBLISHED, "HDKTS")).isEqualTo(before);
    }

    private static List<Double> numbers(IndicatorTable table, String column) {
        List<Double> numbers = new ArrayList<>();
        for (double x : table.numbers(Column.of(column)).orElseThrow()) {
            numbers.add(x);
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void run_randomNumbersOfTheRawTable_isAFullRunToTheLastBit(long seed) {
        assertQuickIsFull(WhatIf.of(Cases.RAW_INDEX, Cases.RAW), Cases.RAW_TODAY, seed, 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void run_randomNumbersOfThePublishedTable_isAFullRunToTheLastBit(long seed) {
        assertQuickIsFull(PUBLISHED, Cases.TODAY, seed, 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"geometric", "harmonic", "median", "minimum", "mean-minimum"})
    void run_byEveryMethodThatJudgesUnitsAlone_isAFullRunToTheLastBit(String method) {
        Aggregation other = Aggregation.named(method).orElseThrow();
        CompositeIndex index = Cases.ALONE_INDEX.with(Recipe.defaults()
                .aggregate(
                        choice -> choice.with("DTI", other).with("NTC", other).with("HD", other)));

        assertThat(index.judgesUnitsAlone("DTI")).isTrue();
        assertQuickIsFull(WhatIf.of(index, Cases.RAW), new Situation(index, Cases.RAW), 7, 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topsis", "copeland", "mazziotta-pareto", "promethee-2"})
    void run_byMethodsThatCompareUnits_isAFullRunToTheLastBit(String method) {
        Aggregation other = Aggregation.named(method).orElseThrow();
        CompositeIndex index = Cases.RAW_INDEX.with(Recipe.defaults().aggregate(choice -> choice.with("DTI", other)));

        assertThat(index.judgesUnitsAlone("DTI")).isFalse();
        assertQuickIsFull(WhatIf.of(index, Cases.RAW), new Situation(index, Cases.RAW), 8, 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void run_randomNumbersOfUnitsJudgedAlone_isAFullRunToTheLastBit(long seed) {
        assertThat(Cases.ALONE_INDEX.judgesUnitsAlone("DTI")).isTrue();
        assertQuickIsFull(
                WhatIf.of(Cases.ALONE_INDEX, Cases.RAW), new Situation(Cases.ALONE_INDEX, Cases.RAW), seed, 60);
    }

    /** Makes random changes one by one and in threes, and holds quick scores against those of the table applied. */
    private static void assertQuickIsFull(WhatIf whatIf, Situation today, long seed, int scenarios) {
        SplittableRandom random = new SplittableRandom(seed);
        Quick quick = new Quick(today, whatIf.board(), "DTI");
        List<Column> columns = today.table().numberColumns().stream().toList();
        int taken = 0;
        for (int s = 0; s < scenarios; s++) {
            Scenario scenario = Scenario.named("random");
            int changes = s % 3 == 0 ? 3 : 1;
            for (int k = 0; k < changes; k++) {
                scenario = scenario.with(randomChange(today.table(), columns, random));
            }
            if (quick.scores(scenario).isEmpty()) {
                continue;
            }
            taken++;
            ScenarioResult result = whatIf.run(scenario);
            double[] full = whatIf.applied(scenario).score().scores("DTI");
            assertThat(result.scores()).isEqualTo(full);
            assertThat(result.ranks())
                    .isEqualTo(whatIf.applied(scenario).score().ranks("DTI"));
        }
        assertThat(taken).isGreaterThan(scenarios / 5);
    }

    private static CellChange randomChange(IndicatorTable table, List<Column> columns, SplittableRandom random) {
        int row = random.nextInt(table.rows().size());
        Column chosen = columns.get(random.nextInt(columns.size()));
        while (Double.isNaN(table.number(chosen, row))) {
            chosen = columns.get(random.nextInt(columns.size()));
        }
        String unit = table.rowUnits().get(row).code();
        String column = chosen.header();
        return switch (random.nextInt(3)) {
            case 0 -> Change.multiply(unit, column, 0.5 + random.nextDouble() / 2);
            case 1 -> Change.add(unit, column, -random.nextDouble() * 1e-3);
            default -> Change.closeGap(unit, column, random.nextDouble(0.1, 1), new Goal.Value(0.9));
        };
    }

    @Test
    void run_whereOtherUnitsAreLookedAt_scoresTheWholeTable() {
        CompositeIndex index =
                Cases.RAW_INDEX.with(Recipe.defaults().normalise(choice -> choice.with("HTS.6", new MinMax(0, 1))));
        WhatIf whatIf = WhatIf.of(index, Cases.RAW);
        Scenario scenario = Scenario.named("raw").with(Change.set("01", "HTS.6", 0));

        assertThat(index.judgesUnitsAlone("DTI")).isFalse();
        assertThat(index.judgesUnitsAlone("NTS")).isTrue();
        assertThat(whatIf.run(scenario).scores())
                .isEqualTo(whatIf.applied(scenario).score().scores("DTI"));
    }

    @Test
    void judgesUnitsAlone_ofMethodsThatCompareUnits_isFalse() {
        CompositeIndex topsis = Cases.DTI.with(Recipe.defaults()
                .aggregate(
                        choice -> choice.with("DTI", Aggregation.named("topsis").orElseThrow())));
        CompositeIndex geometric =
                Cases.DTI.with(Recipe.defaults().aggregate(choice -> choice.with("DTI", new GeometricMean())));

        assertThat(topsis.judgesUnitsAlone("DTI")).isFalse();
        assertThat(topsis.judgesUnitsAlone("CQS")).isTrue();
        assertThat(geometric.judgesUnitsAlone("DTI")).isTrue();
    }

    @Test
    void at_anotherElement_looksAtThat() {
        WhatIf pillar = PUBLISHED.at("KTS");

        ScenarioResult result =
                pillar.run(Scenario.named("shops online").with(Change.set("Bình Dương", "HDKTS", 0.60)));

        double was = PUBLISHED.board().score(PUBLISHED.board().unit("Bình Dương"), "HDKTS");
        // 150 of 650 points
        assertThat(result.score("Bình Dương"))
                .isEqualTo(pillar.today().score("Bình Dương") + 150.0 / 650 * (0.60 - was), within(1e-15));
    }

    @Test
    void run_severalScenarios_givesUnitTimesScenario() {
        ScenarioTable table = PUBLISHED.run(List.of(
                Scenario.named("first").with(Change.set("Bình Dương", "HDKTS", 0.60)),
                Scenario.named("without Hà Nội").with(Change.removeUnit("Hà Nội"))));

        assertThat(table.scenario("first").rank("Bình Dương")).isLessThan(19);
        assertThat(table.scenario("without Hà Nội").units()).hasSize(62);
        assertThat(table.scenario("without Hà Nội").has(PUBLISHED.board().unit("Hà Nội")))
                .isFalse();
        assertThat(table.units()).hasSize(63);
        assertThat(table.units().get(0).name()).isEqualTo("Đà Nẵng");
        assertThatThrownBy(() -> table.scenario("second"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'second'")
                .hasMessageContaining("first, without Hà Nội");
    }

    @Test
    void run_twoScenariosOfOneName_areRefused() {
        assertThatThrownBy(() -> PUBLISHED.run(List.of(Scenario.named("a"), Scenario.named("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two scenarios are called 'a'; give each a name of its own");
    }

    @Test
    void run_unitThatComes_hasARankAndMovesOthers() {
        IndicatorTable without = Cases.PUBLISHED.without(PUBLISHED.board().unit("Đà Nẵng"));
        WhatIf whatIf = WhatIf.of(Cases.DTI, without);

        ScenarioResult result = whatIf.run(Scenario.named("comes")
                .with(Change.addUnit("Đà Nẵng", Map.of("NTC", 0.9, "HDCQS", 0.9, "HDKTS", 0.9, "HDXHS", 0.9))));

        assertThat(result.score("Đà Nẵng")).isEqualTo(0.9, within(1e-15));
        assertThat(result.rank("Đà Nẵng")).isEqualTo(1);
        assertThat(result.rankGained("Đà Nẵng")).isNaN();
        assertThat(result.rankGained("TP. Hồ Chí Minh")).isEqualTo(-1);
        assertThat(result.moved()).hasSize(63);
        assertThat(result.moved().get(0).name()).isEqualTo("Đà Nẵng");
    }
}

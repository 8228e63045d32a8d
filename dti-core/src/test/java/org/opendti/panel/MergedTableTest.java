package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.framework.Aggregate.Kind.INDEX;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.ConditionsRule;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.PerCapitaRule;
import org.opendti.framework.RatioRule;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.ShareRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Merger;
import org.opendti.table.Row;
import org.opendti.table.TableCsv;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Provinces;

class MergedTableTest {

    private static final UnitList BEFORE = UnitList.builder("before")
            .unit("1", "Một", Map.of(), List.of())
            .unit("2", "Hai", Map.of(), List.of())
            .unit("3", "Ba", Map.of(), List.of())
            .build();
    private static final UnitList AFTER = UnitList.builder("after")
            .unit("1", "Hai Một", Map.of(), List.of())
            .unit("3", "Ba", Map.of(), List.of())
            .build();
    private static final Merger MERGER = new Merger(BEFORE, AFTER, Map.of("1", List.of("1", "2"), "3", List.of("3")));

    /** R: done of all; P: teams a head; S: a share; F: flags; households are declared and taken by no rule. */
    private static final Framework FRAMEWORK = Framework.builder("f")
            .input(new Input("population", Input.Type.NUMBER, ""))
            .input(new Input("households", Input.Type.NUMBER, ""))
            .input(new Input("done", Input.Type.NUMBER, ""))
            .input(new Input("all", Input.Type.NUMBER, ""))
            .input(new Input("teams", Input.Type.NUMBER, ""))
            .input(new Input("share", Input.Type.NUMBER, ""))
            .input(new Input("flag", Input.Type.FLAG, ""))
            .indicator(Indicator.share("R", 10)
                    .withRule(new RatioRule(RatioRule.Zero.NOTHING, ScoringRule.Beyond.ERROR), "done", "all"))
            .indicator(Indicator.share("P", 10)
                    .withRule(new PerCapitaRule(100, 1, ScoringRule.Beyond.HOLD), "teams", "population"))
            .indicator(Indicator.share("S", 10).withRule(new ShareRule(), "share"))
            .indicator(Indicator.share("F", 10).withRule(new ConditionsRule(List.of(1.0)), "flag"))
            .aggregate(Aggregate.of("I", INDEX, 40, "R", "P", "S", "F"))
            .headline("I")
            .build();

    private static final IndicatorTable TABLE = IndicatorTable.builder(BEFORE)
            .row("1")
            .set("population", 3000)
            .set("households", 700)
            .set("done", 60)
            .set("all", 100)
            .set("teams", 30)
            .set("share", 0.8)
            .set("flag", "yes")
            .set("source", "b")
            .set("S@basis", "published")
            .row("2")
            .set("population", 1000)
            .set("households", 300)
            .set("done", 10)
            .set("all", 50)
            .set("teams", 0)
            .set("share", 0.4)
            .set("flag", "yes")
            .set("source", "a")
            .set("S@basis", "assumed")
            .row("3")
            .set("population", 500)
            .set("done", 1)
            .set("all", 4)
            .set("flag", "no")
            .build();

    private static final Column SHARE = Column.of("share");

    @Test
    void counts_areSummedAndAllElseIsAveragedByWeight() {
        MergedTable merged = MergedTable.of(TABLE, FRAMEWORK, MERGER, "population");
        IndicatorTable table = merged.table();
        assertThat(table.units().id()).isEqualTo("after");
        assertThat(table.rows()).extracting(row -> row.unit().name()).containsExactly("Hai Một", "Ba");
        assertThat(table.number(Column.of("population"), 0)).isEqualTo(4000);
        assertThat(table.number(Column.of("households"), 0)).isEqualTo(1000);
        assertThat(table.number(Column.of("done"), 0)).isEqualTo(70);
        assertThat(table.number(Column.of("all"), 0)).isEqualTo(150);
        assertThat(table.number(SHARE, 0)).isCloseTo(0.7, within(1e-12)); // (3 · 0.8 + 1 · 0.4) / 4
        assertThat(table.cell(Column.of("flag"), 0)).contains("yes");
        assertThat(table.cell(Column.of("source"), 0)).contains("a; b");
        assertThat(table.cell(Column.of("S@basis"), 0)).contains("assumed");
        assertThat(merged.summed()).containsExactlyInAnyOrder("population", "households", "done", "all", "teams");
        assertThat(merged.averaged()).containsExactly("share");
        assertThat(merged.findings()).isEmpty();
        Scoreboard board = CompositeIndex.of(FRAMEWORK).score(table);
        assertThat(board.score(AFTER.get("1"), "R")).isCloseTo(70.0 / 150, within(1e-12));
        assertThat(board.score(AFTER.get("1"), "P")).isCloseTo(30 * 100.0 / 4000, within(1e-12));
    }

    @Test
    void figures_thatAPredecessorLacks_areMissing() {
        IndicatorTable table =
                MergedTable.of(TABLE, FRAMEWORK, MERGER, "population").table();
        assertThat(table.number(SHARE, 1)).isNaN();
        assertThat(table.cell(Column.of("source"), 1)).isEmpty();
        IndicatorTable some = IndicatorTable.builder(BEFORE)
                .row("1")
                .set("population", 3)
                .set("share", 0.8)
                .set("done", 5)
                .set("flag", "yes")
                .row("2")
                .set("population", 1)
                .build();
        IndicatorTable merged =
                MergedTable.of(some, FRAMEWORK, MERGER, "population").table();
        assertThat(merged.rows()).hasSize(1);
        assertThat(merged.number(SHARE, 0)).isNaN();
        assertThat(merged.number(Column.of("done"), 0)).isNaN();
        assertThat(merged.cell(Column.of("flag"), 0)).isEmpty();
        assertThat(merged.number(Column.of("population"), 0)).isEqualTo(4);
    }

    @Test
    void predecessor_withoutARow_leavesItsMergedUnitEmpty() {
        IndicatorTable one = IndicatorTable.builder(BEFORE)
                .row("1")
                .set("population", 3)
                .set("share", 0.8)
                .build();
        IndicatorTable merged =
                MergedTable.of(one, FRAMEWORK, MERGER, "population").table();
        assertThat(merged.rows()).extracting(row -> row.unit().name()).containsExactly("Hai Một");
        assertThat(merged.numberColumns()).isEmpty();
    }

    @Test
    void words_thatDiffer_areMissingAndSaid() {
        IndicatorTable differing = IndicatorTable.builder(BEFORE)
                .row("1")
                .set("population", 3)
                .set("flag", "yes")
                .row("2")
                .set("population", 1)
                .set("flag", "no")
                .build();
        MergedTable merged = MergedTable.of(differing, FRAMEWORK, MERGER, "population");
        assertThat(merged.table().cell(Column.of("flag"), 0)).isEmpty();
        assertThat(merged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.WORDS_DIFFER);
            assertThat(finding.toString()).contains("flag of Hai Một: its predecessors say yes (Một), no (Hai)");
        });
    }

    @Test
    void years_areMergedApart() {
        IndicatorTable years = IndicatorTable.builder(BEFORE)
                .row(new Row(BEFORE.get("1"), OptionalInt.of(2022), "final"))
                .set("population", 1)
                .set("share", 0.2)
                .row(new Row(BEFORE.get("2"), OptionalInt.of(2022), "final"))
                .set("population", 1)
                .set("share", 0.4)
                .row(new Row(BEFORE.get("1"), OptionalInt.of(2023), "final"))
                .set("population", 1)
                .set("share", 0.6)
                .row(new Row(BEFORE.get("2"), OptionalInt.of(2023), "final"))
                .set("population", 3)
                .set("share", 1)
                .build();
        IndicatorTable merged =
                MergedTable.of(years, FRAMEWORK, MERGER, "population").table();
        assertThat(merged.rows())
                .containsExactly(
                        new Row(AFTER.get("1"), OptionalInt.of(2022), "final"),
                        new Row(AFTER.get("1"), OptionalInt.of(2023), "final"));
        assertThat(merged.number(SHARE, 0)).isCloseTo(0.3, within(1e-12));
        assertThat(merged.number(SHARE, 1)).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void weights_fromElsewhere_weighAndMustBeThere() {
        Map<Unit, Double> weights = Map.of(BEFORE.get("1"), 1.0, BEFORE.get("2"), 1.0, BEFORE.get("3"), 1.0);
        assertThat(MergedTable.of(TABLE, FRAMEWORK, MERGER, weights).table().number(SHARE, 0))
                .isCloseTo(0.6, within(1e-12));
        assertThatThrownBy(() ->
                        MergedTable.of(TABLE, FRAMEWORK, MERGER, Map.of(BEFORE.get("1"), 1.0, BEFORE.get("2"), 0.0)))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        problem -> assertThat(problem.findings())
                                .extracting(Finding::code)
                                .containsExactly(FindingCode.NO_MERGE_WEIGHT, FindingCode.NO_MERGE_WEIGHT))
                .hasMessageContaining("Hai has the weight 0")
                .hasMessageContaining("Ba has the weight –");
        assertThatThrownBy(() -> MergedTable.of(TABLE, FRAMEWORK, MERGER, "nothing"))
                .hasMessageContaining("Một has the weight –");
    }

    @Test
    void table_ofAnotherList_isRefused() {
        IndicatorTable later =
                IndicatorTable.builder(AFTER).row("1").set("share", 0.5).build();
        assertThatThrownBy(() -> MergedTable.of(later, FRAMEWORK, MERGER, "share"))
                .hasMessageContaining("units of after cannot be merged into after");
    }

    @Test
    void illustrativeTable_ofThe63_isScoredAsThe34() {
        Framework framework = FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json"));
        IndicatorTable raw =
                TableCsv.read(SampleData.file("dti-province-2022-illustrative/raw.csv"), framework, Provinces.of63());
        MergedTable merged = MergedTable.of(raw, framework, Provinces.merger2025(), "population");
        assertThat(merged.table().rows()).hasSize(34);
        assertThat(merged.summed()).contains("population", "households", "NTS.3.a");
        assertThat(merged.averaged()).contains("NTS.9", "NTS.10", "TCS.10");
        Scoreboard board = CompositeIndex.of(framework).score(merged.table());
        // 2022, thousands: TP. Hồ Chí Minh, Bình Dương and Bà Rịa - Vũng Tàu
        double people = SampleData.rows("dti-province-2022-illustrative/population-2022.csv").stream()
                .filter(row -> List.of("79", "74", "77").contains(row.get("unit")))
                .mapToDouble(row -> Double.parseDouble(row.getOrDefault("population_2022_thousand", "")))
                .sum();
        int city = merged.table().rowUnits().indexOf(Provinces.of34().get("TP. Hồ Chí Minh"));
        assertThat(merged.table().number(Column.of("population"), city)).isCloseTo(1000 * people, within(1.0));
        // levels that differ between predecessors leave their indicators missing, and so the index of these provinces
        assertThat(merged.findings()).isNotEmpty().extracting(Finding::code).containsOnly(FindingCode.WORDS_DIFFER);
        assertThat(Optional.of(board.score(Provinces.of34().get("Hà Nội"), "DTI")))
                .hasValueSatisfying(score -> assertThat(score).isBetween(0.5, 0.7));
    }
}

package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

class PanelTest {

    private static final Panel PANEL = Panel.of(Years.Y2024, Years.Y2022, Years.Y2023);

    private static Scoreboard board(int year, Object... unitsAndScores) {
        return board(Editions.forYear(2022), "DTI", year, unitsAndScores);
    }

    private static Scoreboard board(Framework framework, String code, int year, Object... unitsAndScores) {
        TableBuilder table = IndicatorTable.builder(Provinces.of63());
        for (int i = 0; i < unitsAndScores.length; i += 2) {
            Unit unit = Provinces.of63().get((String) unitsAndScores[i]);
            table.row(new Row(unit, OptionalInt.of(year), "")).set(code, (Double) unitsAndScores[i + 1]);
        }
        return CompositeIndex.of(framework).score(table.build());
    }

    @Test
    void panel_ofYearsInAnyOrder_isAscending() {
        assertThat(PANEL.years()).containsExactly(2022, 2023, 2024);
        assertThat(PANEL.firstYear()).isEqualTo(2022);
        assertThat(PANEL.lastYear()).isEqualTo(2024);
        assertThat(PANEL.newest()).isSameAs(Years.Y2024);
        assertThat(PANEL.board(2023)).isSameAs(Years.Y2023);
        assertThat(PANEL.boards()).hasSize(3);
        assertThat(PANEL.units()).hasSize(63);
        assertThatThrownBy(() -> PANEL.board(2021)).hasMessageContaining("2021").hasMessageContaining("2022, 2023");
    }

    @Test
    void trend_ofBinhDuong_isNineteenSevenTwentyNine() {
        // published: rank 19 with 0.6321, 7 with 0.7411, 29 with 0.7203
        Trend trend = PANEL.trend("Bình Dương", "DTI");
        assertThat(trend.points()).extracting(Trend.Point::rank).containsExactly(19.0, 7.0, 29.0);
        assertThat(trend.changes()).extracting(Trend.Change::rankChange).containsExactly(12.0, -22.0);
        assertThat(trend.whole().orElseThrow().rankChange()).isEqualTo(-10);
        assertThat(trend.points().get(0).score()).isCloseTo(0.6321, within(1e-4));
        assertThat(trend.points().get(1).score()).isCloseTo(0.7411, within(1e-4));
    }

    @Test
    void trends_ofAllUnits_areInTheOrderOfTheLastYear() {
        List<Trend> trends = PANEL.trends("DTI");
        assertThat(trends).hasSize(63);
        assertThat(trends).extracting(trend -> trend.points().get(2).rank()).isSorted();
        assertThat(trends.get(0).unit())
                .isEqualTo(Years.Y2024.headline().order().get(0));
        assertThat(trends)
                .extracting(Trend::unit)
                .isEqualTo(Years.Y2024.headline().order());
    }

    @Test
    void editions_thatFollowOneAnother_areSaid() {
        assertThat(PANEL.editionChanges()).singleElement().satisfies(change -> {
            assertThat(change.yearOld()).isEqualTo(2023);
            assertThat(change.yearNew()).isEqualTo(2024);
            assertThat(change.older().id()).isEqualTo("dti-province-2022");
            assertThat(change.newer().id()).isEqualTo("dti-province-2024");
        });
        assertThat(PANEL.findings())
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.ELEMENTS_NOT_SHARED, FindingCode.ELEMENTS_NOT_SHARED, FindingCode.EDITION_CHANGES);
        assertThat(PANEL.findings().get(0).toString()).contains("2022: DTTM of dti-province-2022 left out");
        assertThat(PANEL.findings().get(2).toString()).contains("from 2023 to 2024 the edition changes");
        assertThat(Panel.of(Years.Y2022, Years.Y2023).editionChanges()).isEmpty();
        assertThat(Panel.of(Years.Y2022, Years.Y2023).findings()).isEmpty();
    }

    @Test
    void elements_thatAYearLacks_areLeftOut() {
        assertThat(PANEL.elements())
                .contains("NTC", "DTI")
                .doesNotContain("DTTM")
                .hasSize(14);
        assertThatThrownBy(() -> PANEL.trend("Bình Dương", "XYZ")).hasMessageContaining("XYZ is no element");
        assertThatThrownBy(() -> Panel.of(board(2023, "01", 0.5), board2(2022, "01", 0.5))
                        .trend("01", "NTC"))
                .hasMessageContaining("NTC is not in the frameworks of all years; those that are: DTI");
        assertThatThrownBy(() -> Panel.of(board(2023, "01", 0.5), board2(2022, "01", 0.5))
                        .trends("NTC"))
                .hasMessageContaining("NTC is not in the frameworks of all years");
    }

    private static Scoreboard board2(int year, Object... unitsAndScores) {
        Framework other = Framework.builder("other")
                .aggregate(Aggregate.of("DTI", Aggregate.Kind.INDEX, 100))
                .headline("DTI")
                .build();
        return board(other, "DTI", year, unitsAndScores);
    }

    @Test
    void units_thatAYearLacks_areLeftOutAndTheOthersRankedAnew() {
        Panel panel = Panel.of(
                board(2022, "Hà Nội", 0.9, "Huế", 0.8, "Cần Thơ", 0.7),
                board(2023, "Cần Thơ", 0.6, "Hà Nội", 0.5, "An Giang", 0.9));
        assertThat(panel.units()).extracting(Unit::name).containsExactly("Cần Thơ", "Hà Nội");
        assertThat(panel.trend("Cần Thơ", "DTI").points())
                .extracting(Trend.Point::rank)
                .containsExactly(2.0, 1.0);
        assertThat(panel.findings())
                .extracting(Finding::toString)
                .anyMatch(line -> line.contains("2022: left out, since another year lacks them: Thừa Thiên Huế"))
                .anyMatch(line -> line.contains("2023: left out, since another year lacks them: An Giang"));
        assertThatThrownBy(() -> panel.trend("Huế", "DTI")).hasMessageContaining("Huế");
    }

    @Test
    void panel_ofYearsThatShareNothing_isRefused() {
        assertThatThrownBy(() -> Panel.of(board(2022, "01", 0.5), board(2023, "02", 0.5)))
                .hasMessageContaining("no unit is in the tables of all years 2022, 2023");
        Framework other = Framework.builder("other")
                .aggregate(Aggregate.of("X", Aggregate.Kind.INDEX, 100))
                .headline("X")
                .build();
        assertThatThrownBy(() -> Panel.of(board(2022, "01", 0.5), board(other, "X", 2023, "01", 0.5)))
                .hasMessageContaining(
                        "no element is in the frameworks of all years 2022, 2023: dti-province-2022, other");
    }

    @Test
    void panel_ofOneYear_ofAYearTwice_orOfTwoLists_isRefused() {
        assertThatThrownBy(() -> Panel.of(Years.Y2022)).hasMessageContaining("2022 is the only year");
        assertThatThrownBy(() -> Panel.of(Years.Y2022, Years.Y2023, Years.Y2022))
                .hasMessageContaining("two tables are of 2022");
        assertThatThrownBy(() -> Panel.of(Years.Y2023, Years.Y2024_OF_34))
                .hasMessageContaining("provinces-63")
                .hasMessageContaining("--merge provinces-34");
    }

    @Test
    void panel_ofABoardWithoutOneYear_isRefused() {
        IndicatorTable table = IndicatorTable.builder(Provinces.of63())
                .row("01")
                .set("DTI", 0.5)
                .build();
        Scoreboard none = CompositeIndex.of(Editions.forYear(2022)).score(table);
        assertThatThrownBy(() -> Panel.of(Years.Y2022, none)).hasMessageContaining("add a column year");
        IndicatorTable two = IndicatorTable.builder(Provinces.of63())
                .row(new Row(Provinces.of63().get("01"), OptionalInt.of(2022), ""))
                .set("DTI", 0.5)
                .row(new Row(Provinces.of63().get("02"), OptionalInt.of(2023), ""))
                .set("DTI", 0.5)
                .build();
        Scoreboard mixed = CompositeIndex.of(Editions.forYear(2022)).score(two);
        assertThatThrownBy(() -> Panel.of(Years.Y2022, mixed)).hasMessageContaining("is of [2022, 2023]");
    }

    @Test
    void score_ofATableOfSeveralYears_takesTheIndexOfEach() {
        IndicatorTable table = IndicatorTable.builder(Provinces.of63())
                .row(new Row(Provinces.of63().get("01"), OptionalInt.of(2023), ""))
                .set("NTC", 0.5)
                .set("HDCQS", 0.1)
                .set("HDKTS", 0.1)
                .set("HDXHS", 0.1)
                .row(new Row(Provinces.of63().get("01"), OptionalInt.of(2024), ""))
                .set("NTC", 0.5)
                .set("HDCQS", 0.1)
                .set("HDKTS", 0.1)
                .set("HDXHS", 0.1)
                .build();
        Panel panel = Panel.score(table, year -> CompositeIndex.of(Editions.forYear(year)));
        // 500 of 1000 points of the foundation group until 2023, 440 of 940 in 2024
        assertThat(panel.trend("01", "DTI").points().get(0).score()).isCloseTo(0.3, within(1e-12));
        assertThat(panel.trend("01", "DTI").points().get(1).score())
                .isCloseTo((440 * 0.5 + 500 * 0.1) / 940, within(1e-12));
    }

    @Test
    void score_ofARowWithoutAYear_isRefused() {
        IndicatorTable table = IndicatorTable.builder(Provinces.of63())
                .row(new Row(Provinces.of63().get("01"), OptionalInt.of(2023), ""))
                .set("DTI", 0.5)
                .row("02")
                .set("DTI", 0.5)
                .build();
        assertThatThrownBy(() -> Panel.score(table, year -> CompositeIndex.of(Editions.forYear(year))))
                .hasMessageContaining("the table of provinces-63 is of 2023, –");
    }

    @Test
    void merged_yearsOfThe63_areThe34OfToday() {
        Panel panel = Panel.merged(List.of(Years.Y2022, Years.Y2023, Years.Y2024_OF_34), Provinces.merger2025());
        assertThat(panel.years()).containsExactly(2022, 2023, 2024);
        assertThat(panel.newest()).isSameAs(Years.Y2024_OF_34);
        assertThat(panel.units()).hasSize(34);
        assertThat(panel.trend("TP. Hồ Chí Minh", "DTI").points().get(2).score())
                .isCloseTo(0.7770, within(1e-4));
        Unit city = Provinces.of34().get("TP. Hồ Chí Minh");
        // NTC of TP. Hồ Chí Minh 2022: the mean of those of Bình Dương, Bà Rịa - Vũng Tàu and TP. Hồ Chí Minh
        double mean = (Years.Y2022.score(Provinces.of63().get("79"), "NTC")
                        + Years.Y2022.score(Provinces.of63().get("74"), "NTC")
                        + Years.Y2022.score(Provinces.of63().get("77"), "NTC"))
                / 3;
        assertThat(panel.board(2022).score(city, "NTC")).isCloseTo(mean, within(1e-12));
    }

    @Test
    void merged_byWeights_weighsThePredecessors() {
        Map<Unit, Double> weights = new HashMap<>();
        Provinces.of63().units().forEach(unit -> weights.put(unit, unit.name().equals("Bình Dương") ? 8.0 : 1.0));
        Panel panel =
                Panel.merged(List.of(Years.Y2022, Years.Y2023, Years.Y2024_OF_34), Provinces.merger2025(), weights);
        Unit city = Provinces.of34().get("TP. Hồ Chí Minh");
        double mean = (Years.Y2022.score(Provinces.of63().get("79"), "HDKTS")
                        + 8 * Years.Y2022.score(Provinces.of63().get("74"), "HDKTS")
                        + Years.Y2022.score(Provinces.of63().get("77"), "HDKTS"))
                / 10;
        assertThat(panel.board(2022).score(city, "HDKTS")).isCloseTo(mean, within(1e-12));
        assertThat(panel.newest()).isSameAs(Years.Y2024_OF_34);
    }

    @Test
    void succession_ofAMergedUnit_hasItsPredecessorsBesideIt() {
        List<Scoreboard> boards = List.of(Years.Y2023, Years.Y2022, Years.Y2024_OF_34);
        Panel panel = Panel.merged(boards, Provinces.merger2025());
        Unit city = Provinces.of34().get("TP. Hồ Chí Minh");
        Succession succession = Succession.of(panel, boards, Provinces.merger2025(), city, "DTI");
        assertThat(succession.successor()).isEqualTo(panel.trend(city, "DTI"));
        assertThat(succession.predecessors())
                .extracting(trend -> trend.unit().name())
                .containsExactlyInAnyOrder("TP. Hồ Chí Minh", "Bình Dương", "Bà Rịa - Vũng Tàu");
        Trend binhDuong = succession.predecessors().stream()
                .filter(trend -> trend.unit().name().equals("Bình Dương"))
                .findFirst()
                .orElseThrow();
        assertThat(binhDuong.points()).extracting(Trend.Point::year).containsExactly(2022, 2023);
        assertThat(binhDuong.points()).extracting(Trend.Point::rank).containsExactly(19.0, 7.0);
    }
}

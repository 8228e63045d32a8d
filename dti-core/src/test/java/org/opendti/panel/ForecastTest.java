package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.framework.Aggregate.Kind.INDEX;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.ZScore;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.uncertainty.RankDistribution;

class ForecastTest {

    private static final UnitList LIST = UnitList.builder("list")
            .unit("1", "Một", Map.of(), List.of())
            .unit("2", "Hai", Map.of(), List.of())
            .unit("3", "Ba", Map.of(), List.of())
            .build();
    private static final Unit ONE = LIST.get("1");
    private static final Unit TWO = LIST.get("2");
    private static final Unit THREE = LIST.get("3");

    /** I of A (1) and B (3). */
    private static final Framework FRAMEWORK = Framework.builder("f")
            .indicator(Indicator.share("A", 1))
            .indicator(Indicator.share("B", 3))
            .aggregate(Aggregate.of("I", INDEX, 4, "A", "B"))
            .headline("I")
            .build();

    private static final Panel REAL = Panel.of(Years.Y2022, Years.Y2023, Years.Y2024);

    private static Scoreboard board(Framework framework, Recipe recipe, int year, double... cells) {
        TableBuilder table = IndicatorTable.builder(LIST);
        for (int u = 0; 2 * u < cells.length; u++) {
            table.row(new Row(LIST.units().get(u), OptionalInt.of(year), ""));
            if (!Double.isNaN(cells[2 * u])) {
                table.set("A", cells[2 * u]);
            }
            table.set("B", cells[2 * u + 1]);
        }
        return CompositeIndex.of(framework).with(recipe).score(table.build());
    }

    private static Scoreboard board(int year, double... cells) {
        return board(FRAMEWORK, Recipe.defaults(), year, cells);
    }

    private static final Panel SMALL =
            Panel.of(board(2022, 0.1, 0.2, 0.3, 0.4, 0.8, 0.5), board(2023, 0.2, 0.4, 0.3, 0.5, 1.0, 0.5));

    @Test
    void forecast_ofEachElement_isAggregatedByTheNewestIndex() {
        Forecast forecast = Forecast.of(SMALL, 2024, new ForecastModel.LeastSquares());
        assertThat(forecast.elements()).containsExactly("A", "B");
        assertThat(forecast.code()).isEqualTo("I");
        assertThat(forecast.year()).isEqualTo(2024);
        // Một: A 0.3, B 0.6: (0.3 + 3 · 0.6) / 4; Hai: A 0.3, B 0.6; Ba: A held to 1, B 0.5: (1 + 1.5) / 4
        assertThat(forecast.score(ONE)).isCloseTo(0.525, within(1e-12));
        assertThat(forecast.score(TWO)).isCloseTo(0.525, within(1e-12));
        assertThat(forecast.score(THREE)).isCloseTo(0.625, within(1e-12));
        assertThat(forecast.rank(THREE)).isEqualTo(1);
        assertThat(forecast.board().year()).hasValue(2024);
        assertThat(forecast.table().numberColumns())
                .extracting(column -> column.header())
                .containsExactly("A@attainment", "B@attainment");
        assertThat(forecast.table().rows()).hasSize(3);
        assertThat(forecast.model()).isEqualTo(new ForecastModel.LeastSquares());
        assertThat(forecast.panel()).isSameAs(SMALL);
    }

    @Test
    void table_ofTheForecast_scoresToTheForecast() {
        Forecast forecast = Forecast.of(REAL, 2025, new ForecastModel.Damped());
        Scoreboard again = REAL.newest().index().score(forecast.table());
        for (Unit unit : REAL.units()) {
            assertThat(again.score(unit, "DTI")).isEqualTo(forecast.score(unit));
        }
    }

    @Test
    void forecast_byTheMeanChange_movesAllUnitsAlike() {
        Forecast forecast = Forecast.of(SMALL, 2024, new ForecastModel.MeanChange());
        // A: mean change (0.1 + 0 + 0.2) / 3 = 0.1; B: (0.2 + 0.1 + 0) / 3 = 0.1; A of Ba is held to 1
        assertThat(forecast.score(ONE)).isCloseTo((0.3 + 3 * 0.5) / 4, within(1e-12));
        assertThat(forecast.score(TWO)).isCloseTo((0.4 + 3 * 0.6) / 4, within(1e-12));
        assertThat(forecast.score(THREE)).isCloseTo((1.0 + 3 * 0.6) / 4, within(1e-12));
    }

    @Test
    void errors_ofTheTarget_arePooledFromItsOwnChanges() {
        Forecast forecast = Forecast.of(SMALL, 2024, new ForecastModel.Last());
        // I: 0.175, 0.375, 0.575 and 0.35, 0.45, 0.625: changes 0.175, 0.075, 0.05, mean 0.1
        double own = Math.sqrt((0.075 * 0.075 + 0.025 * 0.025 + 0.05 * 0.05) / 2);
        assertThat(forecast.errors().own()).isCloseTo(own, within(1e-12));
        assertThat(forecast.errors().common()).isCloseTo(0.1, within(1e-12));
        assertThat(forecast.deviation()).isCloseTo(own, within(1e-12));
        // t of 2 degrees at 80 %: 1.885618; z 1.281552
        double half = 1.885618 * own;
        Interval beside = forecast.intervalBesideOthers(TWO, 0.8);
        assertThat(beside.low()).isCloseTo(0.45 - half, within(1e-6));
        assertThat(beside.high()).isCloseTo(0.45 + half, within(1e-6));
        Interval whole = forecast.interval(TWO, 0.8);
        assertThat(whole.high() - 0.45).isCloseTo(Math.hypot(half, 0.1281552), within(1e-6));
        assertThat(whole.low()).isCloseTo(0.45 - Math.hypot(half, 0.1281552), within(1e-6));
        assertThat(forecast.interval(TWO, 0.999999)).isEqualTo(new Interval(0, 1));
        assertThatThrownBy(() -> forecast.interval(TWO, 1)).hasMessageContaining("probability");
        assertThatThrownBy(() -> forecast.intervalBesideOthers(TWO, Double.NaN)).hasMessageContaining("probability");
    }

    @Test
    void intervals_furtherAhead_areWider() {
        Interval next = Forecast.of(REAL, 2025, new ForecastModel.Last())
                .interval(REAL.units().get(40), 0.5);
        Interval later = Forecast.of(REAL, 2027, new ForecastModel.Last())
                .interval(REAL.units().get(40), 0.5);
        // three years: √3 times as wide
        assertThat(later.width()).isCloseTo(Math.sqrt(3) * next.width(), within(1e-9));
    }

    @Test
    void forecast_ofTheDti_isFromTheElementsThatAllHave() {
        Forecast forecast = Forecast.of(REAL, 2025, new ForecastModel.Last());
        assertThat(forecast.elements()).containsExactly("NTC", "HDCQS", "HDKTS", "HDXHS");
        for (Unit unit : REAL.units()) {
            assertThat(forecast.score(unit)).isCloseTo(Years.Y2024.score(unit, "DTI"), within(1e-12));
            assertThat(forecast.rank(unit)).isEqualTo(Years.Y2024.rank(unit, "DTI"));
        }
        assertThat(Forecast.of(REAL, "HDKTS", 2025, new ForecastModel.Last()).elements())
                .containsExactly("HDKTS");
        assertThat(Forecast.isPossible(REAL, "HD")).isTrue();
        assertThat(Forecast.isPossible(REAL, "NTS")).isFalse();
        assertThat(Forecast.isPossible(REAL, "DTTM")).isFalse();
    }

    @Test
    void findings_ofTheForecast_sayWhatIsAssumedAndWhereTheEditionChanges() {
        Forecast forecast = Forecast.of(REAL, 2025, new ForecastModel.Damped());
        assertThat(forecast.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FORECAST_ASSUMES, FindingCode.EDITION_CHANGES);
        assertThat(forecast.findings().get(0).toString())
                .contains("forecast of 2025 from 2022, 2023, 2024 by the model damped")
                .contains("of DTI in a year");
        assertThat(Forecast.of(SMALL, 2024, new ForecastModel.Last()).findings())
                .hasSize(1);
    }

    @Test
    void ranks_ofTheForecast_areThoseOfNormalErrors() {
        Forecast forecast = Forecast.of(SMALL, 2024, new ForecastModel.Last());
        RankDistribution ranks = forecast.ranks(100_000, 5);
        assertThat(ranks.target()).isEqualTo("I");
        assertThat(ranks.seed()).isEqualTo(5);
        assertThat(ranks.runs()).isEqualTo(100_000);
        // Hai (0.45) before Một (0.35): Φ(0.1 / (√2 · deviation)); no score reaches an end in more than a few of 1000
        // runs
        double z = 0.1 / (Math.sqrt(2) * forecast.deviation());
        double wanted = 0.5 + 0.5 * org.apache.commons.math3.special.Erf.erf(z / Math.sqrt(2));
        assertThat(ranks.probabilityBefore("Hai", "Một").value()).isCloseTo(wanted, within(0.005));
        assertThat(forecast.ranks(1000, 5).probabilities("Ba"))
                .isEqualTo(forecast.ranks(a -> a.withRuns(1000).withSeed(5).withThreads(2))
                        .probabilities("Ba"));
        assertThat(forecast.ranks(1000, 6).probabilities("Một"))
                .isNotEqualTo(forecast.ranks(1000, 5).probabilities("Một"));
    }

    @Test
    void ranks_ofAnIndicator_canBeDrawnToo() {
        Forecast forecast = Forecast.of(SMALL, "B", 2024, new ForecastModel.Last());
        assertThat(forecast.elements()).containsExactly("B");
        assertThat(forecast.ranks(1000, 1).row("Một").nominalScore()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void year_thatIsNotLater_isRefused() {
        for (int year : new int[] {2023, 2022, 2034}) {
            assertThatThrownBy(() -> Forecast.of(SMALL, year, new ForecastModel.Last()))
                    .hasMessageContaining("the year to forecast is " + year)
                    .hasMessageContaining("the last year of the tables is 2023")
                    .hasMessageContaining("up to 2033");
        }
        assertThat(Forecast.of(SMALL, 2033, new ForecastModel.Last()).year()).isEqualTo(2033);
    }

    @Test
    void element_thatAUnitLacks_isRefusedByName() {
        Panel panel = Panel.of(board(2022, Double.NaN, 0.2, 0.3, 0.4), board(2023, 0.2, 0.4, 0.3, 0.5));
        assertThatThrownBy(() -> Forecast.of(panel, 2024, new ForecastModel.Last()))
                .hasMessage("I cannot be forecast: in 2022 it has no score of 1 of 2 units (Một)");
        assertThatThrownBy(() -> Forecast.of(REAL, "NTS", 2025, new ForecastModel.Last()))
                .hasMessageContaining("in 2022 it has no score of 53 of 63 units (Hà Nội, ")
                .hasMessageContaining(", …)\nNTS cannot be forecast: in 2023");
        assertThatThrownBy(() -> Forecast.of(panel, "C", 2024, new ForecastModel.Last()))
                .hasMessageContaining("C is no element");
        assertThat(Forecast.of(panel, "B", 2024, new ForecastModel.Last()).score(TWO))
                .isEqualTo(0.5);
    }

    @Test
    void elements_thatAreNormalised_areForecastAsAWhole() {
        Recipe recipe = Recipe.defaults().normalise(choice -> choice.withStandard(new MinMax()));
        Panel panel = Panel.of(
                board(FRAMEWORK, recipe, 2022, 0.1, 0.2, 0.3, 0.4), board(FRAMEWORK, recipe, 2023, 0.2, 0.4, 0.3, 0.5));
        Forecast forecast = Forecast.of(panel, 2024, new ForecastModel.Last());
        assertThat(forecast.elements()).containsExactly("I");
        assertThat(forecast.score(TWO)).isEqualTo(1);
    }

    @Test
    void scores_onAnotherScale_areRefused() {
        Recipe recipe = Recipe.defaults().normalise(choice -> choice.withStandard(new ZScore(0, 1)));
        Panel panel = Panel.of(
                board(FRAMEWORK, recipe, 2022, 0.1, 0.2, 0.3, 0.4), board(FRAMEWORK, recipe, 2023, 0.2, 0.4, 0.3, 0.5));
        assertThatThrownBy(() -> Forecast.of(panel, 2024, new ForecastModel.Last()))
                .hasMessageContaining("I of Một is -0.7")
                .hasMessageContaining("held to 0 … 1");
    }

    @Test
    void forecast_ofASingleUnit_staysFirst() {
        Panel panel = Panel.of(board(2022, 0.1, 0.2), board(2023, 0.2, 0.4));
        Forecast forecast = Forecast.of(panel, 2024, new ForecastModel.Last());
        assertThat(forecast.deviation()).isZero();
        assertThat(forecast.intervalBesideOthers(ONE, 0.9).width()).isZero();
        assertThat(forecast.interval(ONE, 0.9).width()).isPositive();
        assertThat(forecast.ranks(100, 1).probabilities("Một")).containsExactly(1);
    }

    @Test
    void forecast_ofMergedUnits_isPossible() {
        Panel merged = Panel.merged(
                List.of(Years.Y2022, Years.Y2023, Years.Y2024_OF_34), org.opendti.vietnam.Provinces.merger2025());
        Forecast forecast = Forecast.of(merged, 2025, new ForecastModel.Damped());
        assertThat(forecast.elements()).containsExactly("NTC", "HDCQS", "HDKTS", "HDXHS");
        assertThat(forecast.board().units()).hasSize(34);
    }
}

package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opendti.Golden;
import org.opendti.table.Unit;

class TrendTest {

    private static final Unit UNIT = new Unit("list", "1", "Một", Map.of());

    private static Trend trend(double... yearsAndScores) {
        List<Trend.Point> points = new ArrayList<>();
        for (int i = 0; i < yearsAndScores.length; i += 2) {
            points.add(new Trend.Point((int) yearsAndScores[i], yearsAndScores[i + 1], 1 + points.size()));
        }
        return new Trend(UNIT, "I", points);
    }

    @Test
    void changes_fromYearToYear_haveTheirSigns() {
        Trend trend = new Trend(
                UNIT,
                "I",
                List.of(
                        new Trend.Point(2021, 0.4, 22),
                        new Trend.Point(2022, 0.5, 19),
                        new Trend.Point(2024, 0.3, 25)));
        assertThat(trend.changes()).hasSize(2);
        Trend.Change first = trend.changes().get(0);
        assertThat(first.rankChange()).isEqualTo(3); // from 22 to 19
        assertThat(first.scoreChange()).isCloseTo(0.1, within(1e-15));
        Trend.Change second = trend.changes().get(1);
        assertThat(second.rankChange()).isEqualTo(-6);
        assertThat(second.scoreChange()).isCloseTo(-0.2, within(1e-15));
        assertThat(second.aYear()).isCloseTo(-0.1, within(1e-15)); // two years
        assertThat(trend.whole()).contains(new Trend.Change(2021, 2024, 0.3 - 0.4, -3));
    }

    @Test
    void missing_scores_arePassedOver() {
        Trend trend = trend(2020, Double.NaN, 2021, 0.4, 2022, Double.NaN, 2023, 0.6);
        assertThat(trend.points().get(0).isPresent()).isFalse();
        assertThat(trend.changes()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(2021);
            assertThat(change.to()).isEqualTo(2023);
        });
        assertThat(trend.growth().orElseThrow()).isCloseTo(Math.sqrt(1.5) - 1, within(1e-15));
        assertThat(trend.line().orElseThrow().slope()).isCloseTo(0.1, within(1e-15));
        assertThat(trend.line().orElseThrow().level()).isCloseTo(0.4, within(1e-15));
    }

    @Test
    void trend_ofFewerThanTwoScores_saysNothing() {
        for (Trend trend : List.of(trend(2020, 0.4), trend(2020, 0.4, 2021, Double.NaN), trend())) {
            assertThat(trend.changes()).isEmpty();
            assertThat(trend.whole()).isEmpty();
            assertThat(trend.growth()).isEmpty();
            assertThat(trend.line()).isEmpty();
        }
    }

    @Test
    void growth_fromNothing_isEmpty() {
        assertThat(trend(2020, 0, 2021, 0.4).growth()).isEmpty();
        assertThat(trend(2020, 0.4, 2021, 0).growth()).hasValue(-1);
        assertThat(trend(2020, -0.4, 2021, 0.1).growth()).isEmpty();
        assertThat(trend(2020, 0.4, 2021, -0.1).growth()).isEmpty();
    }

    @Test
    @Tag("golden")
    void growthAndPercentageChange_ofTheReferenceSeries_areThoseOfTheReference() {
        List<Trend.Point> points = new ArrayList<>();
        List<Map<String, String>> rows = Golden.rows("asem/12_vectors/trend_series.csv");
        double[] years = Golden.numbers(rows, "x");
        double[] scores = Golden.numbers(rows, "y");
        for (int i = 0; i < years.length; i++) {
            points.add(new Trend.Point((int) years[i], scores[i], 1));
        }
        Trend trend = new Trend(UNIT, "I", points);
        double[] wanted = Golden.numbers(Golden.rows("asem/12_vectors/trend_values.csv"), "value");
        assertThat(trend.growth().orElseThrow()).isCloseTo(wanted[0], within(1e-13));
        // given in percent, a year and ten years
        double relative = trend.line().orElseThrow().relative().orElseThrow();
        assertThat(100 * relative).isCloseTo(wanted[1], within(1e-10));
        assertThat(1000 * relative).isCloseTo(wanted[2], within(1e-9));
    }

    @Test
    void line_throughThreeYears_isThatOfOrdinaryRegression() {
        Trend.Line line = trend(2022, 0.6321, 2023, 0.7411, 2024, 0.7203).line().orElseThrow();
        SimpleRegression regression = new SimpleRegression();
        regression.addData(0, 0.6321);
        regression.addData(1, 0.7411);
        regression.addData(2, 0.7203);
        assertThat(line.slope()).isCloseTo(regression.getSlope(), within(1e-14));
        assertThat(line.level()).isCloseTo(regression.getIntercept(), within(1e-14));
        assertThat(line.error()).isCloseTo(regression.getSlopeStdErr(), within(1e-14));
        assertThat(line.degrees()).isEqualTo(1);
        Interval interval = line.interval(0.95).orElseThrow();
        assertThat(interval.width() / 2).isCloseTo(regression.getSlopeConfidenceInterval(0.05), within(1e-9));
        assertThat((interval.low() + interval.high()) / 2).isCloseTo(line.slope(), within(1e-12));
        // t of one degree: 12.706 (tables)
        assertThat(interval.width() / 2 / line.error()).isCloseTo(12.7062, within(1e-4));
        assertThat(line.relative().orElseThrow()).isCloseTo(line.slope() / line.level(), within(1e-15));
    }

    @Test
    void line_throughTwoYears_hasNoInterval() {
        Trend.Line line = trend(2022, 0.5, 2024, 0.7).line().orElseThrow();
        assertThat(line.slope()).isCloseTo(0.1, within(1e-15));
        assertThat(line.error()).isNaN();
        assertThat(line.interval(0.95)).isEmpty();
        assertThatThrownBy(() -> line.interval(1)).hasMessageContaining("probability (1.0)");
        assertThatThrownBy(() -> line.interval(0)).hasMessageContaining("probability (0.0)");
        assertThatThrownBy(() -> line.interval(Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void relative_slopeOfALevelOfNothing_isEmpty() {
        assertThat(trend(2022, 0, 2023, 0.1).line().orElseThrow().relative()).isEmpty();
    }

    @Test
    void years_thatDoNotAscend_areRefused() {
        assertThatThrownBy(() -> trend(2022, 0.1, 2022, 0.2)).hasMessageContaining("2022 follows 2022");
        assertThatThrownBy(() -> trend(2023, 0.1, 2022, 0.2)).hasMessageContaining("2022 follows 2023");
    }

    @Test
    void interval_ofEndsInOrder_holdsWhatLiesWithin() {
        Interval interval = new Interval(0.2, 0.5);
        assertThat(interval.contains(0.2)).isTrue();
        assertThat(interval.contains(0.5)).isTrue();
        assertThat(interval.contains(0.19)).isFalse();
        assertThat(interval.contains(0.51)).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
        assertThat(interval.width()).isCloseTo(0.3, within(1e-15));
        assertThat(new Interval(0.2, 0.2).width()).isZero();
        assertThatThrownBy(() -> new Interval(0.5, 0.2)).hasMessageContaining("low (0.5)");
        assertThatThrownBy(() -> new Interval(0.5, Double.NaN)).hasMessageContaining("high (NaN)");
    }
}

package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;

/** The year 2024, held out and forecast from 2022 and 2023. */
class ForecastCoverageTest {

    private static final Panel BEFORE = Panel.of(Years.Y2022, Years.Y2023);

    record Coverage(double score, double besideOthers, double rank) {}

    static Coverage coverage(Forecast forecast, RankDistribution ranks, double p) {
        List<Unit> units = forecast.panel().units();
        double move = 0;
        for (Unit unit : units) {
            move += Years.Y2024.score(unit, "DTI") - forecast.score(unit);
        }
        move /= units.size();
        int score = 0;
        int beside = 0;
        int rank = 0;
        for (Unit unit : units) {
            double truth = Years.Y2024.score(unit, "DTI");
            score += forecast.interval(unit, p).contains(truth) ? 1 : 0;
            beside += forecast.intervalBesideOthers(unit, p).contains(truth - move) ? 1 : 0;
            double r = Years.Y2024.rank(unit, "DTI");
            rank += r >= ranks.quantile(unit.code(), (1 - p) / 2) && r <= ranks.quantile(unit.code(), (1 + p) / 2)
                    ? 1
                    : 0;
        }
        double n = units.size();
        return new Coverage(score / n, beside / n, rank / n);
    }

    @Test
    void intervals_of2024From2022And2023() {
        for (ForecastModel model : List.of(
                new ForecastModel.Last(),
                new ForecastModel.Damped(),
                new ForecastModel.LeastSquares(),
                new ForecastModel.MeanChange())) {
            Forecast forecast = Forecast.of(BEFORE, 2024, model);
            RankDistribution ranks = forecast.ranks(20_000, 922);
            double error = 0;
            double off = 0;
            for (Unit unit : BEFORE.units()) {
                error += Math.abs(Years.Y2024.score(unit, "DTI") - forecast.score(unit)) / 63;
                off += Math.abs(Years.Y2024.rank(unit, "DTI") - forecast.rank(unit)) / 63;
            }
            for (double p : List.of(0.8, 0.9, 0.95)) {
                System.out.printf(
                        Locale.ROOT,
                        "%s %.2f %s mae %.4f ranks off %.2f sd %.4f common %.4f%n",
                        model.id(),
                        p,
                        coverage(forecast, ranks, p),
                        error,
                        off,
                        forecast.deviation(),
                        forecast.errors().common());
            }
        }
        assertThat(BEFORE.units()).hasSize(63);
    }
}

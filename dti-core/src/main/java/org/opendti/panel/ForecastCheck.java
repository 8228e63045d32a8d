package org.opendti.panel;

import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Numbers;
import org.opendti.table.Unit;

/** Whether a year and an element can be forecast. */
final class ForecastCheck {

    private static final double ROUNDING = 1e-9;
    private static final int MOST_NAMES = 5;

    private ForecastCheck() {}

    /** A year must be after the last, and not too far. */
    static void year(Panel panel, int year) {
        if (year <= panel.lastYear() || year > panel.lastYear() + Forecast.MOST_AHEAD) {
            throw new DtiException(
                    FindingCode.FORECAST_NOT_LATER,
                    Place.NONE,
                    "year",
                    year,
                    "last",
                    panel.lastYear(),
                    "most",
                    panel.lastYear() + Forecast.MOST_AHEAD);
        }
    }

    /** Of which units an element lacks, by year. */
    static List<Finding> lacking(Panel panel, String code) {
        Findings lacking = new Findings();
        for (Scoreboard board : panel.boards()) {
            List<String> names = board.units().stream()
                    .filter(unit -> Double.isNaN(board.score(unit, code)))
                    .map(Unit::name)
                    .toList();
            if (!names.isEmpty()) {
                lacking.add(
                        FindingCode.FORECAST_LACKS,
                        Place.of("", code),
                        "code",
                        code,
                        "year",
                        board.year().orElseThrow(),
                        "count",
                        names.size(),
                        "size",
                        board.units().size(),
                        "units",
                        Panel.listed(names.subList(0, Math.min(MOST_NAMES, names.size())))
                                + (names.size() > MOST_NAMES ? ", …" : ""));
            }
        }
        return lacking.list();
    }

    /** Scores of a year must lie on 0 … 1. */
    static void scale(double[] scores, String code, int year, List<Unit> units) {
        Findings beyond = new Findings();
        for (int u = 0; u < scores.length; u++) {
            if (!(scores[u] >= -ROUNDING && scores[u] <= 1 + ROUNDING)) {
                String name = units.get(u).name();
                beyond.add(
                        FindingCode.FORECAST_OFF_SCALE,
                        Place.of(name, code),
                        "code",
                        code,
                        "unit",
                        name,
                        "value",
                        Numbers.shortest(scores[u]),
                        "year",
                        year);
            }
        }
        beyond.throwIfErrors();
    }
}

package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opendti.panel.Interval;
import org.opendti.panel.Trend;
import org.opendti.table.Unit;

/** Years as CSV: a line a unit, or a line an element of one unit and a predecessor at the element ranked by. */
final class TrendCsv {

    private final Trends trends;
    private final Texts texts;
    private final Sheet sheet;

    private TrendCsv(Trends trends, Texts texts, Sheet sheet) {
        this.trends = trends;
        this.texts = texts;
        this.sheet = sheet;
    }

    static void write(Trends trends, Optional<Unit> told, Texts texts, Format format, Writer writer)
            throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            TrendCsv csv = new TrendCsv(trends, texts, sheet);
            csv.header();
            List<Trend> lines =
                    told.map(trends::elements).orElseGet(() -> trends.panel().trends(trends.by()));
            for (Trend trend : lines) {
                csv.line(trend);
            }
            if (told.isPresent()) {
                csv.predecessors(told.get());
            }
        }
    }

    private void header() throws IOException {
        List.of("list", "unit", "name", "element", "element_name").forEach(sheet::text);
        trends.panel().years().forEach(year -> sheet.text("rank_" + year));
        sheet.text("rank_change");
        trends.panel().years().forEach(year -> sheet.text("score_" + year));
        List.of("score_change", "growth", "slope", "slope_low", "slope_high", "slope_relative")
                .forEach(sheet::text);
        trends.outlook().ifPresent(outlook -> {
            int year = outlook.forecast().year();
            for (String what : List.of("score", "rank")) {
                List.of("", "_low", "_high").forEach(end -> sheet.text(what + "_forecast_" + year + end));
            }
        });
        sheet.endLine();
    }

    private void line(Trend trend) throws IOException {
        figures(trend);
        if (trends.outlook().isPresent()) {
            Optional<Trends.Outlook> outlook = trends.outlook(trend.code());
            Unit unit = trend.unit();
            for (double x : outlook.map(of -> figures(of, unit)).orElseGet(TrendCsv::none)) {
                sheet.number(x);
            }
        }
        sheet.endLine();
    }

    private static double[] figures(Trends.Outlook outlook, Unit unit) {
        Interval scores = outlook.scores(unit);
        return new double[] {
            outlook.score(unit),
            scores.low(),
            scores.high(),
            outlook.rank(unit),
            outlook.best(unit),
            outlook.worst(unit)
        };
    }

    private static double[] none() {
        double[] none = new double[6];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private void figures(Trend trend) {
        sheet.text(trend.unit().list())
                .code(trend.unit().code())
                .text(trend.unit().name())
                .code(trend.code())
                .text(trends.panel()
                        .newest()
                        .framework()
                        .element(trend.code())
                        .name()
                        .in(texts.locale()));
        trends.panel().years().forEach(year -> sheet.number(at(trend, year).rank()));
        sheet.number(trend.whole().map(Trend.Change::rankChange).orElse(Double.NaN));
        trends.panel().years().forEach(year -> sheet.number(at(trend, year).score()));
        sheet.number(trend.whole().map(Trend.Change::scoreChange).orElse(Double.NaN));
        sheet.number(trend.growth().orElse(Double.NaN));
        Optional<Trend.Line> line = trend.line();
        Optional<Interval> slope = line.flatMap(fit -> fit.interval(Trends.SLOPE));
        sheet.number(line.map(Trend.Line::slope).orElse(Double.NaN));
        sheet.number(slope.map(Interval::low).orElse(Double.NaN));
        sheet.number(slope.map(Interval::high).orElse(Double.NaN));
        sheet.number(
                line.map(Trend.Line::relative).orElse(OptionalDouble.empty()).orElse(Double.NaN));
    }

    private void predecessors(Unit unit) throws IOException {
        if (trends.succession(unit).isPresent()) {
            for (Trend trend : trends.succession(unit).get().predecessors()) {
                figures(trend);
                if (trends.outlook().isPresent()) {
                    for (double x : none()) {
                        sheet.number(x);
                    }
                }
                sheet.endLine();
            }
        }
    }

    /** A trend's year; of no number where it has none. */
    static Trend.Point at(Trend trend, int year) {
        return trend.points().stream()
                .filter(point -> point.year() == year)
                .findFirst()
                .orElse(new Trend.Point(year, Double.NaN, Double.NaN));
    }
}

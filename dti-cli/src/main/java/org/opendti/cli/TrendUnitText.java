package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opendti.panel.Interval;
import org.opendti.panel.Panel;
import org.opendti.panel.Succession;
import org.opendti.panel.Trend;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;

/** The years of one unit at every element, for people. */
final class TrendUnitText {

    private static final List<Integer> TOPS = List.of(1, 3, 5, 10, 20);
    private static final int NAME = 40;

    private final Trends trends;
    private final Unit unit;
    private final Texts texts;
    private final TrendPage page;
    private final List<Trend> elements;

    private TrendUnitText(Trends trends, Unit unit, Texts texts) {
        this.trends = trends;
        this.unit = unit;
        this.texts = texts;
        this.page = new TrendPage(trends, texts);
        this.elements = trends.elements(unit);
    }

    static void write(Trends trends, Unit unit, Texts texts, Writer writer) throws IOException {
        TrendUnitText text = new TrendUnitText(trends, unit, texts);
        writer.write(Remarks.name(unit) + " (" + TextTable.plain(unit.code(), NAME) + ")\n");
        text.page.head();
        text.ranks();
        text.scores();
        trends.outlook().ifPresent(text::forecast);
        trends.succession(unit).ifPresent(text::predecessors);
        text.page.write(writer);
    }

    private List<String> steps() {
        List<Integer> years = trends.panel().years();
        return IntStream.range(1, years.size())
                .mapToObj(t -> texts.of("trend.step", "from", years.get(t - 1), "to", years.get(t)))
                .toList();
    }

    private TextTable table(List<String> header) {
        TextTable table = TextTable.of("L" + "R".repeat(header.size() - 2) + "L");
        table.line(header);
        return table;
    }

    private List<String> header(List<String> columns) {
        List<String> header = new ArrayList<>(List.of(texts.of("column.element")));
        header.addAll(columns);
        header.add(texts.of("column.name"));
        return header;
    }

    private List<String> years() {
        return trends.panel().years().stream().map(String::valueOf).toList();
    }

    private void ranks() {
        page.blank();
        page.text("trend.ranks", "size", trends.panel().units().size());
        List<String> columns = new ArrayList<>(years());
        columns.addAll(steps());
        TextTable table = table(header(columns));
        for (Trend trend : elements) {
            List<String> cells = new ArrayList<>();
            trend.points().forEach(point -> cells.add(page.rank(point.rank())));
            steps(trend).forEach(step -> cells.add(page.gained(step.rankChange())));
            table.line(line(trend.code(), cells));
        }
        page.add(table);
    }

    /** The change of every step between two years; of no number where one of them has no score. */
    private static List<Trend.Change> steps(Trend trend) {
        List<Trend.Point> points = trend.points();
        return IntStream.range(1, points.size())
                .mapToObj(t -> new Trend.Change(
                        points.get(t - 1).year(),
                        points.get(t).year(),
                        points.get(t).score() - points.get(t - 1).score(),
                        points.get(t - 1).rank() - points.get(t).rank()))
                .toList();
    }

    private void scores() {
        page.blank();
        page.text("trend.scores");
        List<String> columns = new ArrayList<>();
        years().forEach(year -> columns.add(year + " "));
        columns.addAll(steps());
        columns.addAll(List.of(texts.of("trend.growth"), texts.of("trend.slope"), texts.of("trend.slope-range")));
        TextTable table = table(header(columns));
        for (Trend trend : elements) {
            List<String> cells = new ArrayList<>();
            trend.points().forEach(point -> cells.add(page.score(trend, point)));
            steps(trend).forEach(step -> cells.add(change(step.scoreChange())));
            cells.addAll(rates(trend));
            table.line(line(trend.code(), cells));
        }
        page.add(table);
        page.text("trend.rates-read");
    }

    private List<String> rates(Trend trend) {
        Optional<Trend.Line> line = trend.line();
        return List.of(
                trend.growth().isPresent() ? texts.change(100 * trend.growth().getAsDouble(), 1) : TrendPage.NONE,
                line.map(fit -> change(fit.slope())).orElse(TrendPage.NONE),
                line.flatMap(fit -> fit.interval(Trends.SLOPE)).map(this::range).orElse(TrendPage.NONE));
    }

    private String range(Interval interval) {
        return change(interval.low()) + " … " + change(interval.high());
    }

    private String change(double x) {
        return Double.isNaN(x) ? TrendPage.NONE : texts.change(x, TrendPage.DIGITS);
    }

    private List<String> line(String code, List<String> cells) {
        List<String> line = new ArrayList<>(List.of(TextTable.plain(code, NAME)));
        line.addAll(cells);
        line.add(TextTable.plain(
                trends.panel().newest().framework().element(code).name().in(texts.locale()), NAME));
        return line;
    }

    private void forecast(Trends.Outlook outlook) {
        page.blank();
        page.forecast(outlook);
        TextTable table = table(header(List.of(
                texts.of("column.score"), texts.of("trend.range"), texts.of("column.rank"), texts.of("trend.range"))));
        for (Trend trend : elements) {
            trends.outlook(trend.code())
                    .ifPresent(of -> table.line(line(
                            trend.code(),
                            List.of(
                                    page.score(of.score(unit)),
                                    page.scores(of.scores(unit)),
                                    page.rank(of.rank(unit)),
                                    TrendPage.ranks(of.best(unit), of.worst(unit))))));
        }
        page.add(table);
        probabilities(outlook);
    }

    private void probabilities(Trends.Outlook outlook) {
        Panel panel = trends.panel();
        page.blank();
        page.text(
                "trend.probability-of",
                "unit",
                page.name(unit),
                "code",
                trends.by(),
                "year",
                outlook.forecast().year());
        TextTable table = TextTable.of("LR");
        RankDistribution ranks = outlook.ranks();
        int size = panel.units().size();
        TOPS.stream()
                .filter(top -> top < size)
                .forEach(top -> table.line(List.of(texts.of("trend.best", "top", top), percent(top(ranks, top)))));
        int now = (int) panel.newest().rank(unit, trends.by());
        table.line(
                List.of(texts.of("trend.better", "rank", now, "year", panel.lastYear()), percent(top(ranks, now - 1))));
        table.line(List.of(
                texts.of("trend.same", "rank", now),
                percent(ranks.probability(unit.code(), now).value())));
        table.line(List.of(texts.of("trend.worse", "rank", now), percent(1 - top(ranks, now))));
        page.add(table);
    }

    private double top(RankDistribution ranks, int rank) {
        return rank == 0 ? 0 : ranks.probabilityOfTop(unit.code(), rank).value();
    }

    private String percent(double share) {
        return texts.percent(share, 1);
    }

    private void predecessors(Succession succession) {
        page.blank();
        boolean known = succession.predecessors().stream()
                .anyMatch(trend -> !trend.points().isEmpty());
        if (!known) {
            page.text("trend.no-predecessors");
            return;
        }
        page.text(
                "trend.predecessors",
                "code",
                trends.by(),
                "size",
                trends.sizeBefore(),
                "later",
                trends.panel().units().size());
        List<Integer> years = trends.panel().years();
        List<String> header = new ArrayList<>(List.of(texts.of("column.unit")));
        header.addAll(page.years("trend.rank", years));
        header.addAll(page.years("trend.score", years));
        TextTable table = TextTable.of("L" + "R".repeat(header.size() - 1));
        table.line(header);
        succession.predecessors().forEach(trend -> table.line(beside(trend, years)));
        page.add(table);
    }

    private List<String> beside(Trend trend, List<Integer> years) {
        List<String> cells = new ArrayList<>(List.of(page.name(trend.unit())));
        years.forEach(year -> cells.add(page.rank(TrendCsv.at(trend, year).rank())));
        years.forEach(year -> cells.add(page.score(TrendCsv.at(trend, year).score())));
        return cells;
    }
}

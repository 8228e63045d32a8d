package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendti.panel.Trend;
import org.opendti.table.Unit;

/** The years of all units, for people. */
final class TrendText {

    private final Trends trends;
    private final Texts texts;
    private final TrendPage page;

    private TrendText(Trends trends, Texts texts) {
        this.trends = trends;
        this.texts = texts;
        this.page = new TrendPage(trends, texts);
    }

    static void write(Trends trends, Texts texts, Writer writer) throws IOException {
        TrendText text = new TrendText(trends, texts);
        text.page.head();
        text.page.text(
                "trend.sign",
                "first",
                trends.panel().firstYear(),
                "last",
                trends.panel().lastYear());
        trends.outlook().ifPresent(text.page::forecast);
        text.page.blank();
        text.table();
        text.page.write(writer);
    }

    private void table() {
        List<Integer> years = trends.panel().years();
        List<String> header = new ArrayList<>(List.of(texts.of("column.unit")));
        header.addAll(page.years("trend.rank", years));
        header.add(texts.of("trend.gained"));
        page.years("trend.score", years).forEach(name -> header.add(name + " "));
        header.add(texts.of("trend.change"));
        trends.outlook().ifPresent(outlook -> {
            List<Integer> year = List.of(outlook.forecast().year());
            header.addAll(page.years("trend.score", year));
            header.add(texts.of("trend.range"));
            header.addAll(page.years("trend.rank", year));
            header.add(texts.of("trend.range"));
        });
        TextTable table = TextTable.of("L" + "R".repeat(header.size() - 1));
        table.line(header);
        trends.panel().trends(trends.by()).forEach(trend -> table.line(line(trend)));
        page.add(table);
    }

    private List<String> line(Trend trend) {
        Unit unit = trend.unit();
        List<String> cells = new ArrayList<>(List.of(page.name(unit)));
        trend.points().forEach(point -> cells.add(page.rank(point.rank())));
        Optional<Trend.Change> whole = trend.whole();
        cells.add(whole.map(change -> page.gained(change.rankChange())).orElse(TrendPage.NONE));
        trend.points().forEach(point -> cells.add(page.score(trend, point)));
        cells.add(whole.map(change -> texts.change(change.scoreChange(), TrendPage.DIGITS))
                .orElse(TrendPage.NONE));
        trends.outlook().ifPresent(outlook -> {
            cells.add(page.score(outlook.score(unit)));
            cells.add(page.scores(outlook.scores(unit)));
            cells.add(page.rank(outlook.rank(unit)));
            cells.add(TrendPage.ranks(outlook.best(unit), outlook.worst(unit)));
        });
        return cells;
    }
}

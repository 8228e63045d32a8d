package org.opendti.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.framework.Element;
import org.opendti.index.Scoreboard;
import org.opendti.table.Basis;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;

/** The ranking as a table, there before any script runs. */
final class RankingHtml {

    static final int DIGITS = 4;

    /** Of more rows the browser need not find the widths of columns in all of them. */
    private static final int LONG = 300;

    private final Contents contents;
    private final Scoreboard board;
    private final PageTexts texts;
    private final List<Element> columns;
    private final boolean regions;
    private final Map<Unit, Integer> positions = new HashMap<>();
    private final StringBuilder html = new StringBuilder();

    RankingHtml(Contents contents, PageTexts texts) {
        this.contents = contents;
        this.board = contents.board();
        this.texts = texts;
        this.columns = ShownColumns.of(contents);
        this.regions = board.units().stream().anyMatch(unit -> !region(unit).isEmpty());
        board.units().forEach(unit -> positions.put(unit, positions.size()));
    }

    static String region(Unit unit) {
        return unit.groups().getOrDefault(Unit.REGION, "");
    }

    String html() {
        html.append(
                board.units().size() > LONG
                        ? "<table id=\"ranks\" class=\"many\"><thead><tr>"
                        : "<table id=\"ranks\"><thead><tr>");
        head("rank", texts.of("rank"), "");
        head("name", texts.of("unit"), "");
        if (regions) {
            head("region", texts.of("region"), "");
        }
        columns.forEach(element ->
                head("e:" + element.code(), element.code(), element.name().in(texts.locale())));
        last().ifPresent(earlier -> head(
                "change",
                texts.of("change", "year", Contents.year(earlier)),
                texts.of("change.title", "year", Contents.year(earlier))));
        contents.uncertainty().ifPresent(ranks -> head("interval", texts.of("interval"), texts.of("interval.title")));
        html.append("</tr></thead><tbody>\n");
        board.element(contents.by()).order().forEach(this::row);
        return html.append("</tbody></table>").toString();
    }

    private Optional<Scoreboard> last() {
        List<Scoreboard> earlier = contents.earlier();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    }

    private void head(String key, String text, String title) {
        String kind = key.equals("name") ? "" : key.equals("region") ? "region" : "n";
        html.append("<th scope=\"col\" class=\"" + kind + "\" data-key=\"")
                .append(Html.escape(key))
                .append('"');
        if (!title.isEmpty()) {
            html.append(" title=\"").append(Html.escape(title)).append('"');
        }
        html.append("><button type=\"button\">").append(Html.escape(text)).append("</button></th>");
    }

    private void row(Unit unit) {
        html.append("<tr data-u=\"").append(positions.get(unit)).append("\">");
        cell("n", texts.number(board.rank(unit, contents.by())));
        html.append("<th scope=\"row\"><a href=\"#profile\">")
                .append(Html.escape(unit.name()))
                .append("</a></th>");
        if (regions) {
            cell("region", region(unit));
        }
        for (Element element : columns) {
            score(unit, element.code());
        }
        last().ifPresent(earlier -> cell("n", change(earlier, unit)));
        contents.uncertainty().ifPresent(ranks -> cell("n", interval(ranks.row(unit.code()))));
        html.append("</tr>\n");
    }

    private void cell(String kind, String text) {
        html.append("<td class=\"" + kind + "\">").append(Html.escape(text)).append("</td>");
    }

    /** A score, and its mark apart, so that digits stand below digits. */
    private void score(Unit unit, String code) {
        String mark = mark(board, unit, code);
        html.append("<td class=\"n\">").append(texts.number(board.score(unit, code), DIGITS));
        html.append(mark.isEmpty() ? "" : "<i>" + mark + "</i>").append("</td>");
    }

    private String change(Scoreboard earlier, Unit unit) {
        boolean there = earlier.units().contains(unit)
                && earlier.framework().find(contents.by()).isPresent();
        double change = there ? earlier.rank(unit, contents.by()) - board.rank(unit, contents.by()) : Double.NaN;
        return Double.isNaN(change)
                ? "–"
                : change == 0 ? "0" : (change > 0 ? "+" : "−") + texts.number(Math.abs(change));
    }

    private static String interval(RankDistribution.Row row) {
        return row.low() + "–" + row.high();
    }

    /** What stands behind a figure that rests on less than published ones. */
    static String mark(Scoreboard board, Unit unit, String code) {
        Basis basis = board.basis(unit, code).orElse(Basis.PUBLISHED);
        return switch (basis) {
            case PUBLISHED -> "";
            case BACK_CALCULATED -> "*";
            case ASSUMED -> "~";
        };
    }
}

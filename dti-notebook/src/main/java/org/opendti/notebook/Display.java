package org.opendti.notebook;

import java.util.Locale;
import java.util.Optional;
import org.opendti.compare.Comparison;
import org.opendti.index.ElementScores;
import org.opendti.index.Scoreboard;
import org.opendti.index.Scorecard;
import org.opendti.kernel.Numbers;
import org.opendti.report.picture.Picture;
import org.opendti.scenario.ScenarioResult;
import org.opendti.scenario.ScenarioTable;
import org.opendti.table.IndicatorTable;
import org.opendti.uncertainty.RankDistribution;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a notebook shows of a value: a picture as SVG, a table or a result as a table of HTML, in which all text is escaped. */
public final class Display {

    /** Of longer tables the first rows are shown, and how many more there are; 63 provinces are shown in full. */
    public static final int MOST_ROWS = 70;

    private static final int DIGITS = 4;

    private Display() {}

    /**
     * What a value looks like.
     *
     * @param value any value
     * @return HTML or SVG; empty for a value of which a notebook shows the text alone
     */
    public static Optional<String> html(Object value) {
        return value instanceof Picture picture
                ? Optional.of(picture.svg())
                : frame(value).map(Display::table);
    }

    /**
     * The Tablesaw table of a value.
     *
     * @param value any value
     * @return the table of {@link Frames}, or the value itself where it is one; empty for what has none
     */
    public static Optional<Table> frame(Object value) {
        if (value instanceof Table table) {
            return Optional.of(table);
        }
        if (value instanceof Scoreboard board) {
            return Optional.of(Frames.of(board));
        }
        if (value instanceof ElementScores scores) {
            return Optional.of(Frames.of(scores));
        }
        if (value instanceof Scorecard card) {
            return Optional.of(Frames.of(card));
        }
        if (value instanceof Comparison comparison) {
            return Optional.of(Frames.of(comparison));
        }
        if (value instanceof RankDistribution ranks) {
            return Optional.of(Frames.of(ranks));
        }
        return scenario(value);
    }

    private static Optional<Table> scenario(Object value) {
        if (value instanceof ScenarioResult result) {
            return Optional.of(Frames.of(result));
        }
        if (value instanceof ScenarioTable scenarios) {
            return Optional.of(Frames.of(scenarios));
        }
        return value instanceof IndicatorTable table ? Optional.of(Frames.of(table)) : Optional.empty();
    }

    private static String table(Table table) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        table.columns()
                .forEach(column ->
                        html.append("<th>").append(escape(column.name())).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        int rows = Math.min(table.rowCount(), MOST_ROWS);
        for (int r = 0; r < rows; r++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                html.append(
                                column instanceof NumericColumn<?>
                                        ? "<td style=\"text-align: right\">"
                                        : "<td style=\"text-align: left\">")
                        .append(escape(text(column, r)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>");
        if (rows < table.rowCount()) {
            html.append("<p>… ").append(table.rowCount() - rows).append(" more rows</p>");
        }
        return html.toString();
    }

    private static String text(Column<?> column, int r) {
        if (column.isMissing(r)) {
            return "–";
        }
        if (!(column instanceof NumericColumn<?> numbers)) {
            return column.getString(r);
        }
        double x = numbers.getDouble(r);
        return x == Math.rint(x) ? Numbers.shortest(x) : String.format(Locale.ROOT, "%." + DIGITS + "f", x);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

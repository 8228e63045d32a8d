package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opendti.index.Scoreboard;
import org.opendti.panel.Forecast;
import org.opendti.panel.Interval;
import org.opendti.panel.Trend;
import org.opendti.rank.RankingRule;
import org.opendti.table.Basis;
import org.opendti.table.Unit;

/** What the texts on years share. */
final class TrendPage {

    static final String NONE = "–";
    static final int DIGITS = 4;

    private final Trends trends;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();
    private final Set<Basis> used = EnumSet.noneOf(Basis.class);

    TrendPage(Trends trends, Texts texts) {
        this.trends = trends;
        this.texts = texts;
    }

    void head() {
        for (Scoreboard board : trends.panel().boards()) {
            lines.add(Remarks.title(board, texts));
        }
        RankingRule rule = trends.panel().newest().index().ranking();
        text(
                "rule",
                "code",
                trends.by(),
                "digits",
                digits(rule),
                "ties",
                texts.of("ties." + rule.ties().id()));
    }

    private String digits(RankingRule rule) {
        OptionalInt digits = rule.digits();
        return digits.isPresent() ? texts.of("rule.digits", "digits", digits.getAsInt()) : texts.of("rule.unrounded");
    }

    void text(String key, Object... namesAndValues) {
        lines.addAll(TextTable.wrapped(texts.of(key, namesAndValues), ""));
    }

    void blank() {
        lines.add("");
    }

    void add(TextTable table) {
        lines.addAll(table.lines());
    }

    String score(double score) {
        return Double.isNaN(score) ? NONE : texts.number(score, DIGITS);
    }

    /** A score with the mark of what it rests on, or a blank in its place. */
    String score(Trend trend, Trend.Point point) {
        if (!point.isPresent()) {
            return NONE + " ";
        }
        Optional<Basis> basis = trends.panel().board(point.year()).basis(trend.unit(), trend.code());
        basis.ifPresent(used::add);
        String mark = Remarks.mark(basis);
        return score(point.score()) + (mark.isEmpty() ? " " : mark);
    }

    String rank(double rank) {
        return Double.isNaN(rank) ? NONE : texts.number(rank);
    }

    String gained(double ranks) {
        return Double.isNaN(ranks) ? NONE : texts.change(ranks, ranks == Math.rint(ranks) ? 0 : 1);
    }

    String scores(Interval interval) {
        return score(interval.low()) + "–" + score(interval.high());
    }

    static String ranks(int best, int worst) {
        return best + "–" + worst;
    }

    /** The names of the columns of a year each. */
    List<String> years(String key, List<Integer> years) {
        return years.stream().map(year -> texts.of(key, "year", year)).toList();
    }

    /** What the forecast is, in words. */
    void forecast(Trends.Outlook outlook) {
        Forecast forecast = outlook.forecast();
        text(
                "trend.forecast",
                "year",
                forecast.year(),
                "model",
                forecast.model().id(),
                "about",
                texts.of("trend.model-" + forecast.model().id()));
        text(
                "trend.forecast-read",
                "runs",
                texts.count(outlook.ranks().runs()),
                "seed",
                outlook.ranks().seed(),
                "rule",
                digits(outlook.ranks().ranking()));
    }

    String name(Unit unit) {
        return Remarks.name(unit);
    }

    void write(Writer writer) throws IOException {
        blank();
        used.stream().filter(basis -> basis != Basis.PUBLISHED).forEach(basis -> text("remark." + basis.id()));
        trends.remarks(texts).forEach(remark -> lines.addAll(TextTable.wrapped(remark, "")));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }
}

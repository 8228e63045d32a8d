package org.opendti.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Provenance;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.rank.RankingRule;
import org.opendti.table.Basis;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.uncertainty.WeightDraw;
import org.opendti.uncertainty.WeightFactor;

/** What is said beside the figures: of what they are, what they rest on and how they came about. */
final class PageWords {

    private static final int MOST_CODES = 12;

    private final Contents contents;
    private final Scoreboard board;
    private final PageTexts texts;

    PageWords(Contents contents, PageTexts texts) {
        this.contents = contents;
        this.board = contents.board();
        this.texts = texts;
    }

    String title() {
        String name = board.framework().title().in(texts.locale());
        return board.year().isPresent() ? name + " · " + board.year().getAsInt() : name;
    }

    /** "63 units" or "among 2 of 63 units", of a region where it is one. */
    String subtitle() {
        String place = board.group()
                .map(group -> texts.of("among.group", "group", group))
                .orElse("");
        String among = texts.of(
                board.isPartOfList() ? "among.part" : "among.all",
                "count",
                texts.count(board.units().size()),
                "size",
                texts.count(board.listSize()),
                "place",
                place);
        Element by = board.framework().element(contents.by());
        return texts.of(
                "subtitle", "among", among, "code", by.code(), "name", by.name().in(texts.locale()));
    }

    /** Beside the ranking: what the marks mean, and that it is a part of a list. */
    String notes() {
        List<String> notes = new ArrayList<>();
        for (Basis basis : List.of(Basis.BACK_CALCULATED, Basis.ASSUMED)) {
            boolean met = ShownColumns.of(contents).stream()
                    .anyMatch(element -> board.units().stream()
                            .anyMatch(unit -> board.basis(unit, element.code())
                                    .filter(basis::equals)
                                    .isPresent()));
            if (met) {
                notes.add(texts.of("mark." + basis.id()));
            }
        }
        if (board.isPartOfList()) {
            notes.add(texts.of("part-of-list"));
        }
        return paragraphs(notes);
    }

    /** How it all came about, point by point. */
    String method() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("method.edition", "id", board.framework().id(), "edition", edition(board.framework())));
        lines.add(rule());
        if (!board.index().recipe().equals(Recipe.defaults())) {
            lines.add(texts.of("method.recipe"));
        }
        lines.addAll(provenance(board));
        for (Scoreboard earlier : contents.earlier()) {
            lines.add(earlier(earlier));
        }
        contents.uncertainty().ifPresent(ranks -> lines.add(uncertainty(ranks)));
        lines.add(texts.of("method.profile"));
        board.findings().forEach(finding -> lines.add(finding.line(texts.locale())));
        return "<ul>"
                + lines.stream()
                        .map(line -> "<li>" + Html.escape(line) + "</li>")
                        .collect(Collectors.joining("\n"))
                + "</ul>";
    }

    private static String edition(Framework framework) {
        return framework.edition().decision()
                + framework.edition().issued().map(day -> " (" + day + ")").orElse("");
    }

    private String rule() {
        RankingRule ranking = board.index().ranking();
        String digits = ranking.digits().isPresent()
                ? texts.of("method.digits", "digits", ranking.digits().getAsInt())
                : texts.of("method.unrounded");
        return texts.of(
                "method.rule",
                "code",
                contents.by(),
                "digits",
                digits,
                "ties",
                texts.of("ties." + ranking.ties().id()));
    }

    private String earlier(Scoreboard earlier) {
        boolean same = earlier.framework().equals(board.framework());
        return texts.of(
                same ? "method.earlier" : "method.earlier-edition",
                "year",
                Contents.year(earlier),
                "count",
                earlier.units().size(),
                "title",
                earlier.framework().title().in(texts.locale()));
    }

    private String uncertainty(RankDistribution ranks) {
        String factors = ranks.factors().stream().map(this::factor).collect(Collectors.joining("; "));
        return texts.of(
                "method.uncertainty", "runs", texts.count(ranks.runs()), "seed", ranks.seed(), "factors", factors);
    }

    private String factor(Factor factor) {
        return factor instanceof WeightFactor weights && weights.draw() instanceof WeightDraw.Around around
                ? texts.of("method.weights-around", "size", texts.number(100 * around.range()))
                : texts.of("method.factor", "name", factor.name());
    }

    /** What of a framework is not official, a line a source. */
    private List<String> provenance(Scoreboard shown) {
        Map<Provenance, List<String>> codes = new LinkedHashMap<>();
        for (Element element : shown.framework().inOrder()) {
            if (element.provenance().kind() != Provenance.Kind.OFFICIAL) {
                codes.computeIfAbsent(element.provenance(), key -> new ArrayList<>())
                        .add(element.code());
            }
        }
        List<String> lines = new ArrayList<>();
        codes.forEach((provenance, list) -> lines.add(texts.of(
                "provenance." + provenance.kind().id(),
                "codes",
                texts.listed(list, MOST_CODES),
                "source",
                provenance.source().in(texts.locale()))));
        return lines;
    }

    private static String paragraphs(List<String> texts) {
        return texts.stream().map(text -> "<p>" + Html.escape(text) + "</p>").collect(Collectors.joining("\n"));
    }
}

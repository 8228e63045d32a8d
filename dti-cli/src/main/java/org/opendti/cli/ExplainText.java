package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.framework.RuleWords;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.index.Scorecard;
import org.opendti.index.Scorecard.Contribution;
import org.opendti.index.Scorecard.Entry;
import org.opendti.table.Unit;

/** A scorecard for people: the ranked element taken apart, then the views beside it. */
final class ExplainText {

    private static final int DIGITS = 4;

    private final Scoreboard board;
    private final Scorecard card;
    private final Texts texts;
    private final RuleWords rules;
    private final TextTable table = new TextTable(List.of(
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT));
    private final Set<String> shown = new HashSet<>();

    private ExplainText(Scoreboard board, Scorecard card, Texts texts) {
        this.board = board;
        this.card = card;
        this.texts = texts;
        this.rules = new RuleWords(texts.locale());
    }

    static void write(Scoreboard board, Unit unit, String by, List<String> history, Texts texts, Writer writer)
            throws IOException {
        ExplainText text = new ExplainText(board, board.card(unit.code()), texts);
        List<String> lines = new ArrayList<>();
        lines.add(Remarks.name(unit) + " (" + TextTable.plain(unit.code(), 40) + ") · " + Remarks.title(board, texts));
        lines.add(text.ranks(unit, by));
        lines.addAll(history);
        lines.add("");
        lines.addAll(text.table(by));
        lines.add("");
        lines.addAll(Remarks.marks(board.among(List.of(unit)), by, texts));
        if (board.isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        lines.addAll(Remarks.provenance(board, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    /** "Rank 19 of 63; 3 of 6 within Đông Nam Bộ". */
    private String ranks(Unit unit, String by) {
        String text = texts.of(
                "explain.rank",
                "code",
                by,
                "rank",
                texts.number(board.rank(unit, by)),
                "size",
                board.units().size());
        Optional<String> region = Optional.ofNullable(unit.groups().get(Unit.REGION));
        if (region.isEmpty() || board.group().isPresent() || board.isPartOfList()) {
            return text;
        }
        Scoreboard within = board.within(region.get());
        return text
                + texts.of(
                        "explain.region",
                        "rank",
                        texts.number(within.rank(unit, by)),
                        "size",
                        within.units().size(),
                        "region",
                        region.get());
    }

    private List<String> table(String by) {
        table.line(List.of(
                texts.of("column.element"),
                texts.of("column.score") + " ",
                texts.of("column.points"),
                texts.of("column.weight"),
                texts.of("column.adds"),
                texts.of("column.rank"),
                ""));
        tree(by, Optional.empty(), 0);
        List<Element> elements = new ArrayList<>(board.framework().aggregates());
        for (Element element : elements) {
            boolean view =
                    element instanceof Aggregate aggregate && !aggregate.parts().isEmpty();
            if (view && !shown.contains(element.code())) {
                tree(element.code(), Optional.empty(), 0);
            }
        }
        return table.lines();
    }

    /** An element and its parts; what was shown before is not taken apart again. */
    private void tree(String code, Optional<Contribution> contribution, int depth) {
        Entry entry = card.entry(code);
        line(entry, contribution, depth);
        if (shown.add(code) && entry.element() instanceof Aggregate aggregate) {
            for (Part part : aggregate.parts()) {
                tree(
                        part.code(),
                        entry.parts().stream()
                                .filter(added -> added.code().equals(part.code()))
                                .findFirst(),
                        depth + 1);
            }
        }
    }

    private void line(Entry entry, Optional<Contribution> contribution, int depth) {
        Element element = entry.element();
        String name = TextTable.plain(element.name().in(texts.locale()), 40);
        table.line(List.of(
                "  ".repeat(depth) + element.code() + (name.equals(element.code()) ? "" : "  " + name),
                number(entry.score()) + (Remarks.mark(entry.basis()).isEmpty() ? " " : Remarks.mark(entry.basis())),
                points(entry),
                contribution.map(added -> texts.number(added.weight(), DIGITS)).orElse(""),
                contribution
                        .map(added -> texts.number(added.contribution(), DIGITS))
                        .orElse(""),
                entry.rank().isPresent() ? texts.number(entry.rank().getAsDouble()) : "",
                origin(entry)));
    }

    private static boolean isCalculated(Entry entry, Indicator indicator) {
        return entry.score().isPresent()
                && entry.raw().size() == indicator.rawColumns().size();
    }

    private String number(OptionalDouble x) {
        return x.isPresent() ? texts.number(x.getAsDouble(), DIGITS) : "–";
    }

    private String points(Entry entry) {
        OptionalDouble most = entry.element().maxPoints();
        if (most.isEmpty()) {
            return "";
        }
        if (most.getAsDouble() == 0) {
            return texts.of("points.none");
        }
        String won = entry.points().isPresent() ? texts.number(entry.points().getAsDouble(), 2) : "–";
        return won + " / " + texts.number(most.getAsDouble());
    }

    private String origin(Entry entry) {
        if (entry.origin() == Origin.COMPUTED) {
            String computed = entry.given().isPresent()
                    ? texts.of(
                            "origin.computed-and-given",
                            "given",
                            texts.number(entry.given().getAsDouble()))
                    : texts.of("origin.computed");
            return entry.reported() < 1 - 1e-9
                    ? computed + texts.of("origin.reported", "percent", texts.number(100 * entry.reported(), 0))
                    : computed;
        }
        if (entry.element() instanceof Indicator indicator && isCalculated(entry, indicator)) {
            List<String> raw = entry.raw().stream().map(Scorecard.Raw::value).toList();
            return TextTable.plain(
                    rules.calculation(indicator.rule(), raw, entry.score().orElseThrow()), 200);
        }
        if (entry.origin() == Origin.MISSING && !entry.raw().isEmpty()) {
            String cells = entry.raw().stream().map(Scorecard.Raw::value).collect(Collectors.joining(", "));
            return texts.of("origin.collected", "cells", TextTable.plain(cells, 200));
        }
        String text = texts.of("origin." + entry.origin().id());
        return entry.basis()
                .map(basis -> text + ", " + texts.of("basis." + basis.id()))
                .orElse(text);
    }
}

package org.opendti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendti.finding.Place;
import org.opendti.framework.Element;
import org.opendti.framework.Indicator;
import org.opendti.framework.Provenance;
import org.opendti.framework.RuleWords;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.index.Scorecard;
import org.opendti.index.Scorecard.Cell;
import org.opendti.index.Scorecard.Entry;
import org.opendti.normalise.Normalisation;

/** How one element of a unit came by its value, in words. */
final class ElementText {

    private static final int DIGITS = 4;
    private static final int LONGEST = 200;

    private final Scoreboard board;
    private final Scorecard card;
    private final Texts texts;
    private final RuleWords rules;

    ElementText(Scoreboard board, Scorecard card, Texts texts) {
        this.board = board;
        this.card = card;
        this.texts = texts;
        this.rules = new RuleWords(texts.locale());
    }

    /** The sum in one line, then the rule, the cells and where the element comes from. */
    List<String> lines(String code) {
        Entry entry = card.entry(code);
        Element element = entry.element();
        List<String> lines = new ArrayList<>();
        lines.add(
                element.code() + " " + TextTable.plain(element.name().in(texts.locale()), LONGEST) + ": " + sum(entry));
        if (element instanceof Indicator indicator) {
            lines.add(texts.of("explain.rule", "rule", rules.describe(indicator.rule())));
        }
        if (!entry.cells().isEmpty()) {
            String cells = entry.cells().stream().map(this::cell).collect(Collectors.joining("; "));
            lines.add(texts.of("explain.cells", "cells", cells));
        }
        lines.add(texts.of("explain.provenance", "provenance", provenance(element.provenance())));
        return lines;
    }

    /** {@code 8 412 / 9 903 = 0.8494 → attainment 0.8494 × 10 points = 8.49 (rank 14 of 63)}. */
    private String sum(Entry entry) {
        if (entry.score().isEmpty()) {
            return origin(entry);
        }
        boolean indicator = entry.element() instanceof Indicator;
        String score = texts.number(entry.score().getAsDouble(), DIGITS);
        String points =
                entry.points().isPresent() && entry.element().maxPoints().orElse(0) > 0
                        ? texts.of(
                                "explain.points",
                                "most",
                                texts.number(entry.element().maxPoints().orElseThrow()),
                                "points",
                                texts.number(entry.points().getAsDouble(), 2))
                        : "";
        return origin(entry)
                + texts.of(indicator ? "explain.attainment" : "explain.score", "score", score)
                + points
                + texts.of(
                        "explain.among",
                        "rank",
                        texts.number(entry.rank().orElseThrow()),
                        "size",
                        board.units().size());
    }

    private String cell(Cell cell) {
        String place = cell.place().toString();
        String changes = cell.changes().stream()
                .map(change -> "; " + value(change.before()) + " → " + value(change.after()) + ", "
                        + texts.of("why." + change.why().id()))
                .collect(Collectors.joining());
        return cell.column().header() + " = "
                + (cell.value().isEmpty() ? "–" : TextTable.plain(cell.value(), LONGEST))
                + (place.isEmpty() ? "" : " (" + place + ")") + changes;
    }

    private String value(double x) {
        return Double.isNaN(x) ? "–" : texts.number(x);
    }

    private String provenance(Provenance provenance) {
        String source = provenance.source().in(texts.locale());
        return texts.of("provenance." + provenance.kind().id())
                + "; "
                + (source.isEmpty() ? texts.of("remark.unstated") : source);
    }

    /** How an entry came by its value: the rule's sum, or where it is from. */
    String origin(Entry entry) {
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
        List<String> raw = entry.raw().stream().map(Cell::value).toList();
        Optional<Normalisation> normalised =
                board.index().recipe().normalising().method(entry.element().code());
        if (entry.element() instanceof Indicator && !raw.isEmpty() && normalised.isPresent()) {
            return texts.of(
                    "origin.normalised",
                    "cells",
                    TextTable.plain(String.join(", ", raw), LONGEST),
                    "score",
                    entry.score().isPresent() ? texts.number(entry.score().getAsDouble(), DIGITS) : "–",
                    "method",
                    normalised.get().id());
        }
        if (entry.element() instanceof Indicator indicator
                && !raw.isEmpty()
                && entry.score().isPresent()) {
            return TextTable.plain(
                    rules.calculation(indicator.rule(), raw, entry.score().getAsDouble()), LONGEST);
        }
        if (entry.origin() == Origin.MISSING && !entry.cells().isEmpty()) {
            String cells = entry.cells().stream().map(Cell::value).collect(Collectors.joining(", "));
            return texts.of("origin.collected", "cells", TextTable.plain(cells, LONGEST));
        }
        String text = texts.of("origin." + entry.origin().id());
        return entry.basis()
                .map(basis -> text + ", " + texts.of("basis." + basis.id()))
                .orElse(text);
    }

    /** Line and column of each of an entry's cells: {@code 20:84 20:85}. */
    static String places(Entry entry) {
        return entry.cells().stream()
                .map(Cell::place)
                .filter(place -> place.line() > 0)
                .map(Place::position)
                .collect(Collectors.joining(" "));
    }

    /** The file that the figures are from. */
    Optional<String> file() {
        return card.entries().stream()
                .flatMap(entry -> entry.cells().stream())
                .map(cell -> cell.place().source())
                .filter(source -> !source.isEmpty())
                .findFirst();
    }
}

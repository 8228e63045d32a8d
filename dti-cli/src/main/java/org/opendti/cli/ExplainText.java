package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Part;
import org.opendti.index.Scoreboard;
import org.opendti.index.Scorecard;
import org.opendti.index.Scorecard.Contribution;
import org.opendti.index.Scorecard.Entry;
import org.opendti.kernel.AddingUp;
import org.opendti.kernel.Numbers;
import org.opendti.table.Unit;

/** A scorecard for people: an element taken apart, every figure down to its cell; what is shown adds up as shown. */
final class ExplainText {

    private static final int DIGITS = 4;

    private final Scoreboard board;
    private final Scorecard card;
    private final Texts texts;
    private final ElementText paragraph;
    private final ShownPoints points;
    private final TextTable table = new TextTable(List.of(
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT,
            TextTable.Align.LEFT));
    private final Set<String> shown = new HashSet<>();

    private ExplainText(Scoreboard board, Scorecard card, Texts texts) {
        this.board = board;
        this.card = card;
        this.texts = texts;
        this.points = new ShownPoints(card, texts);
        this.paragraph = new ElementText(board, card, texts);
    }

    /** The ranked element taken apart, then the views beside it. */
    static void write(Scoreboard board, Unit unit, String by, List<String> history, Texts texts, Writer writer)
            throws IOException {
        ExplainText text = new ExplainText(board, board.card(unit.code()), texts);
        List<String> lines = new ArrayList<>();
        lines.add(title(board, unit, texts));
        lines.add(text.ranks(unit, by));
        lines.addAll(history);
        lines.add("");
        lines.addAll(text.table(by, true));
        lines.add("");
        text.end(lines, unit, by);
        write(lines, writer);
    }

    /** One element: how it came about, and what it is made of. */
    static void writeElement(Scoreboard board, Unit unit, String code, Texts texts, Writer writer) throws IOException {
        ExplainText text = new ExplainText(board, board.card(unit.code()), texts);
        List<String> lines = new ArrayList<>();
        lines.add(title(board, unit, texts));
        lines.addAll(text.paragraph.lines(code));
        if (!text.card.entry(code).parts().isEmpty()) {
            lines.add("");
            lines.addAll(text.table(code, false));
        }
        lines.add("");
        text.end(lines, unit, code);
        write(lines, writer);
    }

    private static String title(Scoreboard board, Unit unit, Texts texts) {
        return Remarks.name(unit) + " (" + TextTable.plain(unit.code(), 40) + ") · " + Remarks.title(board, texts);
    }

    private void end(List<String> lines, Unit unit, String code) {
        lines.addAll(Remarks.marks(board.among(List.of(unit)), code, texts));
        if (board.isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        if (!table.isEmpty()) {
            paragraph.file().ifPresent(file -> lines.add(texts.of("explain.file", "file", file)));
            lines.addAll(Remarks.provenance(board, texts));
        }
    }

    private static void write(List<String> lines, Writer writer) throws IOException {
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

    private List<String> table(String code, boolean views) {
        table.line(List.of(
                texts.of("column.element"),
                texts.of("column.score") + " ",
                texts.of("column.points"),
                texts.of("column.weight"),
                texts.of("column.adds"),
                texts.of("column.rank"),
                paragraph.file().isPresent() ? texts.of("column.place") : "",
                ""));
        tree(code, "", "", 0);
        for (Aggregate aggregate : board.framework().aggregates()) {
            if (views && !aggregate.parts().isEmpty() && !shown.contains(aggregate.code())) {
                tree(aggregate.code(), "", "", 0);
            }
        }
        return table.lines();
    }

    /** An element and its parts; what was shown before is not taken apart again. */
    private void tree(String code, String weight, String adds, int depth) {
        Entry entry = card.entry(code);
        line(entry, weight, adds, depth);
        if (shown.add(code) && entry.element() instanceof Aggregate aggregate) {
            points.addingUp(entry);
            Map<String, Contribution> added = new HashMap<>();
            entry.parts().forEach(part -> added.put(part.code(), part));
            Map<String, String> adding = adding(entry);
            for (Part part : aggregate.parts()) {
                Contribution own = added.get(part.code());
                tree(
                        part.code(),
                        own == null ? "" : texts.number(own.weight(), DIGITS),
                        adding.getOrDefault(part.code(), ""),
                        depth + 1);
            }
        }
    }

    /** What the parts add, as shown: it sums to the score as shown. */
    private Map<String, String> adding(Entry entry) {
        boolean adds = entry.parts().stream().noneMatch(part -> Double.isNaN(part.contribution()));
        if (entry.parts().isEmpty() || !adds) {
            return Map.of();
        }
        String[] shownParts = AddingUp.shown(
                entry.parts().stream().mapToDouble(Contribution::contribution).toArray(),
                new BigDecimal(Numbers.fixed(entry.score().orElseThrow(), DIGITS)),
                DIGITS);
        Map<String, String> adding = new HashMap<>();
        for (int k = 0; k < shownParts.length; k++) {
            adding.put(entry.parts().get(k).code(), texts.mark(shownParts[k]));
        }
        return adding;
    }

    private void line(Entry entry, String weight, String adds, int depth) {
        Element element = entry.element();
        String name = TextTable.plain(element.name().in(texts.locale()), 40);
        table.line(List.of(
                "  ".repeat(depth) + element.code() + (name.equals(element.code()) ? "" : "  " + name),
                number(entry.score()) + (Remarks.mark(entry.basis()).isEmpty() ? " " : Remarks.mark(entry.basis())),
                points.of(entry),
                weight,
                adds,
                entry.rank().isPresent() ? texts.number(entry.rank().getAsDouble()) : "",
                ElementText.places(entry),
                paragraph.origin(entry)));
    }

    private String number(OptionalDouble x) {
        return x.isPresent() ? texts.number(x.getAsDouble(), DIGITS) : "–";
    }
}

package org.opendti.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendti.index.Scoreboard;
import org.opendti.table.Basis;

/** Lines of an audit for people: titles, what a section means, tables cut where they are long. */
final class AuditPage {

    static final String NONE = "–";

    private static final int NAME = 40;
    private static final int LISTED = 12;

    private final Scoreboard board;
    private final Texts texts;
    private final int top;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> marks = new HashMap<>();

    AuditPage(Scoreboard board, Texts texts, int top) {
        this.board = board;
        this.texts = texts;
        this.top = top;
    }

    List<String> lines() {
        return lines;
    }

    /** A text of the bundle, broken where it is wider than a page. */
    void text(String key, Object... namesAndValues) {
        lines.addAll(TextTable.wrapped(texts.of(key, namesAndValues), ""));
    }

    void blank() {
        lines.add("");
    }

    /**
     * A table of the first rows, and how many more there are.
     *
     * @param alignments a letter a column, {@code L} or {@code R}
     * @param header the keys of the columns' names
     */
    <T> void table(
            AuditSection section, String alignments, List<String> header, List<T> rows, Function<T, List<String>> row) {
        if (rows.isEmpty()) {
            return;
        }
        TextTable table = TextTable.of(alignments);
        table.line(header.stream().map(texts::of).toList());
        rows.stream().limit(top).map(row).forEach(table::line);
        lines.addAll(table.lines());
        if (rows.size() > top) {
            text("audit.more", "count", rows.size() - Math.max(0, top), "section", section);
        }
    }

    /** Codes in a line, of many the first and how many they are. */
    static String listed(List<String> codes) {
        List<String> first = codes.stream()
                .limit(LISTED)
                .map(code -> TextTable.plain(code, 40))
                .toList();
        return String.join(", ", first) + (codes.size() > LISTED ? ", … (" + codes.size() + ")" : "");
    }

    /** The words of what is noticed. */
    String flags(Set<? extends Enum<?>> flags, Function<Enum<?>, String> id) {
        return flags.stream().map(flag -> texts.of("flag." + id.apply(flag))).collect(Collectors.joining(", "));
    }

    String number(double x, int digits) {
        return Double.isNaN(x) ? NONE : texts.number(x, digits).replace('-', '−');
    }

    String change(double x, int digits) {
        return Double.isNaN(x) ? NONE : texts.change(x, digits);
    }

    String percent(double share) {
        return Double.isNaN(share) ? NONE : texts.number(100 * share, 0) + " %";
    }

    /** A probability; one that would be shown as 0 is below 0.001. */
    String probability(double p) {
        return p < 0.0005 ? "<" + texts.number(0.001, 3) : number(p, 3);
    }

    /** A code, marked where the element rests on less than published figures of any unit. */
    String code(String code) {
        return TextTable.plain(code, NAME) + marks.computeIfAbsent(code, this::mark);
    }

    /** An element's name. */
    String name(String code) {
        return TextTable.plain(board.framework().element(code).name().in(texts.locale()), NAME);
    }

    private String mark(String code) {
        if (board.framework().find(code).isEmpty()) {
            return "";
        }
        return Remarks.mark(board.units().stream()
                .map(unit -> board.basis(unit, code))
                .flatMap(Optional::stream)
                .max(Basis::compareTo));
    }

    /** What the marks that were used mean. */
    List<String> marked() {
        Set<String> used = new HashSet<>(marks.values());
        return List.of(Basis.BACK_CALCULATED, Basis.ASSUMED).stream()
                .filter(basis -> used.contains(Remarks.mark(Optional.of(basis))))
                .map(basis -> texts.of("remark." + basis.id()))
                .toList();
    }
}

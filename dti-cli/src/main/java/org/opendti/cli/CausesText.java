package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendti.compare.Cause;
import org.opendti.compare.CauseKind;
import org.opendti.compare.CauseOrder;
import org.opendti.compare.Causes;
import org.opendti.compare.Splitting;
import org.opendti.compare.UnitCauses;
import org.opendti.framework.Element;
import org.opendti.index.Scoreboard;
import org.opendti.table.Basis;
import org.opendti.table.Unit;

/** Causes for people. */
final class CausesText {

    private static final int DIGITS = 4;
    private static final int RANK_DIGITS = 1;
    private static final int MOST_COLUMNS = 12;
    private static final double EXACT = 1e-12;
    private static final String UNKNOWN_PARTS = "†";

    private final Causes causes;
    private final List<UnitCauses> units;
    private final Texts texts;
    private final List<String> lines = new ArrayList<>();

    private CausesText(Causes causes, List<UnitCauses> units, Texts texts) {
        this.causes = causes;
        this.units = units;
        this.texts = texts;
    }

    static void write(Causes causes, List<UnitCauses> units, CausesOptions.Measure measure, Texts texts, Writer writer)
            throws IOException {
        CausesText text = new CausesText(causes, units, texts);
        text.head();
        text.wrap("causes.sign." + (measure == CausesOptions.Measure.RANK ? "rank" : "score"));
        text.lines.add("");
        text.all(measure);
        text.foot(writer);
    }

    static void write(Causes causes, UnitCauses unit, Texts texts, Writer writer) throws IOException {
        CausesText text = new CausesText(causes, List.of(unit), texts);
        text.head();
        text.wrap("causes.sign.both");
        text.lines.add("");
        text.one(unit);
        text.foot(writer);
    }

    private void wrap(String key, Object... namesAndValues) {
        lines.addAll(TextTable.wrapped(texts.of(key, namesAndValues), ""));
    }

    private void head() {
        lines.add(texts.of(
                "compare.old", "title", Remarks.title(causes.comparison().older(), texts)));
        lines.add(texts.of(
                "compare.new", "title", Remarks.title(causes.comparison().newer(), texts)));
        lines.add(Remarks.rule(causes.comparison().newer(), causes.element(), texts));
    }

    /** A column a cause; the values of many elements in one. */
    private void all(CausesOptions.Measure measure) {
        List<String> inOrder = Stream.of(
                        causes.comparison().newer(), causes.comparison().older())
                .flatMap(board -> board.framework().inOrder().stream())
                .map(Element::code)
                .distinct()
                .toList();
        Set<String> elements = new TreeSet<>(Comparator.comparingInt(inOrder::indexOf));
        Set<CauseKind> kinds = new TreeSet<>();
        for (UnitCauses unit : units) {
            for (Cause cause : unit.causes()) {
                kinds.add(cause.kind());
                elements.add(cause.element());
            }
        }
        elements.remove("");
        boolean together = elements.size() > MOST_COLUMNS;
        List<String> header = new ArrayList<>(List.of(
                texts.of("column.unit"), texts.of("causes.old"), texts.of("causes.new"), texts.of("column.change")));
        for (CauseKind kind : kinds) {
            if (kind == CauseKind.OWN_VALUE && !together) {
                elements.forEach(code -> header.add(code + (isUnknown(code) ? UNKNOWN_PARTS : "")));
            } else {
                header.add(texts.of("cause.short." + kind.id()));
            }
        }
        TextTable table = TextTable.of("L" + "R".repeat(header.size() - 1));
        table.line(header);
        units.forEach(unit -> table.line(line(unit, measure, kinds, together ? Set.of() : elements)));
        lines.addAll(table.lines());
        if (together) {
            wrap("causes.together", "count", elements.size());
        }
    }

    private boolean isUnknown(String code) {
        return units.stream()
                .flatMap(unit -> unit.causes().stream())
                .anyMatch(cause -> cause.element().equals(code) && cause.partsUnknown());
    }

    private List<String> line(
            UnitCauses unit, CausesOptions.Measure measure, Set<CauseKind> kinds, Set<String> elements) {
        boolean rank = measure == CausesOptions.Measure.RANK;
        List<String> cells = new ArrayList<>();
        cells.add(Remarks.name(unit.unit()));
        cells.add(
                rank
                        ? texts.number(unit.shift().rankOld())
                        : texts.number(unit.shift().scoreOld(), DIGITS));
        cells.add(
                rank
                        ? texts.number(unit.shift().rankNew())
                        : texts.number(unit.shift().scoreNew(), DIGITS));
        cells.add(rank ? whole(unit.shift().rankChange()) : score(unit.shift().scoreChange()));
        List<OptionalDouble> amounts = new ArrayList<>();
        for (CauseKind kind : kinds) {
            if (kind == CauseKind.OWN_VALUE && !elements.isEmpty()) {
                elements.forEach(code ->
                        amounts.add(amount(unit, rank, cause -> cause.element().equals(code))));
            } else {
                amounts.add(amount(unit, rank, cause -> cause.kind() == kind));
            }
        }
        cells.addAll(
                ShownAmounts.of(texts, amounts, rank ? unit.rankSum() : unit.scoreSum(), rank ? RANK_DIGITS : DIGITS));
        return cells;
    }

    /** The sum over some causes; empty where the unit has none of them. */
    private static OptionalDouble amount(UnitCauses unit, boolean rank, Predicate<Cause> which) {
        List<Cause> some = unit.causes().stream().filter(which).toList();
        return some.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(some.stream()
                        .mapToDouble(rank ? Cause::rank : Cause::score)
                        .sum());
    }

    private String score(double x) {
        return texts.change(x, DIGITS);
    }

    private String whole(double change) {
        return texts.change(change, change == Math.rint(change) ? 0 : 1);
    }

    private static List<OptionalDouble> all(UnitCauses unit, ToDoubleFunction<Cause> amount) {
        return unit.causes().stream()
                .map(cause -> OptionalDouble.of(amount.applyAsDouble(cause)))
                .toList();
    }

    private void one(UnitCauses unit) {
        String before = unit.older().equals(unit.unit())
                ? ""
                : texts.of(
                        "causes.before",
                        "unit",
                        Remarks.name(unit.older()),
                        "list",
                        unit.older().list());
        wrap(
                "causes.unit",
                "unit",
                Remarks.name(unit.unit()),
                "before",
                before,
                "rankOld",
                texts.number(unit.shift().rankOld()),
                "rankNew",
                texts.number(unit.shift().rankNew()),
                "rankChange",
                whole(unit.shift().rankChange()),
                "scoreOld",
                texts.number(unit.shift().scoreOld(), DIGITS),
                "scoreNew",
                texts.number(unit.shift().scoreNew(), DIGITS),
                "scoreChange",
                score(unit.shift().scoreChange()));
        lines.add("");
        if (unit.causes().isEmpty()) {
            wrap("causes.none");
            return;
        }
        TextTable table = TextTable.of("LRRRR");
        table.line(List.of(
                texts.of("column.cause"),
                texts.of("column.value-old"),
                texts.of("column.value-new"),
                texts.of("column.score-gained"),
                texts.of("column.ranks-gained")));
        List<String> scores = ShownAmounts.of(texts, all(unit, Cause::score), unit.scoreSum(), DIGITS);
        List<String> ranks = ShownAmounts.of(texts, all(unit, Cause::rank), unit.rankSum(), RANK_DIGITS);
        for (int k = 0; k < scores.size(); k++) {
            Cause cause = unit.causes().get(k);
            table.line(List.of(
                    name(cause),
                    value(causes.comparison().older(), unit.unit(), cause),
                    value(causes.comparison().newer(), unit.unit(), cause),
                    scores.get(k),
                    ranks.get(k)));
        }
        table.line(List.of(
                texts.of("causes.sum"), "", "", score(unit.scoreSum()), texts.change(unit.rankSum(), RANK_DIGITS)));
        lines.addAll(table.lines());
        lines.add("");
        boolean exact = Math.abs(unit.scoreSum() - unit.shift().scoreChange()) <= EXACT
                && Math.abs(unit.rankSum() - unit.shift().rankChange()) <= EXACT;
        wrap(exact ? "causes.exact" : "causes.inexact");
    }

    private String name(Cause cause) {
        if (cause.kind() != CauseKind.OWN_VALUE) {
            return texts.of("cause." + cause.kind().id());
        }
        Scoreboard newer = causes.comparison().newer();
        Scoreboard older = causes.comparison().older();
        Element element = newer.framework()
                .find(cause.element())
                .orElseGet(() -> older.framework().element(cause.element()));
        return TextTable.plain(cause.element() + " " + element.name().in(texts.locale()), 60)
                + (cause.partsUnknown() ? UNKNOWN_PARTS : "");
    }

    private String value(Scoreboard board, Unit unit, Cause cause) {
        if (cause.kind() != CauseKind.OWN_VALUE
                || board.framework().find(cause.element()).isEmpty()) {
            return "";
        }
        double value = board.score(unit, cause.element());
        return Double.isNaN(value)
                ? AuditPage.NONE
                : texts.number(value, DIGITS) + Remarks.mark(board.basis(unit, cause.element()));
    }

    private void foot(Writer writer) throws IOException {
        lines.add("");
        if (causes.order() == CauseOrder.STATED) {
            wrap("causes.order.stated");
        } else {
            wrap("causes.order.shapley");
            Set<Splitting> used =
                    units.stream().map(UnitCauses::splitting).collect(Collectors.toCollection(TreeSet::new));
            used.remove(Splitting.ALL_ORDERS);
            used.forEach(splitting -> wrap("causes.split." + splitting.id()));
        }
        List<String> unknown = units.stream()
                .flatMap(unit -> unit.causes().stream())
                .filter(Cause::partsUnknown)
                .map(Cause::element)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            boolean across = causes.comparison().isAcrossEditions();
            wrap(across ? "causes.unknown-across" : "causes.unknown", "codes", AuditPage.listed(unknown));
        }
        lines.addAll(marks());
        wrap("causes.others");
        CompareText.remarks(causes.comparison(), texts).forEach(remark -> lines.addAll(TextTable.wrapped(remark, "")));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    /** What the marks of values mean, where one unit's are shown. */
    private List<String> marks() {
        String shown = String.join("\n", lines);
        return units.size() > 1
                ? List.of()
                : List.of(Basis.BACK_CALCULATED, Basis.ASSUMED).stream()
                        .filter(basis -> shown.contains(Remarks.mark(Optional.of(basis))))
                        .map(basis -> texts.of("remark." + basis.id()))
                        .toList();
    }
}

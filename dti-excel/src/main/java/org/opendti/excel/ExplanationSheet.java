package org.opendti.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendti.index.Scorecard;
import org.opendti.index.Scorecard.Entry;
import org.opendti.table.Unit;

/** Where every score comes from: a line a unit and element, each element before its parts. */
final class ExplanationSheet extends ResultSheet {

    ExplanationSheet(ResultWorkbook result, SheetTexts texts) {
        super(result, texts);
    }

    @Override
    String name() {
        return texts.of("sheet.explanation");
    }

    @Override
    String about() {
        return texts.of("explanation.about");
    }

    @Override
    List<String> columns() {
        return Stream.of(
                        "code",
                        "name",
                        "element",
                        "element-name",
                        "raw",
                        "score",
                        "max-points",
                        "points",
                        "rank",
                        "within",
                        "weight",
                        "adds",
                        "origin",
                        "basis",
                        "place")
                .map(key -> texts.of("column." + key))
                .toList();
    }

    @Override
    void lines(SheetWriter sheet) {
        for (Unit unit : order()) {
            Scorecard card = board.card(unit.code());
            Map<String, Entry> parents = new HashMap<>();
            Map<String, Scorecard.Contribution> adds = new HashMap<>();
            for (Entry entry : card.entries()) {
                for (Scorecard.Contribution part : entry.parts()) {
                    if (adds.putIfAbsent(part.code(), part) == null) {
                        parents.put(part.code(), entry);
                    }
                }
            }
            for (int e = card.entries().size() - 1; e >= 0; e--) {
                Entry entry = card.entries().get(e);
                if (entry.score().isPresent() || !entry.cells().isEmpty()) {
                    line(sheet, unit, entry, parents, adds);
                }
            }
        }
    }

    private void line(
            SheetWriter sheet,
            Unit unit,
            Entry entry,
            Map<String, Entry> parents,
            Map<String, Scorecard.Contribution> adds) {
        String code = entry.element().code();
        Scorecard.Contribution part = adds.get(code);
        Entry parent = parents.get(code);
        sheet.text(unit.code())
                .text(unit.name())
                .text(code)
                .text(entry.element().name().in(texts.locale()))
                .text(raw(entry))
                .number(value(entry.score()), DIGITS)
                .number(value(board.index().maxPoints(code)))
                .number(value(entry.points()), 2)
                .number(value(entry.rank()))
                .text(parent == null ? "" : parent.element().code())
                .number(part == null ? Double.NaN : part.weight(), DIGITS)
                .number(part == null ? Double.NaN : part.contribution(), DIGITS)
                .text(texts.of("origin." + entry.origin().id()))
                .text(entry.basis()
                        .map(basis -> texts.of("basis." + basis.id()))
                        .orElse(""))
                .text(entry.cells().stream()
                        .map(cell -> cell.place().position())
                        .filter(place -> !place.isEmpty())
                        .collect(Collectors.joining(" ")))
                .endLine();
    }

    private static String raw(Entry entry) {
        return entry.cells().stream()
                .map(cell -> cell.column().header() + " = " + cell.value())
                .collect(Collectors.joining("; "));
    }

    private static double value(OptionalDouble x) {
        return x.orElse(Double.NaN);
    }
}

package org.opendti.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.index.Origin;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.TableEditor;
import org.opendti.table.Unit;

/** Sets cells so that they count: what would go before them is left out. */
final class Setting {

    private final Draft draft;
    private final Framework framework;
    private final TableEditor editor;

    Setting(Draft draft) {
        this.draft = draft;
        this.framework = draft.index().framework();
        this.editor = TableEditor.of(draft.table());
    }

    void set(Fed fed, Unit unit, double number) {
        uncover(fed, unit);
        editor.set(draft.row(unit), fed.column(), number);
        note(fed, unit);
    }

    void set(Fed fed, Unit unit, String word) {
        uncover(fed, unit);
        editor.set(draft.row(unit), fed.column(), word);
        note(fed, unit);
    }

    /** Hands the cells over to the draft. */
    void finish() {
        draft.replace(editor.build());
    }

    private void note(Fed fed, Unit unit) {
        draft.note(unit, fed.column().code());
        fed.element()
                .ifPresent(element -> editor.set(
                        draft.row(unit), new Column(element.code(), Column.Facet.BASIS), Basis.ASSUMED.id()));
    }

    private void uncover(Fed fed, Unit unit) {
        if (fed.element().isEmpty()) {
            return;
        }
        Element element = fed.element().get();
        int row = draft.row(unit);
        if (element instanceof Aggregate aggregate) {
            if (draft.board().origin(unit, aggregate.code()) == Origin.COMPUTED) {
                clearBelow(aggregate, row, unit);
            }
            clearBefore(aggregate, fed.column().facet(), row);
        } else if (fed.indicators().isEmpty()) {
            Indicator indicator = (Indicator) element;
            if (!clearRaw(indicator, Set.of(indicator.code()), row) && hasRaw(indicator, row)) {
                throw countsElsewhere(indicator, unit, indicator.inputs(), users(indicator));
            }
            clearBefore(indicator, fed.column().facet(), row);
        }
    }

    /** Clears the forms of an element that go before one. */
    private void clearBefore(Element element, Column.Facet facet, int row) {
        if (facet == Column.Facet.POINTS) {
            editor.clear(row, new Column(element.code(), Column.Facet.ATTAINMENT));
            if (element instanceof Aggregate) {
                editor.clear(row, new Column(element.code(), Column.Facet.VALUE));
            }
        }
    }

    /** Clears an indicator's raw cells, but for inputs that also count elsewhere; whether any could be. */
    private boolean clearRaw(Indicator indicator, Set<String> within, int row) {
        boolean cleared = false;
        for (String code : indicator.rawColumns()) {
            boolean shared = framework.indicators().stream()
                    .anyMatch(other ->
                            !within.contains(other.code()) && other.rawColumns().contains(code));
            if (!shared) {
                editor.clear(row, new Column(code, Column.Facet.VALUE));
                cleared = true;
            }
        }
        return cleared;
    }

    private boolean hasRaw(Indicator indicator, int row) {
        return indicator.rawColumns().stream().allMatch(code -> editor.has(row, new Column(code, Column.Facet.VALUE)));
    }

    private List<String> users(Indicator indicator) {
        return framework.indicators().stream()
                .filter(other -> !other.equals(indicator)
                        && other.inputs().stream()
                                .anyMatch(code -> indicator.inputs().contains(code)))
                .map(Indicator::code)
                .toList();
    }

    /** Clears all that an aggregate is computed from. */
    private void clearBelow(Aggregate aggregate, int row, Unit unit) {
        Set<String> below = new LinkedHashSet<>();
        gather(aggregate, below);
        Set<String> elsewhere = new TreeSet<>();
        for (Aggregate other : framework.aggregates()) {
            boolean inside = other.equals(aggregate) || below.contains(other.code());
            if (!inside && other.parts().stream().map(Part::code).anyMatch(below::contains)) {
                elsewhere.add(other.code());
            }
        }
        if (!elsewhere.isEmpty()) {
            List<String> parts = aggregate.parts().stream().map(Part::code).toList();
            throw countsElsewhere(aggregate, unit, parts, elsewhere);
        }
        for (String code : below) {
            if (framework.element(code) instanceof Indicator indicator) {
                clearRaw(indicator, below, row);
            }
            Stream.of(Column.Facet.values())
                    .filter(facet -> facet != Column.Facet.VALUE || framework.element(code) instanceof Aggregate)
                    .forEach(facet -> editor.clear(row, new Column(code, facet)));
        }
    }

    private void gather(Aggregate aggregate, Set<String> below) {
        for (Part part : aggregate.parts()) {
            below.add(part.code());
            if (framework.element(part.code()) instanceof Aggregate inner) {
                gather(inner, below);
            }
        }
    }

    private DtiException countsElsewhere(
            Element element, Unit unit, Iterable<String> parts, Iterable<String> elsewhere) {
        return new DtiException(
                FindingCode.CHANGE_COUNTS_ELSEWHERE,
                Place.of(unit.name(), element.code()),
                "code",
                element.code(),
                "unit",
                unit.name(),
                "parts",
                String.join(", ", parts),
                "elsewhere",
                String.join(", ", elsewhere));
    }
}

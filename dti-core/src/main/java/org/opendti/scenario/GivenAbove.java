package org.opendti.scenario;

import java.util.Map;
import java.util.Optional;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Numbers;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableEditor;
import org.opendti.table.Unit;

/** What becomes of aggregates that are given, where something below them was changed. */
final class GivenAbove {

    private final UnderGiven rule;
    private final Draft draft;
    private final String target;
    private final Findings findings = new Findings();

    GivenAbove(UnderGiven rule, Draft draft, String target) {
        this.rule = rule;
        this.draft = draft;
        this.target = target;
    }

    /**
     * Moves what is given, or refuses, as the scenario says.
     *
     * @param before the table before all changes
     */
    void settle(IndicatorTable before) {
        if (draft.changed().isEmpty()) {
            return;
        }
        Scoreboard old = draft.index().score(before);
        for (Element element : draft.index().framework().inOrder()) {
            if (element instanceof Aggregate aggregate && !aggregate.parts().isEmpty()) {
                settle(aggregate, old);
            }
        }
        findings.throwIfErrors();
    }

    private void settle(Aggregate aggregate, Scoreboard old) {
        TableEditor editor = TableEditor.of(draft.table());
        boolean moved = false;
        for (Unit unit : draft.changed()) {
            boolean given = draft.board().origin(unit, aggregate.code()) == Origin.GIVEN;
            if (given && old.units().contains(unit) && !draft.isSet(unit, aggregate.code())) {
                Optional<Double> change = change(aggregate, unit, old);
                if (change.isPresent() && change.get() != 0) {
                    moved |= settle(aggregate, unit, change.get(), editor);
                }
            }
        }
        if (moved) {
            draft.replace(editor.build());
        }
    }

    /** Weight × change over the parts; NaN where a part was not known, or comes to be so; none where no part changes. */
    private Optional<Double> change(Aggregate aggregate, Unit unit, Scoreboard old) {
        double sum = 0;
        boolean any = false;
        for (Map.Entry<String, Double> part :
                draft.board().weights(aggregate.code()).entrySet()) {
            double was = old.score(unit, part.getKey());
            double is = draft.board().score(unit, part.getKey());
            if (Double.compare(was, is) != 0) {
                sum += part.getValue() * (is - was);
                any = true;
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    /** Moves one aggregate of a unit; whether it did. */
    private boolean settle(Aggregate aggregate, Unit unit, double change, TableEditor editor) {
        if (rule == UnderGiven.REFUSE) {
            if (Paths.lead(draft.index().framework(), aggregate.code(), target)) {
                refuse(FindingCode.CHANGE_UNDER_GIVEN, aggregate, unit, Double.NaN);
            }
            return false;
        }
        boolean mean = draft.index().recipe().aggregating().method(aggregate) instanceof ArithmeticMean;
        if (!mean || Double.isNaN(change)) {
            refuse(FindingCode.CHANGE_NOT_ADDABLE, aggregate, unit, Double.NaN);
            return false;
        }
        double moved = draft.board().score(unit, aggregate.code()) + change;
        if (!(moved >= 0 && moved <= 1)) {
            refuse(FindingCode.CHANGE_OUT_OF_RANGE, aggregate, unit, moved);
            return false;
        }
        int row = draft.row(unit);
        Column score = Column.of(aggregate.code());
        Column points = new Column(aggregate.code(), Column.Facet.POINTS);
        if (editor.has(row, score) || aggregate.maxPoints().isEmpty()) {
            editor.set(row, score, moved);
        } else {
            editor.set(row, points, moved * aggregate.maxPoints().getAsDouble());
        }
        return true;
    }

    private void refuse(FindingCode code, Aggregate aggregate, Unit unit, double value) {
        findings.add(
                code,
                Place.of(unit.name(), aggregate.code()),
                "column",
                aggregate.code(),
                "unit",
                unit.name(),
                "lacking",
                lacking(aggregate, unit),
                "value",
                Double.isNaN(value) ? "" : Numbers.shortest(value),
                "least",
                0,
                "greatest",
                1);
    }

    private String lacking(Aggregate aggregate, Unit unit) {
        return String.join(
                ", ",
                draft.board().weights(aggregate.code()).keySet().stream()
                        .filter(code -> Double.isNaN(draft.board().score(unit, code)))
                        .toList());
    }
}

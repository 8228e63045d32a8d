package org.opendti.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableEditor;
import org.opendti.table.Unit;

/** Makes a scenario's changes, one after the other. */
final class Applying {

    private final Scenario scenario;
    private final Situation start;
    private final String target;
    private final Draft draft;

    Applying(Scenario scenario, Situation start) {
        this(scenario, start, start.index().framework().headline().code());
    }

    /**
     * Makes changes that should act on an element.
     *
     * @param target the element's code
     */
    Applying(Scenario scenario, Situation start, String target) {
        this.scenario = scenario;
        this.start = start;
        this.target = target;
        this.draft = new Draft(start);
    }

    /**
     * Makes the changes.
     *
     * @throws DtiException naming the scenario and all changes that cannot be made
     */
    Situation run() {
        Findings findings = new Findings();
        for (Change change : scenario.changes()) {
            gather(findings, () -> apply(change));
        }
        if (!findings.hasErrors()) {
            gather(findings, () -> new GivenAbove(scenario.underGiven(), draft, target).settle(start.table()));
        }
        findings.throwIfErrors();
        return draft.situation();
    }

    private void gather(Findings findings, Runnable step) {
        try {
            step.run();
        } catch (DtiException e) {
            e.findings().forEach(finding -> findings.add(placed(finding)));
        }
    }

    /** A finding that has no file, at the scenario's name. */
    private Finding placed(Finding finding) {
        Place place = finding.place();
        Place here = Place.file(scenario.name()).withUnit(place.unit()).withElement(place.element());
        return place.source().isEmpty()
                ? new Finding(finding.code(), finding.severity(), here, finding.parameters())
                : finding;
    }

    private void apply(Change change) {
        if (change instanceof CellChange cell) {
            apply(cell);
        } else if (change instanceof IndexChange way) {
            draft.replace(way.applyTo(draft.index()));
        } else if (change instanceof AssumedCells assumed) {
            apply(assumed);
        } else if (change instanceof UnitChange.Added added) {
            add(added);
        } else if (change instanceof UnitChange.Removed removed) {
            draft.replace(draft.table().without(UnitChoice.in(draft.table(), removed.unit())));
        }
    }

    private void apply(CellChange change) {
        Fed fed = Fed.of(draft.index(), change.column());
        List<Unit> units = change.units().in(draft.table());
        Setting setting = new Setting(draft);
        if (change.move() instanceof Move.Word word) {
            String known = word(fed, word.word());
            units.forEach(unit -> setting.set(fed, unit, known));
        } else {
            requireNumbers(fed);
            Moving moving = new Moving(draft, fed);
            units.forEach(unit -> setting.set(fed, unit, moving.moved(unit, change.move())));
        }
        setting.finish();
    }

    private String word(Fed fed, String word) {
        if (!fed.knows(word)) {
            throw problem(
                    fed.words().isEmpty() ? FindingCode.CHANGE_NEEDS_NUMBER : FindingCode.CHANGE_NEEDS_WORD, fed, word);
        }
        return word;
    }

    private void requireNumbers(Fed fed) {
        if (!fed.words().isEmpty()) {
            throw problem(FindingCode.CHANGE_NEEDS_WORD, fed, "–");
        }
    }

    private DtiException problem(FindingCode code, Fed fed, String value) {
        return new DtiException(
                code,
                Place.of("", fed.column().code()),
                "column",
                fed.column().header(),
                "value",
                value,
                "known",
                String.join(", ", fed.words()));
    }

    private void apply(AssumedCells assumed) {
        Setting setting = new Setting(draft);
        Map<String, Fed> columns = new LinkedHashMap<>();
        assumed.cells().forEach((spelling, cells) -> {
            Unit unit = UnitChoice.in(draft.table(), spelling);
            cells.forEach((header, number) -> {
                Fed fed = columns.computeIfAbsent(header, key -> Fed.of(draft.index(), key));
                requireNumbers(fed);
                setting.set(fed, unit, new Moving(draft, fed).inRange(unit, number));
            });
        });
        setting.finish();
    }

    private void add(UnitChange.Added added) {
        IndicatorTable table = draft.table();
        Unit unit = table.units().get(added.unit());
        if (table.positions().containsKey(unit)) {
            throw new DtiException(FindingCode.DUPLICATE_ROW, Place.of(unit.name(), ""), "row", unit.name());
        }
        OptionalInt year = table.years().size() == 1
                ? OptionalInt.of(table.years().iterator().next())
                : OptionalInt.empty();
        String status =
                table.statuses().size() == 1 ? table.statuses().iterator().next() : "";
        TableEditor editor = TableEditor.of(table);
        int row = editor.add(new Row(unit, year, status));
        added.cells().forEach((header, number) -> {
            Fed fed = Fed.of(draft.index(), header);
            requireNumbers(fed);
            editor.set(row, fed.column(), new Moving(draft, fed).inRange(unit, number));
        });
        draft.replace(editor.build());
    }
}

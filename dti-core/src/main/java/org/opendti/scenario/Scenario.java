package org.opendti.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/**
 * A named list of changes, made one after the other. Immutable.
 *
 * <pre>{@code
 * Scenario shops = Scenario.named("shops online").with(Change.set("Bình Dương", "HDKTS", 0.60));
 * WhatIf.of(index, table).run(shops).rank("Bình Dương"); // 8
 * }</pre>
 *
 * @param name what it is called in results
 * @param changes the changes, in their order; none changes nothing
 * @param underGiven what becomes of aggregates that are given, when something below them changes
 */
public record Scenario(String name, List<Change> changes, UnderGiven underGiven) {

    /**
     * Copies the changes.
     *
     * @param name as above
     * @param changes as above
     * @param underGiven as above
     * @throws IllegalArgumentException if the name is blank
     */
    public Scenario {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a scenario needs a name");
        }
        changes = List.copyOf(changes);
    }

    /**
     * Starts a scenario.
     *
     * @param name what it is called in results
     * @return a scenario that changes nothing
     */
    public static Scenario named(String name) {
        return new Scenario(name, List.of(), UnderGiven.REFUSE);
    }

    /**
     * This scenario with further changes.
     *
     * @param further the changes, made after those before
     * @return the scenario
     */
    public Scenario with(Change... further) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(List.of(further));
        return new Scenario(name, all, underGiven);
    }

    /**
     * This scenario with another rule for what is given.
     *
     * @param rule what becomes of aggregates that are given, when something below them changes
     * @return the scenario
     */
    public Scenario withUnderGiven(UnderGiven rule) {
        return new Scenario(name, changes, rule);
    }

    /**
     * This scenario, all units that it does not name becoming as they are in another table, such as a forecast. These changes come first.
     *
     * @param assumption what is assumed, in one sentence, which results repeat
     * @param table the others' numbers, one row a unit; units that it lacks, and cells that are missing, stay as they are
     * @return the scenario
     * @throws org.opendti.finding.DtiException if a unit that the scenario names is unknown
     */
    public Scenario withOthers(String assumption, IndicatorTable table) {
        Set<Unit> named = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof CellChange cell) {
                named.addAll(cell.units().of(table.units()));
            } else if (change instanceof UnitChange.Added added) {
                named.add(table.units().get(added.unit()));
            } else if (change instanceof UnitChange.Removed removed) {
                named.add(table.units().get(removed.unit()));
            }
        }
        List<Change> all = new ArrayList<>();
        all.add(AssumedCells.of(assumption, table, named));
        all.addAll(changes);
        return new Scenario(name, all, underGiven);
    }

    /** {@return what is assumed of other units, in the words of the changes that do so; none where they stay as they are} */
    public List<String> assumptions() {
        return changes.stream()
                .filter(AssumedCells.class::isInstance)
                .map(change -> ((AssumedCells) change).assumption())
                .toList();
    }

    /**
     * Makes the changes.
     *
     * @param situation an index and a table, which stay as they are
     * @return the index and the table as they would be
     * @throws org.opendti.finding.DtiException if a change cannot be made; it names the scenario, the unit and the element
     */
    public Situation applyTo(Situation situation) {
        return new Applying(this, situation).run();
    }
}

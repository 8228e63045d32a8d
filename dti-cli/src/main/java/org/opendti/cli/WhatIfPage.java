package org.opendti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opendti.index.Scoreboard;
import org.opendti.scenario.ScenarioResult;
import org.opendti.scenario.ScenarioTable;
import org.opendti.table.Unit;

/**
 * What scenarios gave, and for whom it is shown.
 *
 * @param board the board of today
 * @param results unit × scenario
 * @param unit the one unit to show, if it is one
 */
record WhatIfPage(Scoreboard board, ScenarioTable results, Optional<Unit> unit) {

    String by() {
        return results.today().element().code();
    }

    /** The units to show: the one asked for, else all, the best of today first. */
    List<Unit> units() {
        return unit.map(List::of).orElseGet(results::units);
    }

    /** The scenarios, from 1 on, that have units whose rank or score is another. */
    List<Unit> changed(ScenarioResult result) {
        List<Unit> changed = new ArrayList<>(result.moved());
        result.units().stream()
                .filter(own -> !changed.contains(own) && result.scoreGained(own) != 0)
                .forEach(changed::add);
        return changed;
    }

    /** What is assumed of the units that a scenario does not name, a line a scenario that assumes something, else one for all. */
    List<String> assumptions(Texts texts) {
        List<String> lines = new ArrayList<>();
        IntStream.range(0, results.results().size())
                .forEach(s -> results.results()
                        .get(s)
                        .scenario()
                        .assumptions()
                        .forEach(text -> lines.add(texts.of(
                                "whatif.assumed",
                                "scenario",
                                TextTable.plain(
                                        results.results().get(s).scenario().name(), 60),
                                "assumption",
                                TextTable.plain(text, 300)))));
        return lines.isEmpty() ? List.of(texts.of("whatif.others-stay")) : lines;
    }
}

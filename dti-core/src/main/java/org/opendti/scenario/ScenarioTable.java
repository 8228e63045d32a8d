package org.opendti.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opendti.index.ElementScores;
import org.opendti.table.Unit;

/**
 * Unit × scenario: scores and ranks of one element.
 *
 * @param today without a scenario
 * @param results with each scenario, in their order
 */
public record ScenarioTable(ElementScores today, List<ScenarioResult> results) {

    /**
     * Checks the names.
     *
     * @param today as above
     * @param results as above
     * @throws IllegalArgumentException if two scenarios have one name
     */
    public ScenarioTable {
        results = List.copyOf(results);
        Set<String> names = new HashSet<>();
        for (ScenarioResult result : results) {
            if (!names.add(result.scenario().name())) {
                throw new IllegalArgumentException(
                        "two scenarios are called '" + result.scenario().name() + "'; give each a name of its own");
            }
        }
    }

    /** {@return the units of today, the best first, then those that a scenario adds} */
    public List<Unit> units() {
        Set<Unit> units = new LinkedHashSet<>(today.order());
        results.forEach(result -> units.addAll(result.units()));
        return new ArrayList<>(units);
    }

    /**
     * One scenario's result.
     *
     * @param name the scenario's name
     * @return its result
     * @throws IllegalArgumentException if there is none of this name; it names those that there are
     */
    public ScenarioResult scenario(String name) {
        return results.stream()
                .filter(result -> result.scenario().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario is called '" + name + "'; there are "
                        + results.stream()
                                .map(result -> result.scenario().name())
                                .toList()));
    }
}

package org.opendti.table;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the units of one list became those of another.
 *
 * @param from the earlier list
 * @param to the later list
 * @param predecessors the earlier codes that each later code is made of
 */
public record Merger(UnitList from, UnitList to, Map<String, List<String>> predecessors) {

    /**
     * Checks that every code is known.
     *
     * @param from as above
     * @param to as above
     * @param predecessors as above
     * @throws IllegalArgumentException if a later unit has no predecessor, a code is not in its list, or one stands twice
     */
    public Merger {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Unit unit : to.units()) {
            List<String> codes = predecessors.getOrDefault(unit.code(), List.of());
            if (codes.isEmpty()) {
                throw new IllegalArgumentException(
                        unit.name() + " (" + unit.code() + ") of " + to + " has no predecessor");
            }
            for (String code : codes) {
                if (from.find(code).isEmpty()) {
                    throw new IllegalArgumentException(
                            "predecessor " + code + " of " + unit.name() + " is not in " + from);
                }
            }
            if (codes.stream().anyMatch(code -> !taken.add(code))) {
                throw new IllegalArgumentException(
                        "a predecessor of " + unit.name() + " stands twice; each goes into one unit");
            }
            copy.put(unit.code(), List.copyOf(codes));
        }
        predecessors = Collections.unmodifiableMap(copy);
    }

    /**
     * What a unit is made of.
     *
     * @param unit a unit of the later list
     * @return its predecessors, at least one
     */
    public List<Unit> predecessors(Unit unit) {
        return predecessors.getOrDefault(unit.code(), List.of()).stream()
                .map(from::get)
                .toList();
    }
}

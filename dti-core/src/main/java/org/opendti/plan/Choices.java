package org.opendti.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opendti.table.Column;

/**
 * What moving costs and how far it goes, by codes of elements or headers of columns; a column's own goes before its element's.
 *
 * @param standard the cost of what has none of its own
 * @param costs name → cost
 * @param bounds name → the best number that the cell may become
 * @param fixed names of what must not move
 * @param whole whether counts of whole things stay whole
 */
record Choices(Cost standard, Map<String, Cost> costs, Map<String, Double> bounds, Set<String> fixed, boolean whole) {

    static final Choices NONE = new Choices(Cost.EQUAL, Map.of(), Map.of(), Set.of(), false);

    Choices {
        costs = Map.copyOf(costs);
        bounds = Map.copyOf(bounds);
        fixed = Set.copyOf(fixed);
    }

    Choices withStandard(Cost cost) {
        return new Choices(cost, costs, bounds, fixed, whole);
    }

    Choices withCost(String name, Cost cost) {
        Map<String, Cost> more = new HashMap<>(costs);
        more.put(name, cost);
        return new Choices(standard, more, bounds, fixed, whole);
    }

    Choices withBound(String name, double bound) {
        Map<String, Double> more = new HashMap<>(bounds);
        more.put(name, bound);
        return new Choices(standard, costs, more, fixed, whole);
    }

    Choices withFixed(Set<String> names) {
        Set<String> more = new HashSet<>(fixed);
        more.addAll(names);
        return new Choices(standard, costs, bounds, more, whole);
    }

    Choices withWhole() {
        return new Choices(standard, costs, bounds, fixed, true);
    }

    /** All names, in their order. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(costs.keySet());
        names.addAll(bounds.keySet());
        names.addAll(fixed);
        return names;
    }

    Cost cost(Column column, String element) {
        return own(costs, column, element).orElse(standard);
    }

    Optional<Double> bound(Column column, String element) {
        return own(bounds, column, element);
    }

    boolean isFixed(Column column, String element) {
        return fixed.contains(column.header()) || fixed.contains(element);
    }

    private static <T> Optional<T> own(Map<String, T> map, Column column, String element) {
        return Optional.ofNullable(map.get(column.header())).or(() -> Optional.ofNullable(map.get(element)));
    }
}

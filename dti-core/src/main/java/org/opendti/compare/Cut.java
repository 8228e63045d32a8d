package org.opendti.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/**
 * The lowest elements below a target that are known on all sides: what is not computed from its parts on each side that has it ends
 * the way down.
 */
final class Cut {

    private final String target;
    private final List<Side> sides;
    private final Map<String, String> unions = new LinkedHashMap<>();
    private final Set<String> path = new HashSet<>();
    private final List<Set<String>> reached = new ArrayList<>();
    private final List<String> leaves;

    /**
     * A board with what its target is made of.
     *
     * @param board the board
     * @param structure what the target is made of there
     * @param units the units for which an element must be computed, or it ends the way
     */
    record Side(Scoreboard board, Structure structure, List<Unit> units) {

        Optional<Element> element(String code) {
            return board.framework().find(code);
        }

        boolean has(String code) {
            return element(code).isPresent();
        }

        private boolean isComputed(String code) {
            return structure.step(code) != null
                    && units.stream().allMatch(unit -> board.origin(unit, code) == Origin.COMPUTED);
        }
    }

    private Cut(String target, List<Side> sides) {
        this.target = target;
        this.sides = List.copyOf(sides);
        walk(target, "");
        for (Side side : sides) {
            Set<String> found = new HashSet<>();
            reach(side.structure(), target, found);
            reached.add(found);
        }
        this.leaves = List.copyOf(unions.keySet());
    }

    /** The cut below a target; the first side's order counts. */
    static Cut of(String target, Side... sides) {
        return new Cut(target, List.of(sides));
    }

    private void walk(String code, String union) {
        if (unions.containsKey(code) || path.contains(code)) {
            return;
        }
        if (sides.stream().anyMatch(side -> side.has(code) && !side.isComputed(code))) {
            unions.put(code, union.isEmpty() ? code : union);
            return;
        }
        path.add(code);
        boolean main = sides.stream()
                .map(side -> side.element(code))
                .flatMap(Optional::stream)
                .anyMatch(element ->
                        element instanceof Aggregate aggregate && aggregate.kind() == Aggregate.Kind.MAIN_INDEX);
        String below = main && union.isEmpty() ? code : union;
        sides.forEach(side -> side.structure().parts(code).forEach(part -> walk(part, below)));
    }

    private void reach(Structure structure, String code, Set<String> found) {
        if (found.add(code) && path.contains(code)) {
            structure.parts(code).forEach(part -> reach(structure, part, found));
        }
    }

    String target() {
        return target;
    }

    /** The elements of the cut. */
    List<String> leaves() {
        return leaves;
    }

    /** Whether an element counts on a side: it is reached from the target by parts that weigh. */
    boolean counts(int side, String code) {
        return reached.get(side).contains(code);
    }

    /** By element of the cut: which main index it is below, numbered from 0; one that is below none stands for itself. */
    int[] unions() {
        Map<String, Integer> numbers = new HashMap<>();
        return unions.values().stream()
                .mapToInt(union -> numbers.computeIfAbsent(union, key -> numbers.size()))
                .toArray();
    }

    /** Whether an element of the cut is made of parts, which are not known then. */
    boolean hasUnknownParts(String code) {
        return sides.stream()
                .map(side -> side.element(code))
                .flatMap(Optional::stream)
                .anyMatch(element -> element instanceof Aggregate aggregate
                        && !aggregate.parts().isEmpty());
    }
}

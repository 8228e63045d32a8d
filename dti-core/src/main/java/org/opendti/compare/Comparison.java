package org.opendti.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.index.ElementScores;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/**
 * Two scoreboards compared over the units and elements that they share. Where one has units that the other lacks, both
 * are ranked anew among the shared ones.
 */
public final class Comparison {

    private final Scoreboard newer;
    private final Scoreboard older;
    private final List<Unit> onlyNew;
    private final List<Unit> onlyOld;

    private Comparison(Scoreboard newer, Scoreboard older) {
        this.newer = newer.among(older.units());
        this.older = older.among(newer.units());
        this.onlyNew = without(newer.units(), older.units());
        this.onlyOld = without(older.units(), newer.units());
    }

    /**
     * Compares.
     *
     * @param newer the newer board
     * @param older the older board
     * @return newer − older
     * @throws DtiException if the boards are of two lists of units, or share no unit
     */
    public static Comparison of(Scoreboard newer, Scoreboard older) {
        if (!newer.list().id().equals(older.list().id())) {
            throw new DtiException(
                    FindingCode.LISTS_DIFFER,
                    Place.NONE,
                    "older",
                    older.list().id(),
                    "newer",
                    newer.list().id());
        }
        Comparison comparison = new Comparison(newer, older);
        if (comparison.newer.units().isEmpty()) {
            throw new DtiException(
                    FindingCode.NOTHING_SHARED, Place.NONE, "list", newer.list().id());
        }
        return comparison;
    }

    private static List<Unit> without(List<Unit> units, List<Unit> others) {
        Set<Unit> set = new HashSet<>(others);
        return units.stream().filter(unit -> !set.contains(unit)).toList();
    }

    /** {@return the newer board, limited to the shared units} */
    public Scoreboard newer() {
        return newer;
    }

    /** {@return the older board, limited to the shared units} */
    public Scoreboard older() {
        return older;
    }

    /** {@return the units that only the newer board has} */
    public List<Unit> onlyNew() {
        return onlyNew;
    }

    /** {@return the units that only the older board has} */
    public List<Unit> onlyOld() {
        return onlyOld;
    }

    /** {@return the elements that both frameworks have, by code, in the newer one's order} */
    public List<String> sharedElements() {
        return codes(newer, older, true);
    }

    /** {@return the elements that only the newer framework has} */
    public List<String> elementsOnlyNew() {
        return codes(newer, older, false);
    }

    /** {@return the elements that only the older framework has} */
    public List<String> elementsOnlyOld() {
        return codes(older, newer, false);
    }

    private static List<String> codes(Scoreboard of, Scoreboard other, boolean shared) {
        return of.framework().inOrder().stream()
                .map(Element::code)
                .filter(code -> other.framework().find(code).isPresent() == shared)
                .toList();
    }

    /** {@return whether the boards were scored by two editions, so that a change is also one of method} */
    public boolean isAcrossEditions() {
        return !newer.framework().equals(older.framework());
    }

    /**
     * The changes of the newer framework's headline.
     *
     * @return a shift a shared unit, in the newer board's order, the best first
     * @throws DtiException if the older framework has no such element, or a unit lacks it
     */
    public List<Shift> headline() {
        return element(newer.framework().headline().code());
    }

    /**
     * The changes of one element.
     *
     * @param code the element's code
     * @return a shift a shared unit, the best on the newer board first
     * @throws DtiException if a framework has no such element, or a unit lacks it
     */
    public List<Shift> element(String code) {
        ElementScores now = newer.element(code);
        ElementScores before = older.element(code);
        List<Shift> shifts = new ArrayList<>();
        for (Unit unit : now.order()) {
            shifts.add(Shift.of(unit, before.rank(unit), now.rank(unit), before.score(unit), now.score(unit)));
        }
        return shifts;
    }

    /**
     * The changes behind that of the headline: of every shared unit the lowest elements that both frameworks have and that
     * differ by more than a tolerance. What is computed from its parts, or can be had on neither board, shows in its parts.
     *
     * @param tolerance the greatest difference of scores that is none, such as 1e-9
     * @return the changes, the most points lost first
     */
    public List<PointShift> points(double tolerance) {
        List<PointShift> shifts = new ArrayList<>();
        for (Unit unit : newer.units()) {
            Set<String> lowest = new LinkedHashSet<>();
            lowest(unit, newer.framework().headline(), lowest);
            for (String code : lowest) {
                PointShift shift = new PointShift(
                        unit,
                        newer.framework().element(code),
                        newer.index().maxPoints(code),
                        present(older.score(unit, code)),
                        present(newer.score(unit, code)));
                boolean gone = shift.scoreOld().isPresent() != shift.scoreNew().isPresent();
                if (gone || Math.abs(shift.scoreChange()) > tolerance) {
                    shifts.add(shift);
                }
            }
        }
        shifts.sort(PointShift.MOST_LOST_FIRST);
        return shifts;
    }

    private void lowest(Unit unit, Element element, Set<String> found) {
        if (older.framework().find(element.code()).isEmpty()) {
            return;
        }
        List<Element> parts = element instanceof Aggregate aggregate
                ? aggregate.parts().stream()
                        .map(part -> newer.framework().element(part.code()))
                        .toList()
                : List.of();
        boolean given = isGiven(newer, unit, element) || isGiven(older, unit, element);
        if (given || parts.stream().noneMatch(part -> has(newer, unit, part) || has(older, unit, part))) {
            found.add(element.code());
        } else {
            parts.forEach(part -> lowest(unit, part, found));
        }
    }

    private static boolean isGiven(Scoreboard board, Unit unit, Element element) {
        return board.origin(unit, element.code()) == Origin.GIVEN;
    }

    /** Whether an element or anything below it has a value. */
    private static boolean has(Scoreboard board, Unit unit, Element element) {
        Optional<Element> own = board.framework().find(element.code());
        if (own.isEmpty()) {
            return false;
        }
        boolean parts = own.get() instanceof Aggregate aggregate
                && aggregate.parts().stream()
                        .anyMatch(part -> has(board, unit, board.framework().element(part.code())));
        return parts || !Double.isNaN(board.score(unit, element.code()));
    }

    private static OptionalDouble present(double x) {
        return Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x);
    }

    /**
     * The change of one unit's headline.
     *
     * @param unit a spelling of the unit
     * @return its shift
     * @throws DtiException if the boards do not share the unit, or a unit lacks the headline
     */
    public Shift headline(String unit) {
        Unit wanted = newer.unit(unit);
        return headline().stream()
                .filter(shift -> shift.unit().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}

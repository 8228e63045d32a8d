package org.opendti.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.kernel.Spelling;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

/**
 * Which units a change is of: some by name, those of a region or other group, or all.
 *
 * @param units spellings of units; none where a group is named
 * @param group the group, in any spelling; {@value #ALL} for all units
 */
public record UnitChoice(List<String> units, Optional<String> group) {

    /** The group of all units. */
    public static final String ALL = "all";

    /**
     * Checks that units or a group are named.
     *
     * @param units as above
     * @param group as above
     * @throws IllegalArgumentException if neither or both are
     */
    public UnitChoice {
        units = List.copyOf(units);
        if (units.isEmpty() == group.isEmpty()) {
            throw new IllegalArgumentException("name units (" + units + ") or a group (" + group.orElse("none")
                    + "), and not both; the group '" + ALL + "' has all units");
        }
    }

    /**
     * Some units.
     *
     * @param units their codes, names or other spellings; at least one
     * @return the choice
     */
    public static UnitChoice of(String... units) {
        return new UnitChoice(List.of(units), Optional.empty());
    }

    /**
     * The units of a region or other group.
     *
     * @param group such as {@code Đông Nam Bộ}
     * @return the choice
     */
    public static UnitChoice group(String group) {
        return new UnitChoice(List.of(), Optional.of(group));
    }

    /** {@return all units} */
    public static UnitChoice all() {
        return group(ALL);
    }

    /** The units of a list that are meant: by their names, or of the group. */
    List<Unit> of(UnitList list) {
        if (group.isEmpty()) {
            return units.stream().map(list::get).toList();
        }
        String wanted = Spelling.fold(group.get());
        return list.units().stream()
                .filter(unit -> wanted.equals(ALL) || isOf(unit, wanted))
                .toList();
    }

    private static boolean isOf(Unit unit, String foldedGroup) {
        return unit.groups().values().stream()
                .anyMatch(name -> Spelling.fold(name).equals(foldedGroup));
    }

    /**
     * The units of a table that are meant.
     *
     * @param table the table, one row a unit
     * @return the units, each once
     * @throws DtiException if a unit is unknown or has no row, or no unit is of the group
     */
    List<Unit> in(IndicatorTable table) {
        if (group.isPresent()) {
            return ofGroup(table, group.get());
        }
        LinkedHashSet<Unit> chosen = new LinkedHashSet<>();
        for (String spelling : units) {
            chosen.add(in(table, spelling));
        }
        return new ArrayList<>(chosen);
    }

    /** The unit of a spelling, which has a row. */
    static Unit in(IndicatorTable table, String spelling) {
        Unit unit = table.units().get(spelling);
        if (!table.positions().containsKey(unit)) {
            throw new DtiException(
                    FindingCode.UNIT_NOT_IN_TABLE,
                    Place.of(unit.name(), ""),
                    "unit",
                    unit.name(),
                    "count",
                    table.rows().size(),
                    "size",
                    table.units().size());
        }
        return unit;
    }

    private static List<Unit> ofGroup(IndicatorTable table, String group) {
        String wanted = Spelling.fold(group);
        if (wanted.equals(ALL)) {
            return table.rowUnits();
        }
        List<Unit> members =
                table.rowUnits().stream().filter(unit -> isOf(unit, wanted)).toList();
        if (members.isEmpty()) {
            TreeSet<String> known = new TreeSet<>();
            table.rowUnits().forEach(unit -> known.addAll(unit.groups().values()));
            throw new DtiException(
                    FindingCode.UNKNOWN_GROUP, Place.NONE, "value", group, "known", String.join("; ", known));
        }
        return members;
    }
}

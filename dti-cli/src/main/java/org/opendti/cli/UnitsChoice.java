package org.opendti.cli;

import java.util.List;
import java.util.Optional;
import org.opendti.table.TablePeek;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Provinces;

/** Which list of provinces a table is of, where nobody says. */
final class UnitsChoice {

    /** From this year on tables may be of either list. */
    private static final int BOTH_LISTS_SINCE = 2024;

    private UnitsChoice() {}

    /**
     * The list that has most of the table's units. Where both have all, the 63 for years before 2024 and where each row
     * means the same province in both; otherwise nobody can tell.
     *
     * @return the list; empty where codes alone would mean other provinces in the other list
     */
    static Optional<UnitList> of(TablePeek table) {
        UnitList earlier = Provinces.of63();
        UnitList later = Provinces.of34();
        long inEarlier = table.matches(earlier);
        long inLater = table.matches(later);
        if (inEarlier != inLater) {
            return Optional.of(inEarlier > inLater ? earlier : later);
        }
        boolean before = !table.years().isEmpty() && table.years().stream().allMatch(year -> year < BOTH_LISTS_SINCE);
        boolean same = table.units().stream().allMatch(row -> name(row, earlier).equals(name(row, later)));
        return before || same ? Optional.of(earlier) : Optional.empty();
    }

    private static List<String> name(TablePeek.Named row, UnitList list) {
        return row.in(list).map(Unit::name).map(List::of).orElse(List.of());
    }
}

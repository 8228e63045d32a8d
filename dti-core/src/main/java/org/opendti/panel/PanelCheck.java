package org.opendti.panel;

import java.util.List;
import java.util.Set;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

/** Whether boards can stand side by side, and what must be said where they do. */
final class PanelCheck {

    private PanelCheck() {}

    /** A board must be of one year. */
    static void year(Scoreboard board) {
        if (board.year().isEmpty()) {
            Finding mixed = board.findings().stream()
                    .filter(finding -> finding.code() == FindingCode.YEARS_MIXED)
                    .findFirst()
                    .orElse(Finding.of(FindingCode.YEARS_MIXED, Place.NONE, "years", "–"));
            String file = mixed.place().source();
            throw new DtiException(
                    FindingCode.BOARD_WITHOUT_YEAR,
                    Place.NONE,
                    "file",
                    file.isEmpty() ? board.list() + " (" + board.units().size() + ")" : file,
                    "years",
                    mixed.parameters().getOrDefault("years", "–"));
        }
    }

    /** Each row of a table of several years must say its year. */
    static void rows(IndicatorTable table) {
        if (table.rows().stream().anyMatch(row -> row.year().isEmpty())) {
            throw new DtiException(
                    FindingCode.BOARD_WITHOUT_YEAR,
                    table.place(),
                    "file",
                    table.place().source().isEmpty()
                            ? table.units().id()
                            : table.place().source(),
                    "years",
                    Panel.listed(table.years()) + ", –");
        }
    }

    /** Two boards, the one after the other, must be of two years and of one list. */
    static void pair(Scoreboard older, Scoreboard newer) {
        if (Panel.year(older) == Panel.year(newer)) {
            throw new DtiException(FindingCode.YEAR_TWICE, Place.NONE, "year", Panel.year(older));
        }
        if (!older.list().id().equals(newer.list().id())) {
            throw new DtiException(
                    FindingCode.LISTS_DIFFER,
                    Place.NONE,
                    "older",
                    older.list().id(),
                    "newer",
                    newer.list().id());
        }
    }

    /** What is left out of whole boards, and where the edition changes. */
    static List<Finding> notes(
            List<Scoreboard> whole, Set<Unit> units, Set<String> codes, List<Panel.EditionChange> changes) {
        Findings notes = new Findings();
        for (Scoreboard board : whole) {
            List<String> names = board.units().stream()
                    .filter(unit -> !units.contains(unit))
                    .map(Unit::name)
                    .toList();
            if (!names.isEmpty()) {
                notes.add(
                        FindingCode.UNITS_NOT_SHARED,
                        Place.NONE,
                        "year",
                        Panel.year(board),
                        "units",
                        Panel.listed(names));
            }
            Set<String> others = Panel.codes(board);
            others.removeAll(codes);
            if (!others.isEmpty()) {
                notes.add(
                        FindingCode.ELEMENTS_NOT_SHARED,
                        Place.NONE,
                        "year",
                        Panel.year(board),
                        "elements",
                        Panel.listed(others),
                        "framework",
                        board.framework());
            }
        }
        changes.forEach(change -> notes.add(
                FindingCode.EDITION_CHANGES,
                Place.NONE,
                "older",
                change.yearOld(),
                "newer",
                change.yearNew(),
                "from",
                change.older(),
                "to",
                change.newer()));
        return notes.list();
    }
}

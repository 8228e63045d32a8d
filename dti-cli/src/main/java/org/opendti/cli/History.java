package org.opendti.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opendti.compare.PublishedRanks;
import org.opendti.compare.PublishedRanks.Published;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** A unit's rank beside those published for earlier years, two sources of one year beside each other. */
final class History {

    private static final Set<String> BASES = Set.of("printed", "computed from published values", "stated as a change");

    private History() {}

    static List<String> lines(Scoreboard board, Unit unit, String code, PublishedRanks ranks, Texts texts) {
        if (board.year().isEmpty()) {
            return List.of(texts.of("history.no-year"));
        }
        if (board.isPartOfList() || board.group().isPresent()) {
            return List.of(texts.of("history.part"));
        }
        double now = board.rank(unit, code);
        int year = board.year().getAsInt();
        List<String> lines = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Published before : ranks.before(unit, code, year)) {
            String key = told.add(before.year()) ? "history.first" : "history.other";
            lines.add(texts.of(
                    key,
                    "change",
                    change(before.changeTo(now), texts),
                    "year",
                    before.year(),
                    "rank",
                    before.rank(),
                    "basis",
                    basis(before.basis(), texts),
                    "source",
                    TextTable.plain(before.source(), 300)));
        }
        return lines.isEmpty() ? List.of(texts.of("history.none", "year", year)) : lines;
    }

    /** One of the three words of the project's own file in the language of the run; another as it stands. */
    private static String basis(String basis, Texts texts) {
        return BASES.contains(basis) ? texts.of("basis." + basis.replace(' ', '-')) : TextTable.plain(basis, 100);
    }

    private static String change(double change, Texts texts) {
        if (change == 0) {
            return texts.of("change.same");
        }
        return texts.of(change > 0 ? "change.up" : "change.down", "count", texts.number(Math.abs(change)));
    }
}

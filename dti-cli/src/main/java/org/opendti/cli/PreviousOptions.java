package org.opendti.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opendti.index.Scoreboard;
import org.opendti.vietnam.Provinces;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Earlier years that stand beside a result. */
final class PreviousOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--previous",
            paramLabel = "[EDITION=]FILE",
            description =
                    "The table of an earlier year; once for each. Where the list of provinces has changed since, it is"
                            + " merged into the later one.")
    private List<String> previous = new ArrayList<>();

    /**
     * The boards of the earlier years, the earliest first, of the same list as the result.
     *
     * @param board the result that they stand beside
     */
    List<Scoreboard> boards(Scoreboard board, ScoringOptions scoring) {
        List<Scoreboard> boards = new ArrayList<>();
        for (Scoreboard earlier : scoring.scoreByYear(previous)) {
            boards.add(scoring.within(likewise(earlier, board)));
        }
        List<Integer> years = new ArrayList<>();
        if (!boards.isEmpty()) {
            years.add(year(board));
        }
        for (Scoreboard earlier : boards) {
            int year = year(earlier);
            if (years.contains(year)) {
                throw new WrongUsage(spec, "wrong.year-twice", "year", year);
            }
            if (year > years.get(0)) {
                throw new WrongUsage(spec, "wrong.later", "year", year, "last", years.get(0));
            }
            years.add(year);
        }
        boards.sort(Comparator.comparing(earlier -> earlier.year().orElseThrow()));
        return boards;
    }

    private Scoreboard likewise(Scoreboard earlier, Scoreboard board) {
        String list = board.list().id();
        if (earlier.list().id().equals(list)) {
            return earlier;
        }
        if (!list.equals(Provinces.of34().id())) {
            throw new WrongUsage(
                    spec,
                    "wrong.other-list",
                    "earlier",
                    earlier.list().id(),
                    "list",
                    list,
                    "merge",
                    Provinces.of34().id());
        }
        return earlier.mergedInto(Provinces.merger2025());
    }

    private int year(Scoreboard board) {
        return board.year().orElseThrow(() -> new WrongUsage(spec, "wrong.no-one-year"));
    }
}

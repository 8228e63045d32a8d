package org.opendti.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendti.compare.Comparison;
import org.opendti.compare.PointShift;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** The boards of a year's statuses, from the earliest to the last, and what changed from each to the next. */
final class Appraisal {

    /** What is no difference but for rounding. */
    private static final double TOLERANCE = 1e-9;

    private final Map<String, Scoreboard> boards;
    private final List<Difference> differences = new ArrayList<>();

    /** A change from one status to the next. */
    record Difference(String before, String after, PointShift shift) {

        double points() {
            return shift.pointChange().orElse(0);
        }
    }

    Appraisal(Map<String, Scoreboard> boards) {
        this.boards = new LinkedHashMap<>(boards);
        List<String> statuses = statuses();
        for (int s = 1; s < statuses.size(); s++) {
            String before = statuses.get(s - 1);
            String after = statuses.get(s);
            Comparison.of(board(after), board(before))
                    .points(TOLERANCE)
                    .forEach(shift -> differences.add(new Difference(before, after, shift)));
        }
        differences.sort(Comparator.comparingDouble(Difference::points));
    }

    List<String> statuses() {
        return List.copyOf(boards.keySet());
    }

    Map<String, Scoreboard> boards() {
        return boards;
    }

    Scoreboard board(String status) {
        return boards.getOrDefault(status, last());
    }

    Scoreboard last() {
        return List.copyOf(boards.values()).get(boards.size() - 1);
    }

    /** All changes, the most points lost first. */
    List<Difference> differences() {
        return differences;
    }

    List<Difference> differences(Unit unit) {
        return differences.stream()
                .filter(difference -> difference.shift().unit().equals(unit))
                .toList();
    }
}

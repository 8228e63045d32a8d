package org.opendti.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.table.Merger;
import org.opendti.table.Unit;

/**
 * A merged unit beside what it was made of. Ranks of the successor are among the units of the later list, those of the predecessors among the units of the
 * earlier one: 29 of 63 and 12 of 34 are not to be subtracted.
 *
 * @param successor the merged unit's years
 * @param predecessors the years of each unit that went into it, in the merger's order; of years whose board is of the earlier list
 */
public record Succession(Trend successor, List<Trend> predecessors) {

    /**
     * Copies the predecessors.
     *
     * @param successor as above
     * @param predecessors as above
     */
    public Succession {
        predecessors = List.copyOf(predecessors);
    }

    /**
     * One successor and its predecessors.
     *
     * @param later the years of the later list
     * @param boards a board a year; those of the earlier list hold the predecessors, others are passed over
     * @param merger how the earlier list became the later
     * @param unit a unit of the panel
     * @param code an element's code
     * @return both
     * @throws DtiException if the panel has no such unit, or some year has no such element
     */
    public static Succession of(Panel later, Collection<Scoreboard> boards, Merger merger, Unit unit, String code) {
        Trend successor = later.trend(unit, code);
        List<Scoreboard> earlier = boards.stream()
                .filter(board -> board.list().id().equals(merger.from().id()))
                .sorted(Comparator.comparingInt(board -> board.year().orElseThrow()))
                .toList();
        List<Trend> predecessors = merger.predecessors(unit).stream()
                .map(predecessor -> new Trend(predecessor, code, points(predecessor, code, earlier)))
                .toList();
        return new Succession(successor, predecessors);
    }

    private static List<Trend.Point> points(Unit unit, String code, List<Scoreboard> boards) {
        List<Trend.Point> points = new ArrayList<>();
        for (Scoreboard board : boards) {
            if (board.units().contains(unit)) {
                points.add(
                        new Trend.Point(board.year().orElseThrow(), board.score(unit, code), board.rank(unit, code)));
            }
        }
        return points;
    }
}

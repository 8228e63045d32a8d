package org.opendti.uncertainty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.finding.Finding;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;

/**
 * What one run drew, and what came of it.
 *
 * @param number its number, from 0
 * @param edges the edges that may vary, with their shares in this run; 0 where a part was left out
 * @param choices factor → what it chose: the name of an alternative, the code of a part or the name of a unit left out, or {@code none}
 * @param numbers the cells that an error was drawn for, as they were in this run
 * @param goalposts the goalposts that were moved
 * @param scores unit → score of the target; a unit that was left out is not there, and none is where the run failed
 * @param failure what kept the run from being computed
 */
public record Run(
        long number,
        List<Edge> edges,
        Map<String, String> choices,
        List<Cell> numbers,
        List<Posts> goalposts,
        Map<Unit, Double> scores,
        Optional<Finding> failure) {

    /**
     * Copies the lists.
     *
     * @param number as above
     * @param edges as above
     * @param choices as above
     * @param numbers as above
     * @param goalposts as above
     * @param scores as above
     * @param failure as above
     */
    public Run {
        edges = List.copyOf(edges);
        choices = Map.copyOf(choices);
        numbers = List.copyOf(numbers);
        goalposts = List.copyOf(goalposts);
        scores = Map.copyOf(scores);
    }

    /**
     * A number of the table.
     *
     * @param unit the row's unit
     * @param column the column's header
     * @param value the number in this run
     */
    public record Cell(Unit unit, String column, double value) {}

    /**
     * An indicator's goalposts.
     *
     * @param indicator its code
     * @param worst where nothing is earned
     * @param best where all is
     */
    public record Posts(String indicator, double worst, double best) {}
}

package org.opendti.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opendti.index.Scoreboard;
import org.opendti.stability.FirstPlace;
import org.opendti.stability.PairSwap;
import org.opendti.stability.RankPath;
import org.opendti.stability.WeightStability;
import org.opendti.table.Unit;

/**
 * How stable a unit's rank is.
 *
 * @param rank its unrounded rank
 * @param paths its ranks over the shares of each part
 * @param swaps what swaps it with its neighbours, or with the one asked for
 * @param first whether it can be first: within the bounds asked for, or with any weights
 * @param firstFrom from which bounds on it is first; empty where bounds were asked for, or no weights put it first
 */
record StabilityAnswers(
        WeightStability stability,
        Unit unit,
        int rank,
        List<RankPath> paths,
        List<PairSwap> swaps,
        FirstPlace first,
        OptionalDouble firstFrom) {

    static StabilityAnswers of(WeightStability stability, Unit unit, Unit other, @Nullable Double within) {
        return of(stability, unit, List.of(other), within);
    }

    /** With the next one above and the next one below. */
    static StabilityAnswers ofNeighbours(WeightStability stability, Unit unit, @Nullable Double within) {
        Scoreboard board = stability.graph().board();
        double[] scores = board.scores(stability.graph().target());
        List<Unit> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer u) -> -scores[u]))
                .map(board.units()::get)
                .toList();
        int place = order.indexOf(unit);
        List<Unit> neighbours = new ArrayList<>();
        if (place > 0) {
            neighbours.add(order.get(place - 1));
        }
        if (place + 1 < order.size()) {
            neighbours.add(order.get(place + 1));
        }
        return of(stability, unit, neighbours, within);
    }

    private static StabilityAnswers of(
            WeightStability stability, Unit unit, List<Unit> others, @Nullable Double within) {
        List<RankPath> paths = stability.graph().edges().stream()
                .map(edge -> stability.path(edge, unit))
                .toList();
        return new StabilityAnswers(
                stability,
                unit,
                paths.get(0).interval().rank(),
                paths,
                others.stream().map(other -> stability.pair(unit, other)).toList(),
                stability.firstPlace(unit, Optional.ofNullable(within).orElse(1.0)),
                within == null ? stability.firstFrom(unit) : OptionalDouble.empty());
    }
}

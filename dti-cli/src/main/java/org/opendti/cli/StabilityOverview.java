package org.opendti.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.rank.RankingRule;
import org.opendti.stability.FirstPlace;
import org.opendti.stability.WeightStability;
import org.opendti.table.Unit;

/** How stable the order of all units is. */
record StabilityOverview(WeightStability stability, double within) {

    List<Edge> edges() {
        return stability.graph().edges();
    }

    /** Who can be first, by their present ranks. */
    List<FirstPlace> firsts() {
        List<Unit> units = stability.graph().board().units();
        double[] ranks = ranks(stability);
        return stability.firstPlaces(within).stream()
                .filter(FirstPlace::isPossible)
                .sorted(Comparator.comparingDouble(place -> ranks[units.indexOf(place.unit())]))
                .toList();
    }

    /** Pairs that are level now and part with any other share of some part, each once, by code. */
    List<List<Unit>> level() {
        return edges().stream()
                .map(stability::order)
                .filter(range -> range.shares().isPoint())
                .flatMap(range -> range.above().stream())
                .map(swap -> Stream.of(swap.overtaking(), swap.overtaken())
                        .sorted(Comparator.comparing(Unit::code))
                        .toList())
                .distinct()
                .toList();
    }

    static double[] ranks(WeightStability stability) {
        return RankingRule.unrounded()
                .rank(stability.graph().board().scores(stability.graph().target()));
    }
}

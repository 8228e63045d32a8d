package org.opendti.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendti.finding.Finding;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.rank.RankingRule;
import org.opendti.sensitivity.FailedRun;
import org.opendti.sensitivity.InputGroup;
import org.opendti.table.Unit;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.Run;
import org.opendti.uncertainty.RunPlan;

/**
 * An analysis of sensitivity: of what, of which groups, and what came of it.
 *
 * @param board the board without any variation, as asked for
 * @param plan what varied
 * @param output what was asked of each run
 * @param unit whose rank or score that is; empty for the mean rank shift
 * @param ranking how scores became ranks
 * @param groups the groups that were asked about
 * @param stated the output with everything as stated; NaN where that cannot be computed
 * @param outcome what came of it
 */
record Sensitivity(
        Scoreboard board,
        RunPlan plan,
        Output output,
        Optional<Unit> unit,
        RankingRule ranking,
        List<InputGroup> groups,
        double stated,
        Outcome outcome) {

    /** What is asked of each run. */
    enum Output {
        /** How many ranks units move on average: {@code --effect-on mean-shift}. */
        MEAN_SHIFT,
        /** One unit's rank: {@code --effect-on rank}. */
        RANK,
        /** One unit's score: {@code --effect-on score}. */
        SCORE
    }

    /** The element that is ranked. */
    String by() {
        return plan.target();
    }

    Varied varied() {
        return new Varied(board, plan.factors(), plan.edges(), plan.fixed());
    }

    /** A group for people: the name of its factor, or the edge. */
    String name(String group, Texts texts) {
        return plan.factors().stream()
                .filter(factor -> factor.name().equals(group))
                .map(new FactorText(texts)::name)
                .findFirst()
                .orElse(TextTable.plain(group, 60));
    }

    /** Why a run could not be computed; empty where it could, but the unit was left out of it. */
    Optional<Finding> reason(FailedRun failed) {
        return plan.run(0, outcome.point(groups, failed)).failure();
    }

    /** What a group of one input stood for in a run: what was chosen, or the share of the part. Empty for what has no such name. */
    String drawn(InputGroup group, double[] point, Texts texts) {
        Run run = plan.run(0, point);
        for (Factor factor : plan.factors()) {
            if (factor.name().equals(group.name()) && run.choices().containsKey(factor.name())) {
                return new FactorText(texts).choice(run.choices().get(factor.name()));
            }
        }
        List<Edge> own = run.edges().stream()
                .filter(edge -> name(edge).equals(group.name()))
                .toList();
        List<Edge> edges = own.isEmpty()
                ? run.edges().stream()
                        .filter(edge -> edge.aggregate().equals(group.name()))
                        .toList()
                : own;
        return edges.stream()
                .map(edge -> (own.isEmpty() ? edge.part() + " " : "") + texts.percent(edge.share(), 1))
                .collect(Collectors.joining(", "));
    }

    private static String name(Edge edge) {
        return edge.aggregate() + " → " + edge.part();
    }
}

package org.opendti.cli;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.uncertainty.Run;

/**
 * What runs gave, and what it is shown with.
 *
 * @param board the board without any variation, as asked for
 * @param ranks what the runs gave
 * @param asked how many runs were asked for
 * @param top the worst rank that counts as being among the first
 */
record Simulation(Scoreboard board, RankDistribution ranks, long asked, int top) {

    /** The most units whose pairs are compared. */
    private static final int MOST_PAIRED = 256;

    Varied varied() {
        return new Varied(board, ranks.factors(), ranks.edges(), ranks.fixed());
    }

    /** The element that is ranked. */
    String by() {
        return ranks.target();
    }

    boolean hasPairs() {
        return board.units().size() <= MOST_PAIRED;
    }

    /** How likely a unit is before another; empty where pairs are not compared. */
    OptionalDouble before(Unit unit, Unit other) {
        return hasPairs()
                ? OptionalDouble.of(
                        ranks.probabilityBefore(unit.code(), other.code()).value())
                : OptionalDouble.empty();
    }

    /** How likely a unit has the rank that it has without any variation. */
    double asNow(RankDistribution.Row row) {
        return ranks.probability(row.unit().code(), (int) row.nominalRank()).value();
    }

    double amongFirst(RankDistribution.Row row) {
        return ranks.probabilityOfTop(row.unit().code(), top).value();
    }

    /** The ranks of a run, a rank a unit of the distribution; NaN for a unit that was left out. */
    double[] ranks(Run run) {
        List<Unit> units = ranks.units();
        double[] scores = new double[units.size()];
        Arrays.setAll(scores, u -> run.scores().getOrDefault(units.get(u), Double.NaN));
        return ranks.ranking().rank(scores);
    }

    /** The most that a probability is off, as its standard error: that of a half. */
    double largestError() {
        return Math.sqrt(0.25 / (ranks.runs() - ranks.failures()));
    }
}

package org.opendti.stability;

import java.util.List;
import java.util.Optional;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;

/**
 * A unit's rank as one share goes from 0 to 1, the other parts of that aggregate keeping their proportions: 3 up to 0.2, then 2.
 * Ranks are unrounded, and equal scores share the best rank, so that a unit keeps its rank where one from below draws level,
 * and is a rank better where one from above does.
 *
 * @param edge the share that moves
 * @param unit the unit
 * @param stretches its ranks, from share 0 to share 1 without a gap, neighbours of different rank; of a part that is alone
 *     in its aggregate, whose share cannot move, its rank at that share
 * @param meetings where its score equals others', by share
 */
public record RankPath(Edge edge, Unit unit, List<Stretch> stretches, List<Meeting> meetings) {

    /**
     * A range of shares with one rank.
     *
     * @param shares the shares
     * @param rank the rank, from 1
     */
    public record Stretch(ShareRange shares, int rank) {}

    /**
     * A share at which the unit's score equals others'.
     *
     * @param share the share, in [0, 1]
     * @param units the others, in the board's order
     */
    public record Meeting(double share, List<Unit> units) {

        /**
         * Copies the units.
         *
         * @param share as above
         * @param units as above
         */
        public Meeting {
            units = List.copyOf(units);
        }
    }

    /**
     * Copies the lists.
     *
     * @param edge as above
     * @param unit as above
     * @param stretches as above
     * @param meetings as above
     */
    public RankPath {
        stretches = List.copyOf(stretches);
        meetings = List.copyOf(meetings);
    }

    /**
     * The rank at a share.
     *
     * @param share the share, in [0, 1]
     * @return the rank, from 1
     * @throws IllegalArgumentException if the path has no such share
     */
    public int rank(double share) {
        return stretches.get(index(share)).rank();
    }

    private int index(double share) {
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).shares().contains(share)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the share (" + share + ") of " + edge.part() + " in " + edge.aggregate()
                + " must be within " + stretches.get(0).shares().low() + " to "
                + stretches.get(stretches.size() - 1).shares().high());
    }

    /** {@return the shares around the present one with which the unit keeps its rank} */
    public RankInterval interval() {
        int now = index(edge.share());
        Stretch stretch = stretches.get(now);
        ShareRange shares = stretch.shares();
        return new RankInterval(
                edge,
                unit,
                stretch.rank(),
                shares,
                now == 0 ? Optional.empty() : Optional.of(end(now, -1, shares.low(), shares.lowIncluded())),
                now == stretches.size() - 1
                        ? Optional.empty()
                        : Optional.of(end(now, 1, shares.high(), shares.highIncluded())));
    }

    private RankInterval.End end(int now, int step, double share, boolean included) {
        Stretch next = stretches.get(now + step);
        int rankAt = included ? stretches.get(now).rank() : next.rank();
        int beyond = now + 2 * step;
        boolean passing = next.shares().isPoint() && beyond >= 0 && beyond < stretches.size();
        List<Unit> met = meetings.stream()
                .filter(meeting -> meeting.share() == share)
                .findFirst()
                .orElseThrow()
                .units();
        return new RankInterval.End(rankAt, passing ? stretches.get(beyond).rank() : next.rank(), met);
    }
}

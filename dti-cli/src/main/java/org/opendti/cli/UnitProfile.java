package org.opendti.cli;

import java.util.List;
import java.util.Optional;
import org.opendti.compare.Gap;
import org.opendti.compare.Peers;
import org.opendti.compare.Strengths;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/**
 * What a unit looks like beside others.
 *
 * @param board the board
 * @param code the element that it is ranked by
 * @param unit the unit
 * @param strengths its strengths and weaknesses
 * @param gap its gap to what it is held against
 * @param with the other unit that it is held against, if it is one
 * @param region whether it is held against the mean of its region
 * @param peers the nearest units by profile
 * @param standardised whether differences were divided by standard deviations
 */
record UnitProfile(
        Scoreboard board,
        String code,
        Unit unit,
        Strengths strengths,
        Gap gap,
        Optional<Unit> with,
        boolean region,
        List<Peers.Peer> peers,
        boolean standardised) {

    String regionName() {
        return unit.groups().getOrDefault(Unit.REGION, "");
    }

    /** How many units the mean is over. */
    int size() {
        return region
                ? board.within(regionName()).units().size()
                : board.units().size();
    }
}

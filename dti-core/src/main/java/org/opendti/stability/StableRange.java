package org.opendti.stability;

import java.util.List;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;

/**
 * Within which shares of one part an order stands, the other parts of that aggregate keeping their proportions: every unit keeps
 * its rank, or none passes one ahead of it, or the first stays first. At an end that is not 0 or 1 the units named draw level, so that it is not within.
 * Where units are level now and would part with any other share, the range is the present share alone.
 *
 * @param edge the share that moves
 * @param shares the shares; around the present one
 * @param below who passes whom below the lower end; empty where the order stands down to 0
 * @param above who passes whom above the upper end; empty where the order stands up to 1
 */
public record StableRange(Edge edge, ShareRange shares, List<Swap> below, List<Swap> above) {

    /**
     * Two units that draw level at an end.
     *
     * @param overtaking the one that is ahead beyond the end
     * @param overtaken the one that is behind beyond the end
     */
    public record Swap(Unit overtaking, Unit overtaken) {}

    /**
     * Copies the lists.
     *
     * @param edge as above
     * @param shares as above
     * @param below as above
     * @param above as above
     */
    public StableRange {
        below = List.copyOf(below);
        above = List.copyOf(above);
    }
}

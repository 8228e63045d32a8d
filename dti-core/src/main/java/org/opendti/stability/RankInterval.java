package org.opendti.stability;

import java.util.List;
import java.util.Optional;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;

/**
 * Within which shares of one part a unit keeps its rank, the other parts of that aggregate keeping their proportions: rank 3
 * with a share in (0.2, 0.45], now 0.3. At an end that is not 0 or 1 it draws level with other units. If one from below
 * draws level, the rank is still kept there and the end is within; if one from above does, the two share the better rank,
 * and the end is not within. Source: Mareschal (1988), <i>Weight stability intervals in multicriteria decision aid</i>.
 *
 * @param edge the share that moves
 * @param unit the unit
 * @param rank its rank, from 1, unrounded
 * @param shares the shares with which it keeps that rank; around the present one
 * @param below what happens at the lower end; empty where the rank is kept down to 0, or the share cannot move
 * @param above what happens at the upper end; empty where the rank is kept up to 1, or the share cannot move
 */
public record RankInterval(
        Edge edge, Unit unit, int rank, ShareRange shares, Optional<End> below, Optional<End> above) {

    /**
     * An end of the interval.
     *
     * @param rankAt the unit's rank with the share at the end itself
     * @param rankBeyond its rank just beyond; the same as at the end where that is 0 or 1
     * @param meets the units that it draws level with there, in the board's order
     */
    public record End(int rankAt, int rankBeyond, List<Unit> meets) {

        /**
         * Copies the units.
         *
         * @param rankAt as above
         * @param rankBeyond as above
         * @param meets as above
         */
        public End {
            meets = List.copyOf(meets);
        }
    }
}

package org.opendti.stability;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.Unit;

/**
 * The smallest changes of weights from which on the unit that is behind passes the one ahead. At the change told the two are
 * level, any larger one swaps them. What can never swap them is not listed: a share, an aggregate or all weights with which the
 * one behind is level at best.
 *
 * @param ahead the unit with the greater score
 * @param behind the other
 * @param gap by how much the scores differ, at least 0
 * @param byShare one share alone, the others of its aggregate keeping their proportions; the least change first
 * @param byAggregate all weights of one aggregate, the least change first
 * @param together all weights of all aggregates that are reached on one path; empty where no weights do
 */
public record PairSwap(
        Unit ahead,
        Unit behind,
        double gap,
        List<ShareSwap> byShare,
        List<WeightSwap> byAggregate,
        Optional<WeightSwap> together) {

    /**
     * Copies the lists.
     *
     * @param ahead as above
     * @param behind as above
     * @param gap as above
     * @param byShare as above
     * @param byAggregate as above
     * @param together as above
     */
    public PairSwap {
        byShare = List.copyOf(byShare);
        byAggregate = List.copyOf(byAggregate);
    }

    /**
     * The share at which two units are level.
     *
     * @param edge the part, with its present share
     * @param share the share with which they are level, in (0, 1)
     */
    public record ShareSwap(Edge edge, double share) {

        /** {@return by how much the share changes: −0.05 from 0.3 to 0.25} */
        public double change() {
            return share - edge.share();
        }

        /** {@return the change as a part of the present share: −0.1667 from 0.3 to 0.25} */
        public double relativeChange() {
            return change() / edge.share();
        }
    }

    /**
     * How far weights must be let off their present values for two units to be level: with every weight w of these aggregates
     * anywhere in [w(1 − x), w(1 + x)], before they are made to sum to 1. In one aggregate x = |Σ sₖdₖ| / Σ sₖ|dₖ|, where sₖ
     * is a part's share and dₖ how far the units would differ if it had all the weight.
     *
     * @param aggregates the aggregates whose weights change
     * @param within x, in [0, 1): 0.123 for ±12.3 %
     * @param weights such weights: aggregate → part → share, as a recipe takes them
     */
    public record WeightSwap(List<String> aggregates, double within, Map<String, Map<String, Double>> weights) {

        /**
         * Copies the aggregates and the weights.
         *
         * @param aggregates as above
         * @param within as above
         * @param weights as above
         */
        public WeightSwap {
            aggregates = List.copyOf(aggregates);
            weights = Map.copyOf(weights);
        }
    }

    /** {@return the least change of one share, in shares; empty where no one share does} */
    public Optional<ShareSwap> leastChange() {
        return byShare.stream().findFirst();
    }

    /** {@return the least change of one share, as a part of that share; empty where no one share does} */
    public Optional<ShareSwap> leastRelativeChange() {
        return byShare.stream().min(Comparator.comparingDouble(swap -> Math.abs(swap.relativeChange())));
    }
}

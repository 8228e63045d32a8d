package org.opendti.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;

/**
 * The least cost of a gain: of continuous items any share is taken, of menus one option or none. Depth-first branch and bound. The bound is
 * the cheapest mixture: every menu's lower convex hull cut into increments, these and the continuous items taken by cost per gain until the
 * gain is there. Where the last one taken, perhaps in part, is continuous, the mixture itself can be had; where it is a menu's, each option
 * of that menu is tried in turn, those inside of the hull as well.
 *
 * <p>Costs are told apart to 1e-11 of themselves. Of mixtures that cost the same, the continuous goes first, then what gains most, then the
 * order of the items.
 */
final class Knapsack {

    /** So many mixtures are looked at before giving up. */
    static final long NODES = 10_000_000;

    private static final double TOLERANCE = 1e-11;
    private static final int FREE = -2;
    private static final int NONE = -1;

    private final List<Item> items;
    private final Increments increments;
    private final double need;
    private final long limit;
    private final int[] fixed;

    /** Of each free item, the option that the mixture takes. */
    private final int[] taken;

    private final Taken best = new Taken();
    private long nodes;

    /** What can be taken. */
    static final class Item {

        private final boolean continuous;
        private final double[] gains;
        private final double[] costs;

        /**
         * An item.
         *
         * @param continuous whether any share of the one option can be had
         * @param gains what the options gain, above 0; not changed any more
         * @param costs what they cost, above 0; not changed any more
         */
        Item(boolean continuous, double[] gains, double[] costs) {
            this.continuous = continuous;
            this.gains = gains;
            this.costs = costs;
        }

        boolean continuous() {
            return continuous;
        }

        int size() {
            return gains.length;
        }

        double gain(int option) {
            return gains[option];
        }

        double cost(int option) {
            return costs[option];
        }
    }

    /** What is taken. */
    static final class Taken {

        private int[] options = {};
        private int partial = NONE;
        private double gain;
        private double cost = Double.POSITIVE_INFINITY;

        private Taken() {}

        /** The option of an item; −1 for none. */
        int option(int item) {
            return options[item];
        }

        /** The continuous item of which only a share is taken; −1 for none. */
        int partial() {
            return partial;
        }

        /** What is gained by that share. */
        double gain() {
            return gain;
        }

        /** What all costs. */
        double cost() {
            return cost;
        }

        private boolean isBeatenBy(double other) {
            return other < cost - TOLERANCE * other;
        }
    }

    private Knapsack(List<Item> items, double need, long limit) {
        this.items = items;
        this.increments = Increments.of(items);
        this.need = need;
        this.limit = limit;
        this.fixed = new int[items.size()];
        this.taken = new int[items.size()];
        Arrays.fill(fixed, FREE);
    }

    /**
     * The cheapest way.
     *
     * @param items what can be taken
     * @param need what is to be gained
     * @return what to take; empty if all together gain less
     * @throws DtiException if that cannot be told by looking at {@link #NODES} mixtures
     */
    static Optional<Taken> cheapest(List<Item> items, double need) {
        return cheapest(items, need, NODES);
    }

    static Optional<Taken> cheapest(List<Item> items, double need, long limit) {
        Knapsack knapsack = new Knapsack(items, need, limit);
        knapsack.branch(0, 0);
        return knapsack.best.cost < Double.POSITIVE_INFINITY ? Optional.of(knapsack.best) : Optional.empty();
    }

    private void branch(double fixedGain, double fixedCost) {
        if (++nodes > limit) {
            throw new DtiException(FindingCode.PLAN_TOO_HARD, Place.NONE, "count", limit, "size", items.size());
        }
        Arrays.fill(taken, NONE);
        double left = need - fixedGain;
        double cost = fixedCost;
        int last = 0;
        while (last < increments.size() && left > 0) {
            int item = increments.item(last);
            if (fixed[item] == FREE) {
                if (increments.gain(last) > left) {
                    break;
                }
                left -= increments.gain(last);
                cost += increments.cost(last);
                taken[item] = increments.option(last);
            }
            last++;
        }
        if (left <= 0) {
            offer(NONE, 0, cost);
        } else if (last < increments.size()) {
            split(last, left, cost, fixedGain, fixedCost);
        }
    }

    /** The mixture takes a share of an increment. */
    private void split(int last, double left, double cost, double fixedGain, double fixedCost) {
        int item = increments.item(last);
        double bound = cost + increments.cost(last) * (left / increments.gain(last));
        if (!best.isBeatenBy(bound)) {
            return;
        }
        if (items.get(item).continuous()) {
            offer(item, left, bound);
            return;
        }
        fillUp(last, left, cost);
        int before = taken[item];
        taken[item] = increments.option(last);
        offer(NONE, 0, cost + increments.cost(last));
        taken[item] = before;
        tryEach(item, increments.option(last), fixedGain, fixedCost);
    }

    /** Leaves the increment of a menu, and takes what continuous items come after it. */
    private void fillUp(int from, double needed, double spent) {
        int[] kept = taken.clone();
        double left = needed;
        double cost = spent;
        for (int i = from; i < increments.size(); i++) {
            int item = increments.item(i);
            if (fixed[item] == FREE && items.get(item).continuous()) {
                if (increments.gain(i) >= left) {
                    offer(item, left, cost + increments.cost(i) * (left / increments.gain(i)));
                    break;
                }
                left -= increments.gain(i);
                cost += increments.cost(i);
                taken[item] = 0;
            }
        }
        System.arraycopy(kept, 0, taken, 0, kept.length);
    }

    /** Fixes a menu at each of its options, the given one first, then none, then the others. */
    private void tryEach(int item, int first, double fixedGain, double fixedCost) {
        Item menu = items.get(item);
        for (int turn = NONE; turn <= menu.size(); turn++) {
            int option = turn == NONE ? first : turn == 0 ? NONE : turn - 1;
            if (turn > 0 && option == first) {
                continue;
            }
            fixed[item] = option;
            boolean none = option == NONE;
            branch(fixedGain + (none ? 0 : menu.gain(option)), fixedCost + (none ? 0 : menu.cost(option)));
        }
        fixed[item] = FREE;
    }

    private void offer(int partial, double gain, double cost) {
        if (best.isBeatenBy(cost)) {
            best.options = taken.clone();
            for (int i = 0; i < fixed.length; i++) {
                best.options[i] = fixed[i] == FREE ? taken[i] : fixed[i];
            }
            best.partial = partial;
            best.gain = gain;
            best.cost = cost;
        }
    }
}

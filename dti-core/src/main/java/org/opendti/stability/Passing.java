package org.opendti.stability;

import java.util.Optional;
import org.opendti.stability.PairSwap.WeightSwap;

/**
 * How far weights must be let off for one unit to pass another. With all weights within ±x the least lead of the one ahead is
 * found from the ends up: since each aggregate is reached on one path, what makes a part's lead least makes that of the whole
 * least. In one aggregate the least mean Σ sₖuₖmₖ / Σ sₖuₖ over uₖ in [1 − x, 1 + x] has 1 + x for the leads m up to the mean
 * and 1 − x for the others. It falls with x, so that halving finds where it is 0.
 */
final class Passing {

    private static final int HALVINGS = 60;

    private final Tree tree;
    private final double[][] leads;
    private final double tolerance;

    Passing(Tree tree, int ahead, int behind, double tolerance) {
        this.tree = tree;
        this.leads = tree.leads(ahead, behind);
        this.tolerance = tolerance;
    }

    /** From which ±x on the one behind passes; empty where it never does. */
    Optional<WeightSwap> least() {
        double[][] shares = tree.shares();
        if (!(leastLead(1, tree.shares()) < -tolerance)) {
            return Optional.empty();
        }
        double within = leastLead(0, shares) <= tolerance ? 0 : tree.nodes().size() == 1 ? ofOne() : halved();
        leastLead(within, shares);
        return Optional.of(new WeightSwap(tree.aggregates(), within, tree.named(shares)));
    }

    /** Σ sₖuₖdₖ = 0 is reached first where all weights move as far as they may: x = Σ sₖdₖ / Σ sₖ|dₖ|. */
    private double ofOne() {
        double[] shares = tree.nodes().get(0).shares();
        double lead = 0;
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            lead += shares[k] * leads[0][k];
            sum += shares[k] * Math.abs(leads[0][k]);
        }
        return lead / sum;
    }

    private double halved() {
        double low = 0;
        double high = 1;
        double[][] shares = tree.shares();
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (leastLead(middle, shares) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The least lead within ±x, and the shares with which it is so. */
    private double leastLead(double x, double[][] shares) {
        double[] made = new double[shares.length];
        for (int b = shares.length - 1; b >= 0; b--) {
            Tree.Node node = tree.nodes().get(b);
            double[] parts = leads[b].clone();
            for (int k = 0; k < parts.length; k++) {
                parts[k] = node.below(k) < 0 ? parts[k] : made[node.below(k)];
            }
            made[b] = leastMean(x, node.shares(), parts, shares[b]);
        }
        return made[0];
    }

    private static double leastMean(double x, double[] shares, double[] parts, double[] found) {
        double least = Double.POSITIVE_INFINITY;
        double mean = Double.NEGATIVE_INFINITY;
        for (double part : parts) {
            least = Math.min(least, part);
            mean = Math.max(mean, part);
        }
        double before = Double.POSITIVE_INFINITY;
        while (mean < before) {
            before = mean;
            mean = Math.max(least, mean(x, shares, parts, before, found));
        }
        return before;
    }

    /** The mean where parts up to a limit have 1 + x times their share, and the others 1 − x times. */
    private static double mean(double x, double[] shares, double[] parts, double limit, double[] found) {
        double total = 0;
        double sum = 0;
        for (int k = 0; k < parts.length; k++) {
            found[k] = shares[k] * (parts[k] <= limit ? 1 + x : 1 - x);
            total += found[k];
            sum += found[k] * parts[k];
        }
        for (int k = 0; k < parts.length; k++) {
            found[k] /= total;
        }
        return sum / total;
    }
}

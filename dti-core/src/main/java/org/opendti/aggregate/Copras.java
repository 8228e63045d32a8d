package org.opendti.aggregate;

import java.util.Arrays;
import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Moments;

/**
 * COPRAS: a unit's weighted shares of what all units have, S⁺, and what it gets for causing little of the costs, S⁻:
 * Q = S⁺ + Σ S⁻ / (S⁻ Σ 1/S⁻), as a share of the greatest Q.
 *
 * <p>In every part more is better. A cost comes in turned by its sign, so a part that is nowhere above 0 is a cost of
 * its amount: less of it gets more. Part by part x is normalised to its share of the sum over the units, x / Σx. Of
 * one benefit 30, 10 and one cost −2, −1 with equal weights: S⁺ is 0.375 and 0.125, S⁻ 0.333 and 0.167, so Q is 0.542
 * and 0.458, and the units get 1 and 0.846. Range: 0 to 1, the best unit gets 1. Published tables show it in percent.
 *
 * <p>A part above 0 for some units and below 0 for others is told as {@link Aggregation.Trouble#MIXED_SIGNS}, and no
 * unit has a value. A part that is 0 throughout contributes nothing, one that is the same for all units the same to
 * each. If units cause no cost at all, they share among them what there is to get for it (the limit of the formula)
 * and the others get none. Units that are all equal, and one unit alone, get 1.
 *
 * <p>Where parts are missing ({@link #aggregatePresent(double[][], double[])}), a share is taken of the units that
 * have the part and multiplied by how many of all units they are, so that what few report is worth no more; S⁺ is
 * taken over a unit's own benefits and S⁻ over its own costs, each with the weights taken over these. A unit without
 * any of the benefits, or of the costs, is taken to have 1/n of them. Source: E. K. Zavadskas, A. Kaklauskas, V.
 * Sarka, <i>The new method of multicriteria complex proportional assessment of projects</i> (1994).
 */
public record Copras() implements Aggregation {

    @Override
    public String id() {
        return "copras";
    }

    @Override
    public boolean isRelative() {
        return true;
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return judge(Field.complete(parts, weights, Domain.ANY, report));
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return judge(Field.present(parts, weights, Domain.ANY, report));
    }

    private static double[] judge(Field field) {
        int[] signs = new int[field.parts().length];
        boolean mixed = false;
        for (int k = 0; k < signs.length; k++) {
            boolean above = field.most(k) > 0;
            boolean below = field.least(k) < 0;
            if (above && below) {
                field.tell(k, Trouble.MIXED_SIGNS);
                mixed = true;
            }
            signs[k] = above ? 1 : (below ? -1 : 0);
        }
        if (mixed) {
            return field.nothing();
        }
        double[] values = shares(field, signs, 1);
        addCosts(shares(field, signs, -1), values);
        double most = Arrays.stream(values).max().orElse(0);
        for (int i = 0; i < values.length; i++) {
            values[i] = most == 0 ? 1 : values[i] / most;
        }
        return field.spread(values);
    }

    /** Each unit's weighted shares of the parts of a sign, out of the weight of all of these. */
    private static double[] shares(Field field, int[] signs, int sign) {
        double[] sums = new double[field.size()];
        double[] totals = new double[field.size()];
        double all = 0;
        for (int k = 0; k < signs.length; k++) {
            if (signs[k] == sign) {
                all += field.weights()[k];
                addShares(field.parts()[k], field.weights()[k], sums, totals);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = all * (totals[i] == 0 ? 1.0 / sums.length : sums[i] / totals[i]);
        }
        return sums;
    }

    private static void addShares(double[] part, double weight, double[] sums, double[] totals) {
        double whole = Moments.mean(part) * part.length;
        for (int i = 0; i < part.length; i++) {
            if (!Double.isNaN(part[i])) {
                sums[i] += weight * (part[i] / whole);
                totals[i] += weight;
            }
        }
    }

    /** Adds what each unit gets for its costs: Σ S⁻ / (S⁻ Σ 1/S⁻). */
    private static void addCosts(double[] costs, double[] into) {
        double sum = Arrays.stream(costs).sum();
        double least = Arrays.stream(costs).min().orElse(0);
        double relative =
                Arrays.stream(costs).map(cost -> relative(least, cost)).sum();
        for (int i = 0; i < costs.length; i++) {
            into[i] += relative == 0 ? 0 : sum * (relative(least, costs[i]) / relative);
        }
    }

    /** The least cost over this one; of no cost 1. */
    private static double relative(double least, double cost) {
        return cost == 0 ? 1 : least / cost;
    }
}

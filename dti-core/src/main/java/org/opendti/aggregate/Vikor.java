package org.opendti.aggregate;

import java.util.Arrays;
import org.opendti.aggregate.Field.Domain;

/**
 * VIKOR as a value in which more is better, 1 − Q. Of the regrets g = (max − x) / (max − min) of a unit's parts, S =
 * Σ w g is what the group loses and R = max w g what the worst served loses; Q = v (S − S*) / (S⁻ − S*) + (1 − v)(R −
 * R*) / (R⁻ − R*), where * is the least and ⁻ the greatest among the units. (As published, less Q is better.)
 *
 * <p>Three units, of parts 1, 0.5, 0 and 0, 0.5, 1 with equal weights: S is 0.5 for each and decides nothing; R is
 * 0.5, 0.25, 0.5; with v = 0.5 they get 0.5, 1, 0.5. Range: 0 to 1; the best compromise gets 1 if it is best by both.
 *
 * <p>Normalises by min–max, as published. A part that is the same for all units contributes nothing. Where all units
 * have the same S (within 10⁻¹²), its term is 0, and likewise R; so units that are all equal, and one unit alone, get
 * 1. Of two units one that is better by S and by R gets 1 and the other 0.
 *
 * <p>Where parts are missing ({@link #aggregatePresent(double[][], double[])}), max and min of a part are those of
 * the units that have it, and S and R are taken over a unit's own parts, with the weights taken over these. Source:
 * S. Opricovic, G.-H. Tzeng, <i>Compromise solution by MCDM methods: A comparative analysis of VIKOR and TOPSIS</i>
 * (2004).
 *
 * @param v the weight of S beside R, 0 to 1
 */
public record Vikor(double v) implements Aggregation {

    private static final double EQUAL = 1e-12;

    /**
     * Checks the range.
     *
     * @param v as above
     * @throws IllegalArgumentException if it is not within 0 to 1
     */
    public Vikor {
        if (!(v >= 0 && v <= 1)) {
            throw new IllegalArgumentException("v (" + v + ") must be within 0 to 1");
        }
    }

    /** {@return the group and the worst served weigh the same: v = 0.5} */
    public static Vikor balanced() {
        return new Vikor(0.5);
    }

    @Override
    public String id() {
        return "vikor";
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

    private double[] judge(Field field) {
        double[] group = new double[field.size()];
        double[] worstServed = new double[field.size()];
        double[] totals = new double[field.size()];
        for (int k = 0; k < field.parts().length; k++) {
            addRegrets(field, k, group, worstServed, totals);
        }
        for (int i = 0; i < totals.length; i++) {
            group[i] /= totals[i];
            worstServed[i] /= totals[i];
        }
        double[] s = between(group);
        double[] r = between(worstServed);
        for (int i = 0; i < s.length; i++) {
            s[i] = 1 - (v * s[i] + (1 - v) * r[i]);
        }
        return field.spread(s);
    }

    private static void addRegrets(Field field, int k, double[] group, double[] worstServed, double[] totals) {
        double[] part = field.parts()[k];
        double weight = field.weights()[k];
        double most = field.most(k);
        double range = most - field.least(k);
        for (int i = 0; i < part.length; i++) {
            if (!Double.isNaN(part[i])) {
                double regret = range > 0 ? weight * ((most - part[i]) / range) : 0;
                group[i] += regret;
                worstServed[i] = Math.max(worstServed[i], regret);
                totals[i] += weight;
            }
        }
    }

    /** Where each number lies between the least, 0, and the greatest, 1; all 0 if these are equal. */
    private static double[] between(double[] x) {
        double least = Arrays.stream(x).min().orElse(0);
        double most = Arrays.stream(x).max().orElse(0);
        return Arrays.stream(x)
                .map(number -> most - least <= EQUAL ? 0 : (number - least) / (most - least))
                .toArray();
    }
}

package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Means;

/**
 * The weighted power mean (Σ wₖ xₖᵖ / Σ wₖ)^(1/p). The less p, the more a weak part weighs: 1 is the arithmetic mean,
 * 0 the geometric, −1 the harmonic; above 1 strong parts weigh more.
 *
 * <p>Of the values 0.8 and 0.5 with weights 500 and 200 and p = 2: √((500 · 0.64 + 200 · 0.25) / 700) = 0.7270.
 * Range: between the least and the greatest part, perhaps but for the last bit. With p = 1 any parts are taken; with
 * other p above 0 those of at least 0, else {@link Aggregation.Trouble#NEGATIVE}; with p of 0 or less those above 0,
 * else {@link Aggregation.Trouble#NOT_POSITIVE}. Source: G. H. Hardy, J. E. Littlewood, G. Pólya, <i>Inequalities</i>
 * (1934), chapter 2.
 *
 * @param p the exponent, a finite number
 */
public record PowerMean(double p) implements Aggregation {

    /**
     * Checks the exponent.
     *
     * @param p as above
     * @throws IllegalArgumentException if it is not finite
     */
    public PowerMean {
        if (!Double.isFinite(p)) {
            throw new IllegalArgumentException("p (" + p + ") must be a finite number");
        }
    }

    @Override
    public String id() {
        return "power";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return Field.complete(parts, weights, domain(), report).each(this::mean);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return Field.present(parts, weights, domain(), report).each(this::mean);
    }

    private Domain domain() {
        if (p == 1) {
            return Domain.ANY;
        }
        return p > 0 ? Domain.NOT_NEGATIVE : Domain.POSITIVE;
    }

    private double mean(double[] x, double[] w, int n) {
        return p == 1 ? Means.arithmetic(x, w, n) : Means.power(x, w, n, p);
    }
}

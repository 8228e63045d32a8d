package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Means;

/**
 * The weighted harmonic mean Σ wₖ / Σ (wₖ / xₖ): a weak part weighs still more than in the geometric mean.
 *
 * <p>Of the values 0.8 and 0.5 with weights 500 and 200: 700 / (625 + 400) = 0.6829. Range: between the least and the
 * greatest part, and at most the geometric mean. Parts are above 0; 0 and less is told as
 * {@link Aggregation.Trouble#NOT_POSITIVE}. Equal parts, and so a part alone, give that value, perhaps but for the
 * last bit. Source: G. H. Hardy, J. E. Littlewood, G. Pólya, <i>Inequalities</i> (1934), chapter 2.
 */
public record HarmonicMean() implements Aggregation {

    @Override
    public String id() {
        return "harmonic";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return Field.complete(parts, weights, Domain.POSITIVE, report).each(Means::harmonic);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return Field.present(parts, weights, Domain.POSITIVE, report).each(Means::harmonic);
    }
}

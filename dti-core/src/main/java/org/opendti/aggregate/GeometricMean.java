package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Means;

/**
 * The weighted geometric mean exp(Σ wₖ ln xₖ / Σ wₖ): a weak part is made up for only by strong ones in proportion.
 *
 * <p>Of the values 0.8 and 0.5 with weights 500 and 200: 0.8^(5/7) · 0.5^(2/7) = 0.6995. Range: between the least and
 * the greatest part, and at most the arithmetic mean. Parts are above 0; 0 and less is told as
 * {@link Aggregation.Trouble#NOT_POSITIVE}. Equal parts, and so a part alone, give that value exactly. Source:
 * OECD/JRC, <i>Handbook on Constructing Composite Indicators</i> (2008), section 6.
 */
public record GeometricMean() implements Aggregation {

    @Override
    public String id() {
        return "geometric";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return Field.complete(parts, weights, Domain.POSITIVE, report).each(Means::geometric);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return Field.present(parts, weights, Domain.POSITIVE, report).each(Means::geometric);
    }
}

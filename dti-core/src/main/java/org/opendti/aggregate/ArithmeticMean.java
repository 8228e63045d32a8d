package org.opendti.aggregate;

import org.opendti.kernel.WeightedSum;

/**
 * The weighted arithmetic mean Σ wₖ xₖ / Σ wₖ: parts make up for one another in full.
 *
 * <p>Of the values 0.8 and 0.5 with weights 500 and 200: (400 + 100) / 700 = 0.7143. Range: between the least and the
 * greatest part. A unit that lacks a part of whatever weight gets NaN; one part is its own mean, perhaps but for the last bit. The sum is taken in the
 * order of the parts and divided once, so equal parts of exact weights give that value again. Source: OECD/JRC, <i>Handbook on
 * Constructing Composite Indicators</i> (2008), section 6.
 */
public record ArithmeticMean() implements Aggregation {

    @Override
    public String id() {
        return "arithmetic";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights) {
        Shapes.check(parts, weights);
        double[] mean = new double[parts[0].length];
        WeightedSum.mean(parts, weights, mean);
        return mean;
    }
}

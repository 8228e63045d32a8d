package org.opendti.aggregate;

import org.opendti.kernel.WeightedSum;

/**
 * The weighted arithmetic mean Σ wₖ xₖ / Σ wₖ: parts make up for one another in full.
 *
 * <p>Of the values 0.8 and 0.5 with weights 500 and 200: (400 + 100) / 700 = 0.7143. Range: between the least and the
 * greatest part. A unit that lacks a part of whatever weight gets NaN; one part is its own mean, perhaps but for the
 * last bit. The sum is taken in the order of the parts and divided once, so equal parts of exact weights give that
 * value again. Any finite parts are taken as long as the sum is finite; else the part of the greatest amount is told
 * as {@link Aggregation.Trouble#TOO_LARGE}. Source: OECD/JRC, <i>Handbook on Constructing Composite Indicators</i>
 * (2008), section 6.
 */
public record ArithmeticMean() implements Aggregation {

    @Override
    public String id() {
        return "arithmetic";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        Shapes.check(parts, weights);
        double[] mean = new double[parts[0].length];
        WeightedSum.mean(parts, weights, mean);
        return checked(mean, parts, weights, true, report);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        Shapes.check(parts, weights);
        double[] mean = new double[parts[0].length];
        WeightedSum.meanOfPresent(parts, weights, mean);
        return checked(mean, parts, weights, false, report);
    }

    /** A mean that is not finite comes of missing parts, or of parts that are too large. */
    private static double[] checked(double[] mean, double[][] parts, double[] weights, boolean all, Report report) {
        for (int u = 0; u < mean.length; u++) {
            if (!(Math.abs(mean[u]) <= Double.MAX_VALUE)) {
                mean[u] = Double.NaN;
                if (all ? Field.hasAll(parts, u) : Field.hasAny(parts, weights, u)) {
                    int largest = largest(parts, u);
                    report.add(u, largest, Trouble.TOO_LARGE, parts[largest][u]);
                }
            }
        }
        return mean;
    }

    private static int largest(double[][] parts, int unit) {
        int largest = 0;
        for (int k = 1; k < parts.length; k++) {
            if (!(Math.abs(parts[k][unit]) <= Math.abs(parts[largest][unit])) && !Double.isNaN(parts[k][unit])) {
                largest = k;
            }
        }
        return largest;
    }
}

package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Means;

/**
 * The weighted median: the least part up to which at least half of the weight lies; where exactly half does, midway
 * to the next. With equal weights it is the usual median.
 *
 * <p>Of the values 0.2, 0.5, 0.9 with weights 1, 1, 3: 0.9, since only 2 of 5 lie up to 0.5. With weights 1, 1, 2:
 * (0.5 + 0.9) / 2 = 0.7. Range: between the least and the greatest part. Half is judged within 2·10⁻¹⁶ of the weight
 * a part, so that 0.1, 0.2 and 0.3 lie half and half. Source: F. Y. Edgeworth, <i>On a new method of reducing
 * observations relating to several quantities</i> (1888); the midway rule is that of the usual median.
 */
public record WeightedMedian() implements Aggregation {

    @Override
    public String id() {
        return "median";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return Field.complete(parts, weights, Domain.ANY, report).each(WeightedMedian::median);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return Field.present(parts, weights, Domain.ANY, report).each(WeightedMedian::median);
    }

    private static double median(double[] x, double[] w, int n) {
        Means.sort(x, w, n);
        double total = 0;
        for (int k = 0; k < n; k++) {
            total += w[k];
        }
        double slack = n * Math.ulp(total);
        double below = 0;
        int at = 0;
        while (below + w[at] < total / 2 - slack) {
            below += w[at++];
        }
        boolean half = below + w[at] <= total / 2 + slack && at + 1 < n;
        return half ? (x[at] + x[at + 1]) / 2 : x[at];
    }
}

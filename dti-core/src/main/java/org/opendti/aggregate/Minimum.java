package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Means;

/**
 * The least part, whatever the weights above 0: nothing makes up for the weakest.
 *
 * <p>Of the values 0.8 and 0.5: 0.5. It is the power mean for p → −∞. Source: G. H. Hardy, J. E. Littlewood,
 * G. Pólya, <i>Inequalities</i> (1934), chapter 2.
 */
public record Minimum() implements Aggregation {

    @Override
    public String id() {
        return "minimum";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return Field.complete(parts, weights, Domain.ANY, report).each((x, w, n) -> Means.least(x, n));
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return Field.present(parts, weights, Domain.ANY, report).each((x, w, n) -> Means.least(x, n));
    }
}

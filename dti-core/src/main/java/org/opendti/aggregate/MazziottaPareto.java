package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Moments;

/**
 * The index of Mazziotta and Pareto, M ∓ S·cv: the mean of a unit's parts, and a penalty for how unlike they are.
 *
 * <p>Normalises: each part becomes z-scores of mean 100 and standard deviation 10 over the units that are judged (n −
 * 1). M is then the weighted mean of a unit's z-scores, S² = Σ w (z − M)² / (1 − Σ w²) with weights that sum to 1
 * (with equal weights the sample variance, divided by one less than the number of parts) and cv = S / M. Of z-scores
 * 110 and 90: M = 100, S² = 200, so 100 − 200 / 100 = 98. Values lie around 100.
 *
 * <p>One part has no penalty. A part that is the same for all units, and so any part where there is one unit, is told
 * as {@link Aggregation.Trouble#NO_SPREAD}, and no unit has a value. Source: M. Mazziotta, A. Pareto, <i>Methods for
 * Constructing Composite Indices: One for All or All for One?</i> (2013), with equal weights. Variances are
 * divided by n − 1 here, in z-scores and in S alike; publications also divide by n.
 *
 * @param phenomenon whether something good is measured (the penalty is taken off) or something bad (it is added)
 */
public record MazziottaPareto(Phenomenon phenomenon) implements Aggregation {

    private static final double MEAN = 100;
    private static final double DEVIATION = 10;

    @Override
    public String id() {
        return "mazziotta-pareto";
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
        if (field.size() == 0) {
            return field.nothing();
        }
        double[][] z = new double[field.parts().length][];
        boolean spread = true;
        for (int k = 0; k < z.length; k++) {
            double[] part = field.parts()[k];
            double deviation = field.least(k) < field.most(k) ? Moments.deviation(part) : 0;
            if (deviation > 0) {
                z[k] = scores(part, Moments.mean(part), deviation);
            } else if (!Double.isNaN(field.least(k))) {
                field.tell(k, Trouble.NO_SPREAD);
                spread = false;
            } else {
                z[k] = part;
            }
        }
        return spread ? Unbalance.values(field, z, phenomenon) : field.nothing();
    }

    private static double[] scores(double[] part, double mean, double deviation) {
        double[] z = new double[part.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = MEAN + DEVIATION * ((part[i] - mean) / deviation);
        }
        return z;
    }
}

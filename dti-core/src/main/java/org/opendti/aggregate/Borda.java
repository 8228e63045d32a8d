package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Pairs;
import org.opendti.kernel.Ranks;
import org.opendti.kernel.WeightedSum;

/**
 * Borda's count: in each part a unit gets a point for every unit that it is above and half a point for every equal
 * one; Σ w · points, with weights that sum to 1. The points are rank − 1 of ascending ranks, ties sharing the mean of
 * theirs.
 *
 * <p>Three units, of parts 3, 2, 1 and 1, 2, 2 with weights 2 and 1: (2 · 2 + 0) / 3 = 1.333, (2 · 1 + 1.5) / 3 =
 * 1.167 and (0 + 1.5) / 3 = 0.5. Range: 0 to n − 1 for n units, of mean (n − 1) / 2. One unit alone gets 0.
 *
 * <p>Only the order within a part counts, so nothing is normalised; a part that is the same for all units gives each
 * (n − 1) / 2.
 *
 * <p>Where parts are missing ({@link #aggregatePresent(double[][], double[])}), a unit gets from every other one its
 * points from the parts that both have, with the weights taken over these; two that share none get ½ each. Source:
 * J.-C. de Borda, <i>Mémoire sur les élections au scrutin</i> (1781); OECD/JRC, <i>Handbook on Constructing Composite
 * Indicators</i> (2008), section 6.
 */
public record Borda() implements Aggregation {

    @Override
    public String id() {
        return "borda";
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
        Pairs pairs = new Pairs(field.parts(), field.weights());
        return field.spread(pairs.isComplete() ? byRanks(field) : byPairs(pairs, field.size()));
    }

    private static double[] byRanks(Field field) {
        double[][] points = new double[field.parts().length][];
        for (int k = 0; k < points.length; k++) {
            double[] keys = field.parts()[k].clone();
            for (int i = 0; i < keys.length; i++) {
                keys[i] += 0.0; // no -0
            }
            points[k] = Ranks.average(Ranks.competition(keys));
            for (int i = 0; i < keys.length; i++) {
                points[k][i] = keys.length - points[k][i];
            }
        }
        double[] counts = new double[field.size()];
        WeightedSum.mean(points, field.weights(), counts);
        return counts;
    }

    private static double[] byPairs(Pairs pairs, int size) {
        double[] counts = new double[size];
        long[] margins = new long[size];
        long[] shared = new long[size];
        for (int i = 0; i < size; i++) {
            pairs.margins(i, margins);
            pairs.shared(i, shared);
            for (int j = i + 1; j < size; j++) {
                double half = shared[j] == 0 ? 0 : 0.5 * margins[j] / shared[j];
                counts[i] += 0.5 + half;
                counts[j] += 0.5 - half;
            }
        }
        return counts;
    }
}

package org.opendti.aggregate;

import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Pairs;

/**
 * Copeland's rule: how many units one beats, less how many beat it. One unit beats another if the parts in which it
 * is better weigh more than those in which it is worse: Σⱼ sign(pᵢⱼ − ½), pᵢⱼ = Σ w [xᵢ > xⱼ] + ½ Σ w [xᵢ = xⱼ].
 *
 * <p>Three units, of parts 3, 2, 1 and 1, 2, 2 with weights 2 and 1: the first beats both others, the second the
 * third; they get 2, 0, −2. Range: −(n − 1) to n − 1 for n units; whole numbers that sum to 0. One unit alone gets 0,
 * two get 1 and −1 or 0 and 0.
 *
 * <p>Only the order within a part counts, so nothing is normalised; a part that is the same for all units favours
 * none (amounts below 10⁻¹⁵⁰ are 0). Ties are ties whatever the order of the sum: weights that differ by less than
 * 2·10⁻¹⁴ of all weight or so are equal, as 0.1 + 0.2 and 0.3 are.
 *
 * <p>Where parts are missing ({@link #aggregatePresent(double[][], double[])}), two units are compared over the parts
 * that both have; two that share none tie. Source: A. H. Copeland, <i>A reasonable social welfare function</i>
 * (1951); OECD/JRC, <i>Handbook on Constructing Composite Indicators</i> (2008), section 6.
 */
public record Copeland() implements Aggregation {

    @Override
    public String id() {
        return "copeland";
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
        double[] wins = new double[field.size()];
        long[] margins = new long[wins.length];
        for (int i = 0; i < wins.length; i++) {
            pairs.margins(i, margins);
            for (int j = i + 1; j < wins.length; j++) {
                int sign = pairs.sign(margins[j]);
                wins[i] += sign;
                wins[j] -= sign;
            }
        }
        return field.spread(wins);
    }
}

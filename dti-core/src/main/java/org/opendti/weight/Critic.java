package org.opendti.weight;

import org.opendti.kernel.Moments;
import org.opendti.kernel.Pearson;

/**
 * w ~ s Σ(1 − ρ), the criteria's importance through intercriteria correlation: a part counts the more, the more it varies
 * (s, the standard deviation after min–max) and the less the others say the same (ρ, their correlations with it).
 *
 * <p>Directed, the form of the paper, turns parts of which less is better before it normalises them; undirected takes all
 * as they are. The two agree on columns of which more is better. A part that does not vary is an error that names it, and so
 * are parts that all correlate perfectly, among which there is no conflict. With two units every ρ is 1 or −1. Units that
 * lack a part are left out. Source: Diakoulaki, Mavrotas and Papayannakis (1995), <i>Determining objective weights in
 * multiple criteria problems: the CRITIC method</i>.
 *
 * <p>Of (0, 1, 0, 1), twice, and (0, 0, 1, 1): s is the same for all, Σ(1 − ρ) is 1, 1 and 2, and the weights 0.25, 0.25 and
 * 0.5.
 *
 * @param directed whether parts of which less is better are turned
 */
public record Critic(boolean directed) implements SharedWeighting {

    /** Conflict below this is rounding. */
    private static final double NO_CONFLICT = 1e-13;

    @Override
    public String type() {
        return "critic";
    }

    @Override
    public double[] weights(double[][] columns, boolean[] lessIsBetter) {
        double[][] complete = PartColumns.complete("CRITIC", columns, lessIsBetter, PartColumns.Range.ANY);
        if (complete.length == 1) {
            return new double[] {1};
        }
        PartColumns.checkSpread("CRITIC", complete);
        return PartColumns.shares(
                information(directed ? PartColumns.turned(complete, lessIsBetter) : complete),
                "all parts correlate perfectly; CRITIC needs parts that differ in what they say");
    }

    private static double[] information(double[][] columns) {
        double[] information = new double[columns.length];
        for (int k = 0; k < columns.length; k++) {
            double conflict = conflict(columns, k);
            information[k] = conflict < NO_CONFLICT * columns.length
                    ? 0
                    : conflict * Moments.deviation(PartColumns.minMax(columns[k]));
        }
        return information;
    }

    private static double conflict(double[][] columns, int k) {
        double conflict = 0;
        for (int l = 0; l < columns.length; l++) {
            conflict += l == k ? 0 : 1 - Pearson.of(columns[k], columns[l]);
        }
        return conflict;
    }
}

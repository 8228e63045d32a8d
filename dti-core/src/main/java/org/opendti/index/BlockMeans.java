package org.opendti.index;

import org.opendti.kernel.Parallel;
import org.opendti.kernel.WeightedSum;

/**
 * Weighted means of columns of which some are still to be normalised: block by block, so that what is normalised stays in the
 * processor's cache and is never stored. To the last bit the means of the columns made first.
 */
final class BlockMeans {

    /** Units in a block: 22 columns of them take 180 KB. */
    private static final int BLOCK = 1024;

    private final Columns columns;
    private final int[] parts;
    private final double[] weights;

    BlockMeans(Columns columns, int[] parts, double[] weights) {
        this.columns = columns;
        this.parts = parts;
        this.weights = weights;
    }

    double[] means(int units, int threads) {
        double[] means = new double[units];
        Parallel.ranges(units, BLOCK, threads, (from, to) -> range(from, to, means));
        return means;
    }

    private void range(int from, int to, double[] means) {
        double[][] block = new double[parts.length][BLOCK];
        double[] into = new double[BLOCK];
        int u = from;
        for (; u + BLOCK <= to; u += BLOCK) {
            block(u, block, into, means);
        }
        if (u < to) {
            block(u, new double[parts.length][to - u], new double[to - u], means);
        }
    }

    private void block(int from, double[][] block, double[] into, double[] means) {
        for (int k = 0; k < parts.length; k++) {
            Lined lined = columns.lined(parts[k]);
            double[] values =
                    lined == null ? columns.column(parts[k]) : lined.values().shared();
            System.arraycopy(values, from, block[k], 0, into.length);
            if (lined != null) {
                lined.line().into(block[k], block[k]);
            }
        }
        WeightedSum.mean(block, weights, into);
        System.arraycopy(into, 0, means, from, into.length);
    }
}

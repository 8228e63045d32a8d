package org.opendti.index;

import java.util.Arrays;
import org.opendti.kernel.Normalising;
import org.opendti.kernel.Parallel;
import org.opendti.kernel.WeightedSum;
import org.opendti.normalise.Line;

/**
 * Weighted means of columns of which some are still to be normalised: block by block, so that what is normalised stays in the
 * processor's cache and is never stored. To the last bit the means of the columns made first.
 */
final class BlockMeans {

    /** Units in a block: 22 columns of them take 180 KB. */
    private static final int BLOCK = 1024;

    /** The line of what is not to be normalised. */
    private static final Line AS_IT_IS = new Line(0, 1, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final double[][] values;
    private final Line[] lines;
    private final double[][] straight;
    private final double[] weights;
    private final double total;

    BlockMeans(Columns columns, int[] parts, double[] weights) {
        this.values = new double[parts.length][];
        this.lines = new Line[parts.length];
        this.straight = new double[parts.length][];
        for (int k = 0; k < parts.length; k++) {
            Lined lined = columns.lined(parts[k]);
            values[k] =
                    lined == null ? columns.column(parts[k]) : lined.values().shared();
            Line line = lined == null ? AS_IT_IS : lined.line();
            lines[k] = line;
            straight[k] = new double[] {line.shift(), line.factor(), line.base()};
        }
        this.weights = weights;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.total = sum;
    }

    double[] means(int units, int threads) {
        double[] means = new double[units];
        boolean ends = Arrays.stream(lines).anyMatch(Line::hasEnds);
        Parallel.ranges(units, BLOCK, threads, (from, to) -> range(from, to, ends, means));
        return means;
    }

    private void range(int from, int to, boolean ends, double[] means) {
        double[][] made = new double[ends ? lines.length : 0][BLOCK];
        double[] sums = new double[BLOCK];
        int u = from;
        for (; u + BLOCK <= to; u += BLOCK) {
            block(u, made, sums, means);
        }
        if (u < to) {
            block(u, new double[made.length][to - u], new double[to - u], means);
        }
    }

    private void block(int from, double[][] made, double[] sums, double[] means) {
        if (made.length > 0) {
            sumOfMade(from, made, sums);
        } else {
            sumOfStraight(from, sums);
        }
        for (int u = 0; u < sums.length; u++) {
            means[from + u] = sums[u] / total;
        }
    }

    private void sumOfMade(int from, double[][] made, double[] sums) {
        for (int k = 0; k < made.length; k++) {
            System.arraycopy(values[k], from, made[k], 0, sums.length);
            lines[k].into(made[k], made[k]);
        }
        WeightedSum.sum(made, weights, sums);
    }

    /** Lines without ends need not be made at all. */
    private void sumOfStraight(int from, double[] sums) {
        Arrays.fill(sums, 0);
        int k = 0;
        for (; k + 2 <= values.length; k += 2) {
            Normalising.add(
                    values[k], values[k + 1], from, straight[k], straight[k + 1], weights[k], weights[k + 1], sums);
        }
        if (k < values.length) {
            Normalising.add(values[k], from, straight[k], weights[k], sums);
        }
    }
}

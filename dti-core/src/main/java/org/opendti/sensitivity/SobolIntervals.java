package org.opendti.sensitivity;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.opendti.kernel.Parallel;

/** How the indices vary: each method gives an array an index, of the indices for other weights of the rows. */
final class SobolIntervals {

    /** Replicates that a thread works on at a time. */
    private static final int BLOCK = 16;

    private SobolIntervals() {}

    /** The indices of resamples: as many rows as there are, each drawn from all of them. */
    static double[][] bootstrap(SobolSums sums, int replicates, long seed, int threads) {
        Streams streams = Streams.resamples(seed);
        double[][] columns = new double[2 * sums.groups()][replicates];
        Parallel.ranges(replicates, BLOCK, threads, (from, to) -> {
            double[] counts = new double[sums.rows()];
            for (int r = from; r < to; r++) {
                resample(streams.of(r), counts);
                put(columns, r, sums.indices(counts));
            }
        });
        return columns;
    }

    private static void resample(SplittableRandom random, double[] counts) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < counts.length; i++) {
            counts[random.nextInt(counts.length)]++;
        }
    }

    /** The indices without each copy of the sequence that has a row; copies without one are passed over. */
    static double[][] jackknife(SobolSums sums, int[] rows, int copies) {
        int[] present = Arrays.stream(rows).map(row -> row % copies).distinct().toArray();
        double[][] columns = new double[2 * sums.groups()][present.length];
        for (int c = 0; c < present.length; c++) {
            int copy = present[c];
            put(columns, c, sums.indices(weights(rows, row -> row % copies == copy ? 0 : 1)));
        }
        return columns;
    }

    private static double[] weights(int[] rows, IntToDoubleFunction weight) {
        return Arrays.stream(rows).mapToDouble(weight).toArray();
    }

    private static void put(double[][] columns, int place, double[] indices) {
        for (int k = 0; k < indices.length; k++) {
            columns[k][place] = indices[k];
        }
    }
}

package org.opendti.kernel;

import java.util.Arrays;

/**
 * Competition ranks of all units in each run of a block, by comparing pairs, but only of units whose scores overlap in the block: a unit
 * whose least score is above another's greatest is before it in all runs.
 *
 * <p>No score is NaN or below 0: then the bits of scores are in the order of the scores, and comparing two is a subtraction, which
 * becomes vector instructions.
 */
public final class BlockRanks {

    private final int units;
    private final long[][] bits;
    private final long[][] above;
    private final int[][] rivals;
    private final int[] rivalCounts;
    private final int[] surelyAbove;

    /**
     * Makes room.
     *
     * @param units how many units
     * @param most the most runs of a block
     */
    public BlockRanks(int units, int most) {
        this.units = units;
        bits = new long[units][most];
        above = new long[units][most];
        rivals = new int[units][units];
        rivalCounts = new int[units];
        surelyAbove = new int[units];
    }

    /**
     * Ranks.
     *
     * @param scores a column a unit, an entry a run; none is NaN or below 0
     * @param least the least score of each unit
     * @param greatest the greatest score of each unit
     * @param runs how many runs
     * @param before a row a unit, an entry another; gets added in how many runs the one's score was greater than the other's
     */
    public void rank(double[][] scores, double[] least, double[] greatest, int runs, long[][] before) {
        compareEnds(least, greatest, runs, before);
        long sum = 0;
        for (int u = 0; u < units; u++) {
            if (rivalCounts[u] > 0) {
                toBits(scores[u], runs, bits[u]);
            }
        }
        for (int u = 0; u < units; u++) {
            countAbove(u, runs);
            sum += sum(above[u], runs);
        }
        boolean ties = sum != (long) runs * units * (units - 1) / 2;
        for (int u = 0; u < units; u++) {
            for (int k = 0; k < rivalCounts[u] && rivals[u][k] < u; k++) {
                int v = rivals[u][k];
                long second = countBelow(bits[u], bits[v], runs);
                before[v][u] += second;
                before[u][v] += ties ? countBelow(bits[v], bits[u], runs) : runs - second;
            }
        }
    }

    /**
     * Whether a unit's rank was the same in all runs, so that one of them tells all.
     *
     * @param unit the unit
     * @return whether that is sure
     */
    public boolean isFixed(int unit) {
        return rivalCounts[unit] == 0;
    }

    /**
     * Whether a unit came first in no run, as some other was before it in all.
     *
     * @param unit the unit
     * @return whether that is sure
     */
    public boolean isNeverFirst(int unit) {
        return surelyAbove[unit] > 0;
    }

    /**
     * How many units were above one in each run, its rank less 1.
     *
     * @param unit the unit
     * @return an entry a run; not to be changed
     */
    public long[] above(int unit) {
        return above[unit];
    }

    /** The rivals of each unit come in the order of their numbers. */
    private void compareEnds(double[] least, double[] greatest, int runs, long[][] before) {
        Arrays.fill(rivalCounts, 0);
        Arrays.fill(surelyAbove, 0);
        for (int u = 0; u < units; u++) {
            for (int v = 0; v < u; v++) {
                if (least[u] > greatest[v]) {
                    surelyAbove[v]++;
                    before[u][v] += runs;
                } else if (least[v] > greatest[u]) {
                    surelyAbove[u]++;
                    before[v][u] += runs;
                } else {
                    rivals[u][rivalCounts[u]++] = v;
                    rivals[v][rivalCounts[v]++] = u;
                }
            }
        }
    }

    private static void toBits(double[] scores, int runs, long[] into) {
        for (int r = 0; r < runs; r++) {
            into[r] = Double.doubleToRawLongBits(scores[r] + 0.0); // no −0
        }
    }

    private void countAbove(int u, int runs) {
        long[] into = above[u];
        Arrays.fill(into, 0, runs, surelyAbove[u]);
        int[] of = rivals[u];
        int count = rivalCounts[u];
        int k = 0;
        for (; k + 4 <= count; k += 4) {
            addFour(bits[u], bits[of[k]], bits[of[k + 1]], bits[of[k + 2]], bits[of[k + 3]], runs, into);
        }
        for (; k < count; k++) {
            addOne(bits[u], bits[of[k]], runs, into);
        }
    }

    private static void addFour(long[] own, long[] a, long[] b, long[] c, long[] d, int runs, long[] into) {
        for (int r = 0; r < runs; r++) {
            into[r] += ((own[r] - a[r]) >>> 63)
                    + ((own[r] - b[r]) >>> 63)
                    + ((own[r] - c[r]) >>> 63)
                    + ((own[r] - d[r]) >>> 63);
        }
    }

    private static void addOne(long[] own, long[] other, int runs, long[] into) {
        for (int r = 0; r < runs; r++) {
            into[r] += (own[r] - other[r]) >>> 63;
        }
    }

    private static long countBelow(long[] own, long[] other, int runs) {
        long count = 0;
        for (int r = 0; r < runs; r++) {
            count += (own[r] - other[r]) >>> 63;
        }
        return count;
    }

    private static long sum(long[] x, int runs) {
        long sum = 0;
        for (int r = 0; r < runs; r++) {
            sum += x[r];
        }
        return sum;
    }
}

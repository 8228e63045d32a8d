package org.opendti.kernel;

import java.util.Arrays;

/** Ranks of keys, the greatest first. NaN takes no place and gets NaN. No key is -0. */
public final class Ranks {

    private Ranks() {}

    /**
     * 1 + how many keys are greater.
     *
     * @param keys a key a unit
     * @return a rank a unit
     */
    public static double[] competition(double[] keys) {
        return keys.length <= COUNTED ? byCounting(keys) : new Sorted(keys).greater(keys);
    }

    /** Of few keys comparing all pairs is faster than sorting. */
    private static final int COUNTED = 128;

    /** Compares all pairs without a branch, which the compiler turns into vector instructions. */
    private static double[] byCounting(double[] keys) {
        long[] order = new long[keys.length];
        boolean negative = false;
        for (int u = 0; u < keys.length; u++) {
            order[u] = inOrder(keys[u]);
            negative |= order[u] < 0;
        }
        long[] greater = new long[keys.length];
        for (long other : order) {
            if (negative) {
                addIfLess(order, other, greater);
            } else {
                addIfLessFromZero(order, other, greater);
            }
        }
        double[] ranks = new double[keys.length];
        for (int u = 0; u < keys.length; u++) {
            ranks[u] = Double.isNaN(keys[u]) ? Double.NaN : 1 + greater[u];
        }
        return ranks;
    }

    /** A whole number in the order of the keys: the bits of those from 0 on, and of those below with the last 63 turned. */
    private static long inOrder(double key) {
        long bits = Double.doubleToRawLongBits(key);
        return Double.isNaN(key) ? NONE : bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** Less than the number of any key: greater than none. */
    private static final long NONE = Long.MIN_VALUE;

    /** Whether a is less than b is the sign of a − b, except where that overflows: where the signs differ it is the sign of a. */
    private static void addIfLess(long[] order, long other, long[] greater) {
        for (int u = 0; u < order.length; u++) {
            long a = order[u];
            greater[u] += ((a & ~other) | (~(a ^ other) & (a - other))) >>> 63;
        }
    }

    /** The same of numbers from 0 on, whose differences do not overflow. */
    private static void addIfLessFromZero(long[] order, long other, long[] greater) {
        for (int u = 0; u < order.length; u++) {
            greater[u] += (order[u] - other) >>> 63;
        }
    }

    /**
     * 1 + how many different keys are greater.
     *
     * @param keys a key a unit
     * @return a rank a unit
     */
    public static double[] dense(double[] keys) {
        Sorted sorted = new Sorted(keys);
        sorted.keepOneOfEach();
        return sorted.greater(keys);
    }

    /** The keys in ascending order, without NaN. */
    private static final class Sorted {

        private final double[] keys;
        private int count;

        Sorted(double[] unsorted) {
            keys = new double[unsorted.length];
            for (double key : unsorted) {
                keys[count] = key;
                count += Double.isNaN(key) ? 0 : 1;
            }
            Arrays.sort(keys, 0, count);
        }

        void keepOneOfEach() {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || keys[i] != keys[i - 1]) {
                    keys[kept++] = keys[i];
                }
            }
            count = kept;
        }

        double[] greater(double[] of) {
            double[] ranks = new double[of.length];
            for (int u = 0; u < of.length; u++) {
                ranks[u] = Double.isNaN(of[u]) ? Double.NaN : 1 + count - upTo(of[u]);
            }
            return ranks;
        }

        /** How many keys are at most this one: a search without branches to mispredict. */
        private int upTo(double key) {
            int from = 0;
            int length = count;
            while (length > 1) {
                int half = length >>> 1;
                from += keys[from + half - 1] <= key ? half : 0;
                length -= half;
            }
            return from + (length == 1 && keys[from] <= key ? 1 : 0);
        }
    }

    /**
     * Gives ties ranks of their own, in the order of the units.
     *
     * @param ranks competition ranks; changed
     * @return the same array
     */
    public static double[] ordinal(double[] ranks) {
        int[] taken = new int[ranks.length + 1];
        for (int u = 0; u < ranks.length; u++) {
            if (!Double.isNaN(ranks[u])) {
                ranks[u] += taken[(int) ranks[u]]++;
            }
        }
        return ranks;
    }

    /**
     * Gives ties the mean of the ranks that they cover.
     *
     * @param ranks competition ranks; changed
     * @return the same array
     */
    public static double[] average(double[] ranks) {
        int[] sharing = new int[ranks.length + 1];
        for (double rank : ranks) {
            if (!Double.isNaN(rank)) {
                sharing[(int) rank]++;
            }
        }
        for (int u = 0; u < ranks.length; u++) {
            if (!Double.isNaN(ranks[u])) {
                ranks[u] += (sharing[(int) ranks[u]] - 1) / 2.0;
            }
        }
        return ranks;
    }
}

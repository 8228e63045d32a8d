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
        if (keys.length <= COUNTED) {
            long[] ordered = new long[keys.length];
            if (order(keys, ordered)) {
                return byCounting(keys, ordered);
            }
        }
        return new Sorted(keys).greater(keys);
    }

    /** Of so few keys comparing all pairs is faster than sorting. */
    private static final int COUNTED = 128;

    /**
     * Whole numbers in the order of the keys: their bits, of those below 0 turned round. NaN gets the least of them, which is
     * greater than none.
     *
     * @return whether no difference of two of them overflows; it may where keys of both signs are above 1 in amount
     */
    private static boolean order(double[] keys, long[] into) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        boolean missing = false;
        for (int u = 0; u < keys.length; u++) {
            long bits = Double.doubleToRawLongBits(keys[u]);
            long ordered = bits ^ ((bits >> 63) & Long.MAX_VALUE);
            boolean present = !Double.isNaN(keys[u]);
            missing |= !present;
            least = present ? Math.min(least, ordered) : least;
            greatest = present ? Math.max(greatest, ordered) : greatest;
            into[u] = ordered;
        }
        for (int u = 0; missing && u < keys.length; u++) {
            into[u] = Double.isNaN(keys[u]) ? least : into[u];
        }
        return greatest >= least && greatest - least >= 0;
    }

    /** Compares all pairs without a branch, which the compiler turns into vector instructions. */
    private static double[] byCounting(double[] keys, long[] ordered) {
        long[] greater = new long[keys.length];
        int k = 0;
        for (; k + 4 <= ordered.length; k += 4) {
            addFour(ordered, k, greater);
        }
        for (; k < ordered.length; k++) {
            addIfLess(ordered, ordered[k], greater);
        }
        double[] ranks = new double[keys.length];
        for (int u = 0; u < keys.length; u++) {
            ranks[u] = Double.isNaN(keys[u]) ? Double.NaN : 1 + greater[u];
        }
        return ranks;
    }

    private static void addFour(long[] bits, int k, long[] greater) {
        long a = bits[k];
        long b = bits[k + 1];
        long c = bits[k + 2];
        long d = bits[k + 3];
        for (int u = 0; u < bits.length; u++) {
            long own = bits[u];
            greater[u] += ((own - a) >>> 63) + ((own - b) >>> 63) + ((own - c) >>> 63) + ((own - d) >>> 63);
        }
    }

    private static void addIfLess(long[] bits, long other, long[] greater) {
        for (int u = 0; u < bits.length; u++) {
            greater[u] += (bits[u] - other) >>> 63;
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

package org.opendti.kernel;

import java.util.Arrays;

/**
 * Units compared in pairs: how much weight lies on the columns in which one is above the other, less the weight of
 * those in which it is below. NaN is missing: a column counts for the pairs that both have it.
 *
 * <p>Weights become whole numbers of {@value #ONE}ths of their sum, and numbers become whole numbers in the same
 * order (amounts below 10⁻¹⁵⁰ become 0, those above 10¹⁵⁰ are not taken). Sums are then exact whatever their order,
 * and the loops have neither branches nor floating point, so that the compiler turns them into vector instructions.
 */
public final class Pairs {

    /** The sum of all weights. */
    public static final long ONE = 1L << 52;

    private static final long ZERO = Double.doubleToRawLongBits(1e-150) - 1;

    private final long[][] codes;
    private final long[][] masks;
    private final long[] shares;

    /**
     * Prepares the comparison.
     *
     * @param columns the columns, of amounts up to 10¹⁵⁰
     * @param weights a weight a column, of any sum above 0
     */
    public Pairs(double[][] columns, double[] weights) {
        double total = Arrays.stream(weights).sum();
        shares = Arrays.stream(weights)
                .mapToLong(w -> Math.round(w / total * ONE))
                .toArray();
        codes = Arrays.stream(columns).map(Pairs::codes).toArray(long[][]::new);
        masks = Arrays.stream(columns).map(Pairs::mask).toArray(long[][]::new);
    }

    private static long[] codes(double[] column) {
        long[] codes = new long[column.length];
        for (int u = 0; u < codes.length; u++) {
            codes[u] = code(column[u]);
        }
        return codes;
    }

    /** A number in the order of the doubles, whose difference to any other does not overflow. */
    private static long code(double x) {
        if (Double.isNaN(x)) {
            return 0;
        }
        long amount = Math.max(0, Double.doubleToRawLongBits(Math.abs(x)) - ZERO);
        return x < 0 ? -amount : amount;
    }

    /** All bits where a number is present, none where it is missing; empty if none is missing. */
    private static long[] mask(double[] column) {
        for (double x : column) {
            if (Double.isNaN(x)) {
                return Arrays.stream(column)
                        .mapToLong(v -> Double.isNaN(v) ? 0 : -1)
                        .toArray();
            }
        }
        return new long[0];
    }

    /** {@return whether every column has all numbers} */
    public boolean isComplete() {
        return Arrays.stream(masks).allMatch(mask -> mask.length == 0);
    }

    /**
     * The margins of one unit over those after it.
     *
     * @param i the unit
     * @param into the weight of columns in which it is above the other, less that of those in which it is below, for
     *     each unit after it; overwritten
     */
    public void margins(int i, long[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < codes.length; k++) {
            if (masks[k].length == 0) {
                add(codes[k], shares[k], i, into);
            } else {
                add(codes[k], masks[k], shares[k] & masks[k][i], i, into);
            }
        }
    }

    private static void add(long[] codes, long share, int i, long[] into) {
        long own = codes[i];
        for (int j = i + 1; j < into.length; j++) {
            long other = codes[j];
            into[j] += (share & -((other - own) >>> 63)) - (share & -((own - other) >>> 63));
        }
    }

    private static void add(long[] codes, long[] mask, long share, int i, long[] into) {
        long own = codes[i];
        for (int j = i + 1; j < into.length; j++) {
            long other = codes[j];
            into[j] += mask[j] & ((share & -((other - own) >>> 63)) - (share & -((own - other) >>> 63)));
        }
    }

    /**
     * The weight that one unit shares with those after it.
     *
     * @param i the unit
     * @param into the weight of the columns that both have, for each unit after it; overwritten
     */
    public void shared(int i, long[] into) {
        Arrays.fill(into, 0);
        for (int k = 0; k < codes.length; k++) {
            long share = masks[k].length == 0 ? shares[k] : shares[k] & masks[k][i];
            for (int j = i + 1; j < into.length; j++) {
                into[j] += masks[k].length == 0 ? share : share & masks[k][j];
            }
        }
    }

    /**
     * Who wins. Each weight is off by at most half of one {@value #ONE}th when it is made whole, and by its own
     * rounding, so margins of up to one a column (2·10⁻¹⁴ of all weight for 98 columns) are those of a tie: with
     * weights 0.1, 0.2, 0.3 the first two columns against the third.
     *
     * @param margin a margin
     * @return 1, 0 or −1
     */
    public int sign(long margin) {
        return Math.abs(margin) <= codes.length + 4 ? 0 : Long.signum(margin);
    }
}

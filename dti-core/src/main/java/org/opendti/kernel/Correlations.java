package org.opendti.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** How two columns of one length go together, over the units that have both; NaN counts as missing. */
public final class Correlations {

    private Correlations() {}

    /**
     * Both columns without the units that lack one.
     *
     * @param x a column
     * @param y another
     * @return x, then y
     */
    public static double[][] shared(double[] x, double[] y) {
        int[] units = IntStream.range(0, x.length)
                .filter(u -> !Double.isNaN(x[u]) && !Double.isNaN(y[u]))
                .toArray();
        return new double[][] {
            Arrays.stream(units).mapToDouble(u -> x[u]).toArray(),
            Arrays.stream(units).mapToDouble(u -> y[u]).toArray()
        };
    }

    /**
     * Σ(x − mean x)(y − mean y) / (n − 1).
     *
     * @param x a column
     * @param y another
     * @return the covariance; NaN of fewer than two; 0 where a column is constant
     */
    public static double covariance(double[] x, double[] y) {
        double[][] both = shared(x, y);
        int n = both[0].length;
        return n < 2 ? Double.NaN : product(both[0], both[1]) / (n - 1);
    }

    /**
     * Pearson's r = Σ(x − mean x)(y − mean y) / √(Σ(x − mean x)² Σ(y − mean y)²).
     *
     * @param x a column
     * @param y another
     * @return r, in [−1, 1]; NaN of fewer than two, or where a column is constant
     */
    public static double pearson(double[] x, double[] y) {
        double[][] both = shared(x, y);
        return Pearson.of(both[0], both[1]);
    }

    /**
     * Spearman's coefficient: Pearson's r of the ranks, those of ties averaged.
     *
     * @param x a column
     * @param y another
     * @return the coefficient, in [−1, 1]; NaN of fewer than two, or where a column is constant
     */
    public static double spearman(double[] x, double[] y) {
        double[][] both = shared(x, y);
        return pearson(ranks(both[0]), ranks(both[1]));
    }

    private static double[] ranks(double[] x) {
        double[] keys = Arrays.stream(x).map(v -> v + 0.0).toArray(); // -0 is 0
        return Ranks.average(Ranks.competition(keys));
    }

    /**
     * Kendall's tau-b = S / √((P − Tx)(P − Ty)), S the pairs of units in the same order less those in opposite order, P
     * all pairs, T those tied in a column.
     *
     * @param x a column
     * @param y another
     * @return tau-b, in [−1, 1]; NaN of fewer than two, or where a column is constant
     */
    public static double kendall(double[] x, double[] y) {
        double[][] both = shared(x, y);
        double pairs = pairs(both[0].length);
        double free = (pairs - ties(both[0], Correlations::pairs)) * (pairs - ties(both[1], Correlations::pairs));
        return free > 0 ? held(balance(both[0], both[1]) / Math.sqrt(free)) : Double.NaN;
    }

    /**
     * S over its standard deviation where the columns are independent, corrected for ties, without a correction for
     * continuity: var S = (v(n) − Σv(t) − Σv(u)) / 18 + Σt(t − 1)·Σu(u − 1) / (2n(n − 1)) + Σt(t − 1)(t − 2)·Σu(u − 1)(u
     * − 2) / (9n(n − 1)(n − 2)), v(k) = k(k − 1)(2k + 5); t and u are the sizes of ties in x and in y.
     *
     * @param x a column
     * @param y another
     * @return z; NaN where the variance is 0
     */
    public static double kendallZ(double[] x, double[] y) {
        double[][] both = shared(x, y);
        double n = both[0].length;
        double variance = (spread(n) - ties(both[0], Correlations::spread) - ties(both[1], Correlations::spread)) / 18
                + ratio(ties(both[0], Correlations::pairs) * ties(both[1], Correlations::pairs), pairs(n))
                + ratio(ties(both[0], Correlations::triples) * ties(both[1], Correlations::triples), 9 * triples(n));
        return variance > 0 ? balance(both[0], both[1]) / Math.sqrt(variance) : Double.NaN;
    }

    private static double ratio(double a, double b) {
        return a == 0 ? 0 : a / b;
    }

    private static double pairs(double n) {
        return n * (n - 1) / 2;
    }

    private static double triples(double n) {
        return n * (n - 1) * (n - 2);
    }

    private static double spread(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    /** Σ of a function of the size of every tie. */
    private static double ties(double[] x, DoubleUnaryOperator ofSize) {
        double[] sorted = Arrays.stream(x).map(v -> v + 0.0).sorted().toArray();
        double sum = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                sum += ofSize.applyAsDouble(i - from);
                from = i;
            }
        }
        return sum;
    }

    /** Pairs in the same order less pairs in opposite order, by sorting (Knight, 1966). */
    private static double balance(double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(u -> x[u] + 0.0).thenComparingDouble(u -> y[u] + 0.0))
                .mapToInt(u -> u)
                .toArray();
        double[] byX = Arrays.stream(order).mapToDouble(u -> y[u]).toArray();
        double tiedInBoth = 0;
        int run = 0;
        for (int i = 1; i < order.length; i++) {
            run = x[order[i]] == x[order[i - 1]] && byX[i] == byX[i - 1] ? run + 1 : 0;
            tiedInBoth += run;
        }
        double ordered = pairs(x.length) - ties(x, Correlations::pairs) - ties(y, Correlations::pairs) + tiedInBoth;
        return ordered - 2 * inversions(byX, 0, byX.length, new double[byX.length]);
    }

    /** How many pairs stand in descending order; sorts the range. */
    private static double inversions(double[] y, int from, int to, double[] spare) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        double count = inversions(y, from, middle, spare) + inversions(y, middle, to, spare);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean fromRight = left == middle || (right < to && y[right] < y[left]);
            count += fromRight ? middle - left : 0;
            spare[i] = fromRight ? y[right++] : y[left++];
        }
        System.arraycopy(spare, from, y, from, to - from);
        return count;
    }

    /** Σ(x − mean x)(y − mean y) of columns without gaps; exactly 0 where one is constant, whatever its mean rounds to. */
    private static double product(double[] x, double[] y) {
        if (isConstant(x) || isConstant(y)) {
            return 0;
        }
        double meanX = Moments.mean(x);
        double meanY = Moments.mean(y);
        double sum = 0;
        for (int u = 0; u < x.length; u++) {
            sum += (x[u] - meanX) * (y[u] - meanY);
        }
        return sum;
    }

    private static boolean isConstant(double[] x) {
        return Arrays.stream(x).allMatch(v -> v == x[0]);
    }

    private static double held(double r) {
        return Math.max(-1, Math.min(1, r));
    }
}

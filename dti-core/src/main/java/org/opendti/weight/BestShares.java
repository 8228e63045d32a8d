package org.opendti.weight;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opendti.kernel.Simplex;
import org.opendti.weight.BenefitOfTheDoubt.ShareBounds;

/**
 * The weights of each unit in {@link BenefitOfTheDoubt}.
 *
 * <p>For a unit y the variables are aₖ = wₖyₖ, so that its score is the sum T of them, and another unit z has Σ aₖ zₖ/yₖ.
 * Least shares L are built in by aₖ = LₖT + qₖ with q ≥ 0, whence T = Σq / (1 − ΣL): a programme in q that begins at 0 and
 * keeps Σ qₖ (zₖ/yₖ + Σ Lₗzₗ/yₗ / (1 − ΣL)) ≤ 1 for every z. Greatest shares U are rows qₖ ≤ (Uₖ − Lₖ) Σq / (1 − ΣL).
 */
final class BestShares {

    private static final double ROUNDING = 1e-9;
    private static final double NOTHING = 1e-12;
    private static final double NEARLY_ONE = 1 - 1e-11;

    private final double[][] units;
    private final List<ShareBounds> bounds;
    private final double[] greatest;

    BestShares(double[][] units, List<ShareBounds> bounds) {
        this.units = units;
        this.bounds = bounds;
        this.greatest = IntStream.range(0, bounds.size())
                .mapToDouble(k ->
                        Arrays.stream(units).mapToDouble(unit -> unit[k]).max().orElse(0))
                .toArray();
    }

    /** The best weights of a unit, with which the best unit has 1; all 0 where the unit can only score 0. */
    double[] weightsOf(int unit) {
        double[] y = units[unit];
        int[] usable = IntStream.range(0, y.length)
                .filter(k -> y[k] > 0 && y[k] >= NOTHING * greatest[k])
                .toArray();
        double[] weights = new double[y.length];
        if (!canMakeUpTheWhole(usable)) {
            return weights;
        }
        double[] shares = shares(y, usable);
        for (int k = 0; k < usable.length; k++) {
            weights[usable[k]] = shares[k] / y[usable[k]];
        }
        double highest = Arrays.stream(units)
                .mapToDouble(other -> product(weights, other))
                .max()
                .orElseThrow();
        return DoubleStream.of(weights).map(w -> w / highest).toArray();
    }

    double score(int unit, double[] weights) {
        double score = product(weights, units[unit]);
        return score > NEARLY_ONE ? 1 : score;
    }

    /** Whether all parts that must have a share are among these, and these may add up to 1. */
    private boolean canMakeUpTheWhole(int[] usable) {
        double least =
                IntStream.of(usable).mapToDouble(k -> bounds.get(k).least()).sum();
        double leastOfAll = bounds.stream().mapToDouble(ShareBounds::least).sum();
        double most =
                IntStream.of(usable).mapToDouble(k -> bounds.get(k).most()).sum();
        return leastOfAll - least < NOTHING && most > 1 - ROUNDING;
    }

    private double[] shares(double[] y, int[] usable) {
        double[] least = bound(usable, true);
        double free = 1 - DoubleStream.of(least).sum();
        if (free <= ROUNDING) {
            return least;
        }
        double[] most = bound(usable, false);
        double room = 0;
        for (int k = 0; k < most.length; k++) {
            most[k] = (most[k] - least[k]) / free;
            room += most[k];
        }
        return room <= 1 + ROUNDING
                ? filled(least, free, most)
                : filled(least, free, solved(ratios(y, usable, least, free), most));
    }

    private double[] bound(int[] usable, boolean least) {
        return IntStream.of(usable)
                .mapToObj(bounds::get)
                .mapToDouble(bound -> least ? bound.least() : bound.most())
                .toArray();
    }

    /** L plus the free share as q divides it. */
    private static double[] filled(double[] least, double free, double[] q) {
        double sum = DoubleStream.of(q).sum();
        double[] shares = new double[q.length];
        for (int k = 0; k < q.length; k++) {
            shares[k] = least[k] + free * q[k] / sum;
        }
        return shares;
    }

    /** What a unit of qₖ adds to each unit. */
    private double[][] ratios(double[] y, int[] usable, double[] least, double free) {
        double[][] ratios = new double[units.length][usable.length];
        for (int j = 0; j < units.length; j++) {
            double common = 0;
            for (int k = 0; k < usable.length; k++) {
                ratios[j][k] = units[j][usable[k]] / y[usable[k]];
                common += least[k] * ratios[j][k] / free;
            }
            for (int k = 0; k < usable.length; k++) {
                ratios[j][k] += common;
            }
        }
        return ratios;
    }

    /** The best q, up to a factor; {@code most} bounds its shares. */
    private static double[] solved(double[][] ratios, double[] most) {
        double[] size = new double[most.length];
        for (double[] row : ratios) {
            for (int k = 0; k < size.length; k++) {
                size[k] = Math.max(size[k], row[k]);
            }
        }
        double smallest = DoubleStream.of(size).min().orElseThrow();
        double[] gain = DoubleStream.of(size).map(s -> smallest / s).toArray();
        double[][] rows = rows(ratios, size, gain, most);
        double[] right = new double[rows.length];
        Arrays.fill(right, 0, ratios.length, 1);
        double[] q = Simplex.maximise(gain, rows, right);
        for (int k = 0; k < q.length; k++) {
            q[k] = Math.max(0, q[k]) * gain[k];
        }
        return q;
    }

    private static double[][] rows(double[][] ratios, double[] size, double[] gain, double[] most) {
        int[] bounded = IntStream.range(0, most.length).filter(k -> most[k] < 1).toArray();
        double[][] rows = new double[ratios.length + bounded.length][size.length];
        for (int j = 0; j < ratios.length; j++) {
            for (int k = 0; k < size.length; k++) {
                rows[j][k] = ratios[j][k] / size[k];
            }
        }
        for (int b = 0; b < bounded.length; b++) {
            for (int k = 0; k < size.length; k++) {
                rows[ratios.length + b][k] = gain[k] * ((k == bounded[b] ? 1 : 0) - most[bounded[b]]);
            }
        }
        return rows;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}

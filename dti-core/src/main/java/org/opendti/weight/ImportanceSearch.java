package org.opendti.weight;

import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.opendti.kernel.Pearson;

/**
 * The search of {@link Optimised}. It moves θ, the logarithms of the weights, which keeps weights above 0; a weight can
 * become as small as 10⁻⁹ of the largest.
 */
final class ImportanceSearch {

    private static final int ROUNDS = 60;
    private static final double GOOD = 1e-10;
    private static final double GOOD_ENOUGH = 1e-6;
    private static final double DIFFERENCE = 1e-6;
    private static final double SMALLEST = Math.log(1e-9);

    private final double[][] columns;
    private final double[] targets;
    private final Optimised.Scoring scoring;

    private double[] theta;
    /** Importance less target of every part at θ. */
    private double[] off;

    ImportanceSearch(double[][] columns, double[] targets, Optimised.Scoring scoring) {
        this.columns = columns;
        this.targets = targets;
        this.scoring = scoring;
        this.theta = new double[targets.length];
        this.off = off(theta);
    }

    Optimised.Result run() {
        if (!Double.isFinite(squares(off))) {
            throw new IllegalArgumentException(
                    "at equal weights the parts' correlations with the index do not sum to more than 0;"
                            + " importances need an index that follows its parts");
        }
        descend();
        if (largest(off) > GOOD_ENOUGH) {
            poll();
        }
        double[] achieved = new double[targets.length];
        for (int k = 0; k < achieved.length; k++) {
            achieved[k] = targets[k] + off[k];
        }
        return new Optimised.Result(weights(theta), achieved, largest(off));
    }

    /** Damped least squares (Levenberg and Marquardt), the slopes by differences. */
    private void descend() {
        double damping = 1e-3;
        for (int round = 0; round < ROUNDS && largest(off) > GOOD && damping < 1e9; round++) {
            RealMatrix slopes = slopes();
            boolean better = false;
            while (!better && damping < 1e9) {
                better = accept(step(slopes, damping));
                damping *= better ? 0.2 : 5;
            }
        }
    }

    private RealMatrix slopes() {
        RealMatrix slopes = new Array2DRowRealMatrix(targets.length, targets.length);
        for (int k = 0; k < targets.length; k++) {
            double[] moved = theta.clone();
            moved[k] += DIFFERENCE;
            double[] there = off(moved);
            for (int l = 0; l < targets.length; l++) {
                double slope = (there[l] - off[l]) / DIFFERENCE;
                slopes.setEntry(l, k, Double.isFinite(slope) ? slope : 0);
            }
        }
        return slopes;
    }

    private double[] step(RealMatrix slopes, double damping) {
        RealMatrix normal = slopes.transpose().multiply(slopes);
        double size = Math.max(normal.getTrace() / targets.length, 1e-12);
        for (int k = 0; k < targets.length; k++) {
            normal.addToEntry(k, k, damping * size);
        }
        RealVector gradient = slopes.preMultiply(new ArrayRealVector(off, false));
        RealVector move = new LUDecomposition(normal, 0).getSolver().solve(gradient);
        return new ArrayRealVector(theta).subtract(move).toArray();
    }

    /** Steps up and down one weight at a time, halved when none helps: for scores that jump as weights change. */
    private void poll() {
        double step = 0.5;
        for (int round = 0; round < ROUNDS && step > 1e-4 && largest(off) > GOOD_ENOUGH; round++) {
            boolean better = false;
            for (int k = 0; k < targets.length; k++) {
                better |= accept(moved(k, step)) || accept(moved(k, -step));
            }
            step *= better ? 1 : 0.5;
        }
    }

    private double[] moved(int k, double by) {
        double[] moved = theta.clone();
        moved[k] += by;
        return moved;
    }

    private boolean accept(double[] candidate) {
        double greatest = IntStream.range(0, candidate.length)
                .mapToDouble(k -> candidate[k])
                .max()
                .orElseThrow();
        double[] held = IntStream.range(0, candidate.length)
                .mapToDouble(k -> Math.max(SMALLEST, candidate[k] - greatest))
                .toArray();
        double[] there = off(held);
        boolean better = squares(there) < squares(off);
        if (better) {
            theta = held;
            off = there;
        }
        return better;
    }

    /** Importances less targets; NaN where the correlations do not sum to more than 0. */
    private double[] off(double[] logarithms) {
        double[] scores = scoring.scores(weights(logarithms));
        double[] off = new double[targets.length];
        double sum = 0;
        for (int k = 0; k < off.length; k++) {
            off[k] = correlation(k, scores);
            sum += off[k];
        }
        for (int k = 0; k < off.length; k++) {
            off[k] = sum > 0 ? off[k] / sum - targets[k] : Double.NaN;
        }
        return off;
    }

    private double correlation(int k, double[] scores) {
        double[] part = columns[k];
        if (scores.length != part.length) {
            throw new IllegalArgumentException(
                    "the scoring gave " + scores.length + " scores for " + part.length + " units");
        }
        int[] both = IntStream.range(0, part.length)
                .filter(u -> !Double.isNaN(part[u]) && !Double.isNaN(scores[u]))
                .toArray();
        double[] x = IntStream.of(both).mapToDouble(u -> part[u]).toArray();
        if (both.length < 2 || PartColumns.isConstant(x)) {
            throw new IllegalArgumentException("part " + k + " does not vary over the " + both.length
                    + " units that have it and the index; its importance needs two values that differ");
        }
        return Pearson.of(x, IntStream.of(both).mapToDouble(u -> scores[u]).toArray());
    }

    private static double[] weights(double[] logarithms) {
        double[] weights = new double[logarithms.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.exp(logarithms[k]);
        }
        return PartColumns.shares(weights, "no weights");
    }

    private static double squares(double[] off) {
        double sum = 0;
        for (double x : off) {
            sum += x * x;
        }
        return sum;
    }

    private static double largest(double[] off) {
        double largest = 0;
        for (double x : off) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }
}

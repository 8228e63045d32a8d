package org.opendti.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.opendti.kernel.NormalQuantile;

/** Numbers that shares are made of. */
final class Shares {

    /** Uniform numbers nearer to 0 or 1 than this are held there, so that no logarithm is infinite. */
    private static final double END = 0x1.0p-53;

    private Shares() {}

    /** Divides by the sum; even shares where rounding left none. */
    static void normalise(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        if (!(sum > 0)) {
            Arrays.fill(x, 1.0 / x.length);
            return;
        }
        for (int k = 0; k < x.length; k++) {
            x[k] /= sum;
        }
    }

    static double within(double u) {
        return Math.max(END, Math.min(1 - END, u));
    }

    /** An exponential number of mean 1. */
    static double exponential(double u) {
        return -Math.log(within(u));
    }

    /** A uniform number above 0. */
    private static double uniform(SplittableRandom random) {
        return within(random.nextDouble());
    }

    /**
     * A gamma number of scale 1. Source: Marsaglia and Tsang (2000), <i>A simple method for generating gamma variables</i>; below a shape of 1 with their boost.
     */
    static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(uniform(random), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = NormalQuantile.of(uniform(random));
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0 && Math.log(uniform(random)) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}

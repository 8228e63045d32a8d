package org.opendti.rank;

import java.util.stream.IntStream;

/** The ranks of the units that have one in both of two lists. */
final class Pairs {

    private final double[] x;
    private final double[] y;

    private Pairs(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Checks two lists and leaves out the units that lack a rank in one. */
    static Pairs of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "both lists need a rank for every unit; one has " + x.length + " and the other " + y.length);
        }
        check(x);
        check(y);
        int[] both = IntStream.range(0, x.length)
                .filter(u -> !Double.isNaN(x[u]) && !Double.isNaN(y[u]))
                .toArray();
        return new Pairs(of(x, both), of(y, both));
    }

    private static double[] of(double[] ranks, int[] units) {
        return IntStream.of(units).mapToDouble(u -> ranks[u]).toArray();
    }

    private static void check(double[] ranks) {
        for (int u = 0; u < ranks.length; u++) {
            boolean isRank = ranks[u] >= 1 && ranks[u] < Double.POSITIVE_INFINITY;
            if (!isRank && !Double.isNaN(ranks[u])) {
                throw new IllegalArgumentException("the rank of unit " + u + " is " + ranks[u]
                        + "; a rank is a finite number of at least 1, or NaN where missing");
            }
        }
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    int count() {
        return x.length;
    }
}

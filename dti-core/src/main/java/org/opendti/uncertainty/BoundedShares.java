package org.opendti.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Shares that are evenly distributed within bounds, by drawing from a simpler body that holds these shares and leaving out what is beyond: either the
 * simplex above the least shares, or a box of all parts but the widest, which takes the rest. The one that wastes less is used.
 */
final class BoundedShares extends ShareDraw.Seeded {

    private static final double ROUNDING = 1e-12;
    private static final int TRIALS = 4_000;

    /** Below this share of draws within the bounds a run would take too long. */
    private static final double FEWEST = 1e-3;

    private final double[] least;
    private final double[] most;
    private final double free;
    private final int widest;
    private final boolean fromSimplex;

    private BoundedShares(double[] stated, double[] least, double[] most, String aggregate) {
        super(stated);
        this.least = least;
        this.most = most;
        this.free = 1 - DoubleStream.of(least).sum();
        int wide = 0;
        for (int i = 1; i < least.length; i++) {
            wide = most[i] - least[i] > most[wide] - least[wide] ? i : wide;
        }
        this.widest = wide;
        double simplex = accepted(true);
        double box = accepted(false);
        if (Math.max(simplex, box) < FEWEST) {
            throw new IllegalArgumentException(
                    "the bounds of the parts of " + aggregate
                            + " leave so little room that shares cannot be drawn evenly within them; widen them, or state the weights");
        }
        this.fromSimplex = simplex >= box;
    }

    static ShareDraw of(WeightDraw.Within within, String aggregate, List<String> parts, double[] stated) {
        within.of().keySet().stream()
                .filter(part -> !parts.contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("bounds are stated of " + part + ", which is no part of "
                            + aggregate + "; its parts are " + parts);
                });
        int[] drawn = Arrays.stream(new Stated(stated).drawn).toArray();
        double[] least = new double[drawn.length];
        double[] most = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            WeightDraw.Within.Bounds bounds = within.of().getOrDefault(parts.get(drawn[i]), within.all());
            least[i] = bounds.least();
            most[i] = bounds.most();
        }
        double sumLeast = DoubleStream.of(least).sum();
        double sumMost = DoubleStream.of(most).sum();
        if (!(sumLeast <= 1 + ROUNDING && sumMost >= 1 - ROUNDING)) {
            throw new IllegalArgumentException("no shares of the " + drawn.length + " parts of " + aggregate
                    + " sum to 1 within the bounds: the least sum to " + sumLeast + ", the greatest to " + sumMost);
        }
        return new BoundedShares(
                stated, tightened(least, most, sumMost, true), tightened(most, least, sumLeast, false), aggregate);
    }

    /** Ends that the other parts' ends leave. */
    private static double[] tightened(double[] ends, double[] opposite, double oppositeSum, boolean lower) {
        double[] tight = new double[ends.length];
        for (int i = 0; i < ends.length; i++) {
            double left = 1 - (oppositeSum - opposite[i]);
            tight[i] = lower ? Math.max(ends[i], left) : Math.min(ends[i], left);
        }
        return tight;
    }

    private double accepted(boolean simplex) {
        SplittableRandom random = new SplittableRandom(1);
        double[] one = new double[least.length];
        int within = 0;
        for (int t = 0; t < TRIALS; t++) {
            within += attempt(random, one, simplex) ? 1 : 0;
        }
        return within / (double) TRIALS;
    }

    @Override
    void draw(SplittableRandom random, double[] into) {
        boolean done = attempt(random, into, fromSimplex);
        while (!done) {
            done = attempt(random, into, fromSimplex);
        }
    }

    private boolean attempt(SplittableRandom random, double[] into, boolean simplex) {
        return simplex ? fromSimplex(random, into) : fromBox(random, into);
    }

    private boolean fromSimplex(SplittableRandom random, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Shares.exponential(random.nextDouble());
        }
        Shares.normalise(into);
        boolean within = true;
        for (int i = 0; i < into.length; i++) {
            into[i] = least[i] + free * into[i];
            within &= into[i] <= most[i] + ROUNDING;
        }
        return within;
    }

    private boolean fromBox(SplittableRandom random, double[] into) {
        double rest = 1;
        for (int i = 0; i < into.length; i++) {
            if (i != widest) {
                into[i] = least[i] + (most[i] - least[i]) * random.nextDouble();
                rest -= into[i];
            }
        }
        into[widest] = rest;
        return rest >= least[widest] - ROUNDING && rest <= most[widest] + ROUNDING;
    }
}

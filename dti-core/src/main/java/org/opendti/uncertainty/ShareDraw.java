package org.opendti.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws the shares of one aggregate's parts from uniform numbers; a part of share 0 is left out and keeps 0. */
abstract class ShareDraw {

    /** The stated shares, by edge. */
    final double[] stated;

    /** Which parts take part. */
    final int[] drawn;

    private ShareDraw(double[] stated) {
        this.stated = stated;
        this.drawn =
                IntStream.range(0, stated.length).filter(k -> stated[k] > 0).toArray();
    }

    /**
     * How one aggregate's shares are drawn.
     *
     * @param draw the way
     * @param aggregate its code, for messages
     * @param parts the parts' codes
     * @param stated the stated shares, which sum to 1
     * @throws IllegalArgumentException if its parts cannot be drawn so
     */
    static ShareDraw of(WeightDraw draw, String aggregate, List<String> parts, double[] stated) {
        if (draw instanceof WeightDraw.Around around) {
            return new AroundStated(stated, around.range());
        }
        if (draw instanceof WeightDraw.Within within) {
            return BoundedShares.of(within, aggregate, parts, stated);
        }
        if (draw instanceof WeightDraw.Dirichlet dirichlet) {
            return new AboutStated(stated, dirichlet.concentration());
        }
        if (draw instanceof WeightDraw.Ordered ordered) {
            return new Anywhere(stated, places(ordered, aggregate, parts));
        }
        return new Anywhere(stated, null);
    }

    private static int[] places(WeightDraw.Ordered ordered, String aggregate, List<String> parts) {
        if (!List.copyOf(ordered.parts()).containsAll(parts) || ordered.parts().size() != parts.size()) {
            throw new IllegalArgumentException("the order " + ordered.parts() + " must name the parts of " + aggregate
                    + ", which are " + parts + ", each once");
        }
        return ordered.parts().stream().mapToInt(parts::indexOf).toArray();
    }

    /** How many numbers a draw takes where so many parts are weighed. */
    static int numbers(WeightDraw draw, int parts) {
        boolean ofOne = draw instanceof WeightDraw.Within || draw instanceof WeightDraw.Dirichlet;
        return ofOne ? 1 : parts;
    }

    /**
     * Draws.
     *
     * @param points a column a number that is drawn from, an entry a run
     * @param from the first of this draw's columns
     * @param runs how many runs
     * @param shares a column an edge, an entry a run; those of this aggregate are overwritten
     * @param edge the first of its edges
     */
    abstract void draw(double[][] points, int from, int runs, double[][] shares, int edge);

    /** Shares that stay as stated. */
    static final class Stated extends ShareDraw {

        Stated(double[] stated) {
            super(stated);
        }

        @Override
        void draw(double[][] points, int from, int runs, double[][] shares, int edge) {
            for (int k = 0; k < stated.length; k++) {
                Arrays.fill(shares[edge + k], 0, runs, stated[k]);
            }
        }
    }

    /** Each weight times a number about 1. */
    private static final class AroundStated extends ShareDraw {

        private final double range;

        AroundStated(double[] stated, double range) {
            super(stated);
            this.range = range;
        }

        @Override
        void draw(double[][] points, int from, int runs, double[][] shares, int edge) {
            double[] total = new double[runs];
            for (int k = 0; k < stated.length; k++) {
                scale(points[from + k], stated[k] * (1 - range), stated[k] * 2 * range, shares[edge + k], total);
            }
            for (int r = 0; r < runs; r++) {
                total[r] = 1 / total[r];
            }
            for (int k = 0; k < stated.length; k++) {
                multiply(shares[edge + k], total);
            }
        }

        private static void scale(double[] u, double least, double width, double[] into, double[] total) {
            for (int r = 0; r < total.length; r++) {
                into[r] = least + width * u[r];
            }
            for (int r = 0; r < total.length; r++) {
                total[r] += into[r];
            }
        }

        private static void multiply(double[] x, double[] by) {
            for (int r = 0; r < by.length; r++) {
                x[r] *= by[r];
            }
        }
    }

    /** Shares that are evenly distributed over the simplex: exponential numbers over their sum; in an order of importance if there is one. */
    private static final class Anywhere extends ShareDraw {

        private final int @Nullable [] order;

        Anywhere(double[] stated, int @Nullable [] order) {
            super(stated);
            this.order = order == null
                    ? null
                    : Arrays.stream(order).filter(k -> stated[k] > 0).toArray();
        }

        @Override
        void draw(double[][] points, int from, int runs, double[][] shares, int edge) {
            double[] one = new double[drawn.length];
            for (int r = 0; r < runs; r++) {
                for (int i = 0; i < drawn.length; i++) {
                    one[i] = Shares.exponential(points[from + drawn[i]][r]);
                }
                Shares.normalise(one);
                put(one, shares, edge, r);
            }
        }

        private void put(double[] one, double[][] shares, int edge, int run) {
            for (int k = 0; k < stated.length; k++) {
                shares[edge + k][run] = 0;
            }
            if (order != null) {
                Arrays.sort(one);
            }
            for (int i = 0; i < one.length; i++) {
                int k = order == null ? drawn[i] : order[one.length - 1 - i];
                shares[edge + k][run] = one[i];
            }
        }
    }

    /** A draw that takes more numbers than can be told beforehand: from a generator that one number seeds. */
    abstract static class Seeded extends ShareDraw {

        Seeded(double[] stated) {
            super(stated);
        }

        @Override
        final void draw(double[][] points, int from, int runs, double[][] shares, int edge) {
            double[] one = new double[drawn.length];
            for (int r = 0; r < runs; r++) {
                draw(new SplittableRandom(Double.doubleToRawLongBits(points[from][r])), one);
                for (int k = 0; k < stated.length; k++) {
                    shares[edge + k][r] = 0;
                }
                for (int i = 0; i < one.length; i++) {
                    shares[edge + drawn[i]][r] = one[i];
                }
            }
        }

        /** Draws the shares of the parts that take part. */
        abstract void draw(SplittableRandom random, double[] into);
    }

    /** A Dirichlet distribution: gamma variables over their sum. */
    private static final class AboutStated extends Seeded {

        private final double[] shapes;

        AboutStated(double[] stated, double concentration) {
            super(stated);
            shapes = Arrays.stream(drawn)
                    .mapToDouble(k -> concentration * stated[k])
                    .toArray();
        }

        @Override
        void draw(SplittableRandom random, double[] into) {
            for (int i = 0; i < into.length; i++) {
                into[i] = Shares.gamma(random, shapes[i]);
            }
            Shares.normalise(into);
        }
    }
}

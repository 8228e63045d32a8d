package org.opendti.sensitivity;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The runs of one group at a time. */
final class OneAtATimeRuns {

    private static final int BLOCK = 256;

    private final OneAtATime options;
    private final Groups groups;

    /** The baseline, a column an input, as long as a block. */
    private final double[][] base;

    private final Streams streams;

    OneAtATimeRuns(OneAtATime options, Groups groups, double[] baseline) {
        this.options = options;
        this.groups = groups;
        this.base = Arrays.stream(baseline).mapToObj(OneAtATimeRuns::column).toArray(double[][]::new);
        this.streams = Streams.points(options.seed());
    }

    private static double[] column(double value) {
        double[] column = new double[BLOCK];
        Arrays.fill(column, value);
        return column;
    }

    double baseline(Model model) {
        double[] y = new double[1];
        model.evaluate(base, 1, y);
        return y[0];
    }

    /** The output of every run of a group. */
    double[] run(Model model, int g) {
        double[] all = new double[options.runs(groups.get(g))];
        for (int from = 0; from < all.length; from += BLOCK) {
            int size = Math.min(BLOCK, all.length - from);
            double[] y = new double[size];
            model.evaluate(points(g, from, size), size, y);
            System.arraycopy(y, 0, all, from, size);
        }
        return all;
    }

    /** The points of some runs of a group, a column an input. */
    double[][] points(int g, int from, int size) {
        InputGroup group = groups.get(g);
        double[][] x = base.clone();
        for (int k = group.from(); k < group.to(); k++) {
            x[k] = new double[size];
        }
        for (int r = 0; r < size; r++) {
            if (group.size() == 1) {
                x[group.from()][r] = level(from + r);
            } else {
                draw(streams.of((long) g << Integer.SIZE | (from + r)), group, x, r);
            }
        }
        return x;
    }

    double level(int run) {
        return (run + 0.5) / options.levels();
    }

    private static void draw(SplittableRandom random, InputGroup group, double[][] x, int run) {
        for (int k = group.from(); k < group.to(); k++) {
            x[k][run] = random.nextDouble();
        }
    }
}

package org.opendti.sensitivity;

import java.util.SplittableRandom;

/** Trajectories side by side: an array an input, an entry a trajectory. Each group moves once, and never back. */
final class MorrisDesign {

    private final Groups groups;
    private final int levels;
    private final Streams streams;

    MorrisDesign(Morris options, Groups groups) {
        this.groups = groups;
        this.levels = options.levels();
        this.streams = Streams.points(options.seed());
    }

    /**
     * Sets the first points.
     *
     * @param from the first trajectory
     * @param x receives its inputs, and those of the trajectories after it
     * @param orders receives the order in which the groups of each move
     */
    void start(int from, double[][] x, int[][] orders) {
        for (int t = 0; t < orders.length; t++) {
            SplittableRandom random = streams.of(from + t);
            for (double[] column : x) {
                column[t] = (random.nextInt(levels) + 0.5) / levels;
            }
            orders[t] = order(random);
        }
    }

    private int[] order(SplittableRandom random) {
        int[] order = new int[groups.count()];
        for (int g = 0; g < order.length; g++) {
            int other = random.nextInt(g + 1);
            order[g] = order[other];
            order[other] = g;
        }
        return order;
    }

    /** Moves the group that is next in each trajectory, from one half of its range to the other. */
    void step(int step, double[][] x, int[][] orders) {
        for (int t = 0; t < orders.length; t++) {
            InputGroup group = groups.get(orders[t][step]);
            for (int k = group.from(); k < group.to(); k++) {
                x[k][t] += x[k][t] < 0.5 ? 0.5 : -0.5;
            }
        }
    }
}

package org.opendti.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.opendti.kernel.Parallel;

/** The elementary effects of each group, an entry a trajectory, NaN where a run failed; and which runs failed. */
final class MorrisRuns {

    private static final int BLOCK = 64;

    private final Groups groups;

    /** Output at each step of each trajectory. */
    private final double[][] y;

    private final double[][] effects;
    private final int[][] orders;

    private MorrisRuns(Groups groups, int trajectories) {
        this.groups = groups;
        this.y = new double[groups.count() + 1][trajectories];
        this.effects = new double[groups.count()][trajectories];
        this.orders = new int[trajectories][];
    }

    static MorrisRuns of(Model model, Groups groups, Morris options) {
        MorrisRuns runs = new MorrisRuns(groups, options.trajectories());
        MorrisDesign design = new MorrisDesign(options, groups);
        Parallel.ranges(options.trajectories(), BLOCK, options.threads(), (from, to) -> {
            for (int block = from; block < to; block += BLOCK) {
                runs.block(model, design, block, Math.min(BLOCK, to - block));
            }
        });
        return runs;
    }

    private void block(Model model, MorrisDesign design, int from, int size) {
        double[][] x = new double[groups.inputs()][size];
        int[][] order = new int[size][];
        double[] out = new double[size];
        design.start(from, x, order);
        for (int step = 0; step < y.length; step++) {
            if (step > 0) {
                design.step(step - 1, x, order);
            }
            model.evaluate(x, size, out);
            System.arraycopy(out, 0, y[step], from, size);
            for (int t = 0; t < size && step > 0; t++) {
                InputGroup group = groups.get(order[t][step - 1]);
                effects[order[t][step - 1]][from + t] = effect(step, from + t, group, x[group.from()][t] >= 0.5);
            }
        }
        System.arraycopy(order, 0, orders, from, size);
    }

    /** Change of output by change of input, which is ½; its size for a group of several, whose inputs move both ways. */
    private double effect(int step, int t, InputGroup group, boolean up) {
        double change = (y[step][t] - y[step - 1][t]) / 0.5;
        if (!Double.isFinite(change)) {
            return Double.NaN;
        }
        if (group.size() > 1) {
            return Math.abs(change);
        }
        return up ? change : -change;
    }

    double[] effects(int g) {
        return effects[g];
    }

    int failed() {
        int failed = 0;
        for (double[] step : y) {
            for (double v : step) {
                failed += Double.isFinite(v) ? 0 : 1;
            }
        }
        return failed;
    }

    /** The first runs that failed, trajectory by trajectory. */
    List<FailedRun> failures() {
        List<FailedRun> failures = new ArrayList<>();
        for (int t = 0; t < orders.length; t++) {
            for (int step = 0; step < y.length && failures.size() < FailedRun.NAMED; step++) {
                if (!Double.isFinite(y[step][t])) {
                    failures.add(new FailedRun(t, step, name(t, step)));
                }
            }
        }
        return failures;
    }

    private String name(int t, int step) {
        return step == 0 ? "start" : "after " + groups.get(orders[t][step - 1]).name();
    }
}

package org.opendti.sensitivity;

import java.util.List;

/**
 * Which of many groups of inputs matter at all, from R · (groups + 1) runs: elementary effects along R random trajectories.
 *
 * <p>Every input has p levels, (l + ½)/p for l = 0 … p − 1. A trajectory starts at random levels and moves one group after
 * the other, in random order, by Δ = ½, each input up where it is below ½ and else down. The elementary effect of a group
 * of one input is (y(x + Δ) − y(x)) / Δ; that of a group of several, whose inputs move both ways, its absolute value
 * |change of y| / Δ. Of each group: μ the mean of the effects, μ* the mean of their absolute values, σ their standard
 * deviation (divisor n − 1). Of y = 3a + 2b: μ = μ* = 3 and σ = 0 for a; where σ is large, the effect depends
 * on where the input or the others are.
 *
 * <p>Sources: Morris (1991), <i>Factorial sampling plans for preliminary computational experiments</i>, whose levels are l /
 * (p − 1) and Δ = p / (2(p − 1)); here they are in the middles of equal parts, since an input is below 1 and may stand for
 * one with infinite tails. μ* and groups: Campolongo, Cariboni and Saltelli (2007), <i>An effective screening design for
 * sensitivity analysis of large models</i>. Trajectories are independent, so the intervals of μ and μ* are those of a
 * mean, s/√n and Student's distribution of n − 1.
 *
 * <p>The same options give the same result on any count of threads. Immutable.
 *
 * @param trajectories R, at least 2; default 20
 * @param levels p, an even number from 2; default 4
 * @param seed of the trajectories; default 922
 * @param level how often the intervals are to hold the truth, between 0 and 1; default 0.95
 * @param threads how many threads at the most, at least 1; default 1
 */
public record Morris(int trajectories, int levels, long seed, double level, int threads) {

    /**
     * Checks the options.
     *
     * @param trajectories as above
     * @param levels as above
     * @param seed as above
     * @param level as above
     * @param threads as above
     * @throws IllegalArgumentException if a count is too small, the levels are odd, or the level is out of range
     */
    public Morris {
        Options.atLeast("trajectories", trajectories, 2);
        Options.atLeast("levels", levels, 2);
        if (levels % 2 != 0) {
            throw new IllegalArgumentException(
                    "levels (" + levels + ") must be even, so that half of them are below 0.5");
        }
        Options.level(level);
        Options.atLeast("threads", threads, 1);
    }

    /** {@return the defaults stated above} */
    public static Morris withDefaults() {
        return new Morris(20, 4, 922, 0.95, 1);
    }

    /**
     * These options with another count of trajectories.
     *
     * @param count R, at least 2
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public Morris withTrajectories(int count) {
        return new Morris(count, levels, seed, level, threads);
    }

    /**
     * These options with another count of levels.
     *
     * @param count p, an even number from 2
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public Morris withLevels(int count) {
        return new Morris(trajectories, count, seed, level, threads);
    }

    /**
     * These options with another seed.
     *
     * @param number the seed
     * @return the options
     */
    public Morris withSeed(long number) {
        return new Morris(trajectories, levels, number, level, threads);
    }

    /**
     * These options with another level of the intervals.
     *
     * @param share how often they are to hold the truth, between 0 and 1
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public Morris withLevel(double share) {
        return new Morris(trajectories, levels, seed, share, threads);
    }

    /**
     * These options with another count of threads.
     *
     * @param count how many threads at the most, at least 1
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public Morris withThreads(int count) {
        return new Morris(trajectories, levels, seed, level, count);
    }

    /**
     * How many runs {@link #of} takes: R · (groups + 1).
     *
     * @param groups how many groups
     * @return the runs
     */
    public long runs(int groups) {
        return (long) trajectories * (groups + 1);
    }

    /**
     * Runs the model and works out the effects. An exception of the model ends the work and is thrown on.
     *
     * @param model the model
     * @param groups all its inputs, in groups that follow one another from input 0
     * @return the effects
     * @throws IllegalArgumentException if there is no group, groups overlap or leave inputs out, or a name stands twice
     */
    public MorrisEffects of(Model model, List<InputGroup> groups) {
        Groups checked = new Groups(groups);
        return new MorrisEffects(checked, MorrisRuns.of(model, checked, this), level);
    }

    /**
     * The points of a trajectory that {@link #of} uses, such as of a failed run.
     *
     * @param groups the groups
     * @param trajectory the trajectory, from 0 to R − 1
     * @return the inputs at its start and after each move; an array a run
     * @throws IllegalArgumentException as {@link #of}, or if there is no such trajectory
     */
    public double[][] points(List<InputGroup> groups, int trajectory) {
        Groups checked = new Groups(groups);
        Options.number("trajectory", trajectory, trajectories);
        MorrisDesign design = new MorrisDesign(this, checked);
        double[][] x = new double[checked.inputs()][1];
        int[][] order = new int[1][];
        design.start(trajectory, x, order);
        double[][] points = new double[checked.count() + 1][];
        points[0] = Columns.row(x, 0);
        for (int step = 0; step < checked.count(); step++) {
            design.step(step, x, order);
            points[step + 1] = Columns.row(x, 0);
        }
        return points;
    }
}

package org.opendti.sensitivity;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What each group of inputs does alone: all inputs stay at a baseline but those of one group.
 *
 * <p>A group of one input takes n levels, (l + ½)/n for l = 0 … n − 1, the middles of equal parts of its range: of 5 levels
 * 0.1, 0.3, 0.5, 0.7, 0.9. A group of several takes draws, random numbers for all its inputs. What groups do together does
 * not show: of y = (a − ½)(b − ½) at the middle both do nothing. Then take {@link Sobol}.
 *
 * <p>The same options give the same result on any count of threads. Immutable.
 *
 * @param levels of a group of one input, at least 2; default 11, so that the middle is one
 * @param draws of a group of several, at least 2; default 256
 * @param baseline an entry an input, in [0, 1); empty, the default, for 0.5 each
 * @param seed of the draws; default 922
 * @param threads how many threads at the most, at least 1; default 1
 */
public record OneAtATime(int levels, int draws, List<Double> baseline, long seed, int threads) {

    /**
     * Checks the options.
     *
     * @param levels as above
     * @param draws as above
     * @param baseline as above
     * @param seed as above
     * @param threads as above
     * @throws IllegalArgumentException if a count is too small, or a baseline is out of range
     */
    public OneAtATime {
        Options.atLeast("levels", levels, 2);
        Options.atLeast("draws", draws, 2);
        Options.atLeast("threads", threads, 1);
        baseline = List.copyOf(baseline);
        for (int k = 0; k < baseline.size(); k++) {
            if (!(baseline.get(k) >= 0 && baseline.get(k) < 1)) {
                throw new IllegalArgumentException(
                        "the baseline of input " + k + " (" + baseline.get(k) + ") must be at least 0 and below 1");
            }
        }
    }

    /** {@return the defaults stated above} */
    public static OneAtATime withDefaults() {
        return new OneAtATime(11, 256, List.of(), 922, 1);
    }

    /**
     * These options with another count of levels.
     *
     * @param count the levels of a group of one input, at least 2
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public OneAtATime withLevels(int count) {
        return new OneAtATime(count, draws, baseline, seed, threads);
    }

    /**
     * These options with another count of draws.
     *
     * @param count the draws of a group of several inputs, at least 2
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public OneAtATime withDraws(int count) {
        return new OneAtATime(levels, count, baseline, seed, threads);
    }

    /**
     * These options with another baseline.
     *
     * @param point an entry an input, in [0, 1); none for 0.5 each
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public OneAtATime withBaseline(double... point) {
        return new OneAtATime(levels, draws, DoubleStream.of(point).boxed().toList(), seed, threads);
    }

    /**
     * These options with another seed.
     *
     * @param number the seed
     * @return the options
     */
    public OneAtATime withSeed(long number) {
        return new OneAtATime(levels, draws, baseline, number, threads);
    }

    /**
     * These options with another count of threads.
     *
     * @param count how many threads at the most, at least 1
     * @return the options
     * @throws IllegalArgumentException if out of range
     */
    public OneAtATime withThreads(int count) {
        return new OneAtATime(levels, draws, baseline, seed, count);
    }

    /** How many runs a group takes. */
    int runs(InputGroup group) {
        return group.size() == 1 ? levels : draws;
    }

    /**
     * How many runs {@link #of} takes: one at the baseline, and the levels or draws of each group.
     *
     * @param groups the groups
     * @return the runs
     */
    public long runs(List<InputGroup> groups) {
        return 1 + groups.stream().mapToLong(this::runs).sum();
    }

    /**
     * Runs the model and gathers what each group does. An exception of the model ends the work and is thrown on.
     *
     * @param model the model
     * @param groups all its inputs, in groups that follow one another from input 0
     * @return the ranges
     * @throws IllegalArgumentException if there is no group, groups overlap or leave inputs out, a name stands twice, or
     *     the baseline has not an entry an input
     */
    public OneAtATimeRanges of(Model model, List<InputGroup> groups) {
        Groups checked = new Groups(groups);
        return OneAtATimeRanges.of(checked, new OneAtATimeRuns(this, checked, point(checked)), model, threads);
    }

    /**
     * The point of a run that {@link #of} does, such as one that failed.
     *
     * @param groups the groups
     * @param group the group that varies, from 0
     * @param run the level or draw, from 0
     * @return its inputs
     * @throws IllegalArgumentException as {@link #of}, or if there is no such group or run
     */
    public double[] point(List<InputGroup> groups, int group, int run) {
        Groups checked = new Groups(groups);
        Options.number("group", group, checked.count());
        Options.number("run", run, runs(checked.get(group)));
        double[][] x = new OneAtATimeRuns(this, checked, point(checked)).points(group, run, 1);
        return Columns.row(x, 0);
    }

    private double[] point(Groups groups) {
        int inputs = groups.inputs();
        if (!baseline.isEmpty() && baseline.size() != inputs) {
            throw new IllegalArgumentException(
                    "the baseline (" + baseline.size() + ") must have an entry an input (" + inputs + "), or none");
        }
        return IntStream.range(0, inputs)
                .mapToDouble(k -> baseline.isEmpty() ? 0.5 : baseline.get(k))
                .toArray();
    }
}

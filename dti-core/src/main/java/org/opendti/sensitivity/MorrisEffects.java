package org.opendti.sensitivity;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.opendti.kernel.Moments;

/**
 * The elementary effects of each group: see {@link Morris}, which makes them. Immutable.
 *
 * <p>An effect of which a run failed is left out; of fewer than two effects there is no deviation and no interval, and of
 * none no mean: they are NaN.
 */
public final class MorrisEffects {

    private final List<Row> rows;
    private final int failed;
    private final List<FailedRun> failures;

    /**
     * The effects of a group.
     *
     * @param name the group
     * @param muStar μ*, mean of the absolute effects: how much the output moves over the group's whole range
     * @param mu μ, mean of the effects: above 0 where the output rises with the input; NaN for a group of several inputs
     * @param sigma σ, standard deviation of the effects: above 0 where the effect is not the same everywhere; NaN for a
     *     group of several inputs
     * @param effects how many effects these are of
     */
    public record Row(String name, Estimate muStar, Estimate mu, double sigma, int effects) {}

    MorrisEffects(Groups groups, MorrisRuns runs, double level) {
        rows = IntStream.range(0, groups.count())
                .mapToObj(g -> row(groups.get(g), Moments.present(runs.effects(g)), level))
                .toList();
        failed = runs.failed();
        failures = List.copyOf(runs.failures());
    }

    private static Row row(InputGroup group, double[] effects, double level) {
        Estimate star = Estimate.mean(DoubleStream.of(effects).map(Math::abs).toArray(), level);
        return group.size() > 1
                ? new Row(group.name(), star, Estimate.NONE, Double.NaN, effects.length)
                : new Row(
                        group.name(), star, Estimate.mean(effects, level), Moments.deviation(effects), effects.length);
    }

    /** {@return a row a group, in the order given} */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The row of a group.
     *
     * @param name the group's name
     * @return its row; empty where there is no such group
     */
    public Optional<Row> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** {@return how many runs failed; each takes one effect with it, or two} */
    public int failed() {
        return failed;
    }

    /** {@return the failed runs, the first 100 at the most; see {@link Morris#points(List, int)} for where they were} */
    public List<FailedRun> failures() {
        return failures;
    }
}

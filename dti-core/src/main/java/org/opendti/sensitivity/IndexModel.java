package org.opendti.sensitivity;

import java.util.List;
import java.util.stream.IntStream;
import org.opendti.finding.DtiException;
import org.opendti.rank.RankingRule;
import org.opendti.uncertainty.Alternatives;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.LeftOutParts;
import org.opendti.uncertainty.LeftOutUnits;
import org.opendti.uncertainty.RunPlan;

/**
 * An index with what may vary in it, as a model: of each run one number is asked. Immutable and safe between threads.
 *
 * <pre>{@code
 * RunPlan plan = RunPlan.of(index, table, "DTI", List.of(Factor.weights(0.25), Factor.values(Spread.range(0.01))));
 * IndexModel model = IndexModel.rank(plan, "Bình Dương");
 * SobolIndices indices = Sobol.withDefaults().of(model, model.groups());
 * }</pre>
 */
public final class IndexModel implements Model {

    /** What is asked of the scores of one run. */
    @FunctionalInterface
    private interface Output {
        double of(double[] scores);
    }

    private final RunPlan plan;
    private final Output output;

    private IndexModel(RunPlan plan, Output output) {
        this.plan = plan;
        this.output = output;
    }

    /**
     * Mean rank shift: Σ |rank − rank without variation| over the units that have a rank, divided by their number; ranks unrounded. Source: OECD/JRC,
     * <i>Handbook on Constructing Composite Indicators</i> (2008), section 7.
     *
     * @param plan what varies
     * @return the model
     */
    public static IndexModel meanRankShift(RunPlan plan) {
        return meanRankShift(plan, RankingRule.unrounded());
    }

    /**
     * Mean rank shift, ranked by another rule.
     *
     * @param plan what varies
     * @param ranking how scores become ranks
     * @return the model
     */
    public static IndexModel meanRankShift(RunPlan plan, RankingRule ranking) {
        double[] nominal = ranking.rank(plan.nominal());
        return new IndexModel(plan, scores -> {
            double[] ranks = ranking.rank(scores);
            double sum = 0;
            int ranked = 0;
            for (int u = 0; u < ranks.length; u++) {
                if (!Double.isNaN(ranks[u])) {
                    sum += Math.abs(ranks[u] - nominal[u]);
                    ranked++;
                }
            }
            return sum / ranked;
        });
    }

    /**
     * One unit's rank, unrounded.
     *
     * @param plan what varies
     * @param unit a spelling of the unit
     * @return the model; it has no output where the unit is left out
     * @throws DtiException if there is no such unit
     */
    public static IndexModel rank(RunPlan plan, String unit) {
        return rank(plan, unit, RankingRule.unrounded());
    }

    /**
     * One unit's rank by another rule.
     *
     * @param plan what varies
     * @param unit a spelling of the unit
     * @param ranking how scores become ranks
     * @return the model; it has no output where the unit is left out
     * @throws DtiException if there is no such unit
     */
    public static IndexModel rank(RunPlan plan, String unit, RankingRule ranking) {
        int u = position(plan, unit);
        return new IndexModel(plan, scores -> ranking.rank(scores)[u]);
    }

    /**
     * One unit's score.
     *
     * @param plan what varies
     * @param unit a spelling of the unit
     * @return the model; it has no output where the unit is left out
     * @throws DtiException if there is no such unit
     */
    public static IndexModel score(RunPlan plan, String unit) {
        int u = position(plan, unit);
        return new IndexModel(plan, scores -> scores[u]);
    }

    private static int position(RunPlan plan, String unit) {
        return plan.units().indexOf(plan.board().unit(unit));
    }

    /** {@return the factors, each a group of the numbers that it is drawn from} */
    public List<InputGroup> groups() {
        return groups(plan.inputs());
    }

    /** {@return the same, with each weight a group of its own where weights are drawn apart} */
    public List<InputGroup> groupsByEdge() {
        return groups(plan.inputsByEdge());
    }

    private static List<InputGroup> groups(List<RunPlan.Input> inputs) {
        return inputs.stream()
                .map(input -> new InputGroup(input.name(), input.from(), input.to()))
                .toList();
    }

    /**
     * The point at which nothing is varied, for {@link OneAtATime#withBaseline}: weights, values and goalposts are as stated, nothing is left out, and of
     * alternatives the first is taken. Weights that are drawn anew rather than about the stated ones have no such point; theirs is one draw.
     *
     * @return a number an input
     */
    public double[] baseline() {
        double[] point = new double[plan.dimensions()];
        for (int f = 0; f < plan.factors().size(); f++) {
            Factor factor = plan.factors().get(f);
            boolean chooses =
                    factor instanceof Alternatives || factor instanceof LeftOutParts || factor instanceof LeftOutUnits;
            RunPlan.Input input = plan.inputs().get(f);
            for (int k = input.from(); k < input.to(); k++) {
                point[k] = chooses ? 0 : 0.5;
            }
        }
        return point;
    }

    @Override
    public void evaluate(double[][] points, int runs, double[] y) {
        double[][] scores = new double[plan.units().size()][runs];
        List<Boolean> failed = plan.score(points, runs, scores).stream()
                .map(failure -> failure.isPresent())
                .toList();
        for (int r = 0; r < runs; r++) {
            int run = r;
            y[r] = failed.get(r)
                    ? Double.NaN
                    : output.of(IntStream.range(0, scores.length)
                            .mapToDouble(u -> scores[u][run])
                            .toArray());
        }
    }
}

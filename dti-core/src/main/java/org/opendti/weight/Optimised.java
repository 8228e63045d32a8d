package org.opendti.weight;

import java.util.Collections;
import java.util.List;
import org.opendti.kernel.Doubles;

/**
 * Weights with which each part is as important as it is meant to be. A part's importance is its correlation with the index
 * over the sum of all parts' correlations; weights are sought with which the importances are the targets over their sum.
 *
 * <p>What a weight means for importance depends on how the parts correlate: of two uncorrelated parts, the one that varies
 * twice as much has importance 0.667 at equal weights, and equal importance at the weights 0.333 and 0.667. Not every target
 * can be met, least of all where parts correlate negatively; the result says how near it came. The search is deterministic:
 * from equal weights by damped least squares, then by trying steps up and down one weight at a time. Importances are taken
 * from the units that have the part and the index. Source: Becker, Saisana, Paruolo and Vandecasteele (2017), <i>Weights and
 * importance in composite indicators: closing the gap</i>.
 *
 * @param targets a target a part, above 0, of any sum; none for equal importance
 */
public record Optimised(List<Double> targets) implements Weighting {

    /** Scores the units with given weights. */
    @FunctionalInterface
    public interface Scoring {

        /**
         * Scores all units.
         *
         * @param weights a weight a part, above 0; they sum to 1
         * @return a score a unit; NaN where missing
         */
        double[] scores(double[] weights);
    }

    /** The best weights found and how near they come. */
    public static final class Result {

        private final Doubles weights;
        private final Doubles achieved;
        private final double error;

        Result(double[] weights, double[] achieved, double error) {
            this.weights = new Doubles(weights);
            this.achieved = new Doubles(achieved);
            this.error = error;
        }

        /** {@return a weight a part, above 0; they sum to 1} */
        public double[] weights() {
            return weights.shared().clone();
        }

        /** {@return the importance of each part with these weights; they sum to 1, and one can be below 0} */
        public double[] achieved() {
            return achieved.shared().clone();
        }

        /** {@return the greatest difference between an importance and its target: 0.02 where 0.25 was meant and 0.27 came} */
        public double error() {
            return error;
        }
    }

    /**
     * Checks the range.
     *
     * @param targets as above
     * @throws IllegalArgumentException if a target is not above 0 and finite
     */
    public Optimised {
        targets = List.copyOf(targets);
        for (int k = 0; k < targets.size(); k++) {
            if (!(targets.get(k) > 0 && targets.get(k) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "target " + k + " is " + targets.get(k) + "; a target is a finite number above 0");
            }
        }
    }

    /** {@return the scheme that makes all parts equally important} */
    public static Optimised forEqualImportance() {
        return new Optimised(List.of());
    }

    @Override
    public String type() {
        return "optimised";
    }

    /**
     * Seeks weights.
     *
     * @param columns a column a part, an entry a unit; more is better, NaN where missing
     * @param scoring what scores follow from weights; called some hundred times
     * @return the best weights found
     * @throws IllegalArgumentException if there is no part, the lengths or the number of targets differ, a value is
     *     infinite, a part does not vary over the units that have it and the index, or at equal weights the correlations
     *     do not sum to more than 0
     */
    public Result optimise(double[][] columns, Scoring scoring) {
        PartColumns.checkParts(columns, new boolean[columns.length]);
        PartColumns.checkValues("optimising weights", columns, PartColumns.Range.ANY);
        return new ImportanceSearch(columns, shares(columns.length), scoring).run();
    }

    private double[] shares(int parts) {
        List<Double> all = targets.isEmpty() ? Collections.nCopies(parts, 1.0) : targets;
        if (all.size() != parts) {
            throw new IllegalArgumentException("there are " + all.size() + " targets and " + parts + " parts");
        }
        return PartColumns.shares(
                all.stream().mapToDouble(target -> target).toArray(), "the targets are too large to be added");
    }
}

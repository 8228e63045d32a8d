package org.opendti.stability;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Which units the weights of a tree can put first; what the programme finds is scored anew. */
final class FirstPlaces {

    /** The greatest difference that the linear programme may leave, in units of the greatest figure. */
    private static final double PRECISION = 1e-9;

    private final Model model;
    private final Tree tree;

    FirstPlaces(Model model, Tree tree) {
        this.model = model;
        this.tree = tree;
    }

    /** Whether a unit can be first with all weights of the tree within ±x. */
    FirstPlace of(int unit, double within) {
        if (!(within >= 0 && within <= 1)) {
            throw new IllegalArgumentException("how far weights vary (" + within + ") must be within 0 to 1");
        }
        double[][] shares = new FirstProgramme(tree, within).shares(unit, model.greatest());
        double[] scores = tree.scores(shares);
        double rival = IntStream.range(0, scores.length)
                .filter(u -> u != unit)
                .mapToDouble(u -> scores[u])
                .max()
                .orElse(scores[unit]);
        double margin = scores[unit] - rival;
        double precision = PRECISION * model.greatest();
        boolean alone = scores.length == 1 || margin > precision;
        FirstPlace.Verdict level = margin >= -precision ? FirstPlace.Verdict.LEVEL : FirstPlace.Verdict.NO;
        return new FirstPlace(
                model.graph().board().units().get(unit),
                within,
                tree.aggregates(),
                alone ? FirstPlace.Verdict.ALONE : level,
                margin,
                tree.named(shares),
                IntStream.range(0, scores.length)
                        .filter(u -> u != unit && scores[u] >= rival - precision)
                        .mapToObj(model.graph().board().units()::get)
                        .toList());
    }

    /** From which ±x on a unit is first; empty where it never is. */
    OptionalDouble from(int unit) {
        if (!of(unit, 1).isPossible()) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = isReached(unit, 0) ? 0 : 1;
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (isReached(unit, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    /** Whether a unit is first but for rounding, so that halving ends where it is. */
    private boolean isReached(int unit, double within) {
        return of(unit, within).margin() >= -10 * model.tolerance();
    }
}

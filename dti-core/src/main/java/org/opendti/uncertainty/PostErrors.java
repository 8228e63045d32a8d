package org.opendti.uncertainty;

import java.util.List;
import java.util.stream.IntStream;
import org.opendti.index.CompiledIndex;
import org.opendti.index.Variation;

/** Draws goalposts: two numbers an indicator, the worst and the best. */
final class PostErrors {

    private final CompiledIndex index;
    private final List<String> indicators;
    private final double range;
    private final int from;

    PostErrors(CompiledIndex index, GoalpostErrors errors, int from) {
        this.index = index;
        this.indicators = indicators(index, errors);
        this.range = errors.range();
        this.from = from;
    }

    private static List<String> indicators(CompiledIndex index, GoalpostErrors errors) {
        return errors.indicators().isEmpty() ? index.goalposts() : errors.indicators();
    }

    static int numbers(CompiledIndex index, GoalpostErrors errors) {
        return 2 * indicators(index, errors).size();
    }

    /** The same draws for an index by another recipe. */
    Of of(CompiledIndex other) {
        return new Of(
                other, other.goalposts().stream().mapToInt(indicators::indexOf).toArray());
    }

    /** A post of an index moved by its share of the distance between both, or between their logarithms. */
    private double moved(CompiledIndex of, int k, boolean best, int input, Block block, int run) {
        double share = range * (2 * block.points[from + input][run] - 1);
        double post = best ? of.best(k) : of.worst(k);
        return of.isLogarithmic(k)
                ? post * Math.pow(of.best(k) / of.worst(k), share)
                : post + (of.best(k) - of.worst(k)) * share;
    }

    /** The goalposts that were moved. */
    List<Run.Posts> posts(Block block, int run) {
        return IntStream.range(0, indicators.size())
                .mapToObj(i -> {
                    int k = index.goalposts().indexOf(indicators.get(i));
                    return new Run.Posts(
                            indicators.get(i),
                            moved(index, k, false, 2 * i, block, run),
                            moved(index, k, true, 2 * i + 1, block, run));
                })
                .toList();
    }

    /** Draws for one index. */
    final class Of {

        private final CompiledIndex of;
        private final int[] inputs;

        private Of(CompiledIndex of, int[] inputs) {
            this.of = of;
            this.inputs = inputs;
        }

        Variation moved(Variation variation, Block block, int run) {
            double[] worst = new double[inputs.length];
            double[] best = new double[inputs.length];
            for (int k = 0; k < inputs.length; k++) {
                int input = 2 * inputs[k];
                worst[k] = input < 0 ? of.worst(k) : PostErrors.this.moved(of, k, false, input, block, run);
                best[k] = input < 0 ? of.best(k) : PostErrors.this.moved(of, k, true, input + 1, block, run);
            }
            return variation.withGoalposts(worst, best).held();
        }
    }
}

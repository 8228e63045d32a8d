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

    private double moved(double post, double distance, int input, Block block, int run) {
        return post + distance * range * (2 * block.points[from + input][run] - 1);
    }

    /** The goalposts that were moved. */
    List<Run.Posts> posts(Block block, int run) {
        return IntStream.range(0, indicators.size())
                .mapToObj(i -> {
                    int k = index.goalposts().indexOf(indicators.get(i));
                    double distance = index.best(k) - index.worst(k);
                    return new Run.Posts(
                            indicators.get(i),
                            moved(index.worst(k), distance, 2 * i, block, run),
                            moved(index.best(k), distance, 2 * i + 1, block, run));
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
                worst[k] = of.worst(k);
                best[k] = of.best(k);
                double distance = best[k] - worst[k];
                if (inputs[k] >= 0) {
                    worst[k] = PostErrors.this.moved(worst[k], distance, 2 * inputs[k], block, run);
                    best[k] = PostErrors.this.moved(best[k], distance, 2 * inputs[k] + 1, block, run);
                }
            }
            return variation.withGoalposts(worst, best);
        }
    }
}

package org.opendti.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Part;
import org.opendti.index.CompositeIndex;
import org.opendti.index.MissingParts;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.weight.Weighting;

/** What a target is made of: the aggregates below it, each with the parts that weigh in it. */
final class Structure {

    private final Map<String, Step> steps = new LinkedHashMap<>();

    /** How one aggregate is made of its parts. */
    static final class Step {

        private final List<String> parts;
        private final double[] weights;
        private final Optional<Weighting> scheme;
        private final Aggregation method;
        private final MissingParts missing;

        Step(
                List<String> parts,
                double[] weights,
                Optional<Weighting> scheme,
                Aggregation method,
                MissingParts missing) {
            this.parts = parts;
            this.weights = weights;
            this.scheme = scheme;
            this.method = method;
            this.missing = missing;
        }

        /** The parts of weight above 0. */
        List<String> parts() {
            return parts;
        }

        /** Their weights, not to be changed. */
        double[] weights() {
            return weights;
        }

        Optional<Weighting> scheme() {
            return scheme;
        }

        Aggregation method() {
            return method;
        }

        MissingParts missing() {
            return missing;
        }

        private Step withWeights(Map<String, Double> used) {
            double[] own = parts.stream()
                    .mapToDouble(part -> Objects.requireNonNull(used.get(part)))
                    .toArray();
            return new Step(parts, own, Optional.empty(), method, missing);
        }

        boolean isLinear() {
            return scheme.isEmpty() && method instanceof ArithmeticMean;
        }

        boolean isRelative() {
            return scheme.isPresent() || method.isRelative();
        }
    }

    private Structure() {}

    /**
     * What a target is made of.
     *
     * @param index an index whose choices all stand in its framework, see {@link Mix}
     */
    static Structure of(CompositeIndex index, String target) {
        Structure structure = new Structure();
        structure.add(index.framework(), index.recipe(), target);
        return structure;
    }

    private void add(Framework framework, Recipe recipe, String code) {
        if (steps.containsKey(code)
                || !(framework.find(code).orElse(null) instanceof Aggregate aggregate)
                || !aggregate.isScored()) {
            return;
        }
        Step step = step(framework, recipe, aggregate);
        steps.put(code, step);
        step.parts().forEach(part -> add(framework, recipe, part));
    }

    private static Step step(Framework framework, Recipe recipe, Aggregate aggregate) {
        List<Part> all = aggregate.parts();
        int[] weighing = IntStream.range(0, all.size())
                .filter(k -> framework.weight(all.get(k)) > 0)
                .toArray();
        return new Step(
                IntStream.of(weighing).mapToObj(k -> all.get(k).code()).toList(),
                IntStream.of(weighing)
                        .mapToDouble(k -> framework.weight(all.get(k)))
                        .toArray(),
                Optional.ofNullable(recipe.weights().in().get(aggregate.code())),
                aggregate.aggregation().ofParts(weighing),
                recipe.missingIn(aggregate.code()));
    }

    /** The same with the weights that schemes found for a board, where they are the same for all units. */
    Structure withWeightsOf(Scoreboard board) {
        Structure found = new Structure();
        steps.forEach((code, step) -> {
            Map<String, Double> used = step.scheme().isEmpty() ? Map.of() : board.weights(code);
            found.steps.put(code, used.keySet().containsAll(step.parts()) ? step.withWeights(used) : step);
        });
        return found;
    }

    /** How an aggregate is made; null for what is not made of parts. */
    @Nullable
    Step step(String code) {
        return steps.get(code);
    }

    /** The parts of an element that weigh; none of what is not made of parts. */
    List<String> parts(String code) {
        Step step = steps.get(code);
        return step == null ? List.of() : step.parts();
    }

    Map<String, Step> steps() {
        return steps;
    }

    /** Whether some aggregate judges units beside one another. */
    boolean isRelative() {
        return steps.values().stream().anyMatch(Step::isRelative);
    }
}

package org.opendti.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.opendti.aggregate.Aggregation;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.Part;
import org.opendti.index.Aggregating;
import org.opendti.index.CompositeIndex;
import org.opendti.index.MissingParts;
import org.opendti.index.Normalising;
import org.opendti.index.Recipe;
import org.opendti.index.Weights;
import org.opendti.normalise.Normalisation;
import org.opendti.weight.Weighting;

/**
 * An index of which each choice is one of two indices'. What it is made of, and what parts weigh, is as one says; an indicator's
 * rule, inputs and direction as another, where that has the indicator; the aggregation, normalisation, preparation and ranking as a
 * third, where that has the aggregate and counts as many parts. Points are turned into shares by the most points of the edition
 * that the table was made for, so they stay what they were when weights change.
 *
 * <p>An aggregate that one index leaves missing where a part lacks, and the other makes of what there is, is made of what there is.
 *
 * <p>All choices stand in the framework, but for weights that a scheme finds; so mixing an index with itself only writes it out.
 */
final class Mix {

    private final CompositeIndex values;
    private final CompositeIndex weights;
    private final CompositeIndex rules;
    private final CompositeIndex method;
    private final CompositeIndex filling;
    private final Framework base;

    private Mix(
            CompositeIndex values,
            CompositeIndex weights,
            CompositeIndex rules,
            CompositeIndex method,
            CompositeIndex filling) {
        this.values = values;
        this.weights = weights;
        this.rules = rules;
        this.method = method;
        this.filling = filling;
        this.base = weights.framework();
    }

    /**
     * Mixes.
     *
     * @param values whose edition the table was made for
     * @param weights whose structure and weights count
     * @param rules whose scoring rules count
     * @param method whose methods count
     * @param filling whose rule for missing parts counts where the method has none
     */
    static CompositeIndex of(
            CompositeIndex values,
            CompositeIndex weights,
            CompositeIndex rules,
            CompositeIndex method,
            CompositeIndex filling) {
        Mix mix = new Mix(values, weights, rules, method, filling);
        return CompositeIndex.of(mix.framework()).with(mix.recipe());
    }

    static CompositeIndex of(CompositeIndex index) {
        return of(index, index, index, index, index);
    }

    private Framework framework() {
        Framework.Builder builder = Framework.builder(base.id())
                .title(base.title())
                .edition(values.framework().edition())
                .ranking(method.ranking())
                .headline(base.headline().code());
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Indicator indicator : base.indicators()) {
            builder.indicator(indicator(indicator, inputs));
        }
        inputs.values().forEach(builder::input);
        base.aggregates().forEach(aggregate -> builder.aggregate(aggregate(aggregate)));
        return builder.build();
    }

    private Indicator indicator(Indicator own, Map<String, Input> inputs) {
        Optional<Indicator> other = find(rules, own.code(), Indicator.class);
        Indicator ruled = other.orElse(own);
        List<Input> known = other.isPresent() ? rules.framework().inputs() : base.inputs();
        known.stream()
                .filter(input -> ruled.inputs().contains(input.code()))
                .forEach(input -> inputs.putIfAbsent(input.code(), input));
        return new Indicator(
                own.code(),
                own.number(),
                own.name(),
                points(own),
                ruled.unit(),
                ruled.direction(),
                ruled.inputs(),
                ruled.rule(),
                own.provenance());
    }

    private OptionalDouble points(Indicator own) {
        return find(values, own.code(), Indicator.class).orElse(own).maxPoints();
    }

    private Aggregate aggregate(Aggregate own) {
        Aggregate valued = find(values, own.code(), Aggregate.class)
                .filter(other -> other.isScored() == own.isScored())
                .orElse(own);
        return new Aggregate(
                own.code(),
                own.number(),
                own.name(),
                own.kind(),
                valued.maxPoints(),
                own.parts().stream()
                        .map(part -> Part.of(part.code(), weight(own, part)))
                        .toList(),
                aggregation(own),
                own.provenance());
    }

    private double weight(Aggregate aggregate, Part part) {
        return Optional.ofNullable(weights.recipe()
                        .weights()
                        .stated()
                        .getOrDefault(aggregate.code(), Map.of())
                        .get(part.code()))
                .orElseGet(() -> base.weight(part));
    }

    private Aggregation aggregation(Aggregate own) {
        int parts = own.parts().size();
        return find(method, own.code(), Aggregate.class)
                .map(other -> method.recipe().aggregating().method(other))
                .filter(found -> found.partCount().orElse(parts) == parts)
                .orElseGet(() -> weights.recipe().aggregating().method(own));
    }

    private static <T extends Element> Optional<T> find(CompositeIndex index, String code, Class<T> kind) {
        return index.framework().find(code).filter(kind::isInstance).map(kind::cast);
    }

    private Recipe recipe() {
        Map<String, Weighting> schemes = new HashMap<>();
        Map<String, MissingParts> missing = new HashMap<>();
        for (Aggregate aggregate : base.aggregates()) {
            scheme(weights.recipe().weights(), aggregate).ifPresent(scheme -> schemes.put(aggregate.code(), scheme));
            missing.put(aggregate.code(), missing(aggregate.code()));
        }
        return new Recipe(
                method.recipe().preparation(),
                normalising(method.recipe().normalising()),
                new Weights(Optional.empty(), Map.of(), schemes, Map.of()),
                Aggregating.OF_FRAMEWORK,
                MissingParts.FAIL,
                missing,
                Optional.empty(),
                Double.POSITIVE_INFINITY);
    }

    /** The scheme that weighs an aggregate's parts, as {@link Weights} says it is chosen; empty where weights are fixed. */
    static Optional<Weighting> scheme(Weights weights, Aggregate aggregate) {
        if (weights.stated().containsKey(aggregate.code())) {
            return Optional.empty();
        }
        Weighting own = weights.in().get(aggregate.code());
        Weighting ofKind = weights.ofKind().get(aggregate.kind());
        return Stream.of(Optional.ofNullable(own), Optional.ofNullable(ofKind), weights.standard())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private MissingParts missing(String code) {
        MissingParts own = method.recipe().missingIn(code);
        return own.policy() == MissingParts.Policy.FAIL ? filling.recipe().missingIn(code) : own;
    }

    private Normalising normalising(Normalising all) {
        Map<String, Normalisation> known = new HashMap<>(all.by());
        known.keySet().retainAll(base.indicators().stream().map(Indicator::code).toList());
        return new Normalising(all.of(), all.standard(), known, all.constant());
    }
}

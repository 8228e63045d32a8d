package org.opendti.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opendti.framework.Aggregate;
import org.opendti.weight.Weighting;

/**
 * What parts weigh, where that is not left to the framework. An aggregate takes the weights stated for it, else its own scheme,
 * else that of its kind, else that of all. Parts of weight 0 in the framework stay out of every scheme.
 *
 * @param standard the scheme of all aggregates
 * @param ofKind the schemes of kinds of aggregates
 * @param in the schemes of some aggregates, by code
 * @param stated the weights in some aggregates: aggregate → part → weight; parts that are not named keep the framework's
 */
public record Weights(
        Optional<Weighting> standard,
        Map<Aggregate.Kind, Weighting> ofKind,
        Map<String, Weighting> in,
        Map<String, Map<String, Double>> stated) {

    /** The framework's weights. */
    public static final Weights OF_FRAMEWORK = new Weights(Optional.empty(), Map.of(), Map.of(), Map.of());

    /**
     * Copies the choices.
     *
     * @param standard as above
     * @param ofKind as above
     * @param in as above
     * @param stated as above
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public Weights {
        ofKind = Map.copyOf(ofKind);
        in = Map.copyOf(in);
        Map<String, Map<String, Double>> copies = new LinkedHashMap<>();
        stated.forEach((aggregate, weights) -> {
            weights.forEach((part, weight) -> {
                if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("the weight of " + part + " in " + aggregate + " is " + weight
                            + "; a weight is a finite number of at least 0");
                }
            });
            copies.put(aggregate, Map.copyOf(weights));
        });
        stated = Map.copyOf(copies);
    }

    /**
     * The scheme that finds the weights in an aggregate.
     *
     * @param aggregate the aggregate
     * @return its own, else that of its kind, else that of all; empty where weights are stated or the framework's
     */
    public Optional<Weighting> scheme(Aggregate aggregate) {
        if (stated.containsKey(aggregate.code())) {
            return Optional.empty();
        }
        Weighting own = in.getOrDefault(aggregate.code(), ofKind.get(aggregate.kind()));
        return own == null ? standard : Optional.of(own);
    }

    /** The weight stated for a part, if it is. */
    Optional<Double> stated(String aggregate, String part) {
        return Optional.ofNullable(stated.getOrDefault(aggregate, Map.of()).get(part));
    }

    /**
     * With a scheme for all aggregates that have none of their own.
     *
     * @param scheme the scheme
     * @return the choice
     */
    public Weights withStandard(Weighting scheme) {
        return new Weights(Optional.of(scheme), ofKind, in, stated);
    }

    /**
     * With a scheme for a kind of aggregates, which is a level of the framework.
     *
     * @param kind the kind
     * @param scheme the scheme
     * @return the choice
     */
    public Weights with(Aggregate.Kind kind, Weighting scheme) {
        Map<Aggregate.Kind, Weighting> more = new HashMap<>(ofKind);
        more.put(kind, scheme);
        return new Weights(standard, more, in, stated);
    }

    /**
     * With a scheme for one aggregate.
     *
     * @param aggregate its code
     * @param scheme the scheme
     * @return the choice
     */
    public Weights with(String aggregate, Weighting scheme) {
        Map<String, Weighting> more = new HashMap<>(in);
        more.put(aggregate, scheme);
        return new Weights(standard, ofKind, more, stated);
    }

    /**
     * With stated weights in one aggregate.
     *
     * @param aggregate its code
     * @param weights part → weight, at least 0
     * @return the choice
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public Weights with(String aggregate, Map<String, Double> weights) {
        Map<String, Map<String, Double>> more = new HashMap<>(stated);
        more.put(aggregate, weights);
        return new Weights(standard, ofKind, in, more);
    }
}

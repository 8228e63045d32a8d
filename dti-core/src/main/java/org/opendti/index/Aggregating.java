package org.opendti.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opendti.aggregate.Aggregation;
import org.opendti.framework.Aggregate;

/**
 * How parts become a whole, where that is not left to the framework. An aggregate takes its own method, else that of its kind,
 * else that of all.
 *
 * @param standard the method of all aggregates
 * @param ofKind the methods of kinds of aggregates
 * @param in the methods of some aggregates, by code
 */
public record Aggregating(
        Optional<Aggregation> standard, Map<Aggregate.Kind, Aggregation> ofKind, Map<String, Aggregation> in) {

    /** The framework's methods. */
    public static final Aggregating OF_FRAMEWORK = new Aggregating(Optional.empty(), Map.of(), Map.of());

    /**
     * Copies the choices.
     *
     * @param standard as above
     * @param ofKind as above
     * @param in as above
     */
    public Aggregating {
        ofKind = Map.copyOf(ofKind);
        in = Map.copyOf(in);
    }

    /**
     * The method of an aggregate.
     *
     * @param aggregate the aggregate
     * @return its own here, else that of its kind, else that of all, else the framework's
     */
    public Aggregation method(Aggregate aggregate) {
        Aggregation own = in.getOrDefault(aggregate.code(), ofKind.get(aggregate.kind()));
        return own == null ? standard.orElse(aggregate.aggregation()) : own;
    }

    /**
     * With a method for all aggregates that have none of their own.
     *
     * @param method the method
     * @return the choice
     */
    public Aggregating withStandard(Aggregation method) {
        return new Aggregating(Optional.of(method), ofKind, in);
    }

    /**
     * With a method for a kind of aggregates, which is a level of the framework.
     *
     * @param kind the kind
     * @param method the method
     * @return the choice
     */
    public Aggregating with(Aggregate.Kind kind, Aggregation method) {
        Map<Aggregate.Kind, Aggregation> more = new HashMap<>(ofKind);
        more.put(kind, method);
        return new Aggregating(standard, more, in);
    }

    /**
     * With a method for one aggregate.
     *
     * @param aggregate its code
     * @param method the method
     * @return the choice
     */
    public Aggregating with(String aggregate, Aggregation method) {
        Map<String, Aggregation> more = new HashMap<>(in);
        more.put(aggregate, method);
        return new Aggregating(standard, ofKind, more);
    }
}

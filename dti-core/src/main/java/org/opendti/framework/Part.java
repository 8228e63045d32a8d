package org.opendti.framework;

import java.util.OptionalDouble;

/**
 * An edge of the graph: what an aggregate is made of, and how much it weighs there. The weight belongs to the edge, so
 * an element may weigh differently in two aggregates.
 *
 * @param code the code of the indicator or aggregate
 * @param weight its weight in this aggregate, at least 0, in any scale; empty where it follows from its max points
 */
public record Part(String code, OptionalDouble weight) {

    /**
     * A part that weighs its max points.
     *
     * @param code the code of the indicator or aggregate
     * @return the part
     */
    public static Part of(String code) {
        return new Part(code, OptionalDouble.empty());
    }

    /**
     * A part of a given weight.
     *
     * @param code the code of the indicator or aggregate
     * @param weight its weight, at least 0
     * @return the part
     */
    public static Part of(String code, double weight) {
        return new Part(code, OptionalDouble.of(weight));
    }
}

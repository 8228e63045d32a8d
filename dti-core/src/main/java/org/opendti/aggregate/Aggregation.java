package org.opendti.aggregate;

import java.util.List;
import java.util.Optional;

/**
 * A method that makes one value of several parts. It sees all units at once, since some methods judge a unit beside the
 * others.
 */
public sealed interface Aggregation permits ArithmeticMean {

    /** {@return the name that frameworks and recipes use, such as {@code arithmetic}} */
    String id();

    /**
     * Aggregates.
     *
     * @param parts a column a part, an entry a unit; NaN where missing
     * @param weights a weight a part, at least 0, of any sum above 0
     * @return the value of every unit; NaN where a part is missing
     * @throws IllegalArgumentException if there is no part, the lengths differ, a weight is negative or not finite, or
     *     the weights sum to 0
     */
    double[] aggregate(double[][] parts, double[] weights);

    /** {@return all methods} */
    static List<Aggregation> all() {
        return List.of(new ArithmeticMean());
    }

    /**
     * The method of a name.
     *
     * @param id the name
     * @return the method, if there is one of this name
     */
    static Optional<Aggregation> named(String id) {
        return all().stream().filter(method -> method.id().equals(id)).findFirst();
    }
}

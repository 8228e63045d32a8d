package org.opendti.compare;

import java.util.Locale;

/**
 * In which order causes take effect, which matters where they act on one another. The examples: a value from 0.5 to 0.7, its weight
 * from 0.4 to 0.6, so that 0.20 becomes 0.42.
 */
public enum CauseOrder {
    /** Each cause gets its mean effect over all orders (its Shapley value): value 0.5·0.2 = 0.10, weight 0.6·0.2 = 0.12. */
    SHAPLEY,
    /** Own values first, in the edition's order, then others' values, weights, rules, method: value 0.08, weight 0.14. */
    STATED;

    /** {@return the name in commands, such as {@code shapley}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.opendti.compare;

import java.util.Locale;

/** How a change was split. The sums are exact in each case; the examples are of the DTI. */
public enum Splitting {
    /** Averaged over all orders of the causes: of 8 main indices and 4 other causes. */
    ALL_ORDERS,
    /**
     * Averaged over all orders of main indices and other causes, and of the indicators within each main index (Owen): of 98
     * indicators. Scores that are weighted sums come out as over all orders; ranks may differ.
     */
    NESTED,
    /** The same, but within large main indices in the edition's order: of main indices of 15 indicators. */
    NESTED_IN_ORDER,
    /** In the stated order, as asked for, or since there are too many main indices: of 98 indicators without any. */
    STATED_ORDER;

    /** {@return the name in output, such as {@code all-orders}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.opendti.coinr;

/**
 * A column of iData that is no part of the index: a group, a denominator, or another.
 *
 * @param code its name in iData, such as {@code GDP}
 * @param name its longer name, such as {@code Gross domestic product}
 * @param type what it is
 * @param unit the unit of measure, such as {@code USD Bn}; empty if none
 */
public record CoinrColumn(String code, String name, CoinrType type, String unit) {

    /**
     * Checks the type.
     *
     * @param code as above
     * @param name as above
     * @param type as above
     * @param unit as above
     * @throws IllegalArgumentException if it is an indicator or an aggregate, which the framework holds
     */
    public CoinrColumn {
        if (type.isElement()) {
            throw new IllegalArgumentException(
                    code + " is an " + type.id() + "; a column beside the index is a Group, a Denominator or Other");
        }
    }
}

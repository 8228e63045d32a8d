package org.opendti.coinr;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a line of iMeta is about, as its column {@code Type} says. */
public enum CoinrType {
    /** An observed element: {@code FDI}, at Level 1. */
    INDICATOR,
    /** A computed element: {@code Conn}, at Level 2 or above. */
    AGGREGATE,
    /** A column of iData that says to which group a unit belongs: {@code EurAsia_group}. */
    GROUP,
    /** A column of iData that indicators are divided by: {@code GDP}. */
    DENOMINATOR,
    /** A column of iData that is carried along as it is. */
    OTHER;

    /** {@return the word in iMeta, such as {@code Indicator}} */
    public String id() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    static Optional<CoinrType> named(String word) {
        return Arrays.stream(values())
                .filter(type -> type.id().equalsIgnoreCase(word))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(CoinrType::id).collect(Collectors.joining(", "));
    }

    /** Whether it is a part of the index. */
    boolean isElement() {
        return this == INDICATOR || this == AGGREGATE;
    }
}

package org.opendti.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure rests on, as the column {@code CODE@basis} says cell by cell; the later, the weaker. */
public enum Basis {
    /** Printed by the body that publishes the index. */
    PUBLISHED,
    /** Worked out from published figures: {@code NTC = (1000 DTI − 200 HDCQS − 150 HDKTS − 150 HDXHS) / 500}. */
    BACK_CALCULATED,
    /** Put in without a source. */
    ASSUMED;

    /** {@return the word in tables, such as {@code back-calculated}} */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The basis of a word.
     *
     * @param id the word
     * @return the basis, if the word is one of the three
     */
    public static Optional<Basis> named(String id) {
        return Arrays.stream(values()).filter(basis -> basis.id().equals(id)).findFirst();
    }
}

package org.opendti.framework;

import java.util.Locale;

/**
 * What is reported of a unit and stands in a column of its own: one of an indicator's own inputs, or one that several
 * indicators share.
 *
 * @param code the column's name, such as {@code HDCQS.3.a} or {@code population}
 * @param type what its cells hold
 * @param unit the unit of measure, such as {@code người}; empty if none
 */
public record Input(String code, Type type, String unit) {

    /** What the cells of an input hold. */
    public enum Type {
        /** A number: {@code 8412}. */
        NUMBER,
        /** A named level: {@code chairman}. */
        LEVEL,
        /** Whether something is so: {@code yes}. */
        FLAG;

        /** {@return the name in frameworks, such as {@code number}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

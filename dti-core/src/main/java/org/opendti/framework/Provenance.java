package org.opendti.framework;

import java.util.Locale;

/**
 * Where an element's definition comes from, and how sure that is.
 *
 * @param kind how sure it is
 * @param source the decision, the publication or the way in which it was worked out; empty if not stated
 */
public record Provenance(Kind kind, Label source) {

    /** What has no stated source counts as illustrative. */
    public static final Provenance UNSTATED = new Provenance(Kind.ILLUSTRATIVE, Label.of(""));

    /** How sure an element's definition is. */
    public enum Kind {
        /** Stated by the body that publishes the index: {@code digital government is on 700 points}. */
        OFFICIAL,
        /** Worked out from published figures: {@code 140 points of infrastructure in 2024, by least squares}. */
        INFERRED,
        /** Made up to show how things work, and never to be taken for official. */
        ILLUSTRATIVE;

        /** {@return the name in frameworks, such as {@code official}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.opendti.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.ArithmeticMean;

/**
 * An element made of parts. Its value is a score on 0..1. One without parts can only be given.
 *
 * @param code the code, such as {@code NTC}
 * @param number the edition's number; empty if none
 * @param name the name
 * @param kind what it is in the edition
 * @param maxPoints điểm tối đa; 0 for one that is not scored; empty where not stated
 * @param parts what it is made of; a part may belong to several aggregates
 * @param aggregation how the parts make the whole
 * @param provenance where the definition comes from
 */
public record Aggregate(
        String code,
        String number,
        Label name,
        Kind kind,
        OptionalDouble maxPoints,
        List<Part> parts,
        Aggregation aggregation,
        Provenance provenance)
        implements Element {

    /** What an aggregate is in its edition. */
    public enum Kind {
        /** Chỉ số chính, such as digital infrastructure. */
        MAIN_INDEX,
        /** Nhóm chỉ số, such as the foundation group. */
        GROUP,
        /** Trụ cột: a view on main indices that may overlap other pillars, such as digital government. */
        PILLAR,
        /** The index itself. */
        INDEX;

        /** {@return the name in frameworks, such as {@code main-index}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Copies the parts.
     *
     * @param code as above
     * @param number as above
     * @param name as above
     * @param kind as above
     * @param maxPoints as above
     * @param parts as above
     * @param aggregation as above
     * @param provenance as above
     */
    public Aggregate {
        parts = List.copyOf(parts);
    }

    /**
     * An arithmetic mean of parts that weigh their max points.
     *
     * @param code the code, which is also the name
     * @param kind what it is
     * @param maxPoints the most points that can be earned
     * @param parts the codes of its parts
     * @return the aggregate
     */
    public static Aggregate of(String code, Kind kind, double maxPoints, String... parts) {
        return new Aggregate(
                code,
                "",
                Label.of(code),
                kind,
                OptionalDouble.of(maxPoints),
                Arrays.stream(parts).map(Part::of).toList(),
                new ArithmeticMean(),
                Provenance.UNSTATED);
    }

    /**
     * This aggregate of other parts.
     *
     * @param newParts the parts
     * @return the aggregate
     */
    public Aggregate withParts(Part... newParts) {
        return new Aggregate(code, number, name, kind, maxPoints, List.of(newParts), aggregation, provenance);
    }

    /** {@return whether it is computed at all: it has parts, and its points are not stated to be 0} */
    public boolean isScored() {
        return !parts.isEmpty() && !(maxPoints.isPresent() && maxPoints.getAsDouble() == 0);
    }
}

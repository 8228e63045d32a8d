package org.opendti.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.ScoringRule;

/**
 * What a column of a table holds: {@code HDCQS}, {@code HDCQS.3@points}, {@code NTC@basis}.
 *
 * @param code the code of an element or an input
 * @param facet which of its values
 */
public record Column(String code, Facet facet) {

    /** Which value of an element a column holds. */
    public enum Facet {
        /** The bare code: of an aggregate its score on 0..1, of an indicator or an input the raw value. */
        VALUE,
        /** The share in [0, 1] of what an indicator can earn. */
        ATTAINMENT,
        /** Points out of the element's max points. */
        POINTS,
        /** What the figure rests on: a {@link Basis}. */
        BASIS;

        private String suffix() {
            return this == VALUE ? "" : "@" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The column of a header; an unknown word after {@code @} is part of the code.
     *
     * @param header such as {@code HDCQS.3@points}
     * @return the column
     */
    public static Column of(String header) {
        for (Facet facet : Facet.values()) {
            if (facet != Facet.VALUE && header.endsWith(facet.suffix())) {
                return new Column(
                        header.substring(0, header.length() - facet.suffix().length()), facet);
            }
        }
        return new Column(header, Facet.VALUE);
    }

    /** {@return the header: the code, and {@code @} with the facet unless that is the bare value} */
    public String header() {
        return code + facet.suffix();
    }

    /**
     * The range of the column's numbers under a framework.
     *
     * @param framework the framework
     * @return the range; empty where the framework has no such column of numbers, or does not state the points
     */
    public Optional<Range> range(Framework framework) {
        Optional<Element> element = framework.find(code);
        return switch (facet) {
            case VALUE -> element.map(Column::raw).or(() -> input(framework));
            case ATTAINMENT -> element.filter(Indicator.class::isInstance).map(e -> Range.SHARE);
            case POINTS ->
                element.filter(e -> e.maxPoints().isPresent())
                        .map(e -> new Range(0, e.maxPoints().getAsDouble()));
            case BASIS -> Optional.empty();
        };
    }

    /** An input's numbers lie within what every rule that takes it does. */
    private Optional<Range> input(Framework framework) {
        if (framework.inputs().stream().noneMatch(input -> input.code().equals(code))) {
            return Optional.empty();
        }
        return Optional.of(framework.indicators().stream()
                .filter(indicator -> indicator.inputs().contains(code))
                .map(indicator -> rule(indicator.rule()))
                .reduce(Range.ALL, Range::and));
    }

    private static Range rule(ScoringRule rule) {
        return new Range(rule.leastRaw(), rule.greatestRaw());
    }

    /** The rules that take the column's words under a framework; none where the cells are numbers, or any text. */
    List<ScoringRule> wordRules(Framework framework) {
        return framework.indicators().stream()
                .filter(indicator ->
                        facet == Facet.VALUE && indicator.rawColumns().contains(code))
                .map(Indicator::rule)
                .filter(rule -> !rule.words().isEmpty())
                .toList();
    }

    private static Range raw(Element element) {
        if (element instanceof Aggregate) {
            return Range.SHARE;
        }
        return rule(((Indicator) element).rule());
    }

    /**
     * The numbers that a column takes.
     *
     * @param least the least
     * @param greatest the greatest
     */
    public record Range(double least, double greatest) {

        static final Range SHARE = new Range(0, 1);
        static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** The span of no number at all, which lies within every range. */
        public static final Range NOTHING = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        /** The least and greatest of some numbers, NaN aside. */
        static Range of(double[] numbers) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (double x : numbers) {
                least = x < least ? x : least;
                greatest = x > greatest ? x : greatest;
            }
            return new Range(least, greatest);
        }

        /**
         * The numbers that both ranges take.
         *
         * @param other another range
         * @return from the greater least to the lesser greatest
         */
        public Range and(Range other) {
            return new Range(Math.max(least, other.least), Math.min(greatest, other.greatest));
        }

        /**
         * Whether it takes all numbers of a span.
         *
         * @param span the least and the greatest of some numbers
         * @return whether both are within
         */
        public boolean contains(Range span) {
            return span.least >= least && span.greatest <= greatest;
        }

        /**
         * Whether it takes a number.
         *
         * @param x the number
         * @return false below the least, above the greatest, and for NaN
         */
        public boolean contains(double x) {
            return x >= least && x <= greatest;
        }
    }
}

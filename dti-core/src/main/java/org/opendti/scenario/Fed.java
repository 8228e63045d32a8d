package org.opendti.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Direction;
import org.opendti.framework.Element;
import org.opendti.framework.ExternalRule;
import org.opendti.framework.Framework;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Normalising;
import org.opendti.kernel.Spelling;
import org.opendti.normalise.Goalposts;
import org.opendti.table.Column;

/**
 * A column and what it feeds.
 *
 * @param column the column
 * @param element the element of its code; empty for an input
 * @param indicators the indicators whose raw values rest on it; none for an attainment, points, or an aggregate
 * @param range the numbers that it takes
 */
record Fed(Column column, Optional<Element> element, List<Indicator> indicators, Column.Range range) {

    /**
     * A column that can be changed.
     *
     * @throws DtiException if the framework has no such element or input, it has no points, or its raw values are normalised in place of a
     *     rule, so that there are no attainments
     */
    static Fed of(CompositeIndex index, String header) {
        Framework framework = index.framework();
        Column column = Column.of(header);
        Optional<Element> element = framework.find(column.code());
        List<Indicator> indicators = framework.indicators().stream()
                .filter(indicator -> column.facet() == Column.Facet.VALUE
                        && indicator.rawColumns().contains(column.code()))
                .toList();
        Optional<Column.Range> range = column.range(framework);
        boolean attainment = element.isPresent()
                && element.get() instanceof Indicator
                && column.facet() != Column.Facet.VALUE
                && replacesRule(index.recipe().normalising(), column.code());
        if (range.isEmpty() || attainment) {
            throw element.isEmpty() ? unknown(framework, column) : cannotHold(column);
        }
        return new Fed(column, element, indicators, range.get());
    }

    private static DtiException unknown(Framework framework, Column column) {
        TreeSet<String> known = new TreeSet<>();
        framework.inOrder().forEach(element -> known.add(element.code()));
        framework.inputs().forEach(input -> known.add(input.code()));
        return new DtiException(
                FindingCode.UNKNOWN_ELEMENT,
                Place.of("", column.code()),
                "code",
                column.code(),
                "framework",
                framework.id(),
                "nearest",
                String.join(", ", Spelling.nearest(column.code(), known, 3)));
    }

    private static DtiException cannotHold(Column column) {
        return new DtiException(
                FindingCode.CHANGE_NO_COLUMN,
                Place.of("", column.code()),
                "column",
                column.header(),
                "code",
                column.code());
    }

    /** The elements whose value the column makes: its own, or those of the indicators that it is an input of. */
    List<Element> elements() {
        return indicators.isEmpty() ? element.stream().toList() : new ArrayList<>(indicators);
    }

    /** The words that it takes; none where it takes numbers. */
    List<String> words() {
        return indicators.stream()
                .map(indicator -> indicator.rule().words())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    boolean knows(String word) {
        return !words().isEmpty()
                && indicators.stream().allMatch(indicator -> indicator.rule().knows(word));
    }

    /** Whether less of it is better, as goalposts or direction say. */
    boolean isLessBetter(CompositeIndex index) {
        return indicators.size() == 1
                && indicators.get(0).inputs().size() <= 1
                && isLessBetter(index.recipe().normalising(), indicators.get(0));
    }

    private static boolean replacesRule(Normalising choice, String indicator) {
        return choice.of() == Normalising.Of.RAW && choice.method(indicator).isPresent();
    }

    private static boolean isLessBetter(Normalising choice, Indicator indicator) {
        boolean raw = replacesRule(choice, indicator.code());
        if (raw && choice.method(indicator.code()).orElseThrow() instanceof Goalposts posts) {
            return posts.best() < posts.worst();
        }
        if (!raw && indicator.rule() instanceof GoalpostsRule rule) {
            return rule.best() < rule.worst();
        }
        if (!raw && indicator.rule() instanceof ExternalRule rule) {
            return rule.best() < rule.worst();
        }
        return indicator.direction() == Direction.LESS;
    }
}

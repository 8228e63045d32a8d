package org.opendti.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Part;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Origin;
import org.opendti.index.Scorecard;

/**
 * Where the ways down from an element end, for one unit: what is given there and flows upward. Each has a weight, by how much the element's
 * score grows per growth of the leaf's: the product of the shares along the way, summed over the ways.
 */
final class Leaves {

    private final CompositeIndex index;
    private final Scorecard card;
    private final String target;
    private final Map<String, Double> weights = new LinkedHashMap<>();

    private Leaves(CompositeIndex index, Scorecard card, String target) {
        this.index = index;
        this.card = card;
        this.target = target;
    }

    /**
     * The leaves of an element.
     *
     * @throws DtiException if an aggregate on the way is no weighted mean, or its weights are found from the data
     */
    static Leaves of(CompositeIndex index, Scorecard card, String target) {
        Leaves leaves = new Leaves(index, card, target);
        leaves.descend();
        return leaves;
    }

    private void descend() {
        Map<String, Double> reached = new LinkedHashMap<>(Map.of(target, 1.0));
        List<Scorecard.Entry> entries = card.entries();
        for (int e = entries.size() - 1; e >= 0; e--) {
            Scorecard.Entry entry = entries.get(e);
            Double weight = reached.get(entry.element().code());
            if (weight != null && entry.origin() == Origin.COMPUTED) {
                requireMean((Aggregate) entry.element());
                for (Scorecard.Contribution part : entry.parts()) {
                    if (part.weight() > 0) {
                        reached.merge(part.code(), weight * part.weight(), Double::sum);
                    }
                }
            } else if (weight != null) {
                weights.put(entry.element().code(), weight);
            }
        }
    }

    private void requireMean(Aggregate aggregate) {
        if (index.recipe().weights().scheme(aggregate).isPresent()) {
            throw new DtiException(FindingCode.PLAN_UNITS_TOGETHER, Place.NONE, "code", aggregate.code());
        }
        Aggregation method = index.recipe().aggregating().method(aggregate);
        if (!(method instanceof ArithmeticMean)) {
            throw new DtiException(
                    FindingCode.PLAN_NOT_LINEAR, Place.NONE, "code", aggregate.code(), "method", method.id());
        }
    }

    /** The weight of a leaf; empty of what is none. */
    Optional<Double> weight(String code) {
        return Optional.ofNullable(weights.get(code));
    }

    /** The leaves' entries, in the framework's order. */
    List<Scorecard.Entry> entries() {
        return card.entries().stream()
                .filter(entry -> weights.containsKey(entry.element().code()))
                .toList();
    }

    /** Why an element that is no leaf does not move. */
    DtiException whyNot(String code) {
        Scorecard.Entry entry = card.entry(code);
        Optional<String> given = givenAbove(code);
        if (given.isPresent()) {
            return problem(FindingCode.PLAN_INSIDE_GIVEN, code, given.get());
        }
        if (entry.origin() == Origin.COMPUTED && counts(code)) {
            String parts =
                    entry.parts().stream().map(Scorecard.Contribution::code).collect(Collectors.joining(", "));
            return problem(FindingCode.PLAN_COMPUTED, code, parts);
        }
        return problem(FindingCode.PLAN_DOES_NOT_COUNT, code, target);
    }

    private DtiException problem(FindingCode code, String element, String other) {
        return new DtiException(
                code,
                Place.of(card.unit().name(), element),
                "code",
                element,
                "unit",
                card.unit().name(),
                "other",
                other);
    }

    /** Whether an element is the target or below it. */
    private boolean counts(String code) {
        return code.equals(target) || above(code).stream().anyMatch(aggregate -> counts(aggregate.code()));
    }

    /** The leaf that an element lies in. */
    private Optional<String> givenAbove(String code) {
        for (Aggregate aggregate : above(code)) {
            Optional<String> given = weights.containsKey(aggregate.code())
                    ? Optional.of(aggregate.code())
                    : givenAbove(aggregate.code());
            if (given.isPresent()) {
                return given;
            }
        }
        return Optional.empty();
    }

    private List<Aggregate> above(String code) {
        return index.framework().aggregates().stream()
                .filter(aggregate -> aggregate.parts().stream().map(Part::code).anyMatch(code::equals))
                .toList();
    }
}

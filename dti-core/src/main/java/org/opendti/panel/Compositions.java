package org.opendti.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.kernel.Numbers;

/**
 * Where two editions make up one element otherwise.
 *
 * @param own the one
 * @param applied the other
 */
record Compositions(Framework own, Framework applied) {

    private static final double SAME = 1e-12;
    private static final int DIGITS = 4;

    /**
     * The first element, from a code downwards, that the editions make up otherwise; empty where all is the same. An element of which one edition names no
     * parts is taken for the same, since a code means one subject.
     */
    Optional<String> difference(String code) {
        Optional<Element> a = own.find(code);
        Optional<Element> b = applied.find(code);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.of(code);
        }
        if (a.get() instanceof Indicator one && b.get() instanceof Indicator other) {
            boolean same = one.rule().equals(other.rule())
                    && one.direction() == other.direction()
                    && one.rawColumns().equals(other.rawColumns());
            return same ? Optional.empty() : Optional.of(code);
        }
        return a.get() instanceof Aggregate one && b.get() instanceof Aggregate other
                ? difference(one, other)
                : Optional.of(code);
    }

    private Optional<String> difference(Aggregate one, Aggregate other) {
        Map<String, Double> a = shares(own, one);
        Map<String, Double> b = shares(applied, other);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        boolean same = a.keySet().equals(b.keySet())
                && one.aggregation().equals(other.aggregation())
                && a.entrySet().stream()
                        .allMatch(part -> Math.abs(part.getValue() - b.getOrDefault(part.getKey(), 0.0)) <= SAME);
        return same
                ? a.keySet().stream()
                        .map(this::difference)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.of(other.code());
    }

    /** The parts of weight above 0 and their shares of the weights; none of an aggregate that is not computed. */
    private static Map<String, Double> shares(Framework framework, Aggregate aggregate) {
        Map<String, Double> weights = new LinkedHashMap<>();
        if (aggregate.isScored()) {
            for (Part part : aggregate.parts()) {
                if (framework.weight(part) > 0) {
                    weights.put(part.code(), framework.weight(part));
                }
            }
        }
        double total = weights.values().stream().mapToDouble(w -> w).sum();
        weights.replaceAll((code, weight) -> weight / total);
        return weights;
    }

    /** What an element is made of, for messages: {@code NTC = NTS 0.2, TCS 0.2, …}. */
    static String words(Framework framework, String code) {
        List<String> parts = new ArrayList<>();
        if (framework.find(code).orElse(null) instanceof Aggregate aggregate) {
            shares(framework, aggregate)
                    .forEach((part, share) ->
                            parts.add(part + " " + Numbers.shortest(Double.parseDouble(Numbers.fixed(share, DIGITS)))));
        }
        return code + " = " + (parts.isEmpty() ? "–" : parts.stream().collect(Collectors.joining(", ")));
    }
}

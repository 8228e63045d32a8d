package org.opendti.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.kernel.Spelling;

/** Checks a framework as a whole and puts its elements in an order in which parts come before their aggregates. */
final class FrameworkCheck {

    /** Where an element, or a detail of it, stands: a part's or input's code, {@code "maxPoints"}, or the empty text. */
    interface Locator {
        Place of(String code, String detail);
    }

    /** How many aggregates may stand one within the other: far more than any index has, and safe for recursion. */
    private static final int MAX_DEPTH = 100;

    /** The names of a table's own columns, which no element or input can have. */
    private static final Set<String> COLUMNS = Set.of("unit", "name", "year", "status", "source", "rank", "score");

    private final Framework.Builder framework;
    private final Findings findings;
    private final Locator places;
    private final Map<String, Element> byCode = new LinkedHashMap<>();
    private final List<Element> inOrder = new ArrayList<>();

    /** Told once: all that lies above is too deep as well. */
    private boolean tooDeep;

    FrameworkCheck(Framework.Builder framework, Findings findings, Locator places) {
        this.framework = framework;
        this.findings = findings;
        this.places = places;
        checkCodes();
        framework.indicators.forEach(this::checkInputs);
        framework.indicators.forEach(this::checkRule);
        framework.aggregates.forEach(this::checkParts);
        checkUse();
        checkHeadline();
        order();
    }

    Map<String, Element> byCode() {
        return Collections.unmodifiableMap(byCode);
    }

    List<Element> inOrder() {
        return List.copyOf(inOrder);
    }

    private void checkCodes() {
        for (Indicator indicator : framework.indicators) {
            checkElement(indicator);
        }
        for (Aggregate aggregate : framework.aggregates) {
            checkElement(aggregate);
        }
        Set<String> seen = new HashSet<>();
        for (Input input : framework.inputs) {
            if (!byCode.containsKey(input.code())) {
                checkCode(input.code());
            }
            boolean own = byCode.get(input.code()) instanceof Indicator indicator
                    && indicator.inputs().equals(List.of(input.code()));
            if (!seen.add(input.code()) || (byCode.containsKey(input.code()) && !own)) {
                findings.add(FindingCode.DUPLICATE_CODE, places.of(input.code(), "again"), "code", input.code());
            }
        }
    }

    private void checkElement(Element element) {
        String code = element.code();
        checkCode(code);
        if (byCode.putIfAbsent(code, element) != null) {
            findings.add(FindingCode.DUPLICATE_CODE, places.of(code, "again"), "code", code);
        }
        OptionalDouble points = element.maxPoints();
        if (points.isPresent() && !isWeight(points.getAsDouble())) {
            findings.add(
                    FindingCode.BAD_POINTS, places.of(code, "maxPoints"), "code", code, "value", points.getAsDouble());
        }
    }

    private void checkCode(String code) {
        boolean taken = COLUMNS.contains(code) || code.startsWith("group:");
        if (code.isBlank() || code.indexOf('@') >= 0 || !code.equals(code.strip()) || taken) {
            findings.add(FindingCode.BAD_CODE, places.of(code, ""), "code", code);
        }
    }

    private static boolean isWeight(double x) {
        return x >= 0 && x < Double.POSITIVE_INFINITY;
    }

    private void checkInputs(Indicator indicator) {
        Set<String> known = new HashSet<>();
        framework.inputs.forEach(input -> known.add(input.code()));
        for (String input : indicator.inputs()) {
            if (!known.contains(input)) {
                findings.add(
                        FindingCode.UNKNOWN_INPUT,
                        places.of(indicator.code(), input),
                        "code",
                        indicator.code(),
                        "input",
                        input,
                        "nearest",
                        String.join(", ", Spelling.nearest(input, known, 3)));
            }
        }
    }

    /** A rule takes so many inputs of one type; one that is not scored takes any. */
    private void checkRule(Indicator indicator) {
        ScoringRule rule = indicator.rule();
        if (rule instanceof NotScoredRule) {
            return;
        }
        Map<String, Input.Type> types = new HashMap<>();
        framework.inputs.forEach(input -> types.put(input.code(), input.type()));
        List<String> columns = indicator.rawColumns();
        boolean fits = columns.size() == rule.inputCount()
                && columns.stream()
                        .allMatch(column -> types.getOrDefault(column, Input.Type.NUMBER) == rule.inputType());
        if (!fits) {
            findings.add(
                    FindingCode.RULE_INPUTS,
                    places.of(indicator.code(), "rule"),
                    "code",
                    indicator.code(),
                    "rule",
                    rule.type(),
                    "count",
                    rule.inputCount(),
                    "type",
                    rule.inputType().id(),
                    "found",
                    String.join(", ", columns));
        }
    }

    private void checkParts(Aggregate aggregate) {
        Set<String> seen = new HashSet<>();
        double sum = 0;
        boolean known = true;
        for (Part part : aggregate.parts()) {
            if (!seen.add(part.code())) {
                report(FindingCode.DUPLICATE_PART, aggregate, part, Double.NaN);
            }
            double weight = weight(aggregate, part);
            known &= !Double.isNaN(weight);
            sum += weight;
        }
        if (known && Double.isInfinite(sum)) {
            Part last = aggregate.parts().get(aggregate.parts().size() - 1);
            report(FindingCode.BAD_WEIGHT, aggregate, last, sum);
        }
        if (aggregate.isScored() && known && sum == 0) {
            findings.add(FindingCode.ZERO_WEIGHTS, places.of(aggregate.code(), ""), "code", aggregate.code());
        }
    }

    /** The part's weight; NaN after a finding. */
    private double weight(Aggregate aggregate, Part part) {
        Element element = byCode.get(part.code());
        if (element == null) {
            findings.add(
                    FindingCode.UNKNOWN_PART,
                    places.of(aggregate.code(), part.code()),
                    "code",
                    aggregate.code(),
                    "part",
                    part.code(),
                    "nearest",
                    String.join(", ", Spelling.nearest(part.code(), byCode.keySet(), 3)));
            return Double.NaN;
        }
        if (part.weight().isEmpty() && element.maxPoints().isEmpty()) {
            report(FindingCode.NO_WEIGHT, aggregate, part, Double.NaN);
            return Double.NaN;
        }
        double weight = part.weight().orElseGet(() -> element.maxPoints().orElseThrow());
        if (!isWeight(weight)) {
            if (part.weight().isPresent()) {
                report(FindingCode.BAD_WEIGHT, aggregate, part, weight);
            }
            return Double.NaN;
        }
        return weight;
    }

    private void report(FindingCode problem, Aggregate aggregate, Part part, double weight) {
        findings.add(
                problem,
                places.of(aggregate.code(), part.code()),
                "code",
                aggregate.code(),
                "part",
                part.code(),
                "value",
                weight);
    }

    private void checkUse() {
        Set<String> used = new HashSet<>();
        framework.aggregates.forEach(aggregate -> aggregate.parts().forEach(part -> used.add(part.code())));
        for (Indicator indicator : framework.indicators) {
            if (!used.contains(indicator.code())) {
                findings.add(FindingCode.UNUSED_INDICATOR, places.of(indicator.code(), ""), "code", indicator.code());
            }
        }
    }

    private void checkHeadline() {
        if (!(byCode.get(framework.headline) instanceof Aggregate)) {
            List<String> codes =
                    framework.aggregates.stream().map(Aggregate::code).toList();
            findings.add(
                    FindingCode.NO_HEADLINE,
                    places.of("", "headline"),
                    "value",
                    framework.headline,
                    "known",
                    String.join(", ", codes));
        }
    }

    private void order() {
        Map<String, Integer> depths = new HashMap<>();
        Set<String> path = new LinkedHashSet<>();
        byCode.keySet().forEach(code -> depth(code, path, depths));
    }

    /** How many elements stand one within the other below a code, itself counted; puts them in order on the way. */
    private int depth(String code, Set<String> path, Map<String, Integer> depths) {
        Element element = byCode.get(code);
        Integer known = depths.get(code);
        if (element == null || known != null) {
            return known == null ? 0 : known;
        }
        if (!path.add(code)) {
            List<String> cycle = new ArrayList<>(path).subList(new ArrayList<>(path).indexOf(code), path.size());
            findings.add(FindingCode.CYCLE, places.of(code, ""), "path", String.join(" → ", cycle) + " → " + code);
            return 0;
        }
        int depth = 0;
        if (path.size() <= MAX_DEPTH && element instanceof Aggregate aggregate) {
            for (Part part : aggregate.parts()) {
                depth = Math.max(depth, depth(part.code(), path, depths));
            }
        }
        path.remove(code);
        if (!tooDeep && (path.size() >= MAX_DEPTH || depth >= MAX_DEPTH)) {
            tooDeep = true;
            findings.add(FindingCode.TOO_DEEP, places.of(code, ""), "code", code, "limit", MAX_DEPTH);
        }
        if (depths.putIfAbsent(code, depth + 1) == null) {
            inOrder.add(element);
        }
        return depth + 1;
    }
}

package org.opendti.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opendti.aggregate.Aggregation;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.table.Column;

/** A framework compiled: its elements numbered so that parts come before their aggregates. */
final class Plan {

    /** How an aggregate is computed: from which parts of weight above 0, and by which method. */
    static final class Step {

        private final int[] parts;
        private final double[] weights;
        private final double total;
        private final Aggregation method;

        private Step(int[] parts, double[] weights, Aggregation method) {
            this.parts = parts;
            this.weights = weights;
            this.total = Arrays.stream(weights).sum();
            this.method = method;
        }

        /** How many parts. */
        int size() {
            return parts.length;
        }

        /** The number of the k-th part. */
        int part(int k) {
            return parts[k];
        }

        /** The k-th part's share of the weights. */
        double share(int k) {
            return weights[k] / total;
        }

        /** Which parts of a unit are present. */
        int[] present(double[][] columns, int unit) {
            return IntStream.range(0, parts.length)
                    .filter(k -> !Double.isNaN(columns[parts[k]][unit]))
                    .toArray();
        }

        /** Makes values of the parts that there are, where there is neither a computed nor a given one. */
        private void fillIn(double[][] columns, double[] result, double @Nullable [] given, MissingParts missing) {
            for (int u = 0; u < result.length; u++) {
                if (Double.isNaN(result[u]) && (given == null || Double.isNaN(given[u]))) {
                    int[] present = present(columns, u);
                    if (missing.acts(present.length, parts.length)) {
                        result[u] = aggregate(columns, u, present, missing.policy());
                    }
                }
            }
        }

        private double aggregate(double[][] columns, int unit, int[] present, MissingParts.Policy policy) {
            boolean zero = policy == MissingParts.Policy.ZERO;
            int[] used = zero ? IntStream.range(0, parts.length).toArray() : present;
            double[][] own = new double[used.length][1];
            double[] ownWeights = new double[used.length];
            for (int k = 0; k < used.length; k++) {
                double part = columns[parts[used[k]]][unit];
                own[k][0] = Double.isNaN(part) ? 0 : part;
                ownWeights[k] = weights[used[k]];
            }
            return method.aggregate(own, ownWeights)[0];
        }

        private double[] aggregate(double[][] columns) {
            double[][] own = new double[parts.length][];
            for (int k = 0; k < own.length; k++) {
                own[k] = columns[parts[k]];
            }
            return method.aggregate(own, weights);
        }
    }

    /**
     * Where a column of numbers goes.
     *
     * @param element the number of the element
     * @param facet which of its values the column holds
     * @param range the numbers it takes
     * @param input of an indicator's raw values, which of its inputs the column holds
     * @param inputs how many inputs the indicator has
     */
    record Target(int element, Column.Facet facet, Column.Range range, int input, int inputs) {}

    private final Framework framework;
    private final List<Element> elements;
    private final Map<Column, List<Target>> targets = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final @Nullable Step[] steps;

    Plan(Framework framework) {
        this.framework = framework;
        elements = framework.inOrder();
        steps = new Step[elements.size()];
        for (int e = 0; e < elements.size(); e++) {
            numbers.put(elements.get(e).code(), e);
            if (elements.get(e) instanceof Aggregate aggregate && aggregate.isScored()) {
                steps[e] = step(aggregate);
            }
            for (Column.Facet facet : Column.Facet.values()) {
                addTarget(e, facet);
            }
        }
    }

    /** An indicator takes its raw values from its inputs' columns, if it names any, else from its own. */
    private void addTarget(int e, Column.Facet facet) {
        Element element = elements.get(e);
        boolean raw = facet == Column.Facet.VALUE && element instanceof Indicator;
        List<String> columns = raw ? ((Indicator) element).rawColumns() : List.of(element.code());
        for (int input = 0; input < columns.size(); input++) {
            Column column = new Column(columns.get(input), facet);
            Optional<Column.Range> range = column.range(framework);
            if (range.isPresent()) {
                targets.computeIfAbsent(column, key -> new ArrayList<>(1))
                        .add(new Target(e, facet, range.get(), input, columns.size()));
            }
        }
    }

    private Step step(Aggregate aggregate) {
        List<Part> weighing = aggregate.parts().stream()
                .filter(part -> framework.weight(part) > 0)
                .toList();
        int[] parts = weighing.stream().mapToInt(part -> number(part.code())).toArray();
        double[] weights = weighing.stream().mapToDouble(framework::weight).toArray();
        return new Step(parts, weights, aggregate.aggregation());
    }

    /** Where a column of numbers goes; nowhere if the framework does not know it. */
    List<Target> targets(Column column) {
        return targets.getOrDefault(column, List.of());
    }

    int size() {
        return elements.size();
    }

    Element element(int e) {
        return elements.get(e);
    }

    /** The number of an element; -1 if there is none of this code. */
    int number(String code) {
        return numbers.getOrDefault(code, -1);
    }

    /** How an element is computed; null for an indicator and for an aggregate that can only be given. */
    @Nullable
    Step step(int e) {
        return steps[e];
    }

    /**
     * Computes upward: an aggregate whose parts are all present is computed, else what is given flows upward, else what the
     * recipe makes of the parts that there are.
     *
     * @param given by element: what the table gives, NaN where it does not; null where it gives nothing at all
     * @param units how many units
     * @param recipe what becomes of missing parts
     */
    Values evaluate(double[] @Nullable [] given, int units, Recipe recipe) {
        double[][] values = new double[elements.size()][];
        double[] @Nullable [] computed = new double[elements.size()][];
        for (int e = 0; e < values.length; e++) {
            Step step = steps[e];
            if (step == null) {
                values[e] = given[e] == null ? Values.missing(units) : given[e];
                continue;
            }
            double[] result = step.aggregate(values);
            computed[e] = result;
            MissingParts missing = recipe.missingIn(elements.get(e).code());
            if (missing.policy() != MissingParts.Policy.FAIL) {
                step.fillIn(values, result, given[e], missing);
            }
            values[e] = given[e] == null ? result : Values.firstPresent(result, given[e]);
        }
        return new Values(values, computed, given);
    }
}

package org.opendti.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opendti.aggregate.AdjustedMazziottaPareto;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.MazziottaPareto;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.framework.RelativeRule;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.Normalisation;
import org.opendti.table.Column;

/** A framework compiled: its elements numbered so that parts come before their aggregates. */
final class Plan {

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
    private final Recipe recipe;
    private final List<Element> elements;
    private final Map<Column, List<Target>> targets = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final @Nullable Computation[] steps;

    /** By element: how an indicator is normalised, if it is. */
    private final @Nullable Normalisation[] normalisations;

    /**
     * Compiles a framework and a recipe.
     *
     * @throws org.opendti.finding.DtiException if the recipe speaks of what the framework does not have
     */
    Plan(Framework framework, Recipe recipe) {
        PlanCheck.check(framework, recipe);
        this.framework = framework;
        this.recipe = recipe;
        elements = framework.inOrder();
        steps = new Computation[elements.size()];
        normalisations = new Normalisation[elements.size()];
        for (int e = 0; e < elements.size(); e++) {
            numbers.put(elements.get(e).code(), e);
            if (elements.get(e) instanceof Indicator indicator) {
                normalisations[e] =
                        recipe.normalising().method(indicator.code()).orElse(null);
            }
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

    private Computation step(Aggregate aggregate) {
        List<Part> all = aggregate.parts();
        double[] weights = all.stream()
                .mapToDouble(part -> PlanCheck.weight(framework, recipe, aggregate, part))
                .toArray();
        int[] weighing =
                IntStream.range(0, weights.length).filter(k -> weights[k] > 0).toArray();
        return new Computation(
                aggregate,
                Arrays.stream(weighing).map(k -> number(all.get(k).code())).toArray(),
                Arrays.stream(weighing).mapToDouble(k -> weights[k]).toArray(),
                recipe.weights().scheme(aggregate),
                recipe.aggregating().method(aggregate).ofParts(weighing),
                recipe.missingIn(aggregate.code()));
    }

    /** Where a column of numbers goes; nowhere if the framework does not know it. */
    List<Target> targets(Column column) {
        return targets.getOrDefault(column, List.of());
    }

    Framework framework() {
        return framework;
    }

    /**
     * Whether an element's scores lie on 0..1, so that points follow from them: nothing below it is normalised, nor aggregated by a
     * method that judges units beside one another or on another scale.
     */
    boolean isOnUnitScale(int e) {
        Computation step = steps[e];
        if (step == null) {
            return !(elements.get(e) instanceof Indicator) || normalisations[e] == null;
        }
        Aggregation method = step.method();
        boolean kept = !method.isRelative()
                && !(method instanceof MazziottaPareto)
                && !(method instanceof AdjustedMazziottaPareto);
        return kept && IntStream.range(0, step.size()).allMatch(k -> isOnUnitScale(step.part(k)));
    }

    /** Whether no step up to an element looks at other units. */
    boolean judgesUnitsAlone(int e) {
        Computation step = steps[e];
        if (step != null) {
            return step.scheme().isEmpty()
                    && !step.method().isRelative()
                    && IntStream.range(0, step.size()).allMatch(k -> judgesUnitsAlone(step.part(k)));
        }
        Normalisation normalisation = normalisations[e];
        boolean alone = normalisation == null || normalisation instanceof Goalposts;
        boolean ruled = replacesRule(e)
                || !(elements.get(e) instanceof Indicator indicator)
                || !(indicator.rule() instanceof RelativeRule);
        return alone && ruled;
    }

    /** How an indicator is normalised; null where its rule alone counts. */
    @Nullable
    Normalisation normalisation(int e) {
        return normalisations[e];
    }

    /** Whether an element is an indicator whose raw values are normalised in place of its rule. */
    boolean replacesRule(int e) {
        return normalisations[e] != null && recipe.normalising().of() == Normalising.Of.RAW;
    }

    /** What a constant indicator gets where a method needs a spread. */
    OptionalDouble constant() {
        return recipe.normalising().constant();
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
    Computation step(int e) {
        return steps[e];
    }

    /**
     * Computes upward: an aggregate whose parts are all present is computed, else what is given flows upward, else what the
     * recipe makes of the parts that there are.
     *
     * @param given by element: what the table gives, NaN where it does not; null where it gives nothing at all
     * @param lined by element: what the table gives and is still to be normalised
     * @param units how many units
     * @param threads how many threads at the most
     * @param report takes what cannot be computed
     */
    Values evaluate(
            double[] @Nullable [] given, @Nullable Lined[] lined, int units, int threads, Computation.Report report) {
        Columns values = new Columns(lined);
        double[] @Nullable [] computed = new double[elements.size()][];
        Computation.@Nullable Outcome[] outcomes = new Computation.Outcome[elements.size()];
        for (int e = 0; e < elements.size(); e++) {
            Computation step = steps[e];
            double[] own = given[e];
            if (step == null) {
                if (own != null || values.lacks(e)) {
                    values.set(e, own == null ? Values.missing(units) : own);
                }
                continue;
            }
            Computation.Outcome outcome = step.compute(values, own, units, threads, report);
            outcomes[e] = outcome;
            computed[e] = outcome.values();
            values.set(e, own == null ? outcome.values() : Values.firstPresent(outcome.values(), own));
        }
        return new Values(values, computed, given, UsedWeights.of(outcomes));
    }
}

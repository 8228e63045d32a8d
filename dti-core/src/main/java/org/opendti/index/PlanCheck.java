package org.opendti.index;

import java.util.List;
import java.util.OptionalInt;
import org.opendti.aggregate.Aggregation;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.kernel.Spelling;

/** Checks that a recipe speaks of what a framework has. */
final class PlanCheck {

    private final Framework framework;
    private final Recipe recipe;
    private final Findings findings = new Findings();

    private PlanCheck(Framework framework, Recipe recipe) {
        this.framework = framework;
        this.recipe = recipe;
    }

    /**
     * Checks all choices.
     *
     * @throws org.opendti.finding.DtiException naming all codes that are none, methods with parameters for another count of
     *     parts, and aggregates whose weights would all be 0
     */
    static void check(Framework framework, Recipe recipe) {
        PlanCheck check = new PlanCheck(framework, recipe);
        List<String> indicators =
                framework.indicators().stream().map(Indicator::code).toList();
        List<String> aggregates =
                framework.aggregates().stream().map(Aggregate::code).toList();
        recipe.normalising().by().keySet().forEach(code -> check.known(code, indicators));
        recipe.weights().in().keySet().forEach(code -> check.known(code, aggregates));
        recipe.aggregating().in().keySet().forEach(code -> check.known(code, aggregates));
        recipe.missingIn().keySet().forEach(code -> check.known(code, aggregates));
        recipe.weights().stated().forEach((code, weights) -> {
            check.known(code, aggregates);
            List<String> parts = framework.find(code).stream()
                    .flatMap(element -> ((Aggregate) element).parts().stream())
                    .map(Part::code)
                    .toList();
            weights.keySet().forEach(part -> check.known(part, parts));
        });
        check.findings.throwIfErrors();
        framework.aggregates().stream().filter(Aggregate::isScored).forEach(check::aggregate);
        check.findings.throwIfErrors();
    }

    private void known(String code, List<String> codes) {
        if (!codes.contains(code)) {
            findings.add(
                    FindingCode.UNKNOWN_ELEMENT,
                    Place.of("", code),
                    "code",
                    code,
                    "framework",
                    framework.id(),
                    "nearest",
                    String.join(", ", Spelling.nearest(code, codes, 3)));
        }
    }

    private void aggregate(Aggregate aggregate) {
        Aggregation method = recipe.aggregating().method(aggregate);
        OptionalInt count = method.partCount();
        int parts = aggregate.parts().size();
        if (count.isPresent() && count.getAsInt() != parts) {
            findings.add(
                    FindingCode.BAD_AGGREGATION,
                    Place.of("", aggregate.code()),
                    "problem",
                    method.id() + " has parameters for " + count.getAsInt() + " parts, and " + aggregate.code()
                            + " has " + parts);
        }
        boolean weighs = aggregate.parts().stream().anyMatch(part -> weight(framework, recipe, aggregate, part) > 0);
        if (!weighs) {
            findings.add(FindingCode.ZERO_WEIGHTS, Place.of("", aggregate.code()), "code", aggregate.code());
        }
    }

    /** The weight of a part: as stated by the recipe, else by the framework. */
    static double weight(Framework framework, Recipe recipe, Aggregate aggregate, Part part) {
        return recipe.weights().stated(aggregate.code(), part.code()).orElseGet(() -> framework.weight(part));
    }
}

package org.opendti.cli;

import java.nio.file.Path;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.opendti.aggregate.Aggregation;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.AggregationJson;
import org.opendti.framework.Framework;
import org.opendti.index.Recipe;
import org.opendti.index.RecipeJson;
import org.opendti.json.JsonValue;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.NormalisationJson;
import org.opendti.weight.Weighting;
import org.opendti.weight.WeightingJson;
import picocli.CommandLine.Option;

/** Methods other than the framework's own: a recipe from a file, and the commonest choices by name. */
final class RecipeOptions {

    @Option(names = "--recipe", paramLabel = "FILE", description = "Methods from a JSON file, where they differ.")
    private @Nullable Path recipe;

    @Option(
            names = "--normalisation",
            paramLabel = "NAME",
            description = "Normalises all indicators' raw values, such as min-max or z-score, in place of their rules.")
    private @Nullable String normalisation;

    @Option(
            names = "--weights",
            paramLabel = "NAME",
            description = "Weighs the parts of all aggregates, such as equal, pca, entropy or benefit-of-the-doubt.")
    private @Nullable String weights;

    @Option(
            names = "--aggregation",
            paramLabel = "NAME",
            description = "Aggregates everywhere by this method, such as geometric, copeland or topsis.")
    private @Nullable String aggregation;

    /** The recipe that the options make. */
    Recipe recipe(Framework framework) {
        Path file = recipe;
        Recipe made = file == null ? Recipe.defaults() : RecipeJson.read(file, framework);
        if (normalisation != null) {
            Normalisation method = named(normalisation, NormalisationJson::read);
            made = made.normalise(choice -> choice.withStandard(method));
        }
        if (weights != null) {
            Weighting scheme = named(weights, WeightingJson::read);
            made = made.weigh(choice -> choice.withStandard(scheme));
        }
        if (aggregation != null) {
            Aggregation method = named(aggregation, AggregationJson::read);
            made = made.aggregate(choice -> choice.withStandard(method));
        }
        return made;
    }

    /** What a name alone stands for. */
    private static <T> T named(String name, BiFunction<JsonValue, Findings, T> reading) {
        Findings findings = new Findings();
        T named = reading.apply(new JsonValue.Text(Place.NONE, name), findings);
        if (findings.hasErrors()) {
            throw new DtiException(findings.list());
        }
        return named;
    }
}

package org.opendti.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.opendti.aggregate.Aggregation;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.AggregationJson;
import org.opendti.framework.Framework;
import org.opendti.index.Normalising;
import org.opendti.index.Recipe;
import org.opendti.json.JsonValue;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.NormalisationJson;
import org.opendti.weight.Weighting;
import org.opendti.weight.WeightingJson;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Methods other than the framework's own: a recipe from a file, and the commonest choices by name. */
final class RecipeOptions {

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "Methods from a JSON file or a workbook, where they differ.")
    private @Nullable Path recipe;

    @Option(
            names = "--normalisation",
            paramLabel = "NAME",
            description = "Normalises all indicators, such as min-max or z-score.")
    private @Nullable String normalisation;

    @Option(
            names = "--of",
            paramLabel = "raw|attainment",
            converter = Subjects.class,
            description = "What is normalised: raw values in place of the rules (default), or what rules make of them.")
    private Normalising.@Nullable Of of;

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
        Recipe made = file == null ? Recipe.defaults() : RuleFiles.recipe(file, framework);
        if (normalisation != null) {
            Normalisation method = named(normalisation, NormalisationJson::read);
            made = made.normalise(choice -> choice.withStandard(method));
        }
        Normalising.Of subject = of;
        if (subject != null) {
            made = made.normalise(choice -> choice.of(subject));
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

    static final class Subjects implements ITypeConverter<Normalising.Of> {
        @Override
        public Normalising.Of convert(String value) {
            return Arrays.stream(Normalising.Of.values())
                    .filter(subject -> subject.id().equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(value, "raw", "attainment"));
        }
    }

    /** What a name alone stands for. */
    static <T> T named(String name, BiFunction<JsonValue, Findings, T> reading) {
        Findings findings = new Findings();
        T named = reading.apply(new JsonValue.Text(Place.NONE, name), findings);
        if (findings.hasErrors()) {
            throw new DtiException(findings.list());
        }
        return named;
    }
}

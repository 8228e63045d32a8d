package org.opendti.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.opendti.aggregate.Aggregation;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.framework.Aggregate;
import org.opendti.framework.AggregationJson;
import org.opendti.framework.Framework;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonReading;
import org.opendti.json.JsonValue;
import org.opendti.kernel.Numbers;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.NormalisationJson;
import org.opendti.prepare.Step;
import org.opendti.prepare.StepJson;
import org.opendti.rank.RankingRule;
import org.opendti.weight.Weighting;
import org.opendti.weight.WeightingJson;

/**
 * Recipes as JSON. Every key may be left out, and then the framework's own method counts:
 *
 * <pre>
 * {"preparation": [{"type": "impute-average", "group": "region"}, {"type": "treat"}],
 *  "normalisation": {"of": "raw", "constant": 0.5, "default": {"type": "min-max", "greatest": 100},
 *                    "indicators": {"DAYS": "z-score"}},
 *  "weights": {"default": "equal", "kinds": {"pillar": "pca"}, "aggregates": {"NTC": {"NTS": 2, "HTS": 1}}},
 *  "aggregation": {"default": "geometric", "kinds": {"index": "copeland"}, "aggregates": {"NTC": {"type": "power", "p": 2}}},
 *  "missing": {"policy": "exclude", "leastPresent": 0.66, "aggregates": {"NTC": {"policy": "fail"}}},
 *  "ranking": {"digits": 4, "ties": "competition"},
 *  "tolerance": 0.0001}
 * </pre>
 */
public final class RecipeJson {

    private final JsonGenerator json;

    private RecipeJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Reads a recipe from a UTF-8 file.
     *
     * @param file the file
     * @param framework what it is a recipe for
     * @return the recipe
     * @throws DtiException naming file, line and column of every problem
     */
    public static Recipe read(Path file, Framework framework) {
        return TextFiles.read(file, Limits.DEFAULT, reader -> read(reader, file.toString(), framework));
    }

    /**
     * Reads a recipe.
     *
     * @param reader the JSON text
     * @param source how findings name it
     * @param framework what it is a recipe for
     * @return the recipe
     * @throws DtiException naming line and column of every problem
     * @throws IOException if the text cannot be read
     */
    public static Recipe read(Reader reader, String source, Framework framework) throws IOException {
        return read(JsonReading.read(reader, source), framework);
    }

    /**
     * Reads a recipe from values that another format has made of its text, such as the cells of a workbook.
     *
     * @param value the values, each with its place
     * @param framework what it is a recipe for
     * @return the recipe
     * @throws DtiException naming the place of every problem
     */
    public static Recipe read(JsonValue value, Framework framework) {
        Findings findings = new Findings();
        Recipe recipe = new RecipeReader(new JsonFields(value, findings), framework, findings).read();
        findings.throwIfErrors();
        PlanCheck.check(framework, recipe);
        return recipe;
    }

    /**
     * Writes a recipe to a UTF-8 file. The file appears whole or not at all.
     *
     * @param recipe the recipe
     * @param framework what it is a recipe for
     * @param file the file, replaced if it is there
     * @throws DtiException if it cannot be written
     */
    public static void write(Recipe recipe, Framework framework, Path file) {
        TextFiles.write(file, writer -> write(recipe, framework, writer));
    }

    /**
     * Writes a recipe, every choice that is not the framework's own.
     *
     * @param recipe the recipe
     * @param framework what it is a recipe for
     * @param writer where the JSON text goes; not closed
     * @throws IOException if it cannot be written
     */
    public static void write(Recipe recipe, Framework framework, Writer writer) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new RecipeJson(json).recipe(recipe, framework);
            json.writeRaw('\n');
        }
    }

    private void recipe(Recipe recipe, Framework framework) throws IOException {
        json.writeStartObject();
        if (!recipe.preparation().steps().isEmpty()) {
            json.writeArrayFieldStart("preparation");
            for (Step step : recipe.preparation().steps()) {
                StepJson.write(step, framework, json);
            }
            json.writeEndArray();
        }
        if (!recipe.normalising().equals(Normalising.NONE)) {
            normalising(recipe.normalising());
        }
        if (!recipe.weights().equals(Weights.OF_FRAMEWORK)) {
            weights(recipe.weights());
        }
        if (!recipe.aggregating().equals(Aggregating.OF_FRAMEWORK)) {
            aggregating(recipe.aggregating());
        }
        missing(recipe);
        if (recipe.ranking().isPresent()) {
            ranking(recipe.ranking().get());
        }
        number("tolerance", recipe.tolerance());
        json.writeEndObject();
    }

    private void normalising(Normalising choice) throws IOException {
        json.writeObjectFieldStart("normalisation");
        json.writeStringField("of", choice.of().id());
        if (choice.constant().isPresent()) {
            number("constant", choice.constant().getAsDouble());
        }
        if (choice.standard().isPresent()) {
            json.writeFieldName("default");
            NormalisationJson.write(choice.standard().get(), json);
        }
        json.writeObjectFieldStart("indicators");
        for (Map.Entry<String, Normalisation> own : new TreeMap<>(choice.by()).entrySet()) {
            json.writeFieldName(own.getKey());
            NormalisationJson.write(own.getValue(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void weights(Weights choice) throws IOException {
        json.writeObjectFieldStart("weights");
        if (choice.standard().isPresent()) {
            json.writeFieldName("default");
            WeightingJson.write(choice.standard().get(), json);
        }
        json.writeObjectFieldStart("kinds");
        for (Map.Entry<Aggregate.Kind, Weighting> own : new TreeMap<>(choice.ofKind()).entrySet()) {
            json.writeFieldName(own.getKey().id());
            WeightingJson.write(own.getValue(), json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("aggregates");
        for (Map.Entry<String, Weighting> own : new TreeMap<>(choice.in()).entrySet()) {
            if (!choice.stated().containsKey(own.getKey())) {
                json.writeFieldName(own.getKey());
                WeightingJson.write(own.getValue(), json);
            }
        }
        for (Map.Entry<String, Map<String, Double>> own : new TreeMap<>(choice.stated()).entrySet()) {
            json.writeObjectFieldStart(own.getKey());
            for (Map.Entry<String, Double> part : new TreeMap<>(own.getValue()).entrySet()) {
                number(part.getKey(), part.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void aggregating(Aggregating choice) throws IOException {
        json.writeObjectFieldStart("aggregation");
        if (choice.standard().isPresent()) {
            json.writeFieldName("default");
            AggregationJson.write(choice.standard().get(), json);
        }
        json.writeObjectFieldStart("kinds");
        for (Map.Entry<Aggregate.Kind, Aggregation> own : new TreeMap<>(choice.ofKind()).entrySet()) {
            json.writeFieldName(own.getKey().id());
            AggregationJson.write(own.getValue(), json);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("aggregates");
        for (Map.Entry<String, Aggregation> own : new TreeMap<>(choice.in()).entrySet()) {
            json.writeFieldName(own.getKey());
            AggregationJson.write(own.getValue(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void missing(Recipe recipe) throws IOException {
        json.writeObjectFieldStart("missing");
        missing(recipe.missing());
        json.writeObjectFieldStart("aggregates");
        for (Map.Entry<String, MissingParts> own : new TreeMap<>(recipe.missingIn()).entrySet()) {
            json.writeObjectFieldStart(own.getKey());
            missing(own.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void missing(MissingParts rule) throws IOException {
        json.writeStringField("policy", rule.policy().id());
        number("leastPresent", rule.leastPresent());
    }

    private void ranking(RankingRule rule) throws IOException {
        json.writeObjectFieldStart("ranking");
        if (rule.digits().isPresent()) {
            json.writeNumberField("digits", rule.digits().getAsInt());
        }
        json.writeStringField("ties", rule.ties().id());
        json.writeEndObject();
    }

    private void number(String key, double number) throws IOException {
        json.writeFieldName(key);
        json.writeNumber(new BigDecimal(Numbers.shortest(number)));
    }
}

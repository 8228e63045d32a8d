package org.opendti.weight;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonValue;
import org.opendti.kernel.Numbers;
import org.opendti.weight.BenefitOfTheDoubt.ShareBounds;

/**
 * Schemes as JSON: a name alone, {@code "equal"}, or an object, {@code {"type": "critic", "directed": false}}. What is left
 * out has these values: {@code directed} true, {@code loadings} squared, {@code scale} as-given, no {@code bounds}, no {@code
 * targets}. AHP must have its {@code comparisons}, an array a row.
 */
public final class WeightingJson {

    private static final String TYPE = "type";
    private static final String DIRECTED = "directed";

    private static final Map<String, BiFunction<JsonFields, Findings, Weighting>> READERS = Map.of(
            "equal", (json, findings) -> new Equal(),
            "pca", (json, findings) -> new Pca(loadings(json)),
            "entropy", (json, findings) -> new Entropy(),
            "critic", (json, findings) -> new Critic(true),
            "standard-deviation", (json, findings) -> new StandardDeviation(scale(json)),
            "merec", (json, findings) -> new Merec(),
            "ahp", (json, findings) -> new Ahp(rows(json, findings)),
            "benefit-of-the-doubt", (json, findings) -> new BenefitOfTheDoubt(bounds(json)),
            "optimised",
                    (json, findings) ->
                            new Optimised(json.array("targets").isEmpty() ? List.of() : json.numbers("targets")));

    private WeightingJson() {}

    /**
     * Reads a scheme.
     *
     * @param value a text or an object
     * @param findings where problems go
     * @return the scheme; equal weights after findings
     */
    public static Weighting read(JsonValue value, Findings findings) {
        if (value instanceof JsonValue.Text text) {
            return object(new JsonValue.Members(text.place(), Map.of(TYPE, text)), findings);
        }
        if (value instanceof JsonValue.Members object
                && isCritic(object)
                && object.members().containsKey(DIRECTED)) {
            return critic(object, findings);
        }
        return object(value, findings);
    }

    private static Weighting object(JsonValue value, Findings findings) {
        JsonFields json = new JsonFields(value, findings);
        json.text(TYPE);
        BiFunction<JsonFields, Findings, Weighting> reader =
                json.word(TYPE, READERS, (fields, problems) -> new Equal());
        boolean before = findings.hasErrors();
        Weighting weighting = new Equal();
        try {
            weighting = reader.apply(json, findings);
        } catch (IllegalArgumentException e) {
            if (!findings.hasErrors() || before) {
                findings.add(FindingCode.BAD_RULE, json.place(), "problem", String.valueOf(e.getMessage()));
            }
        }
        json.end();
        return weighting;
    }

    private static boolean isCritic(JsonValue.Members object) {
        return object.members().get(TYPE) instanceof JsonValue.Text text
                && text.text().equals("critic");
    }

    private static Weighting critic(JsonValue.Members object, Findings findings) {
        Map<String, JsonValue> others = new LinkedHashMap<>(object.members());
        JsonValue directed = others.remove(DIRECTED);
        object(new JsonValue.Members(object.place(), others), findings);
        String word = directed == null ? "true" : directed.type();
        if (directed != null && !word.equals("true") && !word.equals("false")) {
            findings.add(FindingCode.JSON_WRONG_TYPE, directed.place(), "found", word, "wanted", "true or false");
        }
        return new Critic(!word.equals("false"));
    }

    private static Pca.Loadings loadings(JsonFields json) {
        return json.word("loadings", JsonFields.words(Pca.Loadings.values(), Pca.Loadings::id), Pca.Loadings.SQUARED);
    }

    private static StandardDeviation.Scale scale(JsonFields json) {
        return json.word(
                "scale",
                JsonFields.words(StandardDeviation.Scale.values(), StandardDeviation.Scale::id),
                StandardDeviation.Scale.AS_GIVEN);
    }

    private static List<List<Double>> rows(JsonFields json, Findings findings) {
        if (json.array("comparisons").isEmpty()) {
            json.numbers("comparisons"); // tells that they are missing
        }
        List<List<Double>> rows = new ArrayList<>();
        for (JsonValue row : json.array("comparisons")) {
            rows.add(new JsonFields(new JsonValue.Members(row.place(), Map.of("row", row)), findings).numbers("row"));
        }
        return rows;
    }

    private static List<ShareBounds> bounds(JsonFields json) {
        List<ShareBounds> bounds = new ArrayList<>();
        for (JsonFields bound : json.objects("bounds")) {
            bounds.add(new ShareBounds(
                    bound.numberIfAny("least").orElse(0),
                    bound.numberIfAny("most").orElse(1)));
            bound.end();
        }
        return bounds;
    }

    /**
     * Writes a scheme: its name alone where it has no parameters, else an object.
     *
     * @param weighting the scheme
     * @param json where it goes
     * @throws IOException if it cannot be written
     */
    public static void write(Weighting weighting, JsonGenerator json) throws IOException {
        if (hasNoParameters(weighting)) {
            json.writeString(weighting.type());
            return;
        }
        json.writeStartObject();
        json.writeStringField(TYPE, weighting.type());
        if (weighting instanceof Critic critic) {
            json.writeBooleanField(DIRECTED, critic.directed());
        } else if (weighting instanceof Pca pca) {
            json.writeStringField("loadings", pca.loadings().id());
        } else if (weighting instanceof StandardDeviation deviation) {
            json.writeStringField("scale", deviation.scale().id());
        } else if (weighting instanceof Optimised optimised) {
            json.writeFieldName("targets");
            numbers(optimised.targets(), json);
        } else {
            arrays(weighting, json);
        }
        json.writeEndObject();
    }

    private static boolean hasNoParameters(Weighting weighting) {
        if (weighting instanceof BenefitOfTheDoubt benefit) {
            return benefit.bounds().isEmpty();
        }
        if (weighting instanceof Optimised optimised) {
            return optimised.targets().isEmpty();
        }
        return weighting instanceof Equal || weighting instanceof Entropy || weighting instanceof Merec;
    }

    private static void arrays(Weighting weighting, JsonGenerator json) throws IOException {
        if (weighting instanceof Ahp ahp) {
            json.writeArrayFieldStart("comparisons");
            for (List<Double> row : ahp.comparisons()) {
                numbers(row, json);
            }
            json.writeEndArray();
        } else if (weighting instanceof BenefitOfTheDoubt benefit) {
            json.writeArrayFieldStart("bounds");
            for (ShareBounds bound : benefit.bounds()) {
                json.writeStartObject();
                json.writeFieldName("least");
                json.writeNumber(decimal(bound.least()));
                json.writeFieldName("most");
                json.writeNumber(decimal(bound.most()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void numbers(List<Double> numbers, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (double number : numbers) {
            json.writeNumber(decimal(number));
        }
        json.writeEndArray();
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(Numbers.shortest(number));
    }
}

package org.opendti.framework;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.opendti.aggregate.AdjustedMazziottaPareto;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.Borda;
import org.opendti.aggregate.Copeland;
import org.opendti.aggregate.Copras;
import org.opendti.aggregate.GeometricMean;
import org.opendti.aggregate.Goalposts;
import org.opendti.aggregate.HarmonicMean;
import org.opendti.aggregate.MazziottaPareto;
import org.opendti.aggregate.MeanMinimum;
import org.opendti.aggregate.Minimum;
import org.opendti.aggregate.OrderedWeightedAverage;
import org.opendti.aggregate.Phenomenon;
import org.opendti.aggregate.PowerMean;
import org.opendti.aggregate.Preference;
import org.opendti.aggregate.Promethee2;
import org.opendti.aggregate.Topsis;
import org.opendti.aggregate.Vikor;
import org.opendti.aggregate.WeightedMedian;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonValue;

/**
 * Methods of aggregation as JSON: a word, {@code "geometric"}, or an object with parameters,
 * {@code {"type": "power", "p": 2}}. A word is an object with a type alone; parameters that are left out are those of
 * {@link Aggregation#named}.
 */
public final class AggregationJson {

    private static final String KEY = "aggregation";
    private static final int ANY_COUNT = -1;

    static final Map<String, Function<JsonFields, Aggregation>> READERS = Map.ofEntries(
            Map.entry("arithmetic", json -> new ArithmeticMean()),
            Map.entry("geometric", json -> new GeometricMean()),
            Map.entry("harmonic", json -> new HarmonicMean()),
            Map.entry("power", json -> new PowerMean(json.number("p"))),
            Map.entry("median", json -> new WeightedMedian()),
            Map.entry("minimum", json -> new Minimum()),
            Map.entry("ordered-weighted-average", json -> new OrderedWeightedAverage(json.numbers("weights"))),
            Map.entry("mean-minimum", AggregationJson::meanMinimum),
            Map.entry("mazziotta-pareto", json -> new MazziottaPareto(phenomenon(json))),
            Map.entry(
                    "adjusted-mazziotta-pareto",
                    json -> new AdjustedMazziottaPareto(phenomenon(json), goalposts(json))),
            Map.entry("copeland", json -> new Copeland()),
            Map.entry("borda", json -> new Borda()),
            Map.entry("topsis", json -> new Topsis(normalisation(json))),
            Map.entry(
                    "vikor",
                    json -> new Vikor(
                            json.numberIfAny("v").orElse(Vikor.balanced().v()))),
            Map.entry("copras", json -> new Copras()),
            Map.entry("promethee-2", json -> new Promethee2(preferences(json))));

    private AggregationJson() {}

    /** Reads the method of an aggregate of so many parts; the arithmetic mean where none is named, and after findings. */
    static Aggregation read(JsonFields aggregate, int parts, Findings findings) {
        Optional<JsonValue> value = aggregate.valueIfAny(KEY);
        if (value.isEmpty()) {
            return new ArithmeticMean();
        }
        if (!(value.get() instanceof JsonValue.Text word)) {
            return read(value.get(), parts, findings);
        }
        aggregate.word(KEY, READERS, json -> new ArithmeticMean());
        return READERS.containsKey(word.text())
                ? read(new JsonValue.Members(word.place(), Map.of("type", word)), parts, findings)
                : new ArithmeticMean();
    }

    /**
     * Reads a method for any count of parts.
     *
     * @param value its name, or an object with its name as {@code type} and its parameters
     * @param findings where problems go
     * @return the method; the arithmetic mean after findings
     */
    public static Aggregation read(JsonValue value, Findings findings) {
        return read(
                value instanceof JsonValue.Text word
                        ? new JsonValue.Members(word.place(), Map.of("type", word))
                        : value,
                ANY_COUNT,
                findings);
    }

    private static Aggregation read(JsonValue value, int parts, Findings findings) {
        Findings own = new Findings();
        JsonFields json = new JsonFields(value, own);
        json.text("type");
        Aggregation method = new ArithmeticMean();
        try {
            method = json.word("type", READERS, fields -> new ArithmeticMean()).apply(json);
            OptionalInt count = method.partCount();
            if (parts != ANY_COUNT && count.isPresent() && count.getAsInt() != parts) {
                throw new IllegalArgumentException(method.id() + " has parameters for " + count.getAsInt()
                        + " parts, and the aggregate has " + parts);
            }
        } catch (IllegalArgumentException e) {
            if (!own.hasErrors()) {
                own.add(FindingCode.BAD_AGGREGATION, json.place(), "problem", String.valueOf(e.getMessage()));
            }
        }
        json.end();
        for (Finding finding : own.list()) {
            findings.add(finding);
        }
        return method;
    }

    private static MeanMinimum meanMinimum(JsonFields json) {
        MeanMinimum usual = MeanMinimum.halfWay();
        return new MeanMinimum(
                json.numberIfAny("alpha").orElse(usual.alpha()),
                json.numberIfAny("beta").orElse(usual.beta()));
    }

    private static Phenomenon phenomenon(JsonFields json) {
        return json.word("phenomenon", JsonFields.words(Phenomenon.values(), Phenomenon::id), Phenomenon.POSITIVE);
    }

    private static List<Goalposts> goalposts(JsonFields json) {
        List<Goalposts> goalposts = new ArrayList<>();
        for (JsonFields posts : json.objects("goalposts")) {
            goalposts.add(new Goalposts(posts.number("worst"), posts.number("best")));
            posts.end();
        }
        return goalposts;
    }

    private static Topsis.Normalisation normalisation(JsonFields json) {
        return json.word(
                "normalisation",
                JsonFields.words(Topsis.Normalisation.values(), Topsis.Normalisation::id),
                Topsis.Normalisation.MIN_MAX);
    }

    private static List<Preference> preferences(JsonFields json) {
        List<Preference> preferences = new ArrayList<>();
        for (JsonFields preference : json.objects("preferences")) {
            preference.text("shape");
            preferences.add(new Preference(
                    preference.word(
                            "shape",
                            JsonFields.words(Preference.Shape.values(), Preference.Shape::id),
                            Preference.Shape.USUAL),
                    preference.numberIfAny("indifference").orElse(0),
                    preference.numberIfAny("preference").orElse(0)));
            preference.end();
        }
        return preferences;
    }

    /** Writes the method of an aggregate. */
    static void writeField(Aggregation method, JsonGenerator json) throws IOException {
        json.writeFieldName(KEY);
        write(method, json);
    }

    /**
     * Writes a method: a word where the parameters are the usual ones, else an object.
     *
     * @param method the method
     * @param json where it goes
     * @throws IOException if it cannot be written
     */
    public static void write(Aggregation method, JsonGenerator json) throws IOException {
        if (Aggregation.named(method.id()).filter(method::equals).isPresent()) {
            json.writeString(method.id());
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", method.id());
        parameters(method, json);
        json.writeEndObject();
    }

    private static void parameters(Aggregation method, JsonGenerator json) throws IOException {
        if (method instanceof PowerMean power) {
            RuleJson.number(json, "p", power.p());
        } else if (method instanceof OrderedWeightedAverage ordered) {
            json.writeArrayFieldStart("weights");
            for (double weight : ordered.placeWeights()) {
                json.writeNumber(RuleJson.decimal(weight));
            }
            json.writeEndArray();
        } else if (method instanceof MeanMinimum meanMinimum) {
            RuleJson.number(json, "alpha", meanMinimum.alpha());
            RuleJson.number(json, "beta", meanMinimum.beta());
        } else if (method instanceof MazziottaPareto original) {
            json.writeStringField("phenomenon", original.phenomenon().id());
        } else if (method instanceof AdjustedMazziottaPareto adjusted) {
            adjusted(adjusted, json);
        } else if (method instanceof Topsis topsis) {
            json.writeStringField("normalisation", topsis.normalisation().id());
        } else if (method instanceof Vikor vikor) {
            RuleJson.number(json, "v", vikor.v());
        } else if (method instanceof Promethee2 promethee) {
            preferences(promethee, json);
        }
    }

    private static void adjusted(AdjustedMazziottaPareto adjusted, JsonGenerator json) throws IOException {
        json.writeStringField("phenomenon", adjusted.phenomenon().id());
        json.writeArrayFieldStart("goalposts");
        for (Goalposts posts : adjusted.goalposts()) {
            json.writeStartObject();
            RuleJson.number(json, "worst", posts.worst());
            RuleJson.number(json, "best", posts.best());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void preferences(Promethee2 promethee, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("preferences");
        for (Preference preference : promethee.preferences()) {
            json.writeStartObject();
            json.writeStringField("shape", preference.shape().id());
            if (preference.shape().hasIndifference()) {
                RuleJson.number(json, "indifference", preference.indifference());
            }
            if (preference.shape().hasPreference()) {
                RuleJson.number(json, "preference", preference.preference());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package org.opendti.normalise;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonValue;
import org.opendti.kernel.Numbers;

/**
 * Methods as JSON: {@code {"type": "min-max", "least": 0, "greatest": 100}}, or the name alone where nothing else needs
 * saying: {@code "min-max"}. Left out, a range is 0 to 1, a z-score has mean 0 and deviation 1, ties get {@code
 * average}, goalposts {@code hold} and targets {@code pass}.
 */
public final class NormalisationJson {

    private static final Map<String, Function<JsonFields, Normalisation>> READERS = Map.ofEntries(
            Map.entry("min-max", json -> new MinMax(or(json, "least", 0), or(json, "greatest", 1))),
            Map.entry("z-score", json -> new ZScore(or(json, "mean", 0), or(json, "deviation", 1))),
            Map.entry(
                    "scaled", json -> new Scaled(json.number("least"), json.number("greatest"), or(json, "factor", 1))),
            Map.entry("distance-to-maximum", json -> new DistanceToMaximum()),
            Map.entry(
                    "distance-to-reference",
                    json -> new DistanceToReference(json.number("reference"), beyond(json, Beyond.PASS))),
            Map.entry("distance-to-unit", json -> new DistanceToUnit(whole(json, "row"), beyond(json, Beyond.PASS))),
            Map.entry(
                    "distance-to-target",
                    json -> new DistanceToTarget(json.number("target"), beyond(json, Beyond.PASS))),
            Map.entry("fraction-of-maximum", json -> new FractionOfMaximum()),
            Map.entry(
                    "goalposts",
                    json -> new Goalposts(
                            json.number("worst"),
                            json.number("best"),
                            or(json, "least", 0),
                            or(json, "greatest", 1),
                            beyond(json, Beyond.HOLD))),
            Map.entry("rank", json -> new Rank(ties(json))),
            Map.entry("borda", json -> new Borda(ties(json))),
            Map.entry("percentile-rank", json -> new PercentileRank(ties(json))));

    private NormalisationJson() {}

    /**
     * Reads a method.
     *
     * @param value its name, or an object with its name as {@code type} and its parameters
     * @param findings where problems go
     * @return the method; min–max after findings
     */
    public static Normalisation read(JsonValue value, Findings findings) {
        JsonFields json = new JsonFields(
                value instanceof JsonValue.Text name
                        ? new JsonValue.Members(name.place(), Map.of("type", name))
                        : value,
                findings);
        json.text("type");
        Function<JsonFields, Normalisation> reader = json.word("type", READERS, fields -> new MinMax());
        int before = findings.list().size();
        Normalisation method = new MinMax();
        try {
            method = reader.apply(json);
        } catch (IllegalArgumentException e) {
            if (findings.list().size() == before) {
                findings.add(FindingCode.BAD_RULE, json.place(), "problem", String.valueOf(e.getMessage()));
            }
        }
        json.end();
        return method;
    }

    private static double or(JsonFields json, String key, double otherwise) {
        return json.numberIfAny(key).orElse(otherwise);
    }

    private static int whole(JsonFields json, String key) {
        double number = json.number(key);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(key + " (" + number + ") must be a whole number");
        }
        return (int) number;
    }

    private static Beyond beyond(JsonFields json, Beyond otherwise) {
        return json.word("beyond", JsonFields.words(Beyond.values(), Beyond::id), otherwise);
    }

    private static Ties ties(JsonFields json) {
        return json.word("ties", JsonFields.words(Ties.values(), Ties::id), Ties.AVERAGE);
    }

    /**
     * Writes a method as an object, every parameter with it.
     *
     * @param method the method
     * @param json where it goes
     * @throws IOException if it cannot be written
     */
    public static void write(Normalisation method, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", method.id());
        for (Map.Entry<String, Object> parameter : parameters(method).entrySet()) {
            json.writeFieldName(parameter.getKey());
            if (parameter.getValue() instanceof Double number) {
                json.writeNumber(new BigDecimal(Numbers.shortest(number)));
            } else {
                json.writeObject(parameter.getValue());
            }
        }
        json.writeEndObject();
    }

    private static Map<String, Object> parameters(Normalisation method) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (method instanceof MinMax range) {
            all.put("least", range.least());
            all.put("greatest", range.greatest());
        } else if (method instanceof ZScore score) {
            all.put("mean", score.mean());
            all.put("deviation", score.deviation());
        } else if (method instanceof Scaled scale) {
            all.put("least", scale.least());
            all.put("greatest", scale.greatest());
            all.put("factor", scale.factor());
        } else if (method instanceof Goalposts posts) {
            all.put("worst", posts.worst());
            all.put("best", posts.best());
            all.put("least", posts.least());
            all.put("greatest", posts.greatest());
            all.put("beyond", posts.beyond().id());
        } else {
            moreParameters(method, all);
        }
        return all;
    }

    private static void moreParameters(Normalisation method, Map<String, Object> all) {
        if (method instanceof DistanceToReference reference) {
            all.put("reference", reference.reference());
            all.put("beyond", reference.beyond().id());
        } else if (method instanceof DistanceToUnit unit) {
            all.put("row", (double) unit.row());
            all.put("beyond", unit.beyond().id());
        } else if (method instanceof DistanceToTarget target) {
            all.put("target", target.target());
            all.put("beyond", target.beyond().id());
        } else if (method instanceof Rank rank) {
            all.put("ties", rank.ties().id());
        } else if (method instanceof Borda borda) {
            all.put("ties", borda.ties().id());
        } else if (method instanceof PercentileRank rank) {
            all.put("ties", rank.ties().id());
        }
    }
}

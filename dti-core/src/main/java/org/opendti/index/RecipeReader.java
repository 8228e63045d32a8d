package org.opendti.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.opendti.aggregate.Aggregation;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.framework.Aggregate;
import org.opendti.framework.AggregationJson;
import org.opendti.framework.Framework;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonValue;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.NormalisationJson;
import org.opendti.prepare.Preparation;
import org.opendti.prepare.StepJson;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;
import org.opendti.weight.Weighting;
import org.opendti.weight.WeightingJson;

/** Turns the JSON of a recipe into one. */
final class RecipeReader {

    private static final Map<String, Aggregate.Kind> KINDS =
            JsonFields.words(Aggregate.Kind.values(), Aggregate.Kind::id);

    private final JsonFields json;
    private final Framework framework;
    private final Findings findings;

    RecipeReader(JsonFields json, Framework framework, Findings findings) {
        this.json = json;
        this.framework = framework;
        this.findings = findings;
    }

    Recipe read() {
        Recipe recipe = Recipe.defaults()
                .withPreparation(preparation())
                .normalise(none ->
                        json.objectIfAny("normalisation").map(this::normalising).orElse(none))
                .weigh(none -> json.objectIfAny("weights").map(this::weights).orElse(none))
                .aggregate(none ->
                        json.objectIfAny("aggregation").map(this::aggregating).orElse(none));
        Optional<JsonFields> missing = json.objectIfAny("missing");
        if (missing.isPresent()) {
            recipe = missing(recipe, missing.get());
        }
        Optional<JsonFields> ranking = json.objectIfAny("ranking");
        if (ranking.isPresent()) {
            recipe = recipe.withRanking(ranking(ranking.get()));
        }
        recipe = tolerance(recipe);
        json.end();
        return recipe;
    }

    private Preparation preparation() {
        return new Preparation(json.array("preparation").stream()
                .map(step -> StepJson.read(step, framework, findings))
                .flatMap(Optional::stream)
                .toList());
    }

    private Normalising normalising(JsonFields fields) {
        Map<String, Normalisation> by = new LinkedHashMap<>();
        each(fields, "indicators", (code, value) -> by.put(code, NormalisationJson.read(value, findings)));
        Normalising choice = new Normalising(
                fields.word("of", JsonFields.words(Normalising.Of.values(), Normalising.Of::id), Normalising.Of.RAW),
                fields.valueIfAny("default").map(value -> NormalisationJson.read(value, findings)),
                by,
                fields.numberIfAny("constant"));
        fields.end();
        return choice;
    }

    private Weights weights(JsonFields fields) {
        Map<Aggregate.Kind, Weighting> ofKind = new LinkedHashMap<>();
        kinds(fields, (kind, value) -> ofKind.put(kind, WeightingJson.read(value, findings)));
        Map<String, Weighting> in = new LinkedHashMap<>();
        Map<String, Map<String, Double>> stated = new LinkedHashMap<>();
        each(fields, "aggregates", (code, value) -> {
            if (value instanceof JsonValue.Members object && !object.members().containsKey("type")) {
                stated.put(code, stated(object));
            } else {
                in.put(code, WeightingJson.read(value, findings));
            }
        });
        Optional<Weighting> standard = fields.valueIfAny("default").map(value -> WeightingJson.read(value, findings));
        fields.end();
        return new Weights(standard, ofKind, in, stated);
    }

    /** Part → weight; what is no weight is told. */
    private Map<String, Double> stated(JsonValue.Members object) {
        JsonFields fields = new JsonFields(object, findings);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String part : object.members().keySet()) {
            double weight = fields.number(part);
            if (weight < 0) {
                findings.add(
                        FindingCode.BAD_RECIPE,
                        fields.place(part),
                        "problem",
                        "the weight of " + part + " is " + weight + "; a weight is at least 0");
            }
            weights.put(part, weight >= 0 ? weight : 1);
        }
        return weights;
    }

    private Aggregating aggregating(JsonFields fields) {
        Map<Aggregate.Kind, Aggregation> ofKind = new LinkedHashMap<>();
        kinds(fields, (kind, value) -> ofKind.put(kind, AggregationJson.read(value, findings)));
        Map<String, Aggregation> in = new LinkedHashMap<>();
        each(fields, "aggregates", (code, value) -> in.put(code, AggregationJson.read(value, findings)));
        Optional<Aggregation> standard =
                fields.valueIfAny("default").map(value -> AggregationJson.read(value, findings));
        fields.end();
        return new Aggregating(standard, ofKind, in);
    }

    private Recipe missing(Recipe recipe, JsonFields fields) {
        Recipe changed = recipe.withMissing(missing(fields));
        Map<String, MissingParts> in = new LinkedHashMap<>();
        each(fields, "aggregates", (code, value) -> {
            JsonFields own = new JsonFields(value, findings);
            in.put(code, missing(own));
            own.end();
        });
        fields.end();
        for (Map.Entry<String, MissingParts> own : in.entrySet()) {
            changed = changed.withMissing(own.getKey(), own.getValue());
        }
        return changed;
    }

    private MissingParts missing(JsonFields fields) {
        MissingParts.Policy policy = fields.word(
                "policy",
                JsonFields.words(MissingParts.Policy.values(), MissingParts.Policy::id),
                MissingParts.Policy.FAIL);
        double least = fields.numberIfAny("leastPresent").orElse(0);
        if (!(least >= 0 && least <= 1)) {
            findings.add(
                    FindingCode.BAD_RECIPE,
                    fields.place("leastPresent"),
                    "problem",
                    "leastPresent is " + least + "; it is a share of the parts, from 0 to 1");
            least = 0;
        }
        return new MissingParts(policy, least);
    }

    private RankingRule ranking(JsonFields fields) {
        Map<String, TiePolicy> ties = JsonFields.words(TiePolicy.values(), TiePolicy::id);
        TiePolicy policy = fields.word("ties", ties, TiePolicy.COMPETITION);
        OptionalInt digits = OptionalInt.empty();
        if (fields.valueIfAny("digits").isPresent()) {
            double number = fields.number("digits");
            boolean usable = number == Math.rint(number) && number >= 0 && number <= RankingRule.MAX_DIGITS;
            if (usable) {
                digits = OptionalInt.of((int) number);
            } else {
                findings.add(
                        FindingCode.BAD_DIGITS,
                        fields.place("digits"),
                        "value",
                        number,
                        "limit",
                        RankingRule.MAX_DIGITS);
            }
        }
        fields.end();
        return new RankingRule(digits, policy);
    }

    private Recipe tolerance(Recipe recipe) {
        double tolerance = json.numberIfAny("tolerance").orElse(Recipe.DEFAULT_TOLERANCE);
        if (!(tolerance >= 0)) {
            findings.add(
                    FindingCode.BAD_RECIPE,
                    json.place("tolerance"),
                    "problem",
                    "the tolerance is " + tolerance + "; it is at least 0");
            return recipe;
        }
        return recipe.withTolerance(tolerance);
    }

    private void kinds(JsonFields fields, BiConsumer<Aggregate.Kind, JsonValue> take) {
        each(fields, "kinds", (word, value) -> {
            Aggregate.Kind kind = KINDS.get(word);
            if (kind == null) {
                findings.add(
                        FindingCode.JSON_UNKNOWN_WORD,
                        value.place(),
                        "key",
                        "kinds",
                        "value",
                        word,
                        "known",
                        List.copyOf(KINDS.keySet()).stream().sorted().collect(Collectors.joining(", ")));
            } else {
                take.accept(kind, value);
            }
        });
    }

    /** The members of an object that may be absent. */
    private static void each(JsonFields fields, String key, BiConsumer<String, JsonValue> take) {
        fields.objectIfAny(key);
        if (fields.valueIfAny(key).orElse(null) instanceof JsonValue.Members object) {
            object.members().forEach(take);
        }
    }
}

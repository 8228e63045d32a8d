package org.opendti.framework;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.framework.ScoringRule.Beyond;
import org.opendti.json.JsonFields;
import org.opendti.kernel.Numbers;

/** Scoring rules as JSON: {@code {"type": "target", "target": 80, "beyond": "hold"}}; for the library's own packages. */
public final class RuleJson {

    private static final Map<String, Function<JsonFields, ScoringRule>> READERS = Map.ofEntries(
            Map.entry("level", json -> new LevelRule(json.numbersByName("levels"))),
            Map.entry("conditions", json -> new ConditionsRule(json.numbers("shares"))),
            Map.entry("steps", json -> new StepsRule(steps(json))),
            Map.entry("ratio", json -> new RatioRule(zero(json), beyond(json, Beyond.ERROR))),
            Map.entry(
                    "per-capita",
                    json -> new PerCapitaRule(json.number("scale"), json.number("target"), beyond(json, Beyond.HOLD))),
            Map.entry("target", json -> new TargetRule(json.number("target"), beyond(json, Beyond.HOLD))),
            Map.entry(
                    "goalposts",
                    json -> new GoalpostsRule(
                            json.number("worst"), json.number("best"), scale(json), beyond(json, Beyond.HOLD))),
            Map.entry("share", json -> new ShareRule()),
            Map.entry("survey", json -> new SurveyRule(json.number("least"), json.number("most"))),
            Map.entry(
                    "external",
                    json -> new ExternalRule(json.number("worst"), json.number("best"), beyond(json, Beyond.HOLD))),
            Map.entry("relative", json -> new RelativeRule(method(json))),
            Map.entry("not-scored", json -> new NotScoredRule()));

    private RuleJson() {}

    /**
     * Reads a rule.
     *
     * @param json its object
     * @param findings where problems go
     * @return the rule; a share after findings
     */
    public static ScoringRule read(JsonFields json, Findings findings) {
        json.text("type");
        Function<JsonFields, ScoringRule> reader = json.word("type", READERS, fields -> new ShareRule());
        boolean before = findings.hasErrors();
        ScoringRule rule = new ShareRule();
        try {
            rule = reader.apply(json);
        } catch (IllegalArgumentException e) {
            if (!findings.hasErrors() || before) {
                findings.add(FindingCode.BAD_RULE, json.place(), "problem", String.valueOf(e.getMessage()));
            }
        }
        json.end();
        return rule;
    }

    private static List<StepsRule.Step> steps(JsonFields json) {
        List<StepsRule.Step> steps = new ArrayList<>();
        for (JsonFields step : json.objects("steps")) {
            steps.add(new StepsRule.Step(step.number("from"), step.number("earns")));
            step.end();
        }
        return steps;
    }

    private static Beyond beyond(JsonFields json, Beyond otherwise) {
        return json.word("beyond", JsonFields.words(Beyond.values(), Beyond::id), otherwise);
    }

    private static GoalpostsRule.Scale scale(JsonFields json) {
        return json.word(
                "scale",
                JsonFields.words(GoalpostsRule.Scale.values(), GoalpostsRule.Scale::id),
                GoalpostsRule.Scale.LINEAR);
    }

    private static RatioRule.Zero zero(JsonFields json) {
        json.text("zero");
        return json.word("zero", JsonFields.words(RatioRule.Zero.values(), RatioRule.Zero::id), RatioRule.Zero.MISSING);
    }

    private static RelativeRule.Method method(JsonFields json) {
        json.text("method");
        return json.word(
                "method",
                JsonFields.words(RelativeRule.Method.values(), RelativeRule.Method::id),
                RelativeRule.Method.MIN_MAX);
    }

    /**
     * Writes a rule.
     *
     * @param rule the rule
     * @param json where it goes
     * @throws IOException if it cannot be written
     */
    public static void write(ScoringRule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", rule.type());
        if (rule instanceof LevelRule level) {
            json.writeObjectFieldStart("levels");
            for (Map.Entry<String, Double> entry : level.levels().entrySet()) {
                number(json, entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } else if (rule instanceof ConditionsRule conditions) {
            json.writeArrayFieldStart("shares");
            for (double share : conditions.shares()) {
                json.writeNumber(decimal(share));
            }
            json.writeEndArray();
        } else if (rule instanceof StepsRule steps) {
            json.writeArrayFieldStart("steps");
            for (StepsRule.Step step : steps.steps()) {
                json.writeStartObject();
                number(json, "from", step.from());
                number(json, "earns", step.earns());
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (rule instanceof RatioRule ratio) {
            json.writeStringField("zero", ratio.zero().id());
            json.writeStringField("beyond", ratio.beyond().id());
        } else if (rule instanceof RelativeRule relative) {
            json.writeStringField("method", relative.method().id());
        } else {
            numbers(rule, json);
        }
        json.writeEndObject();
    }

    private static void numbers(ScoringRule rule, JsonGenerator json) throws IOException {
        if (rule instanceof PerCapitaRule perCapita) {
            number(json, "scale", perCapita.scale());
            number(json, "target", perCapita.target());
            json.writeStringField("beyond", perCapita.beyond().id());
        } else if (rule instanceof TargetRule target) {
            number(json, "target", target.target());
            json.writeStringField("beyond", target.beyond().id());
        } else if (rule instanceof GoalpostsRule goalposts) {
            if (goalposts.scale() != GoalpostsRule.Scale.LINEAR) {
                json.writeStringField("scale", goalposts.scale().id());
            }
            posts(json, goalposts.worst(), goalposts.best(), goalposts.beyond());
        } else if (rule instanceof ExternalRule external) {
            posts(json, external.worst(), external.best(), external.beyond());
        } else if (rule instanceof SurveyRule survey) {
            number(json, "least", survey.least());
            number(json, "most", survey.most());
        }
    }

    private static void posts(JsonGenerator json, double worst, double best, Beyond beyond) throws IOException {
        number(json, "worst", worst);
        number(json, "best", best);
        json.writeStringField("beyond", beyond.id());
    }

    static void number(JsonGenerator json, String key, double number) throws IOException {
        json.writeFieldName(key);
        json.writeNumber(decimal(number));
    }

    static BigDecimal decimal(double number) {
        return new BigDecimal(Numbers.shortest(number));
    }
}

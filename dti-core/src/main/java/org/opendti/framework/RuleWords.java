package org.opendti.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.Messages;
import org.opendti.kernel.Numbers;

/** Scoring rules for people: what a rule says, and how it came to a unit's attainment. */
public final class RuleWords {

    private final Locale locale;
    private final Messages messages;

    /**
     * The words of one language.
     *
     * @param locale Vietnamese where its language is {@code vi}, else English
     */
    public RuleWords(Locale locale) {
        this.locale = locale;
        this.messages = Messages.of("org.opendti.framework.rules", locale, RuleWords.class.getClassLoader());
    }

    /**
     * What a rule says: {@code in proportion to a target of 80; what lies beyond is held to all points or none}.
     *
     * @param rule the rule
     * @return one sentence, without a full stop
     */
    public String describe(ScoringRule rule) {
        Map<String, String> parameters = new LinkedHashMap<>();
        ScoringRule.Beyond beyond = null;
        if (rule instanceof LevelRule level) {
            parameters.put(
                    "levels",
                    level.levels().entrySet().stream()
                            .map(entry -> entry.getKey() + " → " + number(entry.getValue()))
                            .collect(Collectors.joining(", ")));
        } else if (rule instanceof ConditionsRule conditions) {
            parameters.put(
                    "shares", conditions.shares().stream().map(this::number).collect(Collectors.joining(" + ")));
        } else if (rule instanceof StepsRule steps) {
            parameters.put(
                    "steps",
                    steps.steps().stream()
                            .map(step -> "≥ " + number(step.from()) + " → " + number(step.earns()))
                            .collect(Collectors.joining(", ")));
        } else if (rule instanceof RatioRule ratio) {
            parameters.put("zero", messages.fill("zero." + ratio.zero().id(), Map.of()));
            beyond = ratio.beyond();
        } else if (rule instanceof PerCapitaRule perCapita) {
            parameters.put("scale", number(perCapita.scale()));
            parameters.put("target", number(perCapita.target()));
            beyond = perCapita.beyond();
        } else if (rule instanceof TargetRule target) {
            parameters.put("target", number(target.target()));
            beyond = target.beyond();
        } else if (rule instanceof RelativeRule relative) {
            parameters.put("method", messages.fill("method." + relative.method().id(), Map.of()));
        } else {
            Posts posts = Posts.of(rule);
            parameters.put("worst", number(posts.worst()));
            parameters.put("best", number(posts.best()));
            beyond = posts.beyond();
        }
        String words = messages.fill("rule." + rule.type(), parameters);
        return beyond == null ? words : words + messages.fill("beyond." + beyond.id(), Map.of());
    }

    /** The ends between which some rules judge; none of either for rules that have none. */
    private record Posts(double worst, double best, ScoringRule.@Nullable Beyond beyond) {
        static Posts of(ScoringRule rule) {
            if (rule instanceof GoalpostsRule goalposts) {
                return new Posts(goalposts.worst(), goalposts.best(), goalposts.beyond());
            }
            if (rule instanceof ExternalRule external) {
                return new Posts(external.worst(), external.best(), external.beyond());
            }
            return rule instanceof SurveyRule survey
                    ? new Posts(survey.least(), survey.most(), null)
                    : new Posts(0, 1, null);
        }
    }

    /**
     * How a rule came to an attainment: {@code 8412 / 9903 = 0.8494}.
     *
     * @param rule the rule
     * @param raw the raw values, one an input, as they stand in the table
     * @param attainment the attainment, in [0, 1]
     * @return the calculation, its result on four digits
     */
    public String calculation(ScoringRule rule, List<String> raw, double attainment) {
        String result = mark(Numbers.fixed(attainment, 4));
        String first = mark(raw.get(0));
        if (rule instanceof RatioRule) {
            return first + " / " + mark(raw.get(1)) + " = " + result;
        }
        if (rule instanceof PerCapitaRule perCapita) {
            return first + " × " + number(perCapita.scale()) + " / " + mark(raw.get(1)) + " / "
                    + number(perCapita.target()) + " = " + result;
        }
        if (rule instanceof TargetRule target) {
            return first + " / " + number(target.target()) + " = " + result;
        }
        if (rule instanceof ConditionsRule conditions) {
            List<String> terms = new ArrayList<>();
            for (int k = 0; k < raw.size(); k++) {
                terms.add(raw.get(k) + " × " + number(conditions.shares().get(k)));
            }
            return String.join(" + ", terms) + " = " + result;
        }
        if (rule instanceof GoalpostsRule || rule instanceof ExternalRule || rule instanceof SurveyRule) {
            Posts posts = Posts.of(rule);
            String worst = number(posts.worst());
            return "(" + first + " − " + worst + ") / (" + number(posts.best()) + " − " + worst + ") = " + result;
        }
        return (rule instanceof LevelRule ? raw.get(0) : first) + " → " + result;
    }

    private String number(double x) {
        return mark(Numbers.shortest(x));
    }

    private String mark(String number) {
        return locale.getLanguage().equals("vi") ? number.replace('.', ',') : number;
    }
}

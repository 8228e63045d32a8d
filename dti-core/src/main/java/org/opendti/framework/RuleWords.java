package org.opendti.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.Messages;
import org.opendti.kernel.Numbers;

/** Scoring rules for people: what a rule says, and how it came to a unit's attainment. */
public final class RuleWords {

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+)((\\.[0-9]+)?)");

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
        String kind = "";
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
            kind = posts.isLog() ? "-log" : "";
        }
        String words = messages.fill("rule." + rule.type() + kind, parameters);
        return beyond == null ? words : words + messages.fill("beyond." + beyond.id(), Map.of());
    }

    /** The ends between which some rules judge; none of either for rules that have none. */
    private record Posts(double worst, double best, GoalpostsRule.Scale scale, ScoringRule.@Nullable Beyond beyond) {
        static Posts of(ScoringRule rule) {
            if (rule instanceof GoalpostsRule goalposts) {
                return new Posts(goalposts.worst(), goalposts.best(), goalposts.scale(), goalposts.beyond());
            }
            if (rule instanceof ExternalRule external) {
                return new Posts(external.worst(), external.best(), GoalpostsRule.Scale.LINEAR, external.beyond());
            }
            return rule instanceof SurveyRule survey
                    ? new Posts(survey.least(), survey.most(), GoalpostsRule.Scale.LINEAR, null)
                    : new Posts(0, 1, GoalpostsRule.Scale.LINEAR, null);
        }

        boolean isLog() {
            return scale == GoalpostsRule.Scale.LOG;
        }

        double earned(double x) {
            return (scale.of(x) - scale.of(worst)) / (scale.of(best) - scale.of(worst));
        }
    }

    /**
     * How a rule came to an attainment: {@code 8 412 / 9 903 = 0.8494}; {@code 90 / 80 = 1.1250 → 1.0000} where it was
     * held.
     *
     * @param rule the rule
     * @param raw the raw values, one an input, as they stand in the table
     * @param attainment the attainment, in [0, 1]
     * @return the calculation, its result on four digits, with no-break blanks between thousands
     */
    public String calculation(ScoringRule rule, List<String> raw, double attainment) {
        String first = grouped(raw.get(0));
        if (rule instanceof RatioRule) {
            return first + " / " + grouped(raw.get(1)) + result(value(raw, 0) / value(raw, 1), attainment);
        }
        if (rule instanceof PerCapitaRule perCapita) {
            double earned = value(raw, 0) * perCapita.scale() / value(raw, 1) / perCapita.target();
            return first + " × " + number(perCapita.scale()) + " / " + grouped(raw.get(1)) + " / "
                    + number(perCapita.target()) + result(earned, attainment);
        }
        if (rule instanceof TargetRule target) {
            return first + " / " + number(target.target()) + result(value(raw, 0) / target.target(), attainment);
        }
        if (rule instanceof ConditionsRule conditions) {
            List<String> terms = new ArrayList<>();
            for (int k = 0; k < raw.size(); k++) {
                terms.add(raw.get(k) + " × " + number(conditions.shares().get(k)));
            }
            return String.join(" + ", terms) + result(attainment, attainment);
        }
        if (rule instanceof GoalpostsRule || rule instanceof ExternalRule || rule instanceof SurveyRule) {
            Posts posts = Posts.of(rule);
            String ln = posts.isLog() ? "ln " : "";
            String worst = ln + number(posts.worst());
            return "(" + ln + first + " − " + worst + ") / (" + ln + number(posts.best()) + " − " + worst + ")"
                    + result(posts.earned(value(raw, 0)), attainment);
        }
        return first + result(Double.NaN, attainment);
    }

    private static double value(List<String> raw, int input) {
        return Double.parseDouble(raw.get(input));
    }

    /** What was earned, and what became of it where that is another number. */
    private String result(double earned, double attainment) {
        String held = " → " + mark(Numbers.fixed(attainment, 4));
        if (!Double.isFinite(earned)) {
            return held;
        }
        return " = " + mark(Numbers.fixed(earned, 4)) + (Math.abs(earned - attainment) > 1e-9 ? held : "");
    }

    private String number(double x) {
        return mark(Numbers.shortest(x));
    }

    /** A number with blanks between thousands; any other text as it is. */
    private String grouped(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches()
                ? number.group(1).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", "\u00a0") + mark(number.group(2))
                : text;
    }

    private String mark(String number) {
        return locale.getLanguage().equals("vi") ? number.replace('.', ',') : number;
    }
}

package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleJsonTest {

    private static String framework(String rule) {
        return """
                {"id": "f", "title": {"vi": "f", "en": "f"}, "headline": "I",
                 "inputs": [{"code": "l", "type": "level"}, {"code": "a"}, {"code": "b"}, {"code": "y", "type": "flag"}],
                 "indicators": [{"code": "X", "maxPoints": 1,
                   "rule": %s}],
                 "aggregates": [{"code": "I", "kind": "index", "maxPoints": 1, "parts": ["X"]}]}
                """.formatted(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"ratio\"}                                       | f.json:4:12: the key zero is missing",
                "{\"type\": \"target\", \"target\": -1}                      | f.json:4:12: the rule cannot be used: target (-1.0) must be above 0",
                "{\"type\": \"target\", \"target\": \"80\"}                  | f.json:4:41: here stands a value of type text; wanted is number",
                "{\"type\": \"target\", \"target\": 80, \"beyond\": \"cut\"} | beyond is 'cut'; it is one of error, hold",
                "{\"type\": \"goalposts\", \"worst\": 1, \"best\": 1}        | must be finite and differ",
                "{\"type\": \"goalposts\", \"worst\": 0, \"best\": 1, \"scale\": \"log\"} | must be above 0 on a logarithmic scale",
                "{\"type\": \"goalposts\", \"worst\": 1, \"best\": 2, \"scale\": \"square\"} | scale is 'square'; it is one of linear, log",
                "{\"type\": \"survey\", \"least\": 5, \"most\": 1}           | most (1.0) must be above least (5.0)",
                "{\"type\": \"level\", \"levels\": {\"a\": true}}            | here stands a value of type true; wanted is number",
                "{\"type\": \"level\", \"levels\": {}}                       | must be at least one",
                "{\"type\": \"conditions\", \"shares\": [0.5]}               | must each be at least 0 and sum to 1",
                "{\"type\": \"steps\", \"steps\": [{\"from\": 1}]}           | the key earns is missing",
                "{\"type\": \"relative\"}                                    | the key method is missing",
                "{\"type\": \"share\", \"target\": 1}                        | the key target has no meaning here",
                "{\"type\": \"script\", \"code\": \"x\"}                     | type is 'script'; it is one of conditions, external",
                "{}                                                          | the key type is missing"
            })
    void read_badRule_isToldAtItsPlace(String rule, String message) {
        assertThatThrownBy(() -> MadeUp.read(framework(rule))).hasMessageContaining(message);
    }

    @Test
    void read_goalpostsWithoutScale_areLinear() {
        String posts = "{\"type\": \"goalposts\", \"worst\": 100, \"best\": 75000";
        Framework log = MadeUp.read(framework(posts + ", \"scale\": \"log\"}"));
        Framework plain = MadeUp.read(framework(posts + "}"));

        assertThat(plain.indicators().get(0).rule()).isEqualTo(new GoalpostsRule(100, 75_000, ScoringRule.Beyond.HOLD));
        assertThat(log.indicators().get(0).rule())
                .isEqualTo(new GoalpostsRule(100, 75_000, GoalpostsRule.Scale.LOG, ScoringRule.Beyond.HOLD));
        assertThat(MadeUp.json(plain)).doesNotContain("scale");
        assertThat(MadeUp.json(log)).contains("\"scale\" : \"log\"");
    }

    @Test
    void read_ruleWithoutBeyond_isHeldAtTargetsAndStrictForRatios() {
        Framework framework = MadeUp.read(framework("{\"type\": \"target\", \"target\": 80}"));
        assertThat(framework.indicators().get(0).rule()).isEqualTo(new TargetRule(80, ScoringRule.Beyond.HOLD));
        assertThat(MadeUp.framework().indicators().stream().map(Indicator::rule))
                .contains(new RatioRule(RatioRule.Zero.EVERYTHING, ScoringRule.Beyond.ERROR));
    }
}

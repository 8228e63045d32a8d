package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    private static final RuleWords EN = new RuleWords(Locale.ENGLISH);
    private static final RuleWords VI = new RuleWords(Locale.forLanguageTag("vi"));

    /** Income in the Human Development Index. */
    private static final GoalpostsRule INCOME =
            new GoalpostsRule(100, 75_000, GoalpostsRule.Scale.LOG, ScoringRule.Beyond.HOLD);

    @Test
    void describe_ofEveryRule_isFilledInBothLanguages() {
        for (Indicator indicator : MadeUp.framework().indicators()) {
            for (RuleWords words : List.of(EN, VI)) {
                assertThat(words.describe(indicator.rule())).isNotBlank().doesNotContain("{");
            }
        }
        assertThat(EN.describe(new TargetRule(80, ScoringRule.Beyond.HOLD)))
                .isEqualTo("in proportion to a target of 80; what lies beyond is held to all points or none");
        assertThat(EN.describe(new SurveyRule(1, 5))).isEqualTo("the place on a scale from 1 to 5");
        assertThat(VI.describe(new GoalpostsRule(0.5, 2, ScoringRule.Beyond.ERROR)))
                .isEqualTo("theo tỷ lệ giữa 0,5 (không điểm) và 2 (trọn điểm); vượt ra ngoài là lỗi");
        assertThat(EN.describe(INCOME))
                .isEqualTo("in proportion, by logarithms, between 100 (nothing) and 75000 (all points);"
                        + " what lies beyond is held to all points or none");
        assertThat(VI.describe(INCOME))
                .startsWith("theo tỷ lệ của logarit giữa 100 (không điểm) và 75000 (trọn điểm); ");
        assertThat(EN.describe(new RatioRule(RatioRule.Zero.NOTHING, ScoringRule.Beyond.ERROR)))
                .isEqualTo("the first figure over the second; 0 of 0 earns nothing; what lies beyond is an error");
    }

    @Test
    void calculation_ofEachRule_canBeDoneAgainByHand() {
        assertThat(EN.calculation(
                        new RatioRule(RatioRule.Zero.NOTHING, ScoringRule.Beyond.ERROR),
                        List.of("8412", "9903"),
                        8412 / 9903.0))
                .isEqualTo("8\u00a0412 / 9\u00a0903 = 0.8494");
        assertThat(EN.calculation(
                        new PerCapitaRule(100, 0.15, ScoringRule.Beyond.HOLD),
                        List.of("3300", "2823400"),
                        3300 * 100 / 2823400.0 / 0.15))
                .isEqualTo("3\u00a0300 × 100 / 2\u00a0823\u00a0400 / 0.15 = 0.7792");
        assertThat(VI.calculation(new TargetRule(80, ScoringRule.Beyond.HOLD), List.of("60.5"), 0.75625))
                .isEqualTo("60,5 / 80 = 0,7563");
        assertThat(EN.calculation(new TargetRule(80, ScoringRule.Beyond.HOLD), List.of("90"), 1))
                .as("held")
                .isEqualTo("90 / 80 = 1.1250 → 1.0000");
        assertThat(EN.calculation(
                        new RatioRule(RatioRule.Zero.EVERYTHING, ScoringRule.Beyond.ERROR), List.of("0", "0"), 1))
                .isEqualTo("0 / 0 → 1.0000");
        assertThat(EN.calculation(new GoalpostsRule(20, 60, ScoringRule.Beyond.HOLD), List.of("50"), 0.75))
                .isEqualTo("(50 − 20) / (60 − 20) = 0.7500");
        assertThat(EN.calculation(INCOME, List.of("5092"), 0.5937))
                .startsWith("(ln 5\u00a0092 − ln 100) / (ln 75000 − ln 100) = 0.5937");
        assertThat(VI.calculation(INCOME, List.of("76628"), 1)).endsWith(" = 1,0032 → 1,0000");
        assertThat(EN.calculation(new ConditionsRule(List.of(0.6, 0.4)), List.of("yes", "no"), 0.6))
                .isEqualTo("yes × 0.6 + no × 0.4 = 0.6000");
        assertThat(EN.calculation(MadeUp.framework().indicators().get(3).rule(), List.of("phó chủ tịch"), 0.5))
                .isEqualTo("phó chủ tịch → 0.5000");
        assertThat(EN.calculation(new ShareRule(), List.of("0.85"), 0.85)).isEqualTo("0.85 → 0.8500");
    }
}

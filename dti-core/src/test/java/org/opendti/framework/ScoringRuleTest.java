package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.framework.ScoringRule.Beyond.ERROR;
import static org.opendti.framework.ScoringRule.Beyond.HOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.kernel.Doubles;

/** Each rule's example, its edges, and what it refuses. */
class ScoringRuleTest {

    private static final double NONE = Double.NaN;

    private final List<String> troubles = new ArrayList<>();

    private double[] numbers(ScoringRule rule, Direction direction, double[]... columns) {
        Doubles[] inputs = Stream.of(columns).map(Doubles::new).toArray(Doubles[]::new);
        return rule.attainments(
                RawInputs.numbers(columns[0].length, inputs),
                direction,
                (u, trouble, value) -> troubles.add(u + " " + trouble + " " + value));
    }

    private double[] numbers(ScoringRule rule, double[]... columns) {
        return numbers(rule, Direction.MORE, columns);
    }

    private double[] words(ScoringRule rule, @Nullable String[]... columns) {
        return rule.attainments(
                RawInputs.texts(columns[0].length, List.of(columns)),
                Direction.MORE,
                (u, trouble, value) -> troubles.add(u + " " + trouble + " " + value));
    }

    private static double[] raw(double... values) {
        return values;
    }

    private static @Nullable String[] said(@Nullable String... words) {
        return words;
    }

    @Test
    void share_isItsOwnAttainment() {
        assertThat(numbers(new ShareRule(), raw(0, 0.85, 1, NONE))).containsExactly(0, 0.85, 1, NONE);
        assertThat(new ShareRule().leastRaw()).isZero();
        assertThat(new ShareRule().greatestRaw()).isEqualTo(1);
    }

    @Test
    void notScored_hasNoAttainmentWhateverTheValue() {
        assertThat(numbers(new NotScoredRule(), raw(-5, 1e300))).containsExactly(NONE, NONE);
        assertThat(new NotScoredRule().leastRaw()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void level_earnsWhatItsNameDoes() {
        LevelRule rule = new LevelRule(Map.of("chairman", 1.0, "deputy", 0.5, "none", 0.0));
        assertThat(words(rule, said("deputy", "none", null, "chairman", "mayor")))
                .containsExactly(0.5, 0, NONE, 1, NONE);
        assertThat(troubles).containsExactly("4 UNKNOWN_WORD mayor");
    }

    @Test
    void conditions_addTheSharesOfThoseMet() {
        ConditionsRule rule = new ConditionsRule(List.of(0.5, 0.3, 0.2));
        assertThat(words(
                        rule,
                        said("yes", "Có", "no", "x"),
                        said("no", "TRUE", "không", null),
                        said("1", "x", "0", "no")))
                .satisfies(got -> assertThat(got[0]).isCloseTo(0.7, within(1e-15)))
                .satisfies(got -> assertThat(got[1]).isEqualTo(1))
                .satisfies(got -> assertThat(got[2]).isZero())
                .satisfies(got -> assertThat(got[3]).isNaN());
        assertThat(troubles).isEmpty();
        assertThat(words(new ConditionsRule(List.of(1.0)), said("perhaps"))).containsExactly(NONE);
        assertThat(troubles).containsExactly("0 UNKNOWN_WORD perhaps");
        assertThat(rule.inputCount()).isEqualTo(3);
        assertThat(rule.knows("YES")).isTrue();
        assertThat(rule.knows("maybe")).isFalse();
    }

    @Test
    void conditions_ofManySmallShares_doNotPassOne() {
        ConditionsRule rule = new ConditionsRule(java.util.Collections.nCopies(10, 0.1));
        @Nullable
        String[][] all = java.util.Collections.nCopies(10, said("yes")).toArray(new String[0][]);
        assertThat(words(rule, all)[0]).isLessThanOrEqualTo(1).isCloseTo(1, within(1e-15));
    }

    @Test
    void steps_earnByTheLastOneReached() {
        // "4 meetings: 20 points; 3: 15; 2: 10; 1: 5; otherwise 0", of 20
        StepsRule rule = new StepsRule(List.of(step(1, 0.25), step(2, 0.5), step(3, 0.75), step(4, 1)));
        assertThat(numbers(rule, raw(0, 1, 2.5, 3, 4, 7, NONE))).containsExactly(0, 0.25, 0.5, 0.75, 1, 1, NONE);
        assertThat(rule.leastRaw()).isZero();
    }

    @Test
    void ratio_dividesAndSaysWhatZeroEarns() {
        // 8412 of 9903 files
        assertThat(numbers(new RatioRule(RatioRule.Zero.NOTHING, ERROR), raw(8412, 0, 3, NONE), raw(9903, 0, 4, 4)))
                .containsExactly(8412 / 9903.0, 0, 0.75, NONE);
        assertThat(numbers(new RatioRule(RatioRule.Zero.EVERYTHING, ERROR), raw(0), raw(0)))
                .containsExactly(1);
        assertThat(numbers(new RatioRule(RatioRule.Zero.MISSING, ERROR), raw(0), raw(0)))
                .containsExactly(NONE);
        assertThat(troubles).isEmpty();
    }

    @Test
    void ratio_ofMoreThanThereWas_isAnErrorOrHeld() {
        assertThat(numbers(new RatioRule(RatioRule.Zero.NOTHING, ERROR), raw(12, 5), raw(10, 0)))
                .containsExactly(NONE, NONE);
        assertThat(numbers(new RatioRule(RatioRule.Zero.NOTHING, HOLD), raw(12, 5), raw(10, 0)))
                .containsExactly(1, 1);
        assertThat(troubles).containsExactly("0 BEYOND 1.2", "1 BEYOND Infinity", "0 HELD 1.2", "1 HELD Infinity");
    }

    @Test
    void perCapita_isCountOverPopulationAgainstTheTarget() {
        PerCapitaRule rule = new PerCapitaRule(100, 0.15, HOLD);
        double[] got = numbers(rule, raw(3300, 0, 5, 10, NONE), raw(2823400, 100, 0, 100, 0));
        // 3300 · 100 / 2823400 = 0.11688…; / 0.15 = 0.7792
        assertThat(got[0]).isCloseTo(0.7792, within(5e-5));
        assertThat(got)
                .satisfies(all ->
                        assertThat(java.util.Arrays.copyOfRange(all, 1, 5)).containsExactly(0, NONE, 1, NONE));
        assertThat(troubles.get(0)).isEqualTo("2 NO_POPULATION 0");
        assertThat(troubles.get(1)).startsWith("3 HELD 66.6");
    }

    @Test
    void target_isInProportionBelowIt() {
        assertThat(numbers(new TargetRule(80, HOLD), raw(60, 80, 90, 0, NONE))).containsExactly(0.75, 1, 1, 0, NONE);
        assertThat(troubles).containsExactly("2 HELD 1.125");
    }

    @Test
    void goalposts_inEitherDirection() {
        assertThat(numbers(new GoalpostsRule(20, 60, HOLD), raw(50, 10, 70))).containsExactly(0.75, 0, 1);
        assertThat(numbers(new GoalpostsRule(10, 2, ERROR), raw(4, 10, 11))).containsExactly(0.75, 0, NONE);
        assertThat(troubles).containsExactly("1 HELD -0.25", "2 HELD 1.25", "2 BEYOND -0.125");
    }

    @Test
    void goalposts_onALogarithmicScale_earnTheSameByEachDoubling() {
        GoalpostsRule rule = new GoalpostsRule(1, 16, GoalpostsRule.Scale.LOG, HOLD);
        double[] got = numbers(rule, raw(1, 2, 4, 8, 16, NONE));
        assertThat(got).containsExactly(new double[] {0, 0.25, 0.5, 0.75, 1, NONE}, within(1e-15));
        assertThat(got[4]).isEqualTo(1);
        // income in the Human Development Index: (ln 5092 − ln 100) / (ln 75000 − ln 100) = 3.93026 / 6.62007
        assertThat(numbers(new GoalpostsRule(100, 75_000, GoalpostsRule.Scale.LOG, HOLD), raw(5092))[0])
                .isCloseTo(0.5937, within(5e-5));
        // less is better: each halving
        assertThat(numbers(new GoalpostsRule(16, 1, GoalpostsRule.Scale.LOG, HOLD), raw(4, 8)))
                .containsExactly(new double[] {0.5, 0.25}, within(1e-15));
        assertThat(troubles).isEmpty();
    }

    @Test
    void goalposts_onALogarithmicScale_takeZeroAsInfinitelyFar() {
        GoalpostsRule.Scale log = GoalpostsRule.Scale.LOG;
        assertThat(numbers(new GoalpostsRule(1, 16, log, HOLD), raw(0, -3, 32))).containsExactly(0, 0, 1);
        assertThat(numbers(new GoalpostsRule(1, 16, log, ERROR), raw(0, 4))[0]).isNaN();
        assertThat(numbers(new GoalpostsRule(16, 1, log, HOLD), raw(0))).containsExactly(1);
        assertThat(troubles)
                .containsExactly(
                        "0 HELD -Infinity", "1 HELD -Infinity", "2 HELD 1.25", "0 BEYOND -Infinity", "0 HELD Infinity");
        assertThat(new GoalpostsRule(1, 16, log, HOLD).leastRaw()).isZero();
        assertThat(new GoalpostsRule(1, 16, HOLD).leastRaw()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void survey_isThePlaceOnTheScale() {
        assertThat(numbers(new SurveyRule(1, 5), raw(1, 4, 5))).containsExactly(0, 0.75, 1);
        assertThat(new SurveyRule(1, 5).leastRaw()).isEqualTo(1);
        assertThat(new SurveyRule(1, 5).greatestRaw()).isEqualTo(5);
    }

    @Test
    void external_isARankBetweenGoalposts() {
        // rank 71 of 193: 122 / 192
        assertThat(numbers(new ExternalRule(193, 1, HOLD), raw(71))[0]).isCloseTo(122 / 192.0, within(1e-15));
    }

    @Test
    void relative_judgesBesideTheOthers() {
        RelativeRule minMax = new RelativeRule(RelativeRule.Method.MIN_MAX);
        RelativeRule best = new RelativeRule(RelativeRule.Method.SHARE_OF_BEST);
        assertThat(numbers(minMax, raw(10, 20, 40, NONE))).containsExactly(0, 10 / 30.0, 1, NONE);
        assertThat(numbers(best, raw(10, 20, 40))).containsExactly(0.25, 0.5, 1);
        assertThat(numbers(minMax, Direction.LESS, raw(10, 20, 40))).containsExactly(1, 20 / 30.0, 0);
        assertThat(numbers(best, Direction.LESS, raw(10, 20, 40))).containsExactly(1, 0.5, 0.25);
        assertThat(troubles).isEmpty();
        assertThat(numbers(minMax, raw(7, 7))).containsExactly(NONE, NONE);
        assertThat(troubles).containsExactly("0 NO_SPREAD 7.0");
        assertThat(best.leastRaw()).isPositive();
    }

    static Stream<Runnable> refused() {
        return Stream.of(
                () -> new LevelRule(Map.of()),
                () -> new LevelRule(Map.of("a", 1.5)),
                () -> new LevelRule(Map.of("a", NONE)),
                () -> new ConditionsRule(List.of()),
                () -> new ConditionsRule(List.of(0.5, 0.4)),
                () -> new ConditionsRule(List.of(1.5, -0.5)),
                () -> new StepsRule(List.of()),
                () -> new StepsRule(List.of(step(2, 0.5), step(1, 1))),
                () -> new StepsRule(List.of(step(1, 0.5), step(2, 0.4))),
                () -> new StepsRule(List.of(step(-1, 0.5))),
                () -> new StepsRule(List.of(step(1, 1.1))),
                () -> new StepsRule(List.of(step(NONE, 1))),
                () -> new PerCapitaRule(0, 1, HOLD),
                () -> new PerCapitaRule(1, NONE, HOLD),
                () -> new TargetRule(0, HOLD),
                () -> new TargetRule(Double.POSITIVE_INFINITY, HOLD),
                () -> new GoalpostsRule(1, 1, HOLD),
                () -> new GoalpostsRule(NONE, 1, HOLD),
                () -> new GoalpostsRule(0, 1, GoalpostsRule.Scale.LOG, HOLD),
                () -> new GoalpostsRule(5, -1, GoalpostsRule.Scale.LOG, HOLD),
                () -> new GoalpostsRule(1, NONE, GoalpostsRule.Scale.LOG, HOLD),
                () -> new GoalpostsRule(1e300, Math.nextUp(1e300), GoalpostsRule.Scale.LOG, HOLD),
                () -> new SurveyRule(5, 1),
                () -> new ExternalRule(1, Double.POSITIVE_INFINITY, HOLD));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Runnable rule) {
        assertThatThrownBy(rule::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must");
    }

    private static StepsRule.Step step(double from, double earns) {
        return new StepsRule.Step(from, earns);
    }
}

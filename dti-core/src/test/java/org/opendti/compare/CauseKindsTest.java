package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.DtiException;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.RatioRule;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.normalise.MinMax;
import org.opendti.rank.RankingRule;
import org.opendti.table.UnitList;

/** Each kind of cause on boards small enough to be worked by hand. */
class CauseKindsTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final UnitList LIST = UnitList.builder("units")
            .unit("a", "A", Map.of(), List.of())
            .unit("b", "B", Map.of(), List.of())
            .unit("c", "C", Map.of(), List.of())
            .build();

    private static Framework.Builder edition(Indicator... indicators) {
        Framework.Builder framework = Framework.builder("made");
        List.of(indicators).forEach(framework::indicator);
        String[] codes = List.of(indicators).stream().map(Indicator::code).toArray(String[]::new);
        return framework
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 10, codes))
                .headline("TOP");
    }

    /** X of the units a, b and c, and Y of 0.5. */
    private static Scoreboard board(CompositeIndex index, double... x) {
        return Boards.score(index, LIST, table -> {
            IntStream.range(0, x.length)
                    .forEach(u ->
                            table.row(LIST.units().get(u).code()).set("X", x[u]).set("Y", 0.5));
            return table;
        });
    }

    private static CompositeIndex shares(double x, double y) {
        return CompositeIndex.of(
                edition(Indicator.share("X", x), Indicator.share("Y", y)).build());
    }

    private static void assertCauses(UnitCauses unit, String kinds, double... scores) {
        assertThat(String.join(
                        " ",
                        unit.causes().stream()
                                .map(cause ->
                                        cause.kind().id() + (cause.element().isEmpty() ? "" : ":" + cause.element()))
                                .toList()))
                .isEqualTo(kinds);
        assertThat(unit.causes().stream().mapToDouble(Cause::score).toArray()).containsExactly(scores, EXACT);
        CausesTest.assertSums(unit);
    }

    @Test
    void weights_alone_areTheOnlyCause() {
        Scoreboard older = board(shares(1, 1), 0.9, 0.3);
        Scoreboard newer = board(shares(3, 1), 0.9, 0.3);
        // X from 1/2 to 3/4: 0.7 → 0.8
        assertCauses(Causes.of(newer, older).unit("a"), "weights", 0.1);
        // the same shares from other points are no difference
        assertCauses(Causes.of(board(shares(2, 2), 0.9, 0.3), older).unit("a"), "");
    }

    @Test
    void values_ofOneElementAndOfOthers_areToldApart() {
        Scoreboard older = board(shares(1, 1), 0.4, 0.5, 0.6);
        Scoreboard newer = board(shares(1, 1), 0.7, 0.5, 0.9);
        UnitCauses unit = Causes.of(newer, older).unit("a");
        assertCauses(unit, "own-value:X others-values", 0.15, 0);
        // 3rd → 2nd: its own 0.7 takes it past c at 0.6 as well unless c is already at 0.9: mean of 2 and 1; c takes
        // one back
        assertThat(unit.causes().get(0).rank()).isCloseTo(1.5, EXACT);
        assertThat(unit.causes().get(1).rank()).isCloseTo(-0.5, EXACT);
        assertCauses(Causes.of(newer, older).unit("b"), "others-values", 0);
    }

    @Test
    void rules_actTogetherWithValues() {
        CompositeIndex strict = shares(1, 1);
        CompositeIndex mild = CompositeIndex.of(edition(
                        Indicator.share("X", 1).withRule(new TargetRule(0.8, ScoringRule.Beyond.HOLD)),
                        Indicator.share("Y", 1))
                .build());
        UnitCauses unit =
                Causes.of(board(mild, 0.6, 0.2), board(strict, 0.4, 0.2)).unit("a");
        // X: 0.4 and 0.6 of 1, 0.5 and 0.75 of 0.8; half of it: values (0.1 + 0.125)/2, rule (0.05 + 0.075)/2
        assertCauses(unit, "own-value:X rules", 0.1125, 0.0625);
    }

    @Test
    void method_ofAggregation_actsTogetherWithValues() {
        CompositeIndex plain = shares(1, 1);
        CompositeIndex geometric =
                plain.with(Recipe.defaults().aggregate(choice -> choice.withStandard(new GeometricMean())));
        UnitCauses unit =
                Causes.of(board(geometric, 0.98, 0.2), board(plain, 0.5, 0.2)).unit("a");
        // arithmetic 0.5 and 0.74, geometric 0.5 and √0.49 = 0.7: values (0.24 + 0.2)/2, method (0 − 0.04)/2
        assertCauses(unit, "own-value:X method", 0.22, -0.02);
    }

    @Test
    void method_ofRanking_actsOnRanksAlone() {
        CompositeIndex plain = shares(1, 1);
        CompositeIndex rounded = plain.with(Recipe.defaults().withRanking(RankingRule.onDigits(1)));
        UnitCauses unit =
                Causes.of(board(rounded, 0.50, 0.52), board(plain, 0.50, 0.52)).unit("a");
        assertCauses(unit, "method", 0);
        // 2nd behind 0.51, level with it on one digit
        assertThat(unit.causes().get(0).rank()).isEqualTo(1);
    }

    @Test
    void others_underMinMax_actOnTheScoreToo() {
        CompositeIndex relative = CompositeIndex.of(
                        edition(Indicator.share("X", 1)).build())
                .with(Recipe.defaults().normalise(none -> none.withStandard(new MinMax(0, 1))));
        Scoreboard older = only(relative, 0.4, 0.2, 0.6);
        Scoreboard newer = only(relative, 0.4, 0.2, 1.0);
        // (0.4 − 0.2)/0.4 = 0.5, then /0.8 = 0.25, since c rose
        assertCauses(Causes.of(newer, older).unit("a"), "others-values", -0.25);
        // of c nothing shows: it is the greatest before and after, and so are the others below it
        assertCauses(Causes.of(newer, older).unit("c"), "others-values", 0);
        Scoreboard both = only(relative, 0.5, 0.2, 1.0);
        // a: own (0.3/0.4 − 0.5) first = 0.25, last (0.375 − 0.25) = 0.125; others −0.25 first, −0.375 last
        assertCauses(Causes.of(both, older).unit("a"), "own-value:X others-values", 0.1875, -0.3125);
    }

    private static Scoreboard only(CompositeIndex index, double... x) {
        return Boards.score(index, LIST, table -> {
            IntStream.range(0, x.length)
                    .forEach(u -> table.row(LIST.units().get(u).code()).set("X", x[u]));
            return table;
        });
    }

    @Test
    void indicatorThatCame_isAMatterOfWeights() {
        CompositeIndex one = CompositeIndex.of(edition(Indicator.share("X", 1)).build());
        Scoreboard older = only(one, 0.9, 0.3);
        Scoreboard newer = board(shares(1, 1), 0.9, 0.3);
        assertCauses(Causes.of(newer, older).unit("a"), "weights", -0.2);
        assertCauses(Causes.of(older, newer).unit("a"), "weights", 0.2);
        // and with another value besides: 0.9 → 0.7 alone, 0.7 → 0.6 in half
        Scoreboard both = board(shares(1, 1), 0.7, 0.3);
        assertCauses(Causes.of(both, older).unit("a"), "own-value:X weights", -0.15, -0.15);
    }

    @Test
    void points_stayTheirShareWhenMostPointsChange() {
        Scoreboard older = Boards.score(
                shares(10, 10), LIST, table -> table.row("a").set("X@points", 8).set("Y@points", 5));
        Scoreboard newer = Boards.score(
                shares(5, 15), LIST, table -> table.row("a").set("X@points", 4).set("Y@points", 7.5));
        // X 0.8 and Y 0.5 in both: 0.65 → (0.8·5 + 0.5·15)/20 = 0.575
        assertCauses(Causes.of(newer, older).unit("a"), "weights", -0.075);
    }

    @Test
    void ruleWhoseInputsATableLacks_leavesItsValuesAsTheyAre() {
        CompositeIndex ratio = CompositeIndex.of(edition(
                        Indicator.share("X", 1)
                                .withRule(new RatioRule(RatioRule.Zero.NOTHING, ScoringRule.Beyond.HOLD), "X.a", "X.b"),
                        Indicator.share("Y", 1))
                .input(new Input("X.a", Input.Type.NUMBER, ""))
                .input(new Input("X.b", Input.Type.NUMBER, ""))
                .build());
        Scoreboard newer = Boards.score(
                ratio,
                LIST,
                table -> table.row("a")
                        .set("X.a", 3)
                        .set("X.b", 4)
                        .set("Y", 0.5)
                        .row("b")
                        .set("X.a", 1)
                        .set("X.b", 4)
                        .set("Y", 0.5));
        // the tables lack one another's inputs: X is 0.5 before and 0.75 now by either rule
        assertCauses(Causes.of(newer, board(shares(1, 1), 0.5, 0.25)).unit("a"), "own-value:X rules", 0.125, 0);
    }

    @Test
    void mixOfMethodAndValuesThatHasNoScore_isRefused() {
        CompositeIndex plain = shares(1, 1);
        CompositeIndex geometric =
                plain.with(Recipe.defaults().aggregate(choice -> choice.withStandard(new GeometricMean())));
        assertThatThrownBy(() -> Causes.of(board(geometric, 0.5, 0.4), board(plain, 0, 0.4)))
                .isInstanceOf(DtiException.class)
                .hasMessageContaining("above 0");
    }
}

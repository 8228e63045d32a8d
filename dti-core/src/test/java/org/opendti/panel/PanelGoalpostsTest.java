package org.opendti.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.framework.Aggregate.Kind.INDEX;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.Label;
import org.opendti.framework.Provenance;
import org.opendti.framework.RelativeRule;
import org.opendti.framework.ScoringRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Normalising;
import org.opendti.index.Recipe;
import org.opendti.normalise.Beyond;
import org.opendti.normalise.DistanceToReference;
import org.opendti.normalise.DistanceToTarget;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.Rank;
import org.opendti.normalise.Ties;
import org.opendti.normalise.ZScore;
import org.opendti.prepare.Denominate;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;

class PanelGoalpostsTest {

    private static final UnitList LIST = UnitList.builder("list")
            .unit("1", "Một", Map.of(), List.of())
            .unit("2", "Hai", Map.of(), List.of())
            .build();

    private static Indicator indicator(String code, Direction direction, ScoringRule rule) {
        return new Indicator(
                code, "", Label.of(code), OptionalDouble.of(1), "", direction, List.of(), rule, Provenance.UNSTATED);
    }

    /** A, of which more is better, and B, of which less is; raw values up to 100. */
    private static CompositeIndex index(ScoringRule ruleOfA, ScoringRule ruleOfB) {
        return CompositeIndex.of(Framework.builder("f")
                .indicator(indicator("A", Direction.MORE, ruleOfA))
                .indicator(indicator("B", Direction.LESS, ruleOfB))
                .aggregate(Aggregate.of("I", INDEX, 2, "A", "B"))
                .headline("I")
                .build());
    }

    private static final ScoringRule PLAIN =
            new GoalpostsRule(0, 100, GoalpostsRule.Scale.LINEAR, ScoringRule.Beyond.HOLD);
    private static final ScoringRule LESS =
            new GoalpostsRule(100, 0, GoalpostsRule.Scale.LINEAR, ScoringRule.Beyond.HOLD);
    private static final CompositeIndex INDEX_OF_RULES = index(PLAIN, LESS);

    /** A: 10, 20, then 20, 50; B: 9, 5, then 3, 1. */
    private static final IndicatorTable TABLE = table(10, 9, 20, 5, 20, 3, 50, 1);

    private static IndicatorTable table(double... cells) {
        TableBuilder table = IndicatorTable.builder(LIST);
        for (int r = 0; r < 4; r++) {
            table.row(new Row(LIST.units().get(r % 2), OptionalInt.of(2022 + r / 2), ""))
                    .set("A", cells[2 * r])
                    .set("B", cells[2 * r + 1]);
        }
        return table.build();
    }

    private static CompositeIndex by(Normalisation method) {
        return INDEX_OF_RULES.with(Recipe.defaults().normalise(choice -> choice.withStandard(method)));
    }

    private static double[] scores(CompositeIndex index, int year, String code) {
        return index.score(TABLE, all -> all.year(year)).scores(code);
    }

    @Test
    void minMax_ofAllYears_isThatWorkedByHand() {
        CompositeIndex each = by(new MinMax());
        assertThat(scores(each, 2022, "A")).containsExactly(0, 1);
        assertThat(scores(each, 2023, "A")).containsExactly(0, 1);
        CompositeIndex fixed = PanelGoalposts.of(each, TABLE);
        assertThat(scores(fixed, 2022, "A")).containsExactly(0, 0.25); // (20 − 10) / (50 − 10)
        assertThat(scores(fixed, 2023, "A")).containsExactly(0.25, 1);
        assertThat(scores(fixed, 2022, "B")).containsExactly(0, 0.5); // (9 − 5) / (9 − 1)
        assertThat(scores(fixed, 2023, "B")).containsExactly(0.75, 1);
        assertThat(scores(fixed, 2023, "I")).containsExactly(0.5, 1);
        assertThat(fixed.recipe().normalising().by()).containsOnlyKeys("A", "B");
    }

    @Test
    void minMax_onAnotherScale_keepsIt() {
        CompositeIndex fixed = PanelGoalposts.of(by(new MinMax(1, 100)), TABLE);
        assertThat(scores(fixed, 2022, "A")[1]).isCloseTo(25.75, within(1e-12));
        assertThat(scores(fixed, 2023, "A")[1]).isEqualTo(100);
    }

    @Test
    void zScores_ofAllYears_areThoseOfThePooledValues() {
        // 10, 20, 20, 50: mean 25, s = √(900 / 3) = 17.3205
        CompositeIndex fixed = PanelGoalposts.of(by(new ZScore(0, 1)), TABLE);
        double s = Math.sqrt(300);
        assertThat(scores(fixed, 2022, "A")[0]).isCloseTo(-15 / s, within(1e-12));
        assertThat(scores(fixed, 2022, "A")[1]).isCloseTo(-5 / s, within(1e-12));
        assertThat(scores(fixed, 2023, "A")[1]).isCloseTo(25 / s, within(1e-12));
        // 9, 5, 3, 1, less being better: mean 4.5, s = √(35 / 3)
        assertThat(scores(fixed, 2023, "B")[1]).isCloseTo(3.5 / Math.sqrt(35.0 / 3), within(1e-12));
    }

    @Test
    void distance_heldAtAnEnd_staysHeldThere() {
        // 1 − (20 − x)/(20 − 10), held to 1 from 20 on
        CompositeIndex fixed = PanelGoalposts.of(
                INDEX_OF_RULES.with(Recipe.defaults()
                        .normalise(choice -> choice.with("A", new DistanceToReference(20, Beyond.HOLD)))),
                TABLE);
        assertThat(scores(fixed, 2022, "A")).containsExactly(0, 1);
        assertThat(scores(fixed, 2023, "A")).containsExactly(1, 1);
        assertThat(fixed.recipe().normalising().by()).containsOnlyKeys("A");
    }

    @Test
    void distance_toATargetWithinTheSpan_isHeldFromThereOn() {
        // (x − 10) / (40 − 10), held to 1 from 40 on
        CompositeIndex fixed = PanelGoalposts.of(
                INDEX_OF_RULES.with(Recipe.defaults()
                        .normalise(choice -> choice.with("A", new DistanceToTarget(40, Beyond.HOLD)))),
                TABLE);
        assertThat(scores(fixed, 2022, "A")[1]).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(scores(fixed, 2023, "A")).containsExactly(scores(fixed, 2022, "A")[1], 1);
        assertThat(fixed.recipe().normalising().by().get("A"))
                .isInstanceOfSatisfying(
                        Goalposts.class, posts -> assertThat(posts.best()).isCloseTo(40, within(1e-9)));
    }

    @Test
    void goalposts_thatAreFixed_stay() {
        CompositeIndex index =
                INDEX_OF_RULES.with(Recipe.defaults().normalise(choice -> choice.with("A", new Goalposts(0, 100))));
        assertThat(PanelGoalposts.of(index, TABLE).recipe()).isEqualTo(index.recipe());
    }

    @Test
    void attainments_ofAllYears_areNormalisedToo() {
        CompositeIndex index = INDEX_OF_RULES.with(Recipe.defaults()
                .normalise(choice -> choice.of(Normalising.Of.ATTAINMENT).withStandard(new MinMax())));
        CompositeIndex fixed = PanelGoalposts.of(index, TABLE);
        assertThat(scores(fixed, 2022, "A")[1]).isCloseTo(0.25, within(1e-12));
        assertThat(scores(fixed, 2022, "B")[1]).isCloseTo(0.5, within(1e-12));
        assertThat(scores(fixed, 2023, "B")[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void rules_thatJudgeBesideOthers_takeThePostsOfAllYears() {
        CompositeIndex index = index(
                new RelativeRule(RelativeRule.Method.SHARE_OF_BEST), new RelativeRule(RelativeRule.Method.MIN_MAX));
        CompositeIndex fixed = PanelGoalposts.of(index, TABLE);
        assertThat(scores(fixed, 2022, "A")).containsExactly(0.2, 0.4); // of 50
        assertThat(scores(fixed, 2022, "B")).containsExactly(0, 0.5);
        assertThat(scores(index, 2022, "A")).containsExactly(0.5, 1); // of 20
        CompositeIndex shareOfLeast = index(PLAIN, new RelativeRule(RelativeRule.Method.SHARE_OF_BEST));
        assertThatThrownBy(() -> PanelGoalposts.of(shareOfLeast, TABLE)).hasMessageContaining("B cannot have the same");
        CompositeIndex minMax = index(PLAIN, new RelativeRule(RelativeRule.Method.MIN_MAX));
        assertThatThrownBy(() -> PanelGoalposts.of(minMax, table(1, 7, 2, 7, 3, 7, 4, 7)))
                .hasMessageContaining("7.0 in all years");
        CompositeIndex mixed = index.with(Recipe.defaults()
                .normalise(choice -> choice.of(Normalising.Of.ATTAINMENT).with("B", new MinMax())));
        assertThatThrownBy(() -> PanelGoalposts.of(mixed, TABLE)).hasMessageContaining("normalises attainments");
    }

    @Test
    void rules_ofWhichTheTableHasNoRawValues_stay() {
        CompositeIndex index = index(new RelativeRule(RelativeRule.Method.MIN_MAX), LESS);
        IndicatorTable table = IndicatorTable.builder(LIST)
                .row(new Row(LIST.get("1"), OptionalInt.of(2022), ""))
                .set("A@attainment", 0.5)
                .set("B", 3)
                .build();
        assertThat(PanelGoalposts.of(index, table).recipe()).isEqualTo(index.recipe());
    }

    @Test
    void ranks_areRefused() {
        assertThatThrownBy(() -> PanelGoalposts.of(by(new Rank(Ties.AVERAGE)), TABLE))
                .hasMessageContaining("A cannot have the same goalposts in all years")
                .hasMessageContaining("judges each year by itself");
    }

    @Test
    void values_thatDoNotDifferInAllYears_areRefusedUnlessTheRecipeSaysWhatTheyGet() {
        IndicatorTable flat = table(7, 9, 7, 5, 7, 3, 7, 1);
        assertThatThrownBy(() -> PanelGoalposts.of(by(new MinMax()), flat))
                .hasMessageContaining("A cannot have")
                .hasMessageContaining("values that differ");
        CompositeIndex constant = by(new MinMax())
                .with(Recipe.defaults()
                        .normalise(choice -> choice.withStandard(new MinMax()).withConstant(0.5)));
        assertThat(PanelGoalposts.of(constant, flat).recipe().normalising().by())
                .containsOnlyKeys("B");
    }

    @Test
    void preparation_actsOnTheTableOfAllYears() {
        CompositeIndex index = INDEX_OF_RULES.with(Recipe.defaults()
                .withPreparation(new Denominate(Map.of(Column.of("A"), new Denominate.By(Column.of("B"), 1))))
                .normalise(choice -> choice.with("A", new MinMax())));
        CompositeIndex fixed = PanelGoalposts.of(index, TABLE);
        // A / B: 10/9, 4, 20/3, 50
        assertThat(scores(fixed, 2022, "A")[1]).isCloseTo((4 - 10.0 / 9) / (50 - 10.0 / 9), within(1e-12));
    }
}

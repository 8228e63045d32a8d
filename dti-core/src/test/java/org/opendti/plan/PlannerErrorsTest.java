package org.opendti.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Input;
import org.opendti.framework.RatioRule;
import org.opendti.framework.RelativeRule;
import org.opendti.framework.ScoringRule.Beyond;
import org.opendti.framework.ShareRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.normalise.MinMax;
import org.opendti.prepare.Average;
import org.opendti.prepare.ImputeAverage;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.weight.Entropy;

class PlannerErrorsTest {

    private static final Planner BINH_DUONG =
            Planner.of(Cases.DTI_2022, Cases.PUBLISHED_2022).forUnit("Bình Dương");
    private static final Planner RULES = Cases.rulesPlanner();

    private static void assertRefused(ThrowingCallable call, FindingCode code, String... words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DtiException.class, e -> {
            assertThat(e.findings()).extracting(finding -> finding.code()).containsExactly(code);
            assertThat(e.message(Locale.forLanguageTag("vi"))).doesNotContain("{");
            assertThat(e.getMessage()).doesNotContain("{").contains(words);
        });
    }

    @Test
    void unit_thatIsNone_isRefused() {
        assertRefused(() -> BINH_DUONG.forUnit("Bình Dung"), FindingCode.UNKNOWN_UNIT, "Bình Dung");
    }

    @Test
    void element_thatIsNone_isRefused() {
        assertRefused(() -> BINH_DUONG.at("XYZ"), FindingCode.UNKNOWN_ELEMENT, "XYZ");
        assertRefused(() -> BINH_DUONG.fixing("HDK").plan(Aim.rank(1)), FindingCode.UNKNOWN_ELEMENT, "HDK");
        // no province has digital awareness of its own published
        assertThatThrownBy(() -> BINH_DUONG.at("NTS"))
                .isInstanceOf(DtiException.class)
                .hasMessageContaining("NTS");
    }

    @Test
    void choice_insideOfAGivenAggregate_isRefusedAndSaysWhy() {
        for (Planner planner : List.of(
                BINH_DUONG.withCost("HTS", Cost.perPoint(2)),
                BINH_DUONG.fixing("HTS"),
                BINH_DUONG.withBound("HTS", 1))) {
            assertRefused(planner::movables, FindingCode.PLAN_INSIDE_GIVEN, "HTS", "NTC", "given for Bình Dương");
        }
    }

    @Test
    void choice_ofAComputedAggregate_isRefusedAndNamesItsParts() {
        assertRefused(
                () -> BINH_DUONG.fixing("HD").movables(), FindingCode.PLAN_COMPUTED, "HD of", "HDCQS, HDKTS, HDXHS");
    }

    @Test
    void choice_ofWhatDoesNotCount_isRefused() {
        assertRefused(
                () -> BINH_DUONG.at("HD").fixing("NTC").movables(), FindingCode.PLAN_DOES_NOT_COUNT, "NTC", "in HD");
        assertRefused(() -> BINH_DUONG.at("HD").fixing("DTI").movables(), FindingCode.PLAN_DOES_NOT_COUNT, "DTI");
    }

    @Test
    void choice_ofADenominator_isRefused() {
        assertRefused(() -> RULES.fixing("R.b").movables(), FindingCode.PLAN_CANNOT_MOVE, "R.b", "(R)");
        assertRefused(() -> RULES.withBound("people", 1).movables(), FindingCode.PLAN_CANNOT_MOVE, "people", "(P)");
    }

    @Test
    void choice_ofASharedInput_isRefused() {
        Framework framework = Framework.builder("shared")
                .input(new Input("a", Input.Type.NUMBER, ""))
                .input(new Input("b", Input.Type.NUMBER, ""))
                .indicator(Cases.of("I", new RatioRule(RatioRule.Zero.NOTHING, Beyond.HOLD), "a", "b"))
                .indicator(Cases.of("J", new RatioRule(RatioRule.Zero.NOTHING, Beyond.HOLD), "b", "a"))
                .indicator(Cases.of("S", new ShareRule()))
                .aggregate(Aggregate.of("X", Aggregate.Kind.INDEX, 30, "I", "J", "S"))
                .headline("X")
                .build();
        IndicatorTable table = IndicatorTable.builder(Cases.UNITS)
                .row("one")
                .set("a", 3)
                .set("b", 4)
                .set("S", 0.5)
                .row("two")
                .set("a", 4)
                .set("b", 4)
                .set("S", 0.5)
                .build();
        Planner planner = Planner.of(CompositeIndex.of(framework), table).forUnit("one");

        assertThat(planner.movables())
                .extracting(movable -> movable.column().header())
                .containsExactly("S");
        assertRefused(() -> planner.fixing("a").movables(), FindingCode.PLAN_INPUT_SHARED, "a does", "I, J");
        assertRefused(() -> planner.fixing("I").movables(), FindingCode.PLAN_CANNOT_MOVE, "I does", "a, b");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4192, -1, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void bound_belowTodayOrOutOfRange_isRefused(double bound) {
        // today 0.4193, a share
        assertRefused(
                () -> BINH_DUONG.withBound("HDKTS", bound).plan(Aim.rank(1)),
                FindingCode.PLAN_BAD_BOUND,
                "HDKTS for Bình Dương",
                "0.4193",
                "from 0.4193 to 1");
    }

    @Test
    void bound_whereLessIsBetter_isRefusedAboveToday() {
        assertRefused(() -> RULES.withBound("D", 8.5).movables(), FindingCode.PLAN_BAD_BOUND, "from −∞ to 8");
        assertRefused(() -> RULES.withBound("K", 0.5).movables(), FindingCode.PLAN_BAD_BOUND, "from 1 to ∞");
        assertThat(RULES.withBound("D", 8).movables()).hasSize(11);
    }

    @Test
    void bound_ofWords_isRefused() {
        assertRefused(() -> RULES.withBound("L", 1).movables(), FindingCode.PLAN_BOUND_OF_WORDS, "L.a");
        assertRefused(() -> RULES.withBound("C.1", 1).movables(), FindingCode.PLAN_BOUND_OF_WORDS, "C.1");
    }

    @Test
    void cost_perRawUnitWhereTheseAreNotWorthTheSame_isRefused() {
        assertRefused(
                () -> RULES.withCost("C", Cost.perRaw(1)).movables(),
                FindingCode.PLAN_COST_OF_WORDS,
                "C.1 takes words");
        assertRefused(
                () -> RULES.withCost("N", Cost.perRaw(1)).movables(), FindingCode.PLAN_COST_OF_LOGARITHMS, "N is");
        IndicatorTable below = Cases.ofRules(IndicatorTable.builder(Cases.UNITS))
                .row("three")
                .set("S", 1)
                .set("T", 1)
                .set("V", 1)
                .set("G", 5)
                .set("D", 4)
                .set("N", 4)
                .set("R.a", 0)
                .set("R.b", 4)
                .set("P.a", 0)
                .set("people", 9)
                .set("L.a", "none")
                .set("K", 0)
                .set("C.1", "no")
                .set("C.2", "no")
                .set("C.3", "no")
                .build();
        assertRefused(
                () -> Planner.of(Cases.RULES, below)
                        .forUnit("three")
                        .withCost("G", Cost.perRaw(1))
                        .movables(),
                FindingCode.PLAN_COST_BELOW_WORST,
                "G of three",
                "worse than 20");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void cost_thatIsNotAboveZeroAndFinite_isRefused(double amount) {
        assertThatThrownBy(() -> Cost.perPoint(amount))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(" + amount + ")")
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> Cost.perRaw(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aim_outOfRange_isRefused() {
        assertThatThrownBy(() -> Aim.rank(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0)");
        assertThatThrownBy(() -> Aim.top(-2)).isInstanceOf(IllegalArgumentException.class);
        for (double score : new double[] {-0.001, 1.001, Double.NaN}) {
            assertThatThrownBy(() -> Aim.score(score))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("(" + score + ")");
        }
        assertThat(Aim.score(0)).isEqualTo(new Aim.Score(0));
        assertThat(Aim.score(1)).isEqualTo(new Aim.Score(1));
    }

    @Test
    void rank_beyondTheNumberOfUnits_isRefused() {
        assertRefused(() -> BINH_DUONG.plan(Aim.rank(64)), FindingCode.PLAN_RANK_BEYOND, "rank 64", "63 units");
        assertRefused(() -> BINH_DUONG.alternatives(Aim.rank(64), 1), FindingCode.PLAN_RANK_BEYOND, "from 1 to 63");
        assertThat(BINH_DUONG.plan(Aim.rank(63))).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void alternatives_ofANegativeCount_areRefused() {
        assertThatThrownBy(() -> BINH_DUONG.alternatives(Aim.rank(1), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(-1)");
    }

    @Test
    void aggregation_thatIsNoWeightedMean_isRefused() {
        CompositeIndex index =
                Cases.DTI_2022.with(Recipe.defaults().aggregate(choice -> choice.with("HD", new GeometricMean())));
        Planner planner = Planner.of(index, Cases.PUBLISHED_2022).forUnit("74");

        assertRefused(planner::movables, FindingCode.PLAN_NOT_LINEAR, "HD", "geometric");
    }

    @Test
    void weights_foundFromTheData_areRefused() {
        CompositeIndex index = Cases.DTI_2022.with(Recipe.defaults().weigh(choice -> choice.with("HD", new Entropy())));
        Planner planner = Planner.of(index, Cases.PUBLISHED_2022).forUnit("74");

        assertRefused(planner::movables, FindingCode.PLAN_UNITS_TOGETHER, "HD", "weights found from the data");
        assertThat(planner.at("HDKTS").movables()).hasSize(1);
    }

    @Test
    void preparedTable_isRefused() {
        CompositeIndex index = Cases.DTI_2022.with(
                Recipe.defaults().withPreparation(new ImputeAverage(List.of(Column.of("HDKTS")), Average.MEAN)));

        assertRefused(
                () -> Planner.of(index, Cases.PUBLISHED_2022), FindingCode.PLAN_UNITS_TOGETHER, "a prepared table");
    }

    @Test
    void normalisedIndicator_isRefused() {
        CompositeIndex index =
                Cases.RULES.with(Recipe.defaults().normalise(choice -> choice.with("S", new MinMax(0, 1))));
        Planner planner = Planner.of(index, Cases.ofRules()).forUnit("one");

        assertRefused(planner::movables, FindingCode.PLAN_NORMALISED, "S: the recipe");
    }

    @Test
    void indicator_judgedBesideTheOthers_isToBeHeldFixed() {
        Framework framework = Framework.builder("relative")
                .indicator(Cases.of("M", new RelativeRule(RelativeRule.Method.MIN_MAX)))
                .indicator(Cases.of("S", new ShareRule()))
                .aggregate(Aggregate.of("X", Aggregate.Kind.INDEX, 20, "M", "S"))
                .headline("X")
                .build();
        IndicatorTable table = IndicatorTable.builder(Cases.UNITS)
                .row("one")
                .set("M", 3)
                .set("S", 0.5)
                .row("two")
                .set("M", 9)
                .set("S", 0.5)
                .row("three")
                .set("M", 1)
                .set("S", 0.9)
                .build();
        Planner planner = Planner.of(CompositeIndex.of(framework), table).forUnit("one");

        assertRefused(planner::movables, FindingCode.PLAN_RELATIVE, "M would move all units");
        Plan plan = (Plan) planner.fixing("M").plan(Aim.rank(2));
        // (2/8 + 0.5) / 2 today; three has (0 + 0.9) / 2
        assertThat(Double.parseDouble(plan.steps().get(0).to())).isCloseTo(0.65, within(1e-12));
        assertThat(plan.reached().rank()).isEqualTo(2);
        // who has the best of it has nothing to move there
        assertThat(planner.forUnit("two").movables())
                .extracting(m -> m.column().header())
                .containsExactly("S");
    }
}

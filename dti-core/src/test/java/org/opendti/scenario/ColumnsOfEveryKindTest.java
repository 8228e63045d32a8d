package org.opendti.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.ExternalRule;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.RatioRule;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.normalise.Goalposts;
import org.opendti.table.IndicatorTable;
import org.opendti.table.UnitList;

/**
 * A small table whose cells are raw values, attainments, points and scores. TOP of 100 points is made of X (40: A and B), Y (40: C and D, not
 * computed of the second unit) and R (20, a ratio of two inputs, the second also one of S); S is no part of TOP but of SIDE.
 */
class ColumnsOfEveryKindTest {

    private static final ScoringRule.Beyond HOLD = ScoringRule.Beyond.HOLD;
    private static final RatioRule RATIO = new RatioRule(RatioRule.Zero.NOTHING, ScoringRule.Beyond.ERROR);

    private static final Framework FRAMEWORK = Framework.builder("kinds")
            .input(input("R.a"))
            .input(input("both"))
            .input(input("S.a"))
            .indicator(Indicator.share("A", 10))
            .indicator(Indicator.share("B", 30).withRule(new TargetRule(80, HOLD)))
            .indicator(Indicator.share("C", 20))
            .indicator(Indicator.share("D", 20).withRule(new ExternalRule(193, 1, HOLD)))
            .indicator(Indicator.share("R", 20).withRule(RATIO, "R.a", "both"))
            .indicator(Indicator.share("S", 20).withRule(RATIO, "S.a", "both"))
            .indicator(Indicator.share("T", 20).withRule(RATIO, "S.a", "R.a"))
            .aggregate(Aggregate.of("X", Aggregate.Kind.GROUP, 40, "A", "B"))
            .aggregate(Aggregate.of("Y", Aggregate.Kind.GROUP, 40, "C", "D"))
            .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 100, "X", "Y", "R"))
            .aggregate(Aggregate.of("SIDE", Aggregate.Kind.PILLAR, 40, "S", "T"))
            .headline("TOP")
            .build();

    private static final UnitList UNITS = UnitList.builder("pair")
            .unit("1", "One", Map.of("region", "North"), List.of())
            .unit("2", "Two", Map.of("region", "South"), List.of())
            .build();

    private static final IndicatorTable TABLE = IndicatorTable.builder(UNITS)
            .row("1")
            .set("A", 0.5)
            .set("B@attainment", 0.6)
            .set("C@points", 10)
            .set("D", 49) // (49 − 193) / (1 − 193) = 0.75
            .set("R.a", 30)
            .set("both", 60)
            .set("S.a", 15)
            .row("2")
            .set("A", 0.4)
            .set("B", 40)
            .set("C@points", 5)
            .set("Y@points", 20)
            .set("R.a", 20)
            .set("both", 80)
            .set("S.a", 15)
            .build();

    private static final Situation TODAY = new Situation(CompositeIndex.of(FRAMEWORK), TABLE);
    private static final WhatIf WHAT_IF = WhatIf.of(TODAY.index(), TODAY.table());

    private static Input input(String code) {
        return new Input(code, Input.Type.NUMBER, "");
    }

    private static Scoreboard then(Change... changes) {
        return Scenario.named("then").with(changes).applyTo(TODAY).score();
    }

    @Test
    void table_asItIs_isWorkedByHand() {
        Scoreboard board = WHAT_IF.board();

        assertThat(board.score(UNITS.get("1"), "X")).isEqualTo((10 * 0.5 + 30 * 0.6) / 40, within(1e-15));
        assertThat(board.score(UNITS.get("1"), "Y")).isEqualTo((0.5 + 0.75) / 2, within(1e-15));
        assertThat(board.score(UNITS.get("2"), "Y")).isEqualTo(0.5);
        assertThat(board.score(UNITS.get("2"), "R")).isEqualTo(0.25);
    }

    @ParameterizedTest
    @CsvSource({
        "1, A, 0.25, true", // 0.5 · 0.5
        "1, B@attainment, 0.3, true",
        "1, C@points, 0.25, true",
        "1, R.a, 0.25, true",
        "1, D, 0.8776041666666666, true", // (24.5 − 193) / (1 − 193)
        "2, B, 0.25, true",
        "2, Y@points, 0.25, true",
        "2, B@attainment, 0.25, false", // takes the place of the raw value
        "2, Y, 0.25, false", // takes the place of the points
        "1, X, 0.2875, false", // takes the place of its parts
        "1, X@points, 0.2875, false",
        "1, A@points, 0.25, false",
        "1, S.a, 0.125, false", // no part of TOP
    })
    void multiply_byAHalf_halvesWhatThatColumnMakes(String unit, String column, double score, boolean quickly) {
        Scenario half = Scenario.named("half").with(Change.multiply(unit, column, 0.5));
        String code = column.replaceAll("[@.].*", "");

        Scoreboard board = half.applyTo(TODAY).score();

        assertThat(board.score(UNITS.get(unit), code)).isEqualTo(score, within(1e-15));
        assertThat(new Quick(TODAY, WHAT_IF.board(), "TOP").scores(half).isPresent())
                .isEqualTo(quickly);
        assertThat(WHAT_IF.run(half).scores()).isEqualTo(board.scores("TOP"));
    }

    @Test
    void add_belowWhatIsGivenInPoints_movesThesePoints() {
        Scenario more =
                Scenario.named("more").with(Change.add("2", "C@points", 5)).withUnderGiven(UnderGiven.ADD);

        Scoreboard board = more.applyTo(TODAY).score();

        // C is half of Y: from 5 to 10 of 20 points is 0.25, half of that 0.125, of 40 points 5
        assertThat(board.score(UNITS.get("2"), "Y")).isEqualTo(0.625, within(1e-15));
        assertThat(board.score(UNITS.get("2"), "TOP"))
                .isEqualTo(WHAT_IF.board().score(UNITS.get("2"), "TOP") + 0.4 * 0.125, within(1e-15));
        assertThat(WHAT_IF.run(more).score("Two")).isEqualTo(board.score(UNITS.get("2"), "TOP"));
        assertThat(Told.onceBy(() -> WHAT_IF.run(Scenario.named("x").with(Change.add("2", "C@points", 5))))
                        .parameters())
                .containsEntry("lacking", "D")
                .containsEntry("column", "Y");
    }

    @Test
    void add_beyondWhatIsGivenCanBe_isRefused() {
        Scenario much = Scenario.named("much")
                .with(Change.set("2", "Y@points", 39), Change.removeUnit("1"))
                .withUnderGiven(UnderGiven.ADD);
        Situation high = much.applyTo(TODAY);

        assertThat(Told.onceBy(() -> Scenario.named("more")
                                .with(Change.set("2", "C@points", 20))
                                .withUnderGiven(UnderGiven.ADD)
                                .applyTo(high))
                        .toString())
                .startsWith("more: Y of Two would become 1.35; it takes 0 to 1");
    }

    @Test
    void change_ofTheSameNumberBelowWhatIsGiven_isNone() {
        assertThat(then(Change.set("2", "C@points", 5)).scores("TOP"))
                .isEqualTo(WHAT_IF.board().scores("TOP"));
    }

    @Test
    void change_belowWhatIsGivenBesideTheTarget_isNoProblemThere() {
        WhatIf side = WHAT_IF.at("SIDE");

        assertThat(side.run(Scenario.named("x").with(Change.set("2", "C@points", 20)))
                        .scores())
                .isEqualTo(WHAT_IF.board().scores("SIDE"));
        assertThat(side.run(Scenario.named("x").with(Change.multiply("1", "both", 2)))
                        .score("One"))
                .isEqualTo((20 * 15 / 120.0 + 20 * 0.5) / 40, within(1e-15));
    }

    @Test
    void set_attainmentOfInputsThatAllCountElsewhere_isRefused() {
        assertThat(Told.onceBy(() -> then(Change.set("1", "T@attainment", 1))).toString())
                .isEqualTo("then: T of One is made of S.a, R.a, which also count in R, S; change these instead of T");
    }

    @Test
    void closeGap_toTheBest_isByTheDirectionOfTheRule() {
        assertThat(then(Change.set("2", "D", 100), Change.closeGap("2", "D", 1, Goal.best()))
                        .score(UNITS.get("2"), "D"))
                .isEqualTo(0.75, within(1e-15));
        assertThat(then(Change.closeGap("1", "D", 1, Goal.target())).score(UNITS.get("1"), "D"))
                .isEqualTo(1);
        assertThat(then(Change.closeGap("1", "C@points", 1, Goal.target())).score(UNITS.get("1"), "C"))
                .isEqualTo(1);
        assertThat(then(Change.closeGap("1", "Y", 0.5, Goal.target())).score(UNITS.get("1"), "Y"))
                .isEqualTo(0.8125, within(1e-15));
        CompositeIndex normalised =
                TODAY.index().with(Recipe.defaults().normalise(choice -> choice.with("D", new Goalposts(0, 100))));
        assertThat(Told.onceBy(() -> Scenario.named("x")
                                .with(Change.closeGap("1", "D", 1, Goal.target()))
                                .applyTo(new Situation(normalised, TABLE)))
                        .code())
                .isEqualTo(FindingCode.CHANGE_NO_TARGET);
    }

    @Test
    void closeGap_toAMean_isThatOfTheUnitsThatHaveANumber() {
        assertThat(then(Change.closeGap("2", "A", 1, Goal.meanOf("all"))).score(UNITS.get("2"), "A"))
                .isEqualTo(0.45, within(1e-15));
        assertThat(then(Change.closeGap("2", "A", 1, Goal.meanOf("north"))).score(UNITS.get("2"), "A"))
                .isEqualTo(0.5);
        assertThat(Told.onceBy(() -> then(Change.closeGap("2", "C", 1, Goal.best())))
                        .code())
                .isEqualTo(FindingCode.CHANGE_OF_MISSING);
    }

    @Test
    void addUnit_withCells_isHeldAgainstTheirRanges() {
        Situation one = Scenario.named("one").with(Change.removeUnit("2")).applyTo(TODAY);

        assertThat(Told.by(() -> Scenario.named("back")
                        .with(Change.addUnit("2", Map.of("A", 1.5)))
                        .applyTo(one)))
                .extracting(finding -> finding.code())
                .containsExactly(FindingCode.CHANGE_OUT_OF_RANGE);
        ScenarioResult back = WhatIf.of(one.index(), one.table())
                .run(Scenario.named("back")
                        .with(Change.addUnit("2", Map.of("X", 0.5, "Y", 0.5, "R.a", 1.0, "both", 2.0))));
        assertThat(back.score("2")).isEqualTo(0.5, within(1e-15));
        assertThat(back.has(UNITS.get("2"))).isTrue();
    }
}

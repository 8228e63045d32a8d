package org.opendti.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.Told;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Origin;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

class ScenarioTest {

    private static final Scoreboard BOARD = Cases.TODAY.score();
    private static final Scoreboard RAW = Cases.RAW_TODAY.score();
    private static final Unit BINH_DUONG = BOARD.unit("Bình Dương");
    private static final Unit DA_NANG = BOARD.unit("Đà Nẵng");

    private static Scoreboard published(Change... changes) {
        return Scenario.named("test").with(changes).applyTo(Cases.TODAY).score();
    }

    private static Scoreboard raw(Change... changes) {
        return Scenario.named("test").with(changes).applyTo(Cases.RAW_TODAY).score();
    }

    private static Finding refused(Situation today, Change... changes) {
        return Told.onceBy(() -> Scenario.named("test").with(changes).applyTo(today));
    }

    private static double number(Situation situation, Unit unit, String column) {
        return situation.table().number(Column.of(column), row(situation.table(), unit));
    }

    private static int row(IndicatorTable table, Unit unit) {
        return table.rowUnits().indexOf(unit);
    }

    // cells

    @Test
    void set_mainIndex_givesThatScoreAndSaysThatItIsAssumed() {
        Scoreboard board = published(Change.set("binh duong", "HDKTS", 0.6));

        assertThat(board.score(BINH_DUONG, "HDKTS")).isEqualTo(0.6);
        assertThat(board.basis(BINH_DUONG, "HDKTS")).contains(Basis.ASSUMED);
        assertThat(board.basis(DA_NANG, "HDKTS")).isEqualTo(BOARD.basis(DA_NANG, "HDKTS"));
        assertThat(board.score(DA_NANG, "DTI")).isEqualTo(BOARD.score(DA_NANG, "DTI"));
    }

    @Test
    void changes_oneAfterTheOther_eachStartFromWhatTheLastLeft() {
        Scoreboard board = published(
                Change.set("74", "HDKTS", 0.5), Change.add("74", "HDKTS", 0.1), Change.multiply("74", "HDKTS", 1.5));

        assertThat(board.score(BINH_DUONG, "HDKTS")).isEqualTo((0.5 + 0.1) * 1.5);
    }

    @Test
    void closeGap_ofEveryKind_closesThatShareOfIt() {
        double own = BOARD.score(BINH_DUONG, "HDXHS");
        double daNang = BOARD.score(DA_NANG, "HDXHS");

        assertThat(published(Change.closeGap("74", "HDXHS", 0.5, new Goal.Value(0.9)))
                        .score(BINH_DUONG, "HDXHS"))
                .isEqualTo(own + 0.5 * (0.9 - own), within(1e-15));
        assertThat(published(Change.closeGap("74", "HDXHS", 0.25, Goal.target()))
                        .score(BINH_DUONG, "HDXHS"))
                .isEqualTo(own + 0.25 * (1 - own), within(1e-15));
        assertThat(published(Change.closeGap("74", "HDXHS", 0.5, Goal.unit("Da Nang")))
                        .score(BINH_DUONG, "HDXHS"))
                .isEqualTo(own + 0.5 * (daNang - own), within(1e-15));
        double best = java.util.Arrays.stream(BOARD.scores("HDXHS")).max().orElseThrow();
        assertThat(published(Change.closeGap("74", "HDXHS", 1, Goal.best())).score(BINH_DUONG, "HDXHS"))
                .isEqualTo(best);
        double mean = java.util.Arrays.stream(BOARD.within("Đông Nam Bộ").scores("HDXHS"))
                .average()
                .orElseThrow();
        double below = BOARD.score(BOARD.unit("Bình Phước"), "HDXHS");
        assertThat(published(Change.closeGap("Bình Phước", "HDXHS", 1, Goal.meanOf("Đông Nam Bộ")))
                        .score(BOARD.unit("Bình Phước"), "HDXHS"))
                .isEqualTo(Math.max(below, mean), within(1e-15));
    }

    @Test
    void closeGap_ofAUnitThatHasPassedTheGoal_leavesItThere() {
        assertThat(published(Change.closeGap("Đà Nẵng", "HDXHS", 1, new Goal.Value(0.1)))
                        .score(DA_NANG, "HDXHS"))
                .isEqualTo(BOARD.score(DA_NANG, "HDXHS"));
    }

    @Test
    void closeGap_whereLessIsBetter_goesDown() {
        GoalpostsRule days = new GoalpostsRule(10, 2, ScoringRule.Beyond.HOLD);
        Framework framework =
                Cases.RAW_FRAMEWORK.with(((Indicator) Cases.RAW_FRAMEWORK.element("HTS.6")).withRule(days));
        Situation today = new Situation(Cases.RAW_INDEX.with(framework), Cases.RAW);
        double least = java.util.Arrays.stream(
                        Cases.RAW.numbers(Column.of("HTS.6")).orElseThrow())
                .min()
                .orElseThrow();

        Situation best = Scenario.named("best")
                .with(Change.closeGap("74", "HTS.6", 1, Goal.best()))
                .applyTo(today);
        Situation target = Scenario.named("target")
                .with(Change.closeGap("74", "HTS.6", 1, Goal.target()))
                .applyTo(today);

        assertThat(number(best, BINH_DUONG, "HTS.6")).isEqualTo(least);
        assertThat(number(target, BINH_DUONG, "HTS.6")).isEqualTo(2);
    }

    @Test
    void closeGap_toTheTargetOfEveryNumericRule_earnsAllPoints() {
        int closed = 0;
        for (Indicator indicator : Cases.RAW_FRAMEWORK.indicators()) {
            boolean words = !indicator.rule().words().isEmpty();
            boolean scored =
                    List.of("relative", "not-scored").contains(indicator.rule().type());
            String column = indicator.rawColumns().get(0);
            long users = Cases.RAW_FRAMEWORK.indicators().stream()
                    .filter(other -> other.rawColumns().contains(column))
                    .count();
            if (!words && !scored && users == 1 && indicator.maxPoints().orElse(0) > 0) {
                Scoreboard board = raw(Change.closeGap("74", column, 1, Goal.target()));
                assertThat(board.score(BINH_DUONG, indicator.code()))
                        .as(indicator.code() + " " + indicator.rule().type())
                        .isEqualTo(1, within(1e-12));
                closed++;
            }
        }
        assertThat(closed).isGreaterThan(30);
    }

    @Test
    void closeGap_toATargetThatTheRuleDoesNotHave_isRefused() {
        assertThat(refused(Cases.RAW_TODAY, Change.closeGap("74", "HDCQS.10", 1, Goal.target()))
                        .code())
                .isEqualTo(FindingCode.CHANGE_NO_TARGET);
        assertThat(refused(Cases.RAW_TODAY, Change.closeGap("74", "population", 1, Goal.target()))
                        .code())
                .isEqualTo(FindingCode.CHANGE_NO_TARGET);
    }

    @Test
    void change_ofManyUnits_isOfEach() {
        Scoreboard region = published(new CellChange(UnitChoice.group("dong nam bo"), "HDKTS", new Move.Times(0.5)));
        Scoreboard all = published(new CellChange(UnitChoice.all(), "HDKTS", new Move.Times(0.5)));
        Scoreboard two =
                published(new CellChange(UnitChoice.of("74", "48", "Bình Dương"), "HDKTS", new Move.Times(0.5)));

        for (Unit unit : BOARD.units()) {
            double own = BOARD.score(unit, "HDKTS");
            boolean inRegion = unit.groups().containsValue("Đông Nam Bộ");
            assertThat(region.score(unit, "HDKTS")).isEqualTo(inRegion ? own * 0.5 : own);
            assertThat(all.score(unit, "HDKTS")).isEqualTo(own * 0.5);
            boolean named = unit.equals(BINH_DUONG) || unit.equals(DA_NANG);
            assertThat(two.score(unit, "HDKTS")).isEqualTo(named ? own * 0.5 : own);
        }
    }

    @Test
    void set_words_areThoseOfTheRule() {
        Scoreboard board = raw(Change.set("74", "NTS.1.a", "chairman"));

        assertThat(board.score(BINH_DUONG, "NTS.1")).isEqualTo(1);
        assertThat(refused(Cases.RAW_TODAY, Change.set("74", "NTS.1.a", "boss")).code())
                .isEqualTo(FindingCode.CHANGE_NEEDS_WORD);
        assertThat(refused(Cases.RAW_TODAY, Change.set("74", "NTS.1.a", 1)).code())
                .isEqualTo(FindingCode.CHANGE_NEEDS_WORD);
        assertThat(refused(Cases.RAW_TODAY, Change.set("74", "HTS.6", "many")).code())
                .isEqualTo(FindingCode.CHANGE_NEEDS_NUMBER);
    }

    @Test
    void set_attainmentOrPoints_goesBeforeTheRawValue() {
        Scoreboard attained = raw(Change.set("74", "HTS.6@attainment", 0.25));
        Scoreboard points = raw(Change.set("74", "HTS.6@attainment", 0.5), Change.set("74", "HTS.6@points", 1));
        double most = Cases.RAW_FRAMEWORK.element("HTS.6").maxPoints().orElseThrow();

        assertThat(attained.score(BINH_DUONG, "HTS.6")).isEqualTo(0.25);
        assertThat(points.score(BINH_DUONG, "HTS.6")).isEqualTo(1 / most);
        assertThat(attained.score(DA_NANG, "HTS.6")).isEqualTo(RAW.score(DA_NANG, "HTS.6"));
    }

    @Test
    void set_attainmentOfCountsOverSharedInputs_leavesTheSharedOnes() {
        Scoreboard board = raw(Change.set("74", "NTS.8@attainment", 0.25));

        assertThat(board.score(BINH_DUONG, "NTS.8")).isEqualTo(0.25);
        assertThat(number(
                        Scenario.named("x")
                                .with(Change.set("74", "NTS.8@attainment", 0.25))
                                .applyTo(Cases.RAW_TODAY),
                        BINH_DUONG,
                        "population"))
                .isEqualTo(number(Cases.RAW_TODAY, BINH_DUONG, "population"));
    }

    @Test
    void set_computedMainIndex_takesThePlaceOfItsComponents() {
        Scoreboard board = raw(Change.set("74", "HDKTS", 0.6));

        assertThat(RAW.origin(BINH_DUONG, "HDKTS")).isEqualTo(Origin.COMPUTED);
        assertThat(board.origin(BINH_DUONG, "HDKTS")).isEqualTo(Origin.GIVEN);
        assertThat(board.score(BINH_DUONG, "HDKTS")).isEqualTo(0.6);
        assertThat(board.score(BINH_DUONG, "DTI"))
                .isEqualTo(RAW.score(BINH_DUONG, "DTI") + 0.15 * (0.6 - RAW.score(BINH_DUONG, "HDKTS")), within(1e-12));
        for (Unit unit : RAW.units()) {
            if (!unit.equals(BINH_DUONG)) {
                assertThat(board.score(unit, "DTI")).isEqualTo(RAW.score(unit, "DTI"));
            }
        }
    }

    @Test
    void add_toAComputedMainIndex_startsFromWhatIsComputed() {
        double was = RAW.score(BINH_DUONG, "HDKTS");

        assertThat(raw(Change.add("74", "HDKTS", 0.01)).score(BINH_DUONG, "HDKTS"))
                .isEqualTo(was + 0.01, within(1e-15));
        assertThat(raw(Change.multiply("74", "HDKTS@points", 1.1)).score(BINH_DUONG, "HDKTS"))
                .isEqualTo(was * 1.1, within(1e-15));
    }

    @Test
    void set_aggregateWhosePartsCountElsewhere_isRefused() {
        Finding problem = refused(Cases.RAW_TODAY, Change.set("74", "HD", 0.6));

        assertThat(problem.code()).isEqualTo(FindingCode.CHANGE_COUNTS_ELSEWHERE);
        assertThat(problem.toString())
                .isEqualTo("test: HD of Bình Dương is made of HDCQS, HDKTS, HDXHS, which also count in CQS, KTS, XHS;"
                        + " change these instead of HD");
    }

    // what is given

    @Test
    void change_belowWhatIsGiven_isRefusedUnlessItIsAdded() {
        Finding problem = refused(Cases.TODAY, Change.add("74", "HTS", 0.1));

        assertThat(problem.code()).isEqualTo(FindingCode.CHANGE_UNDER_GIVEN);
        assertThat(problem.parameters()).containsEntry("lacking", "NTS, TCS, NLS, ATTT");
        Scoreboard added = Scenario.named("add")
                .with(Change.add("74", "HTS", 0.1))
                .withUnderGiven(UnderGiven.ADD)
                .applyTo(Cases.TODAY)
                .score();
        // HTS is 100 of 500 points of the foundation group, which is 500 of 1000
        assertThat(added.score(BINH_DUONG, "NTC")).isEqualTo(BOARD.score(BINH_DUONG, "NTC") + 0.2 * 0.1, within(1e-12));
        assertThat(added.score(BINH_DUONG, "DTI")).isEqualTo(BOARD.score(BINH_DUONG, "DTI") + 0.1 * 0.1, within(1e-12));
    }

    @Test
    void change_belowWhatIsGivenForSomeUnitsOnly_isRefusedForThese() {
        assertThat(Told.by(() -> Scenario.named("all")
                        .with(new CellChange(UnitChoice.all(), "HTS", new Move.Times(0.9)))
                        .applyTo(Cases.TODAY)))
                .hasSize(53); // ten provinces have all eight main indices
    }

    @Test
    void change_belowWhatTheScenarioSetsItself_staysAsItIsSet() {
        Scoreboard board = published(Change.add("74", "HTS", 0.1), Change.set("74", "NTC", 0.8));

        assertThat(board.score(BINH_DUONG, "NTC")).isEqualTo(0.8);
    }

    @Test
    void change_ofAPartThatWasUnknown_cannotBeAdded() {
        assertThat(Told.onceBy(() -> Scenario.named("add")
                                .with(Change.set("74", "NTS", 0.5))
                                .withUnderGiven(UnderGiven.ADD)
                                .applyTo(Cases.TODAY))
                        .code())
                .isEqualTo(FindingCode.CHANGE_NOT_ADDABLE);
    }

    @Test
    void change_thatWouldTakeWhatIsGivenBeyondOne_isRefused() {
        assertThat(Told.onceBy(() -> Scenario.named("add")
                                .with(Change.set("74", "NTC", 0.99), Change.set("74", "HTS", 1))
                                .with(Change.set("74", "NTC", 0.99))
                                .with(Change.set("Cà Mau", "HTS", 1.5))
                                .applyTo(Cases.TODAY))
                        .code())
                .isEqualTo(FindingCode.CHANGE_OUT_OF_RANGE);
    }

    @Test
    void change_underAGeometricMean_cannotBeAdded() {
        CompositeIndex geometric =
                Cases.DTI.with(Recipe.defaults().aggregate(choice -> choice.with("NTC", new GeometricMean())));

        assertThat(Told.onceBy(() -> Scenario.named("add")
                                .with(Change.add("74", "HTS", 0.1))
                                .withUnderGiven(UnderGiven.ADD)
                                .applyTo(new Situation(geometric, Cases.PUBLISHED)))
                        .code())
                .isEqualTo(FindingCode.CHANGE_NOT_ADDABLE);
    }

    // ways of scoring

    @Test
    void weights_inAnAggregate_areOther() {
        Scoreboard board = published(Change.weights("DTI", Map.of("NTC", 3.0, "HD", 1.0)));

        assertThat(board.score(BINH_DUONG, "DTI"))
                .isEqualTo(0.75 * BOARD.score(BINH_DUONG, "NTC") + 0.25 * BOARD.score(BINH_DUONG, "HD"), within(1e-15));
    }

    @Test
    void rule_ofAnIndicator_isAnother() {
        Scoreboard board = raw(Change.rule("HTS.6", new TargetRule(1000, ScoringRule.Beyond.HOLD)));

        assertThat(board.score(BINH_DUONG, "HTS.6")).isEqualTo(number(Cases.RAW_TODAY, BINH_DUONG, "HTS.6") / 1000);
    }

    @Test
    void goalposts_ofRuleTargetAndNormalisation_areOther() {
        double x = number(Cases.RAW_TODAY, BINH_DUONG, "HTS.6");
        Situation onPosts = Scenario.named("posts")
                .with(Change.rule("HTS.6", new GoalpostsRule(0, 500, ScoringRule.Beyond.HOLD)))
                .applyTo(Cases.RAW_TODAY);
        Situation onTarget = Scenario.named("target")
                .with(Change.rule("HTS.6", new TargetRule(500, ScoringRule.Beyond.HOLD)))
                .applyTo(Cases.RAW_TODAY);
        Situation normalised = new Situation(
                Cases.RAW_INDEX.with(
                        Recipe.defaults().normalise(choice -> choice.with("HTS.6", new Goalposts(0, 500)))),
                Cases.RAW);
        Scenario other = Scenario.named("other").with(Change.goalposts("HTS.6", 10, 210));

        for (Situation today : List.of(onPosts, onTarget, normalised)) {
            assertThat(other.applyTo(today).score().score(BINH_DUONG, "HTS.6"))
                    .isEqualTo((x - 10) / 200, within(1e-12));
        }
        assertThat(refused(Cases.RAW_TODAY, Change.goalposts("NTS.1", 0, 1)).code())
                .isEqualTo(FindingCode.NO_GOALPOSTS);
    }

    @Test
    void methods_ofAggregationAndNormalisation_areOther() {
        Scoreboard geometric = published(Change.aggregation("DTI", new GeometricMean()));
        Scoreboard normalised = raw(Change.normalisation("HTS.6", new MinMax(0, 1)));

        assertThat(geometric.score(BINH_DUONG, "DTI"))
                .isEqualTo(Math.sqrt(BOARD.score(BINH_DUONG, "NTC") * BOARD.score(BINH_DUONG, "HD")), within(1e-12));
        assertThat(normalised.scores("HTS.6")).contains(0, 1);
    }

    @Test
    void leaveOut_anElement_weighsNothingWhereverItIsAPart() {
        Scoreboard board = published(Change.leaveOut("HDKTS"));

        assertThat(board.score(BINH_DUONG, "HD"))
                .isEqualTo(
                        (200 * BOARD.score(BINH_DUONG, "HDCQS") + 150 * BOARD.score(BINH_DUONG, "HDXHS")) / 350,
                        within(1e-12));
        assertThat(board.score(BINH_DUONG, "KTS")).isEqualTo(BOARD.score(BINH_DUONG, "NTC"), within(1e-15));
    }

    @Test
    void ways_ofWhatTheIndexDoesNotHave_areRefused() {
        assertThat(Told.by(() -> published(Change.weights("DTX", Map.of("NTC", 1.0))))
                        .get(0)
                        .code())
                .isEqualTo(FindingCode.UNKNOWN_ELEMENT);
        assertThat(refused(Cases.TODAY, Change.leaveOut("XX")).code()).isEqualTo(FindingCode.UNKNOWN_ELEMENT);
        assertThat(refused(Cases.TODAY, Change.leaveOut("DTI")).code()).isEqualTo(FindingCode.LEAVES_ALL);
        assertThat(refused(Cases.RAW_TODAY, Change.rule("NTS", new TargetRule(1, ScoringRule.Beyond.HOLD)))
                        .code())
                .isEqualTo(FindingCode.NOT_AN_INDICATOR);
        assertThat(refused(Cases.TODAY, Change.weights("DTI", Map.of("NTC", 0.0, "HD", 0.0)))
                        .code())
                .isEqualTo(FindingCode.ZERO_WEIGHTS);
    }

    // units

    @Test
    void addUnit_thatIsThereOrUnknown_isRefused() {
        assertThat(refused(Cases.TODAY, Change.addUnit("74", Map.of())).code()).isEqualTo(FindingCode.DUPLICATE_ROW);
        assertThat(refused(Cases.TODAY, Change.addUnit("Sài Gònn", Map.of())).code())
                .isEqualTo(FindingCode.UNKNOWN_UNIT);
    }

    @Test
    void units_addedAndRemoved_keepTheYearAndTheirPlaces() {
        Situation then = Scenario.named("test")
                .with(
                        Change.removeUnit("Bình Dương"),
                        Change.addUnit("Bình Dương", Map.of("NTC", 0.5, "HDCQS", 0.5, "HDKTS", 0.5, "HDXHS", 0.5)),
                        Change.removeUnit("Hà Nội"))
                .applyTo(Cases.TODAY);

        IndicatorTable table = then.table();
        assertThat(table.rows()).hasSize(62);
        assertThat(table.years()).containsExactly(2022);
        assertThat(then.score().score(BINH_DUONG, "DTI")).isEqualTo(0.5, within(1e-15));
        int row = row(table, BINH_DUONG);
        assertThat(table.place(row).line()).isZero();
        assertThat(table.place(row(table, DA_NANG)).line())
                .isEqualTo(Cases.PUBLISHED.place(row(Cases.PUBLISHED, DA_NANG)).line());
    }

    // what is assumed of others

    @Test
    void assumedCells_ofATable_areThoseOfTheOthers() {
        IndicatorTable next = Scenario.named("next")
                .with(new CellChange(UnitChoice.all(), "HDKTS", new Move.Times(0.9)))
                .applyTo(Cases.TODAY)
                .table();
        AssumedCells others = AssumedCells.of("the others lose a tenth", next, List.of(BINH_DUONG));
        Scenario scenario = Scenario.named("others").with(others);

        Scoreboard board = scenario.applyTo(Cases.TODAY).score();

        assertThat(scenario.assumptions()).containsExactly("the others lose a tenth");
        assertThat(Scenario.named("none").assumptions()).isEmpty();
        assertThat(board.score(BINH_DUONG, "DTI")).isEqualTo(BOARD.score(BINH_DUONG, "DTI"));
        assertThat(board.score(DA_NANG, "HDKTS")).isEqualTo(BOARD.score(DA_NANG, "HDKTS") * 0.9);
        assertThat(board.rank(BINH_DUONG, "DTI")).isLessThan(19);
    }

    @Test
    void withOthers_ofAScenario_movesAllThatItDoesNotName() {
        IndicatorTable next = Scenario.named("next")
                .with(new CellChange(UnitChoice.all(), "HDKTS", new Move.Times(0.9)))
                .applyTo(Cases.TODAY)
                .table();
        Scenario named = Scenario.named("named")
                .with(
                        Change.add("74", "HDKTS", 0),
                        new CellChange(UnitChoice.group("dong nam bo"), "HDXHS", new Move.Times(1)),
                        Change.removeUnit("Hà Nội"))
                .withUnderGiven(UnderGiven.ADD);

        Scenario among = named.withOthers("a tenth less", next);
        Scoreboard board = among.applyTo(Cases.TODAY).score();

        assertThat(among.assumptions()).containsExactly("a tenth less");
        assertThat(among.underGiven()).isEqualTo(UnderGiven.ADD);
        assertThat(among.changes()).hasSize(4);
        for (Unit unit : board.units()) {
            boolean kept = unit.groups().containsValue("Đông Nam Bộ");
            double own = BOARD.score(unit, "HDKTS");
            assertThat(board.score(unit, "HDKTS")).isEqualTo(kept ? own : own * 0.9);
        }
        assertThat(((AssumedCells) named.withOthers("x", next).changes().get(0)).cells())
                .doesNotContainKey("01")
                .doesNotContainKey("74");
        Scenario all = Scenario.named("all").with(new CellChange(UnitChoice.all(), "HDXHS", new Move.Times(1)));
        assertThat(((AssumedCells) all.withOthers("x", next).changes().get(0)).cells())
                .isEmpty();
    }

    // bad input

    @Test
    void changes_thatCannotBeMade_areAllNamedAtOnce() {
        List<Finding> findings = Told.by(() -> Scenario.named("wishes")
                .with(
                        Change.set("Bình Duong Province X", "HDKTS", 0.6),
                        Change.set("74", "HDKT", 0.6),
                        Change.set("74", "HDKTS", 1.2),
                        Change.add("74", "NTS", 0.1),
                        Change.set("74", "HDKTS@attainment", 0.1))
                .applyTo(Cases.TODAY));

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.UNKNOWN_UNIT,
                        FindingCode.UNKNOWN_ELEMENT,
                        FindingCode.CHANGE_OUT_OF_RANGE,
                        FindingCode.CHANGE_OF_MISSING,
                        FindingCode.CHANGE_NO_COLUMN);
        assertThat(findings.get(2))
                .hasToString(
                        "wishes: HDKTS of Bình Dương would become 1.2; it takes 0 to 1. Change it by less, or set it"
                                + " to a value within");
    }

    @Test
    void attainments_ofWhatIsNormalisedRaw_cannotBeSet() {
        Situation today = new Situation(
                Cases.RAW_INDEX.with(
                        Recipe.defaults().normalise(choice -> choice.with("HTS.6", new Goalposts(0, 500)))),
                Cases.RAW);

        assertThat(refused(today, Change.set("74", "HTS.6@attainment", 0.5)).code())
                .isEqualTo(FindingCode.CHANGE_NO_COLUMN);
        assertThat(((Indicator) Cases.RAW_FRAMEWORK.element("HTS.6")).direction())
                .isEqualTo(Direction.MORE);
    }

    @Test
    void choices_outOfRange_areRefused() {
        assertThatThrownBy(() -> Scenario.named(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.set("74", "NTC", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value (NaN) must be a finite number");
        assertThatThrownBy(() -> Change.add("74", "NTC", Double.NEGATIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.multiply("74", "NTC", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Change.closeGap("74", "NTC", 1.01, Goal.best()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share (1.01) must be above 0 and at most 1; half of the gap is 0.5");
        assertThatThrownBy(() -> Change.closeGap("74", "NTC", 0, Goal.best()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitChoice.of()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AssumedCells(" ", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AssumedCells("x", Map.of("74", Map.of("NTC", Double.NaN))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NTC of 74 (NaN) must be a finite number");
        assertThatThrownBy(() -> Change.addUnit("74", Map.of("NTC", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void units_ofAnUnknownGroup_areRefusedWithTheKnownOnes() {
        Finding problem = refused(Cases.TODAY, new CellChange(UnitChoice.group("Nam Bộ X"), "NTC", new Move.Times(1)));

        assertThat(problem.code()).isEqualTo(FindingCode.UNKNOWN_GROUP);
        assertThat(problem.parameters().get("known")).contains("Đông Nam Bộ");
    }
}

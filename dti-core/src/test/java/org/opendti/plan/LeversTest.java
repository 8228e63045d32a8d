package org.opendti.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;

class LeversTest {

    private static Map<String, Movable> movables(Planner planner) {
        return planner.movables().stream()
                .collect(Collectors.toMap(movable -> movable.column().header(), Function.identity()));
    }

    private static Movable one(Planner planner, String column) {
        return Objects.requireNonNull(movables(planner).get(column), column);
    }

    private static Planner all() {
        return Cases.rulesPlanner();
    }

    /** The rules' table with other cells of the unit {@code one}. */
    private static Planner with(Function<TableBuilder, TableBuilder> cells) {
        return Planner.of(
                Cases.RULES, cells.apply(IndicatorTable.builder(Cases.UNITS)).build());
    }

    @Test
    void movables_ofEachRule_areItsFirstInputOrItsFlags() {
        // what is met (C.2) and what is divided by (R.b, people) stays
        assertThat(all().movables())
                .extracting(movable -> movable.column().header())
                .containsExactly("S", "T", "V", "G", "D", "N", "R.a", "P.a", "L.a", "K", "C.1", "C.3");
        assertThat(all().movables())
                .extracting(Movable::weight)
                .allSatisfy(weight -> assertThat(weight).isCloseTo(1.0 / 11, within(1e-15)));
    }

    @ParameterizedTest
    @CsvSource({
        // raw value today → what earns all, by the rule; attainment today
        "S, AMOUNT, 0.5, 1, 0.5",
        "T, AMOUNT, 0.4, 0.8, 0.5",
        "V, AMOUNT, 2, 5, 0.25",
        "G, AMOUNT, 30, 60, 0.25",
        "D, AMOUNT, 8, 2, 0.25",
        "N, AMOUNT, 10, 100, 0.5",
        "R.a, AMOUNT, 30, 120, 0.25",
        "L.a, WORD, none, chairman, 0",
        "K, COUNT, 1, 6, 0.25",
        "C.1, WORD, không, có, 0.3",
        "C.3, WORD, không, có, 0.3"
    })
    void bound_ofEachRule_isWhatEarnsAll(String column, Step.Kind kind, String from, String to, double attainment) {
        Movable movable = one(all(), column);

        assertThat(movable.kind()).isEqualTo(kind);
        assertThat(movable.from()).isEqualTo(from).isEqualTo(movable.toBound().from());
        assertThat(movable.toBound().to()).isEqualTo(to);
        assertThat(movable.attainment()).isCloseTo(attainment, within(1e-15));
        double most = kind == Step.Kind.WORD && column.startsWith("C") ? (column.equals("C.1") ? 0.8 : 0.5) : 1;
        assertThat(movable.toBound().attainmentTo()).isCloseTo(most, within(1e-15));
        assertThat(movable.toBound().points().orElseThrow()).isCloseTo(10 * (most - attainment), within(1e-12));
        assertThat(movable.toBound().cost()).isCloseTo(10 * (most - attainment), within(1e-12));
    }

    @Test
    void bound_perHead_isTheTargetTimesThePeople() {
        // 0.3 per 100 of 2010 people
        Step step = one(all(), "P.a").toBound();

        assertThat(Double.parseDouble(step.to())).isCloseTo(6.03, within(1e-12));
        assertThat(step.attainmentTo()).isEqualTo(1, within(1e-15));
    }

    @Test
    void wholeCounts_areRoundedToWhatStillHelps() {
        Planner whole = all().withWholeCounts();

        // 7 of 6.03 is held at 1; shares stay in between, and so does V, whose scores are whole by chance
        assertThat(one(whole, "P.a").toBound().to()).isEqualTo("7");
        assertThat(one(whole.withBound("P", 5.5), "P.a").toBound().to()).isEqualTo("5");
        Plan plan = (Plan)
                whole.fixing("S", "T", "V", "G", "D", "N", "R", "L", "K", "C").plan(Aim.score(0.335));
        assertThat(plan.steps().get(0).to()).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({
        // a tenth of attainment costs 7 × the raw change
        "S, 0.1",
        "T, 0.08",
        "V, 0.4",
        "G, 4",
        "D, 0.8",
        "R.a, 12",
        "P.a, 0.603"
    })
    void cost_perRawUnit_isThatOfTheRawChange(String column, double rawChange) {
        Planner planner = all().withCost(column, Cost.perRaw(7));
        double now = one(planner, column).attainment();
        Step step = one(planner, column).toBound();

        assertThat(step.cost()).isCloseTo(7 * rawChange * (1 - now) / 0.1, within(1e-9));
    }

    @Test
    void cost_ofACountPerRawUnit_isThatOfItsSteps() {
        // from 1 to 6
        assertThat(one(all().withCost("K", Cost.perRaw(2)), "K").toBound().cost())
                .isEqualTo(10);
    }

    @Test
    void cost_ofAColumn_goesBeforeThatOfItsElement() {
        Planner planner = all().withCost("C", Cost.perPoint(2)).withCost("C.3", Cost.perPoint(5));

        assertThat(one(planner, "C.1").toBound().cost()).isCloseTo(2 * 5, within(1e-12));
        assertThat(one(planner, "C.3").toBound().cost()).isCloseTo(5 * 2, within(1e-12));
        assertThat(one(planner, "S").toBound().cost()).isCloseTo(5, within(1e-12));
    }

    @Test
    void bound_ofACount_leavesOutTheStepsBeyond() {
        // 0.75 from 3 on
        assertThat(one(all().withBound("K", 5), "K").toBound().to()).isEqualTo("3");
        assertThat(movables(all().withBound("K", 2))).doesNotContainKey("K");
    }

    @Test
    void bound_whereLessIsBetter_isTheLeastThatItMayBecome() {
        Step step = one(all().withBound("D", 4), "D").toBound();

        // (4 − 10) / (2 − 10)
        assertThat(step.to()).isEqualTo("4");
        assertThat(step.attainmentTo()).isEqualTo(0.75);
    }

    @Test
    void bound_beyondWhatEarnsAll_isWhatEarnsAll() {
        assertThat(one(all().withBound("T", 3), "T").toBound().to()).isEqualTo("0.8");
    }

    @Test
    void fixed_elementOrColumn_doesNotMove() {
        assertThat(movables(all().fixing("C", "K", "R.a"))).doesNotContainKeys("C.1", "C.3", "K", "R.a");
        assertThat(movables(all().fixing("C.3"))).containsKey("C.1").doesNotContainKey("C.3");
    }

    @Test
    void level_thatEarnsMore_isAnOptionEach() {
        Planner planner = all().fixing("S", "T", "V", "G", "D", "N", "R", "P", "K", "C");
        double now = planner.plan(Aim.score(0)).reached().score();

        // half of 10 of 110 points, and a little more than that
        Plan half = (Plan) planner.plan(Aim.score(now + 5 / 110.0 - 1e-9));
        Plan all = (Plan) planner.plan(Aim.score(now + 5 / 110.0 + 1e-9));

        assertThat(half.steps()).extracting(Step::to).containsExactly("deputy");
        assertThat(half.cost()).isEqualTo(5);
        assertThat(all.steps()).extracting(Step::to).containsExactly("chairman");
    }

    @Test
    void logarithm_isRaisedByTheRatio() {
        Planner planner = all().fixing("S", "T", "V", "G", "D", "R", "P", "L", "K", "C");
        double now = planner.plan(Aim.score(0)).reached().score();

        Plan plan = (Plan) planner.plan(Aim.score(now + 0.25 / 11));

        // (ln x − ln 1) / (ln 100 − ln 1) = 0.75 where x = 100^0.75
        assertThat(Double.parseDouble(plan.steps().get(0).to())).isCloseTo(Math.pow(100, 0.75), within(1e-9));
        assertThat(plan.cost()).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void cell_thatIsWorseThanWhatEarnsNothing_startsThere() {
        Planner planner = with(table -> Cases.ofRules(table)
                        .row("three")
                        .set("G", 5)
                        .set("S", 1)
                        .set("T", 0.1)
                        .set("V", 1)
                        .set("D", 30)
                        .set("N", 0)
                        .set("R.a", 0)
                        .set("R.b", 4)
                        .set("P.a", 0)
                        .set("people", 9)
                        .set("L.a", "none")
                        .set("K", 0)
                        .set("C.1", "no")
                        .set("C.2", "no")
                        .set("C.3", "no"))
                .forUnit("three");
        double now = planner.plan(Aim.score(0)).reached().score();
        Planner one = planner.fixing("T", "V", "D", "N", "R", "P", "L", "K", "C");

        // G from 5: 20 earns nothing, 30 a quarter; D from 30: 10 earns nothing, 8 a quarter
        assertThat(((Plan) one.plan(Aim.score(now + 0.25 / 11))).steps().get(0).to())
                .isNotEqualTo("5")
                .matches("30|29\\.99999999.*|30\\.0000000.*");
        assertThat(one(planner, "D").attainment()).isZero();
        assertThat(one(planner, "N").attainment()).isZero();
        assertThat(movables(planner)).doesNotContainKey("S");
    }

    @Test
    void attainmentsAndPoints_moveInTheirOwnColumns() {
        Planner planner = with(table -> table.row("one")
                        .set("S@attainment", 0.25)
                        .set("T@points", 4)
                        .set("V", 3)
                        .set("G@points", 1)
                        .set("G@attainment", 0.5)
                        .set("D@attainment", 1)
                        .set("N@points", 0)
                        .set("R.a", 3)
                        .set("R@attainment", 0.1)
                        .set("P@points", 2)
                        .set("L@attainment", 0.3)
                        .set("K@points", 9)
                        .set("C.1", "yes")
                        .set("C@attainment", 0.4))
                .forUnit("one");

        Map<String, Movable> movables = movables(planner);

        // half of R's and a third of C's raw values are no raw value; D has all
        assertThat(movables.keySet())
                .containsExactlyInAnyOrder(
                        "S@attainment",
                        "T@points",
                        "V",
                        "G@attainment",
                        "N@points",
                        "R@attainment",
                        "P@points",
                        "L@attainment",
                        "K@points",
                        "C@attainment");
        assertThat(one(planner, "T@points").toBound().to()).isEqualTo("10");
        assertThat(one(planner, "T@points").toBound().cost()).isCloseTo(6, within(1e-12));
        assertThat(one(planner, "S@attainment").toBound().to()).isEqualTo("1");
        assertThat(((Plan) planner.plan(Aim.score(1))).reached().score()).isEqualTo(1);
        assertThat(((Plan) planner.plan(Aim.score(1))).steps()).hasSize(10);
    }

    @Test
    void ratioOfNothing_doesNotMove() {
        TableBuilder table = Cases.ofRules(IndicatorTable.builder(Cases.UNITS));
        table.row("three")
                .set("S", 0.5)
                .set("T", 0.1)
                .set("V", 1)
                .set("G", 30)
                .set("D", 5)
                .set("N", 4);
        table.set("R.a", 0)
                .set("R.b", 0)
                .set("P.a", 0)
                .set("people", 9)
                .set("L.a", "none")
                .set("K", 0);
        table.set("C.1", "no").set("C.2", "no").set("C.3", "no");

        Planner planner = Planner.of(Cases.RULES, table.build()).forUnit("three");

        assertThat(movables(planner)).doesNotContainKey("R.a").containsKey("P.a");
    }

    @Test
    void givenAggregate_movesAndWhatLiesInsideDoesNot() {
        // of Bình Dương the foundation group and one of its five parts are published
        List<String> columns = Planner.of(Cases.DTI_2022, Cases.PUBLISHED_2022).forUnit("74").movables().stream()
                .map(movable -> movable.column().header())
                .toList();

        assertThat(columns).containsExactly("NTC", "HDCQS", "HDKTS", "HDXHS");
    }
}

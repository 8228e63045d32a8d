package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Severity;
import org.opendti.framework.Aggregate;
import org.opendti.framework.ConditionsRule;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.LevelRule;
import org.opendti.framework.PerCapitaRule;
import org.opendti.framework.RatioRule;
import org.opendti.framework.RelativeRule;
import org.opendti.framework.ScoringRule.Beyond;
import org.opendti.table.TableCsv;
import org.opendti.table.TableOptions;
import org.opendti.vietnam.Provinces;

/** From raw cells by rules to scores: the whole way, on a small made-up framework. */
class RawValuesTest {

    private static final Framework FRAMEWORK = Framework.builder("raw")
            .input(new Input("A.chair", Input.Type.LEVEL, ""))
            .input(new Input("B.open", Input.Type.FLAG, ""))
            .input(new Input("B.data", Input.Type.FLAG, ""))
            .input(new Input("C.done", Input.Type.NUMBER, "hồ sơ"))
            .input(new Input("C.all", Input.Type.NUMBER, "hồ sơ"))
            .input(new Input("D.members", Input.Type.NUMBER, "người"))
            .input(new Input("population", Input.Type.NUMBER, "người"))
            .indicator(
                    Indicator.share("A", 10).withRule(new LevelRule(Map.of("chairman", 1.0, "deputy", 0.5)), "A.chair"))
            .indicator(Indicator.share("B", 10).withRule(new ConditionsRule(List.of(0.6, 0.4)), "B.open", "B.data"))
            .indicator(Indicator.share("C", 10)
                    .withRule(new RatioRule(RatioRule.Zero.NOTHING, Beyond.ERROR), "C.done", "C.all"))
            .indicator(Indicator.share("D", 10)
                    .withRule(new PerCapitaRule(100, 1, Beyond.HOLD), "D.members", "population"))
            .indicator(Indicator.share("E", 10).withRule(new PerCapitaRule(1, 2, Beyond.HOLD), "C.all", "population"))
            .indicator(Indicator.share("F", 10).withRule(new RelativeRule(RelativeRule.Method.MIN_MAX)))
            .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 60, "A", "B", "C", "D", "E", "F"))
            .headline("I")
            .build();

    private static final String HEADER = "unit,A.chair,B.open,B.data,C.done,C.all,D.members,population,F\n";

    private static Scoreboard score(String rows) {
        try {
            return CompositeIndex.of(FRAMEWORK)
                    .score(TableCsv.read(
                            new StringReader(HEADER + rows),
                            "t.csv",
                            FRAMEWORK,
                            Provinces.of63(),
                            TableOptions.defaults()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void score_ofRawCells_appliesEachRuleAndSharesInputs() {
        Scoreboard board =
                score("01,deputy,có,no,3,4,1,200,10\n02,chairman,yes,yes,0,0,9,100,30\n04,deputy,no,no,1,2,0,4,20\n");
        assertThat(board.scores("A")).containsExactly(0.5, 1, 0.5);
        assertThat(board.scores("B")).containsExactly(0.6, 1, 0);
        assertThat(board.scores("C")).containsExactly(0.75, 0, 0.5);
        assertThat(board.scores("D")).containsExactly(0.5, 1, 0);
        assertThat(board.scores("E")).containsExactly(0.01, 0, 0.25);
        assertThat(board.scores("F")).containsExactly(0, 1, 0.5);
        // (0.5 + 0.6 + 0.75 + 0.5 + 0.01 + 0) / 6
        assertThat(board.headline().score("01")).isCloseTo(2.36 / 6, within(1e-15));
        assertThat(board.findings()).singleElement().satisfies(finding -> {
            // 9 · 100 / 100 / 1 = 9 times the target
            assertThat(finding.code()).isEqualTo(FindingCode.RAW_HELD);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.toString()).contains("D of Hà Giang would earn 9 of its points by the rule per-capita");
        });
    }

    @Test
    void score_ofAMissingInput_isMissing() {
        Scoreboard board = score("01,,yes,,3,,1,200,10\n02,deputy,yes,no,1,2,1,100,20\n");
        for (String code : List.of("A", "B", "C", "E", "I")) {
            assertThat(board.scores(code)[0]).as(code).isNaN();
            assertThat(board.scores(code)[1]).as(code).isNotNaN();
        }
        assertThatThrownBy(board::headline).hasMessageContaining("it lacks A, B, C, E");
    }

    @Test
    void score_ofBadRawValues_tellsAllAtOnce() {
        assertThatThrownBy(() -> score("01,deputy,yes,no,5,4,1,0,10\n02,deputy,yes,no,1,2,1,100,10\n"))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        problem -> assertThat(problem.findings())
                                .extracting(Finding::code)
                                .containsExactlyInAnyOrder(
                                        FindingCode.RATIO_BEYOND, // 5 of 4
                                        FindingCode.NO_POPULATION, // D
                                        FindingCode.NO_POPULATION, // E
                                        FindingCode.NO_SPREAD)); // F is 10 and 10
    }

    @Test
    void read_wordThatIsNoLevelOrFlag_isToldAtItsCell() {
        assertThatThrownBy(() -> score("01,mayor,perhaps,no,3,4,1,200,10\n"))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        problem -> assertThat(problem.findings())
                                .extracting(Finding::toString)
                                .satisfiesExactly(
                                        line -> assertThat(line)
                                                .startsWith("t.csv:2:2: A.chair of Hà Nội is 'mayor'; it is one of "),
                                        line -> assertThat(line)
                                                .startsWith(
                                                        "t.csv:2:3: B.open of Hà Nội is 'perhaps'; it is one of yes")));
    }

    @Test
    void read_negativeCount_isBelowTheInputsMinimum() {
        assertThatThrownBy(() -> score("01,deputy,yes,no,-3,4,1,200,10\n"))
                .hasMessageContaining("t.csv:2:5: C.done of Hà Nội is -3, below its minimum 0");
    }

    @Test
    void attainment_givenBesideRawValues_isCompared() {
        Framework framework = FRAMEWORK;
        Scoreboard board = CompositeIndex.of(framework)
                .score(org.opendti.table.IndicatorTable.builder(Provinces.of63())
                        .row("01")
                        .set("C.done", 3)
                        .set("C.all", 4)
                        .set("C@attainment", 0.7)
                        .row("02")
                        .set("C@attainment", 0.7)
                        .build());
        assertThat(board.scores("C")).containsExactly(0.75, 0.7);
        assertThat(board.findings()).extracting(Finding::code).containsExactly(FindingCode.GIVEN_TWICE);
    }

    @Test
    void card_ofAnIndicator_keepsItsCells() {
        Scoreboard board = score("01,deputy,có,no,3,4,1,200,10\n02,chairman,yes,yes,,0,9,100,30\n");
        assertThat(cells(board, "01", "C")).containsExactly("C.done 3 at t.csv:2:5", "C.all 4 at t.csv:2:6");
        assertThat(board.card("01").entry("C").raw())
                .isEqualTo(board.card("01").entry("C").cells());
        assertThat(cells(board, "01", "A")).containsExactly("A.chair deputy at t.csv:2:2");
        assertThat(cells(board, "02", "C")).containsExactly("C.all 0 at t.csv:3:6");
        assertThat(board.card("02").entry("C").raw()).as("not complete").isEmpty();
        assertThat(cells(board, "02", "I")).isEmpty();
        assertThat(cells(board.among(List.of(board.unit("02"))), "02", "F")).containsExactly("F 30 at t.csv:3:9");
    }

    private static List<String> cells(Scoreboard board, String unit, String code) {
        return board.card(unit).entry(code).cells().stream()
                .map(cell -> cell.column().header() + " " + cell.value() + " at " + cell.place())
                .toList();
    }
}

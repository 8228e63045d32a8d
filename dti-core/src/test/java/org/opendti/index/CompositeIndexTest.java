package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.framework.Aggregate.Kind.GROUP;
import static org.opendti.framework.Aggregate.Kind.INDEX;
import static org.opendti.framework.Aggregate.Kind.MAIN_INDEX;
import static org.opendti.framework.Aggregate.Kind.PILLAR;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Severity;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;
import org.opendti.table.Basis;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;

/** What the model must get right, on small made-up frameworks. */
class CompositeIndexTest {

    private static final UnitList UNITS = UnitList.builder("letters")
            .unit("a", "An", Map.of("side", "left"), List.of())
            .unit("b", "Bình", Map.of("side", "left"), List.of())
            .unit("c", "Chi", Map.of("side", "right"), List.of())
            .build();

    /** Two main indices of indicators, a group of them, a pillar that overlaps it, an index. */
    private static Framework framework() {
        return Framework.builder("made-up")
                .indicator(Indicator.share("M.1", 30))
                .indicator(Indicator.share("M.2", 10))
                .indicator(Indicator.share("N.1", 20))
                .aggregate(Aggregate.of("M", MAIN_INDEX, 40, "M.1", "M.2"))
                .aggregate(Aggregate.of("N", MAIN_INDEX, 20, "N.1"))
                .aggregate(Aggregate.of("S", MAIN_INDEX, 0))
                .aggregate(Aggregate.of("G", GROUP, 60, "M", "N", "S"))
                .aggregate(Aggregate.of("P", PILLAR, 100, "G", "M"))
                .aggregate(Aggregate.of("I", INDEX, 60, "G"))
                .headline("I")
                .build();
    }

    private static Scoreboard score(TableBuilder table) {
        return CompositeIndex.of(framework()).score(table.build());
    }

    private static TableBuilder table() {
        return IndicatorTable.builder(UNITS);
    }

    @Test
    void score_allPartsPresent_isComputedUpward() {
        Scoreboard board = score(table().row("a").set("M.1", 0.5).set("M.2", 1).set("N.1", 0.25));
        // M = (30·0.5 + 10·1)/40 = 0.625; G = (40·0.625 + 20·0.25)/60 = 0.5; P = (60·0.5 + 40·0.625)/100 = 0.55
        assertThat(board.element("M").score("An")).isEqualTo(0.625);
        assertThat(board.headline().score("a")).isEqualTo(0.5);
        assertThat(board.element("P").score("a")).isCloseTo(0.55, within(1e-15));
        assertThat(board.headline().points("a")).hasValue(30);
        assertThat(board.origin(board.unit("a"), "G")).isEqualTo(Origin.COMPUTED);
        assertThat(board.origin(board.unit("a"), "M.1")).isEqualTo(Origin.GIVEN);
    }

    @Test
    void score_partMissingAndAggregateGiven_givenFlowsUpward() {
        Scoreboard board = score(table().row("a").set("M.1", 0.5).set("M", 0.8).set("N", 0.2));
        // G = (40·0.8 + 20·0.2)/60 = 0.6
        assertThat(board.headline().score("a")).isCloseTo(0.6, within(1e-15));
        assertThat(board.origin(board.unit("a"), "M")).isEqualTo(Origin.GIVEN);
        assertThat(board.findings()).isEmpty();
    }

    @Test
    void score_givenForSomeAndComputedForOthers_isDecidedUnitByUnit() {
        Scoreboard board = score(table().row("a")
                .set("M", 0.8)
                .set("N", 0.2)
                .row("b")
                .set("M.1", 1)
                .set("M.2", 0)
                .set("N.1", 0));
        assertThat(board.scores("M")).containsExactly(0.8, 0.75);
        assertThat(board.card("b").entry("M").origin()).isEqualTo(Origin.COMPUTED);
        assertThat(board.card("a").entry("M").origin()).isEqualTo(Origin.GIVEN);
    }

    @Test
    void score_givenDiffersFromComputed_computedIsUsedAndTheDifferenceFound() {
        Scoreboard board = score(table().row("a")
                .set("M.1", 0.5)
                .set("M.2", 1)
                .set("N.1", 0.25)
                .set("G", 0.5002)
                .set("M", 0.62505));
        assertThat(board.headline().score("a")).isEqualTo(0.5);
        assertThat(board.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.GIVEN_DIFFERS);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.parameters()).containsEntry("given", "0.5002").containsEntry("computed", "0.5");
        });
        assertThat(board.card("a").entry("G").given()).hasValue(0.5002);
    }

    @Test
    void score_toleranceOfTheRecipe_decidesWhatDiffers() {
        IndicatorTable table = table().row("a").set("G", 0.5).set("I", 0.51).build();
        CompositeIndex index = CompositeIndex.of(framework());
        assertThat(index.score(table).findings()).hasSize(1);
        assertThat(index.with(Recipe.defaults().withTolerance(0.02))
                        .score(table)
                        .findings())
                .isEmpty();
        assertThatThrownBy(() -> Recipe.defaults().withTolerance(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Recipe.defaults().withTolerance(Double.NaN)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void score_partOfWeightZero_isNeverRequiredAndNeverContributes() {
        Scoreboard without = score(table().row("a").set("M", 0.5).set("N", 0.5));
        Scoreboard with = score(table().row("a").set("M", 0.5).set("N", 0.5).set("S", 0.9));
        assertThat(without.headline().score("a")).isEqualTo(with.headline().score("a"));
        assertThat(without.origin(without.unit("a"), "S")).isEqualTo(Origin.MISSING);
        assertThat(with.element("S").score("a")).isEqualTo(0.9);
        assertThat(with.element("S").points("a")).hasValue(0);
    }

    @Test
    void score_aggregateOfZeroPointsWithParts_isNotScored() {
        Framework framework = Framework.builder("f")
                .indicator(Indicator.share("S.1", 0))
                .aggregate(Aggregate.of("S", MAIN_INDEX, 0, "S.1"))
                .aggregate(Aggregate.of("M", MAIN_INDEX, 1))
                .aggregate(Aggregate.of("I", INDEX, 1, "M", "S"))
                .headline("I")
                .build();
        Scoreboard board = CompositeIndex.of(framework)
                .score(table().row("a").set("S.1", 0.7).set("M", 0.5).build());
        assertThat(board.origin(board.unit("a"), "S")).isEqualTo(Origin.MISSING);
        assertThat(board.headline().score("a")).isEqualTo(0.5);
    }

    @Test
    void score_pointsAndAttainments_areSharesToo() {
        Scoreboard board = score(
                table().row("a").set("M.1@points", 15).set("M.2@attainment", 1).set("N@points", 5));
        assertThat(board.element("M").score("a")).isEqualTo(0.625);
        assertThat(board.element("N").score("a")).isEqualTo(0.25);
    }

    @Test
    void score_rawAttainmentAndPointsOfOneIndicator_rawGoesFirstThenAttainment() {
        Scoreboard board = score(table().row("a")
                .set("N.1@points", 4)
                .set("N.1@attainment", 0.3)
                .set("N.1", 0.4)
                .row("b")
                .set("N.1@points", 4)
                .set("N.1@attainment", 0.3)
                .row("c")
                .set("N.1@points", 4));
        assertThat(board.scores("N.1")).containsExactly(0.4, 0.3, 0.2);
        assertThat(board.findings()).extracting(Finding::code).containsOnly(FindingCode.GIVEN_TWICE);
        assertThat(board.findings())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .allSatisfy(message -> assertThat(message)
                        .matches("N.1 of (An|Bình) is (0.4 by N.1|0.3 by N.1@attainment) and "
                                + "(0.3 by N.1@attainment|0.2 by N.1@points), further apart than 0.0001; that of .*"));
    }

    @Test
    void element_missing_namesUnitAndPartsWithinParts() {
        Scoreboard board =
                score(table().row("a").set("M.1", 0.5).set("N.1", 1).row("b").set("I", 0.5));
        assertThat(board.scores("I")).containsExactly(Double.NaN, 0.5);
        assertThat(board.ranks("I")).containsExactly(Double.NaN, 1);
        assertThatThrownBy(board::headline).isInstanceOfSatisfying(DtiException.class, problem -> {
            assertThat(problem.findings()).hasSize(1);
            assertThat(problem.findings().get(0).place().unit()).isEqualTo("An");
            assertThat(problem.findings().get(0).parameters()).containsEntry("parts", "G (M (M.2))");
        });
        assertThatThrownBy(() -> board.element("X")).hasMessageContaining("X is no element of made-up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "M.1", "M.1@attainment", "M@points"})
    void score_numberOutOfRange_namesUnitAndLimit(String column) {
        for (double value : new double[] {-0.001, 40.001}) {
            assertThatThrownBy(() -> score(table().row("b").set(column, value)))
                    .isInstanceOf(DtiException.class)
                    .hasMessageContaining(column + " of Bình is " + value);
        }
    }

    @Test
    void score_columnUnknownToTheFramework_isPassedOverWithANote() {
        Scoreboard board = score(table().row("a").set("G", 0.5).set("X.1", 3));
        assertThat(board.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.COLUMN_PASSED_OVER);
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        });
    }

    @Test
    void score_severalRowsOfOneUnit_asksForYearOrStatus() {
        IndicatorTable table = table().row(new Row(UNITS.get("a"), java.util.OptionalInt.of(2022), "final"))
                .set("G", 0.5)
                .row(new Row(UNITS.get("a"), java.util.OptionalInt.of(2023), "final"))
                .set("G", 0.6)
                .build();
        assertThatThrownBy(() -> CompositeIndex.of(framework()).score(table)).hasMessageContaining("2022, 2023");
        assertThat(CompositeIndex.of(framework())
                        .score(table.year(2023))
                        .headline()
                        .score("a"))
                .isEqualTo(0.6);
        assertThat(CompositeIndex.of(framework()).score(table.year(2023)).year())
                .hasValue(2023);
    }

    @Test
    void basis_ofAComputedElement_isTheWeakestOfItsParts() {
        Scoreboard board = score(table().row("a")
                .set("M", 0.5)
                .set("M@basis", "back-calculated")
                .set("N", 0.5)
                .set("N@basis", "published")
                .row("b")
                .set("M", 0.5)
                .set("N", 0.5)
                .set("N@basis", "assumed"));
        assertThat(board.basis(board.unit("a"), "I")).contains(Basis.BACK_CALCULATED);
        assertThat(board.basis(board.unit("b"), "I")).contains(Basis.ASSUMED);
        assertThat(board.basis(board.unit("b"), "M")).isEmpty();
    }

    @Test
    void weights_ofEdges_mayDifferFromPointsAndBetweenAggregates() {
        Framework framework = Framework.builder("edges")
                .indicator(Indicator.share("X", 10))
                .indicator(Indicator.share("Y", 30))
                .aggregate(Aggregate.of("A", GROUP, 40, "X", "Y"))
                .aggregate(Aggregate.of("B", GROUP, 40).withParts(Part.of("X", 3), Part.of("Y", 1)))
                .aggregate(Aggregate.of("I", INDEX, 80, "A", "B"))
                .headline("I")
                .build();
        Scoreboard board = CompositeIndex.of(framework)
                .score(table().row("a").set("X", 1).set("Y", 0).build());
        assertThat(board.scores("A")).containsExactly(0.25);
        assertThat(board.scores("B")).containsExactly(0.75);
        assertThat(board.card("a").entry("B").parts())
                .containsExactly(new Scorecard.Contribution("X", 0.75, 0.75), new Scorecard.Contribution("Y", 0.25, 0));
    }

    @Test
    void ranking_ofTheRecipe_overridesTheFrameworks() {
        IndicatorTable table = table().row("a")
                .set("G", 0.50001)
                .row("b")
                .set("G", 0.50002)
                .row("c")
                .set("G", 0.9)
                .build();
        CompositeIndex index = CompositeIndex.of(framework());
        assertThat(index.score(table).headline().ranks()).containsExactly(3, 2, 1);
        Recipe onDigits = Recipe.defaults().withRanking(RankingRule.onDigits(4).withTies(TiePolicy.AVERAGE));
        assertThat(index.with(onDigits).score(table).headline().ranks()).containsExactly(2.5, 2.5, 1);
    }

    @Test
    void within_aGroup_ranksAnewAndKeepsScores() {
        Scoreboard board = score(
                table().row("a").set("G", 0.5).row("b").set("G", 0.6).row("c").set("G", 0.7));
        Scoreboard left = board.within("LEFT");
        assertThat(left.headline().ranks()).containsExactly(2, 1);
        assertThat(left.listSize()).isEqualTo(2);
        assertThat(board.headline().ranks()).containsExactly(3, 2, 1);
        assertThatThrownBy(() -> left.unit("c")).hasMessageContaining("no row of Chi");
        assertThatThrownBy(() -> board.within("up")).hasMessageContaining("left; right");
    }

    @Test
    void order_ofEqualRanks_isByCode() {
        Scoreboard board = score(
                table().row("c").set("G", 0.5).row("a").set("G", 0.5).row("b").set("G", 0.6));
        assertThat(board.headline().order()).extracting("code").containsExactly("b", "a", "c");
    }

    @Test
    void arraysHandedOut_areCopies() {
        Scoreboard board = score(table().row("a").set("G", 0.5).row("b").set("G", 0.6));
        board.scores("I")[0] = 9;
        board.ranks("I")[0] = 9;
        board.headline().scores()[0] = 9;
        board.headline().ranks()[0] = 9;
        assertThat(board.headline().score("a")).isEqualTo(0.5);
        assertThat(board.headline().rank("a")).isEqualTo(2);
    }

    // Laws, on seeded random input

    private static IndicatorTable random(long seed, DoubleUnaryOperator change) {
        Random random = new Random(seed);
        TableBuilder table = table();
        for (String unit : List.of("a", "b", "c")) {
            table.row(unit);
            for (String code : List.of("M.1", "M.2", "N.1")) {
                table.set(code, change.applyAsDouble(random.nextDouble()));
            }
        }
        return table.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void moreAttainment_neverLowersAnyScore(long seed) {
        CompositeIndex index = CompositeIndex.of(framework());
        Scoreboard before = index.score(random(seed, x -> x));
        Scoreboard after = index.score(random(seed, x -> Math.min(1, x * 1.1)));
        framework().inOrder().forEach(element -> {
            for (int u = 0; u < 3; u++) {
                double old = before.scores(element.code())[u];
                if (!Double.isNaN(old)) {
                    assertThat(after.scores(element.code())[u]).isGreaterThanOrEqualTo(old);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 3, 1e6})
    void weightsTimesAConstant_leaveScoresAlone(double factor) {
        Framework scaled = Framework.builder("scaled")
                .indicator(Indicator.share("M.1", 30 * factor))
                .indicator(Indicator.share("M.2", 10 * factor))
                .indicator(Indicator.share("N.1", 20 * factor))
                .aggregate(Aggregate.of("I", INDEX, 1, "M.1", "M.2", "N.1"))
                .headline("I")
                .build();
        IndicatorTable table = random(7, x -> x);
        double[] expected = CompositeIndex.of(framework()).score(table).scores("I");
        double[] scores = CompositeIndex.of(scaled).score(table).scores("I");
        for (int u = 0; u < 3; u++) {
            assertThat(scores[u]).isCloseTo(expected[u], within(1e-15));
        }
    }

    @Test
    void orderOfUnits_doesNotMatter() {
        Scoreboard one = score(
                table().row("a").set("G", 0.3).row("b").set("G", 0.6).row("c").set("G", 0.6));
        Scoreboard other = score(
                table().row("c").set("G", 0.6).row("a").set("G", 0.3).row("b").set("G", 0.6));
        for (String unit : List.of("a", "b", "c")) {
            assertThat(one.headline().rank(unit)).isEqualTo(other.headline().rank(unit));
        }
    }

    @Test
    void fullAttainment_isExactlyOne() {
        Scoreboard board = CompositeIndex.of(framework()).score(random(1, x -> 1));
        assertThat(board.scores("I")).containsOnly(1);
        assertThat(board.scores("P")).containsOnly(1);
    }

    @Test
    void pointsNotStated_scoresWithoutPoints() {
        Framework framework = Framework.builder("f")
                .aggregate(noPoints("A"))
                .aggregate(noPoints("B"))
                .aggregate(noPoints("I").withParts(Part.of("A", 0.4), Part.of("B", 0.6)))
                .headline("I")
                .build();
        Scoreboard board = CompositeIndex.of(framework)
                .score(table().row("a").set("A", 0.5).set("B", 1).build());
        assertThat(board.headline().score("a")).isCloseTo(0.8, within(1e-15));
        assertThat(board.headline().points("a")).isEmpty();
    }

    private static Aggregate noPoints(String code) {
        Aggregate aggregate = Aggregate.of(code, GROUP, 0);
        return new Aggregate(
                code,
                "",
                aggregate.name(),
                GROUP,
                OptionalDouble.empty(),
                List.of(),
                aggregate.aggregation(),
                aggregate.provenance());
    }
}

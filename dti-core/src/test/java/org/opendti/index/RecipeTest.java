package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opendti.Told;
import org.opendti.aggregate.Copeland;
import org.opendti.aggregate.GeometricMean;
import org.opendti.aggregate.HarmonicMean;
import org.opendti.aggregate.Preference;
import org.opendti.aggregate.Promethee2;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.Label;
import org.opendti.framework.LevelRule;
import org.opendti.framework.Provenance;
import org.opendti.framework.RatioRule;
import org.opendti.framework.RelativeRule;
import org.opendti.framework.ScoringRule;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.ZScore;
import org.opendti.prepare.Average;
import org.opendti.prepare.ImputeAcrossYears;
import org.opendti.prepare.ImputeAverage;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;
import org.opendti.weight.BenefitOfTheDoubt;
import org.opendti.weight.Critic;
import org.opendti.weight.Entropy;
import org.opendti.weight.Equal;
import org.opendti.weight.Optimised;

/** Each choice of a recipe, on two groups: G of A and B (weights 3 : 1), H of C and D (1 : 1); I of both (2 : 1). */
class RecipeTest {

    private static final Framework FRAMEWORK = Framework.builder("towns")
            .indicator(scaled("A", Direction.MORE, 30))
            .indicator(scaled("B", Direction.LESS, 10))
            .indicator(scaled("C", Direction.MORE, 10))
            .indicator(scaled("D", Direction.MORE, 10))
            .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 40, "A", "B"))
            .aggregate(Aggregate.of("H", Aggregate.Kind.GROUP, 20, "C", "D"))
            .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 60, "G", "H"))
            .headline("I")
            .build();
    private static final UnitList UNITS = UnitList.builder("towns")
            .unit("x", "Xa", Map.of(), List.of())
            .unit("y", "Yên", Map.of(), List.of())
            .unit("z", "Zơ", Map.of(), List.of())
            .build();
    private static final double NONE = Double.NaN;

    private static Indicator scaled(String code, Direction direction, double points) {
        return new Indicator(
                code,
                "",
                Label.of(code),
                OptionalDouble.of(points),
                "",
                direction,
                List.of(),
                new RelativeRule(RelativeRule.Method.MIN_MAX),
                Provenance.UNSTATED);
    }

    /** Rows x, y, z of A, B, C, D. */
    private static IndicatorTable table(double[]... rows) {
        TableBuilder table = IndicatorTable.builder(UNITS);
        for (int u = 0; u < rows.length; u++) {
            table.row(UNITS.units().get(u).code());
            for (int k = 0; k < 4; k++) {
                if (!Double.isNaN(rows[u][k])) {
                    table.set("ABCD".substring(k, k + 1), rows[u][k]);
                }
            }
        }
        return table.build();
    }

    private static final IndicatorTable TABLE =
            table(new double[] {10, 5, 1, 2}, new double[] {20, 1, 4, 3}, new double[] {40, 3, 2, 10});

    private static Scoreboard score(Recipe recipe, IndicatorTable table) {
        return CompositeIndex.of(FRAMEWORK).with(recipe).score(table);
    }

    @Test
    void defaults_areTheFrameworksOwn() {
        Scoreboard board = score(Recipe.defaults(), TABLE);
        // A: 0, 1/3, 1 · B (less is better): 0, 1, 0.5
        assertThat(board.scores("G")).containsExactly(new double[] {0, (3 / 3.0 + 1) / 4, 3.5 / 4}, within(1e-15));
        assertThat(board.weights("G")).containsExactly(Map.entry("A", 0.75), Map.entry("B", 0.25));
        assertThat(board.card("y").entry("G").points().orElseThrow()).isCloseTo(20, within(1e-12));
    }

    @Test
    void normalise_rawValues_replacesTheRuleAndTurnsWhatIsBetterLess() {
        Scoreboard board = score(Recipe.defaults().normalise(n -> n.withStandard(new MinMax(0, 100))), TABLE);
        assertThat(board.scores("B")).containsExactly(0, 100, 50);
        assertThat(board.scores("A")).containsExactly(new double[] {0, 100 / 3.0, 100}, within(1e-12));
        // points are not on this scale
        assertThat(board.card("y").entry("G").points()).isEmpty();
        assertThat(board.headline().points("y")).isEmpty();
        assertThat(board.index().maxPoints("A")).isEmpty();
    }

    @Test
    void normalise_oneIndicator_leavesTheOthersToTheirRules() {
        Scoreboard board = score(Recipe.defaults().normalise(n -> n.with("A", new Goalposts(0, 80))), TABLE);
        assertThat(board.scores("A")).containsExactly(0.125, 0.25, 0.5);
        assertThat(board.scores("B")).containsExactly(0, 1, 0.5);
    }

    @Test
    void normalise_attainments_actsOnWhatTheRulesMade() {
        Scoreboard board = score(
                Recipe.defaults()
                        .normalise(n -> n.withStandard(new ZScore(0, 1)).of(Normalising.Of.ATTAINMENT)),
                TABLE);
        // attainments 0, 1, 0.5: mean 0.5, deviation 0.5
        assertThat(board.scores("B")).containsExactly(-1, 1, 0);
    }

    @Test
    void normalise_constantIndicator_isAnErrorThatNamesItUnlessTheRecipeSaysWhatItGets() {
        IndicatorTable flat =
                table(new double[] {7, 5, 1, 2}, new double[] {7, 1, 4, NONE}, new double[] {7, 3, 2, 10});
        Recipe recipe = Recipe.defaults().normalise(n -> n.withStandard(new MinMax(0, 1)));
        assertThat(Told.onceBy(() -> score(recipe, flat)))
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.CANNOT_NORMALISE))
                .satisfies(finding -> assertThat(finding.toString()).contains("A cannot be normalised", "7"));
        Scoreboard board = score(recipe.normalise(n -> n.withConstant(0.5)), flat);
        assertThat(board.scores("A")).containsExactly(0.5, 0.5, 0.5);
        // the missing D of y touches nobody else
        assertThat(board.scores("D")).containsExactly(0, NONE, 1);
        assertThat(board.scores("I")[0]).isNotNaN();
        assertThat(board.scores("I")[1]).isNaN();
    }

    @Test
    void normalise_oneUnitAndNoValues_areStatedResults() {
        Recipe recipe = Recipe.defaults().normalise(n -> n.withStandard(new MinMax(0, 1)));
        assertThat(Told.by(() -> score(recipe, table(new double[] {1, 2, 3, 4}))))
                .extracting(Finding::code)
                .containsOnly(FindingCode.CANNOT_NORMALISE);
        Scoreboard board = score(
                recipe,
                table(new double[] {1, 2, 3, NONE}, new double[] {2, 1, 4, NONE}, new double[] {3, 3, 5, NONE}));
        assertThat(board.scores("D")).containsOnly(NONE);
        assertThat(board.scores("G")).doesNotContain(NONE);
        assertThat(board.scores("H")).containsOnly(NONE);
    }

    @Test
    void weigh_statedWeights_countInThatAggregate() {
        Scoreboard board = score(Recipe.defaults().weigh(w -> w.with("G", Map.of("A", 1.0, "B", 1.0))), TABLE);
        assertThat(board.scores("G")).containsExactly(new double[] {0, 2 / 3.0, 0.75}, within(1e-15));
        assertThat(board.weights("I").get("G")).isCloseTo(2 / 3.0, within(1e-15));
        Scoreboard without = score(Recipe.defaults().weigh(w -> w.with("G", Map.of("B", 0.0))), TABLE);
        assertThat(without.scores("G")).isEqualTo(without.scores("A"));
        assertThat(without.weights("G")).containsOnlyKeys("A");
    }

    @Test
    void weigh_schemes_ofAllOfAKindAndOfOne() {
        Recipe equal = Recipe.defaults().weigh(w -> w.withStandard(new Equal()));
        assertThat(score(equal, TABLE).weights("I")).containsEntry("G", 0.5);
        Recipe groups = Recipe.defaults().weigh(w -> w.with(Aggregate.Kind.GROUP, new Equal()));
        assertThat(score(groups, TABLE).weights("G")).containsEntry("A", 0.5);
        assertThat(score(groups, TABLE).weights("I").get("G")).isCloseTo(2 / 3.0, within(1e-15));
        Recipe one = groups.weigh(w -> w.with("H", new Critic(true)));
        Scoreboard board = score(one, TABLE);
        double[][] columns = {board.scores("C"), board.scores("D")};
        assertThat(board.weights("H").values().stream().mapToDouble(x -> x).toArray())
                .containsExactly(new Critic(true).weights(columns), within(1e-15));
    }

    @Test
    void weigh_benefitOfTheDoubt_givesEachUnitWeightsOfItsOwnThatAddUp() {
        Scoreboard board = score(Recipe.defaults().weigh(w -> w.with("G", BenefitOfTheDoubt.free())), TABLE);
        double[][] columns = {board.scores("A"), board.scores("B")};
        assertThat(board.scores("G"))
                .isEqualTo(BenefitOfTheDoubt.free().score(columns).scores());
        assertThat(board.weights("G")).isEmpty();
        Scoreboard some = board.among(List.of(board.unit("z"), board.unit("y")));
        for (String unit : List.of("y", "z")) {
            Scorecard.Entry entry = some.card(unit).entry("G");
            assertThat(entry.parts().stream()
                            .mapToDouble(Scorecard.Contribution::contribution)
                            .sum())
                    .isCloseTo(entry.score().orElseThrow(), within(1e-12));
        }
    }

    @Test
    void weigh_whatASchemeCannotWeigh_isAnErrorThatNamesIt() {
        Recipe recipe = Recipe.defaults()
                .normalise(n -> n.withStandard(new ZScore(0, 1)))
                .weigh(w -> w.with("G", BenefitOfTheDoubt.free()));
        assertThat(Told.onceBy(() -> score(recipe, TABLE)).toString())
                .startsWith("the parts of G cannot be weighed by benefit-of-the-doubt");
    }

    @Test
    void weigh_byASchemeOfPositiveValues_refusesNegativeOnes() {
        Recipe recipe = Recipe.defaults()
                .normalise(n -> n.withStandard(new ZScore(0, 1)))
                .weigh(w -> w.with("H", new Entropy()));
        assertThat(Told.onceBy(() -> score(recipe, TABLE)).toString())
                .startsWith("the parts of H cannot be weighed by entropy");
    }

    @Test
    void normalise_indicatorsOfSeveralNumbersOrWords_isRefused() {
        Framework framework = Framework.builder("several")
                .input(new Input("R.a", Input.Type.NUMBER, ""))
                .input(new Input("R.b", Input.Type.NUMBER, ""))
                .input(new Input("L.a", Input.Type.LEVEL, ""))
                .indicator(Indicator.share("R", 1)
                        .withRule(new RatioRule(RatioRule.Zero.NOTHING, ScoringRule.Beyond.ERROR), "R.a", "R.b"))
                .indicator(Indicator.share("L", 1).withRule(new LevelRule(Map.of("high", 1.0, "low", 0.0)), "L.a"))
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 2, "R", "L"))
                .headline("I")
                .build();
        IndicatorTable table = IndicatorTable.builder(UNITS)
                .row("x")
                .set("R.a", 1)
                .set("R.b", 2)
                .set("L.a", "high")
                .row("y")
                .set("R.a", 1)
                .set("R.b", 4)
                .set("L.a", "low")
                .build();
        Recipe raw = Recipe.defaults().normalise(n -> n.withStandard(new MinMax(0, 1)));
        assertThat(Told.by(() -> CompositeIndex.of(framework).with(raw).score(table)))
                .extracting(finding -> finding.code() + " " + finding.place().element())
                .containsExactlyInAnyOrder("CANNOT_NORMALISE_SEVERAL R", "CANNOT_NORMALISE_SEVERAL L");
        Recipe attainments = raw.normalise(n -> n.of(Normalising.Of.ATTAINMENT));
        Scoreboard board = CompositeIndex.of(framework).with(attainments).score(table);
        assertThat(board.scores("R")).containsExactly(1, 0);
        assertThat(board.scores("L")).containsExactly(1, 0);
    }

    @Test
    void weigh_optimised_tellsHowNearItCame() {
        Scoreboard board = score(Recipe.defaults().weigh(w -> w.with("I", Optimised.forEqualImportance())), TABLE);
        assertThat(board.findings()).extracting(Finding::code).containsExactly(FindingCode.WEIGHTS_OPTIMISED);
        assertThat(board.weights("I").values().stream().mapToDouble(x -> x).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aggregate_differsForTwoGroupsOfOneLevel() {
        IndicatorTable positive =
                table(new double[] {10, 5, 1, 2}, new double[] {20, 1, 4, 3}, new double[] {40, 3, 2, 10});
        Recipe recipe = Recipe.defaults()
                .normalise(n -> n.withStandard(new MinMax(1, 100)))
                .aggregate(a -> a.withStandard(new GeometricMean()).with("H", new HarmonicMean()));
        Scoreboard board = score(recipe, positive);
        double[] a = board.scores("A");
        double[] b = board.scores("B");
        double[] c = board.scores("C");
        double[] d = board.scores("D");
        for (int u = 0; u < 3; u++) {
            assertThat(board.scores("G")[u])
                    .isCloseTo(Math.exp(0.75 * Math.log(a[u]) + 0.25 * Math.log(b[u])), within(1e-10));
            assertThat(board.scores("H")[u]).isCloseTo(2 / (1 / c[u] + 1 / d[u]), within(1e-10));
        }
        assertThat(board.card("x").entry("G").parts())
                .extracting(Scorecard.Contribution::contribution)
                .containsOnly(NONE);
    }

    @Test
    void aggregate_whatAMethodCannotTake_isAnErrorThatNamesUnitPartAndValue() {
        Recipe recipe = Recipe.defaults().aggregate(a -> a.with(Aggregate.Kind.GROUP, new GeometricMean()));
        assertThat(Told.by(() -> score(recipe, TABLE)))
                .extracting(Finding::toString)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("G of Xa cannot be aggregated: geometric takes parts above 0, and A is 0."));
    }

    @Test
    void aggregate_copelandWithMissingParts_judgesEveryPairOverWhatBothHave() {
        IndicatorTable gaps =
                table(new double[] {10, 5, 1, 2}, new double[] {20, 1, 4, NONE}, new double[] {40, 3, 2, 10});
        Recipe recipe = Recipe.defaults()
                .aggregate(a -> a.with("H", new Copeland()))
                .withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE));
        // y has C alone: it beats x and z there; z beats x in C and D
        assertThat(score(recipe, gaps).scores("H")).containsExactly(-2, 2, 0);
        // without the policy y is left out of the comparison
        assertThat(score(recipe.withMissing(MissingParts.FAIL), gaps).scores("H"))
                .containsExactly(-1, NONE, 1);
    }

    @Test
    void prepare_fillsWhatIsMissing_andTheScorecardShowsIt() {
        IndicatorTable gaps =
                table(new double[] {10, 5, 1, 2}, new double[] {NONE, 1, 4, 3}, new double[] {40, 3, 2, 10});
        Recipe recipe = Recipe.defaults().withPreparation(new ImputeAverage(List.of(Column.of("A")), Average.MEAN));
        Scoreboard board = score(recipe, gaps);
        assertThat(board.scores("A")).containsExactly(0, 0.5, 1);
        assertThat(board.card("y").entry("A").cells()).singleElement().satisfies(cell -> {
            assertThat(cell.value()).isEqualTo("25");
            assertThat(cell.changes()).singleElement().satisfies(change -> {
                assertThat(change.before()).isNaN();
                assertThat(change.after()).isEqualTo(25);
            });
        });
        assertThat(board.card("x").entry("A").cells().get(0).changes()).isEmpty();
        assertThat(board.changes()).hasSize(1);
        Recipe wrong = Recipe.defaults().withPreparation(new ImputeAverage(List.of(Column.of("Q")), Average.MEAN));
        assertThat(Told.onceBy(() -> score(wrong, gaps)).code()).isEqualTo(FindingCode.CANNOT_PREPARE);
    }

    @Test
    void prepare_fromAnEarlierYear_fillsTheYearThatIsScored() {
        TableBuilder years = IndicatorTable.builder(UNITS);
        for (int year : new int[] {2022, 2023}) {
            for (String unit : List.of("x", "y", "z")) {
                years.row(new Row(UNITS.get(unit), OptionalInt.of(year), ""));
                double a = unit.equals("x") ? 10 : unit.equals("y") ? 20 : 40;
                if (!(year == 2023 && unit.equals("y"))) {
                    years.set("A", a);
                }
                years.set("B", a / 10).set("C", a).set("D", a);
            }
        }
        IndicatorTable table = years.build();
        Recipe recipe = Recipe.defaults()
                .withPreparation(new ImputeAcrossYears(List.of(Column.of("A")), ImputeAcrossYears.Filling.LATEST, 1));
        CompositeIndex index = CompositeIndex.of(FRAMEWORK).with(recipe);
        Scoreboard board = index.score(table, all -> all.year(2023));
        assertThat(board.year()).hasValue(2023);
        assertThat(board.scores("A")).containsExactly(new double[] {0, 1 / 3.0, 1}, within(1e-15));
        assertThat(board.card("y").entry("A").cells().get(0).changes()).hasSize(1);
        assertThat(index.score(table, all -> all.year(2022))
                        .card("y")
                        .entry("A")
                        .cells()
                        .get(0)
                        .changes())
                .isEmpty();
        assertThat(Told.onceBy(() -> index.score(table)).code()).isEqualTo(FindingCode.SEVERAL_ROWS_PER_UNIT);
    }

    @Test
    void with_whatTheFrameworkDoesNotHave_namesEverythingAtOnce() {
        Recipe recipe = Recipe.defaults()
                .normalise(n -> n.with("G", new MinMax(0, 1)))
                .weigh(w -> w.with("A", new Equal()).with("I", Map.of("A", 1.0)))
                .aggregate(a -> a.with("J", new GeometricMean()))
                .withMissing("K", MissingParts.FAIL);
        assertThat(Told.by(() -> CompositeIndex.of(FRAMEWORK).with(recipe)))
                .extracting(finding -> finding.place().element())
                .containsExactlyInAnyOrder("G", "A", "A", "J", "K");
        assertThat(Told.codes(Told.by(() -> CompositeIndex.of(FRAMEWORK)
                        .with(Recipe.defaults().weigh(w -> w.with("G", Map.of("A", 0.0, "B", 0.0)))))))
                .containsExactly(FindingCode.ZERO_WEIGHTS);
        assertThat(Told.codes(Told.by(() -> CompositeIndex.of(FRAMEWORK)
                        .with(Recipe.defaults()
                                .aggregate(a -> a.withStandard(new Promethee2(
                                        Collections.nCopies(3, new Preference(Preference.Shape.USUAL, 0, 0)))))))))
                .containsOnly(FindingCode.BAD_AGGREGATION);
    }

    @Test
    void score_orderOfUnits_doesNotMatter() {
        SplittableRandom random = new SplittableRandom(4);
        Recipe recipe = Recipe.defaults()
                .normalise(n -> n.withStandard(new MinMax(1, 100)))
                .weigh(w -> w.withStandard(new Critic(true)))
                .aggregate(a -> a.with("G", new GeometricMean()).with("I", new Copeland()));
        for (int run = 0; run < 50; run++) {
            double[][] rows = new double[3][];
            Arrays.setAll(rows, u -> random.doubles(4, 1, 9).toArray());
            Scoreboard board = score(recipe, table(rows));
            TableBuilder turned = IndicatorTable.builder(UNITS);
            for (int u = 2; u >= 0; u--) {
                turned.row(UNITS.units().get(u).code());
                for (int k = 0; k < 4; k++) {
                    turned.set("ABCD".substring(k, k + 1), rows[u][k]);
                }
            }
            Scoreboard other = score(recipe, turned.build());
            for (String unit : List.of("x", "y", "z")) {
                assertThat(other.headline().score(unit))
                        .isEqualTo(board.headline().score(unit));
                assertThat(other.score(other.unit(unit), "G"))
                        .isCloseTo(board.score(board.unit(unit), "G"), within(1e-10));
            }
        }
    }
}

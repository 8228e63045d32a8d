package org.opendti.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.uncertainty.Cases.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.GeometricMean;
import org.opendti.aggregate.HarmonicMean;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.Input;
import org.opendti.framework.RatioRule;
import org.opendti.framework.ScoringRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.ZScore;
import org.opendti.prepare.Treat;
import org.opendti.table.Basis;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;

/** Runs in which more than weights of weighted means varies: held against scoring the index that each run stands for. */
class GeneralRunsTest {

    private static final Framework FLAT = Cases.flat(2, 1, 1);
    private static final CompositeIndex INDEX = CompositeIndex.of(FLAT);
    private static final IndicatorTable TABLE =
            Cases.table(row(0.9, 0.2, 0.3), row(0.4, 0.4, 0.8), row(0.5, 0.6, 0.1), row(0.45, 0.5, 0.55));

    /** The index with the weights that a run drew, stated in its recipe. */
    private static CompositeIndex weighed(CompositeIndex index, Run run) {
        Map<String, Map<String, Double>> stated = new HashMap<>();
        for (Edge edge : run.edges()) {
            stated.computeIfAbsent(edge.aggregate(), key -> new HashMap<>()).put(edge.part(), edge.share());
        }
        Recipe recipe = index.recipe();
        for (Map.Entry<String, Map<String, Double>> of : stated.entrySet()) {
            recipe = recipe.weigh(weights -> weights.with(of.getKey(), of.getValue()));
        }
        return index.with(recipe);
    }

    private static void assertScores(Run run, Scoreboard board, String target) {
        for (Unit unit : board.units()) {
            assertThat(run.scores().get(unit)).isCloseTo(board.score(unit, target), within(1e-13));
        }
    }

    @Test
    void weights_ofAGeometricMean_areThoseOfARecipeThatStatesThem() {
        CompositeIndex geometric = INDEX.with(Recipe.defaults().aggregate(a -> a.withStandard(new GeometricMean())));
        RankDistribution ranks =
                MonteCarlo.of(geometric).vary(Factor.weights(0.5)).withRuns(300).run(TABLE);

        for (int r = 0; r < 300; r += 37) {
            assertScores(ranks.run(r), weighed(geometric, ranks.run(r)).score(TABLE), "TOP");
        }
        assertThat(ranks.edges()).hasSize(3);
        assertThat(ranks.failures()).isZero();
    }

    @Test
    void alternatives_ofEveryKind_areTheIndexByThatRecipe() {
        Map<String, Recipe> recipes = new HashMap<>();
        for (ArithmeticOr of : ArithmeticOr.values()) {
            for (int n = 0; n < 2; n++) {
                boolean minMax = n == 0;
                recipes.put(
                        of + (minMax ? "min-max" : "z"),
                        Recipe.defaults()
                                .normalise(c -> c.withStandard(minMax ? new MinMax(1, 100) : new ZScore(100, 10)))
                                .aggregate(a -> of == ArithmeticOr.ARITHMETIC
                                        ? a.withStandard(new ArithmeticMean())
                                        : a.withStandard(new HarmonicMean())));
            }
        }
        RankDistribution ranks = MonteCarlo.of(INDEX)
                .vary(Factor.alternatives(
                        "normalisation",
                        Alternatives.Choice.of(
                                "min-max", recipe -> recipe.normalise(c -> c.withStandard(new MinMax(1, 100)))),
                        Alternatives.Choice.of(
                                "z", recipe -> recipe.normalise(c -> c.withStandard(new ZScore(100, 10))))))
                .vary(Factor.alternatives(
                                "aggregation",
                                Alternatives.Choice.of(
                                        "ARITHMETIC",
                                        recipe -> recipe.aggregate(a -> a.withStandard(new ArithmeticMean()))),
                                Alternatives.Choice.of(
                                        "HARMONIC",
                                        recipe -> recipe.aggregate(a -> a.withStandard(new HarmonicMean()))))
                        .withProbabilities(0.25, 0.75))
                .vary(Factor.weights(0.25))
                .withRuns(600)
                .withThreads(2)
                .run(TABLE);

        int harmonic = 0;
        for (int r = 0; r < 600; r++) {
            Run run = ranks.run(r);
            String aggregation = run.choices().getOrDefault("aggregation", "");
            harmonic += aggregation.equals("HARMONIC") ? 1 : 0;
            if (r % 17 == 0) {
                Recipe recipe =
                        recipes.getOrDefault(aggregation + run.choices().get("normalisation"), Recipe.defaults());
                assertScores(run, weighed(INDEX.with(recipe), run).score(TABLE), "TOP");
            }
        }
        assertThat(harmonic).isBetween(410, 490);
        assertThat(ranks.factors()).hasSize(3);
    }

    private enum ArithmeticOr {
        ARITHMETIC,
        HARMONIC
    }

    @Test
    void values_ofARun_areThoseOfATableThatHoldsThem() {
        RankDistribution ranks = MonteCarlo.of(INDEX)
                .vary(Factor.values(Spread.deviation(0.1)))
                .vary(Factor.weights(0.1))
                .withRuns(400)
                .run(TABLE);

        int held = 0;
        for (int r = 0; r < 400; r += 23) {
            Run run = ranks.run(r);
            assertThat(run.numbers()).hasSize(12);
            TableBuilder table = IndicatorTable.builder(TABLE.units());
            for (Unit unit : TABLE.rowUnits()) {
                table.row(unit.code());
                for (Run.Cell cell : run.numbers()) {
                    if (cell.unit().equals(unit)) {
                        table.set(cell.column(), cell.value());
                        held += cell.value() == 1 ? 1 : 0;
                        assertThat(cell.value()).isBetween(0.0, 1.0);
                    }
                }
            }
            assertScores(run, weighed(INDEX, run).score(table.build()), "TOP");
        }
        assertThat(held)
                .as("0.9 with an error of 0.1 is held at 1 in one of six runs")
                .isPositive();
    }

    @Test
    void values_withASpread_areDistributedSo() {
        double[] sizes = new double[2];
        Spread[] spreads = {Spread.deviation(0.02), Spread.range(0.1).ofTheNumber()};
        for (int s = 0; s < 2; s++) {
            RankDistribution ranks = MonteCarlo.of(INDEX)
                    .vary(Factor.values(spreads[s]).in("A"))
                    .withRuns(20_000)
                    .run(TABLE);
            sizes[s] = ranks.row("U1").scoreDeviation();
            assertThat(ranks.row("U1").meanScore()).isCloseTo(0.5, within(0.001));
            assertThat(ranks.run(0).numbers())
                    .hasSize(4)
                    .extracting(Run.Cell::column)
                    .containsOnly("A");
        }
        // A weighs a half: 0.02/2; and 0.1 · 0.4 is the half width of an even error, √3 times its deviation
        assertThat(sizes[0]).isCloseTo(0.01, within(0.0003));
        assertThat(sizes[1]).isCloseTo(0.04 / Math.sqrt(3) / 2, within(0.0003));
    }

    @Test
    void values_ofASourceOrABasis_haveTheirOwnSpread() {
        RankDistribution ranks = MonteCarlo.of(Cases.INDEX)
                .vary(Factor.values(Spread.NONE).withBasis(Basis.BACK_CALCULATED, Spread.range(0.00005)))
                .withRuns(20)
                .run(Cases.PUBLISHED);

        Run run = ranks.run(7);
        assertThat(run.numbers()).isNotEmpty();
        for (Run.Cell cell : run.numbers()) {
            assertThat(ranks.board().basis(cell.unit(), cell.column())).contains(Basis.BACK_CALCULATED);
            assertThat(cell.value())
                    .isCloseTo(ranks.board().score(cell.unit(), cell.column()), within(0.00005 + 1e-12));
        }
        assertThat(run.numbers().size()).isLessThan(63 * 8);
    }

    @Test
    void goalposts_ofARun_areThoseOfARecipeThatHoldsThem() {
        Recipe posts = Recipe.defaults().normalise(c -> c.withStandard(new Goalposts(0.1, 0.8)));
        RankDistribution ranks = MonteCarlo.of(INDEX.with(posts))
                .vary(Factor.goalposts(0.2))
                .withRuns(200)
                .run(TABLE);

        for (int r = 0; r < 200; r += 19) {
            Run run = ranks.run(r);
            Recipe moved = posts;
            for (Run.Posts post : run.goalposts()) {
                assertThat(post.worst()).isBetween(0.1 - 0.14, 0.1 + 0.14);
                assertThat(post.best()).isBetween(0.8 - 0.14, 0.8 + 0.14);
                moved = moved.normalise(c -> c.with(post.indicator(), new Goalposts(post.worst(), post.best())));
            }
            assertThat(run.goalposts()).hasSize(3);
            assertScores(run, INDEX.with(moved).score(TABLE), "TOP");
        }
    }

    @Test
    void values_thatMakeMoreThanAll_earnAllEvenWhereTheRuleCallsItAnError() {
        Framework files = Framework.builder("files")
                .input(new Input("DONE", Input.Type.NUMBER, "files"))
                .input(new Input("ALL", Input.Type.NUMBER, "files"))
                .indicator(Indicator.share("F", 1)
                        .withRule(new RatioRule(RatioRule.Zero.NOTHING, ScoringRule.Beyond.ERROR), "DONE", "ALL"))
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 1, "F"))
                .headline("TOP")
                .build();
        IndicatorTable table = IndicatorTable.builder(TABLE.units())
                .row("U0")
                .set("DONE", 995)
                .set("ALL", 1_000)
                .row("U1")
                .set("DONE", 500)
                .set("ALL", 1_000)
                .build();

        RankDistribution ranks = MonteCarlo.of(CompositeIndex.of(files))
                .vary(Factor.values(Spread.range(0.02).ofTheNumber()))
                .withRuns(200)
                .run(table);

        assertThat(ranks.failures()).isZero();
        assertThat(ranks.row("U0").greatestScore()).isOne();
        assertThat(ranks.row("U0").leastScore()).isBetween(0.995 * 0.98 / 1.02, 0.99);
        assertThat(ranks.row("U1").meanScore()).isCloseTo(0.5, within(0.005));
    }

    @Test
    void goalposts_onALogarithmicScale_moveByAShareOfTheLogarithms() {
        Framework income = Framework.builder("income")
                .indicator(Indicator.share("GNI", 1)
                        .withRule(new GoalpostsRule(100, 75_000, GoalpostsRule.Scale.LOG, ScoringRule.Beyond.HOLD)))
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 1, "GNI"))
                .headline("TOP")
                .build();
        IndicatorTable table = IndicatorTable.builder(TABLE.units())
                .row("U0")
                .set("GNI", 5_000)
                .build();
        RankDistribution ranks = MonteCarlo.of(CompositeIndex.of(income))
                .vary(Factor.goalposts(0.1))
                .withRuns(100)
                .run(table);

        double step = Math.pow(750, 0.1);
        for (int r = 0; r < 100; r++) {
            Run.Posts posts = ranks.run(r).goalposts().get(0);
            assertThat(posts.worst()).isBetween(100 / step, 100 * step);
            assertThat(posts.best()).isBetween(75_000 / step, 75_000 * step);
            double expected = Math.log(5_000 / posts.worst()) / Math.log(posts.best() / posts.worst());
            assertThat(ranks.run(r).scores().get(ranks.units().get(0))).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void leavingOutAUnit_whereUnitsAreJudgedBesideOneAnother_judgesTheOthersWithoutIt() {
        CompositeIndex minMax = INDEX.with(Recipe.defaults().normalise(c -> c.withStandard(new MinMax(0, 1))));
        RankDistribution ranks = MonteCarlo.of(minMax)
                .vary(Factor.leavingOutUnits("U0"))
                .withRuns(50)
                .run(TABLE);

        IndicatorTable others = TABLE.without(ranks.units().get(0));
        for (int r = 0; r < 50; r++) {
            Run run = ranks.run(r);
            boolean gone = "Unit 0".equals(run.choices().get("left-out-unit"));
            assertThat(run.scores()).hasSize(gone ? 3 : 4);
            assertScores(run, minMax.score(gone ? others : TABLE), "TOP");
        }
    }

    @Test
    void leavingOutAPart_ofAGeometricMean_isTheMeanOfTheOthers() {
        CompositeIndex geometric = INDEX.with(Recipe.defaults().aggregate(a -> a.withStandard(new GeometricMean())));
        RankDistribution ranks = MonteCarlo.of(geometric)
                .vary(Factor.leavingOut("A"))
                .withRuns(40)
                .run(TABLE);

        for (int r = 0; r < 40; r++) {
            Run run = ranks.run(r);
            boolean gone = "A".equals(run.choices().get("left-out"));
            double expected = gone ? Math.sqrt(0.2 * 0.3) : Math.pow(0.9 * 0.9 * 0.2 * 0.3, 0.25);
            assertThat(run.scores().get(ranks.units().get(0))).isCloseTo(expected, within(1e-13));
        }
    }

    @Test
    void runsThatCannotBeComputed_areCountedNamedAndNoNumbers() {
        IndicatorTable zero = Cases.table(row(0.9, 0.2, 0.3), row(0.4, 0.4, 0.8), row(0.5, 0, 0.1));
        MonteCarlo runs = MonteCarlo.of(INDEX)
                .vary(Factor.aggregations(new ArithmeticMean(), new GeometricMean()))
                .vary(Factor.weights(0.25))
                .withRuns(1_000);
        RankDistribution ranks = runs.run(zero);

        assertThat(ranks.failures()).isBetween(420L, 580L);
        assertThat(ranks.failedRuns()).hasSize(RankDistribution.MOST_FAILURES);
        FailedRun first = ranks.failedRuns().get(0);
        assertThat(first.reason().code()).isEqualTo(FindingCode.CANNOT_AGGREGATE);
        assertThat(ranks.run(first.number()).choices().get("aggregation")).contains("Geometric");
        assertThat(ranks.run(first.number()).failure()).contains(first.reason());
        assertThat(ranks.run(first.number()).scores()).isEmpty();
        for (RankDistribution.Row row : ranks.rows()) {
            assertThat(row.runs()).isEqualTo(1_000 - ranks.failures());
            assertThat(row.meanScore()).isFinite();
            assertThat(row.leastScore()).isPositive();
        }
        assertThat(runs.withThreads(8).run(zero).rows()).isEqualTo(ranks.rows());
        assertThat(runs.withThreads(8).run(zero).failedRuns()).isEqualTo(ranks.failedRuns());
    }

    @Test
    void treatments_areStepsAfterThoseOfTheRecipe() {
        RankDistribution ranks = MonteCarlo.of(
                        INDEX.with(Recipe.defaults().normalise(c -> c.withStandard(new MinMax(0, 1)))))
                .vary(Factor.treatments(Treat.withDefaults(List.of(Column.of("A"), Column.of("B")))))
                .withRuns(20)
                .run(TABLE);

        assertThat(ranks.failures()).isZero();
        assertThat(ranks.run(0).choices()).containsKey("treatment");
    }
}

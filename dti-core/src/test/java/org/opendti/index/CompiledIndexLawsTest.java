package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.SampleData;
import org.opendti.aggregate.Copeland;
import org.opendti.aggregate.GeometricMean;
import org.opendti.aggregate.HarmonicMean;
import org.opendti.aggregate.PowerMean;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.Normalisation;
import org.opendti.normalise.PercentileRank;
import org.opendti.normalise.Rank;
import org.opendti.normalise.Ties;
import org.opendti.normalise.ZScore;
import org.opendti.prepare.Average;
import org.opendti.prepare.Denominate;
import org.opendti.prepare.ImputeAverage;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.TableEdits;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;
import org.opendti.weight.Critic;
import org.opendti.weight.Pca;

/**
 * What is expected comes from {@link CompositeIndex#score} of a table, a recipe or a framework that is made anew with the other
 * numbers, weights or goalposts, to the last bit.
 */
class CompiledIndexLawsTest {

    private static final int RUNS = 12;

    /** An index and a table; the first error of a run is compared by its code alone. */
    record Case(String name, CompositeIndex index, IndicatorTable table) {

        @Override
        public String toString() {
            return name;
        }

        CompiledIndex compiled() {
            return CompiledIndex.of(index, table, target());
        }

        String target() {
            return index.framework().headline().code();
        }
    }

    static final Framework ILLUSTRATIVE =
            FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json"));
    private static final IndicatorTable RAW =
            TableCsv.read(SampleData.file("dti-province-2022-illustrative/raw.csv"), ILLUSTRATIVE, Provinces.of63());
    static final Framework HUMAN = FrameworkJson.read(SampleData.file("human-development/framework.json"));
    static final IndicatorTable COUNTRIES =
            TableCsv.read(SampleData.file("human-development/table.csv"), HUMAN, UnitList.any());

    /** 12 shares in three main indices, one of which counts twice: in TOP and in SIDE, a part of TOP. */
    static final Framework TREE = tree();

    private static Framework tree() {
        Framework.Builder tree = Framework.builder("tree");
        for (int m = 0; m < 3; m++) {
            String[] parts = new String[4];
            for (int i = 0; i < 4; i++) {
                parts[i] = "I" + (4 * m + i);
                tree.indicator(Indicator.share(parts[i], 1 + i));
            }
            tree.aggregate(Aggregate.of("M" + m, Aggregate.Kind.MAIN_INDEX, 100, parts));
        }
        return tree.aggregate(Aggregate.of("SIDE", Aggregate.Kind.PILLAR, 100, "M1", "M2"))
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 300, "M0", "M1", "SIDE"))
                .headline("TOP")
                .build();
    }

    static UnitList units(int size) {
        UnitList.Builder units = UnitList.builder("units");
        IntStream.range(0, size).forEach(u -> units.unit("u" + u, "Unit " + u, Map.of(), List.of()));
        return units.build();
    }

    /** Shares above 0; of I3 some units lack it, of I5 some have attainments and points alone, of M2 all have it given as well. */
    static IndicatorTable shares(boolean complete) {
        SplittableRandom random = new SplittableRandom(7);
        TableBuilder table = IndicatorTable.builder(units(15));
        for (int u = 0; u < 15; u++) {
            table.row("u" + u);
            if (!complete) {
                table.set("I5@points", 0.4).set("I5@attainment", 0.5); // before what goes before them
            }
            for (int i = 0; i < 12; i++) {
                if (complete || !((i == 3 && u % 4 == 0) || (i == 5 && u % 5 == 0))) {
                    table.set("I" + i, 0.05 + 0.9 * random.nextDouble());
                }
            }
            if (!complete) {
                table.set("M2@points", 40 + u);
            }
        }
        return table.build();
    }

    static CompositeIndex tree(Recipe recipe) {
        return CompositeIndex.of(TREE).with(recipe);
    }

    static Recipe normalised(Normalisation method) {
        return Recipe.defaults().normalise(n -> n.withStandard(method));
    }

    static Stream<Case> cases() {
        Recipe plain = Recipe.defaults();
        List<Column> imputed = List.of(Column.of("I3"), Column.of("I4"));
        Recipe prepared = plain.withPreparation(
                new ImputeAverage(imputed, Average.MEAN, Optional.empty()),
                new Denominate(Map.of(Column.of("I6"), new Denominate.By(Column.of("I7"), 0.05))));
        Framework dti = Editions.forYear(2022);
        return Stream.of(
                new Case("tree", tree(plain), shares(true)),
                new Case("min-max", tree(normalised(new MinMax())), shares(true)),
                new Case("z-score", tree(normalised(new ZScore(100, 10))), shares(true)),
                new Case("rank", tree(normalised(new Rank(Ties.AVERAGE))), shares(true)),
                new Case("percentile", tree(normalised(new PercentileRank(Ties.LEAST))), shares(true)),
                new Case(
                        "goalposts",
                        tree(normalised(new MinMax(1, 100))
                                .normalise(n ->
                                        n.with("I2", new Goalposts(0.2, 0.8)).with("I9", new Goalposts(0, 1)))),
                        shares(true)),
                new Case(
                        "geometric",
                        tree(normalised(new MinMax(1, 100)).aggregate(a -> a.withStandard(new GeometricMean()))),
                        shares(true)),
                new Case("harmonic", tree(plain.aggregate(a -> a.withStandard(new HarmonicMean()))), shares(true)),
                new Case("power", tree(plain.aggregate(a -> a.with("M0", new PowerMean(2)))), shares(true)),
                new Case("copeland", tree(plain.aggregate(a -> a.with("TOP", new Copeland()))), shares(true)),
                new Case("pca", tree(plain.weigh(w -> w.with("M1", new Pca(Pca.Loadings.SQUARED)))), shares(true)),
                new Case("critic", tree(plain.weigh(w -> w.withStandard(new Critic(false)))), shares(true)),
                new Case(
                        "missing zero",
                        tree(plain.withMissing(MissingParts.of(MissingParts.Policy.ZERO))),
                        shares(false)),
                new Case(
                        "missing exclude",
                        tree(plain.withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE))
                                .aggregate(a -> a.withStandard(new GeometricMean()))),
                        shares(false)),
                new Case(
                        "min-max, points passed over",
                        tree(normalised(new MinMax()).withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE))),
                        shares(false)),
                new Case("prepared", tree(prepared), shares(false)),
                new Case("illustrative", CompositeIndex.of(ILLUSTRATIVE), RAW),
                new Case(
                        "illustrative prepared",
                        CompositeIndex.of(ILLUSTRATIVE)
                                .with(plain.withPreparation(new ImputeAverage(
                                        List.of(Column.of("NTS.10")), Average.MEDIAN, Optional.empty()))),
                        RAW),
                new Case(
                        "illustrative attainments",
                        CompositeIndex.of(ILLUSTRATIVE)
                                .with(plain.normalise(n -> n.of(Normalising.Of.ATTAINMENT)
                                        .withStandard(new MinMax())
                                        .withConstant(0.5)
                                        .with("HDXHS.8", new Goalposts(0, 0.9)))),
                        RAW),
                new Case(
                        "published",
                        CompositeIndex.of(dti),
                        TableCsv.read(SampleData.file("dti-2022/published.csv"), dti, Provinces.of63())),
                new Case("human development", CompositeIndex.of(HUMAN), COUNTRIES));
    }

    static double[] scored(CompiledIndex compiled, Variation variation) {
        double[] scores = new double[compiled.board().units().size()];
        assertThat(compiled.score(variation, scores)).isEmpty();
        return scores;
    }

    /** The two ways must agree: on scores to the last bit, or on there being none. */
    private static boolean assertSame(Case of, CompiledIndex compiled, Variation variation, Scoring expected) {
        double[] scores = new double[compiled.board().units().size()];
        Optional<Finding> problem = compiled.score(variation, scores);
        try {
            Scoreboard board = expected.score();
            board.element(of.target());
            assertThat(problem).as(of.name()).isEmpty();
            assertThat(scores).as(of.name()).containsExactly(board.scores(of.target()));
            return true;
        } catch (DtiException e) {
            assertThat(problem).as(e.getMessage()).isPresent();
            assertThat(e.findings())
                    .extracting(Finding::code)
                    .contains(problem.orElseThrow().code());
            return false;
        }
    }

    private interface Scoring {
        Scoreboard score();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void score_ofNothingOther_isTheBoards(Case of) {
        CompiledIndex compiled = of.compiled();

        assertThat(scored(compiled, Variation.NONE))
                .containsExactly(of.index().score(of.table()).scores(of.target()));
        assertThat(compiled.board().scores(of.target())).containsExactly(scored(compiled, Variation.NONE));
    }

    /** Rows drawn with replacement, so that rules take what comes; shares are made other too. Every fourth run leaves columns as they are. */
    private static double[][] numbers(CompiledIndex compiled, SplittableRandom random, boolean all) {
        int rows = compiled.numbers(0).length;
        int[] drawn = IntStream.range(0, rows).map(u -> random.nextInt(rows)).toArray();
        double[][] numbers = new double[compiled.columns().size()][];
        for (int c = 0; c < numbers.length; c++) {
            double[] observed = compiled.numbers(c);
            boolean share = compiled.range(c).least() == 0 && compiled.range(c).greatest() == 1;
            if (all || random.nextInt(2) == 0) {
                numbers[c] = IntStream.range(0, rows)
                        .mapToDouble(u -> observed[drawn[u]] * (share ? 1 - 0.3 * random.nextDouble() : 1))
                        .toArray();
            }
        }
        return numbers;
    }

    private static IndicatorTable rebuilt(Case of, CompiledIndex compiled, double[][] numbers) {
        Map<Column, double[]> other = new HashMap<>();
        for (int c = 0; c < numbers.length; c++) {
            if (numbers[c] != null) {
                other.put(compiled.columns().get(c), numbers[c]);
            }
        }
        return TableEdits.withNumbers(of.table(), other);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void score_withOtherNumbers_isThatOfATableOfThem(Case of) {
        CompiledIndex compiled = of.compiled();
        SplittableRandom random = new SplittableRandom(11);
        int done = 0;
        for (int run = 0; run < RUNS; run++) {
            double[][] numbers = numbers(compiled, random, run % 4 != 0);
            boolean scored = assertSame(
                    of,
                    compiled,
                    Variation.NONE.withNumbers(numbers),
                    () -> of.index().score(rebuilt(of, compiled, numbers)));
            done += scored ? 1 : 0;
        }
        assertThat(done).as("runs that could be scored").isGreaterThanOrEqualTo(RUNS / 2);
    }

    /** Weights of the branches, here and there 0. */
    private static double[] weights(CompiledIndex compiled, SplittableRandom random, boolean zeros) {
        List<Edge> edges = compiled.graph().edges();
        double[] shares = new double[edges.size()];
        for (int i = 0; i < shares.length; i++) {
            boolean first =
                    i == 0 || !edges.get(i - 1).aggregate().equals(edges.get(i).aggregate());
            shares[i] =
                    zeros && !first && random.nextInt(3) == 0 ? 0 : edges.get(i).share() * (0.5 + random.nextDouble());
        }
        return shares;
    }

    private static Recipe stating(Recipe recipe, CompiledIndex compiled, double[] shares) {
        Recipe stated = recipe;
        int i = 0;
        for (Branch branch : compiled.graph().branches()) {
            Map<String, Double> weights = new HashMap<>();
            for (Edge edge : branch.edges()) {
                weights.put(edge.part(), shares[i++]);
            }
            stated = stated.weigh(w -> w.with(branch.aggregate(), weights));
        }
        return stated;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void score_withOtherShares_isThatOfARecipeThatStatesThem(Case of) {
        CompiledIndex compiled = of.compiled();
        SplittableRandom random = new SplittableRandom(13);
        for (int run = 0; run < RUNS; run++) {
            double[] shares = weights(compiled, random, run % 2 == 1);
            double[][] numbers = numbers(compiled, random, true);
            CompositeIndex stated = of.index().with(stating(of.index().recipe(), compiled, shares));
            boolean scored =
                    assertSame(of, compiled, Variation.NONE.withShares(shares), () -> stated.score(of.table()));
            assertThat(scored).isTrue();
            assertSame(
                    of,
                    compiled,
                    Variation.NONE.withShares(shares).withNumbers(numbers),
                    () -> stated.score(rebuilt(of, compiled, numbers)));
        }
    }

    /** The same index between other goalposts: by the recipe where it has some, else by the framework's rules. */
    private static CompositeIndex posted(Case of, CompiledIndex compiled, double[] worst, double[] best) {
        Recipe recipe = of.index().recipe();
        Framework framework = of.index().framework();
        Framework.Builder other = Framework.builder(framework.id()).ranking(framework.ranking());
        framework.inputs().forEach(other::input);
        framework.aggregates().forEach(other::aggregate);
        for (Indicator indicator : framework.indicators()) {
            int k = compiled.goalposts().indexOf(indicator.code());
            Optional<Normalisation> method = recipe.normalising().method(indicator.code());
            Indicator changed = indicator;
            if (k >= 0 && method.isPresent() && method.get() instanceof Goalposts own) {
                Goalposts posts = new Goalposts(worst[k], best[k], own.least(), own.greatest(), own.beyond());
                recipe = recipe.normalise(n -> n.with(indicator.code(), posts));
            } else if (k >= 0 && indicator.rule() instanceof GoalpostsRule rule) {
                changed = ruled(indicator, new GoalpostsRule(worst[k], best[k], rule.scale(), rule.beyond()));
            } else if (k >= 0 && indicator.rule() instanceof TargetRule rule) {
                assertThat(worst[k]).isZero();
                changed = ruled(indicator, new TargetRule(best[k], rule.beyond()));
            }
            other.indicator(changed);
        }
        return CompositeIndex.of(other.headline(framework.headline().code()).build())
                .with(recipe);
    }

    private static Indicator ruled(Indicator indicator, ScoringRule rule) {
        return indicator.withRule(rule, indicator.inputs().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void score_withOtherGoalposts_isThatOfAnIndexWithThem(Case of) {
        CompiledIndex compiled = of.compiled();
        int count = compiled.goalposts().size();
        SplittableRandom random = new SplittableRandom(17);
        for (int run = 0; run < RUNS; run++) {
            double[] worst = new double[count];
            double[] best = new double[count];
            for (int k = 0; k < count; k++) {
                boolean as = random.nextInt(4) == 0;
                worst[k] = compiled.worst(k) * (as ? 1 : 0.8 + 0.2 * random.nextDouble());
                best[k] = compiled.best(k) * (as ? 1 : 1 + 0.2 * random.nextDouble());
            }
            double[][] numbers = numbers(compiled, random, true);
            CompositeIndex posted = posted(of, compiled, worst, best);
            Variation posts = Variation.NONE.withGoalposts(worst, best);
            assertSame(of, compiled, posts, () -> posted.score(of.table()));
            assertSame(of, compiled, posts.withNumbers(numbers), () -> posted.score(rebuilt(of, compiled, numbers)));
        }
    }

    @Test
    void score_onSeveralThreads_isTheSame() {
        Case of = new Case("illustrative", CompositeIndex.of(ILLUSTRATIVE), RAW);
        CompiledIndex compiled = of.compiled();
        SplittableRandom random = new SplittableRandom(19);
        List<Variation> variations = new ArrayList<>();
        for (int run = 0; run < 64; run++) {
            Variation numbers = Variation.NONE.withNumbers(numbers(compiled, random, true));
            variations.add(numbers.withShares(weights(compiled, random, false)));
        }

        List<double[]> expected = variations.stream()
                .map(variation -> scored(compiled, variation))
                .toList();

        assertThat(variations.parallelStream()
                        .map(variation -> scored(compiled, variation))
                        .toList())
                .usingRecursiveComparison()
                .isEqualTo(expected);
    }
}

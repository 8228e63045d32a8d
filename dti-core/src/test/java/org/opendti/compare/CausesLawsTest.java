package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.Copeland;
import org.opendti.aggregate.GeometricMean;
import org.opendti.aggregate.MeanMinimum;
import org.opendti.aggregate.PowerMean;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Part;
import org.opendti.framework.ScoringRule;
import org.opendti.framework.TargetRule;
import org.opendti.index.CompositeIndex;
import org.opendti.index.MissingParts;
import org.opendti.index.Normalising;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.ZScore;
import org.opendti.prepare.Average;
import org.opendti.prepare.ImputeAverage;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;
import org.opendti.weight.Entropy;
import org.opendti.weight.Equal;

/** What holds of any boards: made-up frameworks, recipes and tables, two of each set beside one another. */
class CausesLawsTest {

    private static final int UNITS = 9;

    private static final UnitList LIST = list();

    private static UnitList list() {
        UnitList.Builder units = UnitList.builder("units");
        IntStream.range(0, UNITS).forEach(u -> units.unit("u" + u, "Unit " + u, Map.of(), List.of()));
        return units.build();
    }

    /** Draws a framework: I0 … I7 in M0, M1, M2, of which G holds two and TOP all, one of them twice. */
    private static final class Draw {

        private final SplittableRandom random;

        Draw(long seed) {
            this.random = new SplittableRandom(seed);
        }

        boolean chance(double p) {
            return random.nextDouble() < p;
        }

        Framework framework() {
            int left = chance(0.4) ? random.nextInt(8) : -1;
            Framework.Builder builder = Framework.builder("drawn");
            List<List<Part>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < 8; i++) {
                if (i != left) {
                    Indicator share = Indicator.share("I" + i, 1 + random.nextInt(5));
                    builder.indicator(
                            chance(0.3) ? share.withRule(new TargetRule(0.8, ScoringRule.Beyond.HOLD)) : share);
                    parts.get(i / 3).add(Part.of("I" + i, 0.1 + random.nextDouble()));
                }
            }
            for (int m = 0; m < 3; m++) {
                builder.aggregate(Aggregate.of("M" + m, Aggregate.Kind.MAIN_INDEX, 100)
                        .withParts(parts.get(m).toArray(new Part[0])));
            }
            return builder.aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 200)
                            .withParts(Part.of("M0", 1), Part.of("M1", 0.2 + random.nextDouble())))
                    .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 300)
                            .withParts(Part.of("G", 1 + random.nextInt(2)), Part.of("M2", 1), Part.of("M0", 0.5)))
                    .headline("TOP")
                    .build();
        }

        /** Most cells; in some rows a main index in place of its indicators. */
        IndicatorTable table(boolean given) {
            TableBuilder table = IndicatorTable.builder(LIST);
            for (int u : random.ints(0, UNITS).distinct().limit(UNITS).toArray()) {
                table.row("u" + u);
                int inPlace = given && chance(0.3) ? random.nextInt(3) : -1;
                for (int i = 0; i < 8; i++) {
                    if (i / 3 != inPlace) {
                        table.set("I" + i, 0.05 + random.nextInt(18) / 20.0);
                    }
                }
                if (inPlace >= 0) {
                    table.set("M" + inPlace, 0.05 + 0.9 * random.nextDouble());
                }
            }
            return table.build();
        }

        RankingRule ranking() {
            TiePolicy ties = any(List.of(TiePolicy.values()));
            return new RankingRule(chance(0.5) ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty(), ties);
        }

        <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        Recipe recipe(List<Aggregation> methods, List<Normalising> normalisings) {
            Recipe recipe = Recipe.defaults().normalise(none -> any(normalisings));
            for (String code : List.of("M1", "G", "TOP")) {
                Aggregation method = any(methods);
                recipe = recipe.aggregate(choice -> choice.with(code, method));
            }
            if (chance(0.3)) {
                recipe = recipe.weigh(choice -> choice.with("TOP", Map.of("G", 1 + random.nextDouble())));
            }
            return chance(0.6) ? recipe.withRanking(ranking()) : recipe;
        }
    }

    private static final List<Aggregation> APART =
            List.of(new ArithmeticMean(), new GeometricMean(), new PowerMean(0.5), MeanMinimum.halfWay());

    private static void assertAllAddUp(Scoreboard newer, Scoreboard older, String name) {
        for (CauseOrder order : CauseOrder.values()) {
            assertThat(Causes.of(newer, older).in(order).units())
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(CausesTest::assertSums)
                    .allSatisfy(unit -> assertThat(unit.splitting())
                            .isEqualTo(order == CauseOrder.STATED ? Splitting.STATED_ORDER : Splitting.ALL_ORDERS));
        }
    }

    @Test
    void units_ofDrawnEditions_addUp() {
        for (int seed = 0; seed < 60; seed++) {
            Draw draw = new Draw(seed);
            Framework one = draw.framework();
            Framework other = draw.chance(0.3) ? one : draw.framework();
            Scoreboard older = CompositeIndex.of(one)
                    .with(draw.recipe(APART, List.of(Normalising.NONE)))
                    .score(draw.table(true));
            Scoreboard newer = CompositeIndex.of(other)
                    .with(draw.recipe(APART, List.of(Normalising.NONE)))
                    .score(draw.table(true));
            assertAllAddUp(newer, older, "seed " + seed);
        }
    }

    static Stream<Supplier<Recipe>> besides() {
        Recipe plain = Recipe.defaults();
        return Stream.of(
                () -> plain.normalise(none -> none.withStandard(new MinMax(0, 1))),
                () -> plain.normalise(none -> none.of(Normalising.Of.ATTAINMENT).withStandard(new ZScore(100, 10))),
                () -> plain.aggregate(choice -> choice.with("TOP", new Copeland())),
                () -> plain.weigh(choice -> choice.with("TOP", new Entropy())),
                () -> plain.weigh(choice -> choice.withStandard(new Equal())),
                () -> plain.withPreparation(
                        new ImputeAverage(List.of(Column.of("I0")), Average.MEAN, Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("besides")
    void units_whereUnitsAreJudgedBesideOneAnother_addUp(Supplier<Recipe> recipe) {
        for (int seed = 100; seed < 103; seed++) {
            Draw draw = new Draw(seed);
            Framework framework = draw.framework();
            CompositeIndex relative = CompositeIndex.of(framework).with(recipe.get());
            IndicatorTable before = draw.table(false);
            IndicatorTable now = draw.table(false);
            assertAllAddUp(relative.score(now), relative.score(before), "both, seed " + seed);
            Scoreboard plain = CompositeIndex.of(framework).score(before);
            assertAllAddUp(relative.score(now), plain, "newer, seed " + seed);
        }
    }

    @Test
    void units_whereMissingPartsAreMadeUpFor_addUp() {
        for (MissingParts.Policy policy : List.of(MissingParts.Policy.ZERO, MissingParts.Policy.EXCLUDE)) {
            Draw draw = new Draw(7);
            Framework framework = draw.framework();
            Recipe recipe = Recipe.defaults().withMissing(MissingParts.of(policy));
            Scoreboard older = CompositeIndex.of(framework).score(draw.table(true));
            TableBuilder table = IndicatorTable.builder(LIST);
            for (int u = 0; u < UNITS; u++) {
                table.row("u" + u);
                for (int i = 0; i < 8; i++) {
                    if ((u + i) % 4 != 0) {
                        table.set("I" + i, 0.1 * i + 0.01 * u);
                    }
                }
            }
            Scoreboard newer = CompositeIndex.of(framework).with(recipe).score(table.build());
            assertAllAddUp(newer, older, policy.id());
            assertAllAddUp(older, newer, policy.id());
        }
    }

    /** v(S) of every subset from tables and editions made by hand, and the mean over all orders. */
    @Test
    void units_ofWeightsAndValues_areMeansOverAllOrdersOfRealScorings() {
        double[][] before = {{0.2, 0.5, 0.9}, {0.6, 0.4, 0.5}, {0.7, 0.3, 0.1}};
        double[][] now = {{0.8, 0.5, 0.3}, {0.5, 0.9, 0.6}, {0.2, 0.4, 0.9}};
        Framework[] editions = {flat(3, 2, 1), flat(1, 1, 4)};
        Scoreboard older = CompositeIndex.of(editions[0]).score(table(before));
        Scoreboard newer = CompositeIndex.of(editions[1]).score(table(now));
        // causes of u0: A, C (B is as it was), others' values, weights
        int[][] orders = orders(4);
        double[] score = new double[4];
        double[] rank = new double[4];
        for (int[] order : orders) {
            int on = 0;
            for (int cause : order) {
                Scoreboard from = mixed(before, now, editions, on);
                Scoreboard to = mixed(before, now, editions, on | 1 << cause);
                score[cause] += (to.headline().score("u0") - from.headline().score("u0")) / orders.length;
                rank[cause] += (from.headline().rank("u0") - to.headline().rank("u0")) / orders.length;
                on |= 1 << cause;
            }
        }
        UnitCauses causes = Causes.of(newer, older).unit("u0");
        assertThat(causes.causes())
                .extracting(cause -> cause.kind() + cause.element())
                .containsExactly("OWN_VALUEA", "OWN_VALUEC", "OTHERS_VALUES", "WEIGHTS");
        for (int c = 0; c < 4; c++) {
            assertThat(causes.causes().get(c).score()).isCloseTo(score[c], within(1e-12));
            assertThat(causes.causes().get(c).rank()).isCloseTo(rank[c], within(1e-12));
        }
    }

    private static Scoreboard mixed(double[][] before, double[][] now, Framework[] editions, int on) {
        double[][] cells =
                Arrays.stream((on & 4) == 0 ? before : now).map(double[]::clone).toArray(double[][]::new);
        cells[0] = new double[] {((on & 1) == 0 ? before : now)[0][0], 0.5, ((on & 2) == 0 ? before : now)[0][2]};
        return CompositeIndex.of(editions[(on & 8) == 0 ? 0 : 1]).score(table(cells));
    }

    private static Framework flat(double a, double b, double c) {
        return Framework.builder("flat")
                .indicator(Indicator.share("A", a))
                .indicator(Indicator.share("B", b))
                .indicator(Indicator.share("C", c))
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, a + b + c, "A", "B", "C"))
                .headline("I")
                .build();
    }

    private static IndicatorTable table(double[][] cells) {
        TableBuilder table = IndicatorTable.builder(LIST);
        for (int u = 0; u < cells.length; u++) {
            table.row("u" + u).set("A", cells[u][0]).set("B", cells[u][1]).set("C", cells[u][2]);
        }
        return table.build();
    }

    private static int[][] orders(int n) {
        List<int[]> orders = new ArrayList<>();
        for (int code = 0; code < Math.pow(n, n); code++) {
            int[] order = new int[n];
            int rest = code;
            for (int k = 0; k < n; k++) {
                order[k] = rest % n;
                rest /= n;
            }
            if (Arrays.stream(order).distinct().count() == n) {
                orders.add(order);
            }
        }
        return orders.toArray(new int[0][]);
    }
}

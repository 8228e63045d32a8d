package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Direction;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Label;
import org.opendti.framework.Provenance;
import org.opendti.framework.RelativeRule;
import org.opendti.kernel.WeightedSum;
import org.opendti.normalise.Goalposts;
import org.opendti.normalise.MinMax;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;

/** Tables of many units, of which normalised columns are not stored: to the last bit the same as if they were. */
class LargeTableTest {

    private static final int UNITS = 60_000;
    private static final Framework FRAMEWORK = framework();

    private static Framework framework() {
        Framework.Builder framework = Framework.builder("communes");
        List<String> codes = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            codes.add("A" + k);
            framework.indicator(new Indicator(
                    "A" + k,
                    "",
                    Label.of("A" + k),
                    OptionalDouble.of(k + 1),
                    "",
                    k % 2 == 0 ? Direction.MORE : Direction.LESS,
                    List.of(),
                    new RelativeRule(RelativeRule.Method.MIN_MAX),
                    Provenance.UNSTATED));
        }
        return framework
                .aggregate(Aggregate.of(
                        "G", Aggregate.Kind.GROUP, 15, codes.subList(0, 5).toArray(new String[0])))
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 21, "G", "A5"))
                .headline("I")
                .build();
    }

    private static IndicatorTable table(double missing) {
        SplittableRandom random = new SplittableRandom(7);
        UnitList.Builder units = UnitList.builder("communes");
        for (int u = 0; u < UNITS; u++) {
            units.unit("c" + u, "c" + u, Map.of(), List.of());
        }
        UnitList list = units.build();
        TableBuilder table = IndicatorTable.builder(list);
        for (int u = 0; u < UNITS; u++) {
            table.row(Row.of(list.units().get(u)));
            for (int k = 0; k < 6; k++) {
                if (random.nextDouble() >= missing) {
                    table.set("A" + k, random.nextDouble(100));
                }
            }
        }
        return table.build();
    }

    @Test
    void score_ofManyUnits_isThatOfColumnsMadeFirstOnAnyThreads() {
        IndicatorTable table = table(0);
        Recipe recipe = Recipe.defaults()
                .normalise(n -> n.withStandard(new MinMax(0, 100)).with("A1", new Goalposts(90, 10)));
        CompositeIndex index = CompositeIndex.of(FRAMEWORK).with(recipe);
        Scoreboard one = index.score(table);
        double[][] parts = new double[5][];
        for (int k = 0; k < 5; k++) {
            parts[k] = one.scores("A" + k);
        }
        double[] group = new double[UNITS];
        WeightedSum.mean(parts, new double[] {1, 2, 3, 4, 5}, group);
        assertThat(one.scores("G")).isEqualTo(group);
        for (int threads : new int[] {2, 8}) {
            Scoreboard several = index.onThreads(threads).score(table);
            assertThat(several.scores("I")).isEqualTo(one.scores("I"));
            assertThat(several.scores("A1")).isEqualTo(one.scores("A1"));
        }
    }

    @Test
    void score_ofManyUnitsWithGaps_leavesGapsWhereTheyAre() {
        IndicatorTable table = table(0.01);
        Recipe recipe = Recipe.defaults().normalise(n -> n.withStandard(new MinMax(0, 1)));
        Scoreboard board =
                CompositeIndex.of(FRAMEWORK).with(recipe).onThreads(2).score(table);
        Scoreboard filled = CompositeIndex.of(FRAMEWORK)
                .with(recipe.withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE)))
                .score(table);
        double[] group = board.scores("G");
        double[] kept = filled.scores("G");
        boolean[] gaps = new boolean[UNITS];
        for (int k = 0; k < 5; k++) {
            double[] part = board.scores("A" + k);
            for (int u = 0; u < UNITS; u++) {
                gaps[u] |= Double.isNaN(part[u]);
            }
        }
        for (int u = 0; u < UNITS; u++) {
            assertThat(Double.isNaN(group[u])).isEqualTo(gaps[u]);
            assertThat(gaps[u] || kept[u] == group[u]).isTrue();
        }
    }

    @Test
    void cards_ofUnitsWhoseColumnsAreNotStored_areWhole() {
        Recipe recipe = Recipe.defaults().normalise(n -> n.withStandard(new MinMax(0, 1)));
        Scoreboard board = CompositeIndex.of(FRAMEWORK).with(recipe).score(table(0));
        Scorecard card = board.card("c17");
        assertThat(card.entry("A0").given().orElseThrow())
                .isEqualTo(card.entry("A0").score().orElseThrow());
        Scoreboard two = board.among(List.of(board.unit("c17"), board.unit("c3")));
        assertThat(two.card("c17").entry("A0").given())
                .isEqualTo(card.entry("A0").given());
        assertThat(two.card("c17").entry("I").score()).isEqualTo(card.entry("I").score());
    }

    @Test
    void onThreads_belowOne_isRefused() {
        assertThatThrownBy(() -> CompositeIndex.of(FRAMEWORK).onThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads (0) must be at least 1");
    }
}

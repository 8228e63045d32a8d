package org.opendti.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.index.CompositeIndex;
import org.opendti.index.MissingParts;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.normalise.MinMax;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;
import org.opendti.weight.Entropy;

class WeightStabilityTest {

    private static final Boards FLAT = Boards.random(Boards.FLAT, 3, 1);

    @Test
    void stability_ofThePublishedTable_holdsTheFoundationGroupAndNamesTheFixedWeights() {
        WeightStability stability = Boards.published().stability();

        assertThat(stability.varied()).containsExactly("DTI", "HD");
        assertThat(stability.held()).isEmpty();
        assertThat(stability.graph().fixed()).hasSize(5);
        assertThat(stability.graph().edges()).hasSize(5);
    }

    @Test
    void stability_ofAGeometricMean_isRefusedByName() {
        Recipe recipe = Recipe.defaults().aggregate(a -> a.with("G", new GeometricMean()));
        Boards tree = Boards.random(Boards.TREE, 3, 1);
        Scoreboard board = CompositeIndex.of(tree.framework()).with(recipe).score(tree.table());

        assertThatThrownBy(() -> WeightStability.of(board, "I")).isInstanceOfSatisfying(DtiException.class, e -> {
            assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.NOT_LINEAR);
            assertThat(e.message(Locale.ENGLISH)).contains("G is aggregated by geometric", "dti uncertainty");
            assertThat(e.message(Locale.forLanguageTag("vi"))).contains("G được tổng hợp bằng geometric");
        });
    }

    @Test
    void stability_whereAPartLacks_isRefusedByName() {
        IndicatorTable table = IndicatorTable.builder(Boards.units(2))
                .row("u0")
                .set("A", 0.2)
                .set("B", 0.3)
                .row("u1")
                .set("A", 0.3)
                .set("B", 0.1)
                .set("C", 0.9)
                .build();
        Recipe lenient = Recipe.defaults().withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE));
        Scoreboard board = CompositeIndex.of(Boards.FLAT).with(lenient).score(table);

        assertThatThrownBy(() -> WeightStability.of(board, "I")).isInstanceOfSatisfying(DtiException.class, e -> {
            assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.PARTS_LACK);
            assertThat(e.message(Locale.ENGLISH)).contains("some unit lacks a part of I");
        });
        Scoreboard strict = CompositeIndex.of(Boards.FLAT).score(table);
        assertThatThrownBy(() -> WeightStability.of(strict, "I"))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.MISSING_TARGET));
    }

    @Test
    void stability_ofAnIndicatorOrOfNoElement_isRefused() {
        assertThatThrownBy(() -> WeightStability.of(FLAT.board(), "A"))
                .isInstanceOfSatisfying(DtiException.class, e -> {
                    assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.NO_WEIGHTS);
                    assertThat(e.message(Locale.ENGLISH)).startsWith("no weights act on the scores of all units in A");
                });
        assertThatThrownBy(() -> WeightStability.of(FLAT.board(), "X"))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.UNKNOWN_ELEMENT));
    }

    @Test
    void questions_ofAnotherGraphsEdgeOrUnit_areRefused() {
        WeightStability stability = FLAT.stability();
        Unit stranger = Boards.units(9).units().get(7);

        assertThatThrownBy(() -> stability.order(new Edge("I", "A", 0.4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the edge (A in I, share 0.4) must be one of the graph");
        assertThatThrownBy(() -> stability.path(new Edge("I", "A", 0.5), stranger))
                .isInstanceOf(DtiException.class);
        assertThatThrownBy(() -> stability.pair(FLAT.unit(0), stranger)).isInstanceOf(DtiException.class);
        assertThatThrownBy(() -> stability.firstPlace(stranger, 0.1)).isInstanceOf(DtiException.class);
        assertThatThrownBy(() -> stability.firstFrom(stranger)).isInstanceOf(DtiException.class);
    }

    @Test
    void weightsOfZero_stayAtZero() {
        Boards boards = Boards.of(
                Boards.FLAT, new double[] {0.9, 0.1, 0.1}, new double[] {0.1, 0.9, 0.1}, new double[] {0.1, 0.1, 0.9});
        Recipe recipe = Recipe.defaults().weigh(w -> w.with("I", Map.of("A", 3.0, "B", 1.0, "C", 0.0)));
        WeightStability stability =
                WeightStability.of(CompositeIndex.of(Boards.FLAT).with(recipe).score(boards.table()), "I");

        FirstPlace third = stability.firstPlace(boards.unit(2), 1);

        assertThat(third.isPossible()).isFalse();
        assertThat(third.weights().get("I")).containsOnlyKeys("A", "B");
        assertThat(stability.firstPlace(boards.unit(1), 1).isPossible()).isTrue();
    }

    @Test
    void weightsOfZeroByAScheme_stayAtZero() {
        Boards boards = Boards.of(
                Boards.FLAT, new double[] {0.9, 0.1, 0.5}, new double[] {0.1, 0.9, 0.5}, new double[] {0.4, 0.2, 0.5});
        Recipe recipe = Recipe.defaults().weigh(w -> w.with("I", new Entropy())); // C says nothing: its entropy is 1
        WeightStability stability =
                WeightStability.of(CompositeIndex.of(Boards.FLAT).with(recipe).score(boards.table()), "I");
        assertThat(stability.graph().edges().get(2).share()).isZero();

        FirstPlace first = stability.firstPlace(boards.unit(0), 1);

        assertThat(first.weights().get("I")).containsOnlyKeys("A", "B");
        assertThat(first.margin()).isCloseTo(0.5, within(1e-9)); // A alone: 0.9 − 0.4
        assertThat(stability.pair(boards.unit(0), boards.unit(1)).byAggregate())
                .allSatisfy(swap -> assertThat(swap.weights().get("I")).containsOnlyKeys("A", "B"));
    }

    /** Scores by min–max on 0..1 and on 0..1 000 000: the same answers, margins a million times as large. */
    @Test
    void answers_onALargeScale_areThoseOnASmallOne() {
        for (long seed = 1; seed <= 5; seed++) {
            Boards boards = Boards.random(Boards.TREE, 8, seed);
            WeightStability small = scaled(boards, 1);
            WeightStability large = scaled(boards, 1_000_000);
            for (Unit unit : boards.board().units()) {
                FirstPlace one = small.firstPlace(unit, 0.4);
                FirstPlace million = large.firstPlace(unit, 0.4);
                assertThat(million.verdict()).isEqualTo(one.verdict());
                assertThat(million.margin()).isCloseTo(1e6 * one.margin(), within(1e-4));
                assertThat(large.firstFrom(unit).isPresent())
                        .isEqualTo(small.firstFrom(unit).isPresent());
                for (Edge edge : small.graph().edges()) {
                    assertThat(large.interval(edge, unit).shares().low())
                            .isCloseTo(small.interval(edge, unit).shares().low(), within(1e-9));
                }
            }
        }
    }

    /** Figures that sum alike but for rounding are level on a large scale too: 0.5·a + 0.3·b + 0.2·c in other orders. */
    @Test
    void units_thatAreLevelButForRounding_areLevelOnAnyScale() {
        Boards boards = Boards.of(
                Boards.FLAT,
                new double[] {0, 0, 0},
                new double[] {0.1, 0.7, 0.3},
                new double[] {0.3, 0.3, 0.4},
                new double[] {1, 1, 1});
        WeightStability large = scaled(boards, 1_000_000);
        // 0.05 + 0.21 + 0.06 = 0.32 and 0.15 + 0.09 + 0.08 = 0.32
        PairSwap pair = large.pair(boards.unit(1), boards.unit(2));

        assertThat(pair.ahead()).isEqualTo(boards.unit(1));
        assertThat(pair.together().orElseThrow().within()).isZero();
        assertThat(large.interval(large.graph().edges().get(0), boards.unit(1)).rank())
                .isEqualTo(2);
        assertThat(large.interval(large.graph().edges().get(0), boards.unit(2)).rank())
                .isEqualTo(2);
    }

    private static WeightStability scaled(Boards boards, double most) {
        Recipe recipe = Recipe.defaults().normalise(n -> n.withStandard(new MinMax(0, most)));
        return WeightStability.of(
                CompositeIndex.of(boards.framework()).with(recipe).score(boards.table()), boards.target());
    }
}

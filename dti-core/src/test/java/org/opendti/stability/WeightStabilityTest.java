package org.opendti.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;

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
                    assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.NOTHING_TO_VARY);
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
}

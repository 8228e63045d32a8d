package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.DtiException;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;
import org.opendti.weight.BenefitOfTheDoubt;

class WeightGraphTest {

    private static final Framework DTI = Editions.forYear(2022);

    private static Scoreboard published() {
        return CompositeIndex.of(DTI)
                .score(TableCsv.read(SampleData.file("dti-2022/published.csv"), DTI, Provinces.of63()));
    }

    /** TOP of C (3) and MAIN (1), MAIN of A (2) and B (2). */
    private static final Framework TWO_LEVELS = Framework.builder("two")
            .indicator(Indicator.share("A", 2))
            .indicator(Indicator.share("B", 2))
            .indicator(Indicator.share("C", 3))
            .aggregate(Aggregate.of("MAIN", Aggregate.Kind.MAIN_INDEX, 1, "A", "B"))
            .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 4, "C", "MAIN"))
            .headline("TOP")
            .build();

    private static final UnitList UNITS = UnitList.builder("units")
            .unit("1", "One", Map.of(), List.of())
            .unit("2", "Two", Map.of(), List.of())
            .build();

    private static IndicatorTable complete() {
        return IndicatorTable.builder(UNITS)
                .row("1")
                .set("A", 0.2)
                .set("B", 0.4)
                .set("C", 0.6)
                .row("2")
                .set("A", 0.3)
                .set("B", 0.1)
                .set("C", 0.9)
                .build();
    }

    @Test
    void graph_ofTheHeadline_holdsEachEdgeOnce() {
        WeightGraph graph = WeightGraph.of(CompositeIndex.of(TWO_LEVELS).score(complete()), "TOP");

        assertThat(graph.branches()).extracting(Branch::aggregate).containsExactly("TOP", "MAIN");
        assertThat(graph.edges())
                .containsExactly(
                        new Edge("TOP", "C", 0.75),
                        new Edge("TOP", "MAIN", 0.25),
                        new Edge("MAIN", "A", 0.5),
                        new Edge("MAIN", "B", 0.5));
        assertThat(graph.leaves()).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(graph.fixed()).isEmpty();
        assertThat(graph.isLinear()).isTrue();
    }

    @Test
    void graph_whereAnAggregateIsGivenForOneUnit_endsThere() {
        IndicatorTable table = IndicatorTable.builder(UNITS)
                .row("1")
                .set("MAIN", 0.3)
                .set("C", 0.6)
                .row("2")
                .set("A", 0.3)
                .set("B", 0.1)
                .set("C", 0.9)
                .build();

        WeightGraph graph = WeightGraph.of(CompositeIndex.of(TWO_LEVELS).score(table), "TOP");

        assertThat(graph.edges()).containsExactly(new Edge("TOP", "C", 0.75), new Edge("TOP", "MAIN", 0.25));
        assertThat(graph.fixed()).containsExactly(new Edge("MAIN", "A", 0.5), new Edge("MAIN", "B", 0.5));
        assertThat(graph.leaves()).containsExactlyInAnyOrder("C", "MAIN");
    }

    @Test
    void graph_ofThePublishedTable_keepsTheFoundationGroupThatIsGiven() {
        Scoreboard board = published();

        WeightGraph graph = WeightGraph.of(board, "DTI");

        assertThat(graph.branches()).extracting(Branch::aggregate).doesNotContain("NTC");
        assertThat(graph.leaves()).contains("NTC");
        assertThat(graph.fixed()).hasSize(5).allMatch(edge -> edge.aggregate().equals("NTC"));
        assertThat(graph.isLinear()).isTrue();
        for (Branch branch : graph.branches()) {
            assertThat(branch.edges().stream().mapToDouble(Edge::share).sum()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void graph_ofAnIndicator_isALeaf() {
        WeightGraph graph = WeightGraph.of(CompositeIndex.of(TWO_LEVELS).score(complete()), "A");

        assertThat(graph.branches()).isEmpty();
        assertThat(graph.leaves()).containsExactly("A");
    }

    @Test
    void isLinear_ofAGeometricMeanOrOfMissingParts_isFalse() {
        Recipe geometric = Recipe.defaults().aggregate(a -> a.with("MAIN", new GeometricMean()));
        Recipe lenient = Recipe.defaults().withMissing(MissingParts.of(MissingParts.Policy.EXCLUDE));
        IndicatorTable gap = IndicatorTable.builder(UNITS)
                .row("1")
                .set("A", 0.2)
                .set("C", 0.6)
                .row("2")
                .set("A", 0.3)
                .set("B", 0.1)
                .set("C", 0.9)
                .build();

        assertThat(WeightGraph.of(CompositeIndex.of(TWO_LEVELS).with(geometric).score(complete()), "TOP")
                        .isLinear())
                .isFalse();
        WeightGraph filled =
                WeightGraph.of(CompositeIndex.of(TWO_LEVELS).with(lenient).score(gap), "TOP");
        assertThat(filled.isLinear()).isFalse();
        assertThat(filled.branches()).extracting(Branch::complete).containsExactly(true, false);
    }

    @Test
    void graph_ofWeightsOfEachUnitsOwn_endsThere() {
        Recipe doubt = Recipe.defaults().weigh(w -> w.with("MAIN", BenefitOfTheDoubt.within(0.2, 0.8)));

        WeightGraph graph =
                WeightGraph.of(CompositeIndex.of(TWO_LEVELS).with(doubt).score(complete()), "TOP");

        assertThat(graph.leaves()).containsExactlyInAnyOrder("C", "MAIN");
        assertThat(graph.fixed()).containsExactly(new Edge("MAIN", "A", 0.5), new Edge("MAIN", "B", 0.5));
    }

    @Test
    void graph_ofAnUnknownElement_isRefused() {
        Scoreboard board = CompositeIndex.of(TWO_LEVELS).score(complete());

        assertThatThrownBy(() -> WeightGraph.of(board, "NONE")).isInstanceOf(DtiException.class);
    }
}

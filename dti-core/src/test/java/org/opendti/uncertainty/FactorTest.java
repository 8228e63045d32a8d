package org.opendti.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.uncertainty.Cases.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.table.IndicatorTable;

class FactorTest {

    private static final CompositeIndex FLAT = CompositeIndex.of(Cases.flat(2, 1, 1));
    private static final IndicatorTable TABLE = Cases.table(row(0.9, 0.2, 0.3), row(0.4, 0.4, 0.8), row(0.5, 0.6, 0.1));

    private static FindingCode refused(MonteCarlo runs, IndicatorTable table) {
        try {
            runs.run(table);
        } catch (DtiException e) {
            return e.findings().get(0).code();
        }
        throw new AssertionError("not refused");
    }

    @Test
    void leavingOut_aPart_givesTheOthersItsWeightInProportion() {
        RankDistribution ranks =
                MonteCarlo.of(FLAT).vary(Factor.leavingOut("A")).withRuns(400).run(TABLE);

        int without = 0;
        for (int r = 0; r < 400; r++) {
            Run run = ranks.run(r);
            boolean gone = "A".equals(run.choices().get("left-out"));
            without += gone ? 1 : 0;
            assertThat(run.scores().get(ranks.units().get(1)))
                    .isCloseTo(gone ? (0.4 + 0.8) / 2 : (2 * 0.4 + 0.4 + 0.8) / 4, within(1e-15));
        }
        assertThat(without).isBetween(150, 250);
    }

    @Test
    void leavingOut_anElement_leavesItsEdgeAndNoOtherWithoutWeight() {
        RankDistribution ranks = MonteCarlo.of(Cases.INDEX)
                .vary(Factor.leavingOut("HD", "HDCQS"))
                .vary(Factor.weights(0.25).in("HD"))
                .withRuns(60)
                .run(Cases.PUBLISHED);

        for (int r = 0; r < 60; r++) {
            Run run = ranks.run(r);
            for (Edge edge : run.edges()) {
                boolean gone = edge.part().equals(run.choices().get("left-out"));
                assertThat(edge.share() == 0).isEqualTo(gone);
            }
        }
    }

    @Test
    void leavingOut_theOnlyPartOfAnAggregate_leavesTheAggregateOutInTurn() {
        Framework nested = Framework.builder("nested")
                .indicator(Indicator.share("A", 1))
                .indicator(Indicator.share("B", 3))
                .aggregate(Aggregate.of("MAIN", Aggregate.Kind.MAIN_INDEX, 1, "A"))
                .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 4, "B", "MAIN"))
                .headline("TOP")
                .build();
        RankDistribution ranks = MonteCarlo.of(CompositeIndex.of(nested))
                .vary(Factor.leavingOut("A"))
                .withRuns(40)
                .run(Cases.table(row(0.2, 0.6), row(0.8, 0.4)));

        int without = 0;
        for (int r = 0; r < 40; r++) {
            Run run = ranks.run(r);
            boolean gone = "A".equals(run.choices().get("left-out"));
            without += gone ? 1 : 0;
            assertThat(run.scores().get(ranks.units().get(0))).isCloseTo(gone ? 0.6 : 0.5, within(1e-15));
        }
        assertThat(without).isBetween(8, 32);
        assertThat(ranks.failures()).isZero();
    }

    @Test
    void leavingOut_withoutCodes_takesEachLeafInTurn() {
        RankDistribution ranks =
                MonteCarlo.of(FLAT).vary(Factor.leavingOut()).withRuns(400).run(TABLE);

        for (String code : List.of("A", "B", "C", "none")) {
            long times = 0;
            for (int r = 0; r < 400; r++) {
                times += code.equals(ranks.run(r).choices().get("left-out")) ? 1 : 0;
            }
            assertThat(times).isBetween(60L, 140L);
        }
    }

    @Test
    void alternatives_withoutProbability_areNeverTaken() {
        Alternatives.Choice a = Alternatives.Choice.of("a", recipe -> recipe);
        Alternatives.Choice b = Alternatives.Choice.of("b", recipe -> recipe);
        Alternatives.Choice c = Alternatives.Choice.of("c", recipe -> recipe);
        Alternatives middle = Factor.alternatives("x", a, b, c).withProbabilities(0, 1, 0);

        assertThat(middle.at(0)).isEqualTo(1);
        assertThat(middle.at(0.5)).isEqualTo(1);
        assertThat(middle.at(1)).isEqualTo(1);
        assertThat(Factor.alternatives("x", a, b).at(0.49)).isZero();
        assertThat(Factor.alternatives("x", a, b).at(0.51)).isOne();
    }

    @Test
    void leavingOut_aPartNamedTwice_isAsLikelyAsNamedOnce() {
        RankDistribution ranks = MonteCarlo.of(FLAT)
                .vary(Factor.leavingOut("A", "A"))
                .withRuns(1_000)
                .run(TABLE);

        int without = 0;
        for (int r = 0; r < 1_000; r++) {
            without += "A".equals(ranks.run(r).choices().get("left-out")) ? 1 : 0;
        }
        assertThat(without).isBetween(430, 570);
    }

    @Test
    void leavingOutUnits_givesTheOneLeftOutNoRank() {
        RankDistribution ranks = MonteCarlo.of(FLAT)
                .vary(Factor.leavingOutUnits("U0"))
                .withRuns(400)
                .run(TABLE);

        // nominal scores 0.575, 0.5, 0.425: without the first the others move up
        assertThat(ranks.row("U0").runs()).isBetween(150L, 250L);
        assertThat(ranks.row("U1").runs()).isEqualTo(400);
        assertThat(ranks.probability("U0", 1).value()).isOne();
        assertThat(ranks.probability("U1", 1).value())
                .isCloseTo(1 - ranks.row("U0").runs() / 400.0, within(1e-12));
        assertThat(ranks.row("U0").meanScore()).isCloseTo(0.575, within(1e-12));
        assertThat(ranks.failures()).isZero();
    }

    @Test
    void weights_inOneAggregate_leaveTheOthers() {
        RankDistribution ranks = MonteCarlo.of(Cases.INDEX)
                .vary(Factor.weights(0.25).in("HD"))
                .withRuns(10)
                .run(Cases.PUBLISHED);

        assertThat(ranks.edges()).extracting(Edge::aggregate).containsOnly("HD");
        assertThat(ranks.fixed()).extracting(Edge::part).contains("NTC", "HD", "NTS");
        assertThat(ranks.run(3).edges().get(0).share()).isEqualTo(0.5);
    }

    @Test
    void weights_ofSeveralFactors_areDrawnByTheirOwn() {
        RankDistribution ranks = MonteCarlo.of(Cases.INDEX)
                .vary(Factor.weights(0.25).in("HD"))
                .vary(Factor.weights(new WeightDraw.Simplex()).in("DTI"))
                .withRuns(200)
                .run(Cases.PUBLISHED);

        double least = 1;
        for (int r = 0; r < 200; r++) {
            least = Math.min(least, ranks.run(r).edges().get(0).share());
        }
        assertThat(least).isLessThan(0.1);
        assertThat(ranks.edges()).hasSize(5);
    }

    @Test
    void factors_thatCannotVary_areToldWithWhatCan() {
        MonteCarlo none = MonteCarlo.of(Cases.INDEX).withRuns(10);

        assertThat(refused(none.vary(Factor.weights(0.1).in("NTC")), Cases.PUBLISHED))
                .isEqualTo(FindingCode.WEIGHTS_STAY);
        assertThat(refused(none.vary(Factor.weights(0.1).in("NONE")), Cases.PUBLISHED))
                .isEqualTo(FindingCode.UNKNOWN_ELEMENT);
        assertThat(refused(none.withTarget("NTC").vary(Factor.weights(0.1)), Cases.PUBLISHED))
                .isEqualTo(FindingCode.WEIGHTS_STAY);
        assertThat(refused(none.vary(Factor.leavingOut("ATTT")), Cases.PUBLISHED))
                .isEqualTo(FindingCode.NOTHING_TO_VARY);
        assertThat(refused(none.vary(Factor.goalposts(0.1)), Cases.PUBLISHED)).isEqualTo(FindingCode.NOTHING_TO_VARY);
        assertThat(refused(none.vary(Factor.values(Spread.range(0.1)).in("NONE")), Cases.PUBLISHED))
                .isEqualTo(FindingCode.NOTHING_TO_VARY);
        assertThat(refused(none.vary(Factor.leavingOutUnits("Atlantis")), Cases.PUBLISHED))
                .isEqualTo(FindingCode.UNKNOWN_UNIT);
    }

    @Test
    void factors_thatNeedTheTable_areRefusedOnABoard() {
        Scoreboard board = Cases.INDEX.score(Cases.PUBLISHED);

        assertThatThrownBy(() -> MonteCarlo.of(Cases.INDEX)
                        .vary(Factor.values(Spread.range(0.1)))
                        .run(board))
                .isInstanceOfSatisfying(
                        DtiException.class,
                        e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.NEEDS_TABLE));
    }

    @Test
    void factors_thatContradictOneAnother_areRefused() {
        MonteCarlo twice = MonteCarlo.of(Cases.INDEX).vary(Factor.weights(0.1));

        assertThatThrownBy(() -> twice.vary(Factor.weights(0.2)).run(Cases.PUBLISHED))
                .hasMessageContaining("called 'weights'");
        assertThatThrownBy(() -> twice.vary(Factor.weights(0.2).in("HD")).run(Cases.PUBLISHED))
                .hasMessageContaining("two factors vary the weights in HD");
    }

    @Test
    void ranges_thatCannotBe_areRefused() {
        assertThatThrownBy(() -> Factor.weights(-0.25)).hasMessageContaining("range (-0.25)");
        assertThatThrownBy(() -> Factor.goalposts(0.5)).hasMessageContaining("(0.5)");
        assertThatThrownBy(() -> Factor.goalposts(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Spread.range(-1)).hasMessageContaining("(-1.0)");
        assertThatThrownBy(() -> Spread.deviation(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        Alternatives.Choice a = Alternatives.Choice.of("a", recipe -> recipe);
        Alternatives.Choice b = Alternatives.Choice.of("b", recipe -> recipe);
        assertThatThrownBy(() -> Factor.alternatives("x", a)).hasMessageContaining("two alternatives or more");
        assertThatThrownBy(() -> Factor.alternatives("x", a, a)).hasMessageContaining("[a, a]");
        assertThatThrownBy(() -> Factor.alternatives("x", a, b).withProbabilities(0.5, 0.4))
                .hasMessageContaining("sum to 0.9, not to 1");
        assertThatThrownBy(() -> Factor.alternatives("x", a, b).withProbabilities(1.5, -0.5))
                .hasMessageContaining("-0.5");
        assertThatThrownBy(() -> Factor.alternatives("x", a, b).withProbabilities(1))
                .hasMessageContaining("2 alternatives need as many");
    }
}

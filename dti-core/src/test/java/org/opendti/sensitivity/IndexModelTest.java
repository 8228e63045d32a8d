package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.finding.DtiException;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.index.CompositeIndex;
import org.opendti.rank.RankingRule;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.RunPlan;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

class IndexModelTest {

    private static final Framework DTI = Editions.forYear(2022);
    private static final IndicatorTable PUBLISHED =
            TableCsv.read(SampleData.file("dti-2022/published.csv"), DTI, Provinces.of63());
    private static final RunPlan PLAN =
            RunPlan.of(CompositeIndex.of(DTI), PUBLISHED, "DTI", List.of(Factor.weights(0.25)));

    /** TOP of M (A, B) and N (C, D), all of one weight. */
    private static final Framework TWO_MAINS = Framework.builder("mains")
            .indicator(Indicator.share("A", 1))
            .indicator(Indicator.share("B", 1))
            .indicator(Indicator.share("C", 1))
            .indicator(Indicator.share("D", 1))
            .aggregate(Aggregate.of("M", Aggregate.Kind.MAIN_INDEX, 2, "A", "B"))
            .aggregate(Aggregate.of("N", Aggregate.Kind.MAIN_INDEX, 2, "C", "D"))
            .aggregate(Aggregate.of("TOP", Aggregate.Kind.INDEX, 4, "M", "N"))
            .headline("TOP")
            .build();

    private static RunPlan mains(double a, double b, double c, double d) {
        UnitList units = UnitList.builder("units")
                .unit("1", "One", Map.of(), List.of())
                .unit("2", "Two", Map.of(), List.of())
                .build();
        IndicatorTable table = IndicatorTable.builder(units)
                .row("1")
                .set("A", a)
                .set("B", b)
                .set("C", c)
                .set("D", d)
                .row("2")
                .set("A", 0.5)
                .set("B", 0.5)
                .set("C", 0.5)
                .set("D", 0.5)
                .build();
        return RunPlan.of(
                CompositeIndex.of(TWO_MAINS),
                table,
                "TOP",
                List.of(
                        Factor.weights(0.25).in("M"),
                        Factor.weights(0.25).in("N"),
                        Factor.weights(0.25).in("TOP")));
    }

    @Test
    void score_whereTheWeightsOfOneAggregateChangeNothing_dependsOnTheOthers() {
        // C = D: their weights do not matter; M = N at equal weights of A and B: those in TOP matter only with those in
        // M
        IndexModel model = IndexModel.score(mains(0.9, 0.1, 0.5, 0.5), "One");

        SobolIndices indices = Sobol.withDefaults().of(model, model.groups());

        assertThat(indices.row("weights in N").orElseThrow().total().value()).isCloseTo(0, within(1e-20));
        assertThat(indices.row("weights in M").orElseThrow().first().value()).isGreaterThan(0.95);
        assertThat(indices.row("weights in TOP").orElseThrow().first().value()).isCloseTo(0, within(0.02));
        assertThat(indices.row("weights in TOP").orElseThrow().total().value()).isBetween(0.001, 0.05);
    }

    @Test
    void score_ofSymmetricParts_dependsOnBothAlike() {
        IndexModel model = IndexModel.score(mains(0.9, 0.1, 0.9, 0.1), "1");

        SobolIndices indices = Sobol.withDefaults().withBasePoints(4096).of(model, model.groups());

        assertThat(indices.row("weights in M").orElseThrow().first().value()).isCloseTo(0.5, within(0.02));
        assertThat(indices.row("weights in N").orElseThrow().first().value()).isCloseTo(0.5, within(0.02));
    }

    @Test
    void rank_ofBinhDuong_dependsOnEachWeightOfThePublishedTable() {
        IndexModel model = IndexModel.rank(PLAN, "Bình Dương");

        SobolIndices indices = Sobol.withDefaults().of(model, model.groupsByEdge());

        assertThat(indices.rows())
                .extracting(SobolIndices.Row::name)
                .containsExactly("DTI → NTC", "DTI → HD", "HD → HDCQS", "HD → HDKTS", "HD → HDXHS");
        assertThat(indices.failed()).isZero();
        assertThat(indices.rows())
                .allMatch(row -> row.total().value() >= row.first().value() - 0.02);
        // NTC and HD weigh the same, and only the quotient of their weights counts, so that both indices are alike
        assertThat(indices.row("DTI → NTC").orElseThrow().first().value())
                .isCloseTo(indices.row("DTI → HD").orElseThrow().first().value(), within(0.02));
    }

    @Test
    void outputs_atTheBaseline_areThoseWithoutVariation() {
        double[][] point = new double[PLAN.dimensions()][1];
        double[] baseline = IndexModel.rank(PLAN, "74").baseline();
        for (int k = 0; k < baseline.length; k++) {
            point[k][0] = baseline[k];
        }
        double[] y = new double[1];

        IndexModel.rank(PLAN, "74").evaluate(point, 1, y);
        assertThat(y[0]).isEqualTo(19);
        IndexModel.score(PLAN, "Bình Dương").evaluate(point, 1, y);
        assertThat(y[0]).isCloseTo(0.6321, within(5e-5));
        IndexModel.meanRankShift(PLAN).evaluate(point, 1, y);
        assertThat(y[0]).isZero();
    }

    @Test
    void meanRankShift_ofARun_isThatOfItsRanks() {
        double[][] points = new double[PLAN.dimensions()][300];
        for (int k = 0; k < points.length; k++) {
            for (int r = 0; r < 300; r++) {
                points[k][r] = (r * (k + 1) * 0.618034) % 1;
            }
        }
        double[] y = new double[300];
        IndexModel.meanRankShift(PLAN).evaluate(points, 300, y);

        double[][] scores = new double[63][300];
        PLAN.score(points, 300, scores);
        double[] nominal = RankingRule.unrounded().rank(PLAN.nominal());
        for (int r = 0; r < 300; r++) {
            double[] one = new double[63];
            for (int u = 0; u < 63; u++) {
                one[u] = scores[u][r];
            }
            double[] ranks = RankingRule.unrounded().rank(one);
            double sum = 0;
            for (int u = 0; u < 63; u++) {
                sum += Math.abs(ranks[u] - nominal[u]);
            }
            assertThat(y[r]).isCloseTo(sum / 63, within(1e-12));
        }
    }

    @Test
    void rank_whereTheUnitIsLeftOut_hasNoOutput() {
        RunPlan plan = RunPlan.of(
                CompositeIndex.of(DTI),
                PUBLISHED,
                "DTI",
                List.of(Factor.leavingOutUnits("Bình Dương"), Factor.weights(0.1)));
        IndexModel model = IndexModel.rank(plan, "Bình Dương");

        SobolIndices indices = Sobol.withDefaults().withBasePoints(64).of(model, model.groups());

        assertThat(indices.failed()).isPositive();
        assertThat(indices.used()).isPositive();
        assertThat(indices.rows()).noneMatch(row -> Double.isNaN(row.total().value()));
    }

    @Test
    void morrisAndOneAtATime_ofAnIndex_seeTheSameWeights() {
        IndexModel model = IndexModel.score(mains(0.9, 0.1, 0.5, 0.5), "One");

        MorrisEffects effects = Morris.withDefaults().of(model, model.groups());
        OneAtATimeRanges ranges =
                OneAtATime.withDefaults().withBaseline(model.baseline()).of(model, model.groups());

        assertThat(effects.row("weights in N").orElseThrow().muStar().value()).isCloseTo(0, within(1e-12));
        assertThat(effects.row("weights in M").orElseThrow().muStar().value()).isGreaterThan(0.01);
        assertThat(ranges.baseline()).isCloseTo(0.5, within(1e-12));
        assertThat(ranges.row("weights in M").orElseThrow().share()).isCloseTo(1, within(1e-9));
    }

    @Test
    void model_ofAnUnknownUnit_isRefused() {
        assertThatThrownBy(() -> IndexModel.rank(PLAN, "Atlantis")).isInstanceOf(DtiException.class);
    }
}

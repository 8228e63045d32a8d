package org.opendti.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.uncertainty.Cases.row;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.GeometricMean;
import org.opendti.finding.DtiException;
import org.opendti.index.CompositeIndex;
import org.opendti.rank.RankingRule;
import org.opendti.table.IndicatorTable;

class RankDistributionTest {

    private static final IndicatorTable TABLE =
            Cases.table(row(0.9, 0.2, 0.3), row(0.4, 0.4, 0.8), row(0.5, 0.6, 0.1), row(0.45, 0.5, 0.55));
    private static final MonteCarlo RUNS = MonteCarlo.of(CompositeIndex.of(Cases.flat(2, 1, 1)))
            .vary(Factor.weights(0.8))
            .withSeed(5)
            .withRuns(301);

    /** Mean, deviation, ends and quantiles again from what each run gives. */
    @Test
    void rows_holdTheStatisticsOfTheRuns() {
        RankDistribution ranks = RUNS.run(TABLE);
        for (int u = 0; u < 4; u++) {
            double[] scores = new double[301];
            double[] ranked = new double[301];
            for (int r = 0; r < 301; r++) {
                Run run = ranks.run(r);
                double[] all = ranks.units().stream()
                        .mapToDouble(unit -> run.scores().getOrDefault(unit, Double.NaN))
                        .toArray();
                scores[r] = all[u];
                ranked[r] = RankingRule.unrounded().rank(all)[u];
            }
            RankDistribution.Row row = ranks.row("U" + u);
            assertThat(row.meanRank()).isCloseTo(mean(ranked), within(1e-12));
            assertThat(row.deviation()).isCloseTo(deviation(ranked), within(1e-12));
            assertThat(row.meanScore()).isCloseTo(mean(scores), within(1e-12));
            assertThat(row.scoreDeviation()).isCloseTo(deviation(scores), within(1e-12));
            Arrays.sort(scores);
            Arrays.sort(ranked);
            assertThat(row.leastScore()).isEqualTo(scores[0]);
            assertThat(row.greatestScore()).isEqualTo(scores[300]);
            assertThat(row.least()).isEqualTo((int) ranked[0]);
            // type 1: the value at place ⌈n p⌉ from 1: 16 for 5 % of 301, 151 for a half, 286 for 95 %
            assertThat(row.low()).isEqualTo((int) ranked[15]);
            assertThat(row.median()).isEqualTo((int) ranked[150]);
            assertThat(row.high()).isEqualTo((int) ranked[285]);
            assertThat(row.greatest()).isEqualTo((int) ranked[300]);
        }
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    private static double deviation(double[] x) {
        double mean = mean(x);
        return Math.sqrt(Arrays.stream(x).map(y -> (y - mean) * (y - mean)).sum() / (x.length - 1));
    }

    @Test
    void rows_standInTheOrderOfTheNominalRanks() {
        // nominal scores 0.575, 0.5, 0.425 and 0.4875
        assertThat(RUNS.run(TABLE).rows()).extracting(row -> row.unit().code()).containsExactly("U0", "U1", "U3", "U2");
    }

    @Test
    void rows_ofEqualUnits_standInTheOrderOfTheirCodes() {
        RankDistribution ranks = RUNS.run(Cases.table(row(0.1, 0.1, 0.1), row(0.5, 0.5, 0.5), row(0.5, 0.5, 0.5)));

        assertThat(ranks.rows()).extracting(row -> row.unit().code()).containsExactly("U1", "U2", "U0");
        assertThat(ranks.rows()).extracting(RankDistribution.Row::nominalRank).containsExactly(1.0, 1.0, 3.0);
    }

    @Test
    void probabilities_whereRunsFailed_areOfThoseThatDidNot() {
        IndicatorTable zero = Cases.table(row(0.9, 0.2, 0.3), row(0.4, 0.1, 0.1), row(0.5, 0, 0.1));
        RankDistribution ranks = RUNS.vary(Factor.aggregations(new ArithmeticMean(), new GeometricMean()))
                .run(zero);

        assertThat(ranks.failures()).isPositive();
        assertThat(ranks.probabilityBefore("U0", "U1").value()).isOne();
        assertThat(ranks.probabilityBefore("U0", "U1").runs()).isEqualTo(301 - ranks.failures());
        assertThat(Arrays.stream(ranks.probabilities("U2")).sum()).isCloseTo(1, within(1e-12));
        assertThat(ranks.row("U2").runs()).isEqualTo(301 - ranks.failures());
    }

    @Test
    void whatWasAsked_canBeReadBack() {
        RankDistribution ranks = RUNS.run(TABLE);

        assertThat(ranks.target()).isEqualTo("TOP");
        assertThat(ranks.seed()).isEqualTo(5);
        assertThat(ranks.ranking()).isEqualTo(RankingRule.unrounded());
        assertThat(ranks.runs()).isEqualTo(301);
        assertThat(ranks.factors()).containsExactly(Factor.weights(0.8));
        assertThat(ranks.probability("U0", 1).standardError())
                .isCloseTo(
                        Math.sqrt(ranks.probability("U0", 1).value()
                                * (1 - ranks.probability("U0", 1).value())
                                / 301),
                        within(1e-15));
    }

    @Test
    void unknownUnitsAndRanks_areRefused() {
        RankDistribution ranks = RUNS.run(TABLE);

        assertThatThrownBy(() -> ranks.row("Atlantis")).isInstanceOf(DtiException.class);
        assertThatThrownBy(() -> ranks.probability("U0", 0)).hasMessageContaining("within 1 to 4");
        assertThatThrownBy(() -> ranks.probabilityOfTop("U0", 5)).hasMessageContaining("(5)");
        assertThatThrownBy(() -> ranks.run(-1)).hasMessageContaining("(-1)");
        assertThat(ranks.probabilityOfTop("U0", 4).value()).isOne();
        assertThat(ranks.quantile("U0", 0)).isEqualTo(ranks.row("U0").least());
        assertThat(ranks.quantile("U0", 1)).isEqualTo(ranks.row("U0").greatest());
    }
}

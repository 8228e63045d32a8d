package org.opendti.textbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.Copeland;
import org.opendti.aggregate.Copras;
import org.opendti.framework.Direction;
import org.opendti.normalise.FractionOfMaximum;
import org.opendti.normalise.MinMax;
import org.opendti.prepare.ImputeAcrossYears;
import org.opendti.prepare.ImputeAcrossYears.Filling;
import org.opendti.rank.RankCorrelation;
import org.opendti.rank.RankingRule;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.TableBuilder;
import org.opendti.table.UnitList;

/** Mistakes known from other tools, each with the result that is right. Each names the tests that go deeper. */
class KnownMistakesTest {

    private static final double NAN = Double.NaN;

    /**
     * Two units are compared over the parts that both have: a and b over the first, which a wins; a and c over the second, which c
     * wins; b and c share none and tie. So a has 0, b −1, c 1 in whatever order the rows are. (AggregationLawsTest has random tables.)
     */
    @Test
    void copeland_whereValuesAreMissing_doesNotDependOnTheOrderOfRows() {
        double[] weights = {2, 1};
        double[][] abc = {{3, 2, NAN}, {1, NAN, 2}};
        double[][] cab = {{NAN, 3, 2}, {2, 1, NAN}};
        double[][] more = {{3, 2, NAN, 1}, {1, 2, 3, NAN}};
        double[][] turned = {{1, NAN, 2, 3}, {NAN, 3, 2, 1}};

        assertThat(new Copeland().aggregatePresent(abc, weights)).containsExactly(0, -1, 1);
        assertThat(new Copeland().aggregatePresent(cab, weights)).containsExactly(1, 0, -1);
        double[] straight = new Copeland().aggregatePresent(more, weights);
        assertThat(new Copeland().aggregatePresent(turned, weights))
                .containsExactly(straight[3], straight[2], straight[1], straight[0]);
    }

    /** 0.1 + 0.2 against 0.3, which as doubles is 0.30000000000000004 against 0.3. (OutrankingTest has more.) */
    @Test
    void copeland_exactTies_areNotLostToRounding() {
        assertThat(new Copeland().aggregate(new double[][] {{1, 0}, {1, 0}, {0, 1}}, new double[] {0.1, 0.2, 0.3}))
                .containsExactly(0, 0);
    }

    /** Times −1 the fractions of −10, −20 would be 1 and 2, the worst first. (LinearTest) */
    @Test
    void fractionOfMaximum_whereLessIsBetter_isRefusedRatherThanInverted() {
        assertThatThrownBy(() -> new FractionOfMaximum().normalise(new double[] {10, 20}, Direction.LESS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("less is better");
    }

    /** Equal benefits, costs 2 and 1: the unit of the lesser cost is the better, and yet better if it falls. (IdealPointTest) */
    @Test
    void copras_moreCost_isNotRewarded() {
        double[] equalWeights = {1, 1};
        double[] values = new Copras().aggregate(new double[][] {{5, 5}, {-2, -1}}, equalWeights);
        double[] cheaper = new Copras().aggregate(new double[][] {{5, 5}, {-2, -0.5}}, equalWeights);

        assertThat(values[1]).isEqualTo(1).isGreaterThan(values[0]);
        assertThat(cheaper[0]).isLessThan(values[0]);
    }

    /** 5 pairs agree, 1 is tied in the first list: 5 / √(5 · 6), where 5 / 6 passes over the tie. (RankCorrelationTest) */
    @Test
    void kendall_ofTies_isCorrectedForThem() {
        assertThat(RankCorrelation.KENDALL
                        .of(new double[] {1, 2, 2, 4}, new double[] {1, 2, 3, 4})
                        .orElseThrow())
                .isCloseTo(5 / Math.sqrt(30), within(1e-15));
    }

    /**
     * Unrounded, 0.63502 is above 0.63498; they share a rank only where the rule says that four digits count. Means of ranks are
     * not rounded either: 1.4 and 1.6 are not tied. (RankingRuleTest)
     */
    @Test
    void ranks_areOfUnroundedScoresUnlessTheRuleSaysDigits() {
        double[] scores = {0.63498, 0.63502, 0.5};

        assertThat(RankingRule.unrounded().rank(scores)).containsExactly(2, 1, 3);
        assertThat(RankingRule.onDigits(4).rank(scores)).containsExactly(1, 1, 3);
        assertThat(RankCorrelation.SPEARMAN.of(new double[] {1.4, 1.6}, new double[] {1, 2}))
                .hasValue(1);
    }

    /** The missing value stays where it is. (EdgeCasesTest takes every method) */
    @Test
    void missingValue_makesNoOtherUnitMissing() {
        assertThat(new MinMax().normalise(new double[] {10, NAN, 20}, Direction.MORE))
                .containsExactly(0, NAN, 1);
        assertThat(new ArithmeticMean().aggregate(new double[][] {{1, NAN, 3}, {3, 4, 5}}, new double[] {1, 1}))
                .containsExactly(2, NAN, 4);
        assertThat(new Copeland().aggregate(new double[][] {{1, NAN, 3}, {3, 4, 5}}, new double[] {1, 1}))
                .containsExactly(-1, NAN, 1);
    }

    /** Between 1 in 2019 and 9 in 2023, 2020 lies a quarter of the way, 3, though it is one row of two between. (ImputeTest) */
    @Test
    void years_withGapsAndOutOfOrder_countAsYearsNotAsRows() {
        UnitList units =
                UnitList.builder("units").unit("a", "A", Map.of(), List.of()).build();
        TableBuilder table = IndicatorTable.builder(units);
        double[][] rows = {{2023, 9}, {2020, NAN}, {2019, 1}};
        for (double[] row : rows) {
            table.row(new Row(units.get("a"), OptionalInt.of((int) row[0]), ""));
            if (!Double.isNaN(row[1])) {
                table.set("X", row[1]);
            }
        }
        Column x = Column.of("X");

        assertThat(new ImputeAcrossYears(List.of(x), Filling.LINEAR, 5)
                        .apply(table.build())
                        .table()
                        .numbers(x)
                        .orElseThrow())
                .containsExactly(9, 3, 1);
    }
}

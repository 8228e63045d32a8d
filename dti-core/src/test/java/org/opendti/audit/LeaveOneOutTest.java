package org.opendti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.audit.Samples.NAN;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Part;
import org.opendti.index.CompositeIndex;
import org.opendti.index.MissingParts;
import org.opendti.index.Recipe;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.vietnam.Provinces;

class LeaveOneOutTest {

    /** The framework without an element among the parts of any aggregate. */
    private static Framework without(Framework framework, String code) {
        Framework.Builder builder = Framework.builder(framework.id())
                .ranking(framework.ranking())
                .headline(framework.headline().code());
        framework.inputs().forEach(builder::input);
        framework.indicators().stream()
                .filter(indicator -> !indicator.code().equals(code))
                .forEach(builder::indicator);
        framework.aggregates().forEach(aggregate -> builder.aggregate(withoutPart(aggregate, code)));
        return builder.build();
    }

    private static Aggregate withoutPart(Aggregate aggregate, String code) {
        return aggregate.withParts(aggregate.parts().stream()
                .filter(part -> !part.code().equals(code))
                .toArray(Part[]::new));
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int u = 0; u < actual.length; u++) {
            assertThat(actual[u]).as("unit %d", u).isCloseTo(expected[u], within(1e-14));
        }
    }

    @Test
    void row_workedByHand_isThis() {
        // M = 0.75 M.1 + 0.25 M.2: 0.6, 0.5, 0.4, 0.3; N: 0.1, 0.2, 0.9, 0.8
        LeaveOneOut left = Samples.audit(
                        new double[] {0.6, 0.6, 0.1},
                        new double[] {0.5, 0.5, 0.2},
                        new double[] {0.4, 0.4, 0.9},
                        new double[] {0.3, 0.3, 0.8})
                .leaveOneOut();
        // I = 0.7 M + 0.3 N: 0.45, 0.41, 0.55, 0.45, ranks 2, 4, 1, 2 (or 3 by the last bit); without N: M, ranks 1, 2,
        // 3, 4
        LeaveOneOut.Row row = left.row("N").orElseThrow();
        assertThat(left.code()).isEqualTo("I");
        assertThat(row.weight()).isCloseTo(0.3, within(1e-15));
        assertThat(row.units()).isEqualTo(4);
        assertThat(row.leftOut()).isEqualTo(4);
        // after − before: 0.15, 0.09, −0.15, −0.15
        assertThat(row.meanScoreChange()).isCloseTo(-0.015, within(1e-14));
        assertThat(row.largestShift()).isEqualTo(2);
        assertThat(row.mostShifted().orElseThrow().code()).isIn("b", "c");
        assertThat(left.ranksWithout("N")).containsExactly(1, 2, 3, 4);
        // N has no other part, so that it goes with N.1
        assertThat(left.scoresWithout("N.1")).containsExactly(left.scoresWithout("N"));
        // without M: N alone
        assertClose(left.scoresWithout("M"), new double[] {0.1, 0.2, 0.9, 0.8});
        // without P: G = 2/3 M + 1/3 N
        assertThat(left.scoresWithout("P")[0]).isCloseTo((2 * 0.6 + 0.1) / 3, within(1e-15));
        // without G: P, without its part G: M
        assertClose(left.scoresWithout("G"), new double[] {0.6, 0.5, 0.4, 0.3});
        assertThat(left.scoresWithout("S")).containsExactly(left.scoresWithout("S.1"));
        assertThat(left.rows())
                .extracting(LeaveOneOut.Row::code)
                .doesNotContain("I", "S", "S.1")
                .hasSize(7);
        assertThat(left.row("S")).isEmpty();
        assertThatThrownBy(() -> left.scoresWithout("I")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> left.scoresWithout("X")).hasMessageContaining("X");
    }

    @Test
    void scores_withoutAnything_areTheBoards() {
        Audit audit = Samples.illustrative();
        assertThat(audit.leaveOneOut().scoresWithout("DTTM"))
                .containsExactly(audit.board().scores("DTI"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTS.1", "HDCQS.22", "NTS", "HDXHS", "NTC", "HD"})
    void scores_ofTheProvinces_areThoseOfTheFrameworkWithoutTheElement(String code) {
        Audit audit = Samples.illustrative();
        Scoreboard changed =
                CompositeIndex.of(without(Samples.ILLUSTRATIVE, code)).score(Samples.illustrativeTable());
        for (String target : List.of("DTI", "CQS", "XHS")) {
            assertClose(audit.leaveOneOut(target).scoresWithout(code), changed.scores(target));
        }
        assertThat(audit.leaveOneOut().ranksWithout(code)).containsExactly(changed.ranks("DTI"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scores_ofRandomTables_areThoseOfTheFrameworkWithoutTheElement(long seed) {
        Random random = new Random(seed);
        IndicatorTable table = Samples.table(IntStream.range(0, 4)
                .mapToObj(u -> IntStream.range(0, 3)
                        .mapToDouble(k -> random.nextInt(4) == 0 ? NAN : random.nextDouble())
                        .toArray())
                .toArray(double[][]::new));
        for (MissingParts.Policy policy : MissingParts.Policy.values()) {
            Recipe recipe = Recipe.defaults().withMissing(MissingParts.of(policy));
            Audit audit =
                    Audit.of(CompositeIndex.of(Samples.framework()).with(recipe).score(table), table);
            for (String code : List.of("M.1", "M.2", "M", "N", "G", "P")) {
                double[] changed = CompositeIndex.of(without(Samples.framework(), code))
                        .with(recipe)
                        .score(table)
                        .scores("I");
                double[] before = audit.board().scores("I");
                double[] actual = audit.leaveOneOut().scoresWithout(code);
                for (int u = 0; u < 4; u++) {
                    // a unit without the index gets none by leaving something out
                    if (!Double.isNaN(before[u])) {
                        assertThat(actual[u]).as("%s %s %d", policy, code, u).isCloseTo(changed[u], within(1e-14));
                    } else {
                        assertThat(actual[u]).isNaN();
                    }
                }
            }
        }
    }

    @Test
    void scores_whereTheAggregateIsGiven_stayAndAreCounted() {
        // An's M is computed; Bình's is given without M.2, Chi's without any part, and stays
        IndicatorTable table = Samples.table()
                .row("a")
                .set("M.1", 1)
                .set("M.2", 0)
                .set("N.1", 0.5)
                .row("b")
                .set("M.1", 1)
                .set("M", 0.6)
                .set("N.1", 0.5)
                .row("c")
                .set("M", 0.3)
                .set("N", 0.5)
                .build();
        LeaveOneOut left = Audit.of(Samples.score(table), table).leaveOneOut();
        double[] before = Samples.score(table).scores("I");
        // An's M = 1 without M.2: 0.7·1 + 0.3·0.5
        assertClose(left.scoresWithout("M.2"), new double[] {0.85, before[1], before[2]});
        assertThat(left.row("M.2").orElseThrow().leftOut()).isEqualTo(1);
        assertThat(left.row("M.2").orElseThrow().units()).isEqualTo(3);
        assertThat(left.row("M").orElseThrow().leftOut()).isEqualTo(3);
        // Chi's N is given, so it stays when N.1, its only part, goes; the others lose N
        assertClose(left.scoresWithout("N.1"), new double[] {0.75, 0.6, before[2]});
        assertThat(left.row("N.1").orElseThrow().leftOut()).isEqualTo(2);
    }

    @Test
    void rows_ofThePublishedTable_leaveMainIndicesOutOnlyWhereTheGroupIsComputed() {
        Audit audit = Samples.published2022();
        LeaveOneOut left = audit.leaveOneOut();
        LeaveOneOut.Row row = left.row("NTS").orElseThrow();
        assertThat(row.units()).isEqualTo(63);
        // the foundation group is computed for the ten provinces whose five main indices were published
        assertThat(row.leftOut()).isEqualTo(10);
        assertThat(left.row("HDCQS").orElseThrow().leftOut()).isEqualTo(63);
        assertThat(row.spearman()).isGreaterThan(left.row("HDCQS").orElseThrow().spearman());
    }

    @Test
    void rows_onlyPart_leaveNothing() {
        LeaveOneOut left = Samples.audit(new double[] {0.5, 0.5, 0.5}).leaveOneOut("N");
        LeaveOneOut.Row row = left.row("N.1").orElseThrow();
        assertThat(row.units()).isZero();
        assertThat(row.meanShift()).isNaN();
        assertThat(row.largestShift()).isNaN();
        assertThat(row.mostShifted()).isEmpty();
        assertThat(row.spearman()).isNaN();
    }

    @Test
    void rows_leftOutNowhere_tellNothing() {
        IndicatorTable table = Samples.table()
                .row("a")
                .set("M", 0.3)
                .set("N", 0.5)
                .row("b")
                .set("M", 0.6)
                .set("N", 0.5)
                .build();
        LeaveOneOut.Row row =
                Audit.of(Samples.score(table), table).leaveOneOut().row("M.1").orElseThrow();
        assertThat(row.units()).isEqualTo(2);
        assertThat(row.leftOut()).isZero();
        assertThat(List.of(row.meanScoreChange(), row.meanShift(), row.largestShift(), row.spearman()))
                .containsOnly(NAN);
        assertThat(row.mostShifted()).isEmpty();
    }

    @Test
    void rows_ofMergedUnits_areOfWhatWasComputed() {
        Audit merged = Audit.of(Samples.illustrative().board().mergedInto(Provinces.merger2025()));
        assertThat(merged.leaveOneOut().row("HTS.1").orElseThrow().leftOut()).isEqualTo(34);
        assertThat(merged.statistics(Stage.RAW).rows()).isEmpty();
        assertThat(merged.outliers(Stage.RAW).rows()).isEmpty();
        assertThat(merged.availability().of("DTI")).hasSize(34);
    }

    @Test
    void rows_oneUnit_shiftNothing() {
        LeaveOneOut.Row row =
                Samples.audit(new double[] {0.5, 1, 0}).leaveOneOut().row("N").orElseThrow();
        assertThat(row.units()).isEqualTo(1);
        assertThat(row.meanShift()).isZero();
        assertThat(row.mostShifted()).isEmpty();
        assertThat(row.spearman()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_ofUnitsInAnotherOrder_areTheSame(long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[4][];
        for (int u = 0; u < 4; u++) {
            rows[u] = Samples.random(random, 3);
        }
        double[] straight = Samples.audit(rows).leaveOneOut().scoresWithout("M.1");
        double[] turned =
                Samples.audit(rows[3], rows[2], rows[1], rows[0]).leaveOneOut().scoresWithout("M.1");
        for (int u = 0; u < 4; u++) {
            assertThat(turned[3 - u]).isEqualTo(straight[u]);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 3, 1e6})
    void scores_weightsTimesAConstant_stay(double factor) {
        Framework.Builder scaled = Framework.builder("scaled").headline("I");
        Samples.framework().indicators().forEach(scaled::indicator);
        for (Aggregate aggregate : Samples.framework().aggregates()) {
            scaled.aggregate(aggregate.withParts(aggregate.parts().stream()
                    .map(part ->
                            Part.of(part.code(), factor * Samples.framework().weight(part)))
                    .toArray(Part[]::new)));
        }
        IndicatorTable table = Samples.table(new double[] {0.5, 1, 0.25}, new double[] {0.25, 0, 1});
        Audit other = Audit.of(CompositeIndex.of(scaled.build()).score(table), table);
        Audit audit = Audit.of(Samples.score(table), table);
        assertClose(
                other.leaveOneOut().scoresWithout("M.1"), audit.leaveOneOut().scoresWithout("M.1"));
        assertThat(other.effectiveWeights().weight("M.1"))
                .isCloseTo(audit.effectiveWeights().weight("M.1"), within(1e-15));
    }
}

package org.opendti.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.prepare.Tables.NAN;
import static org.opendti.prepare.Tables.X;
import static org.opendti.prepare.Tables.Y;
import static org.opendti.prepare.Tables.Z;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.framework.Direction;
import org.opendti.normalise.Span;
import org.opendti.prepare.ImputeAcrossYears.Filling;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;

class ImputeTest {

    private static final Optional<String> REGION = Optional.of("region");

    @Test
    void average_ofAllUnits_isTheMeanOrTheMedian() {
        IndicatorTable table = Tables.of(new double[] {1, 2, NAN, 9});

        // (1 + 2 + 9) / 3 = 4; the middle of 1, 2, 9 is 2
        assertThat(Tables.x(new ImputeAverage(List.of(X), Average.MEAN).apply(table)))
                .containsExactly(1, 2, 4, 9);
        Prepared median = new ImputeAverage(List.of(X), Average.MEDIAN).apply(table);
        assertThat(Tables.x(median)).containsExactly(1, 2, 2, 9);
        assertThat(median.changes()).hasToString("[X of Unit 2: NaN → 2.0, average]");
        assertThat(Average.MEDIAN.of(new double[] {4, NAN, 1, 2, 9})).isEqualTo(3);
        assertThat(Average.MEDIAN.of(new double[] {NAN})).isNaN();
    }

    @Test
    void average_ofAGroup_looksAtItsUnitsAlone() {
        // north: u0, u2, u4; south: u1, u3
        IndicatorTable table = Tables.of(new double[] {1, 10, NAN, NAN, 3});

        assertThat(Tables.x(new ImputeAverage(List.of(X), Average.MEAN, REGION).apply(table)))
                .containsExactly(1, 10, 2, 10, 3);
    }

    @Test
    void average_groupWithoutValueOrUnitWithoutGroup_staysMissing() {
        IndicatorTable table = Tables.of(new double[] {1, NAN, NAN, NAN});
        assertThat(Tables.x(new ImputeAverage(List.of(X), Average.MEAN, REGION).apply(table)))
                .containsExactly(1, NAN, 1, NAN);
        Prepared none = new ImputeAverage(List.of(X), Average.MEAN, Optional.of("size")).apply(table);
        assertThat(Tables.x(none)).containsExactly(1, NAN, NAN, NAN);
        assertThat(none.changes()).isEmpty();
    }

    @Test
    void average_ofSeveralYears_staysWithinTheYear() {
        IndicatorTable table = IndicatorTable.builder(Tables.units(2))
                .row(new Row(Tables.unit(0), OptionalInt.of(2021), ""))
                .set("X", 1)
                .row(new Row(Tables.unit(1), OptionalInt.of(2021), ""))
                .row(new Row(Tables.unit(0), OptionalInt.of(2022), ""))
                .set("X", 9)
                .row(new Row(Tables.unit(1), OptionalInt.of(2022), ""))
                .build();

        assertThat(Tables.x(new ImputeAverage(List.of(X), Average.MEAN).apply(table)))
                .containsExactly(1, 1, 9, 9);
    }

    private static ImputeFromOthers fromOthers(Direction ofY) {
        Map<Column, Direction> indicators = new LinkedHashMap<>();
        indicators.put(X, Direction.MORE);
        indicators.put(Y, ofY);
        indicators.put(Z, Direction.MORE);
        return new ImputeFromOthers(indicators, Average.MEAN);
    }

    @Test
    void fromOthers_ofNormalisedIndicators_isBroughtBackToTheSpan() {
        IndicatorTable table = Tables.of(
                new double[] {10, 30, NAN, NAN}, new double[] {0, 100, 25, 100}, new double[] {1, 2, 1.75, NAN});

        // u2: (0.25 + 0.75) / 2 = 0.5 of 10..30; u3: 1 of Y alone
        Prepared prepared = fromOthers(Direction.MORE).apply(table);
        assertThat(Tables.x(prepared)).containsExactly(10, 30, 20, 30);
        assertThat(Edit.numbers(prepared.table(), Z)).containsExactly(1, 2, 1.75, 2);
        // less of Y is better: u2: (0.75 + 0.75) / 2 = 0.75, u3: 0
        assertThat(Tables.x(fromOthers(Direction.LESS).apply(table))).containsExactly(10, 30, 25, 10);
    }

    @Test
    void fromOthers_withoutSpread_areLeftOutOrConstant() {
        IndicatorTable table =
                Tables.of(new double[] {7, 7, NAN, NAN}, new double[] {0, 100, 25, NAN}, new double[] {5, 5, 5, 5});

        Prepared prepared = fromOthers(Direction.MORE).apply(table);

        assertThat(Tables.x(prepared)).containsExactly(7, 7, 7, NAN);
        assertThat(Edit.numbers(prepared.table(), Y)).containsExactly(0, 100, 25, NAN);
    }

    @Test
    void acrossYears_ofTheJavadocsExample_countsYearsNotRows() {
        IndicatorTable table = Tables.years(2023, 4, 2019, NAN, 2021, NAN, 2020, 1, 2024, NAN, 2022, NAN);

        assertThat(Tables.x(years(Filling.LATEST, 9).apply(table))).containsExactly(4, NAN, 1, 1, 4, 1);
        assertThat(Tables.x(years(Filling.LINEAR, 9).apply(table)))
                .containsExactly(new double[] {4, NAN, 2, 1, NAN, 3}, within(1e-15));
    }

    /** 2017 and 2022 are neighbours among the rows, five years apart: a fifth of the way is 2018, not the half. */
    @Test
    void acrossYears_withGaps_takesThePlaceAmongTheYears() {
        IndicatorTable table = Tables.years(2017, 10, 2018, NAN, 2022, 60);

        assertThat(Tables.x(years(Filling.LINEAR, 9).apply(table)))
                .containsExactly(new double[] {10, 20, 60}, within(1e-13));
    }

    @Test
    void acrossYears_fartherThanTheLongest_staysMissing() {
        IndicatorTable table = Tables.years(2017, 10, 2018, NAN, 2020, NAN, 2022, 60);

        assertThat(Tables.x(years(Filling.LATEST, 2).apply(table))).containsExactly(10, 10, NAN, 60);
        assertThat(Tables.x(years(Filling.LINEAR, 3).apply(table)))
                .containsExactly(new double[] {10, NAN, 40, 60}, within(1e-13));
    }

    @Test
    void acrossYears_otherUnitsStatusesAndRowsWithoutYear_doNotFill() {
        IndicatorTable table = IndicatorTable.builder(Tables.units(2))
                .row(new Row(Tables.unit(0), OptionalInt.of(2021), "final"))
                .set("X", 1)
                .row(new Row(Tables.unit(0), OptionalInt.of(2022), "appraised"))
                .row(new Row(Tables.unit(1), OptionalInt.of(2022), "final"))
                .row(Row.of(Tables.unit(0)))
                .build();

        Prepared prepared = years(Filling.LATEST, 9).apply(table);

        assertThat(Tables.x(prepared)).containsExactly(1, NAN, NAN, NAN);
        assertThat(prepared.changes()).isEmpty();
    }

    private static Step years(Filling filling, int longest) {
        return new ImputeAcrossYears(List.of(X), filling, longest);
    }

    @Test
    void regression_onExactLine_foretellsIt() {
        // x = 2y + 1; z is noise
        IndicatorTable table = Tables.of(
                new double[] {3, 5, 7, NAN, NAN}, new double[] {1, 2, 3, 10, NAN}, new double[] {5, 1, 4, 2, 3});
        Prepared prepared = new ImputeByRegression(List.of(X), List.of(X, Y, Z), 1).apply(table);

        assertThat(Tables.x(prepared)[3]).isCloseTo(21, within(1e-12));
        // u4 lacks Y and is foretold by Z; pairs (5, 3), (1, 5), (4, 7): z̄ = 10/3, x̄ = 5, Σ dz dx = 5/3·(−2) + 2/3·2
        // = −2, Σ dz² = 26/3
        assertThat(Tables.x(prepared)[4]).isCloseTo(5 - 2 / (26 / 3.0) * (3 - 10 / 3.0), within(1e-12));
        assertThat(prepared.changes()).extracting(Change::why).containsOnly(Why.REGRESSION);
    }

    @Test
    void regression_onTwoColumns_foretellsThePlane() {
        SplittableRandom random = new SplittableRandom(3);
        double[] y = random.doubles(20).toArray();
        double[] z = random.doubles(20).toArray();
        double[] x =
                IntStream.range(0, 20).mapToDouble(r -> 4 + 3 * y[r] - 2 * z[r]).toArray();
        double hidden = x[7];
        x[7] = NAN;

        assertThat(Tables.x(new ImputeByRegression(List.of(X), List.of(Y, Z), 2).apply(Tables.of(x, y, z)))[7])
                .isCloseTo(hidden, within(1e-12));
    }

    @Test
    void regression_onDependentOrConstantColumns_leavesThemOut() {
        double[] y = {1, 2, 3, 4, 5};
        double[] twice = {2, 4, 6, 8, 10};
        double[] x = {1, 3, 2, 5, NAN};
        double[] alone = Tables.x(new ImputeByRegression(List.of(X), List.of(Y), 1).apply(Tables.of(x, y)));

        assertThat(Tables.x(new ImputeByRegression(List.of(X), List.of(Y, Z), 2).apply(Tables.of(x, y, twice))))
                .containsExactly(alone, within(1e-12));
        assertThat(Tables.x(new ImputeByRegression(List.of(X), List.of(Y), 1)
                        .apply(Tables.of(x, new double[] {2, 2, 2, 2, 2}))))
                .containsExactly(x);
    }

    @Test
    void regression_tooFewRows_takesFewerPredictorsOrNone() {
        // three complete rows: one predictor, not two
        double[] x = {1, 3, 2, NAN};
        double[] y = {1, 2, 3, 4};
        double[] z = {1, 1, 2, 2};
        assertThat(Tables.x(new ImputeByRegression(List.of(X), List.of(Y, Z), 2).apply(Tables.of(x, y, z)))[3])
                .isFinite();
        double[] two = {1, 3, NAN, NAN};
        assertThat(Tables.x(new ImputeByRegression(List.of(X), List.of(Y, Z), 2).apply(Tables.of(two, y, z))))
                .containsExactly(two);
    }

    @Test
    void nearest_units_giveTheirMean() {
        // distances by Y from u3: u0 0.4, u1 0.2, u2 0.6 of the span
        IndicatorTable table = Tables.of(new double[] {2, 4, 90, NAN}, new double[] {0, 2, 10, 4});

        assertThat(Tables.x(nearest(1).apply(table))).containsExactly(2, 4, 90, 4);
        assertThat(Tables.x(nearest(2).apply(table))).containsExactly(2, 4, 90, 3);
        assertThat(Tables.x(nearest(9).apply(table))).containsExactly(2, 4, 90, 32);
        assertThat(nearest(1).apply(table).changes()).hasToString("[X of Unit 3: NaN → 4.0, neighbours]");
    }

    @Test
    void nearest_severalAsNear_allCount() {
        IndicatorTable table = Tables.of(new double[] {2, 4, 90, NAN}, new double[] {3, 5, 10, 4});

        assertThat(Tables.x(nearest(1).apply(table))).containsExactly(2, 4, 90, 3);
    }

    @Test
    void nearest_nothingShared_staysMissing() {
        IndicatorTable table = Tables.of(new double[] {2, 4, NAN}, new double[] {3, 5, NAN});
        assertThat(Tables.x(nearest(1).apply(table))).containsExactly(2, 4, NAN);
        // the column itself and a constant one are no features
        assertThat(Tables.x(new ImputeNearest(List.of(X), List.of(X, Y), 1)
                        .apply(Tables.of(new double[] {2, NAN}, new double[] {5, 5}))))
                .containsExactly(2, NAN);
    }

    private static Step nearest(int k) {
        return new ImputeNearest(List.of(X), List.of(X, Y), k);
    }

    static List<Step> all() {
        return List.of(
                new ImputeAverage(List.of(X, Y, Z), Average.MEAN),
                new ImputeAverage(List.of(X, Y, Z), Average.MEDIAN, REGION),
                fromOthers(Direction.LESS),
                new ImputeByRegression(List.of(X, Y, Z), List.of(X, Y, Z), 1),
                new ImputeNearest(List.of(X, Y, Z), List.of(X, Y, Z), 2));
    }

    @ParameterizedTest
    @MethodSource("all")
    void impute_whatIsThere_isNeverChanged(Step step) {
        for (int seed = 0; seed < 30; seed++) {
            double[][] columns = sparse(seed, 14);
            Prepared prepared = step.apply(Tables.of(columns));
            int filled = 0;
            for (int k = 0; k < 3; k++) {
                double[] after = Edit.numbers(prepared.table(), List.of(X, Y, Z).get(k));
                for (int r = 0; r < 14; r++) {
                    boolean missing = Double.isNaN(columns[k][r]);
                    assertThat(missing || after[r] == columns[k][r]).isTrue();
                    filled += missing && !Double.isNaN(after[r]) ? 1 : 0;
                }
            }
            assertThat(prepared.changes()).hasSize(filled).allMatch(change -> Double.isNaN(change.before()));
            assertThat(filled).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void impute_unitsInAnotherOrder_fillsTheSame(Step step) {
        for (int seed = 0; seed < 30; seed++) {
            double[][] columns = sparse(seed, 13); // 13: turned round, the regions stay
            double[][] reversed = new double[3][13];
            for (int k = 0; k < 3; k++) {
                for (int r = 0; r < 13; r++) {
                    reversed[k][12 - r] = columns[k][r];
                }
            }
            double[] forward = Tables.x(step.apply(Tables.of(columns)));
            double[] backward = Tables.x(step.apply(Tables.of(reversed)));
            for (int r = 0; r < 13; r++) {
                assertThat(backward[12 - r]).isCloseTo(forward[r], within(1e-9));
            }
        }
    }

    /** Else min–max would spread the last bit over 0 to 1. */
    @ParameterizedTest
    @MethodSource("all")
    void impute_constantColumn_staysConstant(Step step) {
        double[] constant = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, NAN};
        IndicatorTable table =
                Tables.of(constant, new double[] {1, 2, 4, 3, 5, 5, 2}, new double[] {2, 1, 9, 3, 2, 3, 4});

        assertThat(Span.of(Tables.x(step.apply(table)))).isEqualTo(new Span(0.1, 0.1));
    }

    @ParameterizedTest
    @MethodSource("all")
    void impute_nothingMissing_changesNothing(Step step) {
        double[][] whole = {{1, 2, 3, 4}, {4, 1, 3, 2}, {1, 3, 2, 4}};
        IndicatorTable table = Tables.of(whole);

        Prepared prepared = step.apply(table);

        assertThat(prepared.table()).isEqualTo(table);
        assertThat(prepared.changes()).isEmpty();
    }

    private static double[][] sparse(int seed, int units) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[3][units];
        for (double[] column : columns) {
            for (int r = 0; r < units; r++) {
                column[r] = random.nextInt(5) == 0 && r > 0 ? NAN : random.nextInt(20);
            }
        }
        columns[0][units / 2] = NAN;
        columns[1][units / 2] = 5;
        return columns;
    }

    @Test
    void impute_badParameters_areRefused() {
        assertThatThrownBy(() -> new ImputeAverage(List.of(), Average.MEAN))
                .hasMessage("columns [] must be at least one, and none twice");
        assertThatThrownBy(() -> new ImputeFromOthers(Map.of(X, Direction.MORE), Average.MEAN))
                .hasMessage("indicators (1) must be at least two");
        assertThatThrownBy(() -> years(Filling.LATEST, 0)).hasMessage("longest (0) must be at least 1");
        assertThatThrownBy(() -> new ImputeByRegression(List.of(X), List.of(Y), 0))
                .hasMessage("most (0) must be at least 1");
        assertThatThrownBy(() -> nearest(0)).hasMessage("k (0) must be at least 1");
    }
}

package org.opendti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.audit.Samples.NAN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;
import org.opendti.vietnam.Provinces;

class AuditTest {

    /** Boards that lack something: each is audited throughout without an error. */
    static Stream<Audit> poor() {
        return Stream.of(
                Samples.audit(),
                Samples.audit(new double[] {0.5, 1, 0}),
                Samples.audit(new double[] {NAN, NAN, NAN}),
                Samples.audit(new double[] {0.1, 0.1, 0.1}, new double[] {0.1, 0.1, 0.1}, new double[] {0.1, 0.1, 0.1}),
                Samples.audit(new double[] {0.5, NAN, 0}, new double[] {NAN, 0.5, 0}),
                Samples.audit(new double[] {0.5, 1, 0}, new double[] {0.25, 0, 1}));
    }

    @ParameterizedTest
    @MethodSource("poor")
    void audit_ofPoorData_states(Audit audit) {
        for (Stage stage : Stage.values()) {
            assertThat(audit.statistics(stage).rows()).isNotEmpty();
            assertThat(audit.outliers(stage).rows()).isEmpty();
        }
        assertThat(audit.availability().rows())
                .hasSize(5 * audit.board().units().size());
        assertThat(audit.correlations().rows()).hasSize(25);
        assertThat(audit.alphas(CronbachAlpha.Level.PARTS)).hasSize(5);
        assertThat(audit.alphas(CronbachAlpha.Level.LEAVES)).hasSize(5);
        assertThat(audit.principalComponents()).hasSizeLessThanOrEqualTo(5);
        assertThat(audit.effectiveWeights().leaves()).hasSize(3);
        assertThat(audit.leaveOneOut().rows()).hasSize(7);
    }

    @Test
    void of_tableOfAnotherList_isRefused() {
        Audit audit = Samples.illustrative();
        IndicatorTable other = Samples.table(new double[] {1, 1, 1});
        assertThatThrownBy(() -> Audit.of(audit.board(), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("provinces-63")
                .hasMessageContaining("letters");
    }

    @Test
    void raw_ofSomeUnits_isTheirRowsOfTheTable() {
        Audit all = Samples.illustrative();
        Audit some = Audit.of(all.board().within("Đông Nam Bộ"), Samples.illustrativeTable());
        IndicatorStatistics.Row row =
                some.statistics(Stage.RAW).row("population").orElseThrow();
        double[] expected =
                Samples.illustrativeTable().numbers(Column.of("population")).orElseThrow();
        List<Unit> units = Samples.illustrativeTable().rowUnits();
        double greatest = some.board().units().stream()
                .mapToDouble(unit -> expected[units.indexOf(unit)])
                .max()
                .orElseThrow();
        assertThat(row.units()).isEqualTo(6);
        assertThat(row.max()).isEqualTo(greatest);
    }

    @Test
    void audit_ofTheIllustrativeTable_coversAllComponents() {
        Audit audit = Samples.illustrative();
        assertThat(audit.statistics(Stage.SCORE).rows()).hasSize(98 + 15);
        assertThat(audit.statistics(Stage.SCORE).row("DTI").orElseThrow().present())
                .isEqualTo(63);
        assertThat(audit.statistics(Stage.RAW).rows())
                .hasSizeGreaterThan(98)
                .filteredOn(row -> row.code().startsWith("HTS"))
                .allMatch(row -> row.present() == 63);
        assertThat(audit.alphas(CronbachAlpha.Level.LEAVES))
                .filteredOn(alpha -> alpha.code().equals("DTI"))
                .singleElement()
                .satisfies(alpha -> {
                    assertThat(alpha.parts()).isEqualTo(95);
                    assertThat(alpha.alpha()).isLessThan(1);
                });
        assertThat(audit.principalComponents("HDCQS").orElseThrow().components())
                .hasSizeBetween(2, 22)
                .allMatch(component -> component.eigenvalue() >= 0);
        assertThat(audit.correlations().rows()).noneMatch(row -> row.first().startsWith("DTTM"));
        assertThat(audit.leaveOneOut().rows()).hasSize(95 + 5 + 3 + 2).allMatch(row -> row.leftOut() == 63);
    }

    @Test
    void correlations_ofThePublishedTable_areOfThePublishedProvinces() {
        CorrelationTable.Row row = Samples.published2022().correlations().of("DTI").stream()
                .filter(each -> each.first().equals("HDCQS"))
                .findFirst()
                .orElseThrow();
        assertThat(row.correlation().units()).isEqualTo(63);
        assertThat(row.correlation().pearson().value()).isBetween(0.3, 0.99);
        assertThat(row.correlation().pearson().p()).isLessThan(1e-6);
    }

    @Test
    void availability_ofThePublishedTable_isByLeavesAndByWeight() {
        Availability availability = Samples.published2022().availability();
        assertThat(availability.of("DTI")).hasSize(63).allMatch(row -> row.leaves() == 8 && row.reported() == 1);
        // 3 activity indices and digital infrastructure of all, the other four of ten
        assertThat(availability.of("DTI").stream().filter(row -> row.present() == 8))
                .hasSize(10);
        assertThat(availability.of("DTI").stream().filter(row -> row.present() == 4 && row.few()))
                .hasSize(53);
        List<Availability.Group> regions = availability.of("DTI", Unit.REGION);
        assertThat(regions).hasSize(6);
        assertThat(regions.stream().mapToInt(Availability.Group::units).sum()).isEqualTo(63);
        assertThat(regions.stream()
                        .mapToDouble(group -> group.mean() * group.units())
                        .sum())
                .isCloseTo(10 + 53 * 0.5, within(1e-12));
    }

    @Test
    void availability_ofASmallTable_isWorkedByHand() {
        Availability availability = Samples.audit(
                        new double[] {0.5, NAN, 0.5}, new double[] {1, 1, 1}, new double[] {NAN, NAN, 1})
                .availability();
        assertThat(availability.of("G")).extracting(Availability.Row::present).containsExactly(2, 3, 1);
        assertThat(availability.of("G")).extracting(Availability.Row::share).containsExactly(2 / 3.0, 1.0, 1 / 3.0);
        assertThat(availability.of("G")).extracting(Availability.Row::reported).containsExactly(0.0, 1.0, 0.0);
        assertThat(availability.of("G")).extracting(Availability.Row::few).containsExactly(false, false, true);
        assertThat(availability.of("G", "side"))
                .containsExactly(
                        new Availability.Group("left", "G", 2, (2 / 3.0 + 1) / 2, 2 / 3.0),
                        new Availability.Group("right", "G", 1, 1 / 3.0, 1 / 3.0));
        assertThat(availability.of("G", "no such kind")).isEmpty();
        assertThat(availability.of("S")).isEmpty();
    }

    @Test
    void options_outOfRange_areRefused() {
        AuditOptions options = AuditOptions.defaults();
        assertThatThrownBy(() -> options.withLeastAvailable(1.1)).hasMessageContaining("leastAvailable (1.1)");
        assertThatThrownBy(() -> options.withLeastNonZero(NAN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> options.withLeastDistinct(-1)).hasMessageContaining("leastDistinct (-1.0)");
        assertThatThrownBy(() -> options.withOutliers(NAN, 1)).hasMessageContaining("skewness");
        assertThatThrownBy(() -> options.withOutliers(1, -1)).hasMessageContaining("kurtosis");
        assertThatThrownBy(() -> options.withCollinear(2)).hasMessageContaining("collinear");
        assertThatThrownBy(() -> options.withWeak(NAN)).hasMessageContaining("weak");
        assertThatThrownBy(() -> options.withFences(3, 1.5))
                .hasMessageContaining("outerFence (1.5) must be at least 3");
        assertThatThrownBy(() -> options.withFences(NAN, 1.5)).hasMessageContaining("innerFence");
        assertThatThrownBy(() -> options.withZScore(-1)).hasMessageContaining("zScore");
    }

    @Test
    void outliers_workedByHand_areBeyondTheFences() {
        List<Unit> units = Provinces.of63().units().subList(0, 6);
        Figures column = new Figures("X", new double[] {1, 2, 3, 4, 20, NAN}, List.of());
        Outliers outliers = Outliers.of(Stage.RAW, units, List.of(column), AuditOptions.defaults());
        // quartiles 2 and 4, outer fence 10; mean 6, Σd² = 250
        assertThat(outliers.rows()).singleElement().satisfies(row -> {
            assertThat(row.unit()).isEqualTo(units.get(4));
            assertThat(row.value()).isEqualTo(20);
            assertThat(row.fence()).isEqualTo(Outliers.Fence.OUTER);
            assertThat(row.z()).isCloseTo(14 / Math.sqrt(62.5), within(1e-15));
        });
        assertThat(outliers.of(units.get(4))).hasSize(1);
        assertThat(outliers.of(units.get(0))).isEmpty();
        AuditOptions wide = AuditOptions.defaults().withFences(1.5, 10);
        assertThat(Outliers.of(Stage.RAW, units, List.of(column), wide).rows())
                .extracting(Outliers.Row::fence)
                .containsExactly(Outliers.Fence.INNER);
        AuditOptions near = AuditOptions.defaults().withFences(20, 20).withZScore(1.7);
        assertThat(Outliers.of(Stage.RAW, units, List.of(column), near).rows())
                .extracting(Outliers.Row::fence)
                .containsExactly(Outliers.Fence.NONE);
    }

    @Test
    void outliers_halfOfTheUnitsEqual_haveNoFence() {
        List<Unit> units = Provinces.of63().units().subList(0, 5);
        Figures column = new Figures("X", new double[] {1, 1, 1, 1, 20}, List.of());
        assertThat(Outliers.of(Stage.RAW, units, List.of(column), AuditOptions.defaults())
                        .rows())
                .isEmpty();
    }

    @Test
    void ids_ofTheWords_areThoseOfOutput() {
        assertThat(List.of(
                        Stage.RAW.id(),
                        Correlation.Kind.KENDALL.id(),
                        CorrelationTable.Relation.ANCESTOR.id(),
                        CorrelationTable.Flag.WEAK.id(),
                        CronbachAlpha.Level.LEAVES.id(),
                        IndicatorStatistics.Flag.FEW_AVAILABLE.id(),
                        Outliers.Fence.OUTER.id()))
                .containsExactly("raw", "kendall", "ancestor", "weak", "leaves", "few-available", "outer");
    }
}

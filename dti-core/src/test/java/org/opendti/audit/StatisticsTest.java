package org.opendti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.audit.IndicatorStatistics.Flag.CONSTANT;
import static org.opendti.audit.IndicatorStatistics.Flag.FEW_AVAILABLE;
import static org.opendti.audit.IndicatorStatistics.Flag.FEW_VALUES;
import static org.opendti.audit.IndicatorStatistics.Flag.MANY_ZEROS;
import static org.opendti.audit.IndicatorStatistics.Flag.OUTLIERS;
import static org.opendti.audit.Samples.NAN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opendti.Differences;
import org.opendti.Golden;

class StatisticsTest {

    private static IndicatorStatistics.Row row(double... x) {
        return IndicatorStatistics.row(Stage.RAW, new Figures("X", x, List.of()), AuditOptions.defaults());
    }

    @Test
    void row_ofNumbers_isWorkedByHand() {
        IndicatorStatistics.Row row = row(2, 10, NAN, 1, 3);
        assertThat(row.units()).isEqualTo(5);
        assertThat(row.present()).isEqualTo(4);
        assertThat(row.missing()).isEqualTo(1);
        assertThat(row.available()).isEqualTo(0.8);
        assertThat(row.min()).isEqualTo(1);
        assertThat(row.max()).isEqualTo(10);
        assertThat(row.mean()).isEqualTo(4);
        // places 0.75, 1.5, 2.25 of 1, 2, 3, 10
        assertThat(row.firstQuartile()).isEqualTo(1.75);
        assertThat(row.median()).isEqualTo(2.5);
        assertThat(row.thirdQuartile()).isEqualTo(4.75);
        // deviations −2, 6, −3, −1: Σd² = 50, Σd³ = 180, Σd⁴ = 1394
        assertThat(row.deviation()).isCloseTo(Math.sqrt(50 / 3.0), within(1e-15));
        assertThat(row.skewness()).isCloseTo(2 * 180 / Math.pow(50, 1.5) * Math.sqrt(12) / 2, within(1e-14));
        // r = 4·1394 / 2500 = 2.2304; (5·(r − 3) + 6)·3 / (2·1)
        assertThat(row.kurtosis()).isCloseTo((5 * (2.2304 - 3) + 6) * 1.5, within(1e-13));
        assertThat(row.zeros()).isZero();
        assertThat(row.distinct()).isEqualTo(4);
        assertThat(row.mostFrequent()).isEqualTo(1);
        assertThat(row.mostFrequentShare()).isEqualTo(0.25);
        assertThat(row.flags()).isEmpty();
    }

    @Test
    void row_manyZeros_countsThem() {
        IndicatorStatistics.Row row = row(0, -0.0, 0, 1);
        assertThat(row.zeros()).isEqualTo(3);
        assertThat(row.nonZero()).isEqualTo(0.25);
        assertThat(row.distinct()).isEqualTo(2);
        assertThat(row.mostFrequentShare()).isEqualTo(0.75);
        assertThat(row.flags()).containsExactly(MANY_ZEROS);
    }

    @Test
    void row_constant_hasNoShape() {
        double[] tenths = new double[63];
        Arrays.fill(tenths, 0.1); // the sum over 63 is not exactly 0.1
        IndicatorStatistics.Row row = row(tenths);
        assertThat(row.mean()).isEqualTo(0.1);
        assertThat(row.deviation()).isZero();
        assertThat(row.skewness()).isNaN();
        assertThat(row.kurtosis()).isNaN();
        assertThat(row.flags()).containsExactlyInAnyOrder(FEW_VALUES, CONSTANT);
    }

    @Test
    void row_oneUnit_isThatValue() {
        IndicatorStatistics.Row row = row(7);
        assertThat(List.of(row.min(), row.firstQuartile(), row.median(), row.thirdQuartile(), row.max(), row.mean()))
                .containsOnly(7.0);
        assertThat(row.deviation()).isNaN();
        assertThat(row.skewness()).isNaN();
        assertThat(row.flags()).isEmpty();
    }

    @Test
    void row_twoUnits_hasADeviationAndNoSkewness() {
        IndicatorStatistics.Row row = row(1, 3);
        assertThat(row.deviation()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(row.skewness()).isNaN();
        assertThat(row.kurtosis()).isNaN();
    }

    @Test
    void row_allMissing_isNaNAndFlagged() {
        IndicatorStatistics.Row row = row(NAN, NAN);
        assertThat(row.present()).isZero();
        assertThat(row.available()).isZero();
        assertThat(row.mean()).isNaN();
        assertThat(row.median()).isNaN();
        assertThat(row.nonZero()).isNaN();
        assertThat(row.mostFrequent()).isZero();
        assertThat(row.flags()).containsExactly(FEW_AVAILABLE);
    }

    @Test
    void row_noUnits_isNaNAndUnflagged() {
        assertThat(row().available()).isNaN();
        assertThat(row().flags()).isEmpty();
    }

    @Test
    void row_oneFarValue_suspectsOutliers() {
        assertThat(row(1, 2, 3, 4, 5, 6, 7, 8, 9, 100).flags()).containsExactly(OUTLIERS);
        assertThat(row(-1, -2, -3, -4, -5, -6, -7, -8, -9, -100).flags()).containsExactly(OUTLIERS);
        IndicatorStatistics.Row lenient = IndicatorStatistics.row(
                Stage.RAW,
                new Figures("X", new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 100}, List.of()),
                AuditOptions.defaults().withOutliers(4, 3.5));
        assertThat(lenient.flags()).isEmpty();
    }

    @Test
    void row_ofWords_countsWithoutNumbers() {
        List<Optional<String>> words =
                List.of(Optional.of("yes"), Optional.of("no"), Optional.of("yes"), Optional.empty());
        IndicatorStatistics.Row row = IndicatorStatistics.row(
                Stage.RAW, new Figures("X", new double[] {NAN, NAN, NAN, NAN}, words), AuditOptions.defaults());
        assertThat(row.present()).isEqualTo(3);
        assertThat(row.distinct()).isEqualTo(2);
        assertThat(row.mostFrequentShare()).isEqualTo(2 / 3.0);
        assertThat(row.mean()).isNaN();
        assertThat(row.zeros()).isZero();
        assertThat(row.flags()).isEmpty();
    }

    @Test
    void statistics_ofASmallTable_areOfItsStages() {
        Audit audit = Samples.audit(new double[] {0.5, 1, 0.25}, new double[] {0.5, 0, NAN});
        IndicatorStatistics raw = audit.statistics(Stage.RAW);
        assertThat(raw.rows()).extracting(IndicatorStatistics.Row::code).containsExactly("M.1", "M.2", "N.1", "S.1");
        assertThat(raw.row("M.1").orElseThrow().flags()).containsExactly(CONSTANT);
        assertThat(raw.row("N.1").orElseThrow().flags()).containsExactly(FEW_AVAILABLE);
        assertThat(raw.row("S.1").orElseThrow().present()).isZero();
        IndicatorStatistics scores = audit.statistics(Stage.SCORE);
        assertThat(scores.rows()).hasSize(10).allMatch(row -> row.stage() == Stage.SCORE);
        // M = (30·0.5 + 10·1)/40 = 0.625 and 0.375
        assertThat(scores.row("M").orElseThrow().mean()).isEqualTo(0.5);
        assertThat(scores.row("X")).isEmpty();
        assertThat(audit.with(AuditOptions.defaults().withLeastAvailable(0.5))
                        .statistics(Stage.RAW)
                        .flagged())
                .extracting(IndicatorStatistics.Row::code)
                .containsExactly("M.1", "S.1");
    }

    /** COINr 1.1.14, get_stats of the raw table; it flags only |skewness| > 2 and kurtosis > 3.5, none of which is equal. */
    @Test
    @Tag("golden")
    void row_ofTheAsemTable_isCoinrs() {
        List<Map<String, String>> raw = Golden.rows("asem/iData.csv");
        List<Map<String, String>> expected = Golden.rows("asem/06_stats/stats_raw.csv");
        assertThat(expected).hasSize(49);
        for (Map<String, String> of : expected) {
            IndicatorStatistics.Row row = row(Golden.numbers(raw, of.getOrDefault("iCode", "")));
            close(of, "Min", row.min());
            close(of, "Max", row.max());
            close(of, "Mean", row.mean());
            close(of, "Median", row.median());
            close(of, "Std", row.deviation());
            close(of, "Skew", row.skewness());
            close(of, "Kurt", row.kurtosis());
            close(of, "N.Avail", row.present());
            close(of, "N.NonZero", row.present() - row.zeros());
            close(of, "N.Unique", row.distinct());
            close(of, "N.Same", row.mostFrequent());
            close(of, "Frc.Avail", row.available());
            close(of, "Frc.NonZero", row.nonZero());
            close(of, "Frc.Unique", row.distinctShare());
            close(of, "Frc.Same", row.mostFrequentShare());
            assertThat(Set.of(
                            row.flags().contains(FEW_AVAILABLE) ? "Avail LOW" : "Avail ok",
                            row.flags().contains(MANY_ZEROS) ? "NonZero LOW" : "NonZero ok",
                            row.flags().contains(FEW_VALUES) ? "Unique LOW" : "Unique ok",
                            row.flags().contains(OUTLIERS) ? "SkewKurt OUT" : "SkewKurt ok"))
                    .as(of.toString())
                    .containsExactlyInAnyOrder(
                            "Avail " + of.get("Flag.Avail"),
                            "NonZero " + of.get("Flag.NonZero"),
                            "Unique " + of.get("Flag.Unique"),
                            "SkewKurt " + of.get("Flag.SkewKurt"));
        }
    }

    private static void close(Map<String, String> expected, String column, double value) {
        double wanted = Double.parseDouble(expected.getOrDefault(column, "no such column"));
        assertThat(value)
                .as("%s of %s", column, expected.get("iCode"))
                .satisfies(found -> Differences.record("asem/06_stats/stats_raw.csv", found, wanted))
                .isCloseTo(wanted, within(Math.max(1e-14, 1e-10 * Math.abs(wanted))));
    }
}

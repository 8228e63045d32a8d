package org.opendti.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opendti.Differences;
import org.opendti.Golden;
import org.opendti.kernel.Pearson;

@Tag("golden")
class RankCorrelationGoldenTest {

    /** The reference of 50 digits, but for plain Spearman of the tied lists and Kendall's tau-a. */
    @Test
    void of_everyPairOfTheReference_isTheReferences() {
        int compared = 0;
        for (Map<String, String> row : rows("ref50")) {
            double[] x = ranks(cell(row, "x"));
            double[] y = ranks(cell(row, "y"));
            boolean tied = cell(row, "x").equals("tied_x");
            double expected = Double.parseDouble(cell(row, "value"));
            double found = switch (cell(row, "coefficient")) {
                case "spearman" -> tied ? Pearson.of(x, y) : value(RankCorrelation.SPEARMAN, x, y);
                case "kendall_tau_b" -> value(RankCorrelation.KENDALL, x, y);
                case "weighted_spearman_rw" -> value(RankCorrelation.WEIGHTED_SPEARMAN, x, y);
                case "ws(x,y)" -> value(RankCorrelation.WS, x, y);
                case "mean_abs_rank_shift" -> RankShifts.between(x, y).mean();
                case "max_abs_rank_shift" -> RankShifts.between(x, y).largest();
                default -> Double.NaN;
            };
            if (!cell(row, "coefficient").equals("kendall_tau_a")) {
                Differences.record("mcda/rank_correlations.csv", found, expected);
                assertThat(found).as("%s", row).isCloseTo(expected, within(1e-12));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(7 * 6);
    }

    /**
     * The reference correlates the tied ranks 1, 2, 2, 4, … as they are; ranked at the mean of the tie, as Spearman's
     * correlation is defined and SciPy has it, they come to 0.954 instead of 0.939.
     */
    @Test
    void spearman_ofTiedRanks_isThatOfAverageRanks() {
        for (Map<String, String> row : rows("scipy")) {
            if (cell(row, "coefficient").equals("spearman_avgrank")) {
                assertThat(value(RankCorrelation.SPEARMAN, ranks(cell(row, "x")), ranks(cell(row, "y"))))
                        .as("%s", row)
                        .isCloseTo(Double.parseDouble(cell(row, "value")), within(1e-12));
            }
        }
    }

    /** Without correction for ties (tau-a) the tied lists come to 0.818. */
    @Test
    void kendall_ofTiedRanks_isNotThatWithoutCorrection() {
        double uncorrected = rows("ref50").stream()
                .filter(row -> cell(row, "x").equals("tied_x")
                        && cell(row, "coefficient").equals("kendall_tau_a"))
                .mapToDouble(row -> Double.parseDouble(cell(row, "value")))
                .findFirst()
                .orElseThrow();

        assertThat(value(RankCorrelation.KENDALL, ranks("tied_x"), ranks("tied_y")) - uncorrected)
                .isGreaterThan(0.03);
    }

    /** WS with the lists changed about, from pymcdm, in double precision. */
    @Test
    void ws_withTheOtherListAsReference_isPymcdms() {
        for (Map<String, String> row : rows("pymcdm")) {
            if (cell(row, "coefficient").equals("ws(y,x)")) {
                assertThat(value(RankCorrelation.WS, ranks(cell(row, "y")), ranks(cell(row, "x"))))
                        .as("%s", row)
                        .isCloseTo(Double.parseDouble(cell(row, "value")), within(1e-12));
            }
        }
    }

    private static double value(RankCorrelation correlation, double[] x, double[] y) {
        return correlation.of(x, y).orElseThrow();
    }

    private static List<Map<String, String>> rows(String source) {
        return Golden.rows("mcda/rank_correlations.csv").stream()
                .filter(row -> cell(row, "source").equals(source))
                .toList();
    }

    private static double[] ranks(String name) {
        Map<String, String> row = Golden.rows("mcda/rank_vectors.csv").stream()
                .filter(vector -> cell(vector, "name").equals(name))
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(1, 12)
                .mapToDouble(u -> Double.parseDouble(cell(row, "A" + u)))
                .toArray();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}

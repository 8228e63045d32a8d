package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.Golden;
import org.opendti.GoldenClose;

@Tag("golden")
class MeansGoldenTest {

    static Stream<Arguments> means() {
        return Stream.of(
                Arguments.of(new ArithmeticMean(), "agg_amean.csv"),
                Arguments.of(new GeometricMean(), "agg_gmean.csv"),
                Arguments.of(new HarmonicMean(), "agg_hmean.csv"),
                Arguments.of(new PowerMean(2), "agg_genmean_p2.csv"),
                Arguments.of(new PowerMean(1), "agg_amean.csv"),
                Arguments.of(new PowerMean(0), "agg_gmean.csv"),
                Arguments.of(new PowerMean(-1), "agg_hmean.csv"));
    }

    /**
     * COINr 1.1.14, Aggregate with f_ag = "a_amean", "a_gmean", "a_hmean" and "a_genmean" with p = 2: 49 indicators → 8 pillars →
     * 2 sub-indices → 1 index. None of the input is missing.
     */
    @ParameterizedTest
    @MethodSource("means")
    void aggregate_levelByLevel_isCoinrs(Aggregation mean, String file) {
        List<Map<String, String>> input = Golden.rows("asem/04_aggregate/norm_input_1_100.csv");
        List<Map<String, String>> expected = Golden.rows("asem/04_aggregate/" + file);
        List<Map<String, String>> elements = Golden.rows("asem/iMeta.csv");
        Map<String, double[]> values = new LinkedHashMap<>();
        level(elements, "1").forEach(row -> values.put(cell(row, "iCode"), Golden.numbers(input, cell(row, "iCode"))));

        for (String level : List.of("2", "3", "4")) {
            for (Map<String, String> whole : level(elements, level)) {
                String code = cell(whole, "iCode");
                List<Map<String, String>> parts = elements.stream()
                        .filter(row -> cell(row, "Parent").equals(code) && values.containsKey(cell(row, "iCode")))
                        .toList();
                double[][] columns = parts.stream()
                        .map(row -> values.get(cell(row, "iCode")))
                        .toArray(double[][]::new);
                double[] weights = Golden.numbers(parts, "Weight");
                values.put(code, mean.aggregate(columns, weights));
                assertClose(code, mean.aggregate(columns, weights), Golden.numbers(expected, code));
                assertClose(code, mean.aggregatePresent(columns, weights), Golden.numbers(expected, code));
            }
        }
        assertThat(values).hasSize(49 + 8 + 2 + 1);
    }

    private static void assertClose(String code, double[] mean, double[] expected) {
        assertThat(mean).hasSize(51);
        GoldenClose.assertClose(code, mean, expected);
    }

    private static List<Map<String, String>> level(List<Map<String, String>> elements, String level) {
        return elements.stream().filter(row -> cell(row, "Level").equals(level)).toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}

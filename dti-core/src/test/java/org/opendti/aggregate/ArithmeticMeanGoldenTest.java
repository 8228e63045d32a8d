package org.opendti.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opendti.Golden;

@Tag("golden")
class ArithmeticMeanGoldenTest {

    /** COINr 1.1.14, Aggregate with f_ag = "a_amean": 49 indicators → 8 pillars → 2 sub-indices → 1 index. */
    @Test
    void aggregate_levelByLevel_isCoinrs() {
        List<Map<String, String>> input = Golden.rows("asem/04_aggregate/norm_input_1_100.csv");
        List<Map<String, String>> expected = Golden.rows("asem/04_aggregate/agg_amean.csv");
        List<Map<String, String>> elements = Golden.rows("asem/iMeta.csv");
        Map<String, double[]> values = new LinkedHashMap<>();
        level(elements, "1").forEach(row -> values.put(cell(row, "iCode"), Golden.numbers(input, cell(row, "iCode"))));

        for (String level : List.of("2", "3", "4")) {
            for (Map<String, String> whole : level(elements, level)) {
                String code = cell(whole, "iCode");
                List<Map<String, String>> parts = elements.stream()
                        .filter(row -> cell(row, "Parent").equals(code) && values.containsKey(cell(row, "iCode")))
                        .toList();
                double[] mean = new ArithmeticMean()
                        .aggregate(
                                parts.stream()
                                        .map(row -> values.get(cell(row, "iCode")))
                                        .toArray(double[][]::new),
                                Golden.numbers(parts, "Weight"));
                values.put(code, mean);
                assertClose(code, mean, Golden.numbers(expected, code));
            }
        }
        assertThat(values).hasSize(49 + 8 + 2 + 1);
    }

    private static void assertClose(String code, double[] mean, double[] expected) {
        assertThat(mean).hasSize(51);
        for (int u = 0; u < mean.length; u++) {
            assertThat(mean[u])
                    .as("%s of row %d", code, u)
                    .isCloseTo(expected[u], within(Math.max(1e-14, 1e-10 * Math.abs(expected[u]))));
        }
    }

    private static List<Map<String, String>> level(List<Map<String, String>> elements, String level) {
        return elements.stream().filter(row -> cell(row, "Level").equals(level)).toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}

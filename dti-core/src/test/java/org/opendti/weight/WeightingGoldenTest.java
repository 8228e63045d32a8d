package org.opendti.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.Differences;
import org.opendti.Golden;

/** A 12 × 6 matrix as observed, with less better in the third and fifth column; a reference of 50 digits. */
@Tag("golden")
class WeightingGoldenTest {

    record Case(String method, SharedWeighting weighting) {}

    static List<Case> cases() {
        return List.of(
                new Case("entropy", new Entropy()),
                new Case("critic_directed", new Critic(true)),
                new Case("critic_undirected", new Critic(false)),
                new Case("std_raw_ddof1", new StandardDeviation(StandardDeviation.Scale.AS_GIVEN)),
                new Case("std_minmax", new StandardDeviation(StandardDeviation.Scale.MIN_MAX)),
                new Case("merec", new Merec()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void weights_ofTheMatrix_areTheReferences(Case compared) {
        double[] found = compared.weighting().weights(matrix(), lessIsBetter());
        double[] expected = expected(compared.method(), "ref50");
        for (int k = 0; k < expected.length; k++) {
            Differences.record("mcda/weights.csv", found[k], expected[k]);
        }
        assertThat(found).containsExactly(expected, within(1e-12));
    }

    @Test
    void equal_ofTheMatrix_isPymcdms() {
        assertThat(new Equal().weights(matrix())).containsExactly(expected("equal", "pymcdm"), within(1e-15));
    }

    /** Columns turned beforehand, so that more is better, have directed weights whichever form is asked for. */
    @Test
    void critic_ofColumnsTurnedBeforehand_isTheDirectedReference() {
        double[][] turned = PartColumns.turned(matrix(), lessIsBetter());
        double[] expected = expected("critic_directed", "ref50");

        assertThat(new Critic(true).weights(turned)).containsExactly(expected, within(1e-12));
        assertThat(new Critic(false).weights(turned)).containsExactly(expected, within(1e-12));
    }

    private static double[][] matrix() {
        List<Map<String, String>> rows = Golden.rows("mcda/input_matrix.csv");
        return IntStream.rangeClosed(1, 6)
                .mapToObj(k -> Golden.numbers(rows, "C" + k))
                .toArray(double[][]::new);
    }

    private static boolean[] lessIsBetter() {
        double[] types = Golden.numbers(Golden.rows("mcda/criteria.csv"), "type");
        boolean[] less = new boolean[types.length];
        for (int k = 0; k < less.length; k++) {
            less[k] = types[k] < 0;
        }
        return less;
    }

    private static double[] expected(String method, String source) {
        Map<String, String> row = Golden.rows("mcda/weights.csv").stream()
                .filter(line -> method.equals(line.get("method")) && source.equals(line.get("source")))
                .findFirst()
                .orElseThrow();
        return IntStream.rangeClosed(1, 6)
                .mapToDouble(k -> Double.parseDouble(row.getOrDefault("C" + k, "")))
                .toArray();
    }
}

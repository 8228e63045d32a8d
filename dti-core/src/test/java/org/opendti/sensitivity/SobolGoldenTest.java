package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.GoldenClose.assertClose;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Golden;

/** Against a three-group design of 500 rows and its indices from another program. */
@Tag("golden")
class SobolGoldenTest {

    private static final int ROWS = 500;

    /** V and T are theirs; their S is of outputs that are not centred, and is worked here by both ways in plain words. */
    @ParameterizedTest
    @ValueSource(strings = {"linear", "ishigami"})
    void indices_ofGivenRuns_areTheReferences(String function) {
        List<Map<String, String>> expected = Golden.rows("asem/10_sobol/sobol_testfn_N500_indices.csv").stream()
                .filter(row -> function.equals(row.get("fn")))
                .toList();
        double[] firstOrder = Golden.numbers(expected, "Si");
        double[] total = Golden.numbers(expected, "STi");
        double variance = Golden.numbers(expected, "Variance")[0];
        double[] y = Golden.numbers(Golden.rows("asem/10_sobol/sobol_testfn_N500_seed1.csv"), "y_" + function);
        double[][] blocks = new double[5][];
        for (int m = 0; m < 5; m++) {
            blocks[m] = Arrays.copyOfRange(y, m * ROWS, (m + 1) * ROWS);
        }

        double[][] yAB = {blocks[2], blocks[3], blocks[4]};
        SobolIndices indices = Sobol.withDefaults().ofRuns(List.of("V1", "V2", "V3"), blocks[0], blocks[1], yAB);

        assertClose("V", indices.variance(), variance);
        double mean = Arrays.stream(y, 0, 2 * ROWS).sum() / (2 * ROWS);
        for (int g = 0; g < 3; g++) {
            SobolIndices.Row row = indices.rows().get(g);
            assertClose("T of " + row.name(), row.total().value(), total[g]);
            assertClose("uncentred S of " + row.name(), first(blocks, g, 0) / variance, firstOrder[g]);
            double centred = first(blocks, g, mean) / variance;
            assertThat(row.first().value()).isCloseTo(centred, within(1e-12));
            assertThat(Math.abs(centred - firstOrder[g])).isGreaterThan(1e-3);
        }
    }

    /** mean(y_B (y_AB − y_A)), y_B measured from an origin. */
    private static double first(double[][] blocks, int g, double origin) {
        double sum = 0;
        for (int i = 0; i < ROWS; i++) {
            sum += (blocks[1][i] - origin) * (blocks[g + 2][i] - blocks[0][i]);
        }
        return sum / ROWS;
    }
}

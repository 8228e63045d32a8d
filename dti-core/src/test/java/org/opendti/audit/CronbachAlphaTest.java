package org.opendti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.audit.Samples.NAN;
import static org.opendti.audit.Samples.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Differences;
import org.opendti.Golden;
import org.opendti.audit.CronbachAlpha.Level;

class CronbachAlphaTest {

    private static CronbachAlpha of(double[]... columns) {
        return CronbachAlpha.of("A", Level.PARTS, columns(columns));
    }

    @Test
    void alpha_workedByHand_isThis() {
        CronbachAlpha alpha = of(new double[] {1, 2, 3}, new double[] {2, 4, 6});
        // variances 1 + 4, with covariances 2 + 2 more: 2·(1 − 5/9)
        assertThat(alpha.alpha()).isCloseTo(8 / 9.0, within(1e-15));
        assertThat(alpha.standardised()).isCloseTo(1, within(1e-15));
        assertThat(alpha.without()).isEmpty();
        CronbachAlpha three = of(new double[] {1, 2, 3}, new double[] {2, 4, 6}, new double[] {2, 1, 3});
        // variances 1 + 4 + 1, covariances 2·(2 + 0.5 + 1): 1.5·(1 − 6/13)
        assertThat(three.alpha()).isCloseTo(1.5 * 7 / 13, within(1e-15));
        // mean r of 1, 0.5, 0.5 is 2/3: 3·(2/3) / (1 + 2·2/3)
        assertThat(three.standardised()).isCloseTo(6 / 7.0, within(1e-14));
        assertThat(three.without()).extracting(CronbachAlpha.Without::part).containsExactly("0", "1", "2");
        assertThat(three.without().get(2).alpha()).isCloseTo(8 / 9.0, within(1e-15));
    }

    @Test
    void alpha_constantPart_staysButHasNoStandardisedOne() {
        CronbachAlpha alpha = of(new double[] {1, 2, 3}, new double[] {2, 4, 6}, new double[] {0.1, 0.1, 0.1});
        // 1.5·(1 − 5/9)
        assertThat(alpha.alpha()).isCloseTo(1.5 * 4 / 9, within(1e-15));
        assertThat(alpha.standardised()).isNaN();
    }

    @Test
    void alpha_tooLittle_isNaN() {
        assertThat(of().alpha()).isNaN();
        assertThat(of(new double[] {1, 2}).alpha()).isNaN();
        assertThat(of(new double[] {1}, new double[] {2}).parts()).isZero();
        assertThat(of(new double[] {1, 1}, new double[] {2, 2}).alpha()).isNaN();
        assertThatThrownBy(() -> CronbachAlpha.alpha(new double[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and another 1");
        assertThat(of(new double[] {1, 2, NAN, NAN}, new double[] {NAN, NAN, 3, 4})
                        .alpha())
                .isNaN();
    }

    @Test
    void alpha_partWithoutValues_isLeftOut() {
        CronbachAlpha alpha = of(new double[] {1, 2, 3}, new double[] {NAN, 7, NAN}, new double[] {2, 4, 6});
        assertThat(alpha.parts()).isEqualTo(2);
        assertThat(alpha.alpha()).isCloseTo(8 / 9.0, within(1e-15));
    }

    @Test
    void alpha_twoUnits_isThatOfTwoUnits() {
        // variances 0.5 + 0.5, covariance −0.5 twice: 0
        assertThat(of(new double[] {1, 2}, new double[] {2, 1}).alpha()).isNaN();
        assertThat(of(new double[] {1, 2}, new double[] {1, 2}).alpha()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void alpha_ofRandomParts_ignoresOrderShiftAndScale(long seed) {
        Random random = new Random(seed);
        double[][] parts = new double[4][];
        double[][] changed = new double[4][];
        for (int k = 0; k < 4; k++) {
            parts[k] = Samples.random(random, 20);
            changed[3 - k] = new double[20];
            for (int u = 0; u < 20; u++) {
                changed[3 - k][19 - u] = 5 - 3 * parts[k][u];
            }
        }
        assertThat(CronbachAlpha.alpha(changed)).isCloseTo(CronbachAlpha.alpha(parts), within(1e-12));
        assertThat(CronbachAlpha.alpha(parts)).isLessThanOrEqualTo(1);
    }

    @Test
    void alphas_ofTheAudit_areOfEveryAggregate() {
        Audit audit = Samples.audit(new double[] {0.5, 1, 0.25}, new double[] {0.25, 0, 1}, new double[] {1, 0.5, 0});
        assertThat(audit.alphas(Level.PARTS)).extracting(CronbachAlpha::code).containsExactly("M", "N", "G", "P", "I");
        assertThat(audit.alphas(Level.LEAVES)).extracting(CronbachAlpha::parts).containsExactly(2, 1, 3, 3, 3);
    }

    /** COINr 1.1.14, get_cronbach with pairwise covariances. */
    @Test
    @Tag("golden")
    void alpha_ofTheAsemTables_isCoinrs() {
        Map<String, List<Map<String, String>>> tables = Map.of(
                "Raw", Golden.rows("asem/iData.csv"),
                "Normalised", Golden.rows("asem/01_std_build/std_normalised.csv"),
                "Aggregated", Golden.rows("asem/01_std_build/std_aggregated.csv"));
        List<Map<String, String>> meta = Golden.rows("asem/iMeta.csv");
        List<Map<String, String>> expected = Golden.rows("asem/06_stats/cronbach.csv");
        assertThat(expected).hasSize(21);
        for (Map<String, String> row : expected) {
            List<Map<String, String>> table = Objects.requireNonNull(tables.get(row.get("dset")));
            double[][] parts = below(meta, row.getOrDefault("iCode", "")).stream()
                    .filter(element -> Objects.equals(element.get("Level"), row.get("Level")))
                    .map(element -> Golden.numbers(table, element.getOrDefault("iCode", "")))
                    .toArray(double[][]::new);
            double wanted = Double.parseDouble(row.getOrDefault("alpha", ""));
            Differences.record("asem/06_stats/cronbach.csv", CronbachAlpha.alpha(parts), wanted);
            assertThat(CronbachAlpha.alpha(parts)).as("%s", row).isCloseTo(wanted, within(1e-12));
        }
    }

    private static List<Map<String, String>> below(List<Map<String, String>> meta, String code) {
        List<Map<String, String>> below = new ArrayList<>();
        for (Map<String, String> element : meta) {
            if (Objects.equals(element.get("Parent"), code)) {
                below.add(element);
                below.addAll(below(meta, element.getOrDefault("iCode", "")));
            }
        }
        return below;
    }
}

package org.opendti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.framework.Framework;
import org.opendti.vietnam.Editions;

class EffectiveWeightsTest {

    @Test
    void weights_ofOverlappingPillars_sumOverAllPaths() {
        EffectiveWeights weights = EffectiveWeights.of(Samples.framework(), "I");
        // I = 0.6 G + 0.4 P, P = 0.75 G + 0.25 M, G = 2/3 M + 1/3 N, M = 0.75 M.1 + 0.25 M.2
        // G: 0.6 + 0.4·0.75 = 0.9; M: 0.9·2/3 + 0.4·0.25 = 0.7; N: 0.3
        assertThat(weights.weight("I")).isEqualTo(1);
        assertThat(weights.weight("G")).isCloseTo(0.9, within(1e-15));
        assertThat(weights.weight("M")).isCloseTo(0.7, within(1e-15));
        assertThat(weights.weight("M.1")).isCloseTo(0.525, within(1e-15));
        assertThat(weights.weight("N.1")).isCloseTo(0.3, within(1e-15));
        assertThat(weights.weight("S.1")).isZero();
        // by G, by P and G, by P
        assertThat(weights.rows())
                .filteredOn(row -> row.code().equals("M.1"))
                .extracting(EffectiveWeights.Row::paths)
                .containsExactly(3L);
        assertThat(weights.leaves()).extracting(EffectiveWeights.Row::code).containsExactly("M.1", "M.2", "N.1");
        assertThat(weights.rows()).extracting(EffectiveWeights.Row::code).startsWith("I", "P", "G", "M", "N");
        assertThat(weights.leaves().stream()
                        .mapToDouble(EffectiveWeights.Row::weight)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void weights_ofALeaf_areItsOwn() {
        EffectiveWeights weights = EffectiveWeights.of(Samples.framework(), "N.1");
        assertThat(weights.rows()).containsExactly(new EffectiveWeights.Row("N.1", 1, 1, true));
        assertThat(EffectiveWeights.of(Samples.framework(), "S").leaves())
                .containsExactly(new EffectiveWeights.Row("S", 1, 1, true));
        assertThatThrownBy(() -> EffectiveWeights.of(Samples.framework(), "X")).hasMessageContaining("X");
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2022, 2024})
    void weights_ofTheEditions_sumToOneInEveryAggregate(int year) {
        Framework framework = Editions.forYear(year);
        for (String code : new Graph(framework).aggregates()) {
            assertThat(EffectiveWeights.of(framework, code).leaves().stream()
                            .mapToDouble(EffectiveWeights.Row::weight)
                            .sum())
                    .as(code)
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void weights_ofThe98Components_areTheirPointsOf1000() {
        EffectiveWeights weights = EffectiveWeights.of(Samples.ILLUSTRATIVE, "DTI");
        // those of DTTM, which is not scored, are no leaves of the index
        assertThat(weights.leaves()).hasSize(95);
        // a main index of 100 points of the group of 500, which is half of the index
        assertThat(weights.weight("HTS")).isCloseTo(0.1, within(1e-15));
        assertThat(weights.weight("HDCQS")).isCloseTo(0.2, within(1e-15));
        assertThat(weights.weight("DTTM")).isZero();
        // in the pillar of digital economy, 500 of 650 points are the foundation group's
        assertThat(EffectiveWeights.of(Samples.ILLUSTRATIVE, "KTS").weight("HTS"))
                .isCloseTo(100 / 650.0, within(1e-15));
    }
}

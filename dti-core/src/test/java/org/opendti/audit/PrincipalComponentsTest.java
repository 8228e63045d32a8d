package org.opendti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.audit.Samples.NAN;
import static org.opendti.audit.Samples.columns;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalComponentsTest {

    private static final Offset<Double> EXACT = within(1e-12);

    // three columns of mean 0 that have nothing to do with one another
    private static final double[] U = {1, 1, -1, -1};
    private static final double[] V = {1, -1, 1, -1};
    private static final double[] W = {1, -1, -1, 1};

    private static PrincipalComponents of(double[]... columns) {
        return PrincipalComponents.of("A", columns(columns)).orElseThrow();
    }

    private static double[] sum(double a, double b, double c) {
        double[] sum = new double[4];
        for (int u = 0; u < 4; u++) {
            sum[u] = a * U[u] + b * V[u] + c * W[u];
        }
        return sum;
    }

    private static void assertLoadings(PrincipalComponents.Component component, double... loadings) {
        for (int k = 0; k < loadings.length; k++) {
            assertThat(component.loadings().get(k)).isCloseTo(loadings[k], EXACT);
        }
    }

    @Test
    void components_ofTwoParts_areOnePlusAndMinusTheCorrelation() {
        PrincipalComponents two = of(U, sum(0.6, 0.8, 0));
        assertThat(two.units()).isEqualTo(4);
        assertThat(two.components()).hasSize(2);
        assertThat(two.components().get(0).eigenvalue()).isCloseTo(1.6, EXACT);
        assertThat(two.components().get(0).explained()).isCloseTo(0.8, EXACT);
        assertThat(two.components().get(1).eigenvalue()).isCloseTo(0.4, EXACT);
        assertThat(two.components().get(1).cumulative()).isCloseTo(1, EXACT);
        assertLoadings(two.components().get(0), Math.sqrt(0.8), Math.sqrt(0.8));
        assertLoadings(two.components().get(1), Math.sqrt(0.2), -Math.sqrt(0.2));
        assertThat(two.aboveOne()).isEqualTo(1);
    }

    @Test
    void components_ofThreeEqualCorrelations_areOnePlusTwoR() {
        // every two of U+V, V+W, U+W correlate by 1/2: λ = 1 + 2r = 2 and twice 1 − r = 0.5
        PrincipalComponents three = of(sum(1, 1, 0), sum(0, 1, 1), sum(1, 0, 1));
        assertThat(three.components())
                .extracting(PrincipalComponents.Component::eigenvalue)
                .satisfiesExactly(
                        x -> assertThat(x).isCloseTo(2, EXACT),
                        x -> assertThat(x).isCloseTo(0.5, EXACT),
                        x -> assertThat(x).isCloseTo(0.5, EXACT));
        double each = Math.sqrt(2 / 3.0);
        assertLoadings(three.components().get(0), each, each, each);
    }

    @Test
    void components_ofAChain_areOneAndOnePlusMinusRootTwoR() {
        // r of first and second and of second and third 1/2, of first and third 0: λ = 1 + √½, 1, 1 − √½
        PrincipalComponents chain = of(U, sum(0.5, 0.5, Math.sqrt(0.5)), V);
        double root = Math.sqrt(0.5);
        assertThat(chain.components().get(0).eigenvalue()).isCloseTo(1 + root, EXACT);
        assertThat(chain.components().get(1).eigenvalue()).isCloseTo(1, EXACT);
        assertThat(chain.components().get(2).eigenvalue()).isCloseTo(1 - root, EXACT);
        assertLoadings(
                chain.components().get(0),
                Math.sqrt(1 + root) / 2,
                Math.sqrt(1 + root) * root,
                Math.sqrt(1 + root) / 2);
        assertLoadings(chain.components().get(1), root, 0, -root);
        assertThat(chain.aboveOne()).isEqualTo(1);
    }

    @Test
    void components_constantAndEmptyParts_areLeftOutAndNamed() {
        PrincipalComponents some =
                of(U, new double[] {0.1, 0.1, 0.1, 0.1}, new double[] {NAN, NAN, NAN, 3}, sum(0.6, 0.8, 0));
        assertThat(some.parts()).containsExactly("0", "3");
        assertThat(some.leftOut()).containsExactly("1", "2");
        assertThat(some.components().get(0).eigenvalue()).isCloseTo(1.6, EXACT);
    }

    @Test
    void components_missingValues_areOfTheCompleteUnits() {
        PrincipalComponents some = of(new double[] {1, 1, NAN, -1, -1, 4}, new double[] {1.4, -0.2, 3, 0.2, -1.4, NAN});
        assertThat(some.units()).isEqualTo(4);
        assertThat(some.components().get(0).eigenvalue()).isCloseTo(1.6, EXACT);
    }

    @Test
    void components_tooLittle_areNone() {
        assertThat(PrincipalComponents.of("A", columns())).isEmpty();
        assertThat(PrincipalComponents.of("A", columns(U))).isEmpty();
        assertThat(PrincipalComponents.of("A", columns(new double[] {1}, new double[] {2})))
                .isEmpty();
        assertThat(PrincipalComponents.of("A", columns(new double[] {NAN, NAN}, new double[] {NAN, NAN})))
                .isEmpty();
        assertThat(PrincipalComponents.of("A", columns(new double[] {1, 2, NAN, NAN}, new double[] {NAN, NAN, 1, 2})))
                .isEmpty();
    }

    @Test
    void components_ofTwoUnits_areOne() {
        PrincipalComponents one = of(new double[] {1, 2}, new double[] {5, 3}, new double[] {0, 1});
        assertThat(one.components().get(0).explained()).isCloseTo(1, EXACT);
        assertLoadings(one.components().get(0), 1, -1, 1);
        assertThat(one.components().get(2).eigenvalue()).isBetween(0.0, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void components_ofRandomParts_restoreTheCorrelations(long seed) {
        Random random = new Random(seed);
        double[][] parts = new double[5][];
        for (int k = 0; k < 5; k++) {
            parts[k] = Samples.random(random, 30);
        }
        List<PrincipalComponents.Component> components = of(parts).components();
        assertThat(components.stream()
                        .mapToDouble(PrincipalComponents.Component::eigenvalue)
                        .sum())
                .isCloseTo(5, EXACT);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double restored = 0;
                for (PrincipalComponents.Component component : components) {
                    restored +=
                            component.loadings().get(i) * component.loadings().get(j);
                }
                assertThat(restored)
                        .isCloseTo(Correlation.of(parts[i], parts[j]).pearson().value(), within(1e-10));
            }
        }
    }
}

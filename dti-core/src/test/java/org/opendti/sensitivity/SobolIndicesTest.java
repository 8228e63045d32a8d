package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.sensitivity.Samples.ABC;
import static org.opendti.sensitivity.Samples.ISHIGAMI;
import static org.opendti.sensitivity.Samples.NAN;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendti.kernel.Moments;

class SobolIndicesTest {

    private static final Sobol SOBOL = Sobol.withDefaults();

    /**
     * y_A = 1, 5, 3 and y_B = 2, 4, 9: mean 4, Σd² = 9 + 1 + 1 + 4 + 0 + 25 = 40, V = 40/5 = 8. y_AB = 2, 3, 7: differences 1,
     * −2, 4; y_B centred −2, 0, 5: S = (−2 + 0 + 20)/(3 · 8) = 0.75; T = (1 + 4 + 16)/(2 · 3 · 8) = 0.4375.
     */
    @Test
    void indices_ofThreeRows_areThoseWorkedByHand() {
        SobolIndices indices =
                SOBOL.ofRuns(List.of("a"), new double[] {1, 5, 3}, new double[] {2, 4, 9}, new double[][] {{2, 3, 7}});
        assertThat(indices.variance()).isEqualTo(8);
        assertThat(indices.rows().get(0).first().value()).isCloseTo(0.75, within(1e-15));
        assertThat(indices.rows().get(0).total().value()).isCloseTo(0.4375, within(1e-15));
        assertThat(indices.sumOfFirst()).isCloseTo(0.75, within(1e-15));
        assertThat(indices.isConstant()).isFalse();
        assertThat(indices.used()).isEqualTo(3);
    }

    @Test
    void rows_withAFailedRun_areLeftOutCountedAndNamed() {
        double[] a = {1, NAN, 5, 3, 8, 0};
        double[] b = {2, 7, 4, 9, Double.POSITIVE_INFINITY, 0};
        double[][] ab = {{2, 6, 3, 7, 1, NAN}, {1, 2, 3, 4, 5, NAN}};
        SobolIndices indices = SOBOL.ofRuns(List.of("a", "b"), a, b, ab);
        assertThat(indices.rows().get(0).first().value()).isCloseTo(0.75, within(1e-15));
        assertThat(indices.rows().get(0).total().value()).isCloseTo(0.4375, within(1e-15));
        assertThat(indices.used()).isEqualTo(3);
        assertThat(indices.failed()).isEqualTo(3);
        assertThat(indices.failures())
                .containsExactly(
                        new FailedRun(1, 0, "A"),
                        new FailedRun(4, 1, "B"),
                        new FailedRun(5, 2, "AB of a"),
                        new FailedRun(5, 3, "AB of b"));
    }

    @Test
    void failures_ofManyRuns_areNamedUpToAHundred() {
        double[] failed = new double[150];
        Arrays.fill(failed, NAN);
        SobolIndices indices = SOBOL.ofRuns(List.of("a"), failed, new double[150], new double[][] {new double[150]});
        assertThat(indices.failed()).isEqualTo(150);
        assertThat(indices.failures()).hasSize(100).last().isEqualTo(new FailedRun(99, 0, "A"));
        assertThat(indices.variance()).isNaN();
        assertThat(indices.isConstant()).isFalse();
        assertNone(indices);
    }

    private static void assertNone(SobolIndices indices) {
        for (Estimate estimate : Samples.estimates(indices)) {
            assertThat(estimate).isEqualTo(Estimate.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Points.class)
    void indices_ofAModelThatFailsAtTimes_areStillNearTheTruth(Points points) {
        Model model = Samples.model(u -> u[2] > 0.98 ? NAN : 3 * u[0] + 2 * u[1]);
        Sobol options = SOBOL.withPoints(points).withBasePoints(2048);
        SobolIndices indices = options.of(model, ABC);
        // a row is whole where both values of c are at most 0.98
        assertThat(indices.failed()).isBetween((int) (2048 * 0.02), (int) (2048 * 0.06));
        assertThat(indices.used() + indices.failed()).isEqualTo(2048);
        assertThat(indices.row("a").orElseThrow().first().value()).isCloseTo(9 / 13.0, within(0.08));
        assertThat(indices.row("a").orElseThrow().first().standardError()).isBetween(1e-4, 0.05);
        FailedRun failure = indices.failures().get(0);
        assertThat(options.points(ABC, failure.number())[failure.run()][2]).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @EnumSource(Points.class)
    void indices_ofAConstant_areNone(Points points) {
        // 0.1 is not a sum of powers of two, and means of it round
        SobolIndices indices = SOBOL.withPoints(points).of(Samples.model(u -> 0.1), ABC);
        assertThat(indices.isConstant()).isTrue();
        assertThat(indices.variance()).isZero();
        assertThat(indices.sumOfFirst()).isNaN();
        assertNone(indices);
    }

    @Test
    void indices_ofOneRowLeft_areNone() {
        SobolIndices indices =
                SOBOL.ofRuns(List.of("a"), new double[] {1, NAN}, new double[] {2, 4}, new double[][] {{2, 3}});
        assertThat(indices.used()).isEqualTo(1);
        assertThat(indices.variance()).isEqualTo(0.5);
        assertNone(indices);
    }

    @Test
    void intervals_ofTwoCopies_areNoneWhereEachHasOneRow() {
        SobolIndices indices = SOBOL.withBasePoints(2).of(ISHIGAMI, ABC);
        assertThat(indices.used()).isEqualTo(2);
        assertThat(indices.rows().get(0).first().value()).isFinite();
        assertThat(indices.rows().get(0).first().low()).isNaN();
        assertThat(SOBOL.withBasePoints(3)
                        .of(ISHIGAMI, ABC)
                        .rows()
                        .get(0)
                        .first()
                        .low())
                .isFinite();
    }

    /** Rows that are all alike in a resample have no variance; such resamples are left out and make no wild bounds. */
    @Test
    void bootstrap_ofTwoRows_leavesOutResamplesWithoutVariance() {
        SobolIndices indices = SOBOL.ofRuns(
                List.of("a"), new double[] {0.1, 0.7}, new double[] {0.1, 0.7}, new double[][] {{0.7, 0.1}});
        // V = 4 · 0.09/3 = 0.12; T = 2 · 0.36/(4 · 0.12) = 1.5; S = (−0.3 · 0.6 + 0.3 · −0.6)/(2 · 0.12) = −1.5
        Estimate total = indices.rows().get(0).total();
        assertThat(total.value()).isCloseTo(1.5, within(1e-12));
        assertThat(total.low()).isCloseTo(1.5, within(1e-12));
        assertThat(total.high()).isCloseTo(1.5, within(1e-12));
        assertThat(indices.rows().get(0).first().value()).isCloseTo(-1.5, within(1e-12));
    }

    /** By a second bootstrap, plain and with its own resamples, each centred anew on its own mean. */
    @Test
    void intervals_ofTheBootstrap_areThoseOfAPlainOne() {
        int n = 40;
        SplittableRandom random = new SplittableRandom(5);
        double[] a = random.doubles(n).toArray();
        double[] b = random.doubles(n).map(x -> 3 * x).toArray();
        double[] ab = random.doubles(n).map(x -> 2 + x).toArray();
        SobolIndices.Row row = SOBOL.withReplicates(4000)
                .ofRuns(List.of("a"), a, b, new double[][] {ab})
                .rows()
                .get(0);
        double[] first = new double[4000];
        double[] total = new double[4000];
        for (int r = 0; r < first.length; r++) {
            int[] rows = random.ints(n, 0, n).toArray();
            double[] both = IntStream.range(0, 2 * n)
                    .mapToDouble(i -> i < n ? a[rows[i]] : b[rows[i - n]])
                    .toArray();
            double v = Moments.variance(both);
            double mean = Moments.mean(both);
            for (int i : rows) {
                first[r] += (b[i] - mean) * (ab[i] - a[i]) / (n * v);
                total[r] += Math.pow(a[i] - ab[i], 2) / (2 * n * v);
            }
        }
        assertAlike(row.first(), first);
        assertAlike(row.total(), total);
    }

    private static void assertAlike(Estimate estimate, double[] plain) {
        Arrays.sort(plain);
        double error = Moments.deviation(plain);
        assertThat(estimate.standardError() / error).isBetween(0.93, 1.07);
        assertThat((estimate.low() - plain[100]) / error).isBetween(-0.2, 0.2);
        assertThat((estimate.high() - plain[3900]) / error).isBetween(-0.2, 0.2);
    }
}

package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.sensitivity.Samples.ABC;
import static org.opendti.sensitivity.Samples.ISHIGAMI;
import static org.opendti.sensitivity.Samples.LINEAR;
import static org.opendti.sensitivity.Samples.NAN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SobolTest {

    private static final Sobol SOBOL = Sobol.withDefaults();

    @ParameterizedTest
    @EnumSource(Points.class)
    void indices_ofKnownModels_areNearTheTruth(Points points) {
        // errors at 4096 points: 1.3 % at the most of random points, for T of a
        Sobol options = SOBOL.withBasePoints(4096).withPoints(points);
        assertNear(options.of(ISHIGAMI, ABC), Samples.ISHIGAMI_TRUTH, 0.06);
        assertNear(options.of(LINEAR, ABC), Samples.LINEAR_TRUTH, 0.06);
    }

    private static void assertNear(SobolIndices indices, double[] truth, double most) {
        List<Estimate> estimates = Samples.estimates(indices);
        for (int k = 0; k < truth.length; k++) {
            assertThat(estimates.get(k).value()).isCloseTo(truth[k], within(most));
            assertThat(estimates.get(k).low())
                    .isLessThanOrEqualTo(estimates.get(k).value());
            assertThat(estimates.get(k).high())
                    .isGreaterThanOrEqualTo(estimates.get(k).value());
        }
        assertThat(indices.sumOfFirst()).isCloseTo(truth[0] + truth[1] + truth[2], within(3 * most));
    }

    @Test
    void indices_ofGroups_areThoseOfTheirInputsTogether() {
        // a and c together have all of Ishigami but b's share, alone and in total, since b acts alone
        Model swapped =
                (points, runs, y) -> ISHIGAMI.evaluate(new double[][] {points[0], points[2], points[1]}, runs, y);
        SobolIndices indices = SOBOL.of(swapped, List.of(new InputGroup("a and c", 0, 2), new InputGroup("b", 2, 3)));
        double b = Samples.ISHIGAMI_TRUTH[1];
        SobolIndices.Row row = indices.row("a and c").orElseThrow();
        assertThat(row.first().value()).isCloseTo(1 - b, within(0.06));
        assertThat(row.total().value()).isCloseTo(1 - b, within(0.06));
        assertThat(indices.row("b").orElseThrow().total().value()).isCloseTo(b, within(0.06));
        assertThat(indices.row("c")).isEmpty();
        assertThat(indices.variance()).isCloseTo(13.8446, within(0.5));
    }

    @Test
    void indices_ofAGroupWithoutEffect_areZeroAndSure() {
        SobolIndices indices = SOBOL.of(Samples.model(u -> u[0] + u[1]), ABC);
        assertThat(indices.row("c").orElseThrow())
                .isEqualTo(new SobolIndices.Row("c", new Estimate(0, 0, 0, 0), new Estimate(0, 0, 0, 0)));
        assertThat(indices.used()).isEqualTo(1024);
        assertThat(indices.failed()).isZero();
        assertThat(indices.failures()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Points.class)
    void indices_onThreads_areTheSame(Points points) {
        Sobol options = SOBOL.withBasePoints(1000).withPoints(points).withReplicates(100);
        List<String> one = Samples.lines(options.of(ISHIGAMI, ABC));
        for (int threads : new int[] {2, 8}) {
            assertThat(Samples.lines(options.withThreads(threads).of(ISHIGAMI, ABC)))
                    .isEqualTo(one);
        }
        assertThat(Samples.lines(options.withSeed(923).of(ISHIGAMI, ABC))).isNotEqualTo(one);
    }

    @Test
    void level_ofIntervals_makesThemWiderWhereHigher() {
        for (Points points : Points.values()) {
            Estimate narrow = first(SOBOL.withPoints(points).withLevel(0.5));
            Estimate wide = first(SOBOL.withPoints(points).withLevel(0.99));
            assertThat(narrow.value()).isEqualTo(wide.value());
            assertThat(narrow.high() - narrow.low()).isLessThan(0.6 * (wide.high() - wide.low()));
        }
    }

    private static Estimate first(Sobol options) {
        return options.of(ISHIGAMI, ABC).rows().get(0).first();
    }

    @Test
    void runs_ofTheDesign_areCountedAndComeInBlocks() {
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        Model counted = (points, runs, y) -> {
            sizes.add(runs);
            LINEAR.evaluate(points, runs, y);
        };
        SOBOL.withBasePoints(600).withReplicates(2).of(counted, ABC);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(600 * 5);
        assertThat(SOBOL.withBasePoints(600).runs(3)).isEqualTo(600 * 5);
        assertThat(sizes).hasSize(3 * 5).containsOnly(256, 88);
        sizes.clear();
        SOBOL.withBasePoints(512).of(counted, ABC);
        assertThat(sizes).hasSize(2 * 5).containsOnly(256);
    }

    @Test
    void points_ofARow_areThoseThatTheModelSaw() {
        List<double[]> seen = new ArrayList<>();
        Model model = (points, runs, y) -> {
            for (int r = 0; r < runs; r++) {
                seen.add(Columns.row(points, r));
            }
        };
        Sobol options = SOBOL.withBasePoints(300);
        options.of(model, ABC);
        double[][] points = options.points(ABC, 280);
        // the second block has 44 rows; row 280 is its 25th
        for (int run = 0; run < 5; run++) {
            assertThat(points[run]).isEqualTo(seen.get(5 * 256 + run * 44 + 24));
        }
        for (int g = 0; g < 3; g++) {
            for (int k = 0; k < 3; k++) {
                assertThat(points[g + 2][k]).isEqualTo(points[k == g ? 1 : 0][k]);
            }
        }
        assertThatThrownBy(() -> options.points(ABC, 300)).hasMessage("row (300) must be from 0 to 299");
        assertThatThrownBy(() -> options.points(ABC, -1)).hasMessage("row (-1) must be from 0 to 299");
    }

    @Test
    void exception_ofTheModel_isThrownOn() {
        Model stopped = (points, runs, y) -> {
            throw new IllegalStateException("stopped");
        };
        assertThatThrownBy(() -> SOBOL.withThreads(2).of(stopped, ABC)).hasMessage("stopped");
    }

    @Test
    void options_outOfRange_areRefused() {
        assertRefused(() -> SOBOL.withBasePoints(1), "basePoints (1) must be at least 2");
        assertRefused(() -> SOBOL.withShifts(1), "shifts (1) must be at least 2");
        assertRefused(() -> SOBOL.withReplicates(1), "replicates (1) must be at least 2");
        assertRefused(() -> SOBOL.withThreads(0), "threads (0) must be at least 1");
        for (double level : new double[] {0, 1, NAN, -0.1, 95}) {
            assertRefused(() -> SOBOL.withLevel(level), "level (" + level + ") must be between 0 and 1, both excluded");
        }
        assertRefused(() -> SOBOL.of(LINEAR, List.of()), "there must be at least one input group; there is none");
    }

    @Test
    void runs_givenAmiss_areRefused() {
        double[] two = {1, 2};
        double[] three = {1, 2, 3};
        assertRefused(
                () -> SOBOL.ofRuns(List.of(), two, two, new double[0][]),
                "names (0) and groups of runs (0) must be as many, and at least one");
        assertRefused(
                () -> SOBOL.ofRuns(List.of("a"), two, two, new double[][] {two, two}),
                "names (1) and groups of runs (2) must be as many, and at least one");
        assertRefused(
                () -> SOBOL.ofRuns(List.of("a", "a"), two, two, new double[][] {two, two}),
                "the name a stands for two groups; names must differ");
        assertRefused(
                () -> SOBOL.ofRuns(List.of("a"), two, three, new double[][] {two}),
                "rows of yB (3) must be as many as of yA (2)");
        assertRefused(
                () -> SOBOL.ofRuns(List.of("a"), two, two, new double[][] {three}),
                "rows of yAB of a (3) must be as many as of yA (2)");
        assertRefused(
                () -> SOBOL.ofRuns(List.of("a"), new double[1], new double[1], new double[][] {new double[1]}),
                "rows of yA (1) must be at least 2");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    /** 8 factors, 1024 points, 1000 resamples: own work takes 0.05 s or so; the bound leaves room for a busy machine. */
    @Test
    void work_besideTheModel_isSmall() {
        List<InputGroup> eight = InputGroup.each("1", "2", "3", "4", "5", "6", "7", "8");
        Model first = (points, runs, y) -> System.arraycopy(points[0], 0, y, 0, runs);
        long best = Long.MAX_VALUE;
        for (int turn = 0; turn < 5; turn++) {
            long start = System.nanoTime();
            SOBOL.withPoints(Points.RANDOM).of(first, eight);
            SOBOL.of(first, eight);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).isLessThan(1_000_000_000L);
    }
}

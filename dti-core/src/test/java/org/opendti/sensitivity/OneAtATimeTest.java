package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.sensitivity.Samples.ABC;
import static org.opendti.sensitivity.Samples.NAN;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

    private static final OneAtATime ONE = OneAtATime.withDefaults();
    private static final List<InputGroup> GROUPS = List.of(new InputGroup("a", 0, 1), new InputGroup("noise", 1, 4));

    /** Of 5 levels 0.1 … 0.9 the deviation is 0.2 √2; of y = 3a − 2b + 1 at the middle, 1.5. */
    @Test
    void ranges_ofALinearModel_areWorkedByHand() {
        OneAtATimeRanges ranges = ONE.withLevels(5).of(Samples.model(u -> 3 * u[0] - 2 * u[1] + 1), ABC);
        assertThat(ranges.baseline()).isEqualTo(1.5);
        OneAtATimeRanges.Row a = ranges.rows().get(0);
        assertExtreme(a.least(), 0.3, 0, 0.1);
        assertExtreme(a.greatest(), 2.7, 4, 0.9);
        assertThat(a.range()).isCloseTo(2.4, within(1e-12));
        assertThat(a.deviation()).isCloseTo(3 * 0.2 * Math.sqrt(2), within(1e-12));
        assertThat(a.share()).isCloseTo(9 / 13.0, within(1e-12));
        assertThat(a.used()).isEqualTo(5);
        assertThat(a.failed()).isZero();
        OneAtATimeRanges.Row b = ranges.row("b").orElseThrow();
        assertExtreme(b.least(), 0.7, 4, 0.9);
        assertExtreme(b.greatest(), 2.3, 0, 0.1);
        assertThat(b.share()).isCloseTo(4 / 13.0, within(1e-12));
        OneAtATimeRanges.Row c = ranges.row("c").orElseThrow();
        // all levels are alike: the first is named
        assertExtreme(c.least(), 1.5, 0, 0.1);
        assertExtreme(c.greatest(), 1.5, 0, 0.1);
        assertThat(c.share()).isZero();
        assertThat(ranges.row("d")).isEmpty();
    }

    private static void assertExtreme(OneAtATimeRanges.Extreme extreme, double y, int run, double at) {
        assertThat(extreme.y()).isCloseTo(y, within(1e-12));
        assertThat(extreme.run()).isEqualTo(run);
        assertThat(extreme.at()).isCloseTo(at, within(1e-12));
    }

    @Test
    void baseline_elsewhere_movesTheOthers() {
        Model product = Samples.model(u -> u[0] * u[1]);
        List<InputGroup> two = InputGroup.each("a", "b");
        OneAtATimeRanges ranges = ONE.withLevels(2).withBaseline(0.5, 0).of(product, two);
        assertThat(ranges.baseline()).isZero();
        assertThat(ranges.rows().get(0).range()).isZero();
        assertThat(ranges.rows().get(1).range()).isCloseTo(0.25, within(1e-15));
        assertThat(ranges.rows().get(1).share()).isEqualTo(1);
        assertThat(ONE.withBaseline(0.5, 0).withBaseline()).isEqualTo(ONE);
    }

    /** The mean of three uniform inputs: deviation √(1/36) = 1/6, sampled 20,000 times. */
    @Test
    void groups_ofSeveral_takeDraws() {
        Model model = Samples.model(u -> u[0] + (u[1] + u[2] + u[3]) / 3);
        OneAtATime options = ONE.withDraws(20000);
        OneAtATimeRanges.Row noise = options.of(model, GROUPS).rows().get(1);
        assertThat(noise.deviation()).isCloseTo(1 / 6.0, within(0.004));
        assertThat(noise.used()).isEqualTo(20000);
        assertThat(noise.least().at()).isNaN();
        double[] point = options.point(GROUPS, 1, noise.greatest().run());
        assertThat(point[0]).isEqualTo(0.5);
        assertThat(0.5 + (point[1] + point[2] + point[3]) / 3)
                .isCloseTo(noise.greatest().y(), within(1e-15));
        assertThat(noise.greatest().y()).isGreaterThan(1.35);
        // two draws 0 and 1: divisor n − 1
        double[] y = new double[2];
        OneAtATimeRanges.Row two = ONE.withDraws(2).of(model, GROUPS).rows().get(1);
        y[0] = two.least().y();
        y[1] = two.greatest().y();
        assertThat(two.deviation()).isCloseTo((y[1] - y[0]) / Math.sqrt(2), within(1e-15));
    }

    @Test
    void runs_thatFail_areLeftOutCountedAndNamed() {
        OneAtATimeRanges ranges = ONE.withLevels(4)
                .of(Samples.model(u -> u[0] > 0.8 ? Double.NEGATIVE_INFINITY : u[1] < 0.2 ? NAN : u[0] + u[1]), ABC);
        OneAtATimeRanges.Row a = ranges.rows().get(0);
        assertExtreme(a.least(), 0.625, 0, 0.125);
        assertExtreme(a.greatest(), 1.125, 2, 0.625);
        // 0.125, 0.375, 0.625: Σd² / 3 = 2 · 0.25² / 3
        assertThat(a.deviation()).isCloseTo(Math.sqrt(0.125 / 3), within(1e-12));
        assertThat(a.used()).isEqualTo(3);
        assertThat(a.failed()).isEqualTo(1);
        assertExtreme(ranges.rows().get(1).least(), 0.875, 1, 0.375);
        assertThat(ranges.failures()).containsExactly(new FailedRun(0, 3, "a"), new FailedRun(1, 0, "b"));
        assertThat(ONE.withLevels(4).point(ABC, 0, 3)).containsExactly(0.875, 0.5, 0.5);
    }

    @Test
    void ranges_whereAllRunsFail_areNone() {
        OneAtATimeRanges ranges = ONE.of(Samples.model(u -> u[0] == 0.5 ? NAN : u[0]), ABC);
        assertThat(ranges.baseline()).isNaN();
        OneAtATimeRanges.Row b = ranges.rows().get(1);
        assertThat(b.least()).isEqualTo(new OneAtATimeRanges.Extreme(NAN, -1, NAN));
        assertThat(b.range()).isNaN();
        assertThat(b.deviation()).isNaN();
        assertThat(b.share()).isNaN();
        assertThat(b.failed()).isEqualTo(11);
        assertThat(ranges.rows().get(0).share()).isEqualTo(1);
        assertThat(ONE.withDraws(300).of(Samples.model(u -> NAN), GROUPS).failures())
                .hasSize(100);
    }

    @Test
    void shares_whereNothingVaries_areNone() {
        assertThat(ONE.of(Samples.model(u -> 0.1), ABC).rows())
                .allSatisfy(row -> assertThat(row.share()).isNaN())
                .allSatisfy(row -> assertThat(row.deviation()).isZero());
    }

    @Test
    void ranges_onThreads_areTheSameAndFollowTheSeed() {
        Model model = Samples.model(u -> u[0] * u[1] + u[2] * u[3]);
        List<OneAtATimeRanges.Row> one = ONE.of(model, GROUPS).rows();
        assertThat(ONE.withThreads(2).of(model, GROUPS).rows()).isEqualTo(one);
        assertThat(ONE.withThreads(8).of(model, GROUPS).rows()).isEqualTo(one);
        assertThat(ONE.withSeed(1).of(model, GROUPS).rows()).isNotEqualTo(one);
    }

    @Test
    void runs_ofTheDesign_areCounted() {
        int[] seen = new int[1];
        OneAtATime options = ONE.withDraws(300);
        options.of(
                (points, runs, y) -> {
                    assertThat(runs).isLessThanOrEqualTo(256);
                    seen[0] += runs;
                },
                GROUPS);
        assertThat(options.runs(GROUPS)).isEqualTo(1 + 11 + 300).isEqualTo(seen[0]);
    }

    @Test
    void draws_ofTwoBlocks_areAllDifferent() {
        OneAtATime options = ONE.withDraws(512);
        java.util.Set<Double> seen = java.util.Collections.synchronizedSet(new java.util.HashSet<>());
        options.of(
                (points, runs, y) -> {
                    assertThat(runs).isPositive();
                    for (int r = 0; r < runs; r++) {
                        seen.add(points[1][r]);
                    }
                },
                GROUPS);
        // 0.5 at the baseline and while a varies
        assertThat(seen).hasSize(512 + 1);
    }

    @Test
    void options_outOfRange_areRefused() {
        assertRefused(() -> ONE.withLevels(1), "levels (1) must be at least 2");
        assertRefused(() -> ONE.withDraws(1), "draws (1) must be at least 2");
        assertRefused(() -> ONE.withThreads(0), "threads (0) must be at least 1");
        assertRefused(() -> ONE.withBaseline(0.5, 1), "the baseline of input 1 (1.0) must be at least 0 and below 1");
        assertRefused(() -> ONE.withBaseline(NAN), "the baseline of input 0 (NaN) must be at least 0 and below 1");
        assertRefused(() -> ONE.withBaseline(-0.1), "the baseline of input 0 (-0.1) must be at least 0 and below 1");
        assertRefused(
                () -> ONE.withBaseline(0.5).of(Samples.LINEAR, ABC),
                "the baseline (1) must have an entry an input (3), or none");
        assertRefused(() -> ONE.point(ABC, 3, 0), "group (3) must be from 0 to 2");
        assertRefused(() -> ONE.point(ABC, 0, 11), "run (11) must be from 0 to 10");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}

package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.opendti.sensitivity.Samples.ABC;
import static org.opendti.sensitivity.Samples.ISHIGAMI;
import static org.opendti.sensitivity.Samples.NAN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorrisTest {

    private static final Morris MORRIS = Morris.withDefaults();

    @Test
    void effects_ofALinearModel_areItsCoefficients() {
        MorrisEffects effects = MORRIS.of(Samples.model(u -> 3 * u[0] - 2 * u[1]), ABC);
        assertEffect(effects.rows().get(0), "a", 3, 3);
        assertEffect(effects.rows().get(1), "b", 2, -2);
        assertEffect(effects.rows().get(2), "c", 0, 0);
        assertThat(effects.failed()).isZero();
        assertThat(effects.failures()).isEmpty();
        assertThat(effects.row("b")).contains(effects.rows().get(1));
        assertThat(effects.row("d")).isEmpty();
    }

    private static void assertEffect(MorrisEffects.Row row, String name, double muStar, double mu) {
        assertThat(row.name()).isEqualTo(name);
        assertThat(row.muStar().value()).isCloseTo(muStar, within(1e-12));
        assertThat(row.muStar().high()).isCloseTo(muStar, within(1e-12));
        assertThat(row.mu().value()).isCloseTo(mu, within(1e-12));
        assertThat(row.mu().low()).isCloseTo(mu, within(1e-12));
        assertThat(row.sigma()).isCloseTo(0, within(1e-12));
        assertThat(row.effects()).isEqualTo(20);
    }

    /**
     * y = (a − ½)(b − ½), 4 levels: the effect of a is b − ½, of −3/8, −1/8, 1/8, 3/8 alike: μ = 0, μ* = ¼, σ² = (2 · 9 + 2 ·
     * 1)/64/4 = 5/64. With 2 levels: ±¼, so μ* = ¼ without spread, and σ = ¼.
     */
    @Test
    void effects_ofAProduct_dependOnTheOther() {
        Model product = Samples.model(u -> (u[0] - 0.5) * (u[1] - 0.5));
        MorrisEffects.Row four = MORRIS.withTrajectories(4000)
                .of(product, InputGroup.each("a", "b"))
                .rows()
                .get(0);
        assertThat(four.mu().value()).isCloseTo(0, within(0.02));
        assertThat(four.mu().low()).isLessThan(0);
        assertThat(four.mu().high()).isGreaterThan(0);
        assertThat(four.muStar().value()).isCloseTo(0.25, within(0.008));
        // |effect| is 1/8 or 3/8: deviation 1/8
        assertThat(four.muStar().standardError()).isCloseTo(0.125 / Math.sqrt(4000), within(1e-5));
        assertThat(four.sigma()).isCloseTo(Math.sqrt(5 / 64.0), within(0.005));
        MorrisEffects.Row two = MORRIS.withTrajectories(4000)
                .withLevels(2)
                .of(product, InputGroup.each("a", "b"))
                .rows()
                .get(1);
        assertThat(two.muStar().value()).isCloseTo(0.25, within(1e-12));
        assertThat(two.muStar().standardError()).isCloseTo(0, within(1e-12));
        assertThat(two.sigma()).isCloseTo(0.25, within(1e-3));
    }

    /** y = a + b as one group: both move alike or against one another, each in half of the trajectories: 2 or 0. */
    @Test
    void effects_ofAGroupOfSeveral_areAbsoluteOnly() {
        MorrisEffects effects = MORRIS.withTrajectories(2000)
                .of(
                        Samples.model(u -> u[0] + u[1] - 5 * u[2]),
                        List.of(new InputGroup("both", 0, 2), new InputGroup("c", 2, 3)));
        MorrisEffects.Row both = effects.rows().get(0);
        assertThat(both.muStar().value()).isCloseTo(1, within(0.09));
        assertThat(both.muStar().standardError()).isCloseTo(1 / Math.sqrt(2000), within(1e-3));
        assertThat(both.mu()).isEqualTo(Estimate.NONE);
        assertThat(both.sigma()).isNaN();
        assertThat(effects.rows().get(1).mu().value()).isCloseTo(-5, within(1e-12));
    }

    @Test
    void points_ofATrajectory_moveOneGroupAHalfAtATime() {
        Morris options = MORRIS.withLevels(6);
        List<InputGroup> groups = List.of(new InputGroup("ab", 0, 2), new InputGroup("c", 2, 3));
        List<Integer> firstMoved = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            double[][] points = options.points(groups, t);
            assertThat(points).hasDimensions(3, 3);
            int moved = points[1][2] == points[0][2] ? 0 : 1;
            firstMoved.add(moved);
            starts.add(Math.round(points[0][0] * 6 - 0.5));
            assertMoved(points[0], points[1], moved == 0);
            assertMoved(points[1], points[2], moved == 1);
        }
        assertThat(firstMoved).contains(0, 1);
        assertThat(starts).contains(0L, 1L, 2L, 3L, 4L, 5L);
        assertThatThrownBy(() -> options.points(groups, 20)).hasMessage("trajectory (20) must be from 0 to 19");
    }

    private static void assertMoved(double[] before, double[] after, boolean first) {
        for (int k = 0; k < 3; k++) {
            boolean moves = first == k < 2;
            assertThat(Math.abs(after[k] - before[k])).isCloseTo(moves ? 0.5 : 0, within(1e-15));
            assertThat(after[k]).isBetween(1 / 12.0 - 1e-15, 11 / 12.0 + 1e-15);
        }
    }

    @Test
    void groups_ofATrajectory_moveInEveryOrderAlikeOften() {
        int[] firsts = new int[3];
        for (int t = 0; t < 600; t++) {
            double[][] points = MORRIS.withTrajectories(600).points(ABC, t);
            for (int g = 0; g < 3; g++) {
                firsts[g] += points[1][g] == points[0][g] ? 0 : 1;
            }
        }
        // binomial, deviation 11.5
        assertThat(firsts[0]).isBetween(160, 240);
        assertThat(firsts[1]).isBetween(160, 240);
        assertThat(firsts[0] + firsts[1] + firsts[2]).isEqualTo(600);
    }

    @Test
    void effects_ofFailedRuns_areLeftOutCountedAndNamed() {
        Model model = Samples.model(u -> u[2] > 0.8 ? NAN : 3 * u[0] + u[1]);
        Morris options = MORRIS.withTrajectories(200);
        MorrisEffects effects = options.of(model, ABC);
        assertEffectOfSome(effects.rows().get(0), 3);
        assertEffectOfSome(effects.rows().get(1), 1);
        // c moves between the first level and the third, or the second and the fourth, which fails
        assertThat(effects.rows().get(2).effects()).isBetween(70, 130);
        assertThat(effects.failures()).hasSize(100);
        assertThat(effects.failed()).isBetween(150, 250);
        for (FailedRun failure : effects.failures()) {
            assertThat(options.points(ABC, failure.number())[failure.run()][2]).isGreaterThan(0.8);
            assertThat(failure.name()).isEqualTo(name(options.points(ABC, failure.number()), failure.run()));
        }
    }

    private static void assertEffectOfSome(MorrisEffects.Row row, double mu) {
        assertThat(row.mu().value()).isCloseTo(mu, within(1e-12));
        assertThat(row.effects()).isBetween(110, 190);
    }

    private static String name(double[][] points, int run) {
        if (run == 0) {
            return "start";
        }
        for (int k = 0; k < 3; k++) {
            if (points[run][k] != points[run - 1][k]) {
                return "after " + ABC.get(k).name();
            }
        }
        return "none";
    }

    @Test
    void effects_whereAllRunsFail_areNone() {
        MorrisEffects effects = MORRIS.of(Samples.model(u -> Double.POSITIVE_INFINITY), ABC);
        assertThat(effects.failed()).isEqualTo(80);
        assertThat(effects.rows().get(0).muStar()).isEqualTo(Estimate.NONE);
        assertThat(effects.rows().get(0).effects()).isZero();
        assertThat(effects.rows().get(0).sigma()).isNaN();
    }

    @Test
    void effects_onThreads_areTheSameAndFollowTheSeed() {
        Morris options = MORRIS.withTrajectories(300);
        List<MorrisEffects.Row> one = options.of(ISHIGAMI, ABC).rows();
        assertThat(options.withThreads(2).of(ISHIGAMI, ABC).rows()).isEqualTo(one);
        assertThat(options.withThreads(8).of(ISHIGAMI, ABC).rows()).isEqualTo(one);
        assertThat(options.withSeed(1).of(ISHIGAMI, ABC).rows()).isNotEqualTo(one);
        assertThat(options.withLevel(0.5).of(ISHIGAMI, ABC).rows().get(0).mu().high())
                .isLessThan(one.get(0).mu().high());
    }

    @Test
    void runs_ofTheDesign_areCounted() {
        int[] seen = new int[1];
        Morris options = MORRIS.withTrajectories(128);
        options.of(
                (points, runs, y) -> {
                    assertThat(runs).isEqualTo(64);
                    seen[0] += runs;
                    ISHIGAMI.evaluate(points, runs, y);
                },
                ABC);
        assertThat(options.runs(3)).isEqualTo(512).isEqualTo(seen[0]);
    }

    @Test
    void options_outOfRange_areRefused() {
        assertRefused(() -> MORRIS.withTrajectories(1), "trajectories (1) must be at least 2");
        assertRefused(() -> MORRIS.withLevels(0), "levels (0) must be at least 2");
        assertRefused(() -> MORRIS.withLevels(5), "levels (5) must be even, so that half of them are below 0.5");
        assertRefused(() -> MORRIS.withLevel(1), "level (1.0) must be between 0 and 1, both excluded");
        assertRefused(() -> MORRIS.withThreads(0), "threads (0) must be at least 1");
        assertRefused(() -> MORRIS.of(ISHIGAMI, List.of()), "there must be at least one input group; there is none");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}

package org.opendti.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.framework.Direction;

class LinearTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void minMax_ofTheJavadocsExample_reachesBothEnds() {
        assertThat(more(new MinMax(0, 100), 10, 20, 50)).containsExactly(0, 25, 100);
        assertThat(less(new MinMax(0, 100), 10, 20, 50)).containsExactly(100, 75, 0);
    }

    @Test
    void zScore_ofTheJavadocsExample_isStandard() {
        assertThat(more(new ZScore(), 1, 2, 3)).containsExactly(-1, 0, 1);
        assertThat(less(new ZScore(), 1, 2, 3)).containsExactly(1, 0, -1);
        assertThat(more(new ZScore(100, 10), 1, 2, 3)).containsExactly(90, 100, 110);
    }

    @Test
    void scaled_ofTheJavadocsExample_goesOnBeyondTheScale() {
        assertThat(more(new Scaled(1, 5, 100), 4, 6)).containsExactly(75, 125);
        assertThat(less(new Scaled(1, 5, 100), 4, 6)).containsExactly(25, -25);
    }

    @Test
    void distanceToMaximum_ofTheJavadocsExample_isMinMax() {
        assertThat(more(new DistanceToMaximum(), 10, 20, 50)).containsExactly(0, 0.25, 1);
        assertThat(less(new DistanceToMaximum(), 10, 20, 50)).containsExactly(1, 0.75, 0);
    }

    @Test
    void distanceToTarget_ofTheJavadocsExample_isHeldOrNot() {
        assertThat(more(new DistanceToTarget(30, Beyond.PASS), 10, 20, 50)).containsExactly(0, 0.5, 2);
        assertThat(more(new DistanceToTarget(30, Beyond.HOLD), 10, 20, 50)).containsExactly(0, 0.5, 1);
        // less is better: (50 − x) / (50 − 30)
        assertThat(less(new DistanceToTarget(30, Beyond.PASS), 10, 20, 50)).containsExactly(2, 1.5, 0);
        // a target beyond all values, and values that are equal
        assertThat(more(new DistanceToTarget(90, Beyond.HOLD), 10, 50)).containsExactly(0, 0.5);
        assertThat(more(new DistanceToTarget(90, Beyond.HOLD), 10, 10)).containsExactly(0, 0);
    }

    @Test
    void distanceToReference_ofTheJavadocsExample_isHeldOrNot() {
        assertThat(more(new DistanceToReference(30, Beyond.PASS), 10, 20, 50)).containsExactly(0, 0.5, 2);
        assertThat(more(new DistanceToReference(30, Beyond.HOLD), 10, 20, 50)).containsExactly(0, 0.5, 1);
        assertThat(more(new DistanceToUnit(1, Beyond.PASS), 10, 20, 50)).containsExactly(0, 1, 4);
        assertThat(more(new DistanceToUnit(1, Beyond.HOLD), 10, 20, 50)).containsExactly(0, 1, 1);
        // less is better: (50 − x) / (50 − 20)
        assertThat(less(new DistanceToUnit(1, Beyond.PASS), 10, 20, 50))
                .containsExactly(new double[] {4 / 3.0, 1, 0}, within(1e-15));
    }

    @Test
    void fractionOfMaximum_ofTheJavadocsExample_isTheShare() {
        assertThat(more(new FractionOfMaximum(), 10, 20, 50)).containsExactly(0.2, 0.4, 1);
        assertThat(more(new FractionOfMaximum(), 0, 7, 7)).containsExactly(0, 1, 1);
    }

    /** Times −1, 10, 20, 50 would become 1, 2, 5 under x / max: the worst would get the most. */
    @Test
    void fractionOfMaximum_whereLessIsBetter_isRefusedRatherThanInverted() {
        assertRefused(
                () -> less(new FractionOfMaximum(), 10, 20, 50),
                "fraction-of-maximum cannot be used where less is better: the worst value would get the most");
        assertThat(new FractionOfMaximum().trouble(new double[] {10, 20}, Direction.LESS))
                .contains(Trouble.AGAINST_DIRECTION);
    }

    @Test
    void fractionOfMaximum_ofNegativesOrZeros_isRefused() {
        String rule = "fraction-of-maximum needs values from 0 on, one of them above; got ";
        assertRefused(() -> more(new FractionOfMaximum(), -1, 2), rule + "-1.0 to 2.0");
        assertRefused(() -> more(new FractionOfMaximum(), 0, 0), rule + "0.0 to 0.0");
    }

    @Test
    void goalposts_ofTheJavadocsExample_areHeldOrNot() {
        assertThat(more(new Goalposts(20, 60), 50, 70, 10)).containsExactly(0.75, 1, 0);
        assertThat(less(new Goalposts(10, 2), 4, 1, 11)).containsExactly(0.75, 1, 0);
        assertThat(more(new Goalposts(20, 60, 70, 130, Beyond.PASS), 50, 70, 10))
                .containsExactly(115, 145, 55);
        assertThat(more(new Goalposts(20, 60), NAN, NAN)).containsExactly(NAN, NAN);
        assertThat(more(new Goalposts(20, 60), 30, 30)).containsExactly(0.25, 0.25);
    }

    @Test
    void goalposts_againstTheDirection_areRefused() {
        assertRefused(
                () -> less(new Goalposts(0, 100), 50),
                "goalposts from 0.0 (worst) to 100.0 (best) run against the direction: less is better");
        assertThat(new Goalposts(9, 1).trouble(new double[] {2}, Direction.MORE))
                .contains(Trouble.AGAINST_DIRECTION);
    }

    static List<Normalisation> needingSpread() {
        return List.of(new MinMax(), new ZScore(), new DistanceToMaximum());
    }

    @ParameterizedTest
    @MethodSource("needingSpread")
    void normalise_equalValuesOrOneUnit_areRefusedWithTheirValue(Normalisation method) {
        assertThat(method.trouble(new double[] {3, NAN, 3}, Direction.MORE)).contains(Trouble.NO_SPREAD);
        assertRefused(() -> more(method, 3, NAN, 3), method.id() + " needs values that differ; got 3.0 to 3.0");
        assertRefused(() -> less(method, 0.1), method.id() + " needs values that differ; got 0.1 to 0.1");
        // differing by less than a range can be spread over
        assertThat(method.trouble(new double[] {0, Double.MIN_VALUE}, Direction.MORE))
                .contains(Trouble.NO_SPREAD);
    }

    static List<Normalisation> judging() {
        return List.of(
                new MinMax(),
                new ZScore(),
                new DistanceToMaximum(),
                new DistanceToReference(1, Beyond.HOLD),
                new DistanceToTarget(1, Beyond.HOLD),
                new FractionOfMaximum());
    }

    @ParameterizedTest
    @MethodSource("judging")
    void normalise_noValueAtAll_isRefused(Normalisation method) {
        assertRefused(() -> more(method, NAN, NAN), method.id() + " needs at least one value; all are missing");
        assertThat(method.trouble(new double[0], Direction.MORE)).contains(Trouble.NO_VALUES);
    }

    static List<Normalisation> all() {
        return List.of(
                new MinMax(1, 100),
                new ZScore(50, 9),
                new Scaled(0, 100, 10),
                new DistanceToMaximum(),
                new DistanceToReference(80, Beyond.HOLD),
                new DistanceToUnit(0, Beyond.PASS),
                new DistanceToTarget(80, Beyond.PASS),
                new FractionOfMaximum(),
                new Goalposts(20, 60),
                new Rank(Ties.LEAST),
                new Borda(Ties.AVERAGE),
                new PercentileRank(Ties.AVERAGE));
    }

    @ParameterizedTest
    @MethodSource("all")
    void normalise_infinityOrAnInfiniteSpan_isRefused(Normalisation method) {
        for (double[] values : new double[][] {{1, INFINITY}, {1, -INFINITY, 2}, {-1.7e308, 1.7e308}}) {
            assertThat(method.trouble(values, Direction.MORE)).contains(Trouble.NOT_FINITE);
            assertThatThrownBy(() -> method.normalise(values, Direction.MORE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("needs finite values of a finite span; got ");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void normalise_missingValue_staysMissingAndTouchesNobodyElse(Normalisation method) {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 50; run++) {
            double[] whole = random.doubles(12, 1, 99).toArray();
            whole[0] = 100;
            double[] sparse = new double[20];
            double[] expected = new double[20];
            double[] normalised = more(method, whole);
            for (int u = 0; u < 20; u++) {
                boolean there = u % 5 < 3;
                sparse[u] = there ? whole[u / 5 * 3 + u % 5] : NAN;
                expected[u] = there ? normalised[u / 5 * 3 + u % 5] : NAN;
            }
            double[] before = sparse.clone();

            assertThat(more(method, sparse)).containsExactly(expected, within(1e-12));
            assertThat(sparse).as("unchanged").containsExactly(before);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void normalise_betterValue_neverGetsLess(Normalisation method) {
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 50; run++) {
            double[] values = random.doubles(15, 1, 100).toArray();
            values[0] = 79;
            for (Direction direction : Direction.values()) {
                if (method.trouble(values, direction).isPresent()) {
                    continue;
                }
                double[] normalised = method.normalise(values, direction);
                for (int u = 1; u < 15; u++) {
                    boolean better = values[u] > values[u - 1] == (direction == Direction.MORE);
                    assertThat(Math.signum(normalised[u] - normalised[u - 1]))
                            .isIn(better ? List.of(0.0, 1.0) : List.of(0.0, -1.0));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void normalise_lessIsBetter_isMoreOfTheNegatives(Normalisation method) {
        boolean ofValuesAlone = method instanceof MinMax
                || method instanceof ZScore
                || method instanceof DistanceToMaximum
                || method instanceof DistanceToUnit
                || !(method instanceof Linear);
        if (ofValuesAlone) {
            double[] values = {5, 1, NAN, 9, 4};
            double[] negatives = {-5, -1, NAN, -9, -4};
            assertThat(less(method, values)).containsExactly(more(method, negatives));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void normalise_unitsInAnotherOrder_getTheSame(Normalisation method) {
        if (method instanceof DistanceToUnit) {
            return; // its row would be another unit
        }
        assertThat(more(method, 7, 3, 3, 9)).containsExactly(reversed(more(method, 9, 3, 3, 7)), within(1e-14));
    }

    @Test
    void minMax_bestValue_getsTheGreatestExactly() {
        SplittableRandom random = new SplittableRandom(9);
        for (int run = 0; run < 10_000; run++) {
            double[] values = random.doubles(3, -1000, 1000).toArray();
            double greatest = random.nextDouble(-5, 100);
            double[] normalised = more(new MinMax(-7, greatest), values);
            Span span = Span.of(normalised);
            assertThat(span).isEqualTo(new Span(-7, greatest));
        }
    }

    @Test
    void goalposts_valueAtAndBeyondThePost_areEqual() {
        SplittableRandom random = new SplittableRandom(10);
        for (int run = 0; run < 10_000; run++) {
            double worst = random.nextDouble(-100, 100);
            double best = worst - random.nextDouble(0.1, 300);
            assertThat(less(new Goalposts(worst, best), best, best - 1, worst, worst + 1))
                    .containsExactly(1, 1, 0, 0);
        }
    }

    @Test
    void target_noBetterThanTheWorst_isRefused() {
        String rule = " needs a target or reference better than the worst value; got ";
        assertRefused(
                () -> more(new DistanceToTarget(5, Beyond.PASS), 5, 9), "distance-to-target" + rule + "5.0 and 5.0");
        assertRefused(
                () -> less(new DistanceToTarget(10, Beyond.HOLD), 5, 9), "distance-to-target" + rule + "10.0 and 9.0");
        assertRefused(
                () -> more(new DistanceToReference(4, Beyond.PASS), 5, 9),
                "distance-to-reference" + rule + "4.0 and 5.0");
        assertThat(new DistanceToUnit(0, Beyond.PASS).trouble(new double[] {5, 9}, Direction.MORE))
                .contains(Trouble.TARGET_AT_WORST);
        assertThat(new DistanceToTarget(0, Beyond.PASS).trouble(new double[] {-2, -1}, Direction.LESS))
                .contains(Trouble.TARGET_AT_WORST);
    }

    @Test
    void distanceToUnit_withoutItsValue_isRefused() {
        String rule = "distance-to-unit needs the value of row 1; it has none, of ";
        assertRefused(() -> more(new DistanceToUnit(1, Beyond.PASS), 5, NAN, 9), rule + "3 rows");
        assertRefused(() -> more(new DistanceToUnit(1, Beyond.PASS), 5), rule + "1 rows");
    }

    @Test
    void parameters_outOfRange_areRefusedNaNToo() {
        assertRefused(() -> new MinMax(1, 1), "least (1.0) must be below greatest (1.0), and both finite");
        assertRefused(() -> new MinMax(NAN, 1), "least (NaN) must be below greatest (1.0), and both finite");
        assertRefused(
                () -> new Scaled(0, INFINITY, 1), "least (0.0) must be below greatest (Infinity), and both finite");
        assertRefused(() -> new Scaled(0, 1, -1), "factor (-1.0) must be above 0 and finite");
        assertRefused(() -> new ZScore(NAN, 1), "mean (NaN) must be finite");
        assertRefused(() -> new ZScore(0, NAN), "deviation (NaN) must be above 0 and finite");
        assertRefused(() -> new DistanceToTarget(NAN, Beyond.HOLD), "target (NaN) must be finite");
        assertRefused(() -> new DistanceToReference(INFINITY, Beyond.HOLD), "reference (Infinity) must be finite");
        assertRefused(() -> new DistanceToUnit(-1, Beyond.HOLD), "row (-1) must be at least 0");
        assertRefused(() -> new Goalposts(2, 2), "worst (2.0) and best (2.0) must be finite and differ");
        assertRefused(() -> new Goalposts(NAN, 2), "worst (NaN) and best (2.0) must be finite and differ");
    }

    @Test
    void line_intoItsOwnArray_overwritesIt() {
        double[] values = {10, NAN, 50};
        Fit fit = new MinMax().fit(values, Span.of(values), Direction.MORE);

        fit.line().into(values, values);

        assertThat(values).containsExactly(0, NAN, 1);
    }

    private static double[] more(Normalisation method, double... values) {
        return method.normalise(values, Direction.MORE);
    }

    private static double[] less(Normalisation method, double... values) {
        return method.normalise(values, Direction.LESS);
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int u = 0; u < values.length; u++) {
            reversed[u] = values[values.length - 1 - u];
        }
        return reversed;
    }

    private static void assertRefused(ThrowingCallable run, String message) {
        assertThatThrownBy(run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void over_aSpan_dropsOnlyEndsThatNoValuePasses() {
        Line line = Line.between(0.1, 0.9, 0, 1);
        assertThat(line.over(new Span(0.1, 0.9)).greatest()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(line.over(new Span(0.05, 0.9))).isEqualTo(line);
        assertThat(line.over(new Span(0.1, 0.95))).isEqualTo(line);
        assertThat(Line.between(0.9, 0.1, 0, 1).over(new Span(0.2, 0.8)).least())
                .isEqualTo(Double.NEGATIVE_INFINITY);
        double[] x = new SplittableRandom(3).doubles(1000, 0.1, 0.9).toArray();
        double[] held = new double[1000];
        double[] free = new double[1000];
        line.into(x, held);
        line.over(Span.of(x)).into(x, free);
        assertThat(free).isEqualTo(held);
    }
}

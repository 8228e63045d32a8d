package org.opendti.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.opendti.kernel.Moments;
import org.opendti.kernel.Pearson;

class SobolDesignTest {

    private static final List<InputGroup> TWO = InputGroup.each("a", "b");
    private static final Sobol SOBOL = Sobol.withDefaults();

    private final double[][] a = new double[2][];
    private final double[][] b = new double[2][];

    private void fill(Sobol options, int from, int to) {
        for (int k = 0; k < 2; k++) {
            a[k] = new double[to - from];
            b[k] = new double[to - from];
        }
        new SobolDesign(options, new Groups(TWO)).fill(from, to, a, b);
    }

    /** Two points of a copy differ in the digits in which the sequence's own points differ: a shift is the same for both. */
    @Test
    void quasiRandomPoints_ofACopy_areTheSequenceButForAShift() {
        fill(SOBOL.withShifts(4), 0, 40);
        double[][] own = new double[10][];
        SobolSequenceGenerator generator = new SobolSequenceGenerator(4);
        Arrays.setAll(own, i -> generator.nextVector());
        for (int row = 4; row < 40; row++) {
            for (int k = 0; k < 2; k++) {
                assertThat(digits(a[k][row]) ^ digits(a[k][row % 4])).isEqualTo(digits(own[row / 4][2 * k]));
                assertThat(digits(b[k][row]) ^ digits(b[k][row % 4])).isEqualTo(digits(own[row / 4][2 * k + 1]));
            }
        }
    }

    private static long digits(double x) {
        return (long) (x * 0x1p52);
    }

    /** 64 points of a copy: one in each 64th part of the range, of every input. */
    @Test
    void quasiRandomPoints_ofACopy_fillEveryPartOnce() {
        fill(SOBOL, 0, 1024);
        Set<Double> firsts = new HashSet<>();
        for (int copy = 0; copy < 16; copy++) {
            for (double[] column : new double[][] {a[0], a[1], b[0], b[1]}) {
                int start = copy;
                assertThat(java.util.stream.IntStream.range(0, 64)
                                .map(i -> (int) (column[start + 16 * i] * 64))
                                .distinct()
                                .count())
                        .isEqualTo(64);
                firsts.add(column[start]);
            }
        }
        assertThat(firsts).as("shifts differ by copy and by input").hasSize(64).doesNotContain(0.0);
    }

    @Test
    void rows_ofADesign_areTheSameHoweverTheyAreCut() {
        for (Points points : Points.values()) {
            Sobol options = SOBOL.withPoints(points);
            fill(options, 0, 100);
            double[] whole = a[1].clone();
            double[] wholeB = b[0].clone();
            fill(options, 37, 70);
            assertThat(a[1]).isEqualTo(Arrays.copyOfRange(whole, 37, 70));
            assertThat(b[0]).isEqualTo(Arrays.copyOfRange(wholeB, 37, 70));
            // fewer base points are the first of more
            fill(options.withBasePoints(64), 0, 64);
            assertThat(a[1]).isEqualTo(Arrays.copyOf(whole, 64));
        }
    }

    @Test
    void copies_ofFewPoints_areNoMoreThanPoints() {
        assertThat(SOBOL.withBasePoints(5).copies()).isEqualTo(5);
        assertThat(SOBOL.copies()).isEqualTo(16);
    }

    @Test
    void randomPoints_ofADesign_areUniformAndUncorrelated() {
        fill(SOBOL.withPoints(Points.RANDOM), 0, 20000);
        for (double[] column : new double[][] {a[0], a[1], b[0], b[1]}) {
            assertThat(Arrays.stream(column).min().orElseThrow()).isBetween(0.0, 0.001);
            assertThat(Arrays.stream(column).max().orElseThrow()).isBetween(0.999, Math.nextDown(1.0));
            // deviations 0.002 and 0.0005
            assertThat(Moments.mean(column)).isCloseTo(0.5, within(0.008));
            assertThat(Moments.variance(column)).isCloseTo(1 / 12.0, within(0.002));
        }
        assertThat(Pearson.of(a[0], b[0])).isCloseTo(0, within(0.03));
        assertThat(Pearson.of(a[0], a[1])).isCloseTo(0, within(0.03));
        assertThat(Pearson.of(a[1], b[0])).isCloseTo(0, within(0.03));
        // and a row does not foretell the next
        assertThat(Pearson.of(Arrays.copyOf(a[0], 19999), Arrays.copyOfRange(a[0], 1, 20000)))
                .isCloseTo(0, within(0.03));
    }

    /** 600 inputs: the two single ones and 498 of the 598 take the sequence; the last 100 pseudo-random numbers. */
    @Test
    void inputs_beyondTheSequence_takeRandomNumbersAndSmallGroupsComeFirst() {
        List<InputGroup> groups =
                List.of(new InputGroup("noise", 0, 598), new InputGroup("a", 598, 599), new InputGroup("b", 599, 600));
        double[][] x = new double[600][64];
        double[][] y = new double[600][64];
        new SobolDesign(SOBOL.withShifts(2).withBasePoints(128), new Groups(groups)).fill(0, 64, x, y);
        for (double[][] matrix : new double[][][] {x, y}) {
            for (int k = 0; k < 600; k++) {
                int input = k;
                long parts = java.util.stream.IntStream.range(0, 32)
                        .map(i -> (int) (matrix[input][2 * i] * 32))
                        .distinct()
                        .count();
                boolean sequenced = k < 498 || k >= 598;
                // of 32 random numbers about 20 parts are met
                assertThat(parts).as("input " + k).isBetween(sequenced ? 32L : 10L, sequenced ? 32L : 29L);
            }
        }
    }

    @Test
    void thousandsOfInputs_inAGroup_areRun() {
        List<InputGroup> groups = List.of(new InputGroup("noise", 0, 6000), new InputGroup("a", 6000, 6001));
        // y = a + mean of 6000: variances 1/12 and 1/72000
        SobolIndices indices = SOBOL.withBasePoints(256)
                .of(Samples.model(u -> u[6000] + (Arrays.stream(u).sum() - u[6000]) / 6000), groups);
        assertThat(indices.row("a").orElseThrow().total().value()).isCloseTo(1, within(0.05));
        assertThat(indices.row("noise").orElseThrow().total().value()).isBetween(1 / 9000.0, 1 / 4000.0);
    }
}

package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplexTest {

    @Test
    void maximise_ofTheJavadocsExample_isTheCorner() {
        // x + 2y = 4 and 3x + y = 6 meet at (1.6, 1.2)
        assertThat(Simplex.maximise(new double[] {1, 1}, new double[][] {{1, 2}, {3, 1}}, new double[] {4, 6}))
                .containsExactly(new double[] {1.6, 1.2}, within(1e-14));
    }

    /**
     * The example on which the steepest step alone runs in a circle of six. Beale (1955), <i>Cycling in the dual simplex
     * algorithm</i>: the greatest of 0.75a − 20b + 0.5c − 6d is 1.25, at (1, 0, 1, 0).
     */
    @Test
    void maximise_ofBealesExample_doesNotRunInACircle() {
        double[] c = {0.75, -20, 0.5, -6};
        double[][] a = {{0.25, -8, -1, 9}, {0.5, -12, -0.5, 3}, {0, 0, 1, 0}};

        assertThat(Simplex.maximise(c, a, new double[] {0, 0, 1}))
                .containsExactly(new double[] {1, 0, 1, 0}, within(1e-12));
    }

    @Test
    void maximise_nothingPays_staysAt0() {
        assertThat(Simplex.maximise(new double[] {-1, 0}, new double[][] {{1, 1}}, new double[] {1}))
                .containsExactly(0, 0);
    }

    @Test
    void maximise_withoutLimit_saysSo() {
        assertThatThrownBy(() -> Simplex.maximise(new double[] {1, 1}, new double[][] {{1, -1}}, new double[] {1}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("can grow without end");
    }

    /** Coefficients of few values, so with many ties, and right sides of 0 among them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 12, 20})
    void maximise_ofRandomProgrammes_isCommonsMaths(int variables) {
        for (int seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = random.nextInt(1, 25);
            double[][] a = new double[rows + 1][variables];
            double[] b = new double[rows + 1];
            double[] c = new double[variables];
            for (int k = 0; k < variables; k++) {
                c[k] = random.nextInt(-2, 6) / 5.0;
                a[rows][k] = 1; // keeps it finite
            }
            b[rows] = 1;
            for (int r = 0; r < rows; r++) {
                for (int k = 0; k < variables; k++) {
                    a[r][k] = random.nextInt(-3, 6) / 5.0;
                }
                b[r] = random.nextInt(3);
            }

            double[] x = Simplex.maximise(c, a, b);

            assertFeasible(x, a, b);
            assertThat(product(c, x)).isCloseTo(commonsMath(c, a, b), within(1e-9));
        }
    }

    /** As where a unit can be first: a row a rival, all of which stop the margin at 0 at once, and shares of two levels below them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void maximise_whereAllRowsStopAtOnce_isCommonsMaths(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rivals = 62;
        int groups = 8;
        int parts = 12;
        int variables = groups * parts + 1;
        double[][] a = new double[rivals + groups * parts][variables];
        double[] b = new double[a.length];
        for (int j = 0; j < rivals; j++) {
            a[j][variables - 1] = 1;
            for (int k = 0; k < variables - 1; k++) {
                a[j][k] = random.nextInt(-4, 7) / 10.0;
            }
        }
        for (int k = 0; k < groups * parts; k++) {
            for (int l = 0; l < parts; l++) {
                a[rivals + k][k / parts * parts + l] = 1; // the same row for each part of a group
            }
            b[rivals + k] = 1.0 / groups;
        }
        double[] c = new double[variables];
        c[variables - 1] = 1;

        double[] x = Simplex.maximise(c, a, b);

        assertFeasible(x, a, b);
        assertThat(product(c, x)).isCloseTo(commonsMath(c, a, b), within(1e-9));
    }

    private static void assertFeasible(double[] x, double[][] a, double[] b) {
        for (double value : x) {
            assertThat(value).isGreaterThanOrEqualTo(0);
        }
        for (int r = 0; r < b.length; r++) {
            assertThat(product(a[r], x)).isLessThanOrEqualTo(b[r] + 1e-10);
        }
    }

    private static double commonsMath(double[] c, double[][] a, double[] b) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int r = 0; r < b.length; r++) {
            constraints.add(new LinearConstraint(a[r], Relationship.LEQ, b[r]));
        }
        PointValuePair best = new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(c, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true));
        return best.getValue();
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}

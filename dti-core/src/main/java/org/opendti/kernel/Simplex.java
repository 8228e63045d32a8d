package org.opendti.kernel;

/**
 * Linear programmes that begin at a feasible point: greatest c·x where A x ≤ b, x ≥ 0 and no b is negative, so that x = 0
 * will do. Coefficients of about 1 in size are taken for granted: the caller scales rows and columns.
 *
 * <p>The dense simplex method of Dantzig. It takes the steepest step as long as the sum grows, and goes by Bland's rule
 * where it does not, so that it cannot run in a circle (Bland 1977).
 */
public final class Simplex {

    private static final double TOLERANCE = 1e-12;

    /** By how much right sides are moved so that no two rows stop a variable at once, where steps would lead nowhere. */
    private static final double NUDGE = 1e-10;

    /** The fraction of the golden ratio: multiples of it fill 0..1 evenly. */
    private static final double SPREAD = 0.6180339887498949;

    /**
     * Rows of the constraints and, last, of what is maximised; a column a variable that is 0, then the right side, and last the
     * right side that was nudged. The nudged one says which row stops a variable, the other what the variables are.
     */
    private final double[][] table;

    private final int rows;
    private final int columns;
    /** Which variable each row stands for; from {@code columns} on they are slack. */
    private final int[] basic;

    private final int[] zero;

    private Simplex(double[] c, double[][] a, double[] b) {
        rows = a.length;
        columns = c.length;
        table = new double[rows + 1][columns + 2];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(a[r], 0, table[r], 0, columns);
            table[r][columns] = b[r];
            table[r][columns + 1] = b[r] + NUDGE * (1 + (r * SPREAD) % 1);
        }
        for (int k = 0; k < columns; k++) {
            table[rows][k] = -c[k];
        }
        basic = numbered(rows, columns);
        zero = numbered(columns, 0);
    }

    private static int[] numbered(int count, int from) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = from + i;
        }
        return numbers;
    }

    /**
     * Solves a programme: of x + y where x + 2y ≤ 4 and 3x + y ≤ 6, the greatest is 2.8 at (1.6, 1.2).
     *
     * @param c what each variable adds
     * @param a a row a constraint
     * @param b the right sides, none negative
     * @return the variables; one of several solutions where there are several
     * @throws ArithmeticException if there is no greatest value, or rounding keeps it from being found
     */
    public static double[] maximise(double[] c, double[][] a, double[] b) {
        Simplex simplex = new Simplex(c, a, b);
        simplex.run();
        return simplex.solution();
    }

    private void run() {
        boolean stuck = false;
        int limit = 1_000 + 100 * (rows + columns);
        for (int step = 0; step < limit; step++) {
            int enters = stuck ? firstThatPays() : steepest();
            if (enters < 0) {
                return;
            }
            int leaves = tightest(enters, stuck);
            if (leaves < 0) {
                throw new ArithmeticException("variable " + zero[enters] + " can grow without end");
            }
            stuck = table[leaves][columns + 1] / table[leaves][enters] <= TOLERANCE;
            swap(leaves, enters);
        }
        throw new ArithmeticException("no solution after " + limit + " steps");
    }

    private int steepest() {
        int best = -1;
        double least = -TOLERANCE;
        for (int k = 0; k < columns; k++) {
            if (table[rows][k] < least) {
                least = table[rows][k];
                best = k;
            }
        }
        return best;
    }

    /** Bland: of the variables that pay, the one of the lowest number. */
    private int firstThatPays() {
        int best = -1;
        for (int k = 0; k < columns; k++) {
            if (table[rows][k] < -TOLERANCE && (best < 0 || zero[k] < zero[best])) {
                best = k;
            }
        }
        return best;
    }

    /** The row that stops a variable first; of several the largest coefficient, or the lowest number if stuck. */
    private int tightest(int enters, boolean stuck) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            double slope = table[r][enters];
            if (slope > 1e-10) {
                double ratio = table[r][columns + 1] / slope;
                boolean preferred =
                        best >= 0 && ratio == least && (stuck ? basic[r] < basic[best] : slope > table[best][enters]);
                if (ratio < least || preferred) {
                    least = ratio;
                    best = r;
                }
            }
        }
        return best;
    }

    private void swap(int leaves, int enters) {
        double[] pivot = table[leaves];
        double inverse = 1 / pivot[enters];
        pivot[enters] = 1;
        for (int k = 0; k < pivot.length; k++) {
            pivot[k] *= inverse;
        }
        for (int r = 0; r <= rows; r++) {
            if (r != leaves && table[r][enters] != 0) {
                subtract(table[r], pivot, enters);
                clean(r);
            }
        }
        int out = basic[leaves];
        basic[leaves] = zero[enters];
        zero[enters] = out;
    }

    private static void subtract(double[] row, double[] pivot, int enters) {
        double factor = row[enters];
        row[enters] = 0;
        for (int k = 0; k < row.length; k++) {
            row[k] -= factor * pivot[k];
        }
    }

    /** A nudged right side that rounding moved below 0 is set back, so that what was feasible stays so. */
    private void clean(int r) {
        if (r < rows && table[r][columns + 1] < 0) {
            table[r][columns + 1] = 0;
        }
    }

    private double[] solution() {
        double[] x = new double[columns];
        for (int r = 0; r < rows; r++) {
            if (basic[r] < columns) {
                x[basic[r]] = Math.max(0, table[r][columns]);
            }
        }
        return x;
    }
}

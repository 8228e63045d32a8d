package org.opendti.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.opendti.kernel.Parallel;

/** The outputs of a design: of A, of B, and of A with each group's inputs from B; an entry a row. */
final class SobolRuns {

    /** How many runs the model is handed at a time. */
    private static final int BLOCK = 256;

    private final List<String> names;
    private final double[] a;
    private final double[] b;
    private final double[][] ab;

    SobolRuns(List<String> names, double[] a, double[] b, double[][] ab) {
        this.names = names;
        this.a = a;
        this.b = b;
        this.ab = ab;
    }

    static SobolRuns of(Model model, Groups groups, SobolDesign design, int rows, int threads) {
        SobolRuns runs =
                new SobolRuns(groups.names(), new double[rows], new double[rows], new double[groups.count()][rows]);
        Parallel.ranges(rows, BLOCK, threads, (from, to) -> {
            int size = Math.min(BLOCK, to - from);
            double[][] pointsA = new double[groups.inputs()][size];
            double[][] pointsB = new double[groups.inputs()][size];
            double[] y = new double[size];
            for (int block = from; block < to; block += BLOCK) {
                int end = Math.min(to, block + BLOCK);
                design.fill(block, end, pointsA, pointsB);
                runs.evaluate(model, groups, block, end - block, pointsA, pointsB, y);
            }
        });
        return runs;
    }

    private void evaluate(
            Model model, Groups groups, int row, int size, double[][] pointsA, double[][] pointsB, double[] y) {
        model.evaluate(pointsA, size, y);
        System.arraycopy(y, 0, a, row, size);
        model.evaluate(pointsB, size, y);
        System.arraycopy(y, 0, b, row, size);
        for (int g = 0; g < groups.count(); g++) {
            model.evaluate(replaced(pointsA, pointsB, groups.get(g)), size, y);
            System.arraycopy(y, 0, ab[g], row, size);
        }
    }

    /** The columns of A, those of a group from B. */
    static double[][] replaced(double[][] a, double[][] b, InputGroup group) {
        double[][] columns = a.clone();
        System.arraycopy(b, group.from(), columns, group.from(), group.size());
        return columns;
    }

    /** The rows all of whose runs gave a finite number. */
    int[] complete() {
        return IntStream.range(0, a.length).filter(row -> firstFailure(row) < 0).toArray();
    }

    private int firstFailure(int row) {
        return IntStream.range(0, ab.length + 2)
                .filter(run -> !Double.isFinite(y(run, row)))
                .findFirst()
                .orElse(-1);
    }

    List<String> names() {
        return names;
    }

    int rows() {
        return a.length;
    }

    /** The output of a run of a row: 0 is A, 1 is B, then a group each. */
    double y(int run, int row) {
        return switch (run) {
            case 0 -> a[row];
            case 1 -> b[row];
            default -> ab[run - 2][row];
        };
    }

    private String name(int run) {
        return switch (run) {
            case 0 -> "A";
            case 1 -> "B";
            default -> "AB of " + names.get(run - 2);
        };
    }

    /** The first runs that failed, row by row. */
    List<FailedRun> failures() {
        List<FailedRun> failures = new ArrayList<>();
        for (int row = 0; row < a.length; row++) {
            for (int run = 0; run < ab.length + 2 && failures.size() < FailedRun.NAMED; run++) {
                if (!Double.isFinite(y(run, row))) {
                    failures.add(new FailedRun(row, run, name(run)));
                }
            }
        }
        return failures;
    }
}

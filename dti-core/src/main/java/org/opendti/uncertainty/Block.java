package org.opendti.uncertainty;

import org.jspecify.annotations.Nullable;
import org.opendti.finding.Finding;

/** The room that a block of runs takes; used by one thread at a time. A column is an array with an entry a run. */
final class Block {

    /** Runs of a block where they draw few numbers, and where they draw many. */
    private static final int MANY_RUNS = 256;

    private static final int FEW_RUNS = 32;
    private static final int MANY_NUMBERS = 512;

    /** The most runs. */
    final int most;

    /** A column a number that a run is drawn from. */
    final double[][] points;

    /** A column an edge: the shares that were drawn. */
    final double[][] shares;

    /** A column a unit: scores of the target; NaN where a unit was left out. */
    final double[][] scores;

    /** An entry a run: what kept it from being computed. */
    final @Nullable Finding[] failures;

    /** A row a run: the numbers of the table that may vary, cell by cell. */
    final double[][] cells;

    private @Nullable Block part;

    Block(int dimensions, int edges, int units, int cellCount) {
        most = runs(dimensions);
        points = new double[dimensions][most];
        shares = new double[edges][most];
        scores = new double[units][most];
        failures = new Finding[most];
        cells = new double[most][cellCount];
    }

    /** How many runs a block has. It depends on nothing else, as sums are taken block by block. */
    static int runs(int dimensions) {
        return dimensions > MANY_NUMBERS ? FEW_RUNS : MANY_RUNS;
    }

    /** Moves the runs that were computed to the front; {@return how many there are} */
    int keepComputed(int runs) {
        int kept = 0;
        for (int r = 0; r < runs; r++) {
            if (failures[r] == null) {
                if (kept < r) {
                    move(scores, r, kept);
                    move(shares, r, kept);
                }
                kept++;
            }
        }
        return kept;
    }

    static void move(double[][] columns, int from, int to) {
        for (double[] column : columns) {
            column[to] = column[from];
        }
    }

    /** Room for those runs of the block that go together. */
    Block part() {
        Block known = part;
        if (known == null) {
            known = new Block(points.length, shares.length, scores.length, 0);
            part = known;
        }
        return known;
    }

    /** Copies the numbers that some runs are drawn from, of the dimensions from one to before another. */
    void gather(Block whole, int[] places, int count, int from, int to) {
        for (int k = from; k < to; k++) {
            for (int i = 0; i < count; i++) {
                points[k][i] = whole.points[k][places[i]];
            }
        }
        for (int i = 0; i < count; i++) {
            cells[i] = whole.cells[places[i]];
        }
    }

    /** Puts scores, shares and failures where the runs come from. */
    void scatter(int[] places, int count, Block into) {
        scatter(scores, places, count, into.scores);
        scatter(shares, places, count, into.shares);
        for (int i = 0; i < count; i++) {
            into.failures[places[i]] = failures[i];
        }
    }

    private static void scatter(double[][] columns, int[] places, int count, double[][] into) {
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < count; i++) {
                into[k][places[i]] = columns[k][i];
            }
        }
    }
}

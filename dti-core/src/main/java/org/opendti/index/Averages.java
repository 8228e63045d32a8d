package org.opendti.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.table.Basis;

/** The means of merged units' predecessors, element by element; NaN where a predecessor lacks the element. */
final class Averages {

    private final Scoreboard board;
    private final List<List<Optional<Integer>>> rows;
    private final int elements;

    /**
     * The means of a board's rows.
     *
     * @param rows of each merged unit its predecessors' rows; empty where the board has none
     */
    Averages(Scoreboard board, List<List<Optional<Integer>>> rows) {
        this.board = board;
        this.rows = rows;
        this.elements = board.index().plan().size();
    }

    double[][] means() {
        double[][] means = new double[elements][rows.size()];
        for (int e = 0; e < elements; e++) {
            for (int m = 0; m < rows.size(); m++) {
                means[e][m] = mean(board.column(e), rows.get(m));
            }
        }
        return means;
    }

    private static double mean(double[] column, List<Optional<Integer>> predecessors) {
        double sum = 0;
        for (Optional<Integer> row : predecessors) {
            sum += row.isPresent() ? column[row.get()] : Double.NaN;
        }
        return sum / predecessors.size();
    }

    /** The weakest basis of the predecessors. */
    @Nullable
    Basis[][] bases() {
        @Nullable Basis[] @Nullable [] bases = new Basis[elements][rows.size()];
        for (int e = 0; e < elements; e++) {
            for (int m = 0; m < rows.size(); m++) {
                int element = e;
                bases[e][m] = rows.get(m).stream()
                        .flatMap(Optional::stream)
                        .map(row -> board.basis(element, row))
                        .flatMap(Optional::stream)
                        .max(Basis::compareTo)
                        .orElse(null);
            }
        }
        return bases;
    }
}

package org.opendti.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.table.Basis;
import org.opendti.table.Merger;
import org.opendti.table.Unit;

/** The means of merged units' predecessors, weighted or not, element by element; NaN where a predecessor lacks the element. */
final class Averages {

    private final Scoreboard board;
    private final List<Unit> units = new ArrayList<>();

    /** Of each merged unit its predecessors' rows; empty where the board has none. */
    private final List<List<Optional<Integer>>> rows = new ArrayList<>();

    private final int elements;

    /** By row of the board. */
    private final double[] weights;

    private Averages(Scoreboard board, double[] weights) {
        this.board = board;
        this.weights = weights;
        this.elements = board.index().plan().size();
    }

    /** The means of the merged units of which the board has at least one predecessor. */
    static Averages of(Scoreboard board, Map<Unit, Integer> positions, Merger merger, double[] weights) {
        Averages averages = new Averages(board, weights);
        for (Unit unit : merger.to().units()) {
            List<Optional<Integer>> predecessors = merger.predecessors(unit).stream()
                    .map(before -> Optional.ofNullable(positions.get(before)))
                    .toList();
            if (predecessors.stream().anyMatch(Optional::isPresent)) {
                averages.units.add(unit);
                averages.rows.add(predecessors);
            }
        }
        return averages;
    }

    List<Unit> units() {
        return List.copyOf(units);
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

    private double mean(double[] column, List<Optional<Integer>> predecessors) {
        if (predecessors.size() == 1) {
            return predecessors.get(0).map(row -> column[row]).orElse(Double.NaN); // w x / w may differ by a bit
        }
        double sum = 0;
        double total = 0;
        for (Optional<Integer> row : predecessors) {
            double weight = row.isPresent() ? weights[row.get()] : Double.NaN;
            sum += row.isPresent() ? weight * column[row.get()] : Double.NaN;
            total += weight;
        }
        return sum / total;
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

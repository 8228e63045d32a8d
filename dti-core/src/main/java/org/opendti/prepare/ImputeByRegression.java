package org.opendti.prepare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opendti.kernel.LeastSquares;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * Fills a missing cell with what a linear regression on other columns foretells, by least squares over the rows that
 * have them all. With y = 2x in the other rows, x = 3 gives 6. Of the predictors that the row has, the ones taken are
 * those with the strongest correlation with the column, whatever its sign; all rows of the table count, of whatever
 * year. A regression on k predictors asks for k + 2 rows: where there are fewer it takes fewer predictors, and with
 * none left the cell stays missing. A filling may lie outside of what was observed. Source: OECD/JRC, <i>Handbook on
 * Constructing Composite Indicators</i> (2008), section 3.
 *
 * @param columns the columns to fill
 * @param predictors the columns to choose from; the column that is filled is passed over
 * @param most the most predictors to take for a cell, at least 1
 */
public record ImputeByRegression(List<Column> columns, List<Column> predictors, int most) implements Step {

    /**
     * Checks the parameters.
     *
     * @param columns as above
     * @param predictors as above
     * @param most as above
     * @throws IllegalArgumentException if there is no column or predictor, one stands twice, or most is below 1
     */
    public ImputeByRegression {
        columns = Checks.columns(columns);
        predictors = Checks.columns(predictors);
        Checks.atLeastOne("most", most);
    }

    @Override
    public Prepared apply(IndicatorTable table) {
        Edit edit = new Edit(table);
        double[][] x = predictors.stream().map(edit::before).toArray(double[][]::new);
        for (Column column : columns) {
            double[] y = edit.before(column);
            edit.set(column, filled(y, x, strongest(column, y, x)), Why.REGRESSION);
        }
        return edit.done();
    }

    /** The predictors that vary with the column, the strongest first. */
    private List<Integer> strongest(Column column, double[] y, double[][] x) {
        Map<Integer, Double> strengths = new HashMap<>();
        for (int k = 0; k < x.length; k++) {
            double[] predictor = x[k];
            int[] both = IntStream.range(0, y.length)
                    .filter(r -> !Double.isNaN(y[r] + predictor[r]))
                    .toArray();
            double r = LeastSquares.correlation(Peers.pick(predictor, both), Peers.pick(y, both));
            if (!predictors.get(k).equals(column) && !Double.isNaN(r)) {
                strengths.put(k, Math.abs(r));
            }
        }
        return strengths.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(k -> -strengths.getOrDefault(k, 0.0))
                        .thenComparingInt(k -> k))
                .toList();
    }

    private double[] filled(double[] y, double[][] x, List<Integer> strongest) {
        double[] filled = y.clone();
        Map<List<Integer>, Optional<LeastSquares>> planes = new HashMap<>();
        for (int r = 0; r < y.length; r++) {
            int row = r;
            List<Integer> taken = strongest.stream()
                    .filter(k -> !Double.isNaN(x[k][row]))
                    .limit(most)
                    .toList();
            for (; Double.isNaN(filled[r]) && !taken.isEmpty(); taken = taken.subList(0, taken.size() - 1)) {
                double[] values = taken.stream().mapToDouble(k -> x[k][row]).toArray();
                filled[r] = planes.computeIfAbsent(taken, chosen -> plane(chosen, y, x))
                        .map(plane -> plane.at(values))
                        .orElse(Double.NaN);
            }
        }
        return filled;
    }

    private static Optional<LeastSquares> plane(List<Integer> taken, double[] y, double[][] x) {
        int[] complete = IntStream.range(0, y.length)
                .filter(r -> !Double.isNaN(y[r]) && taken.stream().noneMatch(k -> Double.isNaN(x[k][r])))
                .toArray();
        return complete.length < taken.size() + 2
                ? Optional.empty()
                : Optional.of(LeastSquares.fit(
                        taken.stream().map(k -> Peers.pick(x[k], complete)).toArray(double[][]::new),
                        Peers.pick(y, complete)));
    }
}

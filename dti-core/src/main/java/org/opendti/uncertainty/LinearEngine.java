package org.opendti.uncertainty;

import java.util.Arrays;
import java.util.List;
import org.opendti.index.WeightGraph;
import org.opendti.index.WeightGraph.Branch;
import org.opendti.kernel.BlockSums;

/**
 * Scores as weighted sums of the leaves: a leaf's effective weight is the product of the shares along a path, summed over the paths. So a block of runs is a
 * product of two matrices.
 */
final class LinearEngine implements Engine {

    /** By edge of the graph: the column of its share; −1 where it stays as stated. */
    private final int[] columns;

    private final double[] stated;

    /** By edge: where it leads, a branch or, from {@link #branches} on, a leaf. */
    private final int[] below;

    /** By branch: its first edge; one more entry at the end. */
    private final int[] first;

    private final int branches;
    private final int leaves;

    /** By unit and leaf. */
    private final double[][] values;

    /** Where each unit's scores go. */
    private final int[] rows;

    /**
     * Compiles.
     *
     * @param graph a linear graph
     * @param columns by edge of the graph: the column of its share; −1 where it stays as stated
     * @param rows by unit of the graph's board: where its scores go
     */
    LinearEngine(WeightGraph graph, int[] columns, int[] rows) {
        this.columns = columns;
        this.rows = rows;
        List<Branch> all = graph.branches();
        List<String> ends = graph.leaves();
        List<String> names = all.stream().map(Branch::aggregate).toList();
        branches = all.size();
        leaves = ends.size();
        first = new int[branches + 1];
        stated = graph.edges().stream().mapToDouble(WeightGraph.Edge::share).toArray();
        below = graph.edges().stream()
                .mapToInt(edge ->
                        names.contains(edge.part()) ? names.indexOf(edge.part()) : branches + ends.indexOf(edge.part()))
                .toArray();
        for (int b = 0; b < branches; b++) {
            first[b + 1] = first[b] + all.get(b).edges().size();
        }
        values = new double[rows.length][leaves];
        for (int k = 0; k < leaves; k++) {
            double[] column = graph.board().scores(ends.get(k));
            for (int u = 0; u < rows.length; u++) {
                values[u][k] = column[u];
            }
        }
    }

    @Override
    public void score(Block block, int runs) {
        double[][] weights = new double[branches + leaves][runs];
        Arrays.fill(weights[0], 1);
        double[] constant = new double[runs];
        for (int b = 0; b < branches; b++) {
            for (int e = first[b]; e < first[b + 1]; e++) {
                double[] share = constant;
                if (columns[e] < 0) {
                    Arrays.fill(constant, stated[e]);
                } else {
                    share = block.shares[columns[e]];
                }
                BlockSums.addProducts(weights[b], share, runs, weights[below[e]]);
            }
        }
        double[][] into = new double[rows.length][];
        for (int u = 0; u < rows.length; u++) {
            into[u] = block.scores[rows[u]];
        }
        BlockSums.sum(Arrays.copyOfRange(weights, branches, branches + leaves), values, runs, into);
    }
}

package org.opendti.uncertainty;

import java.util.Optional;
import org.opendti.finding.Finding;
import org.opendti.index.CompiledIndex;
import org.opendti.index.Variation;

/** Scores run by run, by whatever methods there are. */
final class GeneralEngine implements Engine {

    private final CompiledIndex index;

    /** By edge of the index: the column of its share; empty where weights are the index's own. */
    private final Optional<int[]> columns;

    private final int[] rows;
    private final Optional<CellErrors.Of> cells;
    private final Optional<PostErrors.Of> posts;
    private final double[] stated;

    GeneralEngine(
            CompiledIndex index,
            Optional<int[]> columns,
            int[] rows,
            Optional<CellErrors.Of> cells,
            Optional<PostErrors.Of> posts) {
        this.index = index;
        this.columns = columns;
        this.rows = rows;
        this.cells = cells;
        this.posts = posts;
        this.stated =
                index.graph().edges().stream().mapToDouble(edge -> edge.share()).toArray();
    }

    @Override
    public void score(Block block, int runs) {
        double[] scores = new double[rows.length];
        for (int r = 0; r < runs; r++) {
            Optional<Finding> failure = index.score(variation(block, r), scores);
            block.failures[r] = failure.orElse(null);
            for (int u = 0; u < rows.length; u++) {
                block.scores[rows[u]][r] = failure.isPresent() ? Double.NaN : scores[u];
            }
        }
    }

    private Variation variation(Block block, int run) {
        Variation variation = Variation.NONE;
        if (columns.isPresent()) {
            double[] shares = stated.clone();
            int[] of = columns.get();
            for (int e = 0; e < shares.length; e++) {
                shares[e] = of[e] < 0 ? shares[e] : block.shares[of[e]][run];
            }
            variation = variation.withShares(shares);
        }
        if (cells.isPresent()) {
            variation = variation.withNumbers(cells.get().numbers(block, run)).held();
        }
        return posts.isPresent() ? posts.get().moved(variation, block, run) : variation;
    }
}

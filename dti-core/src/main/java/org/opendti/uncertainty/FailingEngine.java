package org.opendti.uncertainty;

import java.util.Arrays;
import org.opendti.finding.Finding;

/**
 * Fails every run: of methods by which the table cannot be scored even without any variation.
 *
 * @param reason what keeps it from being scored
 */
record FailingEngine(Finding reason) implements Engine {

    @Override
    public void score(Block block, int runs) {
        Arrays.fill(block.failures, 0, runs, reason);
        for (double[] column : block.scores) {
            Arrays.fill(column, 0, runs, Double.NaN);
        }
    }
}

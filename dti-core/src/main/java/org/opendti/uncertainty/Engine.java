package org.opendti.uncertainty;

/** Scores the runs of a block that make one choice of methods. */
interface Engine {

    /**
     * Scores.
     *
     * @param block holds the numbers that runs are drawn from and the shares of weights; gets scores and failures
     * @param runs how many runs
     */
    void score(Block block, int runs);
}

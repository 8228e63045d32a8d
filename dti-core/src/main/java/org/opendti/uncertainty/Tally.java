package org.opendti.uncertainty;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.opendti.kernel.BlockRanks;
import org.opendti.kernel.BlockSums;
import org.opendti.kernel.Extremes;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;

/** Counts ranks. All counts are whole numbers, so that those of several threads add up to the same in any order. */
final class Tally {

    /** Up to so many units each pair is compared. */
    static final int MOST_PAIRED = 512;

    /** Shares are summed in steps of 2⁻³⁰, since whole numbers can be added in any order. */
    private static final double STEPS = 1 << 30;

    private final RankingRule rule;
    private final int units;
    private final int edges;

    /** By unit and rank less 1: in how many runs. */
    final int[][] ranks;

    /** By unit and other unit: in how many runs the one was before the other; empty of many units. */
    final long[][] before;

    /** By unit: the sums of shares, by edge, of the runs in which it came first; empty where it never did. */
    final long[][] firstShares;

    private final BlockRanks fast;
    private final long[][] above;
    private final double[][] keys;
    private final double[] least;
    private final double[] greatest;
    private final double[] mask;
    private final int[] odd;

    Tally(RankingRule rule, int units, int edges, int most) {
        this.rule = rule;
        this.units = units;
        this.edges = edges;
        boolean paired = units <= MOST_PAIRED;
        ranks = new int[units][units];
        before = paired ? new long[units][units] : new long[0][0];
        firstShares = new long[units][0];
        fast = new BlockRanks(paired ? units : 0, most);
        above = new long[units][most];
        keys = rule.digits().isPresent() ? new double[units][most] : new double[0][0];
        least = new double[units];
        greatest = new double[units];
        mask = new double[most];
        odd = new int[units];
    }

    /** Adds the counts of another thread. */
    void add(Tally other) {
        for (int u = 0; u < units; u++) {
            for (int k = 0; k < units; k++) {
                ranks[u][k] += other.ranks[u][k];
            }
            for (int v = 0; v < before.length; v++) {
                before[u][v] += other.before[u][v];
            }
            if (other.firstShares[u].length > 0) {
                long[] own = ofFirst(u);
                for (int e = 0; e < edges; e++) {
                    own[e] += other.firstShares[u][e];
                }
            }
        }
    }

    private long[] ofFirst(int unit) {
        if (firstShares[unit].length == 0) {
            firstShares[unit] = new long[edges];
        }
        return firstShares[unit];
    }

    /**
     * Counts a block.
     *
     * @param block scores and shares
     * @param runs how many runs, all of them computed
     * @param moments takes sums of the scores
     */
    void count(Block block, int runs, Moments moments) {
        if (runs == 0) {
            return;
        }
        boolean complete = true;
        for (int u = 0; u < units; u++) {
            double[] scores = block.scores[u];
            boolean present = moments.add(u, scores, runs);
            if (!present) {
                moments.addPresent(u, scores, runs);
                complete = false;
            }
            ends(u, scores, runs, moments);
        }
        double[][] judged = judged(block.scores, runs);
        boolean comparable = complete && before.length > 0 && rule.ties() == TiePolicy.COMPETITION;
        if (comparable && DoubleStream.of(least).allMatch(score -> score >= 0)) {
            fast.rank(judged, least, greatest, runs, before);
            countRanks(block, runs);
        } else {
            rankEach(judged, runs);
            countEach(block, runs);
        }
    }

    private void ends(int unit, double[] scores, int runs, Moments moments) {
        double low = Extremes.least(scores, runs);
        double high = Extremes.greatest(scores, runs);
        moments.least[unit] = Math.min(moments.least[unit], low);
        moments.greatest[unit] = Math.max(moments.greatest[unit], high);
        least[unit] = rule.key(low);
        greatest[unit] = rule.key(high);
    }

    /** What scores are judged by: themselves, or their keys on published digits. */
    private double[][] judged(double[][] scores, int runs) {
        if (keys.length == 0) {
            return scores;
        }
        for (int u = 0; u < units; u++) {
            for (int r = 0; r < runs; r++) {
                keys[u][r] = rule.key(scores[u][r]);
            }
        }
        return keys;
    }

    private void countRanks(Block block, int runs) {
        for (int u = 0; u < units; u++) {
            long[] places = fast.above(u);
            if (fast.isFixed(u)) {
                ranks[u][(int) places[0]] += runs;
            } else {
                count(ranks[u], places, runs);
            }
            if (!fast.isNeverFirst(u)) {
                addFirst(u, places, block, runs);
            }
        }
    }

    /** Every other run is counted apart, since a count waits for the one before it where both are of one rank. */
    private void count(int[] into, long[] places, int runs) {
        int r = 0;
        for (; r + 2 <= runs; r += 2) {
            into[(int) places[r]]++;
            odd[(int) places[r + 1]]++;
        }
        if (r < runs) {
            into[(int) places[r]]++;
        }
        for (int k = 0; k < units; k++) {
            into[k] += odd[k];
            odd[k] = 0;
        }
    }

    /** Ranks run by run, by any rule; −1 where a unit has no score. */
    private void rankEach(double[][] judged, int runs) {
        RankingRule onKeys = RankingRule.unrounded().withTies(rule.ties());
        double[] one = new double[units];
        for (int r = 0; r < runs; r++) {
            for (int u = 0; u < units; u++) {
                one[u] = judged[u][r];
            }
            double[] ranked = onKeys.rank(one);
            for (int u = 0; u < units; u++) {
                above[u][r] = Double.isNaN(ranked[u]) ? -1 : (long) ranked[u] - 1;
            }
            for (int u = 0; u < before.length; u++) {
                for (int v = 0; v < before.length; v++) {
                    before[u][v] += one[u] > one[v] ? 1 : 0;
                }
            }
        }
    }

    private void countEach(Block block, int runs) {
        for (int u = 0; u < units; u++) {
            for (int r = 0; r < runs; r++) {
                if (above[u][r] >= 0) {
                    ranks[u][(int) above[u][r]]++;
                }
            }
            addFirst(u, above[u], block, runs);
        }
    }

    /** Adds the shares of the runs in which a unit came first. */
    private void addFirst(int unit, long[] places, Block block, int runs) {
        if (edges == 0) {
            return;
        }
        int count = 0;
        for (int r = 0; r < runs; r++) {
            boolean first = places[r] == 0;
            mask[r] = first ? 1 : 0;
            count += first ? 1 : 0;
        }
        if (count > 0) {
            long[] own = ofFirst(unit);
            for (int e = 0; e < edges; e++) {
                own[e] += Math.round(BlockSums.dot(block.shares[e], mask, runs) * STEPS);
            }
        }
    }

    /** The mean share of an edge in the runs in which a unit came first; NaN if it never did. */
    double firstShare(int unit, int edge) {
        return firstShares[unit].length == 0 ? Double.NaN : firstShares[unit][edge] / STEPS / ranks[unit][0];
    }

    /** In how many runs a unit had a rank. */
    long ranked(int unit) {
        return Arrays.stream(ranks[unit]).asLongStream().sum();
    }
}

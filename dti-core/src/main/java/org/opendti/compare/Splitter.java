package org.opendti.compare;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Splits the outcome of a game among its causes. */
final class Splitter {

    /** Up to so many causes are averaged over all orders: 2^14 outcomes. */
    static final int MOST = 14;

    /** Up to so many switches, within and without, are averaged within a union: 2^17 outcomes a union. */
    private static final int MOST_WITHIN = 17;

    private final Game game;
    private final int values;
    private final int others;
    private final double[][] amounts;

    /** The amounts of a split. */
    static final class Split {

        private final double[][] amounts;
        private final Splitting splitting;

        private Split(double[][] amounts, Splitting splitting) {
            this.amounts = amounts;
            this.splitting = splitting;
        }

        /** By measure: an amount a cause, the values first. */
        double[][] amounts() {
            return amounts;
        }

        Splitting splitting() {
            return splitting;
        }
    }

    private Splitter(Game game, int measures) {
        this.game = game;
        this.values = game.values();
        this.others = game.others();
        this.amounts = new double[measures][values + others];
    }

    static Split split(Game game, int measures, CauseOrder order) {
        Splitter splitter = new Splitter(game, measures);
        return new Split(splitter.amounts, splitter.run(order));
    }

    private Splitting run(CauseOrder order) {
        int unions = (int) IntStream.of(game.unions()).distinct().count();
        if (order == CauseOrder.STATED || (values + others > MOST && unions + others > MOST)) {
            stated();
            return Splitting.STATED_ORDER;
        }
        if (values + others <= MOST) {
            add(
                    shapley(outcomes(IntStream.range(0, values).toArray(), values)),
                    IntStream.range(0, values).toArray());
            return Splitting.ALL_ORDERS;
        }
        return nested(unions) ? Splitting.NESTED : Splitting.NESTED_IN_ORDER;
    }

    /** One cause after the other. */
    private void stated() {
        int[] switches = new int[values];
        Arrays.fill(switches, Game.BEFORE);
        double[][] before = game.block(0, switches, 0);
        for (int p = 0; p < values + others; p++) {
            if (p < values) {
                switches[p] = Game.NOW;
            }
            double[][] now = game.block(p < values ? 0 : (1 << (p - values + 1)) - 1, switches, 0);
            for (int m = 0; m < amounts.length; m++) {
                amounts[m][p] += now[m][0] - before[m][0];
            }
            before = now;
        }
    }

    /** By measure: the outcomes of all subsets of the switches, which are the lower bits, and of the other causes. */
    private double[][] outcomes(int[] switches, int count) {
        double[][] outcomes = new double[amounts.length][1 << (count + others)];
        for (int g = 0; g < 1 << others; g++) {
            double[][] block = game.block(g, switches, count);
            for (int m = 0; m < outcomes.length; m++) {
                System.arraycopy(block[m], 0, outcomes[m], g << count, 1 << count);
            }
        }
        return outcomes;
    }

    /** Adds amounts of values' switches and of the other causes, which follow them. */
    private void add(double[][] split, int[] ofValues) {
        int count = ofValues.length;
        for (int m = 0; m < amounts.length; m++) {
            for (int k = 0; k < count; k++) {
                amounts[m][ofValues[k]] += split[m][k];
            }
            for (int g = 0; g < others; g++) {
                amounts[m][values + g] += split[m][count + g];
            }
        }
    }

    private static double[][] shapley(double[][] outcomes) {
        return Arrays.stream(outcomes).map(Splitter::shapley).toArray(double[][]::new);
    }

    /**
     * Shapley values: the mean over all orders of what a player adds, Σ |S|!·(n − |S| − 1)!/n! · (v(S ∪ i) − v(S)) over the subsets S
     * without i.
     *
     * @param outcomes v by subset, 2ⁿ of them; bit i is player i
     */
    static double[] shapley(double[] outcomes) {
        int n = Integer.numberOfTrailingZeros(outcomes.length);
        double[] weights = weights(n);
        double[] amounts = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            int bit = 1 << i;
            for (int s = 0; s < outcomes.length; s++) {
                if ((s & bit) == 0) {
                    sum += weights[Integer.bitCount(s)] * (outcomes[s | bit] - outcomes[s]);
                }
            }
            amounts[i] = sum;
        }
        return amounts;
    }

    /** By size of S: |S|!·(n − |S| − 1)!/n!, that is 1/(n·C(n − 1, |S|)). */
    private static double[] weights(int n) {
        double[] weights = new double[n];
        double ways = 1;
        for (int s = 0; s < n; s++) {
            weights[s] = 1 / (n * ways);
            ways = ways * (n - 1 - s) / (s + 1);
        }
        return weights;
    }

    /** Averages over the unions first, then within each; returns whether all were averaged within. */
    private boolean nested(int unions) {
        int[] unionOf = game.unions();
        double[][] outer = shapley(outcomes(unionOf, unions));
        boolean averaged = true;
        for (int b = 0; b < unions; b++) {
            int union = b;
            int[] members =
                    IntStream.range(0, values).filter(e -> unionOf[e] == union).toArray();
            if (members.length == 1) {
                for (int m = 0; m < amounts.length; m++) {
                    amounts[m][members[0]] += outer[m][b];
                }
            } else {
                averaged &= within(b, unions, members);
            }
        }
        for (int m = 0; m < amounts.length; m++) {
            System.arraycopy(outer[m], unions, amounts[m], values, others);
        }
        return averaged;
    }

    private boolean within(int union, int unions, int[] members) {
        boolean all = unions - 1 + others + members.length <= MOST_WITHIN;
        double[] weights = weights(unions + others);
        for (int h = 0; h < 1 << unions; h++) {
            if ((h >> union & 1) == 0) {
                for (int g = 0; g < 1 << others; g++) {
                    double weight = weights[Integer.bitCount(h) + Integer.bitCount(g)];
                    double[][] split = all ? average(g, h, members) : inOrder(g, h, members);
                    for (int m = 0; m < amounts.length; m++) {
                        for (int k = 0; k < members.length; k++) {
                            amounts[m][members[k]] += weight * split[m][k];
                        }
                    }
                }
            }
        }
        return all;
    }

    private int[] fixed(int h) {
        return IntStream.of(game.unions())
                .map(union -> (h >> union & 1) == 1 ? Game.NOW : Game.BEFORE)
                .toArray();
    }

    private double[][] average(int g, int h, int[] members) {
        int[] switches = fixed(h);
        for (int k = 0; k < members.length; k++) {
            switches[members[k]] = k;
        }
        return shapley(game.block(g, switches, members.length));
    }

    private double[][] inOrder(int g, int h, int[] members) {
        double[][] path = game.path(g, fixed(h), members);
        double[][] split = new double[amounts.length][members.length];
        for (int m = 0; m < split.length; m++) {
            for (int k = 0; k < members.length; k++) {
                split[m][k] = path[m][k + 1] - path[m][k];
            }
        }
        return split;
    }
}

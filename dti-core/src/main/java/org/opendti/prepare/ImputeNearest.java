package org.opendti.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opendti.kernel.Moments;
import org.opendti.normalise.Span;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * Fills a missing cell with the mean of the k units that are most alike, among the rows of the same year and status
 * that have the value. The distance is the root of the mean squared difference over the features that both have, each
 * brought to 0..1 by min–max: with k = 2 and the nearest units at 2 and 4 the cell becomes 3. Where several are as near
 * as the k-th, all of them count, so that the order of the rows does not matter; where fewer than k share a feature,
 * those that do. With none the cell stays missing. Features that do not vary tell nothing and are passed over, as is
 * the column itself. Source: O. Troyanskaya and others (2001).
 *
 * @param columns the columns to fill
 * @param features the columns by which units are alike
 * @param k how many units, at least 1
 */
public record ImputeNearest(List<Column> columns, List<Column> features, int k) implements Step {

    /**
     * Checks the parameters.
     *
     * @param columns as above
     * @param features as above
     * @param k as above
     * @throws IllegalArgumentException if there is no column or feature, one stands twice, or k is below 1
     */
    public ImputeNearest {
        columns = Checks.columns(columns);
        features = Checks.columns(features);
        Checks.atLeastOne("k", k);
    }

    @Override
    public Prepared apply(IndicatorTable table) {
        Edit edit = new Edit(table);
        double[][] shares = features.stream().map(edit::before).toArray(double[][]::new);
        List<int[]> peers = Peers.of(edit.rows(), Optional.empty());
        for (double[] feature : shares) {
            peers.forEach(set -> normalise(feature, set));
        }
        for (Column column : columns) {
            double[] before = edit.before(column);
            double[] after = before.clone();
            double[][] others = otherThan(column, shares);
            for (int[] set : peers) {
                for (int r : set) {
                    after[r] = Double.isNaN(before[r]) ? mean(before, others, set, r) : before[r];
                }
            }
            edit.set(column, after, Why.NEIGHBOURS);
        }
        return edit.done();
    }

    /** To 0..1 among peers; missing where they do not vary. */
    private static void normalise(double[] feature, int[] peers) {
        Span span = Span.of(Peers.pick(feature, peers));
        double width = span.greatest() - span.least();
        for (int r : peers) {
            feature[r] = width > 0 ? (feature[r] - span.least()) / width : Double.NaN;
        }
    }

    private double[][] otherThan(Column column, double[][] shares) {
        int own = features.indexOf(column);
        double[][] others = shares.clone();
        if (own >= 0) {
            others[own] = new double[shares[own].length];
            Arrays.fill(others[own], Double.NaN);
        }
        return others;
    }

    private double mean(double[] values, double[][] features, int[] peers, int row) {
        double[] distances = new double[peers.length];
        for (int i = 0; i < peers.length; i++) {
            distances[i] = Double.isNaN(values[peers[i]]) ? Double.NaN : distance(features, row, peers[i]);
        }
        double[] sorted =
                Arrays.stream(distances).filter(d -> !Double.isNaN(d)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double farthest = sorted[Math.min(k, sorted.length) - 1];
        return Moments.mean(Peers.pick(
                values,
                IntStream.range(0, peers.length)
                        .filter(i -> distances[i] <= farthest)
                        .map(i -> peers[i])
                        .toArray()));
    }

    /** NaN where no feature is shared. */
    private static double distance(double[][] features, int a, int b) {
        double sum = 0;
        int shared = 0;
        for (double[] feature : features) {
            double difference = feature[a] - feature[b];
            if (!Double.isNaN(difference)) {
                sum += difference * difference;
                shared++;
            }
        }
        return Math.sqrt(sum / shared);
    }
}

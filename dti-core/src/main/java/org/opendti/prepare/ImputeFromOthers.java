package org.opendti.prepare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.framework.Direction;
import org.opendti.normalise.Span;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;

/**
 * Fills a missing cell from the unit's other indicators, those of one aggregate, say: each is brought to 0..1 by
 * min–max over the rows of the same year and status, 1 being the best; the average of those that the unit has is
 * brought back to the span of the missing one. At 0.5 of the others' spans, an indicator from 10 to 30 gets 20. An
 * indicator without a spread tells nothing of a unit and is left out; one that is missing itself gets its only value.
 * Where the unit has no other, the cell stays missing. Source: the method of W. Becker and others, <i>COINr</i> (2022),
 * imputation by row.
 *
 * @param indicators the indicators that fill one another, and which of their values are better
 * @param average which average
 */
public record ImputeFromOthers(Map<Column, Direction> indicators, Average average) implements Step {

    /**
     * Copies the indicators.
     *
     * @param indicators as above
     * @param average as above
     * @throws IllegalArgumentException if there are fewer than two
     */
    public ImputeFromOthers {
        if (indicators.size() < 2) {
            throw new IllegalArgumentException("indicators (" + indicators.size() + ") must be at least two");
        }
        indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    }

    @Override
    public Prepared apply(IndicatorTable table) {
        Edit edit = new Edit(table);
        List<Column> columns = new ArrayList<>(indicators.keySet());
        double[][] filled = columns.stream().map(edit::before).toArray(double[][]::new);
        for (int[] peers : Peers.of(edit.rows(), Optional.empty())) {
            fill(filled, List.copyOf(indicators.values()), peers);
        }
        for (int k = 0; k < filled.length; k++) {
            edit.set(columns.get(k), filled[k], Why.OTHER_INDICATORS);
        }
        return edit.done();
    }

    private void fill(double[][] filled, List<Direction> directions, int[] peers) {
        double[] worst = new double[filled.length];
        double[] way = new double[filled.length];
        for (int k = 0; k < filled.length; k++) {
            Span span = Span.of(Peers.pick(filled[k], peers));
            boolean more = directions.get(k) == Direction.MORE;
            worst[k] = more ? span.least() : span.greatest();
            way[k] = more ? span.greatest() - span.least() : span.least() - span.greatest();
        }
        for (int r : peers) {
            double[] shares = new double[filled.length];
            for (int k = 0; k < filled.length; k++) {
                shares[k] = way[k] == 0 ? Double.NaN : (filled[k][r] - worst[k]) / way[k];
            }
            double share = average.of(shares);
            for (int k = 0; k < filled.length; k++) {
                boolean told = !Double.isNaN(share) && Double.isFinite(way[k]);
                filled[k][r] = Double.isNaN(filled[k][r]) && told ? between(worst[k], way[k], share) : filled[k][r];
            }
        }
    }

    /** Never beyond the end of the span, which rounding may pass. */
    private static double between(double worst, double way, double share) {
        double filling = worst + share * way;
        double best = worst + way;
        return Math.max(Math.min(worst, best), Math.min(Math.max(worst, best), filling));
    }
}

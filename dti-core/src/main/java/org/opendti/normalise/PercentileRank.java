package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;
import org.opendti.kernel.Moments;

/**
 * The share of the other units that are worse, (rank − 1) / (n − 1) with the worst at rank 1 and n counting the values
 * that are there: 10, 50, 20 give 0, 1, 0.5; where less is better 1, 0, 0.5. Range: 0 to 1. One value alone is refused;
 * equal values are not.
 *
 * @param ties which rank equal values get
 */
public record PercentileRank(Ties ties) implements Normalisation {

    @Override
    public String id() {
        return "percentile-rank";
    }

    @Override
    public Optional<Trouble> trouble(double[] values, Direction direction) {
        return Orders.trouble(id(), values)
                .or(() -> Moments.count(values) == 1 ? Optional.of(Trouble.NO_SPREAD) : Optional.empty());
    }

    @Override
    public double[] normalise(double[] values, Direction direction) {
        double[] ranks = Orders.ranks(id(), values, direction, ties);
        int others = Moments.count(values) - 1;
        if (others == 0) {
            throw new IllegalArgumentException(id() + " needs at least two values; got 1");
        }
        for (int u = 0; u < ranks.length; u++) {
            ranks[u] = (ranks[u] - 1) / others;
        }
        return ranks;
    }
}

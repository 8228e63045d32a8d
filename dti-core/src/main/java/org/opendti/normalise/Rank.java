package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/**
 * The rank from the worst value, 1, to the best, n: 10, 50, 20 give 1, 3, 2; where less is better 3, 1, 2. A missing
 * value takes no place. Equal values, and one unit alone, are no trouble.
 *
 * @param ties which rank equal values get
 */
public record Rank(Ties ties) implements Normalisation {

    @Override
    public String id() {
        return "rank";
    }

    @Override
    public Optional<Trouble> trouble(double[] values, Direction direction) {
        return Orders.trouble(id(), values);
    }

    @Override
    public double[] normalise(double[] values, Direction direction) {
        return Orders.ranks(id(), values, direction, ties);
    }
}

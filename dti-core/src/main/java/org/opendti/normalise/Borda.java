package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/**
 * How many units are worse, rank − 1 with the worst at rank 1: 10, 50, 20 give 0, 2, 1; where less is better 2, 0, 1.
 * With {@link Ties#AVERAGE} each equal one counts half. Equal values, and one unit alone, are no trouble. Source: J.-C.
 * de Borda (1781).
 *
 * @param ties which rank equal values get
 */
public record Borda(Ties ties) implements Normalisation {

    @Override
    public String id() {
        return "borda";
    }

    @Override
    public Optional<Trouble> trouble(double[] values, Direction direction) {
        return Orders.trouble(id(), values);
    }

    @Override
    public double[] normalise(double[] values, Direction direction) {
        double[] ranks = Orders.ranks(id(), values, direction, ties);
        for (int u = 0; u < ranks.length; u++) {
            ranks[u] -= 1;
        }
        return ranks;
    }
}

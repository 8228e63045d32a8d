package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;
import org.opendti.kernel.Ranks;

/** Ranks from the worst, 1, to the best. */
final class Orders {

    private Orders() {}

    static Optional<Trouble> trouble(String id, double[] values) {
        return Span.of(values).notFinite(id, 0).map(Misfit::trouble);
    }

    static double[] ranks(String id, double[] values, Direction direction, Ties ties) {
        Span.of(values).notFinite(id, 0).ifPresent(Misfit::line);
        double sign = direction == Direction.MORE ? -1 : 1; // the worst is to be the greatest key
        double[] keys = new double[values.length];
        for (int u = 0; u < values.length; u++) {
            keys[u] = sign * values[u] + 0.0; // no -0
        }
        double[] ranks = Ranks.competition(keys);
        return ties == Ties.AVERAGE ? Ranks.average(ranks) : ranks;
    }
}

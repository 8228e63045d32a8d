package org.opendti.plan;

import java.util.function.Predicate;

/**
 * When a unit has got there.
 *
 * @param needed the least score that does
 * @param reached whether it has
 */
record Goal(double needed, Predicate<Standing> reached) {

    static Goal of(Aim aim, Rivals rivals) {
        double needed = aim instanceof Aim.Score score ? score.least() : rivals.leastScore(((Aim.Rank) aim).worst());
        return new Goal(needed, aim::isReachedBy);
    }

    /** A better rank than today's. */
    static Goal better(Standing now, Rivals rivals) {
        return new Goal(rivals.leastScore(now.rank() - 0.5), standing -> standing.rank() < now.rank());
    }
}

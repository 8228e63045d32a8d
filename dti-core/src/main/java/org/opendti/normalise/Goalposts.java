package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;

/**
 * Between fixed goalposts: (x − worst) / (best − worst) · (greatest − least) + least. With 20 and 60 on 0 to 1, 50
 * gives 0.75; where less is better the worst is above the best: with 10 and 2 days, 4 days give 0.75. Range: least to
 * greatest where it is held, else without ends. The same posts in every year keep the years comparable; values need no
 * spread. Posts that run against the direction are refused.
 *
 * @param worst the raw value that gets the least
 * @param best the raw value that gets the greatest, other than the worst
 * @param least what the worst gets
 * @param greatest what the best gets, above least
 * @param beyond what happens outside of the goalposts
 */
public record Goalposts(double worst, double best, double least, double greatest, Beyond beyond) implements Linear {

    /**
     * Checks the goalposts.
     *
     * @param worst as above
     * @param best as above
     * @param least as above
     * @param greatest as above
     * @param beyond as above
     * @throws IllegalArgumentException if the posts are equal or all but equal, least is not below greatest, or one is
     *     not finite
     */
    public Goalposts {
        if (!Double.isFinite(best - worst) || !Double.isFinite((greatest - least) / (best - worst))) {
            throw new IllegalArgumentException(
                    "worst (" + worst + ") and best (" + best + ") must be finite and differ");
        }
        Ranges.ascending(least, greatest);
    }

    /**
     * On the range 0 to 1, held there.
     *
     * @param worst as above
     * @param best as above
     */
    public Goalposts(double worst, double best) {
        this(worst, best, 0, 1, Beyond.HOLD);
    }

    @Override
    public String id() {
        return "goalposts";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        if (worst < best != (direction == Direction.MORE)) {
            return new Misfit(
                    Trouble.AGAINST_DIRECTION,
                    id() + " from " + worst + " (worst) to " + best + " (best) run against the direction: "
                            + direction.id() + " is better");
        }
        Optional<Misfit> infinite = span.notFinite(id(), worst);
        return infinite.isPresent() ? infinite.get() : Line.of(worst, best, least, greatest, beyond);
    }
}

package org.opendti.normalise;

import java.util.Optional;
import org.opendti.framework.Direction;
import org.opendti.kernel.Moments;

/**
 * Z-score: (x − x̄) / s · deviation + mean, s with n − 1. With mean 0 and deviation 1 the values 1, 2, 3 give −1, 0, 1;
 * where less is better 1, 0, −1. Range: without ends. Values that do not differ are refused, so one unit is.
 *
 * @param mean the mean of the results
 * @param deviation their standard deviation, above 0
 */
public record ZScore(double mean, double deviation) implements Linear {

    /**
     * Checks the parameters.
     *
     * @param mean as above
     * @param deviation as above
     * @throws IllegalArgumentException if the mean is not finite, or the deviation not above 0 and finite
     */
    public ZScore {
        Ranges.finite("mean", mean);
        Ranges.positive("deviation", deviation);
    }

    /** With mean 0 and standard deviation 1. */
    public ZScore() {
        this(0, 1);
    }

    @Override
    public String id() {
        return "z-score";
    }

    @Override
    public Fit fit(double[] values, Span span, Direction direction) {
        Optional<Misfit> flat = span.flat(id(), deviation);
        if (flat.isPresent()) {
            return flat.get();
        }
        double centre = Moments.mean(values, span.least(), span.greatest());
        double spread = Moments.deviation(values, centre);
        if (!Double.isFinite(centre) || !Double.isFinite(spread)) {
            return new Misfit(
                    Trouble.NOT_FINITE, "z-score needs a finite mean and deviation; got " + centre + " and " + spread);
        }
        if (!Double.isFinite(deviation / spread)) {
            return span.noSpread(id());
        }
        double factor = direction == Direction.MORE ? deviation / spread : -deviation / spread;
        return new Line(centre, factor, mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}

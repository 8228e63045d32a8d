package org.opendti.framework;

import java.util.Locale;

/**
 * Between fixed goalposts: (x − worst) / (best − worst). With 20 and 60, 50 earns 0.75; where less is better the worst is
 * above the best: with 10 and 2 days, 4 days earn 0.75.
 *
 * <p>On a logarithmic scale (ln x − ln worst) / (ln best − ln worst), so that each doubling earns the same. Income in the
 * Human Development Index, from 100 to 75,000 dollars a head: 5,092 earns (ln 5,092 − ln 100) / (ln 75,000 − ln 100) =
 * 0.5937. A value of 0 lies below every goalpost, infinitely far; one below 0 is taken as 0. Source: UNDP, <i>Human
 * Development Report 2015</i>, technical note 1.
 *
 * @param worst what earns nothing
 * @param best what earns all points, other than the worst
 * @param scale on what scale the values are judged
 * @param beyond what happens outside of the goalposts
 */
public record GoalpostsRule(double worst, double best, Scale scale, Beyond beyond) implements ScoringRule {

    /** On what scale values are judged. The examples have the goalposts 1 and 100. */
    public enum Scale {
        /** Differences count: 10 earns 0.0909. */
        LINEAR {
            @Override
            double of(double x) {
                return x;
            }
        },
        /** Ratios count, for values above 0: 10 earns 0.5. */
        LOG {
            @Override
            double of(double x) {
                return Math.log(Math.max(0, x));
            }
        };

        abstract double of(double x);

        /** {@return the name in frameworks, such as {@code log}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the goalposts.
     *
     * @param worst as above
     * @param best as above
     * @param scale as above
     * @param beyond as above
     * @throws IllegalArgumentException if they are equal or not finite, or one is not above 0 and the scale is logarithmic
     */
    public GoalpostsRule {
        if (scale == Scale.LOG && !(worst > 0 && best > 0)) {
            throw new IllegalArgumentException(
                    "worst (" + worst + ") and best (" + best + ") must be above 0 on a logarithmic scale");
        }
        check(worst, best);
        check(scale.of(worst), scale.of(best));
    }

    /**
     * On a linear scale.
     *
     * @param worst what earns nothing
     * @param best what earns all points, other than the worst
     * @param beyond what happens outside of the goalposts
     * @throws IllegalArgumentException if they are equal or not finite
     */
    public GoalpostsRule(double worst, double best, Beyond beyond) {
        this(worst, best, Scale.LINEAR, beyond);
    }

    static void check(double worst, double best) {
        if (!Double.isFinite(best - worst) || best == worst) {
            throw new IllegalArgumentException(
                    "worst (" + worst + ") and best (" + best + ") must be finite and differ");
        }
    }

    @Override
    public String type() {
        return "goalposts";
    }

    /** {@return 0 on a logarithmic scale, else no end} */
    @Override
    public double leastRaw() {
        return scale == Scale.LOG ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] x = raw.column(0);
        double from = scale.of(worst);
        double range = scale.of(best) - from;
        return Holding.attainments(raw.units(), u -> (scale.of(x[u]) - from) / range, beyond, report);
    }

    static double[] between(RawInputs raw, double worst, double best, Beyond beyond, Report report) {
        return new GoalpostsRule(worst, best, beyond).attainments(raw, Direction.MORE, report);
    }
}

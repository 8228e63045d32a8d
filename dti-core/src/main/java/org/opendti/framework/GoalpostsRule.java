package org.opendti.framework;

/**
 * Between fixed goalposts: (x − worst) / (best − worst). With 20 and 60, 50 earns 0.75; where less is better the worst is
 * above the best: with 10 and 2 days, 4 days earn 0.75.
 *
 * @param worst what earns nothing
 * @param best what earns all points, other than the worst
 * @param beyond what happens outside of the goalposts
 */
public record GoalpostsRule(double worst, double best, Beyond beyond) implements ScoringRule {

    /**
     * Checks the goalposts.
     *
     * @param worst as above
     * @param best as above
     * @param beyond as above
     * @throws IllegalArgumentException if they are equal or not finite
     */
    public GoalpostsRule {
        check(worst, best);
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

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        return between(raw, worst, best, beyond, report);
    }

    static double[] between(RawInputs raw, double worst, double best, Beyond beyond, Report report) {
        double[] x = raw.column(0);
        return Holding.attainments(raw.units(), u -> (x[u] - worst) / (best - worst), beyond, report);
    }
}

package org.opendti.framework;

/**
 * Another body's rank or value between goalposts: (x − worst) / (best − worst). Of ranks 193 (worst) to 1 (best), rank 71
 * earns 122 / 192 = 0.635.
 *
 * @param worst what earns nothing
 * @param best what earns all points, other than the worst
 * @param beyond what happens outside of the goalposts
 */
public record ExternalRule(double worst, double best, Beyond beyond) implements ScoringRule {

    /**
     * Checks the goalposts.
     *
     * @param worst as above
     * @param best as above
     * @param beyond as above
     * @throws IllegalArgumentException if they are equal or not finite
     */
    public ExternalRule {
        GoalpostsRule.check(worst, best);
    }

    @Override
    public String type() {
        return "external";
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        return GoalpostsRule.between(raw, worst, best, beyond, report);
    }
}

package org.opendti.framework;

/**
 * A survey's or an expert's score on a scale: (x − least) / (most − least). On a scale of 1 to 5, 4 earns 0.75. A score off
 * the scale is an error.
 *
 * @param least the scale's lowest score
 * @param most the scale's highest score, above the lowest
 */
public record SurveyRule(double least, double most) implements ScoringRule {

    /**
     * Checks the scale.
     *
     * @param least as above
     * @param most as above
     * @throws IllegalArgumentException if the highest is not above the lowest, or one is not finite
     */
    public SurveyRule {
        GoalpostsRule.check(least, most);
        if (!(most > least)) {
            throw new IllegalArgumentException("most (" + most + ") must be above least (" + least + ")");
        }
    }

    @Override
    public String type() {
        return "survey";
    }

    @Override
    public double leastRaw() {
        return least;
    }

    @Override
    public double greatestRaw() {
        return most;
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        return GoalpostsRule.between(raw, least, most, Beyond.ERROR, report);
    }
}

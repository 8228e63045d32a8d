package org.opendti.framework;

import java.util.List;

/**
 * A count earns by steps. With steps from 1 → 0.25, 2 → 0.5, 3 → 0.75, 4 → 1: no meeting earns 0, 3 meetings earn 0.75, 7
 * earn 1 (nothing beyond the last step is out of the ordinary). A count below 0 is an error.
 *
 * @param steps the steps, from and earnings ascending; at least one
 */
public record StepsRule(List<Step> steps) implements ScoringRule {

    /**
     * A step.
     *
     * @param from the least count that reaches it
     * @param earns what it earns, in [0, 1]
     */
    public record Step(double from, double earns) {}

    /**
     * Checks the order.
     *
     * @param steps as above
     * @throws IllegalArgumentException if there is no step, they do not ascend, or one earns less than 0 or more than 1
     */
    public StepsRule {
        steps = List.copyOf(steps);
        boolean ascending = !steps.isEmpty() && steps.get(0).from() >= 0;
        double earned = 0;
        for (int s = 0; s < steps.size(); s++) {
            ascending &= s == 0 || steps.get(s).from() > steps.get(s - 1).from();
            ascending &= steps.get(s).earns() >= earned && steps.get(s).earns() <= 1;
            earned = steps.get(s).earns();
        }
        if (!ascending) {
            throw new IllegalArgumentException(
                    "steps (" + steps + ") must be at least one, from 0 or above, ascending, and earn 0 to 1");
        }
    }

    @Override
    public String type() {
        return "steps";
    }

    @Override
    public double leastRaw() {
        return 0;
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] counts = raw.column(0);
        double[] attainments = new double[counts.length];
        for (int u = 0; u < counts.length; u++) {
            attainments[u] = Double.isNaN(counts[u]) ? Double.NaN : earned(counts[u]);
        }
        return attainments;
    }

    private double earned(double count) {
        double earned = 0;
        for (Step step : steps) {
            earned = count >= step.from() ? step.earns() : earned;
        }
        return earned;
    }
}

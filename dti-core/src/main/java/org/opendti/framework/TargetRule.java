package org.opendti.framework;

/**
 * All points at a target, in proportion below it: x / target. 60 of a target of 80 earn 0.75. The raw value is at least 0.
 *
 * @param target what earns all points, above 0
 * @param beyond what happens above the target
 */
public record TargetRule(double target, Beyond beyond) implements ScoringRule {

    /**
     * Checks the range.
     *
     * @param target as above
     * @param beyond as above
     * @throws IllegalArgumentException if the target is not a finite number above 0
     */
    public TargetRule {
        if (!(target > 0 && target < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("target (" + target + ") must be above 0");
        }
    }

    @Override
    public String type() {
        return "target";
    }

    @Override
    public double leastRaw() {
        return 0;
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] x = raw.column(0);
        return Holding.attainments(raw.units(), u -> x[u] / target, beyond, report);
    }
}

package org.opendti.framework;

/**
 * The raw value is a share already: 0.85, or 85 %, earns 0.85. Range [0, 1]; below 0 and above 1 is an error.
 */
public record ShareRule() implements ScoringRule {

    @Override
    public String type() {
        return "share";
    }

    @Override
    public double leastRaw() {
        return 0;
    }

    @Override
    public double greatestRaw() {
        return 1;
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        return raw.column(0);
    }
}

package org.opendti.framework;

import java.util.Arrays;

/** Collected and not scored: whatever the raw value, there is no attainment. Smart city in the DTI of 2022. */
public record NotScoredRule() implements ScoringRule {

    @Override
    public String type() {
        return "not-scored";
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] none = new double[raw.units()];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}

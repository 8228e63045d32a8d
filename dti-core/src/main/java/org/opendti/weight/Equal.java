package org.opendti.weight;

import java.util.Arrays;

/**
 * Every part counts the same: 1/m, so 0.25 each of four. The values do not matter, missing ones neither. Source: OECD/JRC,
 * <i>Handbook on Constructing Composite Indicators</i> (2008), section 6.
 */
public record Equal() implements SharedWeighting {

    @Override
    public String type() {
        return "equal";
    }

    @Override
    public double[] weights(double[][] columns, boolean[] lessIsBetter) {
        PartColumns.checkParts(columns, lessIsBetter);
        double[] weights = new double[columns.length];
        Arrays.fill(weights, 1.0 / columns.length);
        return weights;
    }
}

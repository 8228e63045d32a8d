package org.opendti.weight;

import java.util.Locale;
import java.util.stream.DoubleStream;
import org.opendti.kernel.Extremes;
import org.opendti.kernel.Moments;

/**
 * w ~ s: a part counts the more, the more it varies, s the standard deviation. Of (0, 1) and (0, 3) the weights are 0.25
 * and 0.75 as given, and 0.5 each after min–max.
 *
 * <p>A part that does not vary has weight 0 as given, as the formula says, and is an error that names it after min–max; if
 * none varies there are no weights. Direction does not matter. Units that lack a part are left out. Source: OECD/JRC,
 * <i>Handbook on Constructing Composite Indicators</i> (2008), section 6, on weights from statistical models; Diakoulaki,
 * Mavrotas and Papayannakis (1995).
 *
 * @param scale on what scale s is taken
 */
public record StandardDeviation(Scale scale) implements SharedWeighting {

    /** On what scale the standard deviation is taken. */
    public enum Scale {
        /** As the columns are, for parts in one unit of measure or normalised before. */
        AS_GIVEN,
        /** After (x − min) / (max − min), for parts in different units of measure. */
        MIN_MAX;

        /** {@return the name in recipes, such as {@code min-max}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String type() {
        return "standard-deviation";
    }

    @Override
    public double[] weights(double[][] columns, boolean[] lessIsBetter) {
        double[][] complete =
                PartColumns.complete("the standard deviation", columns, lessIsBetter, PartColumns.Range.ANY);
        if (complete.length == 1) {
            return new double[] {1};
        }
        if (scale == Scale.MIN_MAX) {
            PartColumns.checkSpread("min-max", complete);
        }
        int exponent = exponent(complete);
        double[] deviations = new double[complete.length];
        for (int k = 0; k < complete.length; k++) {
            deviations[k] = deviation(complete[k], exponent);
        }
        return PartColumns.shares("the standard deviation", complete, deviations);
    }

    /** The exponent of the greatest amount: squares of what is divided by its power of 2 can be summed. */
    private static int exponent(double[][] columns) {
        double greatest = 0;
        for (double[] column : columns) {
            greatest = Math.max(greatest, Math.max(Extremes.greatest(column), -Extremes.least(column)));
        }
        return Math.getExponent(greatest);
    }

    private double deviation(double[] column, int exponent) {
        if (PartColumns.isConstant(column)) {
            return 0;
        }
        return Moments.deviation(
                scale == Scale.MIN_MAX
                        ? PartColumns.minMax(column)
                        : DoubleStream.of(column)
                                .map(x -> Math.scalb(x, -exponent))
                                .toArray());
    }
}

package org.opendti.weight;

import java.util.stream.DoubleStream;
import org.opendti.kernel.Extremes;
import org.opendti.kernel.Moments;

/**
 * w ~ 1 − e with e = −Σ p ln p / ln n and p = x / Σx over the n units: a part counts the more, the more unevenly it is
 * spread. Of (1, 1) and (1, 3): e = 1 and −(0.25 ln 0.25 + 0.75 ln 0.75) / ln 2 = 0.811, so the weights are 0 and 1.
 *
 * <p>Values are at least 0; 0 ln 0 is 0. A constant part, even one of zeros, has weight 0 as the formula says; if all parts
 * are constant there are no weights. Times a constant a part keeps its weight, but not plus one, and which direction is
 * better does not matter. Units that lack a part are left out. Source: Shannon (1948); Hwang and Yoon (1981), <i>Multiple
 * Attribute Decision Making</i>, section 3.
 */
public record Entropy() implements SharedWeighting {

    @Override
    public String type() {
        return "entropy";
    }

    @Override
    public double[] weights(double[][] columns, boolean[] lessIsBetter) {
        double[][] complete = PartColumns.complete("entropy", columns, lessIsBetter, PartColumns.Range.NOT_NEGATIVE);
        if (complete.length == 1) {
            return new double[] {1};
        }
        double[] importances = new double[complete.length];
        for (int k = 0; k < complete.length; k++) {
            importances[k] = PartColumns.isConstant(complete[k]) ? 0 : unevenness(complete[k]);
        }
        return PartColumns.shares("entropy", complete, importances);
    }

    /**
     * (1 − e) ln n as a sum of terms none of which is negative: with d = p n − 1, Σd = 0, it is Σ((1 + d) ln(1 + d) − d)
     * / n. Little is lost to rounding even where the values are nearly equal.
     */
    private static double unevenness(double[] x) {
        double greatest = Extremes.greatest(x);
        double[] scaled = DoubleStream.of(x).map(v -> v / greatest).toArray();
        double mean = Moments.mean(scaled);
        double sum = 0;
        for (double v : scaled) {
            double d = v / mean - 1;
            sum += v == 0 ? 1 : Math.max(0, (1 + d) * Math.log1p(d) - d);
        }
        return sum / x.length;
    }
}

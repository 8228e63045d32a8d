package org.opendti.panel;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.opendti.kernel.NormalQuantile;

/**
 * How far forecasts are off, told from the changes of all units together, as one unit's few years cannot tell it.
 *
 * <p>A unit's change from year k to year l is taken to be the move of all units plus one of its own, (l − k)-fold in variance over (l − k) years and
 * independent of its other changes (a random walk around the common move):
 *
 * <ul>
 * <li>own = √(Σ over years and units (change − mean change)² / (l − k) / (K (U − 1))), K steps between years, U units;
 * <li>common = √(Σ over years (mean change)² / (l − k) / K): moves about 0. That the next move of all is off by as much as moves have been so far is a
 * convention, not an estimate: from one or two moves nothing better can be said.
 * </ul>
 *
 * <p>The error of a model that weighs a unit's years by w has the own variance own² (h + Σⱼ Lⱼ cⱼ²), h years ahead, Lⱼ the years from year j to the next
 * and cⱼ the sum of the weights up to year j; so a trend of the unit's own makes it wider. The common variance is common² h by every model.
 *
 * @param own standard deviation of a unit's own change a year, in score
 * @param common root mean square of the common move a year, in score
 * @param degrees degrees of freedom of {@code own}, K (U − 1); 0 of a single unit, whose changes all count as common
 */
public record PooledErrors(double own, double common, int degrees) {

    /**
     * Checks the ranges.
     *
     * @param own as above
     * @param common as above
     * @param degrees as above
     * @throws IllegalArgumentException if one is negative or no number
     */
    public PooledErrors {
        if (!(own >= 0 && common >= 0 && degrees >= 0)) {
            throw new IllegalArgumentException(
                    "own (" + own + "), common (" + common + ") and degrees (" + degrees + ") must be at least 0");
        }
    }

    /**
     * From scores.
     *
     * @param years at least two, ascending
     * @param scores by year, then by unit; none missing
     * @return the spreads
     */
    static PooledErrors of(List<Integer> years, double[][] scores) {
        int steps = years.size() - 1;
        int units = scores[0].length;
        double own = 0;
        double common = 0;
        for (int k = 0; k < steps; k++) {
            double length = years.get(k + 1) - years.get(k);
            double mean = mean(scores[k + 1]) - mean(scores[k]);
            common += mean * mean / length;
            for (int u = 0; u < units; u++) {
                double apart = scores[k + 1][u] - scores[k][u] - mean;
                own += apart * apart / length;
            }
        }
        int degrees = steps * (units - 1);
        return new PooledErrors(degrees == 0 ? 0 : Math.sqrt(own / degrees), Math.sqrt(common / steps), degrees);
    }

    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    /**
     * Standard deviation of the error that is a unit's own.
     *
     * @param model the model
     * @param years the years that it is fed with
     * @param year the year that it forecasts
     * @return the deviation, in score
     */
    double deviation(ForecastModel model, List<Integer> years, int year) {
        double[] weights = model.own(years, year);
        double variance = year - years.get(years.size() - 1);
        double sum = 0;
        for (int j = 0; j + 1 < weights.length; j++) {
            sum += weights[j];
            variance += (years.get(j + 1) - years.get(j)) * sum * sum;
        }
        return own * Math.sqrt(variance);
    }

    /** Half the width of the interval of a unit's own error, by Student's t. */
    double half(double deviation, double probability) {
        return degrees == 0
                ? 0
                : deviation * new TDistribution(null, degrees).inverseCumulativeProbability((1 + probability) / 2);
    }

    /** Half the width of the interval of the common move's error, by the normal distribution. */
    double halfCommon(int ahead, double probability) {
        return common * Math.sqrt(ahead) * NormalQuantile.of((1 + probability) / 2);
    }
}

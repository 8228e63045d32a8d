package org.opendti.rank;

/**
 * How far units moved from one ranking to another, whichever way. From the ranks 1, 2, 3 to 1, 3, 2: by 0, 1 and 1, so 0.667
 * in the mean and 1 at the most. Source of the mean: OECD/JRC, <i>Handbook on Constructing Composite Indicators</i>
 * (2008), section 7, the average shift in ranking.
 *
 * @param units how many units have both ranks
 * @param mean Σ |x − y| / units; 0 of none
 * @param largest the greatest |x − y|; 0 of none
 */
public record RankShifts(int units, double mean, double largest) {

    /**
     * Compares two rankings. The ranks are taken as they are; a unit that lacks one is left out.
     *
     * @param x a rank a unit, from 1; NaN where missing
     * @param y the same, units in the same order
     * @return the shifts
     * @throws IllegalArgumentException if the lengths differ, or a rank is below 1 or infinite
     */
    public static RankShifts between(double[] x, double[] y) {
        Pairs pairs = Pairs.of(x, y);
        double sum = 0;
        double largest = 0;
        for (int u = 0; u < pairs.count(); u++) {
            double shift = Math.abs(pairs.x()[u] - pairs.y()[u]);
            sum += shift;
            largest = Math.max(largest, shift);
        }
        return new RankShifts(pairs.count(), sum / Math.max(1, pairs.count()), largest);
    }
}

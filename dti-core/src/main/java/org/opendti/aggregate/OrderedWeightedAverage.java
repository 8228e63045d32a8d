package org.opendti.aggregate;

import java.util.List;
import org.opendti.aggregate.Field.Domain;
import org.opendti.kernel.Means;

/**
 * The ordered weighted average Σ vᵣ x₍ᵣ₎, the parts sorted descending: weights belong to places, the first to a
 * unit's best part. More weight on the last places lets weak parts weigh more.
 *
 * <p>Of the values 0.2, 0.9, 0.5 of equal weight with place weights 0.5, 0.3, 0.2: 0.45 + 0.15 + 0.04 = 0.64. Range:
 * between the least and the greatest part. Place weights are taken relative to their sum; 0, …, 0, 1 is the minimum,
 * equal ones are the arithmetic mean.
 *
 * <p>Parts of unequal weight take up as much of the places as they weigh: the r-th part gets Q(w₍₁₎ + … + w₍ᵣ₎) −
 * Q(w₍₁₎ + … + w₍ᵣ₋₁₎), where Q rises from 0 to 1 by a place's weight from place to place, in a straight line in
 * between. The same holds where parts are missing, or where there are more or fewer parts than places. It does not
 * normalise: parts are to be on one scale. Source: R. R. Yager, <i>On ordered weighted averaging aggregation
 * operators in multicriteria decisionmaking</i> (1988); for unequal weights V. Torra, <i>The weighted OWA
 * operator</i> (1997).
 *
 * @param placeWeights the weight of each place, the best part's first; at least 0, of a sum above 0
 */
public record OrderedWeightedAverage(List<Double> placeWeights) implements Aggregation {

    /**
     * Checks the weights.
     *
     * @param placeWeights as above
     * @throws IllegalArgumentException if there is none, one is negative or not finite, or their sum is not above 0
     */
    public OrderedWeightedAverage {
        placeWeights = List.copyOf(placeWeights);
        double sum =
                placeWeights.stream().mapToDouble(v -> v >= 0 ? v : Double.NaN).sum();
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "place weights (" + placeWeights + ") must each be at least 0 and have a finite sum above 0");
        }
    }

    @Override
    public String id() {
        return "ordered-weighted-average";
    }

    @Override
    public double[] aggregate(double[][] parts, double[] weights, Report report) {
        return Field.complete(parts, weights, Domain.ANY, report).each(this::value);
    }

    @Override
    public double[] aggregatePresent(double[][] parts, double[] weights, Report report) {
        return Field.present(parts, weights, Domain.ANY, report).each(this::value);
    }

    private double value(double[] x, double[] w, int n) {
        Means.sort(x, w, n);
        double total = 0;
        for (int k = 0; k < n; k++) {
            total += w[k];
        }
        double sum = 0;
        double reached = 0;
        double before = 0;
        for (int k = n - 1; k >= 0; k--) {
            reached += w[k];
            double now = k == 0 ? placesUpTo(1) : placesUpTo(reached / total);
            sum += (now - before) * x[k];
            before = now;
        }
        return sum / before;
    }

    /** The weight of the places that the given share of parts takes up. */
    private double placesUpTo(double share) {
        double places = share * placeWeights.size();
        double sum = 0;
        for (int r = 0; r < placeWeights.size(); r++) {
            sum += placeWeights.get(r) * Math.max(0, Math.min(1, places - r));
        }
        return sum;
    }
}

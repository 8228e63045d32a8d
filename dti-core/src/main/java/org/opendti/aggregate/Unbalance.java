package org.opendti.aggregate;

import org.opendti.aggregate.Aggregation.Trouble;

/** The mean of normalised parts, less or plus their unbalance: M ∓ S·cv with cv = S / M. */
final class Unbalance {

    private Unbalance() {}

    /** The value of every unit of a field. */
    static double[] values(Field field, double[][] normalised, Phenomenon phenomenon) {
        double[] values = new double[field.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(field, normalised, i, phenomenon == Phenomenon.POSITIVE ? -1 : 1);
        }
        return field.spread(values);
    }

    private static double value(Field field, double[][] normalised, int i, int sign) {
        double mean = mean(normalised, field.weights(), i);
        double value = mean + sign * (variance(normalised, field.weights(), i, mean) / mean);
        if (!(mean > 0 && Math.abs(value) <= Double.MAX_VALUE)) {
            field.tell(i, normalised, mean > 0 ? Trouble.TOO_LARGE : Trouble.MEAN_NOT_POSITIVE);
            return Double.NaN;
        }
        return value;
    }

    private static double mean(double[][] z, double[] weights, int i) {
        double sum = 0;
        double total = 0;
        for (int k = 0; k < z.length; k++) {
            boolean present = !Double.isNaN(z[k][i]);
            sum += present ? weights[k] * z[k][i] : 0;
            total += present ? weights[k] : 0;
        }
        return sum / total;
    }

    /** Σ w (z − M)² / (1 − Σ w²), which for equal weights divides by n − 1. Of one part it is 0. */
    private static double variance(double[][] z, double[] weights, int i, double mean) {
        double squares = 0;
        double total = 0;
        double pairs = 0;
        for (int k = 0; k < z.length; k++) {
            if (!Double.isNaN(z[k][i])) {
                squares += weights[k] * (z[k][i] - mean) * (z[k][i] - mean);
                pairs += 2 * weights[k] * total; // (Σ w)² − Σ w² without a difference
                total += weights[k];
            }
        }
        return pairs == 0 ? 0 : squares * total / pairs;
    }
}

package org.opendti.framework;

import java.util.Locale;

/**
 * Judged beside the other units of the table. Of the raw values 10, 20, 40, more being better: by min–max (x − min) / (max −
 * min) 0, 0.333, 1; by share of the best x / max 0.25, 0.5, 1. Where less is better: (max − x) / (max − min) 1, 0.667, 0, and
 * min / x 1, 0.5, 0.25. All values equal is an error for min–max; the share of the best takes values above 0.
 *
 * @param method how the units are judged
 */
public record RelativeRule(Method method) implements ScoringRule {

    /** How units are judged beside one another. */
    public enum Method {
        /** The place between the least and the greatest. */
        MIN_MAX,
        /** The share of the best. */
        SHARE_OF_BEST;

        /** {@return the name in frameworks, such as {@code min-max}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String type() {
        return "relative";
    }

    @Override
    public double leastRaw() {
        return method == Method.SHARE_OF_BEST ? Double.MIN_NORMAL : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double[] attainments(RawInputs raw, Direction direction, Report report) {
        double[] x = raw.column(0);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        double worst = direction == Direction.MORE ? least : most;
        double best = direction == Direction.MORE ? most : least;
        if (method == Method.SHARE_OF_BEST) {
            return Holding.attainments(
                    raw.units(), u -> direction == Direction.MORE ? x[u] / best : best / x[u], Beyond.ERROR, report);
        }
        if (worst == best) {
            report.add(0, Trouble.NO_SPREAD, Double.toString(best));
        }
        return Holding.attainments(
                raw.units(), u -> worst == best ? Double.NaN : (x[u] - worst) / (best - worst), Beyond.ERROR, report);
    }
}

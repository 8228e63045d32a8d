package org.opendti.panel;

import java.util.List;

/**
 * How a score goes on. Every model is a weighted sum of the scores so far: Σ own · (the unit's score of each year) + Σ common · (the mean score of
 * all units in each year). The own weights sum to 1, the common ones to 0. The examples are of a unit with 0.50 in 2022 and 0.60 in 2023, where
 * the mean of all units went from 0.50 to 0.58, and of the year 2024.
 *
 * <p>With two to four years no model can be fitted and tested on the unit alone; these are simple on purpose, and none of their parameters is
 * estimated but the levels and changes themselves.
 */
public sealed interface ForecastModel {

    /** What a yearly change keeps from year to year, unless another share is asked for. */
    double STANDARD_PHI = 0.8;

    /** {@return the name in commands, such as {@code damped}} */
    String id();

    /**
     * What each of a unit's own scores weighs.
     *
     * @param years the years with scores, ascending, at least two
     * @param year the later year that is forecast
     * @return a weight a year; they sum to 1
     */
    double[] own(List<Integer> years, int year);

    /**
     * What the mean score of all units in each year weighs.
     *
     * @param years the years with scores, ascending, at least two
     * @param year the later year that is forecast
     * @return a weight a year; they sum to 0
     */
    default double[] common(List<Integer> years, int year) {
        return new double[years.size()];
    }

    /** The last score stays: 0.60. The forecast of a random walk without drift. */
    record Last() implements ForecastModel {

        @Override
        public String id() {
            return "last";
        }

        @Override
        public double[] own(List<Integer> years, int year) {
            return trend(years.size(), 0);
        }
    }

    /**
     * The last score plus a trend that wears off: last + b (φ + φ² + … + φʰ), h years ahead, b being the unit's mean change a year, (last − first) /
     * years. With φ = 0.8 it is 0.60 + 0.8 · 0.10 = 0.68, and a year later 0.744. Source of the damped trend: Gardner and McKenzie (1985),
     * <i>Forecasting trends in time series</i>, Management Science 31; here the level is the last score and φ is not fitted.
     *
     * @param phi what of a yearly change comes again the year after, above 0 and at most 1; with 1 the trend goes on in full
     */
    record Damped(double phi) implements ForecastModel {

        /**
         * Checks the range.
         *
         * @param phi as above
         * @throws IllegalArgumentException if out of range
         */
        public Damped {
            if (!(phi > 0 && phi <= 1)) {
                throw new IllegalArgumentException("phi (" + phi + ") must be above 0 and at most 1");
            }
        }

        /** With φ = 0.8. */
        public Damped() {
            this(STANDARD_PHI);
        }

        @Override
        public String id() {
            return "damped";
        }

        @Override
        public double[] own(List<Integer> years, int year) {
            int last = years.get(years.size() - 1);
            double ahead = 0;
            for (int h = 1; h <= year - last; h++) {
                ahead += Math.pow(phi, h);
            }
            return trend(years.size(), ahead / (last - years.get(0)));
        }
    }

    /** The least-squares line through the unit's scores goes on: 0.70. Through two years it is the line through both. */
    record LeastSquares() implements ForecastModel {

        @Override
        public String id() {
            return "least-squares";
        }

        @Override
        public double[] own(List<Integer> years, int year) {
            int n = years.size();
            double mean = years.stream().mapToInt(y -> y).sum() / (double) n;
            double squares =
                    years.stream().mapToDouble(y -> (y - mean) * (y - mean)).sum();
            return years.stream()
                    .mapToDouble(y -> 1.0 / n + (y - mean) * (year - mean) / squares)
                    .toArray();
        }
    }

    /**
     * Every unit moves on from its last score as all did on average, by the mean change a year of all units: 0.60 + 0.08 = 0.68. Ranks stay as they
     * are, but for scores held at 1.
     */
    record MeanChange() implements ForecastModel {

        @Override
        public String id() {
            return "mean-change";
        }

        @Override
        public double[] own(List<Integer> years, int year) {
            return trend(years.size(), 0);
        }

        @Override
        public double[] common(List<Integer> years, int year) {
            int last = years.get(years.size() - 1);
            double[] weights = trend(years.size(), (double) (year - last) / (last - years.get(0)));
            weights[weights.length - 1] -= 1;
            return weights;
        }
    }

    /** The weights of last + share · (last − first). */
    private static double[] trend(int years, double share) {
        double[] weights = new double[years];
        weights[0] -= share;
        weights[years - 1] += 1 + share;
        return weights;
    }
}

package org.opendti.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.opendti.table.Unit;

/**
 * One unit's scores and ranks over the years at one element. Years in which the score is missing are passed over; all rates
 * count calendar years, so that a gap of two years counts as two.
 *
 * @param unit the unit
 * @param code the element's code
 * @param points a point a year, ascending; score and rank are NaN where missing
 */
public record Trend(Unit unit, String code, List<Point> points) {

    /**
     * A year.
     *
     * @param year the year
     * @param score the score, on 0..1; NaN where missing
     * @param rank the rank among the units of the panel, from 1; NaN where missing
     */
    public record Point(int year, double score, double rank) {

        /** {@return whether there is a score} */
        public boolean isPresent() {
            return !Double.isNaN(score);
        }
    }

    /**
     * From one year with a score to the next.
     *
     * @param from the earlier year
     * @param to the later year
     * @param scoreChange score gained, later − earlier: +0.1090 from 0.6321 to 0.7411
     * @param rankChange ranks gained, earlier − later: +3 from rank 22 to rank 19
     */
    public record Change(int from, int to, double scoreChange, double rankChange) {

        /** {@return the score gained a year: scoreChange / (to − from)} */
        public double aYear() {
            return scoreChange / (to - from);
        }
    }

    /**
     * The least-squares line score = level + slope · (year − first year).
     *
     * @param slope score gained a year
     * @param level what the line gives for the first year with a score
     * @param error standard error of the slope, √(Σ residual² / (n − 2) / Σ(year − mean year)²); NaN of two years
     * @param degrees degrees of freedom, n − 2
     */
    public record Line(double slope, double level, double error, int degrees) {

        /**
         * The interval of the slope by Student's t: slope ± t · error. It holds where the years scatter around a line by errors that are
         * independent, normal and of one size; from three or four years it is wide, as it should be.
         *
         * @param probability how likely it is to hold the slope, such as 0.95
         * @return the interval; empty of two years, which leave nothing to tell the scatter by
         * @throws IllegalArgumentException if the probability is not above 0 and below 1
         */
        public Optional<Interval> interval(double probability) {
            Interval.check(probability);
            if (degrees < 1) {
                return Optional.empty();
            }
            double t = new TDistribution(null, degrees).inverseCumulativeProbability((1 + probability) / 2);
            return Optional.of(new Interval(slope - t * error, slope + t * error));
        }

        /** {@return slope / level: 0.047 is 4.7 % of the first year's level a year; empty where the level is 0} */
        public OptionalDouble relative() {
            return level == 0 ? OptionalDouble.empty() : OptionalDouble.of(slope / level);
        }
    }

    /**
     * Copies the points.
     *
     * @param unit as above
     * @param code as above
     * @param points as above
     * @throws IllegalArgumentException if the years do not ascend
     */
    public Trend {
        points = List.copyOf(points);
        for (int t = 1; t < points.size(); t++) {
            if (points.get(t).year() <= points.get(t - 1).year()) {
                throw new IllegalArgumentException("years must ascend; "
                        + points.get(t).year() + " follows " + points.get(t - 1).year());
            }
        }
    }

    private List<Point> present() {
        return points.stream().filter(Point::isPresent).toList();
    }

    /** {@return the changes from each year with a score to the next; none of a single year} */
    public List<Change> changes() {
        List<Point> present = present();
        List<Change> changes = new ArrayList<>();
        for (int t = 1; t < present.size(); t++) {
            changes.add(change(present.get(t - 1), present.get(t)));
        }
        return changes;
    }

    /** {@return the change from the first year with a score to the last; empty of fewer than two} */
    public Optional<Change> whole() {
        List<Point> present = present();
        return present.size() < 2
                ? Optional.empty()
                : Optional.of(change(present.get(0), present.get(present.size() - 1)));
    }

    private static Change change(Point before, Point after) {
        return new Change(before.year(), after.year(), after.score() - before.score(), before.rank() - after.rank());
    }

    /**
     * Compound growth a year, (last / first)^(1 / years) − 1, over the calendar years between the first and the last score: from 10 in 2010 to
     * 14 in 2018 it is 1.4^(1/8) − 1 = 0.042956.
     *
     * @return the rate; empty of fewer than two scores, and where the first is not above 0 or the last is below 0
     */
    public OptionalDouble growth() {
        List<Point> present = present();
        if (present.size() < 2) {
            return OptionalDouble.empty();
        }
        Point first = present.get(0);
        Point last = present.get(present.size() - 1);
        return first.score() > 0 && last.score() >= 0
                ? OptionalDouble.of(Math.pow(last.score() / first.score(), 1.0 / (last.year() - first.year())) - 1)
                : OptionalDouble.empty();
    }

    /** {@return the least-squares line through the scores; empty of fewer than two} */
    public Optional<Line> line() {
        List<Point> present = present();
        int n = present.size();
        if (n < 2) {
            return Optional.empty();
        }
        int first = present.get(0).year();
        double meanYear = present.stream().mapToDouble(p -> p.year() - first).sum() / n;
        double meanScore = present.stream().mapToDouble(Point::score).sum() / n;
        double squares = 0;
        double products = 0;
        for (Point p : present) {
            squares += (p.year() - first - meanYear) * (p.year() - first - meanYear);
            products += (p.year() - first - meanYear) * (p.score() - meanScore);
        }
        double slope = products / squares;
        double level = meanScore - slope * meanYear;
        double residuals = 0;
        for (Point p : present) {
            double residual = p.score() - level - slope * (p.year() - first);
            residuals += residual * residual;
        }
        double error = n == 2 ? Double.NaN : Math.sqrt(residuals / (n - 2) / squares);
        return Optional.of(new Line(slope, level, error, n - 2));
    }
}

package org.opendti.aggregate;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.opendti.aggregate.Aggregation.Report;
import org.opendti.aggregate.Aggregation.Trouble;

/** The units that are aggregated together, and of these the parts of weight above 0. Weights sum to 1. */
final class Field {

    /** Which numbers a method takes: those from the least on, up to {@link Aggregation#GREATEST}. */
    enum Domain {
        ANY(-Aggregation.GREATEST, Trouble.TOO_LARGE),
        NOT_NEGATIVE(0, Trouble.NEGATIVE),
        POSITIVE(Double.MIN_VALUE, Trouble.NOT_POSITIVE);

        private final double least;
        private final Trouble trouble;

        Domain(double least, Trouble trouble) {
            this.least = least;
            this.trouble = trouble;
        }

        private boolean takes(double x) {
            return x >= least && x <= Aggregation.GREATEST;
        }
    }

    /** A value of the first n numbers and their weights, which it may reorder. */
    @FunctionalInterface
    interface Formula {
        double of(double[] x, double[] w, int n);
    }

    private final int[] rows;
    private final int[] numbers;
    private final double[][] parts;
    private final double[] weights;
    private final int all;
    private final Report report;

    private Field(double[][] parts, double[] weights, Domain domain, boolean complete, Report report) {
        Shapes.check(parts, weights);
        this.report = report;
        all = parts[0].length;
        numbers = IntStream.range(0, parts.length).filter(k -> weights[k] > 0).toArray();
        rows = rows(parts, weights, domain, complete);
        this.parts = IntStream.of(numbers).mapToObj(k -> pick(parts[k])).toArray(double[][]::new);
        double total = Arrays.stream(weights).sum();
        this.weights =
                IntStream.of(numbers).mapToDouble(k -> weights[k] / total).toArray();
    }

    /** The units that have all parts. */
    static Field complete(double[][] parts, double[] weights, Domain domain, Report report) {
        return new Field(parts, weights, domain, true, report);
    }

    /** The units that have any part; the columns hold NaN where one is missing. */
    static Field present(double[][] parts, double[] weights, Domain domain, Report report) {
        return new Field(parts, weights, domain, false, report);
    }

    /** Whether a unit has every part, of whatever weight. */
    static boolean hasAll(double[][] parts, int unit) {
        for (double[] part : parts) {
            if (Double.isNaN(part[unit])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a unit has a part of weight above 0. */
    static boolean hasAny(double[][] parts, double[] weights, int unit) {
        for (int k = 0; k < parts.length; k++) {
            if (weights[k] > 0 && !Double.isNaN(parts[k][unit])) {
                return true;
            }
        }
        return false;
    }

    /** The units that are judged; what is wrong with a part is told unit by unit. */
    private int[] rows(double[][] parts, double[] weights, Domain domain, boolean complete) {
        boolean[] plain = new boolean[all];
        Arrays.fill(plain, true);
        for (double[] part : parts) {
            for (int u = 0; u < all; u++) {
                plain[u] &= domain.takes(part[u]);
            }
        }
        return IntStream.range(0, all)
                .filter(u -> plain[u]
                        || ((complete ? hasAll(parts, u) : hasAny(parts, weights, u)) && isTaken(parts, u, domain)))
                .toArray();
    }

    private boolean isTaken(double[][] parts, int unit, Domain domain) {
        boolean taken = true;
        for (int k : numbers) {
            double x = parts[k][unit];
            if (!Double.isNaN(x) && !domain.takes(x)) {
                boolean large = Math.abs(x) > Aggregation.GREATEST;
                report.add(unit, k, large ? Trouble.TOO_LARGE : domain.trouble, x);
                taken = false;
            }
        }
        return taken;
    }

    private double[] pick(double[] part) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = part[rows[i]];
        }
        return picked;
    }

    /** How many units. */
    int size() {
        return rows.length;
    }

    /** The parts, a column each; to be read only. */
    double[][] parts() {
        return parts;
    }

    double[] weights() {
        return weights;
    }

    /** The number that a part has among all parts. */
    int number(int k) {
        return numbers[k];
    }

    /** The least value of a part; NaN if no unit has it. */
    double least(int k) {
        double least = Double.NaN;
        for (double x : parts[k]) {
            least = x >= least || Double.isNaN(x) ? least : x;
        }
        return least;
    }

    /** The greatest value of a part; NaN if no unit has it. */
    double most(int k) {
        double most = Double.NaN;
        for (double x : parts[k]) {
            most = x <= most || Double.isNaN(x) ? most : x;
        }
        return most;
    }

    /** The value of each unit by itself, in all rows. */
    double[] each(Formula formula) {
        return spread(formula(formula));
    }

    private double[] formula(Formula formula) {
        double[] x = new double[parts.length];
        double[] w = new double[parts.length];
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = formula.of(x, w, gather(i, x, w));
        }
        return values;
    }

    private int gather(int i, double[] x, double[] w) {
        int n = 0;
        for (int k = 0; k < parts.length; k++) {
            x[n] = parts[k][i];
            w[n] = weights[k];
            n += Double.isNaN(parts[k][i]) ? 0 : 1;
        }
        return n;
    }

    /** The values of the units in all rows, NaN in those that are not of the field. */
    double[] spread(double[] values) {
        double[] spread = new double[all];
        Arrays.fill(spread, Double.NaN);
        for (int i = 0; i < rows.length; i++) {
            spread[rows[i]] = values[i];
        }
        return spread;
    }

    /** No value in any row. */
    double[] nothing() {
        double[] nothing = new double[all];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /** Tells what is wrong with a whole part, at the first unit that has it. */
    void tell(int k, Trouble trouble) {
        int i = 0;
        while (Double.isNaN(parts[k][i])) {
            i++;
        }
        report.add(rows[i], numbers[k], trouble, parts[k][i]);
    }

    /** Tells what is wrong with a unit, at the part that is least when normalised. */
    void tell(int i, double[][] normalised, Trouble trouble) {
        int least = -1;
        for (int k = 0; k < parts.length; k++) {
            if (!Double.isNaN(normalised[k][i]) && (least < 0 || !(normalised[k][i] >= normalised[least][i]))) {
                least = k;
            }
        }
        report.add(rows[i], numbers[least], trouble, parts[least][i]);
    }
}

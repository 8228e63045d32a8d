package org.opendti.weight;

import java.util.stream.IntStream;
import org.opendti.kernel.Extremes;

/** The checks that the schemes share, made once, and what their methods have in common. */
final class PartColumns {

    /** What values a scheme can weigh. */
    enum Range {
        ANY("finite"),
        NOT_NEGATIVE("at least 0"),
        POSITIVE("above 0");

        private final String words;

        Range(String words) {
            this.words = words;
        }

        boolean holds(double value) {
            return switch (this) {
                case ANY -> true;
                case NOT_NEGATIVE -> value >= 0;
                case POSITIVE -> value > 0;
            };
        }
    }

    private PartColumns() {}

    /** The units that have every part, of columns whose shape and values are checked. */
    static double[][] complete(String scheme, double[][] columns, boolean[] lessIsBetter, Range range) {
        checkParts(columns, lessIsBetter);
        checkValues(scheme, columns, range);
        int[] units = completeUnits(columns);
        if (units.length < 2) {
            throw new IllegalArgumentException(
                    scheme + " needs at least 2 units that have every part; of " + columns[0].length + " units "
                            + units.length + (units.length == 1 ? " has" : " have") + " all " + columns.length);
        }
        double[][] complete = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            double[] column = columns[k];
            complete[k] = IntStream.of(units).mapToDouble(u -> column[u]).toArray();
        }
        return complete;
    }

    static void checkParts(double[][] columns, boolean[] lessIsBetter) {
        if (columns.length == 0 || columns.length != lessIsBetter.length) {
            throw new IllegalArgumentException("weights need at least one part and a direction for each; got "
                    + columns.length + " parts and " + lessIsBetter.length + " directions");
        }
    }

    /** One length, and every value that is there finite and in the scheme's range. */
    static void checkValues(String scheme, double[][] columns, Range range) {
        for (int k = 0; k < columns.length; k++) {
            if (columns[k].length != columns[0].length) {
                throw new IllegalArgumentException("every part needs one value a unit; part 0 has " + columns[0].length
                        + " and part " + k + " has " + columns[k].length);
            }
            for (int u = 0; u < columns[k].length; u++) {
                double value = columns[k][u];
                if (!Double.isNaN(value) && !(Double.isFinite(value) && range.holds(value))) {
                    throw new IllegalArgumentException("part " + k + " of unit " + u + " is " + value + "; " + scheme
                            + " needs values that are " + (Double.isFinite(value) ? range.words : Range.ANY.words));
                }
            }
        }
    }

    static int[] completeUnits(double[][] columns) {
        return IntStream.range(0, columns[0].length)
                .filter(u -> IntStream.range(0, columns.length).noneMatch(k -> Double.isNaN(columns[k][u])))
                .toArray();
    }

    static boolean isConstant(double[] column) {
        return Extremes.least(column) == Extremes.greatest(column);
    }

    /** Refuses a column without spread, naming it. */
    static void checkSpread(String scheme, double[][] complete) {
        for (int k = 0; k < complete.length; k++) {
            if (isConstant(complete[k])) {
                throw new IllegalArgumentException("part " + k + " is " + complete[k][0] + " for all "
                        + complete[k].length + " units; " + scheme + " needs parts that vary");
            }
        }
    }

    /** Columns of which more is better: the others times −1. */
    static double[][] turned(double[][] columns, boolean[] lessIsBetter) {
        double[][] turned = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            double sign = lessIsBetter[k] ? -1 : 1;
            turned[k] = columns[k].clone();
            for (int u = 0; u < turned[k].length; u++) {
                turned[k][u] *= sign;
            }
        }
        return turned;
    }

    /** (x − min) / (max − min) of a column that varies. */
    static double[] minMax(double[] column) {
        double half = Extremes.least(column) / 2;
        double range = Extremes.greatest(column) / 2 - half; // halves, since the range of large numbers can overflow
        double[] scaled = new double[column.length];
        for (int u = 0; u < column.length; u++) {
            scaled[u] = (column[u] / 2 - half) / range;
        }
        return scaled;
    }

    /** Importances over their sum, of columns of which at least one must vary. */
    static double[] shares(String scheme, double[][] complete, double[] importances) {
        return shares(
                importances,
                "part 0 is " + complete[0][0] + " for all " + complete[0].length + " units, and no part varies; "
                        + scheme + " needs at least one that does");
    }

    /** Importances over their sum. */
    static double[] shares(double[] importances, String ifNone) {
        double sum = 0;
        for (double importance : importances) {
            sum += importance;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(ifNone);
        }
        double[] shares = new double[importances.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = importances[k] / sum;
        }
        return shares;
    }
}

package org.opendti.audit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendti.kernel.Moments;

/**
 * Statistics of every column: what is there, where it lies, what shape it has.
 *
 * <p>Raw, there is a row a column that the framework takes: an indicator's inputs, or its own code where it names none,
 * and aggregates that can only be given; as scores, a row an element.
 *
 * @param stage of which figures
 * @param rows a row a column, in the framework's order, parts before their aggregates
 */
public record IndicatorStatistics(Stage stage, List<Row> rows) {

    /**
     * Copies the rows.
     *
     * @param stage as above
     * @param rows as above
     */
    public IndicatorStatistics {
        rows = List.copyOf(rows);
    }

    /** What is noticed of a column; the thresholds are those of {@link AuditOptions}. */
    public enum Flag {
        /** Too many values are missing: 30 of 63 are there, 0.48 being below 0.65. */
        FEW_AVAILABLE,
        /** Too many are 0: 40 of 63. */
        MANY_ZEROS,
        /** Numbers repeat too often to tell units apart: 12 different ones of 63. */
        FEW_VALUES,
        /** Two or more values, all the same. */
        CONSTANT,
        /** Skewness and excess kurtosis are both great: 2.1 and 4.5. */
        OUTLIERS;

        /** {@return the word in output, such as {@code few-available}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One column. Shares of what is present are NaN where nothing is. Of a column of words everything from min to
     * kurtosis is NaN, and zeros are none.
     *
     * @param code the column's code
     * @param stage of which figures
     * @param units how many units there are
     * @param present how many have a value
     * @param available present / units
     * @param min the least value
     * @param firstQuartile a quarter of the way up, of type 7: between two values in proportion
     * @param median half of the way up
     * @param thirdQuartile three quarters of the way up
     * @param max the greatest value
     * @param mean the mean
     * @param deviation the standard deviation with n − 1; NaN of one value
     * @param skewness type 2, adjusted for n; NaN of fewer than three values, or of a constant
     * @param kurtosis excess, type 2, adjusted for n; NaN of fewer than four values, or of a constant
     * @param zeros how many are 0
     * @param nonZero (present − zeros) / present
     * @param distinct how many different values there are
     * @param distinctShare distinct / present
     * @param mostFrequent how often the most frequent value occurs
     * @param mostFrequentShare mostFrequent / present
     * @param flags what is noticed
     */
    public record Row(
            String code,
            Stage stage,
            int units,
            int present,
            double available,
            double min,
            double firstQuartile,
            double median,
            double thirdQuartile,
            double max,
            double mean,
            double deviation,
            double skewness,
            double kurtosis,
            int zeros,
            double nonZero,
            int distinct,
            double distinctShare,
            int mostFrequent,
            double mostFrequentShare,
            Set<Flag> flags) {

        /** {@return how many units have no value} */
        public int missing() {
            return units - present;
        }
    }

    static IndicatorStatistics of(Stage stage, List<Figures> columns, AuditOptions options) {
        return new IndicatorStatistics(
                stage,
                columns.stream().map(column -> row(stage, column, options)).toList());
    }

    static Row row(Stage stage, Figures column, AuditOptions options) {
        double[] x = column.isWords() ? new double[0] : column.numbers();
        Quartiles quartiles = Quartiles.of(x);
        Counts counts = Counts.of(column);
        boolean constant = counts.distinct == 1;
        double skewness = constant ? Double.NaN : Moments.skewness(x); // a constant's mean may be off by a last bit
        double kurtosis = constant ? Double.NaN : Moments.kurtosis(x);
        Set<Flag> flags = counts.flags(column.isWords(), options);
        if (Math.abs(skewness) >= options.skewness() && kurtosis >= options.kurtosis()) {
            flags.add(Flag.OUTLIERS);
        }
        return new Row(
                column.code(),
                stage,
                counts.units,
                counts.present,
                counts.available(),
                quartiles.min(),
                quartiles.first(),
                quartiles.median(),
                quartiles.third(),
                quartiles.max(),
                constant ? quartiles.min() : Moments.mean(x),
                constant && x.length > 0 ? (counts.present > 1 ? 0 : Double.NaN) : Moments.deviation(x),
                skewness,
                kurtosis,
                counts.zeros,
                counts.nonZero(),
                counts.distinct,
                counts.share(counts.distinct),
                counts.mostFrequent,
                counts.share(counts.mostFrequent),
                Collections.unmodifiableSet(flags));
    }

    /** How often values occur. */
    private record Counts(int units, int present, int zeros, int distinct, int mostFrequent) {

        static Counts of(Figures column) {
            Map<Object, Integer> often = new HashMap<>();
            List<Object> present = column.present();
            present.forEach(value -> often.merge(value, 1, Integer::sum));
            int most = often.values().stream().mapToInt(n -> n).max().orElse(0);
            return new Counts(column.units(), present.size(), often.getOrDefault(0.0, 0), often.size(), most);
        }

        double available() {
            return units == 0 ? Double.NaN : (double) present / units;
        }

        double share(int count) {
            return present == 0 ? Double.NaN : (double) count / present;
        }

        double nonZero() {
            return share(present - zeros);
        }

        /** Words are few by nature. */
        Set<Flag> flags(boolean words, AuditOptions options) {
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            add(flags, Flag.FEW_AVAILABLE, available() < options.leastAvailable());
            add(flags, Flag.MANY_ZEROS, nonZero() < options.leastNonZero());
            add(flags, Flag.FEW_VALUES, !words && share(distinct) < options.leastDistinct());
            add(flags, Flag.CONSTANT, distinct == 1 && present > 1);
            return flags;
        }

        private static void add(Set<Flag> flags, Flag flag, boolean noticed) {
            if (noticed) {
                flags.add(flag);
            }
        }
    }

    /**
     * The row of a column.
     *
     * @param code the column's code
     * @return its row, if there is one
     */
    public Optional<Row> row(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** {@return the rows that have a flag} */
    public List<Row> flagged() {
        return rows.stream().filter(row -> !row.flags().isEmpty()).toList();
    }
}

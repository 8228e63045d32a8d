package org.opendti.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;
import org.opendti.table.Unit;

/**
 * Fills a missing cell from the same unit's other years, of the same status. It is the years that count, not the order
 * of the rows nor how many lie between; rows without a year are left alone. Only observed values fill, never those
 * filled before. Nothing is carried back, and no line is drawn beyond the last year observed: what has no source stays
 * missing. Source: OECD/JRC, <i>Handbook on Constructing Composite Indicators</i> (2008), section 3.
 *
 * @param columns the columns to fill
 * @param filling how
 * @param longest the most years that a value may be apart from the year that it fills, at least 1
 */
public record ImputeAcrossYears(List<Column> columns, Filling filling, int longest) implements Step {

    /** How other years fill one. The examples have 1 in 2020, 4 in 2023 and nothing else from 2019 to 2024. */
    public enum Filling {
        /** The value of the nearest earlier year: 1 in 2021 and 2022, 4 in 2024, nothing in 2019. */
        LATEST,
        /** On the line between the nearest earlier and later year: 2 in 2021, 3 in 2022, nothing in 2019 and 2024. */
        LINEAR;

        /** {@return the name, such as {@code latest}} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Series(Unit unit, String status) {}

    /**
     * Checks the parameters.
     *
     * @param columns as above
     * @param filling as above
     * @param longest as above
     * @throws IllegalArgumentException if there is no column, one stands twice, or longest is below 1
     */
    public ImputeAcrossYears {
        columns = Checks.columns(columns);
        Checks.atLeastOne("longest", longest);
    }

    @Override
    public Prepared apply(IndicatorTable table) {
        Edit edit = new Edit(table);
        List<int[]> series = series(edit.rows());
        for (Column column : columns) {
            double[] filled = edit.before(column);
            series.forEach(rows -> fill(filled, rows, edit.rows()));
            edit.set(column, filled, filling == Filling.LATEST ? Why.EARLIER_YEAR : Why.BETWEEN_YEARS);
        }
        return edit.done();
    }

    private static List<int[]> series(List<Row> rows) {
        Map<Series, List<Integer>> series = new LinkedHashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            if (row.year().isPresent()) {
                series.computeIfAbsent(new Series(row.unit(), row.status()), key -> new ArrayList<>())
                        .add(r);
            }
        }
        return series.values().stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private void fill(double[] filled, int[] positions, List<Row> rows) {
        NavigableMap<Integer, Double> observed = new TreeMap<>();
        for (int r : positions) {
            if (!Double.isNaN(filled[r])) {
                observed.put(rows.get(r).year().orElseThrow(), filled[r]);
            }
        }
        for (int r : positions) {
            if (Double.isNaN(filled[r])) {
                filled[r] = filling(observed, rows.get(r).year().orElseThrow());
            }
        }
    }

    private double filling(NavigableMap<Integer, Double> observed, int year) {
        Map.Entry<Integer, Double> earlier = observed.lowerEntry(year);
        Map.Entry<Integer, Double> later = observed.higherEntry(year);
        if (earlier == null || year - earlier.getKey() > longest) {
            return Double.NaN;
        }
        if (filling == Filling.LATEST) {
            return earlier.getValue();
        }
        if (later == null || later.getKey() - year > longest) {
            return Double.NaN;
        }
        double share = (double) (year - earlier.getKey()) / (later.getKey() - earlier.getKey());
        return earlier.getValue() + (later.getValue() - earlier.getValue()) * share;
    }
}

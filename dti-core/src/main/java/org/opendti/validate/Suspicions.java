package org.opendti.validate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.kernel.Numbers;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Row;

/** Figures that can be scored but are hard to believe. */
final class Suspicions {

    /** So many rows alike are no accident. */
    private static final int MANY = 5;

    private static final double LEAP = 10;
    private static final double PERCENT = 100;

    private Suspicions() {}

    /** Columns of numbers in which all rows, at least five, have the same. */
    static void sameEverywhere(IndicatorTable slice, Findings findings) {
        slice.forEachNumbers((column, span, numbers) -> {
            int count = numbers.shared().length;
            boolean full = Arrays.stream(numbers.shared()).noneMatch(Double::isNaN);
            if (full && count >= MANY && span.least() == span.greatest()) {
                Row row = slice.rows().get(0);
                String year = row.year().isPresent() ? " " + row.year().getAsInt() : "";
                findings.add(
                        FindingCode.SAME_EVERYWHERE,
                        slice.place(column),
                        "column",
                        column.header(),
                        "value",
                        Numbers.shortest(span.least()),
                        "count",
                        count,
                        "slice",
                        (year + " " + row.status()).stripTrailing());
            }
        });
    }

    /** Values of at most 1 in a column of percentages most of which are above 1, and which would be among these times 100. */
    static void sharesAmongPercentages(IndicatorTable slice, Framework framework, Findings findings) {
        for (Indicator indicator : framework.indicators()) {
            Column column = Column.of(indicator.rawColumns().get(0));
            boolean percentages =
                    indicator.unit().equals("%") && indicator.rule().greatestRaw() > 1;
            Optional<double[]> numbers = percentages ? slice.numbers(column) : Optional.empty();
            numbers.ifPresent(cells -> sharesAmongPercentages(slice, column, cells, findings));
        }
    }

    private static void sharesAmongPercentages(IndicatorTable slice, Column column, double[] cells, Findings findings) {
        double[] sorted =
                Arrays.stream(cells).filter(x -> !Double.isNaN(x)).sorted().toArray();
        double middle = sorted.length < MANY ? 0 : sorted[sorted.length / 2];
        double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        for (int r = 0; r < cells.length && middle > 1; r++) {
            if (cells[r] > 0 && cells[r] <= 1 && cells[r] * PERCENT <= most) {
                findings.add(
                        FindingCode.SHARE_AS_PERCENTAGE,
                        slice.place(column, r),
                        "column",
                        column.header(),
                        "unit",
                        slice.rows().get(r).unit().name(),
                        "value",
                        Numbers.shortest(cells[r]),
                        "middle",
                        Numbers.shortest(middle),
                        "percent",
                        Numbers.shortest(Math.round(cells[r] * PERCENT * 1e8) / 1e8));
            }
        }
    }

    /** Values at least ten times, or at most a tenth, of what the unit had the year before. */
    static void leaps(IndicatorTable table, Optional<IndicatorTable> earlier, Findings findings) {
        Map<List<Object>, NavigableMap<Integer, Past>> past = new HashMap<>();
        earlier.ifPresent(other -> remember(other, past));
        remember(table, past);
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            NavigableMap<Integer, Past> known = past.getOrDefault(key(row), new TreeMap<>());
            Map.Entry<Integer, Past> before =
                    row.year().isPresent() ? known.lowerEntry(row.year().getAsInt()) : null;
            if (before != null) {
                leaps(table, r, before.getValue(), findings);
            }
        }
    }

    /** A row of an earlier year. */
    private record Past(IndicatorTable table, int row) {}

    private static void remember(IndicatorTable table, Map<List<Object>, NavigableMap<Integer, Past>> past) {
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = table.rows().get(r);
            if (row.year().isPresent()) {
                past.computeIfAbsent(key(row), key -> new TreeMap<>())
                        .put(row.year().getAsInt(), new Past(table, r));
            }
        }
    }

    private static List<Object> key(Row row) {
        return List.of(row.unit(), row.status());
    }

    private static void leaps(IndicatorTable table, int row, Past past, Findings findings) {
        int year = past.table.rows().get(past.row).year().orElseThrow();
        table.forEachNumbers((column, span, numbers) -> {
            double now = numbers.shared()[row];
            double before = past.table.number(column, past.row);
            double ratio = Math.abs(now / before);
            if (now != 0 && before != 0 && (ratio >= LEAP || ratio <= 1 / LEAP)) {
                findings.add(
                        FindingCode.LEAP,
                        table.place(column, row),
                        "column",
                        column.header(),
                        "unit",
                        table.rows().get(row).unit().name(),
                        "value",
                        Numbers.shortest(now),
                        "before",
                        Numbers.shortest(before),
                        "year",
                        year,
                        "where",
                        past.table.place(column, past.row));
            }
        });
    }
}

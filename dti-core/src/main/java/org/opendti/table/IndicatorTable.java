package org.opendti.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.kernel.Doubles;
import org.opendti.kernel.Numbers;

/**
 * What was observed: rows of units (of a year, of a status) and columns of numbers and texts, every cell either present
 * or missing. Immutable.
 */
public final class IndicatorTable {

    private final UnitList units;
    private final List<Row> rows;
    private final Map<Column, double[]> numbers;
    private final Map<Column, @Nullable String[]> texts;
    private final List<Filled> inOrder;
    private final Map<String, @Nullable Basis[]> bases;
    private final Set<Integer> years;
    private final List<Unit> rowUnits;
    private final Map<Unit, Integer> positions;
    private final CellPlaces places;

    IndicatorTable(
            UnitList units,
            List<Row> rows,
            Map<Column, double[]> numbers,
            Map<Column, @Nullable String[]> texts,
            CellPlaces places) {
        this.units = units;
        this.places = places;
        this.rows = List.copyOf(rows);
        this.numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        this.inOrder = this.numbers.entrySet().stream()
                .map(entry ->
                        new Filled(entry.getKey(), Column.Range.of(entry.getValue()), new Doubles(entry.getValue())))
                .toList();
        this.bases = new LinkedHashMap<>();
        texts.forEach((column, cells) -> {
            if (column.facet() == Column.Facet.BASIS) {
                bases.put(column.code(), bases(cells));
            }
        });
        this.years = years(rows);
        this.rowUnits = rows.stream().map(Row::unit).toList();
        Map<Unit, Integer> byUnit = new HashMap<>(2 * rows.size());
        for (int r = 0; r < rows.size(); r++) {
            byUnit.put(rows.get(r).unit(), r);
        }
        this.positions = byUnit;
    }

    /**
     * Starts a table.
     *
     * @param units the list that its units are of
     * @return a builder without rows
     */
    public static TableBuilder builder(UnitList units) {
        return new TableBuilder(units);
    }

    /** {@return the list that its units are of} */
    public UnitList units() {
        return units;
    }

    /** {@return its rows} */
    public List<Row> rows() {
        return rows;
    }

    /** {@return the unit of each row} */
    public List<Unit> rowUnits() {
        return rowUnits;
    }

    /** {@return its columns of numbers} */
    public Set<Column> numberColumns() {
        return numbers.keySet();
    }

    /** {@return its columns of texts} */
    public Set<Column> textColumns() {
        return texts.keySet();
    }

    /**
     * The numbers of a column.
     *
     * @param column the column
     * @return a copy, an entry a row, NaN where missing; empty if there is no such column of numbers
     */
    public Optional<double[]> numbers(Column column) {
        return Optional.ofNullable(numbers.get(column)).map(double[]::clone);
    }

    /**
     * A number.
     *
     * @param column the column
     * @param row the row, from 0
     * @return the number; NaN where it is missing, or there is no such column of numbers
     */
    public double number(Column column, int row) {
        double[] cells = numbers.get(column);
        return cells == null ? Double.NaN : cells[row];
    }

    /**
     * Goes through all columns of numbers in their order, without copies; for the library's own packages.
     *
     * @param visitor takes each column
     */
    public void forEachNumbers(NumbersVisitor visitor) {
        for (Filled column : inOrder) {
            visitor.visit(column.column, column.span, column.cells);
        }
    }

    /**
     * A cell as it would be written: a number in its shortest form, or a text.
     *
     * @param column the column
     * @param row the row, from 0
     * @return the cell; empty where it is missing, or there is no such column
     */
    public Optional<String> cell(Column column, int row) {
        double[] cells = numbers.get(column);
        if (cells != null) {
            return Double.isNaN(cells[row]) ? Optional.empty() : Optional.of(Numbers.shortest(cells[row]));
        }
        @Nullable String[] words = texts.get(column);
        return words == null ? Optional.empty() : Optional.ofNullable(words[row]);
    }

    /**
     * Where a cell stands, or would stand, in the file that the table was read from.
     *
     * @param column the column
     * @param row the row, from 0
     * @return file, line and column, with unit and element; the last two alone in a table that was made by code
     */
    public Place place(Column column, int row) {
        return places.cell(column, row).withUnit(rows.get(row).unit().name()).withElement(column.code());
    }

    /**
     * Where a row stands in the file that the table was read from.
     *
     * @param row the row, from 0
     * @return file and line (the first line of it in a long table), with the unit
     */
    public Place place(int row) {
        return places.row(row).withUnit(rows.get(row).unit().name());
    }

    /**
     * Where a column is named in the file that the table was read from.
     *
     * @param column the column
     * @return file, line and column, with the element
     */
    public Place place(Column column) {
        return places.header(column).withElement(column.code());
    }

    CellPlaces places() {
        return places;
    }

    /** {@return the file that the table was read from; {@link Place#NONE} if it was made by code} */
    public Place place() {
        return places.file();
    }

    /**
     * The words of a column, for the library's own packages.
     *
     * @param column the column
     * @return a copy, an entry a row, null where missing; nothing if there is no such column of texts
     */
    public Optional<@Nullable String[]> words(Column column) {
        return Optional.ofNullable(texts.get(column)).map(cells -> cells.clone());
    }

    /** Takes the columns of numbers one by one. */
    @FunctionalInterface
    public interface NumbersVisitor {
        /**
         * Takes a column.
         *
         * @param column the column
         * @param span the least and the greatest number in it; {@link Column.Range#NOTHING} if all are missing
         * @param numbers an entry a row, NaN where missing
         */
        void visit(Column column, Column.Range span, Doubles numbers);
    }

    /** A column of numbers, and the least and greatest of them. */
    private record Filled(Column column, Column.Range span, Doubles cells) {}

    /**
     * What the figures of each element rest on, where the table has a column {@code CODE@basis}.
     *
     * @return code → an entry a row, null where the table does not say; copies
     */
    public Map<String, @Nullable Basis[]> bases() {
        Map<String, @Nullable Basis[]> copies = new LinkedHashMap<>();
        bases.forEach((code, cells) -> copies.put(code, cells.clone()));
        return copies;
    }

    /**
     * The texts of a column.
     *
     * @param column the column
     * @return an entry a row, empty where missing; no entry at all if there is no such column of texts
     */
    public List<Optional<String>> texts(Column column) {
        @Nullable String[] cells = texts.get(column);
        return cells == null
                ? List.of()
                : Arrays.stream(cells).map(Optional::ofNullable).toList();
    }

    /**
     * The row of each unit, in a table that has one a unit.
     *
     * @return unit → position in {@link #rows()}, unmodifiable
     * @throws DtiException if a unit has several rows; it names the years and statuses to choose from
     */
    public Map<Unit, Integer> positions() {
        if (positions.size() < rows.size()) {
            throw new DtiException(
                    FindingCode.SEVERAL_ROWS_PER_UNIT,
                    place(),
                    "years",
                    choice(years()),
                    "statuses",
                    choice(statuses()));
        }
        return Collections.unmodifiableMap(positions);
    }

    private static String choice(Set<?> values) {
        return values.isEmpty() ? "–" : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /**
     * The years of its rows.
     *
     * @return the years, ascending; none if it has none
     */
    public Set<Integer> years() {
        return years;
    }

    private static Set<Integer> years(List<Row> rows) {
        Set<Integer> years = new TreeSet<>();
        rows.forEach(row -> row.year().ifPresent(years::add));
        return Collections.unmodifiableSet(years);
    }

    private static @Nullable Basis[] bases(@Nullable String[] cells) {
        @Nullable Basis[] bases = new Basis[cells.length];
        for (int r = 0; r < cells.length; r++) {
            String cell = cells[r];
            bases[r] = cell == null ? null : Basis.named(cell).orElse(null);
        }
        return bases;
    }

    /**
     * The statuses of its rows.
     *
     * @return the statuses in the order of the alphabet; none if it has none
     */
    public Set<String> statuses() {
        Set<String> statuses = new TreeSet<>();
        rows.forEach(row -> {
            if (!row.status().isEmpty()) {
                statuses.add(row.status());
            }
        });
        return statuses;
    }

    /**
     * The rows of one year.
     *
     * @param year the year
     * @return the table of these rows
     * @throws DtiException if there is none; it names the years that there are
     */
    public IndicatorTable year(int year) {
        return keep(
                row -> row.year().isPresent() && row.year().getAsInt() == year,
                FindingCode.NO_SUCH_YEAR,
                year,
                years());
    }

    /**
     * The rows of one status.
     *
     * @param status the status
     * @return the table of these rows
     * @throws DtiException if there is none; it names the statuses that there are
     */
    public IndicatorTable status(String status) {
        return keep(row -> row.status().equals(status), FindingCode.NO_SUCH_STATUS, status, statuses());
    }

    /**
     * The rows of each year and status apart.
     *
     * @return a table a year and status, in the order in which they first stand; this one if there is but one
     */
    public List<IndicatorTable> slices() {
        Map<List<Object>, List<Integer>> slices = new LinkedHashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            slices.computeIfAbsent(List.of(row.year(), row.status()), key -> new ArrayList<>())
                    .add(r);
        }
        return slices.size() == 1
                ? List.of(this)
                : slices.values().stream()
                        .map(kept ->
                                keep(kept.stream().mapToInt(Integer::intValue).toArray()))
                        .toList();
    }

    /**
     * The rows of all units but one.
     *
     * @param unit the unit that is left out
     * @return the table of the others' rows
     */
    public IndicatorTable without(Unit unit) {
        return keep(IntStream.range(0, rows.size())
                .filter(r -> !rows.get(r).unit().equals(unit))
                .toArray());
    }

    private IndicatorTable keep(Predicate<Row> wanted, FindingCode problem, Object value, Set<?> known) {
        int[] kept = IntStream.range(0, rows.size())
                .filter(r -> wanted.test(rows.get(r)))
                .toArray();
        if (kept.length == 0) {
            throw new DtiException(problem, place(), "value", value, "known", choice(known));
        }
        return keep(kept);
    }

    private IndicatorTable keep(int[] kept) {
        Map<Column, double[]> keptNumbers = new LinkedHashMap<>();
        numbers.forEach((column, cells) -> keptNumbers.put(
                column, Arrays.stream(kept).mapToDouble(r -> cells[r]).toArray()));
        Map<Column, @Nullable String[]> keptTexts = new LinkedHashMap<>();
        texts.forEach((column, cells) -> keptTexts.put(
                column, Arrays.stream(kept).mapToObj(r -> cells[r]).toArray(String[]::new)));
        return new IndicatorTable(
                units, Arrays.stream(kept).mapToObj(rows::get).toList(), keptNumbers, keptTexts, places.select(kept));
    }

    /** Two tables are equal when their lists' names, rows and cells are, wherever they were read from. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndicatorTable that
                && units.id().equals(that.units.id())
                && rows.equals(that.rows)
                && sameCells(numbers, that.numbers)
                && sameCells(texts, that.texts);
    }

    private static <T> boolean sameCells(Map<Column, T> a, Map<Column, T> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream()
                        .allMatch(entry -> Arrays.deepEquals(
                                new Object[] {entry.getValue()}, new Object[] {b.get(entry.getKey())}));
    }

    @Override
    public int hashCode() {
        return 31 * rows.hashCode() + numbers.keySet().hashCode();
    }

    /** {@return such as {@code 63 rows × 9 columns of provinces-63}} */
    @Override
    public String toString() {
        return rows.size() + " rows × " + (numbers.size() + texts.size()) + " columns of " + units;
    }
}

package org.opendti.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;

/** Gathers a table row by row; not for use by several threads. */
public final class TableBuilder {

    private final UnitList units;
    private final Findings findings = new Findings();
    private final Map<Row, Integer> rows = new HashMap<>();
    private final List<Row> inOrder = new ArrayList<>();
    private final Map<Column, ColumnCells> numbers = new LinkedHashMap<>();
    private final Map<Column, ColumnCells> texts = new LinkedHashMap<>();

    TableBuilder(UnitList units) {
        this.units = units;
    }

    /**
     * Starts a row of a table without years.
     *
     * @param unit a spelling of the unit
     * @return this builder, whose cells now go into this row
     */
    public TableBuilder row(String unit) {
        Optional<Unit> found = units.find(unit);
        if (found.isEmpty()) {
            findings.add(units.problem(unit, Place.of(unit, "")));
        }
        return row(Row.of(found.orElseGet(() -> new Unit(units.id(), unit, unit, Map.of()))));
    }

    /**
     * Starts a row.
     *
     * @param row what it is about
     * @return this builder, whose cells now go into this row
     */
    public TableBuilder row(Row row) {
        Unit unit = row.unit();
        if (!unit.list().equals(units.id())) {
            findings.add(
                    FindingCode.UNIT_OF_ANOTHER_LIST,
                    Place.of(unit.name(), ""),
                    "name",
                    unit.name(),
                    "list",
                    units.id(),
                    "stranger",
                    unit.list() + " " + unit.code());
        }
        if (rows.putIfAbsent(row, inOrder.size()) != null) {
            findings.add(FindingCode.DUPLICATE_ROW, Place.of(row.unit().name(), ""), "row", row);
        }
        inOrder.add(row);
        return this;
    }

    /**
     * Sets a number of the row started last.
     *
     * @param header the column, such as {@code HDCQS} or {@code HDCQS@points}
     * @param value a finite number
     * @return this builder
     * @throws IllegalStateException if no row has been started
     */
    public TableBuilder set(String header, double value) {
        if (!Double.isFinite(value)) {
            findings.add(
                    FindingCode.NOT_FINITE,
                    Place.of(inOrder.get(last()).unit().name(), header),
                    "value",
                    value,
                    "column",
                    header,
                    "unit",
                    inOrder.get(last()).unit().name());
        }
        cells(numbers, Column.of(header)).set(last(), value + 0.0); // no -0
        return this;
    }

    /**
     * Sets a text of the row started last.
     *
     * @param header the column, such as {@code NTC@basis} or {@code source}
     * @param value the text; blanks around it do not count, and an empty one is missing
     * @return this builder
     * @throws IllegalStateException if no row has been started
     */
    public TableBuilder set(String header, String value) {
        Column column = Column.of(header);
        if (column.facet() == Column.Facet.BASIS && Basis.named(value.strip()).isEmpty()) {
            findings.add(
                    FindingCode.UNKNOWN_BASIS,
                    Place.of(inOrder.get(last()).unit().name(), header),
                    "value",
                    value,
                    "column",
                    header);
        }
        String text = value.strip();
        cells(texts, column).set(last(), text.isEmpty() ? null : text);
        return this;
    }

    private int last() {
        if (inOrder.isEmpty()) {
            throw new IllegalStateException("start a row with row(…) before its cells are set");
        }
        return inOrder.size() - 1;
    }

    private static ColumnCells cells(Map<Column, ColumnCells> columns, Column column) {
        return columns.computeIfAbsent(column, key -> new ColumnCells());
    }

    /**
     * Builds the table.
     *
     * @return the table
     * @throws DtiException naming all of: a unit that is unknown or ambiguous, a row that stands twice, a number
     *     that is not finite, an unknown basis
     */
    public IndicatorTable build() {
        findings.throwIfErrors();
        int size = inOrder.size();
        Map<Column, double[]> fitted = new LinkedHashMap<>();
        numbers.forEach((column, cells) -> fitted.put(column, cells.numbers(size)));
        Map<Column, @Nullable String[]> fittedTexts = new LinkedHashMap<>();
        texts.forEach((column, cells) -> fittedTexts.put(column, cells.texts(size)));
        return new IndicatorTable(units, inOrder, fitted, fittedTexts, CellPlaces.NONE);
    }
}

package org.opendti.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.ScoringRule;

/** Checks cells and gathers them into a table. */
final class Gatherer {

    /** So many letters of sources are enough to say. */
    private static final int MOST_SOURCES = 10_000;

    private final UnitList units;
    private final Findings findings;
    private final NumberReader numbers;
    private final Map<Row, Integer> positions = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<Column, Gathered> columns = new LinkedHashMap<>();

    /** A column: what it holds, its cells, and where it stands. */
    record Gathered(Header.Field field, ColumnCells cells, CellPlaces.Stand stand) {}

    Gatherer(UnitList units, TableOptions options, Findings findings) {
        this.units = units;
        this.findings = findings;
        this.numbers = new NumberReader(options, findings);
    }

    int size() {
        return rows.size();
    }

    /** The position of a row, which is a new one unless it is there. */
    int position(Row row, Place place) {
        Integer there = positions.putIfAbsent(row, rows.size());
        if (there == null) {
            rows.add(row);
            lines.add(place.line());
        }
        return there == null ? rows.size() - 1 : there;
    }

    /** Adds a row that should not be there yet. */
    int add(Row row, Place place) {
        int before = rows.size();
        int position = position(row, place);
        if (position < before) {
            findings.add(
                    FindingCode.DUPLICATE_ROW_LINES,
                    place.withUnit(row.unit().name()),
                    "row",
                    row,
                    "first",
                    lines.get(position),
                    "second",
                    place.line());
        }
        return position;
    }

    /**
     * The column of a field of figures.
     *
     * @param header where it is named
     * @param f the position in a row of its cells
     */
    Gathered column(Header.Field field, Supplier<Place> header, int f) {
        return columns.computeIfAbsent(
                field.column(),
                key -> new Gathered(
                        field,
                        new ColumnCells(),
                        new CellPlaces.Stand(header.get(), f + 1, new ColumnCells(), new ColumnCells())));
    }

    /** Reads a cell into a row of its column. */
    void cell(TableRows from, int f, Gathered column, int row) {
        if (!from.isGrid()) {
            Place place = from.place(f);
            column.stand.lines().set(row, place.line());
            column.stand.fields().set(row, place.column());
        }
        cell(from, f, column.field, column.cells, row);
    }

    /** Reads a cell; the column's name is the field's. */
    private void cell(TableRows from, int f, Header.Field field, ColumnCells cells, int row) {
        Supplier<Place> place = () -> place(from, f, field, row);
        if (field.role() == Header.Role.NUMBER) {
            double number = from.number(f);
            if (Double.isNaN(number)) {
                numbers.read(from.text(f), field, cells, row, place);
            } else if (field.range().contains(number) && !Double.isInfinite(number)) {
                cells.set(row, number + 0.0); // no -0
            } else {
                numbers.set(number, from.text(f), field, cells, row, place);
            }
            return;
        }
        String text = from.text(f);
        if (text.isEmpty()) {
            return;
        }
        boolean known = true;
        for (ScoringRule rule : field.rules()) {
            if (!rule.knows(text)) {
                known = false;
                findings.add(
                        FindingCode.UNKNOWN_WORD,
                        place.get(),
                        "value",
                        text,
                        "column",
                        field.header(),
                        "unit",
                        rows.get(row).unit().name(),
                        "known",
                        String.join(", ", rule.words()));
            }
        }
        if (field.role() == Header.Role.BASIS && Basis.named(text).isEmpty()) {
            known = false;
            findings.add(FindingCode.UNKNOWN_BASIS, place.get(), "value", text, "column", field.header());
        }
        if (known) {
            cells.set(row, text);
        }
    }

    /** Reads a cell of a long table, which should not have been read yet. */
    void cellOnce(TableRows from, int f, Header.Field field, Supplier<Place> header, int row) {
        Gathered column = column(field, header, f);
        double before = column.stand.lines().number(row);
        if (!Double.isNaN(before)) {
            findings.add(
                    FindingCode.DUPLICATE_CELL,
                    place(from, f, field, row),
                    "column",
                    field.header(),
                    "row",
                    rows.get(row),
                    "first",
                    (int) before,
                    "second",
                    from.place().line());
            return;
        }
        Place place = from.place(f);
        column.stand.lines().set(row, place.line());
        if (!from.isGrid()) {
            column.stand.fields().set(row, place.column());
        }
        cell(from, f, field, column.cells, row);
    }

    /** Adds to what a row of a long table is from, which several lines may say. */
    void source(TableRows from, int f, Header.Field field, int row) {
        String source = from.text(f);
        ColumnCells cells = column(field, () -> from.headerPlace(f), f).cells;
        String before = cells.text(row);
        if (before == null) {
            cells.set(row, source);
        } else if (!List.of(before.split("; ", -1)).contains(source) && before.length() < MOST_SOURCES) {
            cells.set(row, before + "; " + source);
        }
    }

    private Place place(TableRows from, int f, Header.Field field, int row) {
        return from.place(f)
                .withUnit(rows.get(row).unit().name())
                .withElement(field.column().code());
    }

    /** Ends the reading and builds the table of what could be read. */
    IndicatorTable table(Place file) {
        numbers.end();
        Map<Column, double[]> fitted = new LinkedHashMap<>();
        Map<Column, @Nullable String[]> fittedTexts = new LinkedHashMap<>();
        columns.forEach((column, gathered) -> {
            if (gathered.field.role() == Header.Role.NUMBER) {
                fitted.put(column, gathered.cells.numbers(rows.size()));
            } else {
                fittedTexts.put(column, gathered.cells.texts(rows.size()));
            }
        });
        Map<Column, CellPlaces.Stand> stands = new HashMap<>();
        columns.forEach((column, gathered) -> stands.put(column, gathered.stand));
        CellPlaces places =
                CellPlaces.of(file, lines.stream().mapToInt(Integer::intValue).toArray(), stands);
        return new IndicatorTable(units.isOpen() ? listOfRows() : units, rows, fitted, fittedTexts, places);
    }

    private UnitList listOfRows() {
        Set<Unit> distinct = new LinkedHashSet<>();
        rows.forEach(row -> distinct.add(row.unit()));
        UnitList.Builder list = UnitList.builder(units.id());
        distinct.forEach(unit -> list.unit(unit.code(), unit.name(), unit.groups(), List.of()));
        return list.build();
    }
}

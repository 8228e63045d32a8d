package org.opendti.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.framework.ScoringRule;
import org.opendti.kernel.Cells;
import org.opendti.kernel.Numbers;

/** Reads rows of cells, checks each cell and gathers the table. */
final class RowReader {

    private final List<Header.Field> fields;
    private final boolean hasUnit;
    private final UnitList units;
    private final Findings findings;
    private final Map<Row, Integer> lines = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final double[][] numbers;
    private final @Nullable String[] @Nullable [] texts;

    RowReader(Header header, UnitList units, Findings findings) {
        this.fields = header.fields();
        this.hasUnit = header.has(Header.Role.UNIT);
        this.units = units;
        this.findings = findings;
        this.numbers = new double[fields.size()][];
        this.texts = new String[fields.size()][];
        for (int f = 0; f < fields.size(); f++) {
            switch (fields.get(f).role()) {
                case NUMBER -> numbers[f] = new double[64];
                case TEXT, BASIS -> texts[f] = new String[64];
                default -> {
                    // no cells of its own
                }
            }
        }
    }

    int size() {
        return rows.size();
    }

    void read(List<String> cells, Place line) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        while (cells.size() > fields.size() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() != fields.size()) {
            findings.add(FindingCode.ROW_LENGTH, line, "found", cells.size(), "wanted", fields.size());
            return;
        }
        Row row = row(cells, line);
        Integer first = lines.putIfAbsent(row, line.line());
        if (first != null) {
            findings.add(
                    FindingCode.DUPLICATE_ROW_LINES,
                    line.withUnit(row.unit().name()),
                    "row",
                    row,
                    "first",
                    first,
                    "second",
                    line.line());
        }
        int r = rows.size();
        rows.add(row);
        for (int f = 0; f < fields.size(); f++) {
            cell(fields.get(f), f, r, cells.get(f), line.withUnit(row.unit().name()));
        }
    }

    private void cell(Header.Field field, int f, int r, String text, Place line) {
        switch (field.role()) {
            case NUMBER -> {
                double[] cells = numbers[f];
                if (r == cells.length) {
                    cells = numbers[f] = Arrays.copyOf(cells, 2 * r);
                }
                cells[r] = number(field, text, line, f);
            }
            case TEXT, BASIS -> {
                if (r == texts[f].length) {
                    texts[f] = Arrays.copyOf(texts[f], 2 * r);
                }
                texts[f][r] = isMissing(text) ? null : Cells.unguard(text);
                checkWord(field, Cells.unguard(text), line, f);
                if (field.role() == Header.Role.BASIS
                        && !isMissing(text)
                        && Basis.named(text).isEmpty()) {
                    report(FindingCode.UNKNOWN_BASIS, field, text, line, f);
                }
            }
            case NAMELESS -> {
                if (!text.isEmpty()) {
                    report(FindingCode.NAMELESS_COLUMN, field, text, line, f);
                }
            }
            default -> {
                // read with the row
            }
        }
    }

    private void checkWord(Header.Field field, String text, Place line, int f) {
        for (ScoringRule rule : field.rules()) {
            if (!isMissing(text) && !rule.knows(text)) {
                findings.add(
                        FindingCode.UNKNOWN_WORD,
                        place(field, line, f),
                        "value",
                        text,
                        "column",
                        field.header(),
                        "unit",
                        line.unit(),
                        "known",
                        String.join(", ", rule.words()));
            }
        }
    }

    private static boolean isMissing(String text) {
        return text.isEmpty() || text.equals("NA");
    }

    /** The cell's number; NaN where missing or after a finding. */
    private double number(Header.Field field, String text, Place line, int f) {
        if (isMissing(text)) {
            return Double.NaN;
        }
        double number = Numbers.parse(text);
        if (Double.isNaN(number)) {
            boolean notFinite = text.equalsIgnoreCase("nan")
                    || text.toLowerCase(java.util.Locale.ROOT).contains("inf");
            report(notFinite ? FindingCode.NOT_FINITE : FindingCode.NOT_A_NUMBER, field, text, line, f);
        } else if (Double.isInfinite(number)) {
            report(FindingCode.NOT_FINITE, field, text, line, f);
        } else if (number > field.range().greatest()) {
            reportRange(
                    FindingCode.ABOVE_MAXIMUM,
                    field,
                    text,
                    line,
                    f,
                    field.range().greatest());
        } else if (number < field.range().least()) {
            reportRange(
                    FindingCode.BELOW_MINIMUM,
                    field,
                    text,
                    line,
                    f,
                    field.range().least());
        }
        return number + 0.0; // no -0
    }

    private void report(FindingCode problem, Header.Field field, String text, Place line, int f) {
        findings.add(problem, place(field, line, f), "value", text, "column", field.header(), "unit", line.unit());
    }

    private void reportRange(FindingCode problem, Header.Field field, String text, Place line, int f, double limit) {
        findings.add(
                problem,
                place(field, line, f),
                "value",
                text,
                "column",
                field.header(),
                "unit",
                line.unit(),
                "limit",
                Numbers.shortest(limit));
    }

    private static Place place(Header.Field field, Place line, int f) {
        return line.at(line.line(), f + 1).withElement(field.column().code());
    }

    private Row row(List<String> cells, Place line) {
        String code = "";
        String name = "";
        OptionalInt year = OptionalInt.empty();
        String status = "";
        Map<String, String> groups = new HashMap<>();
        int unitField = 0;
        for (int f = 0; f < fields.size(); f++) {
            String text = Cells.unguard(cells.get(f));
            switch (fields.get(f).role()) {
                case UNIT -> {
                    code = text;
                    unitField = f;
                }
                case NAME -> {
                    name = text;
                    unitField = hasUnit ? unitField : f;
                }
                case YEAR -> year = year(text, line, f);
                case STATUS -> status = text;
                case GROUP -> groups.put(fields.get(f).column().code(), text);
                default -> {
                    // a cell of the table
                }
            }
        }
        Unit unit = unit(hasUnit ? code : name, name, line.at(line.line(), unitField + 1));
        for (Map.Entry<String, String> group : groups.entrySet()) {
            if (!group.getValue().isEmpty()) {
                unit = unit.withGroup(group.getKey(), group.getValue());
            }
        }
        return new Row(unit, year, status);
    }

    private OptionalInt year(String text, Place line, int f) {
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        findings.add(FindingCode.BAD_YEAR, line.at(line.line(), f + 1), "value", text);
        return OptionalInt.empty();
    }

    private Unit unit(String spelling, String name, Place place) {
        if (spelling.isEmpty()) {
            findings.add(FindingCode.NO_UNIT, place);
        } else if (!units.isOpen()) {
            Optional<Unit> found = units.find(spelling);
            if (found.isPresent()) {
                checkName(found.get(), spelling, name, place);
                return found.get();
            }
            findings.add(units.problem(spelling, place.withUnit(spelling)));
        }
        // a line of its own for each, so that two unknown ones are not called the same
        String code = spelling.isEmpty() ? "line " + place.line() : spelling;
        return new Unit(units.id(), code, name.isEmpty() ? code : name, Map.of());
    }

    private void checkName(Unit unit, String spelling, String name, Place place) {
        if (!name.isEmpty() && !units.find(name).equals(Optional.of(unit))) {
            findings.add(
                    FindingCode.NAME_OF_ANOTHER_UNIT,
                    place.withUnit(unit.name()),
                    "unit",
                    spelling,
                    "name",
                    name,
                    "expected",
                    unit.name());
        }
    }

    IndicatorTable table() {
        Map<Column, double[]> fitted = new LinkedHashMap<>();
        Map<Column, @Nullable String[]> fittedTexts = new LinkedHashMap<>();
        for (int f = 0; f < fields.size(); f++) {
            Column column = fields.get(f).column();
            if (numbers[f] != null) {
                fitted.put(column, Arrays.copyOf(numbers[f], rows.size()));
                numbers[f] = new double[0];
            } else if (texts[f] != null) {
                fittedTexts.put(column, Arrays.copyOf(texts[f], rows.size()));
            }
        }
        return new IndicatorTable(units.isOpen() ? listOfRows() : units, rows, fitted, fittedTexts);
    }

    private UnitList listOfRows() {
        Set<Unit> distinct = new LinkedHashSet<>();
        rows.forEach(row -> distinct.add(row.unit()));
        UnitList.Builder list = UnitList.builder(units.id());
        distinct.forEach(unit -> list.unit(unit.code(), unit.name(), unit.groups(), List.of()));
        return list.build();
    }
}

package org.opendti.coinr;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.io.CsvLines;
import org.opendti.io.TextFiles;
import org.opendti.kernel.Cells;
import org.opendti.kernel.Numerals;
import org.opendti.table.DecimalMark;
import org.opendti.table.TableOptions;

/** The cells of iMeta, found by the names of their columns; columns of other names are passed over, as COINr does. */
final class MetaTable {

    static final String CODE = "iCode";
    static final String NAME = "iName";
    static final String LEVEL = "Level";
    static final String DIRECTION = "Direction";
    static final String WEIGHT = "Weight";
    static final String UNIT = "Unit";
    static final String TARGET = "Target";
    static final String DENOMINATOR = "Denominator";
    static final String PARENT = "Parent";
    static final String TYPE = "Type";

    private static final List<String> NEEDED = List.of(LEVEL, CODE, PARENT, DIRECTION, TYPE, WEIGHT);
    private static final List<String> NUMBERS = List.of(LEVEL, DIRECTION, WEIGHT, TARGET);

    private final String source;
    private final TableOptions options;
    private final Findings findings;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private char mark = '.';

    private MetaTable(String source, TableOptions options, Findings findings) {
        this.source = source;
        this.options = options;
        this.findings = findings;
    }

    /**
     * Reads the file.
     *
     * @throws DtiException if it cannot be read on, with all findings so far
     */
    static MetaTable read(Path file, TableOptions options, Findings findings) {
        return TextFiles.read(file, options.limits(), options.charset(), reader -> {
            MetaTable table = new MetaTable(file.toString(), options, findings);
            table.read(reader);
            return table;
        });
    }

    String source() {
        return source;
    }

    List<Line> lines() {
        return lines;
    }

    private void read(Reader reader) throws IOException {
        try (CsvLines csv = new CsvLines(reader, source, options.separator(), options.limits(), findings)) {
            if (!csv.next()) {
                throw new DtiException(FindingCode.EMPTY_FILE, Place.file(source));
            }
            header(csv);
            int width = csv.cells().size();
            while (csv.next()) {
                line(csv, width);
            }
        }
        if (lines.isEmpty()) {
            findings.add(FindingCode.NO_ROWS, Place.file(source));
        }
        mark = mark();
    }

    private void header(CsvLines csv) {
        for (int f = 0; f < csv.cells().size(); f++) {
            String name = csv.cells().get(f);
            if (!name.isEmpty() && columns.putIfAbsent(name, f) != null) {
                findings.add(
                        FindingCode.DUPLICATE_COLUMN, csv.place().at(csv.place().line(), f + 1), "column", name);
            }
        }
        if (!columns.keySet().containsAll(NEEDED)) {
            throw wrongColumns(csv, String.join(", ", NEEDED));
        }
    }

    private DtiException wrongColumns(CsvLines csv, String wanted) {
        findings.add(FindingCode.WRONG_COLUMNS, csv.place(), "found", String.join(", ", csv.cells()), "wanted", wanted);
        return new DtiException(findings.list());
    }

    private void line(CsvLines csv, int width) {
        List<String> cells = csv.cells();
        if (cells.size() != width) {
            findings.add(FindingCode.ROW_LENGTH, csv.place(), "found", cells.size(), "wanted", width);
            return;
        }
        Map<String, String> byColumn = new HashMap<>();
        columns.forEach((name, f) -> byColumn.put(name, text(cells.get(f))));
        if (!byColumn.values().stream().allMatch(String::isEmpty)) {
            lines.add(new Line(byColumn, csv.place()));
        }
    }

    private String text(String cell) {
        String composed = Normalizer.normalize(cell, Normalizer.Form.NFC);
        return options.missing().contains(Cells.fold(composed)) ? "" : Cells.unguard(composed);
    }

    /** The decimal mark: as declared, else a comma if a number of the file can only be read with one, else a point. */
    private char mark() {
        if (options.decimalMark().isPresent()) {
            return options.decimalMark().get() == DecimalMark.COMMA ? ',' : '.';
        }
        boolean comma = lines.stream()
                .flatMap(line -> NUMBERS.stream().map(line::text))
                .anyMatch(text -> !Double.isNaN(Numerals.parse(text, ',')) && Double.isNaN(Numerals.parse(text, '.')));
        return comma ? ',' : '.';
    }

    /** A line of the file. */
    final class Line {

        private final Map<String, String> cells;
        private final Place place;

        private Line(Map<String, String> cells, Place place) {
            this.cells = cells;
            this.place = place;
        }

        /** The code that the line is about; empty where it names none. */
        String code() {
            return text(CODE);
        }

        /** A cell; empty where it is missing, or there is no such column. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** A finite number; NaN where it is missing, and after a finding. */
        double number(String column) {
            String text = text(column);
            double number = Numerals.parse(text, mark);
            if (!text.isEmpty() && !Double.isFinite(number)) {
                findings.add(
                        FindingCode.NOT_A_NUMBER,
                        place(column),
                        "column",
                        column,
                        "unit",
                        code(),
                        "value",
                        text,
                        "example",
                        mark == ',' ? "0,5" : "0.5");
            }
            return Double.isFinite(number) ? number : Double.NaN;
        }

        /** Says that a cell is none of the words that there are. */
        void unknown(String column, String known) {
            findings.add(
                    FindingCode.UNKNOWN_WORD,
                    place(column),
                    "column",
                    column,
                    "unit",
                    code(),
                    "value",
                    text(column),
                    "known",
                    known);
        }

        /** Where a cell stands; the line where there is no such column. */
        Place place(String column) {
            return place.at(place.line(), columns.getOrDefault(column, -1) + 1).withElement(code());
        }
    }
}

package org.opendti.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.table.TableOptions;
import org.opendti.table.Tables;

/** Which sheet of a workbook holds the table, and on which line it begins. */
final class SheetChoice {

    /** Titles above a table end within so many lines. */
    private static final int MOST_TITLES = 200;

    private final ReadableWorkbook book;
    private final Path file;
    private final TableOptions options;
    private final Findings findings;

    SheetChoice(ReadableWorkbook book, Path file, TableOptions options, Findings findings) {
        this.book = book;
        this.file = file;
        this.options = options;
        this.findings = findings;
    }

    /** A sheet, and the cells of it that count. */
    private record Chosen(Sheet sheet, CellRange range) {}

    WorkbookRows rows() throws IOException {
        Optional<Chosen> named = named();
        List<Chosen> candidates = named.map(List::of)
                .orElseGet(() -> book.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .map(sheet -> new Chosen(sheet, CellRange.ALL))
                        .toList());
        for (Chosen candidate : candidates) {
            int line = headerLine(candidate, false);
            if (line > 0) {
                if (named.isEmpty()) {
                    tellOfOthers(candidate.sheet);
                }
                return open(candidate, line);
            }
        }
        // no line names units: the first line that is not empty is read as one, and what is wrong with it is said there
        for (Chosen candidate : candidates) {
            int line = headerLine(candidate, true);
            if (line > 0) {
                return open(candidate, line);
            }
        }
        throw new DtiException(FindingCode.EMPTY_FILE, Place.file(file.toString()));
    }

    /** Another sheet may be the one that is meant, a hidden one too. */
    private void tellOfOthers(Sheet taken) throws IOException {
        List<String> others = new ArrayList<>();
        for (Sheet sheet : book.getSheets().toList()) {
            if (sheet.getIndex() != taken.getIndex() && headerLine(new Chosen(sheet, CellRange.ALL), false) > 0) {
                others.add(sheet.getName());
            }
        }
        if (!others.isEmpty()) {
            findings.add(
                    FindingCode.SHEET_TAKEN,
                    Place.file(file.toString()).withSheet(taken.getName()),
                    "sheet",
                    taken.getName(),
                    "others",
                    String.join(", ", others));
        }
    }

    private WorkbookRows open(Chosen chosen, int line) throws IOException {
        Place place = Place.file(file.toString()).withSheet(chosen.sheet.getName());
        return new WorkbookRows(chosen.sheet.openStream().iterator(), line, chosen.range, place, options, findings);
    }

    private Optional<Chosen> named() throws IOException {
        Optional<Sheet> sheet =
                options.sheet().isPresent() ? Optional.of(sheet(options.sheet().get())) : Optional.empty();
        if (options.range().isEmpty()) {
            return sheet.map(one -> new Chosen(one, CellRange.ALL));
        }
        String range = options.range().get();
        Optional<CellRange> cells = CellRange.of(range);
        if (cells.isPresent()) {
            return Optional.of(new Chosen(sheet.orElseGet(book::getFirstSheet), cells.get()));
        }
        Map<String, String> names = DefinedNames.of(file);
        String meaning = names.getOrDefault(range, "");
        int mark = meaning.lastIndexOf('!');
        return Optional.of(CellRange.of(meaning.substring(mark + 1))
                .map(found -> new Chosen(sheet(unquoted(meaning.substring(0, Math.max(0, mark)))), found))
                .orElseThrow(() -> new DtiException(
                        FindingCode.NO_RANGE,
                        Place.file(file.toString()),
                        "range",
                        range,
                        "names",
                        names.isEmpty() ? "–" : String.join(", ", names.keySet()))));
    }

    private static String unquoted(String sheet) {
        boolean quoted = sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'");
        return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
    }

    private Sheet sheet(String name) {
        return book.findSheet(name)
                .orElseThrow(() -> new DtiException(
                        FindingCode.NO_SHEET,
                        Place.file(file.toString()),
                        "sheet",
                        name,
                        "sheets",
                        book.getSheets().map(Sheet::getName).collect(Collectors.joining(", "))));
    }

    /** The line that names units, or the first that is not empty; 0 where there is none. */
    private static int headerLine(Chosen chosen, boolean any) throws IOException {
        try (var rows = chosen.sheet.openStream()) {
            int looked = 0;
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (!chosen.range.hasRow(row.getRowNum())) {
                    continue;
                }
                List<String> texts = texts(row, chosen.range);
                if (any ? !texts.isEmpty() : texts.stream().anyMatch(Tables::namesUnits)) {
                    return row.getRowNum();
                }
                if (++looked > MOST_TITLES) {
                    return 0;
                }
            }
            return 0;
        }
    }

    private static List<String> texts(Row row, CellRange range) {
        List<String> texts = new ArrayList<>();
        for (int c = range.firstColumn(); c < row.getCellCount() && c <= range.lastColumn(); c++) {
            String text = row.getOptionalCell(c).map(CellText::of).orElse("");
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}

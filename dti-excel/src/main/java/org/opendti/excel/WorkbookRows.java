package org.opendti.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.kernel.Cells;
import org.opendti.table.TableOptions;
import org.opendti.table.TableRows;

/** The rows of a sheet below the line that names its columns. */
final class WorkbookRows implements TableRows {

    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9.,]* ?%?");

    private final Iterator<Row> rows;
    private final CellRange range;
    private final TableOptions options;
    private final Findings findings;
    private final List<String> header = new ArrayList<>();
    private final Place headerPlace;
    private final List<@Nullable Cell> cells = new ArrayList<>();
    private Place place;
    private boolean afterGap;
    private boolean hasFigures;

    WorkbookRows(
            Iterator<Row> rows, int headerLine, CellRange range, Place sheet, TableOptions options, Findings findings) {
        this.rows = rows;
        this.range = range;
        this.options = options;
        this.findings = findings;
        this.headerPlace = sheet.at(headerLine, 0);
        this.place = headerPlace;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getRowNum() == headerLine) {
                take(row);
                break;
            }
        }
        cells.forEach(cell -> header.add(cell == null ? "" : CellText.of(cell)));
        while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
            header.remove(header.size() - 1);
        }
        if (header.size() > options.limits().columns()) {
            throw new DtiException(
                    FindingCode.TOO_MANY_COLUMNS,
                    headerPlace,
                    "limit",
                    options.limits().columns());
        }
    }

    /** The cells of a row within the range. */
    private void take(Row row) {
        cells.clear();
        for (int c = range.firstColumn(); c < row.getCellCount() && c <= range.lastColumn(); c++) {
            cells.add(row.getOptionalCell(c).orElse(null));
        }
        place = headerPlace.at(row.getRowNum(), 0);
    }

    @Override
    public boolean next() throws IOException {
        while (rows.hasNext()) {
            Row row = rows.next();
            int last = place.line();
            if (!range.hasRow(row.getRowNum())) {
                continue;
            }
            take(row);
            List<String> texts = texts();
            afterGap |= texts.isEmpty() || row.getRowNum() > last + 1;
            if (texts.isEmpty()) {
                continue;
            }
            if (!(afterGap && isRemark(texts))) {
                hasFigures |= isOfFigures(texts);
                checkCells();
                return true;
            }
            findings.add(FindingCode.REMARK_SKIPPED, place, "text", shortened(String.join(" … ", texts)));
        }
        return false;
    }

    /** One cell, or, where lines above have figures, words alone, as where somebody signs. */
    private boolean isRemark(List<String> texts) {
        return texts.size() == 1 || (hasFigures && !isOfFigures(texts));
    }

    private static boolean isOfFigures(List<String> texts) {
        return texts.stream().anyMatch(text -> FIGURE.matcher(text).matches());
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Cell cell : cells) {
            String text = cell == null ? "" : CellText.isWithoutValue(cell) ? "0" : CellText.of(cell);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** Formulas that failed, and texts above the limit. */
    private void checkCells() {
        int longest = options.limits().fieldLength();
        for (int f = 0; f < cells.size(); f++) {
            Cell cell = cells.get(f);
            if (cell != null && CellText.isError(cell)) {
                findings.add(FindingCode.CELL_ERROR, place(f), "value", String.valueOf(cell.getRawValue()));
                cells.set(f, null);
            } else if (cell != null && CellText.isWithoutValue(cell)) {
                findings.add(FindingCode.FORMULA_WITHOUT_VALUE, place(f));
            } else if (cell != null && CellText.of(cell).length() > longest) {
                findings.add(FindingCode.FIELD_TOO_LONG, place(f), "limit", longest);
                throw new DtiException(findings.list());
            }
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Place headerPlace(int field) {
        return headerPlace.at(headerPlace.line(), range.firstColumn() + field + 1);
    }

    /** Empty cells beyond the header do not count, and those that lack before its end are empty. */
    @Override
    public int size() {
        int size = cells.size();
        while (size > header.size() && text(size - 1).isEmpty()) {
            size--;
        }
        return Math.max(size, header.size());
    }

    @Override
    public String text(int field) {
        String text = cell(field).map(CellText::of).orElse("");
        return options.missing().contains(Cells.fold(text)) ? "" : Cells.unguard(text);
    }

    @Override
    public double number(int field) {
        return cell(field).map(CellText::number).orElse(Double.NaN);
    }

    private Optional<Cell> cell(int field) {
        return field < cells.size() ? Optional.ofNullable(cells.get(field)) : Optional.empty();
    }

    @Override
    public boolean isGrid() {
        return range.firstColumn() == 0;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Place place(int field) {
        return place.at(place.line(), range.firstColumn() + field + 1);
    }
}

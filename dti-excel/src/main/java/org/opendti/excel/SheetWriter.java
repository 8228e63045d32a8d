package org.opendti.excel;

import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.kernel.Numbers;

/** One sheet, written cell by cell from the left and line by line from above. */
final class SheetWriter {

    /** What a cell of a workbook holds. */
    private static final int LONGEST = 32_767;

    private static final double WIDEST = 60;
    private static final int HEADED = 500;
    private static final int LEAST_WIDTH = 7;

    private final Worksheet sheet;
    private int row;
    private int column;
    private int headerRow = -1;
    private int columns;
    private final double[] widths = new double[16_384];

    SheetWriter(Workbook book, String name) {
        this.sheet = book.newWorksheet(name);
    }

    /** A line above the table. */
    SheetWriter title(String text, boolean strong) {
        sheet.inlineString(row, 0, checked(text));
        if (strong) {
            sheet.style(row, 0).bold().fontSize(14).set();
        } else {
            sheet.style(row, 0).fontColor("555555").set();
        }
        return endLine();
    }

    /** The line that names the columns: it stays in sight, and rows can be filtered by it. */
    SheetWriter header(Iterable<String> names) {
        headerRow = row;
        for (String name : names) {
            text(name);
            sheet.style(row, column - 1)
                    .bold()
                    .fillColor("DCE6F1")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        columns = column;
        sheet.freezePane(Math.min(2, columns), row + 1);
        return endLine();
    }

    /** A text, never a formula; characters that no workbook can hold become U+FFFD. */
    SheetWriter text(String text) {
        if (!text.isEmpty()) {
            String kept = checked(text);
            sheet.inlineString(row, column, kept);
            widen(kept.length());
        }
        column++;
        return this;
    }

    /** A number in full, shown on so many digits; an empty cell where it is missing. */
    SheetWriter number(double x, int digits) {
        if (!Double.isNaN(x)) {
            sheet.value(row, column, new BigDecimal(Numbers.shortest(x)));
            if (digits > 0) {
                sheet.style(row, column).format("0." + "0".repeat(digits)).set();
            }
            widen(digits + 4);
        }
        column++;
        return this;
    }

    /** A number as it is. */
    SheetWriter number(double x) {
        return number(x, 0);
    }

    SheetWriter endLine() {
        row++;
        column = 0;
        return this;
    }

    /** Widths, and the filter over the lines written. */
    void end() {
        for (int c = 0; c < columns; c++) {
            sheet.width(c, Math.min(WIDEST, Math.max(LEAST_WIDTH, widths[c] + 2)));
        }
        if (headerRow >= 0 && row > headerRow + 1) {
            sheet.setAutoFilter(headerRow, 0, row - 1, columns - 1);
        }
    }

    /** By the first lines: names of columns wrap, so that these count by half. */
    private void widen(int length) {
        if (headerRow >= 0 && row < HEADED) {
            double width = row == headerRow ? Math.min(length, 12) : length;
            widths[column] = Math.max(widths[column], width);
        }
    }

    private static String checked(String text) {
        if (text.length() > LONGEST) {
            throw new DtiException(
                    FindingCode.TEXT_TOO_LONG_FOR_CELL, Place.NONE, "length", text.length(), "limit", LONGEST);
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(isAllowed(c) ? c : '\ufffd'));
        return kept.toString();
    }

    /** Whether XML 1.0 knows a character. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && (c & 0xfffe) != 0xfffe);
    }
}

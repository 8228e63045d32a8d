package org.opendti.excel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of a sheet.
 *
 * @param firstRow from 1
 * @param lastRow from 1
 * @param firstColumn from 0
 * @param lastColumn from 0
 */
record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** A whole sheet. */
    static final CellRange ALL = new CellRange(1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    private static final Pattern CELLS =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    /** The range of a text such as {@code A4:F70} or {@code $A$4:$F$70}. */
    static Optional<CellRange> of(String text) {
        Matcher cells = CELLS.matcher(text.toUpperCase(Locale.ROOT));
        if (!cells.matches()) {
            return Optional.empty();
        }
        int top = Integer.parseInt(cells.group(2));
        int bottom = Integer.parseInt(cells.group(4));
        int left = column(cells.group(1));
        int right = column(cells.group(3));
        return Optional.of(new CellRange(
                Math.min(top, bottom), Math.max(top, bottom), Math.min(left, right), Math.max(left, right)));
    }

    /** A column's number from 0: A is 0, AA is 26. */
    private static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }

    boolean hasRow(int row) {
        return row >= firstRow && row <= lastRow;
    }
}

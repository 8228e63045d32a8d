package org.opendti.finding;

/**
 * Where a finding was met. What does not apply is empty (text) or 0 (numbers).
 *
 * @param source the file as the user named it, or a description such as {@code "table"}; empty if none
 * @param sheet of a workbook the sheet's name; empty if none
 * @param line the line of the file, from 1; 0 if none
 * @param column the column of the file, from 1: of a CSV file the field's number, of a workbook the
 *     column's, of JSON the character; 0 if none
 * @param unit the unit's name; empty if none
 * @param element the code of the indicator or aggregate; empty if none
 */
public record Place(String source, String sheet, int line, int column, String unit, String element) {

    /** No place at all. */
    public static final Place NONE = new Place("", "", 0, 0, "", "");

    /**
     * A whole file.
     *
     * @param source the file as the user named it
     * @return the place
     */
    public static Place file(String source) {
        return new Place(source, "", 0, 0, "", "");
    }

    /**
     * A unit or an element where there is no file.
     *
     * @param unit the unit's name; empty if none
     * @param element the element's code; empty if none
     * @return the place
     */
    public static Place of(String unit, String element) {
        return new Place("", "", 0, 0, unit, element);
    }

    /**
     * This place at a line and column.
     *
     * @param newLine the line, from 1
     * @param newColumn the column, from 1; 0 if none
     * @return the place
     */
    public Place at(int newLine, int newColumn) {
        return new Place(source, sheet, newLine, newColumn, unit, element);
    }

    /**
     * This place, of a unit.
     *
     * @param newUnit the unit's name
     * @return the place
     */
    public Place withUnit(String newUnit) {
        return new Place(source, sheet, line, column, newUnit, element);
    }

    /**
     * This place, of an element.
     *
     * @param newElement the element's code
     * @return the place
     */
    public Place withElement(String newElement) {
        return new Place(source, sheet, line, column, unit, newElement);
    }

    /**
     * This place, in a sheet of a workbook.
     *
     * @param newSheet the sheet's name
     * @return the place
     */
    public Place withSheet(String newSheet) {
        return new Place(source, newSheet, line, column, unit, element);
    }

    /**
     * Where in its file: {@code 14:3}, the fourteenth line and its third column; in a workbook the cell, {@code C14}.
     *
     * @return line and column as far as they are known; empty where they are not
     */
    public String position() {
        if (line == 0) {
            return "";
        }
        if (sheet.isEmpty()) {
            return column > 0 ? line + ":" + column : String.valueOf(line);
        }
        return column > 0 ? letters(column) + line : String.valueOf(line);
    }

    /** A column as spreadsheets name it: 1 is A, 27 is AA. */
    private static String letters(int column) {
        return column == 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }

    /**
     * File, line and column as compilers write them: {@code provinces.csv:14:3}; of a workbook file, sheet and cell: {@code
     * provinces.xlsx: Sheet1!C14}. What is not known is left out.
     *
     * @return the text; empty where neither file nor line is known
     */
    @Override
    public String toString() {
        String position = position();
        if (!sheet.isEmpty()) {
            return source + ": " + sheet + (position.isEmpty() ? "" : "!" + position);
        }
        return source + (source.isEmpty() || position.isEmpty() ? "" : ":") + position;
    }
}

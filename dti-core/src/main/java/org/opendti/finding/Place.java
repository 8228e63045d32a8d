package org.opendti.finding;

/**
 * Where a finding was met. What does not apply is empty (text) or 0 (numbers).
 *
 * @param source the file as the user named it, or a description such as {@code "table"}; empty if none
 * @param line the line of the file, from 1; 0 if none
 * @param column the column of the file, from 1: of a CSV file the field's number, of JSON the character; 0 if none
 * @param unit the unit's name; empty if none
 * @param element the code of the indicator or aggregate; empty if none
 */
public record Place(String source, int line, int column, String unit, String element) {

    /** No place at all. */
    public static final Place NONE = new Place("", 0, 0, "", "");

    /**
     * A whole file.
     *
     * @param source the file as the user named it
     * @return the place
     */
    public static Place file(String source) {
        return new Place(source, 0, 0, "", "");
    }

    /**
     * A unit or an element where there is no file.
     *
     * @param unit the unit's name; empty if none
     * @param element the element's code; empty if none
     * @return the place
     */
    public static Place of(String unit, String element) {
        return new Place("", 0, 0, unit, element);
    }

    /**
     * This place at a line and column.
     *
     * @param newLine the line, from 1
     * @param newColumn the column, from 1; 0 if none
     * @return the place
     */
    public Place at(int newLine, int newColumn) {
        return new Place(source, newLine, newColumn, unit, element);
    }

    /**
     * This place, of a unit.
     *
     * @param newUnit the unit's name
     * @return the place
     */
    public Place withUnit(String newUnit) {
        return new Place(source, line, column, newUnit, element);
    }

    /**
     * This place, of an element.
     *
     * @param newElement the element's code
     * @return the place
     */
    public Place withElement(String newElement) {
        return new Place(source, line, column, unit, newElement);
    }

    /**
     * File, line and column as compilers write them: {@code provinces.csv:14:3}; what is not known is left out.
     *
     * @return the text; empty where neither file nor line is known
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        if (line > 0) {
            text.append(text.isEmpty() ? "" : ":").append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return text.toString();
    }
}

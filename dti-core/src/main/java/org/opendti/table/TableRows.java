package org.opendti.table;

import java.io.IOException;
import java.util.List;
import org.opendti.finding.Place;

/**
 * The rows of a table as a format hands them over, one at a time: first {@link #next()}, then the cells of that row. A
 * format whose rows name their fields, such as JSON, adds to the header as it meets new names; it never takes away.
 */
public interface TableRows {

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     * @throws org.opendti.finding.DtiException if the file cannot be read on
     * @throws IOException if it cannot be read at all
     */
    boolean next() throws IOException;

    /** {@return the names of the fields met so far; {@code ""} for a field without a name} */
    List<String> header();

    /**
     * Where a field is named.
     *
     * @param field its position in the header
     * @return the place
     */
    Place headerPlace(int field);

    /** {@return how many cells this row has, at most as many as the header where absent ones are no mistake} */
    int size();

    /**
     * A cell of this row.
     *
     * @param field its position in the header
     * @return its text, without what the format needs to protect it; {@code ""} where it is absent or missing
     */
    String text(int field);

    /**
     * A cell of this row in a format that tells numbers from texts.
     *
     * @param field its position in the header
     * @return the number; NaN where the cell is a text or missing
     */
    double number(int field);

    /** {@return whether every cell stands on the line of its row, in the column in which the header names its field} */
    default boolean isGrid() {
        return false;
    }

    /** {@return where this row begins} */
    Place place();

    /**
     * Where a cell of this row stands.
     *
     * @param field its position in the header
     * @return the place
     */
    Place place(int field);
}

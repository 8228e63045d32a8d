package org.opendti.table;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import org.opendti.finding.DtiException;
import org.opendti.framework.Framework;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;

/**
 * Tables as CSV: UTF-8 with or without byte order mark, commas, decimal points, a header, a row a unit.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>header</th><th>cells</th></tr>
 * <tr><td>{@code unit}</td><td>code or any spelling of the unit; without this column, {@code name} says it</td></tr>
 * <tr><td>{@code name}</td><td>the unit's name, checked against {@code unit}</td></tr>
 * <tr><td>{@code year}, {@code status}, {@code source}</td><td>what the row is about and where it is from</td></tr>
 * <tr><td>{@code CODE}</td><td>of an aggregate its score on 0..1, of an indicator its raw value</td></tr>
 * <tr><td>{@code CODE@attainment}</td><td>an indicator's share in [0, 1] of what it can earn</td></tr>
 * <tr><td>{@code CODE@points}</td><td>points, from 0 to the element's max points</td></tr>
 * <tr><td>{@code CODE@basis}</td><td>{@code published}, {@code back-calculated} or {@code assumed}</td></tr>
 * <tr><td>an input's code</td><td>a number, a level or a flag</td></tr>
 * <tr><td>{@code group:NAME}</td><td>a group of the unit</td></tr>
 * <tr><td>{@code rank}, {@code score}</td><td>passed over, so that output can be input</td></tr>
 * </table>
 *
 * <p>An empty cell or {@code NA} is missing. {@code 95.5%} is 0.955.
 */
public final class TableCsv {

    private TableCsv() {}

    /**
     * Reads a table.
     *
     * @param file the file
     * @param framework what its columns mean
     * @param units the list that its units are of; {@link UnitList#any()} to make one of its rows
     * @return the table
     * @throws DtiException naming every problem with file, line and field: no such file, a folder, not text, empty; no
     *     header, no unit column, a column that is unknown or stands twice; a row of another length, an unknown or
     *     ambiguous unit, one that stands twice, a name that is another unit's; text where a number belongs, NaN or
     *     infinity, a number out of its column's range, an unknown basis, a year that is none
     */
    public static IndicatorTable read(Path file, Framework framework, UnitList units) {
        return TextFiles.read(
                file, Limits.DEFAULT, reader -> read(reader, file.toString(), framework, units, Limits.DEFAULT));
    }

    /**
     * Reads a table.
     *
     * @param reader the CSV text
     * @param source how findings name it
     * @param framework what its columns mean
     * @param units the list that its units are of; {@link UnitList#any()} to make one of its rows
     * @param limits what it may hold
     * @return the table
     * @throws DtiException as {@link #read(Path, Framework, UnitList)} does
     * @throws IOException if the text cannot be read
     */
    public static IndicatorTable read(Reader reader, String source, Framework framework, UnitList units, Limits limits)
            throws IOException {
        return new TableReader(source, framework, units, limits).read(reader);
    }

    /**
     * Writes a table, with every number in full. The file appears whole or not at all.
     *
     * @param table the table
     * @param file the file, replaced if it is there
     * @throws DtiException if it cannot be written
     */
    public static void write(IndicatorTable table, Path file) {
        TextFiles.write(file, writer -> write(table, writer));
    }

    /**
     * Writes a table, with every number in full.
     *
     * @param table the table
     * @param writer where the CSV text goes; not closed
     * @throws IOException if it cannot be written
     */
    public static void write(IndicatorTable table, Writer writer) throws IOException {
        TableWriter.write(table, writer);
    }
}

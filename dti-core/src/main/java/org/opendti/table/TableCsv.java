package org.opendti.table;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.framework.Framework;
import org.opendti.io.CsvOutput;
import org.opendti.io.TextFiles;
import org.opendti.kernel.Cells;
import org.opendti.kernel.Numbers;
import org.opendti.kernel.Numerals;

/**
 * Tables as CSV: a header, then a row a unit. What is not named by {@link TableOptions} is read from the file: UTF-8 or
 * UTF-16, what stands between the fields (comma, semicolon or tab) and the decimal mark.
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
 * <p>A column is named by its code, or by the element's name in either language, whatever case and diacritics; the other
 * words have Vietnamese ones beside them: {@code mã} or {@code mã tỉnh}, {@code tên}, {@code tỉnh}, {@code tên tỉnh},
 * {@code đơn vị} or {@code địa phương},
 * {@code năm}, {@code trạng thái}, {@code nguồn}, {@code hạng}. {@code stt} is passed over.
 *
 * <p>Long tables have {@code indicator} (or {@code chỉ số}) and {@code value} (or {@code giá trị}) beside the unit: each
 * line is one cell.
 *
 * <p>An empty cell, {@code NA}, {@code -} and the other words of the options are missing. {@code 95.5%} is 0.955.
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
        return read(file, framework, units, TableOptions.defaults());
    }

    /**
     * Reads a table.
     *
     * @param file the file
     * @param framework what its columns mean
     * @param units the list that its units are of; {@link UnitList#any()} to make one of its rows
     * @param options how to read it
     * @return the table
     * @throws DtiException as {@link #read(Path, Framework, UnitList)} does; and where numbers have several decimal marks,
     *     or none that is certain
     */
    public static IndicatorTable read(Path file, Framework framework, UnitList units, TableOptions options) {
        return Tables.read(CsvRows.FORMAT, file, framework, units, options);
    }

    /**
     * Reads a table.
     *
     * @param reader the CSV text
     * @param source how findings name it
     * @param framework what its columns mean
     * @param units the list that its units are of; {@link UnitList#any()} to make one of its rows
     * @param options how to read it
     * @return the table
     * @throws DtiException as {@link #read(Path, Framework, UnitList, TableOptions)} does
     * @throws IOException if the text cannot be read
     */
    public static IndicatorTable read(
            Reader reader, String source, Framework framework, UnitList units, TableOptions options)
            throws IOException {
        return CsvRows.FORMAT.read(reader, source, framework, units, options);
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
        List<WrittenColumn> columns = WrittenColumn.of(table);
        try (CsvOutput csv = new CsvOutput(writer, ',')) {
            csv.line(columns.stream().map(WrittenColumn::header).toList());
            for (int r = 0; r < table.rows().size(); r++) {
                int row = r;
                csv.line(columns.stream().map(column -> cell(column, row)).toList());
            }
        }
    }

    private static String cell(WrittenColumn column, int row) {
        if (column instanceof WrittenColumn.Texts texts) {
            return Cells.guard(texts.cells().get(row));
        }
        double number = ((WrittenColumn.Figures) column).numbers().shared()[row];
        return Double.isNaN(number) ? "" : certain(Numbers.shortest(number));
    }

    /** A number that cannot be taken for thousands: {@code 1.234} is written {@code 1.2340}. */
    private static String certain(String number) {
        int point = number.indexOf('.');
        boolean either = point > 0 && point == number.length() - 4 && !Double.isNaN(Numerals.parse(number, ','));
        return either ? number + "0" : number;
    }
}

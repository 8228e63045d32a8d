package org.opendti.table;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.framework.Framework;

/** Tables from files of any format that is known: JSON, those of other modules, and CSV. */
public final class Tables {

    private Tables() {}

    /**
     * Reads a table as {@link TableOptions#defaults()} say.
     *
     * @param file the file
     * @param framework what its columns mean
     * @param units the list that its units are of; {@link UnitList#any()} to make one of its rows
     * @return the table
     * @throws DtiException as {@link #read(Path, Framework, UnitList, TableOptions)} does
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
     * @throws DtiException naming every problem with its place, as {@link TableCsv} and {@link TableJson} do
     */
    public static IndicatorTable read(Path file, Framework framework, UnitList units, TableOptions options) {
        return read(format(file), file, framework, units, options);
    }

    static IndicatorTable read(
            TableFormat format, Path file, Framework framework, UnitList units, TableOptions options) {
        Findings findings = new Findings();
        IndicatorTable table = scan(format, file, framework, units, options, findings);
        findings.throwIfErrors();
        return table;
    }

    private static IndicatorTable scan(
            TableFormat format,
            Path file,
            Framework framework,
            UnitList units,
            TableOptions options,
            Findings findings) {
        return format.read(
                file, options, findings, rows -> new TableReader(framework, units, options, findings).read(rows));
    }

    /**
     * Reads a table as far as it can be read.
     *
     * @param file the file
     * @param framework what its columns mean
     * @param units the list that its units are of; {@link UnitList#any()} to make one of its rows
     * @param options how to read it
     * @return what could be read, and everything that is wrong with it
     */
    public static TableScan scan(Path file, Framework framework, UnitList units, TableOptions options) {
        Findings findings = new Findings();
        try {
            IndicatorTable table = scan(format(file), file, framework, units, options, findings);
            return new TableScan(Optional.of(table), findings.list());
        } catch (DtiException e) {
            return new TableScan(Optional.empty(), e.findings());
        }
    }

    /**
     * Whether a header says that its column names the units of the rows; a format that must find the line of headers among
     * titles looks for one.
     *
     * @param header such as {@code Mã}, {@code Tỉnh} or {@code unit}
     * @return whether it does
     */
    public static boolean namesUnits(String header) {
        return ColumnNames.role(header.strip())
                .filter(role -> role == Header.Role.UNIT || role == Header.Role.NAME)
                .isPresent();
    }

    /**
     * The format of a file: one that another module offers, else JSON, else CSV.
     *
     * @param file the file
     * @return the format to read it in
     */
    public static TableFormat format(Path file) {
        for (TableFormat format : ServiceLoader.load(TableFormat.class, Tables.class.getClassLoader())) {
            if (format.reads(file)) {
                return format;
            }
        }
        return JsonRows.FORMAT.reads(file) ? JsonRows.FORMAT : CsvRows.FORMAT;
    }
}

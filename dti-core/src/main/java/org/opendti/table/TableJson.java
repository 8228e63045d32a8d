package org.opendti.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.opendti.finding.DtiException;
import org.opendti.framework.Framework;
import org.opendti.io.TextFiles;
import org.opendti.kernel.Numbers;

/**
 * Tables as JSON: an array of objects, or an object whose {@code rows} is one. Each object is a row, wide or long, whose
 * keys are the names of columns as in {@link TableCsv}: {@code [{"unit": "74", "HDCQS": 0.5218, "NTC": null}]}. Values are
 * numbers, texts (also numbers as texts, {@code "0,5218"}), {@code true} and {@code false} (yes and no of a flag), and
 * {@code null} where missing. Places name line and letter.
 */
public final class TableJson {

    private TableJson() {}

    /**
     * Reads a table.
     *
     * @param file the file
     * @param framework what its columns mean
     * @param units the list that its units are of; {@link UnitList#any()} to make one of its rows
     * @param options how to read it
     * @return the table
     * @throws DtiException naming every problem with file, line and letter: what is no JSON, or no array of objects; and
     *     what {@link TableCsv#read(Path, Framework, UnitList, TableOptions)} does not take
     */
    public static IndicatorTable read(Path file, Framework framework, UnitList units, TableOptions options) {
        return Tables.read(JsonRows.FORMAT, file, framework, units, options);
    }

    /**
     * Reads a table.
     *
     * @param reader the JSON text
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
        return JsonRows.FORMAT.read(reader, source, framework, units, options);
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
     * Writes a table as an array of objects, one a line, with every number in full.
     *
     * @param table the table
     * @param writer where the JSON text goes; not closed
     * @throws IOException if it cannot be written
     */
    public static void write(IndicatorTable table, Writer writer) throws IOException {
        List<WrittenColumn> columns = WrittenColumn.of(table);
        try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setRootValueSeparator(null);
            json.writeRaw("[\n");
            for (int r = 0; r < table.rows().size(); r++) {
                json.writeStartObject();
                for (WrittenColumn column : columns) {
                    json.writeFieldName(column.header());
                    write(column, r, json);
                }
                json.writeEndObject();
                json.writeRaw(r + 1 < table.rows().size() ? ",\n" : "\n");
            }
            json.writeRaw("]\n");
        }
    }

    private static void write(WrittenColumn column, int row, JsonGenerator json) throws IOException {
        if (column instanceof WrittenColumn.Figures figures
                && !Double.isNaN(figures.numbers().shared()[row])) {
            json.writeNumber(Numbers.shortest(figures.numbers().shared()[row]));
        } else if (column instanceof WrittenColumn.Texts texts
                && !texts.cells().get(row).isEmpty()) {
            json.writeString(texts.cells().get(row));
        } else {
            json.writeNull();
        }
    }
}

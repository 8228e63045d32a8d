package org.opendti.io;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes lines of CSV, quoted where needed, each ended by a line feed. */
public final class CsvOutput implements AutoCloseable {

    private final CsvGenerator csv;

    /**
     * Writes to a text.
     *
     * @param writer where the lines go; not closed
     * @param separator what stands between fields
     * @throws IOException if it cannot be written
     */
    public CsvOutput(Writer writer, char separator) throws IOException {
        csv = new CsvFactory().createGenerator(writer);
        csv.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
        csv.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        csv.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    /**
     * Writes a line.
     *
     * @param cells its cells
     * @throws IOException if it cannot be written
     */
    public void line(List<String> cells) throws IOException {
        csv.writeStartArray();
        for (String cell : cells) {
            csv.writeString(cell);
        }
        csv.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

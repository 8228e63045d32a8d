package org.opendti.framework;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import org.opendti.finding.DtiException;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;
import org.opendti.json.JsonFields;
import org.opendti.json.JsonReading;
import org.opendti.json.JsonValue;

/**
 * Frameworks as JSON. What is read and written again says the same; the shape is that of {@code framework.schema.json}
 * beside the built-in editions.
 */
public final class FrameworkJson {

    private FrameworkJson() {}

    /**
     * Reads a framework from a UTF-8 file.
     *
     * @param file the file
     * @return the framework
     * @throws DtiException naming file, line and column of every problem: no such file, not JSON, an unknown or missing
     *     key, a wrong type, an unknown word, and all that {@link Framework.Builder#build()} refuses
     */
    public static Framework read(Path file) {
        return TextFiles.read(file, Limits.DEFAULT, reader -> read(reader, file.toString()));
    }

    /**
     * Reads a framework.
     *
     * @param reader the JSON text
     * @param source how findings name it
     * @return the framework
     * @throws DtiException as {@link #read(Path)} does
     * @throws IOException if the text cannot be read
     */
    public static Framework read(Reader reader, String source) throws IOException {
        return read(JsonReading.read(reader, source), source);
    }

    /**
     * Reads a framework from values that another format has made of its text, such as the cells of a workbook.
     *
     * @param value the values, each with its place
     * @param source how findings name the whole
     * @return the framework
     * @throws DtiException naming the place of every problem, as {@link #read(Path)} does
     */
    public static Framework read(JsonValue value, String source) {
        Findings findings = new Findings();
        return new FrameworkReader(new JsonFields(value, findings), findings, Place.file(source)).build();
    }

    /**
     * Writes a framework to a UTF-8 file. The file appears whole or not at all.
     *
     * @param framework the framework
     * @param file the file, replaced if it is there
     * @throws DtiException if it cannot be written
     */
    public static void write(Framework framework, Path file) {
        TextFiles.write(file, writer -> write(framework, writer));
    }

    /**
     * Writes a framework.
     *
     * @param framework the framework
     * @param writer where the JSON text goes; not closed
     * @throws IOException if it cannot be written
     */
    public static void write(Framework framework, Writer writer) throws IOException {
        FrameworkWriter.write(framework, writer);
    }
}

package org.opendti.excel;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;
import org.opendti.json.JsonReading;
import org.opendti.json.JsonValue;

/**
 * A framework as a workbook: a sheet {@code framework} with its id, title and edition, and sheets {@code inputs}, {@code indicators} and {@code aggregates},
 * a line each, with the columns of the JSON form ({@code name/vi} for a name's Vietnamese). Lists of parts and rules are JSON in a cell; a number
 * may be typed as text ({@code 0,4} or {@code 40 %}); a field that stands twice is an error.
 */
public final class FrameworkWorkbook {

    private static final String FIRST = "framework";

    private FrameworkWorkbook() {}

    /**
     * Reads a framework.
     *
     * @param file a workbook
     * @return the framework
     * @throws org.opendti.finding.DtiException naming sheet and cell of every problem, as {@link FrameworkJson#read(Path)} does line and column
     */
    public static Framework read(Path file) {
        JsonValue value =
                new WorkbookFile(file).read(Limits.DEFAULT, book -> SheetJson.read(book, file.toString(), FIRST));
        return FrameworkJson.read(value, file.toString());
    }

    /**
     * Writes a framework, whole or not at all; {@link #read} gives an equal one.
     *
     * @param framework the framework
     * @param file where to
     * @throws org.opendti.finding.DtiException if it cannot be written
     */
    public static void write(Framework framework, Path file) {
        TextFiles.writeBytes(file, stream -> SheetJson.write(json(framework), FIRST, stream));
    }

    private static JsonValue.Members json(Framework framework) throws IOException {
        StringWriter text = new StringWriter();
        FrameworkJson.write(framework, text);
        return (JsonValue.Members) JsonReading.read(new StringReader(text.toString()), framework.id());
    }
}

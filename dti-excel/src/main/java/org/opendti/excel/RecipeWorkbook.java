package org.opendti.excel;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import org.opendti.framework.Framework;
import org.opendti.index.Recipe;
import org.opendti.index.RecipeJson;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;
import org.opendti.json.JsonReading;
import org.opendti.json.JsonValue;

/**
 * A recipe as a workbook: a sheet {@code recipe}, a choice a line, its path in the JSON form ({@code aggregation/standard}) and its value. Steps of
 * preparation stand on a sheet of their own.
 */
public final class RecipeWorkbook {

    private static final String FIRST = "recipe";

    private RecipeWorkbook() {}

    /**
     * Reads a recipe.
     *
     * @param file a workbook
     * @param framework what it is a recipe for
     * @return the recipe
     * @throws org.opendti.finding.DtiException naming sheet and cell of every problem, as {@link RecipeJson#read(Path, Framework)} does line and column
     */
    public static Recipe read(Path file, Framework framework) {
        JsonValue value =
                new WorkbookFile(file).read(Limits.DEFAULT, book -> SheetJson.read(book, file.toString(), FIRST));
        return RecipeJson.read(value, framework);
    }

    /**
     * Writes a recipe, whole or not at all; {@link #read} gives an equal one.
     *
     * @param recipe the recipe
     * @param framework what it is a recipe for
     * @param file where to
     * @throws org.opendti.finding.DtiException if it cannot be written
     */
    public static void write(Recipe recipe, Framework framework, Path file) {
        TextFiles.writeBytes(file, stream -> {
            StringWriter text = new StringWriter();
            RecipeJson.write(recipe, framework, text);
            JsonValue value = JsonReading.read(new StringReader(text.toString()), framework.id());
            SheetJson.write((JsonValue.Members) value, FIRST, stream);
        });
    }
}

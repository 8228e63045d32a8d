package org.opendti.notebook.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cells of a notebook, and what is stored of their output. */
final class Notebook {

    static final Path ROOT = Path.of(System.getProperty("dti.root"));
    static final Path WHAT_IF = ROOT.resolve("notebooks/what-if.ipynb");

    /** A cell of code, the text of its result, and the kinds of its output. */
    record Cell(String source, String text, List<String> kinds) {}

    private Notebook() {}

    /** The tests' own class path, which Surefire hands over in a jar. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static List<Cell> cells(Path file) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (JsonElement element :
                JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("cells")) {
            JsonObject cell = element.getAsJsonObject();
            if (cell.get("cell_type").getAsString().equals("code")) {
                cells.add(cell(cell));
            }
        }
        return cells;
    }

    private static Cell cell(JsonObject cell) {
        String text = "";
        List<String> kinds = new ArrayList<>();
        for (JsonElement element : cell.getAsJsonArray("outputs")) {
            JsonObject output = element.getAsJsonObject();
            kinds.add(output.get("output_type").getAsString());
            if (output.has("data")) {
                JsonObject data = output.getAsJsonObject("data");
                kinds.addAll(data.keySet());
                text = joined(data.get("text/plain"));
            }
        }
        return new Cell(joined(cell.get("source")), text, kinds);
    }

    private static String joined(JsonElement text) {
        if (!(text instanceof JsonArray lines)) {
            return text.getAsString();
        }
        StringBuilder whole = new StringBuilder();
        lines.forEach(line -> whole.append(line.getAsString()));
        return whole.toString();
    }
}

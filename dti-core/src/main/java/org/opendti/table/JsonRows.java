package org.opendti.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.io.Limits;
import org.opendti.json.JsonRecords;
import org.opendti.json.JsonValue;
import org.opendti.kernel.Numbers;

/** The rows of a JSON text: objects, whose keys name the fields. */
final class JsonRows implements TableRows {

    /** Files whose name ends in {@code .json}, or whose text begins as an array or an object does. */
    static final TextFormat FORMAT = new TextFormat(
            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".json") || beginsAsJson(file), JsonRows::new);

    private static final int LOOK = 256;

    private final JsonRecords records;
    private final Findings findings;
    private final Limits limits;
    private final List<String> header = new ArrayList<>();
    private final List<Place> headerPlaces = new ArrayList<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final List<@Nullable JsonValue> cells = new ArrayList<>();
    private Place place;

    private JsonRows(Reader reader, String source, TableOptions options, Findings findings) throws IOException {
        this.records = new JsonRecords(reader, source, options.limits(), findings);
        this.findings = findings;
        this.limits = options.limits();
        this.place = Place.file(source);
    }

    private static boolean beginsAsJson(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var bytes = Files.newInputStream(file)) {
            String head = new String(bytes.readNBytes(LOOK), StandardCharsets.ISO_8859_1)
                    .replaceAll("[\u00ef\u00bb\u00bf\u00fe\u00ff\\x00\\s]", "");
            return head.startsWith("{\"") || head.matches("\\[(\\{.*|]|)");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean next() throws IOException {
        Optional<JsonValue.Members> object = records.next();
        if (object.isEmpty()) {
            return false;
        }
        place = object.get().place();
        Collections.fill(cells, null);
        object.get().members().forEach(this::take);
        return true;
    }

    private void take(String key, JsonValue value) {
        String name = key.strip();
        int field = fields.computeIfAbsent(name, fresh -> {
            header.add(fresh);
            headerPlaces.add(value.place());
            cells.add(null);
            return header.size() - 1;
        });
        if (header.size() > limits.columns()) {
            findings.add(FindingCode.TOO_MANY_COLUMNS, value.place(), "limit", limits.columns());
            throw new DtiException(findings.list());
        }
        cells.set(field, value);
        if (value instanceof JsonValue.Members || value instanceof JsonValue.Values) {
            findings.add(
                    FindingCode.JSON_WRONG_TYPE,
                    value.place(),
                    "found",
                    value.type(),
                    "wanted",
                    "number, text, true, false or null");
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Place headerPlace(int field) {
        return headerPlaces.get(field);
    }

    @Override
    public int size() {
        return header.size();
    }

    /** A flag is {@code yes} or {@code no}, as in CSV. */
    @Override
    public String text(int field) {
        JsonValue value = cells.get(field);
        if (value instanceof JsonValue.Text text) {
            return text.text().strip();
        }
        if (value instanceof JsonValue.Numeric number) {
            return Double.isFinite(number.number())
                    ? Numbers.shortest(number.number())
                    : Double.toString(number.number());
        }
        if (value instanceof JsonValue.Word word) {
            return word.type().equals("null") ? "" : word.type().equals("true") ? "yes" : "no";
        }
        return "";
    }

    @Override
    public double number(int field) {
        return cells.get(field) instanceof JsonValue.Numeric number ? number.number() : Double.NaN;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Place place(int field) {
        JsonValue value = cells.get(field);
        return value == null ? place : value.place();
    }
}

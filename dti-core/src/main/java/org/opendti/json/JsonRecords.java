package org.opendti.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;
import org.opendti.io.Limits;

/** The objects of an array, one after the other: {@code [{…}, {…}]} or {@code {"rows": [{…}, {…}]}}. */
public final class JsonRecords {

    private static final String ROWS = "rows";
    private static final String WANTED = "array of objects";

    private final JsonParser parser;
    private final Place file;
    private final Findings findings;
    private boolean wrapped;
    private boolean ended;

    /**
     * Opens a text and goes to the array.
     *
     * @param reader the text
     * @param source how findings name it
     * @param limits what it may hold
     * @param findings where problems go that do not end the reading
     * @throws DtiException if there is no array of objects
     * @throws IOException if it cannot be read
     */
    public JsonRecords(Reader reader, String source, Limits limits, Findings findings) throws IOException {
        this.file = Place.file(source);
        this.findings = findings;
        this.parser = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(limits.fieldLength())
                        .maxNumberLength(100)
                        .maxNameLength(1_000)
                        .build())
                .build()
                .createParser(reader);
        try {
            open();
        } catch (JsonProcessingException e) {
            throw syntax(e);
        }
    }

    private void open() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new DtiException(FindingCode.EMPTY_FILE, file);
        }
        wrapped = first == JsonToken.START_OBJECT;
        if (wrapped && !toRows()) {
            findings.add(FindingCode.JSON_MISSING_KEY, file, "key", ROWS);
            throw new DtiException(findings.list());
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType(JsonReading.value(parser, file));
            throw new DtiException(findings.list());
        }
    }

    /** Goes on to the value of the key of rows, past unknown ones; whether there is one. */
    private boolean toRows() throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place place = JsonReading.place(file, parser.currentTokenLocation());
            parser.nextToken();
            if (key.equals(ROWS)) {
                return true;
            }
            findings.add(FindingCode.JSON_UNKNOWN_KEY, place, "key", key, "known", ROWS);
            parser.skipChildren();
        }
        return false;
    }

    /**
     * Goes to the next object.
     *
     * @return the object; empty at the end
     * @throws DtiException if the text is no JSON
     * @throws IOException if it cannot be read
     */
    public Optional<JsonValue.Members> next() throws IOException {
        try {
            while (!ended && parser.nextToken() != JsonToken.END_ARRAY) {
                JsonValue value = JsonReading.value(parser, file);
                if (value instanceof JsonValue.Members object) {
                    return Optional.of(object);
                }
                wrongType(value);
            }
            end();
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw syntax(e);
        }
    }

    private void end() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        if (wrapped) {
            toRows();
        }
        if (parser.nextToken() != null) {
            findings.add(
                    FindingCode.JSON_SYNTAX,
                    JsonReading.place(file, parser.currentTokenLocation()),
                    "problem",
                    "there is more after the end of the value");
        }
    }

    private void wrongType(JsonValue value) {
        findings.add(FindingCode.JSON_WRONG_TYPE, value.place(), "found", value.type(), "wanted", WANTED);
    }

    private DtiException syntax(JsonProcessingException problem) {
        JsonReading.syntax(file, problem).findings().forEach(findings::add);
        return new DtiException(findings.list());
    }
}

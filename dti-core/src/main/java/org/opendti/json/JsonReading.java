package org.opendti.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;

/** Reads a JSON text into values that know their places. */
public final class JsonReading {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(100_000)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .maxTokenCount(2_000_000)
                    .build())
            .build();

    private JsonReading() {}

    /**
     * Reads a whole text.
     *
     * @param reader the text
     * @param source how findings name it
     * @return its one value
     * @throws DtiException if it is not one JSON value, a key stands twice, or a limit is passed (nesting 64, text
     *     100,000 characters, number 100, key 1,000)
     * @throws IOException if it cannot be read
     */
    public static JsonValue read(Reader reader, String source) throws IOException {
        Place file = Place.file(source);
        try (JsonParser parser = FACTORY.createParser(reader)) {
            if (parser.nextToken() == null) {
                throw new DtiException(FindingCode.EMPTY_FILE, file);
            }
            JsonValue value = value(parser, file);
            if (parser.nextToken() != null) {
                throw syntax(file, parser.currentTokenLocation(), "there is more after the end of the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw syntax(file, e);
        }
    }

    static JsonValue value(JsonParser parser, Place file) throws IOException {
        Place place = place(file, parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, file, place);
            case START_ARRAY -> array(parser, file, place);
            case VALUE_STRING -> new JsonValue.Text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeric(place, parser.getDoubleValue());
            default -> new JsonValue.Word(place, parser.getText());
        };
    }

    private static JsonValue object(JsonParser parser, Place file, Place place) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, value(parser, file));
        }
        return new JsonValue.Members(place, members);
    }

    private static JsonValue array(JsonParser parser, Place file, Place place) throws IOException {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, file));
        }
        return new JsonValue.Values(place, values);
    }

    static Place place(Place file, JsonLocation location) {
        return file.at(location.getLineNr(), location.getColumnNr());
    }

    /** The parser's words without its own on where the text came from. */
    private static String plain(String message) {
        return message.replaceAll("\\s*\\(start marker at .*", "").replaceAll("\\s*\\[Source: [^\\]]*]", "");
    }

    /** What the parser says of a text that is no JSON. */
    static DtiException syntax(Place file, JsonProcessingException problem) {
        return syntax(file, problem.getLocation(), plain(problem.getOriginalMessage()));
    }

    private static DtiException syntax(Place file, @Nullable JsonLocation location, String what) {
        return new DtiException(
                FindingCode.JSON_SYNTAX, location == null ? file : place(file, location), "problem", what);
    }
}

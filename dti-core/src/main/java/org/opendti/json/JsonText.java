package org.opendti.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.opendti.kernel.Numbers;

/** A value as the text of a JSON document, on one line. */
public final class JsonText {

    private JsonText() {}

    /**
     * Writes a value; its places are not written.
     *
     * @param value the value
     * @return such as {@code {"type":"power","p":2}}
     */
    public static String of(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonValue value, JsonGenerator json) throws IOException {
        if (value instanceof JsonValue.Members object) {
            json.writeStartObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof JsonValue.Values array) {
            json.writeStartArray();
            for (JsonValue one : array.values()) {
                write(one, json);
            }
            json.writeEndArray();
        } else if (value instanceof JsonValue.Text text) {
            json.writeString(text.text());
        } else if (value instanceof JsonValue.Numeric number) {
            json.writeNumber(new BigDecimal(Numbers.shortest(number.number())));
        } else {
            json.writeRawValue(value.type());
        }
    }
}

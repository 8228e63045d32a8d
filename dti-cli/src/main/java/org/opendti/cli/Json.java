package org.opendti.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import org.opendti.finding.Finding;
import org.opendti.finding.Place;
import org.opendti.index.Scoreboard;
import org.opendti.kernel.Numbers;
import org.opendti.table.Unit;

/** What all JSON output shares. */
final class Json implements AutoCloseable {

    private final JsonGenerator json;

    /** Starts an object that names its format, such as {@code dti.ranking/1}. */
    Json(Writer writer, String format) throws IOException {
        json = new JsonFactory()
                .createGenerator(writer)
                .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("format", format);
    }

    JsonGenerator generator() {
        return json;
    }

    /** A number in its shortest form; nothing where missing. */
    void number(String key, double x) throws IOException {
        number(json, key, x);
    }

    static void number(JsonGenerator json, String key, double x) throws IOException {
        if (!Double.isNaN(x)) {
            json.writeFieldName(key);
            json.writeNumber(decimal(x));
        }
    }

    /** A number in its shortest form. */
    static BigDecimal decimal(double x) {
        return new BigDecimal(Numbers.shortest(x));
    }

    void number(String key, OptionalDouble x) throws IOException {
        number(key, x.orElse(Double.NaN));
    }

    void unit(Unit unit) throws IOException {
        json.writeStringField("unit", unit.code());
        json.writeStringField("name", unit.name());
    }

    /** By what and among whom a board was scored. */
    void board(String key, Scoreboard board, Texts texts) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("edition", board.framework().id());
        json.writeStringField("title", board.framework().title().in(texts.locale()));
        if (board.year().isPresent()) {
            json.writeNumberField("year", board.year().getAsInt());
        }
        json.writeStringField("units", board.list().id());
        if (board.group().isPresent()) {
            json.writeStringField("within", board.group().get());
        }
        json.writeNumberField("ranked", board.units().size());
        json.writeNumberField("of", board.listSize());
        json.writeObjectFieldStart("ranking");
        if (board.index().ranking().digits().isPresent()) {
            json.writeNumberField("digits", board.index().ranking().digits().getAsInt());
        }
        json.writeStringField("ties", board.index().ranking().ties().id());
        json.writeEndObject();
        if (Remarks.isByRecipe(board)) {
            json.writeBooleanField("byRecipe", true);
        }
        json.writeArrayFieldStart("remarks");
        for (String remark : Remarks.provenance(board, texts)) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : board.findings()) {
            finding(finding, texts);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void finding(Finding finding, Texts texts) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", finding.code().id());
        place(json, finding.place());
        field(json, "unit", finding.place().unit());
        field(json, "element", finding.place().element());
        json.writeStringField("message", finding.message(texts.locale()));
        json.writeEndObject();
    }

    /** File, line and column, as far as they are known. */
    static void place(JsonGenerator json, Place place) throws IOException {
        field(json, "file", place.source());
        if (!place.sheet().isEmpty()) {
            json.writeStringField("sheet", place.sheet());
        }
        if (place.line() > 0) {
            json.writeNumberField("line", place.line());
        }
        if (place.column() > 0) {
            json.writeNumberField("position", place.column());
        }
    }

    private static void field(JsonGenerator json, String key, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(key, text);
        }
    }

    @Override
    public void close() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}

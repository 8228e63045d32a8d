package org.opendti.framework;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.opendti.kernel.Numbers;

/** Writes a framework as JSON, in one order of keys and one layout. */
final class FrameworkWriter {

    private final JsonGenerator json;

    private FrameworkWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(Framework framework, Writer writer) throws IOException {
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        JsonGenerator json = new JsonFactory().createGenerator(writer).setPrettyPrinter(layout);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        new FrameworkWriter(json).framework(framework);
        json.writeRaw('\n');
        json.close();
    }

    private void framework(Framework framework) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", framework.id());
        label("title", framework.title());
        edition(framework.edition());
        json.writeObjectFieldStart("ranking");
        if (framework.ranking().digits().isPresent()) {
            json.writeNumberField("digits", framework.ranking().digits().getAsInt());
        }
        json.writeStringField("ties", framework.ranking().ties().id());
        json.writeEndObject();
        json.writeArrayFieldStart("inputs");
        for (Input input : framework.inputs()) {
            input(input);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("indicators");
        for (Indicator indicator : framework.indicators()) {
            indicator(indicator);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("aggregates");
        for (Aggregate aggregate : framework.aggregates()) {
            aggregate(aggregate);
        }
        json.writeEndArray();
        json.writeStringField("headline", framework.headline().code());
        json.writeEndObject();
    }

    private void edition(EditionInfo edition) throws IOException {
        json.writeObjectFieldStart("edition");
        text("decision", edition.decision());
        if (edition.issued().isPresent()) {
            json.writeStringField("issued", edition.issued().get().toString());
        }
        json.writeArrayFieldStart("years");
        for (int year : edition.years()) {
            json.writeNumber(year);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void input(Input input) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", input.code());
        json.writeStringField("type", input.type().id());
        text("unit", input.unit());
        json.writeEndObject();
    }

    private void indicator(Indicator indicator) throws IOException {
        head(indicator);
        points(indicator);
        text("unit", indicator.unit());
        json.writeStringField("direction", indicator.direction().id());
        json.writeArrayFieldStart("inputs");
        for (String input : indicator.inputs()) {
            json.writeString(input);
        }
        json.writeEndArray();
        json.writeFieldName("rule");
        RuleJson.write(indicator.rule(), json);
        foot(indicator);
    }

    private void aggregate(Aggregate aggregate) throws IOException {
        head(aggregate);
        json.writeStringField("kind", aggregate.kind().id());
        points(aggregate);
        json.writeArrayFieldStart("parts");
        for (Part part : aggregate.parts()) {
            part(part);
        }
        json.writeEndArray();
        AggregationJson.writeField(aggregate.aggregation(), json);
        foot(aggregate);
    }

    private void part(Part part) throws IOException {
        if (part.weight().isEmpty()) {
            json.writeString(part.code());
            return;
        }
        json.writeStartObject();
        json.writeStringField("code", part.code());
        number("weight", part.weight());
        json.writeEndObject();
    }

    private void head(Element element) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", element.code());
        text("number", element.number());
        label("name", element.name());
    }

    private void points(Element element) throws IOException {
        number("maxPoints", element.maxPoints());
    }

    private void foot(Element element) throws IOException {
        json.writeObjectFieldStart("provenance");
        json.writeStringField("kind", element.provenance().kind().id());
        label("source", element.provenance().source());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void label(String key, Label label) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("vi", label.vi());
        json.writeStringField("en", label.en());
        json.writeEndObject();
    }

    private void text(String key, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(key, text);
        }
    }

    private void number(String key, OptionalDouble number) throws IOException {
        if (number.isPresent()) {
            json.writeFieldName(key);
            json.writeNumber(new BigDecimal(Numbers.shortest(number.getAsDouble())));
        }
    }
}

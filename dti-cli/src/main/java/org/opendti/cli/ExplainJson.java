package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.framework.Indicator;
import org.opendti.framework.RuleWords;
import org.opendti.index.Scoreboard;
import org.opendti.index.Scorecard;
import org.opendti.index.Scorecard.Contribution;
import org.opendti.index.Scorecard.Entry;
import org.opendti.table.Unit;

/** A scorecard as JSON, {@code dti.scorecard/1}. */
final class ExplainJson {

    private ExplainJson() {}

    static void write(Scoreboard board, Unit unit, String by, List<String> history, Texts texts, Writer writer)
            throws IOException {
        try (Json json = new Json(writer, "dti.scorecard/1")) {
            json.board("board", board, texts);
            JsonGenerator out = json.generator();
            out.writeStringField("by", by);
            json.unit(unit);
            json.number("rank", board.rank(unit, by));
            json.number("score", board.score(unit, by));
            out.writeArrayFieldStart("history");
            for (String line : history) {
                out.writeString(line);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("elements");
            for (Entry entry : board.card(unit.code()).entries()) {
                entry(json, entry, texts);
            }
            out.writeEndArray();
        }
    }

    private static void entry(Json json, Entry entry, Texts texts) throws IOException {
        JsonGenerator out = json.generator();
        out.writeStartObject();
        out.writeStringField("code", entry.element().code());
        out.writeStringField("name", entry.element().name().in(texts.locale()));
        out.writeStringField("provenance", entry.element().provenance().kind().id());
        out.writeStringField("origin", entry.origin().id());
        json.number("score", entry.score());
        json.number("given", entry.given());
        if (entry.basis().isPresent()) {
            out.writeStringField("basis", entry.basis().get().id());
        }
        json.number("points", entry.points());
        json.number("maxPoints", entry.element().maxPoints());
        json.number("rank", entry.rank());
        json.number("reported", entry.reported());
        if (entry.element() instanceof Indicator indicator) {
            out.writeStringField("rule", new RuleWords(texts.locale()).describe(indicator.rule()));
            out.writeObjectFieldStart("raw");
            for (Scorecard.Raw raw : entry.raw()) {
                out.writeStringField(raw.input(), raw.value());
            }
            out.writeEndObject();
        }
        out.writeArrayFieldStart("parts");
        for (Contribution part : entry.parts()) {
            out.writeStartObject();
            out.writeStringField("code", part.code());
            json.number("weight", part.weight());
            json.number("contribution", part.contribution());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}

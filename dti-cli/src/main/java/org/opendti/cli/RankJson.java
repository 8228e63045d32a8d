package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.opendti.framework.Element;
import org.opendti.index.ElementScores;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** A ranking as JSON, {@code dti.ranking/1}. */
final class RankJson {

    private RankJson() {}

    static void write(Scoreboard board, String by, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.ranking/1")) {
            json.board("board", board, texts);
            JsonGenerator out = json.generator();
            out.writeStringField("by", by);
            elements(out, board, texts);
            ElementScores ranked = board.element(by);
            out.writeArrayFieldStart("units");
            for (Unit unit : ranked.order()) {
                out.writeStartObject();
                json.unit(unit);
                json.number("rank", ranked.rank(unit));
                json.number("score", ranked.score(unit));
                out.writeObjectFieldStart("elements");
                for (Element element : board.framework().inOrder()) {
                    element(json, board, unit, element);
                }
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static void elements(JsonGenerator out, Scoreboard board, Texts texts) throws IOException {
        out.writeObjectFieldStart("elements");
        for (Element element : board.framework().inOrder()) {
            out.writeObjectFieldStart(element.code());
            out.writeStringField("name", element.name().in(texts.locale()));
            out.writeStringField("provenance", element.provenance().kind().id());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void element(Json json, Scoreboard board, Unit unit, Element element) throws IOException {
        Origin origin = board.origin(unit, element.code());
        if (origin == Origin.MISSING) {
            return;
        }
        JsonGenerator out = json.generator();
        out.writeObjectFieldStart(element.code());
        double score = board.score(unit, element.code());
        json.number("score", score);
        json.number("rank", board.rank(unit, element.code()));
        json.number("points", board.index().maxPoints(element.code()).orElse(Double.NaN) * score);
        out.writeStringField("origin", origin.id());
        var basis = board.basis(unit, element.code());
        if (basis.isPresent()) {
            out.writeStringField("basis", basis.get().id());
        }
        out.writeEndObject();
    }
}

package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Indicator;
import org.opendti.framework.RuleWords;
import org.opendti.index.Scoreboard;
import org.opendti.index.Scorecard;
import org.opendti.index.Scorecard.Cell;
import org.opendti.index.Scorecard.Contribution;
import org.opendti.index.Scorecard.Entry;
import org.opendti.prepare.Change;
import org.opendti.table.Unit;

/** A scorecard as JSON, {@code dti.scorecard/1}. */
final class ExplainJson {

    private ExplainJson() {}

    static void write(
            Scoreboard board, Unit unit, String by, boolean alone, List<String> history, Texts texts, Writer writer)
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
            Scorecard card = board.card(unit.code());
            Set<String> wanted = alone ? below(card, by) : Set.of();
            for (Entry entry : card.entries()) {
                if (!alone || wanted.contains(entry.element().code())) {
                    entry(json, board, entry, texts);
                }
            }
            out.writeEndArray();
        }
    }

    /** An element and all that lies below it. */
    private static Set<String> below(Scorecard card, String code) {
        Set<String> found = new LinkedHashSet<>();
        found.add(code);
        if (card.entry(code).element() instanceof Aggregate aggregate) {
            aggregate.parts().forEach(part -> found.addAll(below(card, part.code())));
        }
        return found;
    }

    private static void entry(Json json, Scoreboard board, Entry entry, Texts texts) throws IOException {
        JsonGenerator out = json.generator();
        out.writeStartObject();
        out.writeStringField("code", entry.element().code());
        out.writeStringField("name", entry.element().name().in(texts.locale()));
        out.writeStringField("provenance", entry.element().provenance().kind().id());
        out.writeStringField("source", entry.element().provenance().source().in(texts.locale()));
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
            RuleWords rules = new RuleWords(texts.locale());
            out.writeStringField("rule", rules.describe(indicator.rule()));
            boolean normalised = board.index()
                    .recipe()
                    .normalising()
                    .method(indicator.code())
                    .isPresent();
            if (!entry.raw().isEmpty() && entry.score().isPresent() && !normalised) {
                List<String> raw = entry.raw().stream().map(Cell::value).toList();
                out.writeStringField(
                        "calculation",
                        rules.calculation(indicator.rule(), raw, entry.score().getAsDouble()));
            }
        }
        out.writeArrayFieldStart("cells");
        for (Cell cell : entry.cells()) {
            cell(out, cell);
        }
        out.writeEndArray();
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

    private static void cell(JsonGenerator out, Cell cell) throws IOException {
        out.writeStartObject();
        out.writeStringField("column", cell.column().header());
        out.writeStringField("value", cell.value());
        Json.place(out, cell.place());
        out.writeArrayFieldStart("changes");
        for (Change change : cell.changes()) {
            out.writeStartObject();
            out.writeStringField("why", change.why().id());
            Json.number(out, "before", change.before());
            Json.number(out, "after", change.after());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}

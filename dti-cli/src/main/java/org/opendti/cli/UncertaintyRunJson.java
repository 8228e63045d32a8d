package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opendti.table.Unit;
import org.opendti.uncertainty.Run;

/** One run as JSON, {@code dti.uncertainty-run/1}: what it drew, and what came of it. */
final class UncertaintyRunJson {

    private UncertaintyRunJson() {}

    static void write(Simulation result, Run run, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.uncertainty-run/1")) {
            UncertaintyJson page = new UncertaintyJson(result, json);
            JsonGenerator out = json.generator();
            page.head(texts);
            out.writeNumberField("run", run.number());
            out.writeObjectFieldStart("choices");
            for (Map.Entry<String, String> choice : new TreeMap<>(run.choices()).entrySet()) {
                out.writeStringField(choice.getKey(), choice.getValue());
            }
            out.writeEndObject();
            Varied.edges(json, "drawn", run.edges());
            goalposts(run, json);
            numbers(run, json);
            if (run.failure().isPresent()) {
                out.writeFieldName("failure");
                json.finding(run.failure().get(), texts);
            }
            units(result, run, json);
        }
    }

    private static void goalposts(Run run, Json json) throws IOException {
        JsonGenerator out = json.generator();
        out.writeArrayFieldStart("goalposts");
        for (Run.Posts posts : run.goalposts()) {
            out.writeStartObject();
            out.writeStringField("indicator", posts.indicator());
            json.number("worst", posts.worst());
            json.number("best", posts.best());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void numbers(Run run, Json json) throws IOException {
        JsonGenerator out = json.generator();
        out.writeArrayFieldStart("numbers");
        for (Run.Cell cell : run.numbers()) {
            out.writeStartObject();
            out.writeStringField("unit", cell.unit().code());
            out.writeStringField("column", cell.column());
            json.number("value", cell.value());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** In the order of the table; a unit that was left out has neither score nor rank. */
    private static void units(Simulation result, Run run, Json json) throws IOException {
        JsonGenerator out = json.generator();
        double[] ranks = result.ranks(run);
        List<Unit> units = result.ranks().units();
        out.writeArrayFieldStart("units");
        for (int u = 0; u < units.size(); u++) {
            out.writeStartObject();
            json.unit(units.get(u));
            json.number("rank", ranks[u]);
            json.number("score", run.scores().getOrDefault(units.get(u), Double.NaN));
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}

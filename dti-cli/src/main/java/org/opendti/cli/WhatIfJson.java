package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.opendti.scenario.ScenarioResult;
import org.opendti.table.Unit;

/** Scenarios as JSON, {@code dti.whatif/1}. */
final class WhatIfJson {

    private WhatIfJson() {}

    static void write(WhatIfPage page, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.whatif/1")) {
            json.board("today", page.board(), texts);
            JsonGenerator out = json.generator();
            out.writeStringField("by", page.by());
            out.writeArrayFieldStart("scenarios");
            for (ScenarioResult result : page.results().results()) {
                out.writeStartObject();
                out.writeStringField("name", result.scenario().name());
                out.writeStringField(
                        "underGiven", result.scenario().underGiven().id());
                out.writeArrayFieldStart("assumed");
                for (String assumption : result.scenario().assumptions()) {
                    out.writeString(assumption);
                }
                out.writeEndArray();
                out.writeArrayFieldStart("units");
                for (Unit unit : page.units()) {
                    unit(json, page, result, unit);
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static void unit(Json json, WhatIfPage page, ScenarioResult result, Unit unit) throws IOException {
        json.generator().writeStartObject();
        json.unit(unit);
        if (page.results().today().units().contains(unit)) {
            json.number("rankToday", page.results().today().rank(unit));
            json.number("scoreToday", page.results().today().score(unit));
        }
        if (result.has(unit)) {
            json.number("rank", result.rank(unit));
            json.number("score", result.score(unit));
            json.number("rankGained", result.rankGained(unit));
            json.number("scoreGained", result.scoreGained(unit));
        }
        json.generator().writeEndObject();
    }
}

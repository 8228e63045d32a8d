package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.compare.Cause;
import org.opendti.compare.Causes;
import org.opendti.compare.Comparison;
import org.opendti.compare.UnitCauses;

/** Causes as JSON, {@code dti.causes/1}. */
final class CausesJson {

    private CausesJson() {}

    static void write(Causes causes, List<UnitCauses> units, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.causes/1")) {
            Comparison comparison = causes.comparison();
            json.board("old", comparison.older(), texts);
            json.board("new", comparison.newer(), texts);
            JsonGenerator out = json.generator();
            out.writeStringField("by", causes.element());
            out.writeStringField("order", causes.order().id());
            out.writeBooleanField("acrossEditions", comparison.isAcrossEditions());
            CompareJson.names(out, "onlyOld", comparison.onlyOld());
            CompareJson.names(out, "onlyNew", comparison.onlyNew());
            out.writeArrayFieldStart("units");
            for (UnitCauses unit : units) {
                unit(json, unit);
            }
            out.writeEndArray();
        }
    }

    private static void unit(Json json, UnitCauses unit) throws IOException {
        JsonGenerator out = json.generator();
        out.writeStartObject();
        json.unit(unit.unit());
        if (!unit.older().equals(unit.unit())) {
            out.writeStringField("olderUnit", unit.older().name());
        }
        json.number("rankOld", unit.shift().rankOld());
        json.number("rankNew", unit.shift().rankNew());
        json.number("rankChange", unit.shift().rankChange());
        json.number("scoreOld", unit.shift().scoreOld());
        json.number("scoreNew", unit.shift().scoreNew());
        json.number("scoreChange", unit.shift().scoreChange());
        out.writeStringField("split", unit.splitting().id());
        out.writeArrayFieldStart("causes");
        for (Cause cause : unit.causes()) {
            out.writeStartObject();
            out.writeStringField("cause", cause.kind().id());
            if (!cause.element().isEmpty()) {
                out.writeStringField("element", cause.element());
                out.writeBooleanField("partsUnknown", cause.partsUnknown());
            }
            json.number("rankGained", cause.rank());
            json.number("scoreGained", cause.score());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}

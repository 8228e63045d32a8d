package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.opendti.compare.Comparison;
import org.opendti.compare.Shift;
import org.opendti.table.Unit;

/** A comparison as JSON, {@code dti.comparison/1}. */
final class CompareJson {

    private CompareJson() {}

    static void write(Comparison comparison, String by, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.comparison/1")) {
            json.board("old", comparison.older(), texts);
            json.board("new", comparison.newer(), texts);
            JsonGenerator out = json.generator();
            out.writeStringField("by", by);
            out.writeBooleanField("acrossEditions", comparison.isAcrossEditions());
            names(out, "onlyOld", comparison.onlyOld());
            names(out, "onlyNew", comparison.onlyNew());
            codes(out, "elementsOnlyOld", comparison.elementsOnlyOld());
            codes(out, "elementsOnlyNew", comparison.elementsOnlyNew());
            out.writeArrayFieldStart("units");
            for (Shift shift : comparison.element(by)) {
                out.writeStartObject();
                json.unit(shift.unit());
                json.number("rankOld", shift.rankOld());
                json.number("rankNew", shift.rankNew());
                json.number("rankChange", shift.rankChange());
                json.number("scoreOld", shift.scoreOld());
                json.number("scoreNew", shift.scoreNew());
                json.number("scoreChange", shift.scoreChange());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    static void names(JsonGenerator out, String key, List<Unit> units) throws IOException {
        codes(out, key, units.stream().map(Unit::name).toList());
    }

    private static void codes(JsonGenerator out, String key, List<String> texts) throws IOException {
        out.writeArrayFieldStart(key);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}

package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.opendti.compare.PointShift;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;

/** An appraisal for programs: as CSV its differences, as JSON ({@code dti.appraisal/1}) the scores by status too. */
final class AppraiseRows {

    private static final List<String> HEADER = List.of(
            "unit",
            "name",
            "element",
            "element_name",
            "status_old",
            "status_new",
            "score_old",
            "score_new",
            "points_old",
            "points_new",
            "points_change");

    private AppraiseRows() {}

    static void csv(List<Appraisal.Difference> differences, Format format, Texts texts, Writer writer)
            throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            HEADER.forEach(sheet::text);
            sheet.endLine();
            for (Appraisal.Difference difference : differences) {
                PointShift shift = difference.shift();
                sheet.code(shift.unit().code())
                        .text(shift.unit().name())
                        .text(shift.element().code())
                        .text(shift.element().name().in(texts.locale()))
                        .text(difference.before())
                        .text(difference.after())
                        .number(shift.scoreOld().orElse(Double.NaN))
                        .number(shift.scoreNew().orElse(Double.NaN))
                        .number(points(shift, shift.scoreOld()))
                        .number(points(shift, shift.scoreNew()))
                        .number(shift.pointChange().orElse(Double.NaN));
                sheet.endLine();
            }
        }
    }

    private static double points(PointShift shift, OptionalDouble score) {
        return shift.mostPoints().orElse(Double.NaN) * score.orElse(Double.NaN);
    }

    static void json(Appraisal appraisal, String by, List<Appraisal.Difference> differences, Texts texts, Writer writer)
            throws IOException {
        try (Json json = new Json(writer, "dti.appraisal/1")) {
            JsonGenerator out = json.generator();
            json.board("board", appraisal.last(), texts);
            out.writeStringField("by", by);
            out.writeArrayFieldStart("units");
            for (Unit unit : appraisal.last().units()) {
                out.writeStartObject();
                json.unit(unit);
                out.writeObjectFieldStart("statuses");
                for (Map.Entry<String, Scoreboard> board : appraisal.boards().entrySet()) {
                    if (board.getValue().units().contains(unit)) {
                        out.writeObjectFieldStart(board.getKey());
                        json.number("score", board.getValue().score(unit, by));
                        json.number("rank", board.getValue().rank(unit, by));
                        out.writeEndObject();
                    }
                }
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayFieldStart("differences");
            for (Appraisal.Difference difference : differences) {
                difference(json, difference);
            }
            out.writeEndArray();
        }
    }

    private static void difference(Json json, Appraisal.Difference difference) throws IOException {
        PointShift shift = difference.shift();
        JsonGenerator out = json.generator();
        out.writeStartObject();
        json.unit(shift.unit());
        out.writeStringField("element", shift.element().code());
        out.writeStringField("statusOld", difference.before());
        out.writeStringField("statusNew", difference.after());
        json.number("scoreOld", shift.scoreOld());
        json.number("scoreNew", shift.scoreNew());
        json.number("pointsOld", points(shift, shift.scoreOld()));
        json.number("pointsNew", points(shift, shift.scoreNew()));
        json.number("pointsChange", shift.pointChange());
        out.writeEndObject();
    }
}

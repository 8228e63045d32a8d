package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.opendti.finding.Finding;
import org.opendti.index.Scoreboard;
import org.opendti.panel.Forecast;
import org.opendti.panel.Interval;
import org.opendti.panel.Panel;
import org.opendti.panel.Succession;
import org.opendti.panel.Trend;
import org.opendti.table.Unit;

/** Years as JSON, {@code dti.trend/1}. */
final class TrendJson {

    private final Trends trends;
    private final Texts texts;
    private final Json json;
    private final JsonGenerator out;

    private TrendJson(Trends trends, Texts texts, Json json) {
        this.trends = trends;
        this.texts = texts;
        this.json = json;
        this.out = json.generator();
    }

    static void write(Trends trends, Optional<Unit> told, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.trend/1")) {
            TrendJson trend = new TrendJson(trends, texts, json);
            trend.head();
            if (told.isPresent()) {
                trend.unit(told.get());
            } else {
                trend.out.writeArrayFieldStart("units");
                for (Trend each : trends.panel().trends(trends.by())) {
                    trend.out.writeStartObject();
                    json.unit(each.unit());
                    trend.trend(each);
                    trend.out.writeEndObject();
                }
                trend.out.writeEndArray();
            }
        }
    }

    private void head() throws IOException {
        Panel panel = trends.panel();
        out.writeArrayFieldStart("years");
        for (Scoreboard board : panel.boards()) {
            out.writeStartObject();
            out.writeNumberField("year", board.year().orElseThrow());
            out.writeStringField("edition", board.framework().id());
            out.writeEndObject();
        }
        out.writeEndArray();
        json.board("newest", panel.newest(), texts);
        out.writeStringField("by", trends.by());
        if (trends.merger().isPresent()) {
            out.writeStringField("mergedBy", trends.weights().isPresent() ? "weights" : "mean");
        }
        if (trends.outlook().isPresent()) {
            forecast(trends.outlook().get());
        }
        out.writeArrayFieldStart("findings");
        for (Finding finding : trends.findings()) {
            json.finding(finding, texts);
        }
        out.writeEndArray();
    }

    private void forecast(Trends.Outlook outlook) throws IOException {
        Forecast forecast = outlook.forecast();
        out.writeObjectFieldStart("forecast");
        out.writeNumberField("year", forecast.year());
        out.writeStringField("model", forecast.model().id());
        out.writeArrayFieldStart("from");
        for (String code : forecast.elements()) {
            out.writeString(code);
        }
        out.writeEndArray();
        json.number("ownDeviationPerYear", forecast.errors().own());
        json.number("commonMovePerYear", forecast.errors().common());
        json.number("deviation", forecast.deviation());
        json.number("probability", Trends.PROBABILITY);
        out.writeNumberField("runs", outlook.ranks().runs());
        out.writeNumberField("seed", outlook.ranks().seed());
        out.writeEndObject();
    }

    private void unit(Unit unit) throws IOException {
        out.writeObjectFieldStart("unit");
        json.unit(unit);
        out.writeArrayFieldStart("elements");
        for (Trend trend : trends.elements(unit)) {
            out.writeStartObject();
            out.writeStringField("code", trend.code());
            out.writeStringField(
                    "name",
                    trends.panel()
                            .newest()
                            .framework()
                            .element(trend.code())
                            .name()
                            .in(texts.locale()));
            trend(trend);
            out.writeEndObject();
        }
        out.writeEndArray();
        Optional<Succession> succession = trends.succession(unit);
        if (succession.isPresent()) {
            out.writeArrayFieldStart("predecessors");
            for (Trend trend : succession.get().predecessors()) {
                out.writeStartObject();
                out.writeStringField("list", trend.unit().list());
                json.unit(trend.unit());
                points(trend);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void points(Trend trend) throws IOException {
        out.writeArrayFieldStart("years");
        for (Trend.Point point : trend.points()) {
            out.writeStartObject();
            out.writeNumberField("year", point.year());
            json.number("score", point.score());
            json.number("rank", point.rank());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void trend(Trend trend) throws IOException {
        points(trend);
        out.writeArrayFieldStart("changes");
        for (Trend.Change change : trend.changes()) {
            change(change);
        }
        out.writeEndArray();
        if (trend.whole().isPresent()) {
            out.writeFieldName("whole");
            change(trend.whole().get());
        }
        json.number("growth", trend.growth());
        if (trend.line().isPresent()) {
            Trend.Line line = trend.line().get();
            json.number("slope", line.slope());
            json.number("slopeRelative", line.relative());
            interval("slope95", line.interval(Trends.SLOPE));
        }
        if (trends.outlook(trend.code()).isPresent()) {
            outlook(trends.outlook(trend.code()).get(), trend.unit());
        }
    }

    private void change(Trend.Change change) throws IOException {
        out.writeStartObject();
        out.writeNumberField("from", change.from());
        out.writeNumberField("to", change.to());
        json.number("scoreChange", change.scoreChange());
        json.number("rankChange", change.rankChange());
        out.writeEndObject();
    }

    private void interval(String key, Optional<Interval> interval) throws IOException {
        if (interval.isPresent()) {
            out.writeObjectFieldStart(key);
            json.number("low", interval.get().low());
            json.number("high", interval.get().high());
            out.writeEndObject();
        }
    }

    private void outlook(Trends.Outlook outlook, Unit unit) throws IOException {
        out.writeObjectFieldStart("forecast");
        json.number("score", outlook.score(unit));
        interval("scores", Optional.of(outlook.scores(unit)));
        interval("scoresBesideOthers", Optional.of(outlook.forecast().intervalBesideOthers(unit, Trends.PROBABILITY)));
        json.number("rank", outlook.rank(unit));
        interval("ranks", Optional.of(new Interval(outlook.best(unit), outlook.worst(unit))));
        out.writeArrayFieldStart("rankProbabilities");
        for (double p : outlook.ranks().probabilities(unit.code())) {
            out.writeNumber(Json.decimal(p));
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}

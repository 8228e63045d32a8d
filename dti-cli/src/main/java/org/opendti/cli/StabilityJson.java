package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.stability.FirstPlace;
import org.opendti.stability.PairSwap;
import org.opendti.stability.RankInterval;
import org.opendti.stability.RankPath;
import org.opendti.stability.ShareRange;
import org.opendti.stability.StableRange;
import org.opendti.stability.WeightStability;
import org.opendti.table.Unit;

/** The stability of an order or of a unit's rank as JSON, {@code dti.stability/1}. */
final class StabilityJson {

    private final Json json;
    private final JsonGenerator out;

    private StabilityJson(Json json) {
        this.json = json;
        this.out = json.generator();
    }

    static void write(StabilityOverview overview, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.stability/1")) {
            StabilityJson stability = new StabilityJson(json);
            stability.head(overview.stability(), texts);
            stability.out.writeArrayFieldStart("edges");
            for (Edge edge : overview.edges()) {
                stability.out.writeStartObject();
                stability.edge(edge);
                stability.range("first", overview.stability().first(edge));
                stability.range("swaps", overview.stability().swaps(edge));
                stability.range("ranks", overview.stability().order(edge));
                stability.out.writeEndObject();
            }
            stability.out.writeEndArray();
            json.number("within", overview.within());
            stability.out.writeArrayFieldStart("firsts");
            for (FirstPlace place : overview.firsts()) {
                stability.out.writeStartObject();
                stability.place(place);
                stability.out.writeEndObject();
            }
            stability.out.writeEndArray();
        }
    }

    static void write(StabilityAnswers answers, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.stability/1")) {
            StabilityJson stability = new StabilityJson(json);
            stability.head(answers.stability(), texts);
            json.unit(answers.unit());
            json.number("rank", answers.rank());
            stability.out.writeArrayFieldStart("edges");
            for (RankPath path : answers.paths()) {
                stability.path(path);
            }
            stability.out.writeEndArray();
            stability.out.writeArrayFieldStart("swaps");
            for (PairSwap swap : answers.swaps()) {
                stability.pair(swap);
            }
            stability.out.writeEndArray();
            json.number("firstFrom", answers.firstFrom());
            stability.out.writeObjectFieldStart("first");
            json.number("within", answers.first().within());
            stability.place(answers.first());
            stability.out.writeEndObject();
        }
    }

    private void head(WeightStability stability, Texts texts) throws IOException {
        json.board("board", stability.graph().board(), texts);
        out.writeStringField("by", stability.graph().target());
        out.writeStringField("ranks", "unrounded");
        codes("varied", stability.varied());
        codes("held", stability.held());
        out.writeArrayFieldStart("fixed");
        for (Edge edge : stability.graph().fixed()) {
            out.writeStartObject();
            edge(edge);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void codes(String key, List<String> codes) throws IOException {
        out.writeArrayFieldStart(key);
        for (String code : codes) {
            out.writeString(code);
        }
        out.writeEndArray();
    }

    private void edge(Edge edge) throws IOException {
        out.writeStringField("aggregate", edge.aggregate());
        out.writeStringField("part", edge.part());
        json.number("share", edge.share());
    }

    private void shares(ShareRange shares) throws IOException {
        json.number("low", shares.low());
        json.number("high", shares.high());
        out.writeBooleanField("lowIncluded", shares.lowIncluded());
        out.writeBooleanField("highIncluded", shares.highIncluded());
    }

    private void range(String key, StableRange range) throws IOException {
        out.writeObjectFieldStart(key);
        shares(range.shares());
        swaps("below", range.below());
        swaps("above", range.above());
        out.writeEndObject();
    }

    private void swaps(String key, List<StableRange.Swap> swaps) throws IOException {
        out.writeArrayFieldStart(key);
        for (StableRange.Swap swap : swaps) {
            out.writeStartObject();
            out.writeStringField("overtaking", swap.overtaking().code());
            out.writeStringField("overtaken", swap.overtaken().code());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void path(RankPath path) throws IOException {
        RankInterval interval = path.interval();
        out.writeStartObject();
        edge(path.edge());
        shares(interval.shares());
        end("below", interval.below());
        end("above", interval.above());
        out.writeArrayFieldStart("path");
        for (RankPath.Stretch stretch : path.stretches()) {
            out.writeStartObject();
            shares(stretch.shares());
            json.number("rank", stretch.rank());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void end(String key, Optional<RankInterval.End> end) throws IOException {
        if (end.isPresent()) {
            out.writeObjectFieldStart(key);
            json.number("rankAt", end.get().rankAt());
            json.number("rankBeyond", end.get().rankBeyond());
            codes("meets", end.get().meets().stream().map(Unit::code).toList());
            out.writeEndObject();
        }
    }

    private void pair(PairSwap pair) throws IOException {
        out.writeStartObject();
        out.writeStringField("ahead", pair.ahead().code());
        out.writeStringField("behind", pair.behind().code());
        json.number("gap", pair.gap());
        out.writeArrayFieldStart("byShare");
        for (PairSwap.ShareSwap swap : pair.byShare()) {
            out.writeStartObject();
            edge(swap.edge());
            json.number("to", swap.share());
            json.number("change", swap.change());
            json.number("relativeChange", swap.relativeChange());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("byAggregate");
        for (PairSwap.WeightSwap swap : pair.byAggregate()) {
            weightSwap(swap);
        }
        out.writeEndArray();
        if (pair.together().isPresent()) {
            out.writeFieldName("together");
            weightSwap(pair.together().get());
        }
        out.writeEndObject();
    }

    private void weightSwap(PairSwap.WeightSwap swap) throws IOException {
        out.writeStartObject();
        codes("aggregates", swap.aggregates());
        json.number("within", swap.within());
        weights(swap.weights());
        out.writeEndObject();
    }

    private void place(FirstPlace place) throws IOException {
        json.unit(place.unit());
        out.writeBooleanField("possible", place.isPossible());
        json.number("margin", place.margin());
        codes("nearest", place.nearest().stream().map(Unit::code).toList());
        weights(place.weights());
    }

    private void weights(Map<String, Map<String, Double>> weights) throws IOException {
        out.writeObjectFieldStart("weights");
        for (Map.Entry<String, Map<String, Double>> entry : weights.entrySet()) {
            out.writeObjectFieldStart(entry.getKey());
            for (Map.Entry<String, Double> share : entry.getValue().entrySet()) {
                json.number(share.getKey(), share.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}

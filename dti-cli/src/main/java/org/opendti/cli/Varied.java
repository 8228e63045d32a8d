package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendti.index.Origin;
import org.opendti.index.Scoreboard;
import org.opendti.index.WeightGraph.Edge;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.WeightFactor;

/**
 * What varied, and which weights stayed and why.
 *
 * @param board the board without any variation
 * @param factors what varied
 * @param edges the edges whose weights varied, with their shares without variation
 * @param fixed the edges whose weights stayed
 */
record Varied(Scoreboard board, List<Factor> factors, List<Edge> edges, List<Edge> fixed) {

    /** So many parts of an aggregate are named; of more, their number. */
    private static final int NAMED = 12;

    /** The weights that varied and that stayed, for people; nothing where no weights vary. */
    List<String> lines(Texts texts) {
        List<String> lines = new ArrayList<>();
        if (factors.stream().noneMatch(WeightFactor.class::isInstance)) {
            return lines;
        }
        Function<Edge, String> share = edge -> texts.percent(edge.share(), 1);
        byAggregate(edges).forEach((code, parts) -> lines.addAll(edges(code, parts, share)));
        if (!fixed.isEmpty()) {
            lines.add(texts.of("uncertainty.stayed"));
            lines.addAll(stayed(texts));
        }
        return lines;
    }

    private List<String> stayed(Texts texts) {
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        byAggregate(fixed)
                .forEach((code, parts) -> reasons.computeIfAbsent(
                                texts.of("stayed." + reason(code, parts)), key -> new ArrayList<>())
                        .add(code));
        reasons.forEach((reason, codes) ->
                lines.addAll(TextTable.wrapped("  " + AuditPage.listed(codes) + ": " + reason, "    ")));
        return lines;
    }

    /** Why the weights in an aggregate stayed: a key of the bundle, and a word of JSON. */
    private String reason(String code, List<Edge> parts) {
        boolean given = board.units().stream().anyMatch(unit -> board.origin(unit, code) != Origin.COMPUTED);
        if (given) {
            return "given";
        }
        if (parts.size() == 1) {
            return "single-part";
        }
        boolean chosen = factors.stream()
                .filter(WeightFactor.class::isInstance)
                .map(factor -> ((WeightFactor) factor).aggregates())
                .anyMatch(codes -> codes.isEmpty() || codes.contains(code));
        return chosen ? "not-alike" : "not-chosen";
    }

    /** The factors, the edges whose weights varied, and those whose weights stayed with the reason. */
    void write(Json json) throws IOException {
        JsonGenerator out = json.generator();
        new FactorJson(json).write(factors);
        edges(json, "edges", edges);
        out.writeArrayFieldStart("fixed");
        for (Map.Entry<String, List<Edge>> aggregate : byAggregate(fixed).entrySet()) {
            String why = reason(aggregate.getKey(), aggregate.getValue());
            for (Edge edge : aggregate.getValue()) {
                edge(json, edge, why);
            }
        }
        out.writeEndArray();
    }

    static void edges(Json json, String key, List<Edge> edges) throws IOException {
        json.generator().writeArrayFieldStart(key);
        for (Edge edge : edges) {
            edge(json, edge, "");
        }
        json.generator().writeEndArray();
    }

    private static void edge(Json json, Edge edge, String why) throws IOException {
        JsonGenerator out = json.generator();
        out.writeStartObject();
        out.writeStringField("aggregate", edge.aggregate());
        out.writeStringField("part", edge.part());
        json.number("share", edge.share());
        if (!why.isEmpty()) {
            out.writeStringField("why", why);
        }
        out.writeEndObject();
    }

    /** A line an aggregate: "DTI: NTC 50.0 %, HD 50.0 %". */
    static List<String> edges(String code, List<Edge> edges, Function<Edge, String> share) {
        String parts = edges.stream()
                .limit(NAMED)
                .map(edge -> TextTable.plain(edge.part(), 40) + " " + share.apply(edge))
                .collect(Collectors.joining(", "));
        String more = edges.size() > NAMED ? ", … (" + edges.size() + ")" : "";
        return TextTable.wrapped("  " + TextTable.plain(code, 40) + ": " + parts + more, "    ");
    }

    static Map<String, List<Edge>> byAggregate(List<Edge> edges) {
        return edges.stream().collect(Collectors.groupingBy(Edge::aggregate, LinkedHashMap::new, Collectors.toList()));
    }
}

package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opendti.table.Unit;
import org.opendti.uncertainty.FailedRun;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.uncertainty.RankDistribution.Row;

/** How sure ranks are as JSON, {@code dti.uncertainty/1}; what cannot be told is left out. */
final class UncertaintyJson {

    private final Simulation result;
    private final RankDistribution ranks;
    private final Json json;
    private final JsonGenerator out;

    UncertaintyJson(Simulation result, Json json) {
        this.result = result;
        this.ranks = result.ranks();
        this.json = json;
        this.out = json.generator();
    }

    static void write(Simulation result, Optional<Unit> told, boolean pairs, Texts texts, Writer writer)
            throws IOException {
        try (Json json = new Json(writer, "dti.uncertainty/1")) {
            UncertaintyJson page = new UncertaintyJson(result, json);
            page.head(texts);
            page.failed(texts);
            page.out.writeArrayFieldStart("units");
            for (Row row : result.ranks().rows()) {
                if (told.isEmpty() || told.get().equals(row.unit())) {
                    page.row(row, pairs || told.isPresent());
                }
            }
            page.out.writeEndArray();
        }
    }

    /** By what, how and of what runs were drawn. */
    void head(Texts texts) throws IOException {
        json.board("board", result.board(), texts);
        out.writeStringField("by", result.by());
        out.writeNumberField("runs", ranks.runs());
        out.writeNumberField("asked", result.asked());
        out.writeNumberField("failures", ranks.failures());
        out.writeNumberField("seed", ranks.seed());
        out.writeObjectFieldStart("ranking");
        if (ranks.ranking().digits().isPresent()) {
            out.writeNumberField("digits", ranks.ranking().digits().getAsInt());
        }
        out.writeStringField("ties", ranks.ranking().ties().id());
        out.writeEndObject();
        result.varied().write(json);
    }

    private void failed(Texts texts) throws IOException {
        out.writeArrayFieldStart("failedRuns");
        for (FailedRun failed : ranks.failedRuns()) {
            out.writeStartObject();
            out.writeNumberField("number", failed.number());
            out.writeFieldName("reason");
            json.finding(failed.reason(), texts);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void row(Row row, boolean all) throws IOException {
        out.writeStartObject();
        json.unit(row.unit());
        json.number("rank", row.nominalRank());
        json.number("score", row.nominalScore());
        out.writeNumberField("runs", row.runs());
        json.number("meanRank", row.meanRank());
        json.number("rankDeviation", row.deviation());
        rank("bestRank", row.least());
        rank("rank5", row.low());
        rank("medianRank", row.median());
        rank("rank95", row.high());
        rank("worstRank", row.greatest());
        json.number("meanScore", row.meanScore());
        json.number("scoreDeviation", row.scoreDeviation());
        json.number("leastScore", row.leastScore());
        json.number("greatestScore", row.greatestScore());
        out.writeNumberField("top", result.top());
        json.number("amongTop", result.amongFirst(row));
        probabilities(row);
        if (all) {
            before(row.unit());
            Varied.edges(json, "centralWeights", ranks.centralWeights(row.unit().code()));
        }
        out.writeEndObject();
    }

    private void rank(String key, int rank) throws IOException {
        json.number(key, rank == 0 ? Double.NaN : rank);
    }

    /** A number a rank, from rank 1 on; none of a unit that no run ranked. */
    private void probabilities(Row row) throws IOException {
        out.writeArrayFieldStart("probabilities");
        if (row.runs() > 0) {
            for (double p : ranks.probabilities(row.unit().code())) {
                out.writeNumber(Json.decimal(p));
            }
        }
        out.writeEndArray();
    }

    /** By the code of each other unit, how likely this one has the greater score. */
    private void before(Unit unit) throws IOException {
        if (!result.hasPairs()) {
            return;
        }
        out.writeObjectFieldStart("before");
        for (Unit other : ranks.units()) {
            OptionalDouble p = result.before(unit, other);
            if (!other.equals(unit)) {
                json.number(other.code(), p);
            }
        }
        out.writeEndObject();
    }
}

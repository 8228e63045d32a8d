package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.opendti.finding.Finding;
import org.opendti.sensitivity.Estimate;
import org.opendti.sensitivity.FailedRun;
import org.opendti.sensitivity.MorrisEffects;
import org.opendti.sensitivity.OneAtATimeRanges;
import org.opendti.sensitivity.SobolIndices;

/** Why ranks are unsure as JSON, {@code dti.sensitivity/1}; what cannot be told is left out. */
final class SensitivityJson {

    private final Sensitivity result;
    private final Json json;
    private final JsonGenerator out;

    private SensitivityJson(Sensitivity result, Json json) {
        this.result = result;
        this.json = json;
        this.out = json.generator();
    }

    static void write(Sensitivity result, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.sensitivity/1")) {
            SensitivityJson page = new SensitivityJson(result, json);
            page.head(texts);
            page.failures(texts);
            page.out.writeArrayFieldStart("rows");
            page.rows();
            page.out.writeEndArray();
        }
    }

    /** Of what, by which method and of how many runs. */
    private void head(Texts texts) throws IOException {
        Outcome outcome = result.outcome();
        json.board("board", result.board(), texts);
        out.writeStringField("by", result.by());
        out.writeStringField("effectOn", SensitivityOptions.id(result.output()));
        if (result.unit().isPresent()) {
            json.unit(result.unit().get());
        }
        json.number("stated", result.stated());
        out.writeObjectFieldStart("ranking");
        if (result.ranking().digits().isPresent()) {
            out.writeNumberField("digits", result.ranking().digits().getAsInt());
        }
        out.writeStringField("ties", result.ranking().ties().id());
        out.writeEndObject();
        result.varied().write(json);
        out.writeStringField("method", outcome.method());
        out.writeNumberField("seed", outcome.seed());
        out.writeNumberField("runs", outcome.runs());
        out.writeBooleanField("constant", outcome.isConstant());
        if (outcome instanceof Outcome.Shares shares) {
            shares(shares);
        } else if (outcome instanceof Outcome.Effects effects) {
            out.writeNumberField("trajectories", effects.options().trajectories());
            out.writeNumberField("levels", effects.options().levels());
        } else if (outcome instanceof Outcome.Ranges ranges) {
            out.writeNumberField("levels", ranges.options().levels());
            out.writeNumberField("draws", ranges.options().draws());
        }
    }

    private void shares(Outcome.Shares shares) throws IOException {
        out.writeNumberField("basePoints", shares.options().basePoints());
        out.writeStringField("points", SensitivityOptions.id(shares.options().points()));
        out.writeNumberField("used", shares.indices().used());
        json.number("variance", shares.indices().variance());
        json.number("standardDeviation", Math.sqrt(shares.indices().variance()));
        json.number("sumOfFirst", shares.indices().sumOfFirst());
    }

    private void failures(Texts texts) throws IOException {
        out.writeNumberField("failed", result.outcome().failed());
        out.writeArrayFieldStart("failures");
        for (FailedRun failed : result.outcome().failures()) {
            out.writeStartObject();
            out.writeNumberField("number", failed.number());
            out.writeNumberField("run", failed.run());
            out.writeStringField("name", failed.name());
            Optional<Finding> reason = result.reason(failed);
            if (reason.isPresent()) {
                out.writeFieldName("reason");
                json.finding(reason.get(), texts);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void rows() throws IOException {
        Outcome outcome = result.outcome();
        if (outcome instanceof Outcome.Shares shares) {
            for (SobolIndices.Row row : shares.rows()) {
                start(row.name());
                estimate("first", row.first());
                estimate("total", row.total());
                out.writeEndObject();
            }
        } else if (outcome instanceof Outcome.Effects effects) {
            for (MorrisEffects.Row row : effects.rows()) {
                start(row.name());
                estimate("muStar", row.muStar());
                estimate("mu", row.mu());
                json.number("sigma", row.sigma());
                out.writeNumberField("effects", row.effects());
                out.writeEndObject();
            }
        } else if (outcome instanceof Outcome.Ranges ranges) {
            for (OneAtATimeRanges.Row row : ranges.rows()) {
                range(row);
            }
        }
    }

    private void range(OneAtATimeRanges.Row row) throws IOException {
        start(row.name());
        extreme("least", row.least());
        extreme("greatest", row.greatest());
        json.number("range", row.range());
        json.number("deviation", row.deviation());
        json.number("share", row.share());
        out.writeNumberField("used", row.used());
        out.writeNumberField("failed", row.failed());
        out.writeEndObject();
    }

    private void start(String name) throws IOException {
        out.writeStartObject();
        out.writeStringField("factor", name);
    }

    private void extreme(String key, OneAtATimeRanges.Extreme extreme) throws IOException {
        out.writeObjectFieldStart(key);
        json.number("value", extreme.y());
        out.writeNumberField("run", extreme.run());
        json.number("at", extreme.at());
        out.writeEndObject();
    }

    /** Nothing where there is no such estimate. */
    private void estimate(String key, Estimate estimate) throws IOException {
        if (Double.isNaN(estimate.value())) {
            return;
        }
        out.writeObjectFieldStart(key);
        json.number("value", estimate.value());
        json.number("standardError", estimate.standardError());
        json.number("low", estimate.low());
        json.number("high", estimate.high());
        out.writeEndObject();
    }
}

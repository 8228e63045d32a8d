package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.opendti.uncertainty.Alternatives;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.GoalpostErrors;
import org.opendti.uncertainty.LeftOutParts;
import org.opendti.uncertainty.LeftOutUnits;
import org.opendti.uncertainty.Spread;
import org.opendti.uncertainty.ValueErrors;
import org.opendti.uncertainty.WeightDraw;
import org.opendti.uncertainty.WeightFactor;

/** Factors as JSON: {@code {"name": "weights", "draw": "around", "range": 0.25}}. */
final class FactorJson {

    private final Json json;
    private final JsonGenerator out;

    FactorJson(Json json) {
        this.json = json;
        this.out = json.generator();
    }

    void write(List<Factor> factors) throws IOException {
        out.writeArrayFieldStart("factors");
        for (Factor factor : factors) {
            out.writeStartObject();
            out.writeStringField("name", factor.name());
            of(factor);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void of(Factor factor) throws IOException {
        if (factor instanceof WeightFactor weights) {
            draw(weights.draw());
            names("aggregates", weights.aggregates());
        } else if (factor instanceof ValueErrors errors) {
            spread(errors.standard());
            names("columns", errors.columns());
        } else if (factor instanceof GoalpostErrors errors) {
            json.number("range", errors.range());
            names("indicators", errors.indicators());
        } else if (factor instanceof Alternatives alternatives) {
            choices(alternatives);
        } else if (factor instanceof LeftOutParts parts) {
            names("codes", parts.codes());
        } else if (factor instanceof LeftOutUnits units) {
            names("units", units.units());
        }
    }

    private void draw(WeightDraw draw) throws IOException {
        if (draw instanceof WeightDraw.Around around) {
            out.writeStringField("draw", "around");
            json.number("range", around.range());
        } else if (draw instanceof WeightDraw.Dirichlet dirichlet) {
            out.writeStringField("draw", "dirichlet");
            json.number("concentration", dirichlet.concentration());
        } else if (draw instanceof WeightDraw.Simplex) {
            out.writeStringField("draw", "any");
        } else {
            out.writeStringField("draw", draw instanceof WeightDraw.Within ? "within" : "ordered");
        }
    }

    private void spread(Spread spread) throws IOException {
        out.writeStringField("errors", spread.kind() == Spread.Kind.NORMAL ? "normal" : "even");
        json.number("size", spread.size());
        out.writeBooleanField("ofTheNumber", spread.relative());
    }

    private void choices(Alternatives alternatives) throws IOException {
        out.writeArrayFieldStart("choices");
        for (int c = 0; c < alternatives.choices().size(); c++) {
            out.writeStartObject();
            out.writeStringField("name", alternatives.choices().get(c).name());
            json.number("probability", alternatives.probabilities().get(c));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** What a factor is limited to; nothing where it is not. */
    private void names(String key, List<String> names) throws IOException {
        if (!names.isEmpty()) {
            out.writeArrayFieldStart(key);
            for (String name : names) {
                out.writeString(name);
            }
            out.writeEndArray();
        }
    }
}

package org.opendti.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.opendti.framework.AggregationJson;
import org.opendti.framework.RuleJson;
import org.opendti.kernel.Numbers;
import org.opendti.normalise.NormalisationJson;

/** Writes scenarios. */
final class ScenarioWriter {

    private final JsonGenerator json;

    ScenarioWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(List<Scenario> scenarios) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("scenarios");
        for (Scenario scenario : scenarios) {
            json.writeStartObject();
            json.writeStringField("name", scenario.name());
            json.writeStringField("underGiven", scenario.underGiven().id());
            json.writeArrayFieldStart("changes");
            for (Change change : scenario.changes()) {
                json.writeStartObject();
                write(change);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Change change) throws IOException {
        if (change instanceof CellChange cell) {
            cell(cell);
        } else if (change instanceof AssumedCells assumed) {
            text("change", "assume");
            text("assumption", assumed.assumption());
            json.writeObjectFieldStart("cells");
            for (Map.Entry<String, Map<String, Double>> unit : assumed.cells().entrySet()) {
                numbers(unit.getKey(), unit.getValue());
            }
            json.writeEndObject();
        } else if (change instanceof UnitChange.Added added) {
            text("change", "add-unit");
            text("unit", added.unit());
            numbers("cells", added.cells());
        } else if (change instanceof UnitChange.Removed removed) {
            text("change", "remove-unit");
            text("unit", removed.unit());
        } else if (change instanceof IndexChange way) {
            way(way);
        }
    }

    private void way(IndexChange way) throws IOException {
        if (way instanceof IndexChange.OtherWeights weights) {
            text("change", "weights");
            text("aggregate", weights.aggregate());
            numbers("weights", weights.weights());
        } else if (way instanceof IndexChange.OtherRule rule) {
            text("change", "rule");
            text("indicator", rule.indicator());
            json.writeFieldName("rule");
            RuleJson.write(rule.rule(), json);
        } else if (way instanceof IndexChange.OtherGoalposts posts) {
            text("change", "goalposts");
            text("indicator", posts.indicator());
            number("worst", posts.worst());
            number("best", posts.best());
        } else if (way instanceof IndexChange.OtherAggregation method) {
            text("change", "aggregation");
            text("aggregate", method.aggregate());
            json.writeFieldName("method");
            AggregationJson.write(method.method(), json);
        } else if (way instanceof IndexChange.OtherNormalisation method) {
            text("change", "normalisation");
            text("indicator", method.indicator());
            json.writeFieldName("method");
            NormalisationJson.write(method.method(), json);
        } else if (way instanceof IndexChange.LeftOut left) {
            text("change", "leave-out");
            text("element", left.element());
        }
    }

    private void cell(CellChange cell) throws IOException {
        Move move = cell.move();
        boolean sets = move instanceof Move.To || move instanceof Move.Word;
        text(
                "change",
                sets
                        ? "set"
                        : move instanceof Move.Plus ? "add" : move instanceof Move.Times ? "multiply" : "close-gap");
        if (cell.units().group().isPresent()) {
            text("group", cell.units().group().get());
        } else {
            json.writeArrayFieldStart("units");
            for (String unit : cell.units().units()) {
                json.writeString(unit);
            }
            json.writeEndArray();
        }
        text("column", cell.column());
        if (move instanceof Move.To to) {
            number("to", to.value());
        } else if (move instanceof Move.Word word) {
            text("to", word.word());
        } else if (move instanceof Move.Plus plus) {
            number("amount", plus.amount());
        } else if (move instanceof Move.Times times) {
            number("factor", times.factor());
        } else if (move instanceof Move.CloseGap gap) {
            number("share", gap.share());
            goal(gap.goal());
        }
    }

    private void goal(Goal goal) throws IOException {
        if (goal instanceof Goal.Target) {
            text("goal", "target");
        } else if (goal instanceof Goal.Best) {
            text("goal", "best");
        } else {
            json.writeObjectFieldStart("goal");
            if (goal instanceof Goal.Value value) {
                number("value", value.value());
            } else if (goal instanceof Goal.OfUnit unit) {
                text("unit", unit.unit());
            } else if (goal instanceof Goal.MeanOf mean) {
                text("meanOf", mean.group());
            }
            json.writeEndObject();
        }
    }

    private void numbers(String key, Map<String, Double> numbers) throws IOException {
        json.writeObjectFieldStart(key);
        for (Map.Entry<String, Double> entry : numbers.entrySet()) {
            number(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void text(String key, String text) throws IOException {
        json.writeStringField(key, text);
    }

    private void number(String key, double number) throws IOException {
        json.writeFieldName(key);
        json.writeNumber(new BigDecimal(Numbers.shortest(number)));
    }
}

package org.opendti.prepare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendti.framework.Framework;
import org.opendti.kernel.Numbers;
import org.opendti.table.Column;

/** Writes steps; columns are left out where they are those of all indicators that are one number. */
final class StepWriter {

    private final List<Column> all;
    private final JsonGenerator json;

    StepWriter(Framework framework, JsonGenerator json) {
        this.all = StepReader.numbers(framework);
        this.json = json;
    }

    void write(Step step) throws IOException {
        json.writeStartObject();
        if (step instanceof Denominate denominate) {
            json.writeStringField("type", "denominate");
            denominate(denominate);
        } else if (step instanceof Screen screen) {
            start("screen", screen.columns());
            least("units", screen.units());
            least("indicators", screen.indicators());
        } else if (step instanceof Treat treat) {
            start("treat", treat.columns());
            treat(treat);
        } else {
            impute(step);
        }
        json.writeEndObject();
    }

    private void impute(Step step) throws IOException {
        if (step instanceof ImputeAverage average) {
            start("impute-average", average.columns());
            json.writeStringField("average", average.average().id());
            if (average.group().isPresent()) {
                json.writeStringField("group", average.group().get());
            }
        } else if (step instanceof ImputeFromOthers others) {
            start("impute-from-others", List.copyOf(others.indicators().keySet()));
            json.writeStringField("average", others.average().id());
        } else if (step instanceof ImputeAcrossYears years) {
            start("impute-across-years", years.columns());
            json.writeStringField("filling", years.filling().id());
            json.writeNumberField("longest", years.longest());
        } else if (step instanceof ImputeByRegression regression) {
            start("impute-by-regression", regression.columns());
            columns("predictors", regression.predictors());
            json.writeNumberField("most", regression.most());
        } else if (step instanceof ImputeNearest nearest) {
            start("impute-nearest", nearest.columns());
            columns("features", nearest.features());
            json.writeNumberField("k", nearest.k());
        }
    }

    private void start(String type, List<Column> columns) throws IOException {
        json.writeStringField("type", type);
        if (!columns.equals(all)) {
            columns("columns", columns);
        }
    }

    private void columns(String key, Collection<Column> columns) throws IOException {
        json.writeArrayFieldStart(key);
        for (Column column : columns) {
            json.writeString(column.header());
        }
        json.writeEndArray();
    }

    private void denominate(Denominate denominate) throws IOException {
        json.writeObjectFieldStart("by");
        for (Map.Entry<Column, Denominate.By> entry : denominate.columns().entrySet()) {
            json.writeStringField(
                    entry.getKey().header(), entry.getValue().denominator().header());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("scale");
        for (Map.Entry<Column, Denominate.By> entry : denominate.columns().entrySet()) {
            if (entry.getValue().scale() != 1) {
                number(entry.getKey().header(), entry.getValue().scale());
            }
        }
        json.writeEndObject();
    }

    private void least(String key, Screen.Least least) throws IOException {
        if (!least.equals(Screen.Least.NONE)) {
            json.writeObjectFieldStart(key);
            number("available", least.available());
            number("nonZero", least.nonZero());
            json.writeEndObject();
        }
    }

    private void treat(Treat treat) throws IOException {
        number("skewness", treat.skewness());
        number("kurtosis", treat.kurtosis());
        if (treat.most().isPresent()) {
            json.writeNumberField("most", treat.most().getAsInt());
        } else {
            json.writeStringField("limit", "none");
        }
        Optional<Transform> transform = treat.transform();
        String name = transform.map(Transform::id).orElse("none");
        boolean mirrored = transform.orElse(null) instanceof LogOfRange log && log.mirrored();
        json.writeStringField("transform", mirrored ? "log-of-range-mirrored" : name);
        if (transform.orElse(null) instanceof BoxCox boxCox && boxCox.lambda().isPresent()) {
            number("lambda", boxCox.lambda().getAsDouble());
        }
        json.writeStringField("of", treat.combined() ? "winsorised" : "original");
    }

    private void number(String key, double number) throws IOException {
        json.writeFieldName(key);
        json.writeNumber(new BigDecimal(Numbers.shortest(number)));
    }
}

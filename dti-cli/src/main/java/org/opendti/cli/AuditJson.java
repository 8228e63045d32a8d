package org.opendti.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.opendti.audit.Audit;
import org.opendti.audit.AuditOptions;
import org.opendti.audit.Availability;
import org.opendti.audit.Correlation;
import org.opendti.audit.CorrelationTable;
import org.opendti.audit.CronbachAlpha;
import org.opendti.audit.EffectiveWeights;
import org.opendti.audit.IndicatorStatistics;
import org.opendti.audit.LeaveOneOut;
import org.opendti.audit.PrincipalComponents;
import org.opendti.audit.Stage;

/** An audit as JSON, {@code dti.audit/1}: a list a section; what cannot be told is left out. */
final class AuditJson {

    private final Audit audit;
    private final String by;
    private final Json json;
    private final JsonGenerator out;

    private AuditJson(Audit audit, String by, Json json) {
        this.audit = audit;
        this.by = by;
        this.json = json;
        this.out = json.generator();
    }

    static void write(Audit audit, String by, Set<AuditSection> sections, Texts texts, Writer writer)
            throws IOException {
        try (Json json = new Json(writer, "dti.audit/1")) {
            json.board("board", audit.board(), texts);
            AuditJson page = new AuditJson(audit, by, json);
            page.out.writeStringField("by", by);
            page.thresholds();
            for (AuditSection section : sections) {
                page.section(section);
            }
        }
    }

    private void section(AuditSection section) throws IOException {
        switch (section) {
            case STATISTICS -> statistics();
            case AVAILABILITY -> availability();
            case CORRELATIONS -> list("correlations", audit.correlations().rows(), this::correlation);
            case ALPHA -> alpha();
            case COMPONENTS -> list("components", audit.principalComponents(), this::components);
            case WEIGHTS -> list("weights", audit.effectiveWeights(by).rows(), this::weight);
            case LEAVE_ONE_OUT -> list("leaveOneOut", audit.leaveOneOut(by).rows(), this::without);
            case OUTLIERS -> outliers();
        }
    }

    /** What writes a row's fields. */
    private interface Fields<T> {
        void write(T row) throws IOException;
    }

    private <T> void list(String key, List<T> rows, Fields<T> fields) throws IOException {
        out.writeArrayFieldStart(key);
        objects(rows, fields);
        out.writeEndArray();
    }

    private <T> void objects(List<T> rows, Fields<T> fields) throws IOException {
        for (T row : rows) {
            out.writeStartObject();
            fields.write(row);
            out.writeEndObject();
        }
    }

    private void strings(String key, List<String> strings) throws IOException {
        out.writeArrayFieldStart(key);
        for (String string : strings) {
            out.writeString(string);
        }
        out.writeEndArray();
    }

    private <E extends Enum<E>> void flags(Set<E> flags, Function<E, String> id) throws IOException {
        strings("flags", flags.stream().map(id).toList());
    }

    private void thresholds() throws IOException {
        AuditOptions options = audit.options();
        out.writeObjectFieldStart("thresholds");
        json.number("leastAvailable", options.leastAvailable());
        json.number("leastNonZero", options.leastNonZero());
        json.number("leastDistinct", options.leastDistinct());
        json.number("skewness", options.skewness());
        json.number("kurtosis", options.kurtosis());
        json.number("collinear", options.collinear());
        json.number("weak", options.weak());
        json.number("innerFence", options.innerFence());
        json.number("outerFence", options.outerFence());
        json.number("zScore", options.zScore());
        out.writeStringField("judgedBy", options.judgedBy().id());
        out.writeEndObject();
    }

    private void statistics() throws IOException {
        out.writeArrayFieldStart("statistics");
        for (Stage stage : Stage.values()) {
            objects(audit.statistics(stage).rows(), this::statistic);
        }
        out.writeEndArray();
    }

    private void statistic(IndicatorStatistics.Row row) throws IOException {
        out.writeStringField("column", row.code());
        out.writeStringField("stage", row.stage().id());
        json.number("units", row.units());
        json.number("present", row.present());
        json.number("available", row.available());
        json.number("min", row.min());
        json.number("firstQuartile", row.firstQuartile());
        json.number("median", row.median());
        json.number("thirdQuartile", row.thirdQuartile());
        json.number("max", row.max());
        json.number("mean", row.mean());
        json.number("deviation", row.deviation());
        json.number("skewness", row.skewness());
        json.number("kurtosis", row.kurtosis());
        json.number("zeros", row.zeros());
        json.number("nonZero", row.nonZero());
        json.number("distinct", row.distinct());
        json.number("distinctShare", row.distinctShare());
        json.number("mostFrequent", row.mostFrequent());
        json.number("mostFrequentShare", row.mostFrequentShare());
        flags(row.flags(), IndicatorStatistics.Flag::id);
    }

    private void availability() throws IOException {
        Availability availability = audit.availability();
        out.writeObjectFieldStart("availability");
        list("units", availability.rows(), row -> {
            json.unit(row.unit());
            out.writeStringField("element", row.code());
            json.number("present", row.present());
            json.number("leaves", row.leaves());
            json.number("share", row.share());
            json.number("reported", row.reported());
            out.writeBooleanField("few", row.few());
        });
        out.writeArrayFieldStart("groups");
        for (String kind : AuditFiguresText.kinds(audit.board())) {
            objects(availability.of(by, kind), group -> {
                out.writeStringField("kind", kind);
                out.writeStringField("group", group.group());
                out.writeStringField("element", group.code());
                json.number("units", group.units());
                json.number("mean", group.mean());
                json.number("least", group.least());
            });
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void correlation(CorrelationTable.Row row) throws IOException {
        out.writeStringField("relation", row.relation().id());
        out.writeStringField("aggregate", row.aggregate());
        out.writeStringField("first", row.first());
        out.writeStringField("second", row.second());
        json.number("units", row.correlation().units());
        for (Correlation.Kind kind : Correlation.Kind.values()) {
            out.writeObjectFieldStart(kind.id());
            json.number("value", row.correlation().of(kind).value());
            json.number("p", row.correlation().of(kind).p());
            out.writeEndObject();
        }
        flags(row.flags(), CorrelationTable.Flag::id);
    }

    private void alpha() throws IOException {
        out.writeArrayFieldStart("alpha");
        for (CronbachAlpha.Level level : CronbachAlpha.Level.values()) {
            objects(audit.alphas(level), of -> {
                out.writeStringField("element", of.code());
                out.writeStringField("level", level.id());
                json.number("parts", of.parts());
                json.number("alpha", of.alpha());
                json.number("standardised", of.standardised());
                list("without", of.without(), without -> {
                    out.writeStringField("part", without.part());
                    json.number("alpha", without.alpha());
                });
            });
        }
        out.writeEndArray();
    }

    private void components(PrincipalComponents of) throws IOException {
        out.writeStringField("element", of.code());
        json.number("units", of.units());
        strings("parts", of.parts());
        strings("leftOut", of.leftOut());
        json.number("aboveOne", of.aboveOne());
        list("components", of.components(), component -> {
            json.number("eigenvalue", component.eigenvalue());
            json.number("explained", component.explained());
            json.number("cumulative", component.cumulative());
            out.writeObjectFieldStart("loadings");
            for (int k = 0; k < of.parts().size(); k++) {
                json.number(of.parts().get(k), component.loadings().get(k));
            }
            out.writeEndObject();
        });
    }

    private void weight(EffectiveWeights.Row row) throws IOException {
        out.writeStringField("element", row.code());
        json.number("weight", row.weight());
        out.writeNumberField("paths", row.paths());
        out.writeBooleanField("leaf", row.leaf());
    }

    private void without(LeaveOneOut.Row row) throws IOException {
        out.writeStringField("element", row.code());
        json.number("weight", row.weight());
        json.number("units", row.units());
        json.number("leftOut", row.leftOut());
        json.number("meanScoreChange", row.meanScoreChange());
        json.number("meanShift", row.meanShift());
        json.number("largestShift", row.largestShift());
        if (row.mostShifted().isPresent()) {
            out.writeObjectFieldStart("mostShifted");
            json.unit(row.mostShifted().get());
            out.writeEndObject();
        }
        json.number("spearman", row.spearman());
    }

    private void outliers() throws IOException {
        out.writeArrayFieldStart("outliers");
        for (Stage stage : Stage.values()) {
            objects(audit.outliers(stage).rows(), row -> {
                json.unit(row.unit());
                out.writeStringField("column", row.code());
                out.writeStringField("stage", stage.id());
                json.number("value", row.value());
                json.number("z", row.z());
                out.writeStringField("fence", row.fence().id());
            });
        }
        out.writeEndArray();
    }
}

package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opendti.audit.Audit;
import org.opendti.audit.Availability;
import org.opendti.audit.Correlation;
import org.opendti.audit.CorrelationTable;
import org.opendti.audit.CronbachAlpha;
import org.opendti.audit.EffectiveWeights;
import org.opendti.audit.IndicatorStatistics;
import org.opendti.audit.LeaveOneOut;
import org.opendti.audit.Outliers;
import org.opendti.audit.PrincipalComponents;
import org.opendti.audit.Stage;
import org.opendti.table.Unit;

/** A section of an audit as CSV, every row of it; flags and other words are those of the library in any language. */
final class AuditCsv {

    private final Audit audit;
    private final String by;
    private final Texts texts;
    private final Sheet sheet;

    private AuditCsv(Audit audit, String by, Texts texts, Sheet sheet) {
        this.audit = audit;
        this.by = by;
        this.texts = texts;
        this.sheet = sheet;
    }

    static void write(Audit audit, String by, AuditSection section, Format format, Texts texts, Writer writer)
            throws IOException {
        try (Sheet sheet = new Sheet(writer, format)) {
            AuditCsv csv = new AuditCsv(audit, by, texts, sheet);
            switch (section) {
                case STATISTICS -> csv.statistics();
                case AVAILABILITY -> csv.availability();
                case CORRELATIONS -> csv.correlations();
                case ALPHA -> csv.alpha();
                case COMPONENTS -> csv.components();
                case WEIGHTS -> csv.weights();
                case LEAVE_ONE_OUT -> csv.leaveOneOut();
                case OUTLIERS -> csv.outliers();
            }
        }
    }

    private void header(String columns) throws IOException {
        for (String column : columns.split(",", -1)) {
            sheet.text(column);
        }
        sheet.endLine();
    }

    /** A code and the element's name; a raw column may be one of several of an element and has none. */
    private Sheet element(String code) {
        return sheet.text(code)
                .text(audit.board()
                        .framework()
                        .find(code)
                        .map(element -> element.name().in(texts.locale()))
                        .orElse(""));
    }

    private Sheet unit(Unit unit) {
        return sheet.code(unit.code()).text(unit.name());
    }

    private static <E extends Enum<E>> String flags(Set<E> flags, Function<E, String> id) {
        return flags.stream().map(id).collect(Collectors.joining(" "));
    }

    private void statistics() throws IOException {
        header("column,name,stage,units,present,available,min,first_quartile,median,third_quartile,max,mean,deviation,"
                + "skewness,kurtosis,zeros,non_zero,distinct,distinct_share,most_frequent,most_frequent_share,flags");
        for (Stage stage : Stage.values()) {
            for (IndicatorStatistics.Row row : audit.statistics(stage).rows()) {
                element(row.code())
                        .text(stage.id())
                        .number(row.units())
                        .number(row.present())
                        .number(row.available())
                        .number(row.min())
                        .number(row.firstQuartile())
                        .number(row.median())
                        .number(row.thirdQuartile())
                        .number(row.max())
                        .number(row.mean())
                        .number(row.deviation())
                        .number(row.skewness())
                        .number(row.kurtosis())
                        .number(row.zeros())
                        .number(row.nonZero())
                        .number(row.distinct())
                        .number(row.distinctShare())
                        .number(row.mostFrequent())
                        .number(row.mostFrequentShare())
                        .text(flags(row.flags(), IndicatorStatistics.Flag::id));
                sheet.endLine();
            }
        }
    }

    /** Every aggregate of every unit, with the unit's groups to sum up by. */
    private void availability() throws IOException {
        List<String> kinds = AuditFiguresText.kinds(audit.board());
        header("unit,name,element,present,leaves,share,reported,few"
                + kinds.stream().map(kind -> ",group:" + kind).collect(Collectors.joining()));
        for (Availability.Row row : audit.availability().rows()) {
            unit(row.unit())
                    .text(row.code())
                    .number(row.present())
                    .number(row.leaves())
                    .number(row.share())
                    .number(row.reported())
                    .text(Boolean.toString(row.few()));
            kinds.forEach(kind -> sheet.text(row.unit().groups().getOrDefault(kind, "")));
            sheet.endLine();
        }
    }

    private void correlations() throws IOException {
        header("relation,aggregate,first,second,units,pearson,pearson_p,spearman,spearman_p,kendall,kendall_p,flags");
        for (CorrelationTable.Row row : audit.correlations().rows()) {
            sheet.text(row.relation().id())
                    .text(row.aggregate())
                    .text(row.first())
                    .text(row.second())
                    .number(row.correlation().units());
            for (Correlation.Kind kind : Correlation.Kind.values()) {
                Correlation.Coefficient coefficient = row.correlation().of(kind);
                sheet.number(coefficient.value()).number(coefficient.p());
            }
            sheet.text(flags(row.flags(), CorrelationTable.Flag::id));
            sheet.endLine();
        }
    }

    /** A line an aggregate and level, then a line without each of its parts. */
    private void alpha() throws IOException {
        header("element,name,level,without,parts,alpha,standardised");
        for (CronbachAlpha.Level level : CronbachAlpha.Level.values()) {
            for (CronbachAlpha of : audit.alphas(level)) {
                element(of.code())
                        .text(level.id())
                        .text("")
                        .number(of.parts())
                        .number(of.alpha())
                        .number(of.standardised());
                sheet.endLine();
                for (CronbachAlpha.Without without : of.without()) {
                    element(of.code())
                            .text(level.id())
                            .text(without.part())
                            .number(of.parts() - 1)
                            .number(without.alpha())
                            .text("");
                    sheet.endLine();
                }
            }
        }
    }

    /** A line a loading: of every component on every part. */
    private void components() throws IOException {
        header("element,name,units,component,eigenvalue,explained,cumulative,part,loading");
        for (PrincipalComponents of : audit.principalComponents()) {
            int number = 0;
            for (PrincipalComponents.Component component : of.components()) {
                number++;
                for (int k = 0; k < of.parts().size(); k++) {
                    element(of.code())
                            .number(of.units())
                            .number(number)
                            .number(component.eigenvalue())
                            .number(component.explained())
                            .number(component.cumulative())
                            .text(of.parts().get(k))
                            .number(component.loadings().get(k));
                    sheet.endLine();
                }
            }
        }
    }

    private void weights() throws IOException {
        header("element,name,weight,paths,leaf");
        for (EffectiveWeights.Row row : audit.effectiveWeights(by).rows()) {
            element(row.code())
                    .number(row.weight())
                    .number((double) row.paths())
                    .text(Boolean.toString(row.leaf()));
            sheet.endLine();
        }
    }

    private void leaveOneOut() throws IOException {
        header("element,name,weight,units,left_out,mean_score_change,mean_shift,largest_shift,most_shifted,"
                + "most_shifted_name,spearman");
        for (LeaveOneOut.Row row : audit.leaveOneOut(by).rows()) {
            element(row.code())
                    .number(row.weight())
                    .number(row.units())
                    .number(row.leftOut())
                    .number(row.meanScoreChange())
                    .number(row.meanShift())
                    .number(row.largestShift());
            sheet.code(row.mostShifted().map(Unit::code).orElse(""))
                    .text(row.mostShifted().map(Unit::name).orElse(""))
                    .number(row.spearman());
            sheet.endLine();
        }
    }

    private void outliers() throws IOException {
        header("unit,name,column,stage,value,z,fence");
        for (Stage stage : Stage.values()) {
            for (Outliers.Row row : audit.outliers(stage).rows()) {
                unit(row.unit())
                        .text(row.code())
                        .text(stage.id())
                        .number(row.value())
                        .number(row.z())
                        .text(row.fence().id());
                sheet.endLine();
            }
        }
    }
}

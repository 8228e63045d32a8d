package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.finding.Place;
import org.opendti.finding.Severity;
import org.opendti.index.CompositeIndex;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableScan;
import org.opendti.table.Tables;
import org.opendti.validate.ValidationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a table. Exit status 1 if it has errors. */
@Command(
        name = "check",
        description = {
            "Says everything that is wrong or odd about a table, without scoring it.",
            "Exit status: 0 if it can be scored, warnings or not; 1 if it has errors."
        },
        footer = {
            "  dti check sample-data/dti-2022/published.csv",
            "  dti check raw.csv --framework annex.json --before last-year.csv --format csv --output problems.csv"
        })
final class CheckCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private final TableChoice choice = new TableChoice();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "A table of earlier years, to set values against, where TABLE itself has none.")
    private @Nullable Path before;

    CheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Texts texts = context.texts();
        ValidationReport report = check();
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> text(report, texts, writer);
                case CSV, CSV_EXCEL -> csv(report, texts, writer);
                case JSON -> json(report, texts, writer);
            }
        });
        return report.hasErrors() ? Main.BAD_INPUT : 0;
    }

    /** What cannot be read at all is among the findings too. */
    private ValidationReport check() {
        try {
            TableChoice.Source source = choice.source(table);
            Optional<IndicatorTable> earlier = before == null
                    ? Optional.empty()
                    : Optional.of(Tables.read(before, source.framework(), source.units(), source.options()));
            TableScan scan = Tables.scan(source.file(), source.framework(), source.units(), source.options());
            TableScan counted = new TableScan(scan.table().map(choice::rows), scan.findings());
            return ValidationReport.of(counted, CompositeIndex.of(source.framework()), earlier);
        } catch (DtiException e) {
            return new ValidationReport(0, e.findings());
        }
    }

    private void text(ValidationReport report, Texts texts, Writer writer) throws IOException {
        for (Finding finding : report.findings()) {
            String where = finding.place().toString();
            writer.write((where.isEmpty() ? "" : where + ": ")
                    + texts.of("severity." + severity(finding)) + ": "
                    + TextTable.plain(finding.message(texts.locale()), Integer.MAX_VALUE - 1) + "\n");
        }
        writer.write(texts.of(
                        "check.sum",
                        "table",
                        table,
                        "rows",
                        report.rows(),
                        "errors",
                        report.count(Severity.ERROR),
                        "warnings",
                        report.count(Severity.WARNING),
                        "notes",
                        report.count(Severity.NOTE))
                + "\n");
    }

    private void csv(ValidationReport report, Texts texts, Writer writer) throws IOException {
        try (Sheet sheet = new Sheet(writer, output.format())) {
            List.of("file", "line", "column", "unit", "element", "severity", "code", "message")
                    .forEach(sheet::text);
            sheet.endLine();
            for (Finding finding : report.findings()) {
                Place place = finding.place();
                sheet.text(place.source())
                        .number(orMissing(place.line()))
                        .number(orMissing(place.column()))
                        .text(place.unit())
                        .text(place.element())
                        .text(severity(finding))
                        .text(finding.code().id())
                        .text(finding.message(texts.locale()));
                sheet.endLine();
            }
        }
    }

    private static double orMissing(int position) {
        return position == 0 ? Double.NaN : position;
    }

    private void json(ValidationReport report, Texts texts, Writer writer) throws IOException {
        try (Json json = new Json(writer, "dti.validation/1")) {
            json.generator().writeStringField("table", table);
            json.generator().writeNumberField("rows", report.rows());
            json.generator().writeBooleanField("errors", report.hasErrors());
            json.generator().writeArrayFieldStart("findings");
            for (Finding finding : report.findings()) {
                json.finding(finding, texts);
            }
            json.generator().writeEndArray();
        }
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}

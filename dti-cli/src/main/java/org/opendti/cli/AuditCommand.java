package org.opendti.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opendti.audit.Audit;
import org.opendti.index.Scoreboard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits a table and the framework that it is scored by. */
@Command(
        name = "audit",
        description = {
            "Says whether framework and figures are statistically sound: what is there, what goes together,"
                    + " what each element weighs and adds.",
            "CSV is one section, a line a row: that of --section, or else statistics. JSON has all, or those asked for.",
            "Weights, availability as text, and what each element adds are of the headline, or of --by."
        },
        footer = {
            "  dti audit sample-data/dti-2022/published.csv",
            "  dti audit sample-data/dti-2022/published.csv --section alpha --by CQS",
            "  dti audit my-table.csv --section correlations --format csv -o correlations.csv",
            "  dti audit my-table.csv --framework my.json --units any --format json"
        })
final class AuditCommand implements Runnable {

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    @Option(
            names = "--section",
            paramLabel = "NAME",
            converter = AuditSection.Converter.class,
            description = "This section alone, or several if repeated: statistics, availability, correlations, alpha,"
                    + " components, weights, leave-one-out, outliers.")
    private List<AuditSection> sections = List.of();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "So many rows of each list as text; 10 by default. CSV and JSON have all.")
    private int top;

    AuditCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        Set<AuditSection> chosen = chosen();
        ScoringOptions.Scored scored = scoring.scoreWithTable(table);
        Scoreboard board = scored.board();
        Remarks.tell(board, context);
        String by = scoring.by(board);
        Audit audit = scored.table().map(rows -> Audit.of(board, rows)).orElseGet(() -> Audit.of(board));
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> AuditText.write(audit, by, chosen, top, texts, writer);
                case CSV, CSV_EXCEL -> {
                    AuditCsv.write(audit, by, chosen.iterator().next(), output.format(), texts, writer);
                    Remarks.tellPart(board, texts, context);
                }
                case JSON -> AuditJson.write(audit, by, chosen, texts, writer);
            }
        });
    }

    private Set<AuditSection> chosen() {
        WrongUsage.atLeast(spec, "--top", top, 0);
        boolean csv = output.format() == Format.CSV || output.format() == Format.CSV_EXCEL;
        if (csv && EnumSet.copyOf(named(AuditSection.STATISTICS)).size() > 1) {
            throw new WrongUsage(
                    spec,
                    "wrong.one-section",
                    "sections",
                    String.join(
                            ", ", sections.stream().map(AuditSection::toString).toList()));
        }
        return csv ? EnumSet.copyOf(named(AuditSection.STATISTICS)) : EnumSet.copyOf(named(AuditSection.values()));
    }

    private List<AuditSection> named(AuditSection... otherwise) {
        return sections.isEmpty() ? List.of(otherwise) : sections;
    }
}

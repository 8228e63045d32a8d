package org.opendti.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets the statuses of a year's figures side by side. */
@Command(
        name = "appraise",
        description = "Sets self-assessed, appraised and final figures side by side, and lists the points lost.",
        footer = {
            "  dti appraise figures.csv --framework annex.json",
            "  dti appraise self-assessed=own.csv appraised=experts.csv final=final.csv --unit \"Bình Dương\""
        })
final class AppraiseCommand implements Runnable {

    private final Context context;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "TABLE",
            arity = "1..*",
            description = "One file with a column 'status', or STATUS=FILE for each.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> tables;

    @Option(names = "--unit", paramLabel = "NAME", description = "Lists the differences of this unit alone.")
    private @Nullable String unit;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "So many differences as text, the most points lost first; 20 by default. CSV and JSON have all.")
    private int top;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    AppraiseCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        WrongUsage.atLeast(spec, "--top", top, 0);
        Appraisal appraisal = new Appraisal(scoring.scoreByStatus(tables));
        appraisal.boards().values().forEach(board -> Remarks.tell(board, context));
        String by = scoring.by(appraisal.last());
        String wanted = unit;
        List<Appraisal.Difference> differences = wanted == null
                ? appraisal.differences()
                : appraisal.differences(
                        scoring.usage(() -> appraisal.last().list().get(wanted)));
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> AppraiseText.write(appraisal, by, differences, top, texts, writer);
                case CSV, CSV_EXCEL -> AppraiseRows.csv(differences, output.format(), texts, writer);
                case JSON -> AppraiseRows.json(appraisal, by, differences, texts, writer);
            }
        });
    }
}

package org.opendti.cli;

import org.opendti.compare.Comparison;
import org.opendti.index.Scoreboard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two tables. */
@Command(
        name = "compare",
        description = "Says how scores and ranks changed from an older table to a newer one.",
        footer = {
            "",
            "Examples:",
            "  dti compare sample-data/dti-2022/published.csv sample-data/dti-2023/published.csv",
            "  dti compare dti-province-2022=old.csv dti-province-2024=new.csv --by HDCQS --format csv",
            "  dti compare sample-data/dti-2023/published.csv sample-data/dti-2024/published-63.csv"
                    + " --merge provinces-34"
        })
final class CompareCommand implements Runnable {

    private final Context context;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "OLD", description = "The older table: a CSV or JSON file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer table: a CSV or JSON file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String newer;

    CompareCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = output.texts(context);
        scoring.speak(texts.locale());
        Scoreboard before = scoring.score(old);
        Scoreboard after = scoring.score(newer);
        Remarks.tell(before, context);
        Remarks.tell(after, context);
        String by = scoring.by(after);
        Comparison comparison = Comparison.of(after, before);
        comparison.element(by);
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> CompareText.write(comparison, by, texts, writer);
                case CSV, CSV_EXCEL -> {
                    CompareCsv.write(comparison, by, output.format(), writer);
                    CompareText.remarks(comparison, texts)
                            .forEach(remark -> context.err().println("dti: note: " + remark));
                }
                case JSON -> CompareJson.write(comparison, by, texts, writer);
            }
        });
    }
}

package org.opendti.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opendti.index.Scoreboard;
import org.opendti.report.page.ReportPage;
import org.opendti.uncertainty.RankDistribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a page of a result. */
@Command(
        name = "report",
        description =
                "Makes one HTML page for everybody: ranking, map, intervals of ranks, scores, ranks by year, weights to try and"
                        + " a profile of each unit. It needs no network.",
        footer = {
            "  dti report sample-data/dti-2022/published.csv --output report.html",
            "  dti report sample-data/dti-2024/published-63.csv --previous sample-data/dti-2022/published.csv \\",
            "    --previous sample-data/dti-2023/published.csv --lang vi --output bao-cao.html",
            "  dti report sample-data/dti-2024/published-34.csv --by CQS --output cqs.html"
        })
final class ReportCommand implements Runnable {

    private final Context context;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final PreviousOptions previous = new PreviousOptions();

    @Mixin
    private final UsualUncertainty uncertainty = new UsualUncertainty();

    @Mixin
    private final PageOptions output = new PageOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        Path file = output.output(".html");
        ScoringOptions.Rescorable subject = scoring.rescorable(table);
        Scoreboard board = subject.board();
        Remarks.tell(board, context);
        String by = scoring.by(board);
        List<Scoreboard> earlier = previous.boards(board, scoring);
        Optional<RankDistribution> ranks = uncertainty.of(subject, by, texts, context);
        ReportPage page = ReportPage.by(board, by);
        page = earlier.isEmpty() ? page : page.withPrevious(earlier);
        page = ranks.isPresent() ? page.withUncertainty(ranks.get()) : page;
        page.write(file, texts.locale());
    }
}

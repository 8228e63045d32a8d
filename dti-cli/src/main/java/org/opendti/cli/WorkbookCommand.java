package org.opendti.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendti.excel.ResultWorkbook;
import org.opendti.index.Scoreboard;
import org.opendti.uncertainty.RankDistribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a result as a workbook. */
@Command(
        name = "workbook",
        description =
                "Writes a result as an Excel workbook: ranking, scores, explanation, changes since earlier years, how sure"
                        + " the ranks are, method and sources.",
        footer = {
            "  dti workbook sample-data/dti-2022/published.csv --output result.xlsx",
            "  dti workbook sample-data/dti-2023/published.csv --previous sample-data/dti-2022/published.csv --lang vi --output ket-qua.xlsx",
            "  dti workbook my-table.xlsx --sheet 2024 --framework my-framework.json --units any --output result.xlsx"
        })
final class WorkbookCommand implements Runnable {

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

    WorkbookCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        Path file = output.output(".xlsx");
        ScoringOptions.Rescorable subject = scoring.rescorable(table);
        Scoreboard board = subject.board();
        Remarks.tell(board, context);
        String by = scoring.by(board);
        List<Scoreboard> earlier = previous.boards(board, scoring);
        Optional<RankDistribution> ranks = uncertainty.of(subject, by, texts, context);
        List<String> notes = new ArrayList<>(List.of(Remarks.rule(board, by, texts)));
        notes.addAll(Remarks.marks(board, by, texts));
        notes.addAll(Remarks.provenance(board, texts));
        ResultWorkbook book =
                ResultWorkbook.of(board).rankedBy(by).withPrevious(earlier).withNotes(notes);
        book = subject.table().isPresent() ? book.withTable(subject.table().get()) : book;
        book = ranks.isPresent() ? book.withUncertainty(ranks.get()) : book;
        book.write(file, texts.locale());
    }
}

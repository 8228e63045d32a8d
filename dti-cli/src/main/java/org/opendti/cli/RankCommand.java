package org.opendti.cli;

import org.opendti.index.Scoreboard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ranks the units of a table. */
@Command(
        name = "rank",
        description = "Scores a table at every level and ranks its units.",
        footer = {
            "  dti rank sample-data/dti-2022/published.csv --edition dti-province-2022",
            "  dti rank sample-data/dti-2022/published.csv --within \"Đông Nam Bộ\" --by CQS",
            "  dti rank sample-data/dti-2024/published-63.csv --merge provinces-34 --format json",
            "  dti rank my-table.csv --framework my-framework.json --units any --format csv --output ranks.csv"
        })
final class RankCommand implements Runnable {

    private final Context context;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    RankCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        Scoreboard board = scoring.score(table);
        Remarks.tell(board, context);
        String by = scoring.by(board);
        board.element(by);
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> RankText.write(board, by, texts, writer);
                case CSV, CSV_EXCEL -> {
                    RankCsv.write(board, by, output.format(), writer);
                    Remarks.tellPart(board, texts, context);
                }
                case JSON -> RankJson.write(board, by, texts, writer);
            }
        });
    }
}

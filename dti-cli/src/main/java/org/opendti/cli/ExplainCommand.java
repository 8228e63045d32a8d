package org.opendti.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendti.compare.PublishedRanks;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one unit's scores. */
@Command(
        name = "explain",
        description = "Says of one unit where each score comes from and what it is made of.",
        footer = {
            "  dti explain sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti explain sample-data/dti-2022/published.csv --unit 74 --history sample-data/published-ranks.csv",
            "  dti explain sample-data/dti-province-2022-illustrative/raw.csv --unit 74 --element HDCQS.3"
                    + " --framework sample-data/dti-province-2022-illustrative/framework.json"
        })
final class ExplainCommand implements Runnable {

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
            names = "--unit",
            paramLabel = "NAME",
            required = true,
            description = "The unit, by code, name or any spelling.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String unit;

    @Option(
            names = "--element",
            paramLabel = "CODE",
            description = "Explains this element alone, down to its cells in the table.")
    private @Nullable String element;

    @Option(names = "--history", paramLabel = "FILE", description = "Published ranks to set the rank against.")
    private @Nullable Path history;

    ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        if (output.format() != Format.TEXT && output.format() != Format.JSON) {
            throw new WrongUsage(spec, "wrong.text-or-json", "what", "explain", "format", output.format());
        }
        Scoreboard board = scoring.score(table);
        Remarks.tell(board, context);
        String code = element;
        String by = code == null
                ? scoring.by(board)
                : scoring.usage(() -> board.framework().element(code).code());
        Unit found = board.unit(scoring.usage(() -> board.list().get(unit)).code());
        boolean collected = !board.card(found.code()).entry(by).cells().isEmpty();
        if (code == null || !collected) {
            board.among(List.of(found)).element(by);
        }
        List<String> past = history == null
                ? List.of()
                : History.lines(board, found, by, PublishedRanks.read(history, board.list()), texts);
        output.write(context, writer -> {
            if (output.format() == Format.JSON) {
                ExplainJson.write(board, found, by, code != null, past, texts, writer);
            } else if (code == null) {
                ExplainText.write(board, found, by, past, texts, writer);
            } else {
                ExplainText.writeElement(board, found, by, texts, writer);
            }
        });
    }
}

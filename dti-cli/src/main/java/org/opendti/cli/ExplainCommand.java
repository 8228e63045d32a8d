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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one unit's scores. */
@Command(
        name = "explain",
        description = "Says of one unit where each score comes from and what it is made of.",
        footer = {
            "",
            "Examples:",
            "  dti explain sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti explain sample-data/dti-2022/published.csv --unit 74 --history sample-data/published-ranks.csv"
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

    @Parameters(paramLabel = "TABLE", description = "A CSV or JSON file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    @Option(
            names = "--unit",
            paramLabel = "NAME",
            required = true,
            description = "The unit, by code, name or any spelling.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String unit;

    @Option(names = "--history", paramLabel = "FILE", description = "Published ranks to set the rank against.")
    private @Nullable Path history;

    ExplainCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = output.texts(context);
        scoring.speak(texts.locale());
        if (output.format() != Format.TEXT && output.format() != Format.JSON) {
            throw new ParameterException(spec.commandLine(), "explain writes text or json, not " + output.format());
        }
        Scoreboard board = scoring.score(table);
        Remarks.tell(board, context);
        String by = scoring.by(board);
        Unit found = board.unit(scoring.usage(() -> board.list().get(unit)).code());
        board.among(List.of(found)).element(by);
        List<String> past = history == null
                ? List.of()
                : History.lines(board, found, by, PublishedRanks.read(history, board.list()), texts);
        output.write(context, writer -> {
            if (output.format() == Format.TEXT) {
                ExplainText.write(board, found, by, past, texts, writer);
            } else {
                ExplainJson.write(board, found, by, past, texts, writer);
            }
        });
    }
}

package org.opendti.cli;

import org.jspecify.annotations.Nullable;
import org.opendti.index.Scoreboard;
import org.opendti.stability.WeightStability;
import org.opendti.table.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says exactly what weights would change ranks. */
@Command(
        name = "stability",
        description = {
            "Says exactly, without drawing, which weights would change ranks: how far each share can move, what swaps"
                    + " two units, who can be first.",
            "Ranks are unrounded, and scores are weighted sums: every aggregate on the way is an arithmetic mean.",
            "Without --unit: how far each share can move until the first or any order changes, and who can be first.",
            "With --unit: its interval of each share, what swaps it with its neighbours, how it can be first.",
            "CSV holds the shares alone; swaps and first places are in text and JSON."
        },
        footer = {
            "  dti stability sample-data/dti-2022/published.csv",
            "  dti stability sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti stability sample-data/dti-2022/published.csv --unit 74 --with \"Cần Thơ\" --within-weights 25%%",
            "  dti stability sample-data/dti-2022/published.csv --by HD --format json"
        })
final class StabilityCommand implements Runnable {

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

    @Option(names = "--unit", paramLabel = "NAME", description = "Looks at this unit, by code, name or any spelling.")
    private @Nullable String unit;

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "Says what swaps the unit with this one, instead of with its neighbours.")
    private @Nullable String with;

    @Option(
            names = "--within-weights",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description =
                    "Who can be first with every weight within ±PERCENT of its value, before they are made to sum to"
                            + " 1; 100%% are any weights, the default.")
    private @Nullable Double within;

    StabilityCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        check();
        Scoreboard board = scoring.score(table);
        Remarks.tell(board, context);
        WeightStability stability = WeightStability.of(board, scoring.by(board));
        String named = unit;
        if (named == null) {
            overview(new StabilityOverview(stability, within == null ? 1 : within), texts);
        } else {
            ofUnit(answers(stability, named), texts);
        }
    }

    private void check() {
        if (with != null && unit == null) {
            throw new WrongUsage(spec, "wrong.needs", "option", "--with " + with, "needed", "--unit");
        }
        boolean csv = output.format() == Format.CSV || output.format() == Format.CSV_EXCEL;
        if (csv && (with != null || within != null)) {
            throw new WrongUsage(spec, "wrong.shares-alone");
        }
    }

    private StabilityAnswers answers(WeightStability stability, String named) {
        Scoreboard board = stability.graph().board();
        Unit found = find(board, named);
        String second = with;
        if (second == null) {
            return StabilityAnswers.ofNeighbours(stability, found, within);
        }
        Unit other = find(board, second);
        if (other.equals(found)) {
            throw new WrongUsage(spec, "wrong.same-unit", "unit", found.name());
        }
        return StabilityAnswers.of(stability, found, other, within);
    }

    /** A unit's name must be of the list; that the table has it is another matter. */
    private Unit find(Scoreboard board, String named) {
        return board.unit(scoring.usage(() -> board.list().get(named)).code());
    }

    private void overview(StabilityOverview overview, Texts texts) {
        Scoreboard board = overview.stability().graph().board();
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> StabilityText.write(overview, texts, writer);
                case CSV, CSV_EXCEL -> {
                    StabilityCsv.write(overview, output.format(), writer);
                    Remarks.tellPart(board, texts, context);
                }
                case JSON -> StabilityJson.write(overview, texts, writer);
            }
        });
    }

    private void ofUnit(StabilityAnswers answers, Texts texts) {
        Scoreboard board = answers.stability().graph().board();
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> StabilityUnitText.write(answers, texts, writer);
                case CSV, CSV_EXCEL -> {
                    StabilityCsv.write(answers, output.format(), writer);
                    Remarks.tellPart(board, texts, context);
                }
                case JSON -> StabilityJson.write(answers, texts, writer);
            }
        });
    }
}

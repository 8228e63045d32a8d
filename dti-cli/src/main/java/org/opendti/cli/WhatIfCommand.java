package org.opendti.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.index.Scoreboard;
import org.opendti.scenario.Scenario;
import org.opendti.scenario.ScenarioJson;
import org.opendti.scenario.ScenarioTable;
import org.opendti.scenario.WhatIf;
import org.opendti.table.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what scores and ranks would be. */
@Command(
        name = "whatif",
        description = {
            "Says what scores and ranks would be if figures, weights or rules were other than they are.",
            "WHERE is a unit, a region, or all; COLUMN an element (HDKTS), an indicator's raw value (HDKTS.3), its HDKTS.3@attainment or its HDKTS.3@points. The changes of one command are one scenario; a file has one or more:",
            "  {\"scenarios\": [{\"name\": \"shops online\", \"changes\": [",
            "    {\"change\": \"set\", \"unit\": \"Bình Dương\", \"column\": \"HDKTS\", \"to\": 0.6}]}]}",
            "Further changes in files: add, multiply, close-gap, weights, rule, goalposts, aggregation, normalisation, leave-out, add-unit, remove-unit, assume."
        },
        footer = {
            "  dti whatif sample-data/dti-2022/published.csv --set \"Bình Dương:HDKTS=0.60\"",
            "  dti whatif sample-data/dti-2022/published.csv --add \"74:HTS=0.1\" --under-given add",
            "  dti whatif sample-data/dti-2022/published.csv --close-gap \"Đông Nam Bộ:HDCQS=50%%:best\"",
            "  dti whatif sample-data/dti-2023/published.csv --set \"74:HDKTS=0.7\" --others trend"
                    + " --previous sample-data/dti-2022/published.csv",
            "  dti whatif TABLE --framework FRAMEWORK --scenario scenarios.json --unit \"Bình Dương\" --format csv"
        })
final class WhatIfCommand implements Runnable {

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final ChangeOptions changes = new ChangeOptions();

    @Mixin
    private final OthersOptions others = new OthersOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    @Option(names = "--scenario", paramLabel = "FILE", description = "Scenarios from a JSON file.")
    private @Nullable Path file;

    @Option(
            names = "--unit",
            paramLabel = "NAME",
            description = "Shows this unit alone, by code, name or any spelling.")
    private @Nullable String unit;

    WhatIfCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        if (file == null && changes.isEmpty()) {
            throw new WrongUsage(spec, "wrong.no-change");
        }
        others.check();
        ScoringOptions.Rescorable subject = scoring.rescorable(table);
        Scoreboard board = subject.board();
        Remarks.tell(board, context);
        WhatIf whatIf = subject.table()
                .map(rows -> WhatIf.of(subject.index(), rows).at(scoring.by(board)))
                .orElseThrow(() -> new WrongUsage(spec, "wrong.whatif-of-part"));
        ScenarioTable results = results(whatIf, board, texts);
        String spelling = unit;
        Optional<Unit> told = spelling == null
                ? Optional.empty()
                : Optional.of(board.unit(
                        scoring.usage(() -> board.list().get(spelling)).code()));
        write(new WhatIfPage(board, results, told), texts);
    }

    private ScenarioTable results(WhatIf whatIf, Scoreboard board, Texts texts) {
        List<Scenario> scenarios = new ArrayList<>();
        if (!changes.isEmpty()) {
            Scenario typed = changes.scenario(board);
            scoring.usage(() -> whatIf.run(typed)); // what options ask for and cannot be is wrong usage
            scenarios.add(typed);
        }
        Path read = file;
        if (read != null) {
            scenarios.addAll(ScenarioJson.read(read));
        }
        if (scenarios.isEmpty()) {
            throw new DtiException(
                    FindingCode.BAD_SCENARIO,
                    Place.file(String.valueOf(read)),
                    "problem",
                    texts.of("whatif.no-scenario"));
        }
        Optional<OthersOptions.Move> moves =
                others.of(board, whatIf.today().element().code(), scoring, texts);
        List<Scenario> among = moves.map(move -> scenarios.stream()
                        .map(scenario -> scenario.withOthers(move.assumption(), move.table()))
                        .toList())
                .orElse(scenarios);
        return usage(() -> whatIf.run(among));
    }

    private <T> T usage(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(spec, "wrong.not-accepted", "why", String.valueOf(e.getMessage()));
        }
    }

    private void write(WhatIfPage page, Texts texts) {
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> WhatIfText.write(page, texts, writer);
                case CSV, CSV_EXCEL -> {
                    WhatIfCsv.write(page, output.format(), writer);
                    Remarks.tellPart(page.board(), texts, context);
                    page.assumptions(texts).forEach(context::note);
                }
                case JSON -> WhatIfJson.write(page, texts, writer);
            }
        });
    }
}

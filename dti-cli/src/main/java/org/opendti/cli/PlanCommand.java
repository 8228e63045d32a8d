package org.opendti.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.index.Scoreboard;
import org.opendti.plan.Aim;
import org.opendti.plan.Outcome;
import org.opendti.plan.Plan;
import org.opendti.plan.Planner;
import org.opendti.plan.SingleMove;
import org.opendti.scenario.AssumedCells;
import org.opendti.scenario.Scenario;
import org.opendti.scenario.Situation;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the cheapest way for a unit to reach a rank or a score. */
@Command(
        name = "plan",
        description = {
            "Finds exactly the cheapest way for a unit to reach a rank or a score, the others staying or following their trend;"
                    + " or proves that there is none.",
            "Only what counts for the unit moves: what is given inside of nothing else that is given. A CODE is that of an"
                    + " element, or a column such as HDKTS.3.a.",
            "CSV holds the steps of the cheapest plan (0) and of the alternatives (1, 2, …); with --each what each cell"
                    + " does alone instead."
        },
        footer = {
            "  dti plan sample-data/dti-2022/published.csv --unit \"Bình Dương\" --rank 10",
            "  dti plan sample-data/dti-2022/published.csv --unit 74 --top 5 --cost NTC=3 --bound HDKTS=0.8 --fix HDXHS",
            "  dti plan sample-data/dti-2022/published.csv --unit 74 --score 0.7 --alternatives 5 --each",
            "  dti plan sample-data/dti-2022/published.csv --unit 74 --by HD --rank 1 --format json",
            "  dti plan sample-data/dti-2023/published.csv --unit 74 --rank 5 --others trend"
                    + " --previous sample-data/dti-2022/published.csv"
        })
final class PlanCommand implements Runnable {

    private static final int USUAL_ALTERNATIVES = 3;

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final PlanOptions choices = new PlanOptions();

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final OthersOptions others = new OthersOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    @Option(
            names = "--unit",
            paramLabel = "NAME",
            required = true,
            description = "Whose plan, by code or any spelling.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String unit;

    @Option(
            names = "--alternatives",
            paramLabel = "N",
            description =
                    "How many of the next-cheapest plans to tell, each the cheapest without something; 3 by default.")
    private @Nullable Integer alternatives;

    @Option(
            names = "--each",
            description =
                    "What each cell can do alone: the least change that gains one rank, or how far its bound leads.")
    private boolean each;

    PlanCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        Optional<Aim> aim = aim();
        others.check();
        ScoringOptions.Rescorable subject = scoring.rescorable(table);
        Scoreboard board = subject.board();
        Remarks.tell(board, context);
        Unit found = board.unit(scoring.usage(() -> board.list().get(unit)).code());
        IndicatorTable rows = subject.table().orElseThrow(() -> new WrongUsage(spec, "wrong.plan-of-part"));
        String by = scoring.by(board);
        Optional<OthersOptions.Move> move = others.of(board, by, scoring, texts);
        String assumed = move.map(OthersOptions.Move::assumption).orElse("");
        IndicatorTable among = move.map(own -> moved(own, new Situation(subject.index(), rows), found))
                .orElse(rows);
        Planner planner = choices.of(Planner.of(subject.index(), among).at(by))
                .forUnit(found.code())
                .assumingOfOthers(assumed);
        PlanAnswers answers = scoring.usage(() -> answers(planner, found, aim, assumed));
        write(answers, texts);
    }

    private Optional<Aim> aim() {
        Optional<Aim> aim = choices.aim();
        if (aim.isEmpty() && !each) {
            throw new WrongUsage(spec, "wrong.no-aim");
        }
        if (alternatives != null && alternatives < 0) {
            WrongUsage.atLeast(spec, "--alternatives", alternatives, 0);
        }
        return aim;
    }

    private static IndicatorTable moved(OthersOptions.Move move, Situation today, Unit found) {
        return Scenario.named(move.assumption())
                .with(AssumedCells.of(move.assumption(), move.table(), List.of(found)))
                .applyTo(today)
                .table();
    }

    private PlanAnswers answers(Planner planner, Unit found, Optional<Aim> aim, String assumed) {
        int count = alternatives == null ? USUAL_ALTERNATIVES : alternatives;
        Optional<Outcome> outcome = aim.map(planner::plan);
        List<Plan> further = outcome.isPresent() && outcome.get() instanceof Plan
                ? planner.alternatives(outcome.get().question().aim(), count)
                : List.of();
        Optional<List<SingleMove>> alone = each ? Optional.of(planner.singleMoves()) : Optional.empty();
        return new PlanAnswers(planner.board(), found, planner.element().code(), assumed, outcome, further, alone);
    }

    private void write(PlanAnswers answers, Texts texts) {
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> PlanText.write(answers, texts, writer);
                case CSV, CSV_EXCEL -> {
                    PlanCsv.write(answers, output.format(), writer);
                    Remarks.tellPart(answers.board(), texts, context);
                    PlanText.unplanned(answers, texts).ifPresent(context::note);
                }
                case JSON -> PlanJson.write(answers, texts, writer);
            }
        });
    }
}

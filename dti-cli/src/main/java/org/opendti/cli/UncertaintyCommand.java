package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.index.Scoreboard;
import org.opendti.table.Unit;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.uncertainty.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how sure ranks are. */
@Command(
        name = "uncertainty",
        description = {
            "Says how sure each rank is, when weights, numbers or methods may be other than they are: ranks all"
                    + " units in many runs, each with a draw of its own.",
            "CSV is a line a unit: its ranks and scores over all runs, and the probability of each rank (p1, p2, …).",
            "Of merged units, or within a region, weights alone can vary. Ranks are unrounded, so that units that share a"
                    + " published rank may not."
        },
        footer = {
            "  dti uncertainty sample-data/dti-2022/published.csv",
            "  dti uncertainty sample-data/dti-2022/published.csv --unit \"Bình Dương\" --runs 100000 --seed 922",
            "  dti uncertainty sample-data/dti-2022/published.csv --vary-weights any --in DTI --top 20",
            "  dti uncertainty my-table.csv --vary-values 2%% --vary-aggregation arithmetic,geometric --format csv",
            "  dti uncertainty my-table.csv --run 17"
        })
final class UncertaintyCommand implements Runnable {

    private static final int USUAL_TOP = 10;

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final VaryOptions vary = new VaryOptions();

    @Mixin
    private final SimulationOptions simulation = new SimulationOptions();

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    @Option(names = "--unit", paramLabel = "NAME", description = "Tells all of this unit, by code, name or spelling.")
    private @Nullable String unit;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "Shows what run N drew, from 0 on, and what came of it; as text or json.")
    private @Nullable Long run;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How likely each unit is among the first N; 10 by default, or half of up to 10 units.")
    private @Nullable Integer top;

    @Option(names = "--pairs", description = "With json: how likely each unit is before each other.")
    private boolean pairs;

    UncertaintyCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        check();
        ScoringOptions.Rescorable subject = scoring.rescorable(table);
        Scoreboard board = subject.board();
        Remarks.tell(board, context);
        String by = scoring.by(board);
        board.element(by);
        List<Factor> factors = vary.factors(board);
        String spelling = unit;
        Optional<Unit> told = spelling == null
                ? Optional.empty()
                : Optional.of(board.unit(
                        scoring.usage(() -> board.list().get(spelling)).code()));
        Simulation result = new Simulation(
                board,
                simulate(subject, by, factors, texts),
                simulation.runs(),
                first(board.units().size()));
        write(result, told, texts);
    }

    private RankDistribution simulate(ScoringOptions.Rescorable subject, String by, List<Factor> factors, Texts texts) {
        try (ProgressBar bar = new ProgressBar(context, texts)) {
            MonteCarlo named = MonteCarlo.of(subject.index()).withTarget(by).withListener(bar);
            MonteCarlo analysis = simulation.of(named, subject.board());
            for (Factor factor : factors) {
                analysis = analysis.vary(factor);
            }
            MonteCarlo ready = analysis;
            return new Refusals(spec, subject.board().framework(), factors)
                    .in(() -> subject.table().map(ready::run).orElseGet(() -> ready.run(subject.board())));
        }
    }

    private void write(Simulation result, Optional<Unit> told, Texts texts) {
        if (run != null) {
            writeRun(result, drawn(result.ranks(), run), texts);
            return;
        }
        refuseIfNoneDone(result, texts);
        if (pairs && !result.hasPairs()) {
            throw new WrongUsage(
                    spec,
                    "wrong.too-many-pairs",
                    "units",
                    result.board().units().size());
        }
        output.write(context, writer -> {
            switch (output.format()) {
                case TEXT -> writeText(result, told, texts, writer);
                case CSV, CSV_EXCEL -> {
                    UncertaintyCsv.write(result, told, output.format(), writer);
                    tell(result, texts);
                }
                case JSON -> UncertaintyJson.write(result, told, pairs, texts, writer);
            }
        });
    }

    /** Where every run failed there is nothing to say of ranks; the reason is the input's, or that of the methods chosen for it. */
    private void refuseIfNoneDone(Simulation result, Texts texts) {
        RankDistribution ranks = result.ranks();
        if (ranks.failures() == ranks.runs()) {
            context.err().println("dti: " + texts.of("uncertainty.none", "runs", texts.count(ranks.runs())));
            throw new DtiException(List.of(ranks.failedRuns().get(0).reason()));
        }
    }

    private static void writeText(Simulation result, Optional<Unit> told, Texts texts, Writer writer)
            throws IOException {
        if (told.isPresent()) {
            UncertaintyUnitText.write(result, told.get(), texts, writer);
        } else {
            UncertaintyText.write(result, texts, writer);
        }
    }

    private void writeRun(Simulation result, Run drawn, Texts texts) {
        output.write(context, writer -> {
            if (output.format() == Format.JSON) {
                UncertaintyRunJson.write(result, drawn, texts, writer);
            } else {
                UncertaintyRunText.write(result, drawn, texts, writer);
            }
        });
    }

    private Run drawn(RankDistribution ranks, long number) {
        WrongUsage.within(spec, "--run", number, 0, ranks.runs() - 1);
        return ranks.run(number);
    }

    /** What CSV has no place for. */
    private void tell(Simulation result, Texts texts) {
        Remarks.tellPart(result.board(), texts, context);
        UncertaintyHead.failures(result, texts).forEach(line -> context.note(line.strip()));
    }

    private void check() {
        if (top != null) {
            WrongUsage.atLeast(spec, "--top", top, 1);
        }
        if (pairs && (output.format() != Format.JSON || run != null || unit != null)) {
            throw new WrongUsage(spec, "wrong.pairs");
        }
        if (run != null && unit != null) {
            throw new WrongUsage(spec, "wrong.not-both", "one", "--run", "other", "--unit");
        }
        if (run != null && output.format() != Format.TEXT && output.format() != Format.JSON) {
            throw new WrongUsage(spec, "wrong.text-or-json", "what", "--run", "format", output.format());
        }
    }

    /** The worst rank that counts as being among the first. */
    private int first(int units) {
        int usual = units > USUAL_TOP ? USUAL_TOP : Math.max(1, units / 2);
        return top == null ? usual : Math.min(top, units);
    }
}

package org.opendti.cli;

import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendti.finding.DtiException;
import org.opendti.finding.Finding;
import org.opendti.index.Scoreboard;
import org.opendti.rank.RankingRule;
import org.opendti.sensitivity.IndexModel;
import org.opendti.sensitivity.InputGroup;
import org.opendti.table.Unit;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why ranks are unsure: how much of it is due to each weight or factor. */
@Command(
        name = "sensitivity",
        description = {
            "Says why ranks are unsure: how much each weight, or each factor that may be other than it is, moves"
                    + " the ranks of all units, or the rank or score of one.",
            "CSV is a line a factor or weight, what matters most first.",
            "Of merged units, or within a region, weights alone can vary. Ranks are unrounded, so that units that share a"
                    + " published rank may not."
        },
        footer = {
            "  dti sensitivity sample-data/dti-2022/published.csv",
            "  dti sensitivity sample-data/dti-2022/published.csv --unit \"Bình Dương\"",
            "  dti sensitivity sample-data/dti-2022/published.csv --vary-weights 25%% --vary-values 0.0005",
            "  dti sensitivity my-table.csv --vary-aggregation arithmetic,geometric --leave-out each --format csv",
            "  dti sensitivity my-table.csv --method morris --unit 74 --effect-on score"
        })
final class SensitivityCommand implements Runnable {

    private final Context context;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final VaryOptions vary = new VaryOptions();

    @Mixin
    private final SensitivityOptions analysis = new SensitivityOptions();

    @Mixin
    private final ScoringOptions scoring = new ScoringOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "TABLE", description = "A CSV, JSON or Excel file, or EDITION=FILE.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String table;

    @Option(names = "--unit", paramLabel = "NAME", description = "What moves this unit, by code, name or spelling.")
    private @Nullable String unit;

    @Option(
            names = "--effect-on",
            paramLabel = "mean-shift|rank|score",
            converter = Outputs.class,
            description = "What is moved: by how many ranks units shift on average (the default without --unit), or the"
                    + " unit's rank (the default with it) or score.")
    private Sensitivity.@Nullable Output effectOn;

    @Option(names = "--published-digits", description = "Ranks scores on the edition's digits instead of unrounded.")
    private boolean published;

    SensitivityCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Texts texts = context.texts();
        Sensitivity.Output asked = asked();
        analysis.check();
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
        Sensitivity result = new Refusals(spec, board.framework(), factors)
                .in(() -> analyse(board, plan(subject, by, factors), asked, told, texts));
        refuseIfNoneDone(result, texts);
        write(result, texts);
    }

    /** What is asked of each run, and whether that goes together with the other options. */
    private Sensitivity.Output asked() {
        Sensitivity.Output usual = unit == null ? Sensitivity.Output.MEAN_SHIFT : Sensitivity.Output.RANK;
        Sensitivity.Output asked = effectOn == null ? usual : effectOn;
        if (unit == null && asked != Sensitivity.Output.MEAN_SHIFT) {
            throw new WrongUsage(
                    spec, "wrong.needs", "option", "--effect-on " + SensitivityOptions.id(asked), "needed", "--unit");
        }
        if (unit != null && asked == Sensitivity.Output.MEAN_SHIFT) {
            throw new WrongUsage(spec, "wrong.mean-shift");
        }
        if (published && asked == Sensitivity.Output.SCORE) {
            throw new WrongUsage(spec, "wrong.digits-of-score");
        }
        return asked;
    }

    private static RunPlan plan(ScoringOptions.Rescorable subject, String by, List<Factor> factors) {
        return subject.table()
                .map(rows -> RunPlan.of(subject.index(), rows, by, factors))
                .orElseGet(() -> RunPlan.of(subject.board(), by, factors));
    }

    private Sensitivity analyse(
            Scoreboard board, RunPlan plan, Sensitivity.Output asked, Optional<Unit> told, Texts texts) {
        RankingRule ranking = published ? board.index().ranking() : RankingRule.unrounded();
        IndexModel model = switch (asked) {
            case MEAN_SHIFT -> IndexModel.meanRankShift(plan, ranking);
            case RANK -> IndexModel.rank(plan, told.orElseThrow().code(), ranking);
            case SCORE -> IndexModel.score(plan, told.orElseThrow().code());
        };
        List<InputGroup> groups = analysis.groups(model, new Varied(board, plan.factors(), plan.edges(), plan.fixed()));
        try (ProgressBar bar = new ProgressBar(context, texts)) {
            Outcome outcome = analysis.outcome(model, groups, bar);
            return new Sensitivity(board, plan, asked, told, ranking, groups, stated(model), outcome);
        }
    }

    private static double stated(IndexModel model) {
        double[] baseline = model.baseline();
        double[] y = new double[1];
        model.evaluate(Arrays.stream(baseline).mapToObj(x -> new double[] {x}).toArray(double[][]::new), 1, y);
        return y[0];
    }

    /** Where too many runs failed there is nothing to say; the reason is the input's, or that of the methods chosen for it. */
    private void refuseIfNoneDone(Sensitivity result, Texts texts) {
        Outcome outcome = result.outcome();
        if (outcome.isEmpty()) {
            context.err()
                    .println("dti: "
                            + texts.of(
                                    "sensitivity.none",
                                    "failed",
                                    SensitivityText.failed(outcome, texts),
                                    "method",
                                    outcome.method()));
            Optional<Finding> reason = result.reason(outcome.failures().get(0));
            throw reason.map(finding -> new DtiException(List.of(finding))).orElseGet(() -> {
                throw new WrongUsage(spec, "sensitivity.left-out");
            });
        }
    }

    private void write(Sensitivity result, Texts texts) {
        output.write(context, (Writer writer) -> {
            switch (output.format()) {
                case TEXT -> SensitivityText.write(result, texts, writer);
                case CSV, CSV_EXCEL -> {
                    SensitivityCsv.write(result, output.format(), writer);
                    tell(result, texts);
                }
                case JSON -> SensitivityJson.write(result, texts, writer);
            }
        });
    }

    /** What CSV has no place for. */
    private void tell(Sensitivity result, Texts texts) {
        Remarks.tellPart(result.board(), texts, context);
        if (result.outcome().isConstant()) {
            context.note(SensitivityText.constant(result, texts));
        }
        SensitivityText.failures(result, texts).forEach(line -> context.note(line.strip()));
    }

    static final class Outputs implements ITypeConverter<Sensitivity.Output> {
        @Override
        public Sensitivity.Output convert(String value) {
            return Arrays.stream(Sensitivity.Output.values())
                    .filter(choice -> SensitivityOptions.id(choice).equals(value))
                    .findFirst()
                    .orElseThrow(() -> WrongValue.noneOf(value, "mean-shift", "rank", "score"));
        }
    }
}

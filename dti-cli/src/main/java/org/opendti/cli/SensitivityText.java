package org.opendti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.opendti.index.Scoreboard;
import org.opendti.sensitivity.FailedRun;
import org.opendti.table.Unit;

/** Why ranks are unsure, for people: a line a group, what matters most first. */
final class SensitivityText {

    private static final int SCORE_DIGITS = 4;

    /** So many failed runs are named. */
    private static final int NAMED = 3;

    private SensitivityText() {}

    static void write(Sensitivity result, Texts texts, Writer writer) throws IOException {
        List<String> lines = new ArrayList<>(head(result, texts));
        lines.add("");
        if (result.outcome().isConstant()) {
            lines.addAll(TextTable.wrapped(constant(result, texts), ""));
        } else {
            lines.addAll(new SensitivityTable(result, texts).lines());
        }
        lines.addAll(foot(result, texts));
        for (String line : lines) {
            writer.write(line + "\n");
        }
    }

    /** Title, how the figures came about, what varied and what stayed. */
    private static List<String> head(Sensitivity result, Texts texts) {
        List<String> lines = new ArrayList<>();
        String title = Remarks.title(result.board(), texts);
        lines.add(result.unit()
                .map(unit -> Remarks.name(unit) + " (" + TextTable.plain(unit.code(), 40) + ") · " + title)
                .orElse(title));
        String head = texts.of(
                "sensitivity.head." + SensitivityOptions.id(result.output()),
                "code",
                result.by(),
                "method",
                texts.of("sensitivity.method." + result.outcome().method()),
                "size",
                size(result.outcome(), texts),
                "seed",
                result.outcome().seed(),
                "factors",
                new FactorText(texts).all(result.plan().factors()),
                "rule",
                UncertaintyHead.rule(result.ranking(), texts));
        lines.addAll(TextTable.wrapped(head, "  "));
        lines.addAll(result.varied().lines(texts));
        result.unit().ifPresent(unit -> lines.add(stated(result, unit, texts)));
        return lines;
    }

    /** "1,024 base points (quasi-random), 7,168 runs". */
    private static String size(Outcome outcome, Texts texts) {
        String runs = texts.count(outcome.runs());
        if (outcome instanceof Outcome.Shares shares) {
            String kind = SensitivityOptions.id(shares.options().points());
            return texts.of(
                    "sensitivity.size.sobol",
                    "points",
                    texts.count(shares.options().basePoints()),
                    "kind",
                    texts.of("sensitivity.points." + kind),
                    "runs",
                    runs);
        }
        return outcome instanceof Outcome.Effects effects
                ? texts.of(
                        "sensitivity.size.morris",
                        "trajectories",
                        texts.count(effects.options().trajectories()),
                        "runs",
                        runs)
                : texts.of("sensitivity.size.one-at-a-time", "runs", runs);
    }

    /** The unit's rank and score without any variation. */
    private static String stated(Sensitivity result, Unit unit, Texts texts) {
        Scoreboard board = result.board();
        int u = result.plan().units().indexOf(unit);
        double[] scores = result.plan().nominal();
        return texts.of(
                "uncertainty.unit",
                "rank",
                texts.number(result.ranking().rank(scores)[u]),
                "size",
                board.units().size(),
                "score",
                texts.number(scores[u], SCORE_DIGITS).replace('-', '−') + Remarks.mark(board.basis(unit, result.by())));
    }

    /** That nothing moved, in words. */
    static String constant(Sensitivity result, Texts texts) {
        boolean still = result.output() == Sensitivity.Output.MEAN_SHIFT && result.stated() == 0;
        return still
                ? texts.of("sensitivity.no-rank-moves")
                : texts.of("sensitivity.constant." + SensitivityOptions.id(result.output()));
    }

    /** "3 of 1,024 base points", "5 of 120 runs". */
    static String failed(Outcome outcome, Texts texts) {
        String what = outcome instanceof Outcome.Shares ? "base-points" : "runs";
        return texts.of(
                "sensitivity.failed." + what,
                "count",
                texts.count(outcome.failed()),
                "all",
                texts.count(outcome.units()));
    }

    /** How much could not be computed, and the first of it; nothing where all could. */
    static List<String> failures(Sensitivity result, Texts texts) {
        List<String> lines = new ArrayList<>();
        Outcome outcome = result.outcome();
        if (outcome.failed() > 0) {
            lines.addAll(TextTable.wrapped(texts.of("sensitivity.failures", "failed", failed(outcome, texts)), "  "));
            for (FailedRun failed : named(outcome)) {
                String why = result.reason(failed)
                        .map(reason -> TextTable.plain(reason.message(texts.locale()), 400))
                        .orElseGet(() -> texts.of("sensitivity.left-out"));
                lines.addAll(TextTable.wrapped("  " + place(result, failed, texts) + ": " + why, "    "));
            }
        }
        return lines;
    }

    /** The failed runs that are named; of a base point, which is left out as a whole, the first. */
    private static List<FailedRun> named(Outcome outcome) {
        List<FailedRun> named = new ArrayList<>();
        for (FailedRun failed : outcome.failures()) {
            boolean again = outcome instanceof Outcome.Shares
                    && !named.isEmpty()
                    && named.get(named.size() - 1).number() == failed.number();
            if (!again && named.size() < NAMED) {
                named.add(failed);
            }
        }
        return named;
    }

    /** Where a run failed: "base point 3, A", "trajectory 2, step 1", "aggregation, run 7". */
    private static String place(Sensitivity result, FailedRun failed, Texts texts) {
        String number = texts.count(failed.number());
        if (result.outcome() instanceof Outcome.Shares) {
            String run = failed.run() < 2
                    ? failed.name()
                    : texts.of(
                            "sensitivity.mixed",
                            "name",
                            result.name(result.groups().get(failed.run() - 2).name(), texts));
            return texts.of("sensitivity.place.sobol", "number", number, "run", run);
        }
        if (result.outcome() instanceof Outcome.Effects) {
            return texts.of("sensitivity.place.morris", "number", number, "step", failed.run());
        }
        return texts.of(
                "sensitivity.place.one-at-a-time",
                "name",
                result.name(failed.name(), texts),
                "run",
                texts.count(failed.run()));
    }

    private static List<String> foot(Sensitivity result, Texts texts) {
        Scoreboard board = result.board();
        List<String> lines = new ArrayList<>(failures(result, texts));
        if (result.unit().isPresent()) {
            lines.addAll(Remarks.marks(board, result.by(), texts));
        }
        if (board.isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        lines.addAll(Remarks.provenance(board, texts));
        return lines;
    }
}

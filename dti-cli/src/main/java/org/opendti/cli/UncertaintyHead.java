package org.opendti.cli;

import java.util.ArrayList;
import java.util.List;
import org.opendti.index.Scoreboard;
import org.opendti.rank.RankingRule;
import org.opendti.uncertainty.FailedRun;
import org.opendti.uncertainty.RankDistribution;

/** What stands above and below any result of runs for people: how they were drawn, what varied, what stayed and why. */
final class UncertaintyHead {

    static final String NONE = "–";

    /** So many failed runs are named. */
    private static final int FAILED = 3;

    private UncertaintyHead() {}

    /** Title, how the ranks came about, what varied and what stayed. */
    static List<String> lines(Simulation result, Texts texts) {
        RankDistribution ranks = result.ranks();
        List<String> lines = new ArrayList<>();
        lines.add(Remarks.title(result.board(), texts));
        String head = texts.of(
                "uncertainty.head",
                "code",
                result.by(),
                "runs",
                texts.count(ranks.runs()),
                "seed",
                ranks.seed(),
                "factors",
                new FactorText(texts).all(ranks.factors()),
                "rule",
                rule(ranks.ranking(), texts));
        lines.addAll(TextTable.wrapped(head, "  "));
        if (ranks.runs() < result.asked()) {
            lines.add(texts.of("uncertainty.early", "asked", texts.count(result.asked())));
        }
        lines.addAll(result.varied().lines(texts));
        return lines;
    }

    /** "unrounded, ties share …". */
    static String rule(RankingRule rule, Texts texts) {
        String digits = rule.digits().isPresent()
                ? texts.of("rule.digits", "digits", rule.digits().getAsInt())
                : texts.of("rule.unrounded");
        return digits + ", " + texts.of("ties." + rule.ties().id());
    }

    /** How many runs could not be computed, and the first of them; nothing where all could. */
    static List<String> failures(Simulation result, Texts texts) {
        RankDistribution ranks = result.ranks();
        List<String> lines = new ArrayList<>();
        if (ranks.failures() > 0) {
            lines.add(texts.of(
                    "uncertainty.failures", "count", texts.count(ranks.failures()), "runs", texts.count(ranks.runs())));
            for (FailedRun failed : ranks.failedRuns().stream().limit(FAILED).toList()) {
                String why = TextTable.plain(failed.reason().message(texts.locale()), 400);
                lines.addAll(TextTable.wrapped(
                        "  " + texts.of("uncertainty.failed-run", "number", failed.number(), "why", why), "    "));
            }
        }
        return lines;
    }

    /** What must be said below: failures, marks, that ranks are of a part, what is inferred. */
    static List<String> foot(Simulation result, Texts texts) {
        Scoreboard board = result.board();
        List<String> lines = new ArrayList<>(failures(result, texts));
        lines.addAll(Remarks.marks(board, result.by(), texts));
        if (board.isPartOfList()) {
            lines.add(texts.of("remark.part"));
        }
        lines.addAll(Remarks.provenance(board, texts));
        return lines;
    }

    /** A probability as a percentage; what happened in some runs is never shown as 0 or as all. */
    static String probability(double p, Texts texts) {
        if (Double.isNaN(p)) {
            return NONE;
        }
        if (p > 0 && p < 0.0005) {
            return "<" + texts.percent(0.001, 1);
        }
        return p < 1 && p >= 0.9995 ? ">" + texts.percent(0.999, 1) : texts.percent(p, 1);
    }

    static String number(double x, int digits, Texts texts) {
        return Double.isNaN(x) ? NONE : texts.number(x, digits).replace('-', '−');
    }

    /** "11–20"; a single rank where both are one. */
    static String interval(int from, int to) {
        return from == 0 ? NONE : from == to ? String.valueOf(from) : from + "–" + to;
    }
}

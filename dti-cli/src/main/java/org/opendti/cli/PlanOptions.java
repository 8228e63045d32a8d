package org.opendti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opendti.plan.Aim;
import org.opendti.plan.Cost;
import org.opendti.plan.Planner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What to reach, what moving costs, and what must not move. */
final class PlanOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--rank", paramLabel = "N", description = "To reach: rank N or better.")
    private @Nullable Integer rank;

    @Option(names = "--top", paramLabel = "K", description = "To reach: one of the first K; the same as --rank K.")
    private @Nullable Integer top;

    @Option(
            names = "--score",
            paramLabel = "X",
            converter = PercentConverter.class,
            description = "To reach: this score, unrounded, on 0..1: 0.7 or 70%%.")
    private @Nullable Double score;

    @Option(
            names = "--cost",
            paramLabel = "[CODE=]X[/point|/raw]",
            description =
                    "The cost of a point (or of 0.01 of attainment, where the edition states no points), or with /raw"
                            + " of one of what the column counts; 1/point by default. Without CODE, of all that have"
                            + " no cost of their own.")
    private List<String> costs = new ArrayList<>();

    @Option(
            names = "--bound",
            paramLabel = "CODE=X",
            description = "The best that the number may become, in its column's measure: 0.8 or 80%%.")
    private List<String> bounds = new ArrayList<>();

    @Option(
            names = "--fix",
            paramLabel = "CODE",
            split = ",",
            description = "Must not move; several, parted by commas.")
    private List<String> fixed = new ArrayList<>();

    @Option(
            names = "--whole",
            description = "Counts stay whole: columns of whole numbers move to whole numbers, rounded up.")
    private boolean whole;

    /** What to reach, if anything. */
    Optional<Aim> aim() {
        long asked = Stream.of(Optional.ofNullable(rank), Optional.ofNullable(top), Optional.ofNullable(score))
                .filter(Optional::isPresent)
                .count();
        if (asked > 1) {
            throw new WrongUsage(spec, "wrong.one-aim");
        }
        if (rank != null) {
            WrongUsage.atLeast(spec, "--rank", rank, 1);
        }
        if (top != null) {
            WrongUsage.atLeast(spec, "--top", top, 1);
        }
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new WrongUsage(spec, "wrong.score", "score", score);
        }
        return Optional.ofNullable(rank)
                .map(Aim::rank)
                .or(() -> Optional.ofNullable(top).map(Aim::top))
                .or(() -> Optional.ofNullable(score).map(Aim::score));
    }

    /** A planner with these choices. */
    Planner of(Planner planner) {
        Planner chosen = planner;
        for (String cost : costs) {
            int equals = cost.indexOf('=');
            Cost parsed = cost(cost.substring(equals + 1), "--cost " + cost);
            chosen = equals < 0 ? chosen.withCosts(parsed) : chosen.withCost(cost.substring(0, equals), parsed);
        }
        for (String bound : bounds) {
            int equals = bound.indexOf('=');
            if (equals < 0) {
                throw new WrongUsage(spec, "wrong.bound", "bound", bound);
            }
            double number = number(bound.substring(equals + 1), "--bound " + bound);
            chosen = chosen.withBound(bound.substring(0, equals), number);
        }
        chosen = chosen.fixing(fixed.stream().distinct().toArray(String[]::new));
        return whole ? chosen.withWholeCounts() : chosen;
    }

    private Cost cost(String text, String option) {
        int slash = text.indexOf('/');
        String per = slash < 0 ? "point" : text.substring(slash + 1);
        double amount = number(slash < 0 ? text : text.substring(0, slash), option);
        if (!per.equals("point") && !per.equals("raw")) {
            throw new WrongUsage(spec, "wrong.cost-per", "option", option);
        }
        if (!(amount > 0)) {
            throw new WrongUsage(spec, "wrong.cost", "option", option);
        }
        return per.equals("raw") ? Cost.perRaw(amount) : Cost.perPoint(amount);
    }

    private double number(String text, String option) {
        return TypedNumber.of(text.strip())
                .orElseThrow(() -> new WrongUsage(spec, "wrong.number", "option", option, "value", text));
    }
}

package org.opendti.cli;

import org.jspecify.annotations.Nullable;
import org.opendti.index.Scoreboard;
import org.opendti.uncertainty.MonteCarlo;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many runs are drawn, from which seed, on how many threads, and how they are ranked. */
final class SimulationOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--runs", paramLabel = "N", description = "So many runs, in plain digits; 10000 by default.")
    private long runs = MonteCarlo.DEFAULT_RUNS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the drawing starts; 0 by default. The same seed gives the same result.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "On so many threads; as many as there are processors by default. The result is the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--precision",
            paramLabel = "SIZE",
            description = "Ends early, once no probability of a rank has a standard error above this, such as 0.5%%.")
    private @Nullable String precision;

    @Option(names = "--published-digits", description = "Ranks scores on the edition's digits instead of unrounded.")
    private boolean published;

    long runs() {
        return runs;
    }

    /** An analysis as the options say. */
    MonteCarlo of(MonteCarlo analysis, Scoreboard board) {
        if (!(runs >= 1 && runs <= MonteCarlo.MOST_RUNS)) {
            throw new WrongUsage(spec, "wrong.runs", "runs", runs, "most", MonteCarlo.MOST_RUNS);
        }
        WrongUsage.atLeast(spec, "--threads", threads, 1);
        MonteCarlo made = analysis.withRuns(runs).withSeed(seed).withThreads(threads);
        MonteCarlo precise = precision == null ? made : made.withPrecision(standardError(precision));
        return published
                ? WrongUsage.orElse(
                        spec,
                        "--published-digits",
                        () -> precise.withRanking(board.index().ranking()))
                : precise;
    }

    private double standardError(String text) {
        return Size.of(text)
                .map(Size::number)
                .filter(size -> size > 0 && size < 0.5)
                .orElseThrow(() -> new WrongUsage(spec, "wrong.precision", "value", text));
    }
}

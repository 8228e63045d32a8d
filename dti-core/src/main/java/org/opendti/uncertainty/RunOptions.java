package org.opendti.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.opendti.rank.RankingRule;

/** What is asked of runs. Changed only while it is copied into a new analysis. */
final class RunOptions {

    List<Factor> factors = List.of();
    Optional<String> target = Optional.empty();
    long runs = MonteCarlo.DEFAULT_RUNS;
    long seed;
    int threads = 1;
    Optional<Executor> executor = Optional.empty();
    RankingRule ranking = RankingRule.unrounded();
    OptionalDouble precision = OptionalDouble.empty();
    RunListener listener = RunListener.NONE;

    RunOptions() {}

    RunOptions(RunOptions other) {
        factors = other.factors;
        target = other.target;
        runs = other.runs;
        seed = other.seed;
        threads = other.threads;
        executor = other.executor;
        ranking = other.ranking;
        precision = other.precision;
        listener = other.listener;
    }
}

package org.opendti.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.opendti.finding.Finding;
import org.opendti.kernel.Uniforms;

/**
 * Draws, scores and counts runs. Runs come in strips of a fixed length, each worked on by one thread; what is summed in floating point is summed within
 * a strip and then strip by strip, and everything else is counted in whole numbers, so that threads change nothing.
 */
final class Runs {

    /** Runs of a strip. */
    private static final int STRIP = 1_024;

    /** Strips between two looks at the precision, and where there is none to look at. */
    private static final int WATCHED = 8;

    private static final int UNWATCHED = 64;

    private final RunPlan plan;
    private final RunOptions options;
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
    private final Moments moments;
    private final List<FailedRun> failed = new ArrayList<>();
    private long failures;
    private long done;

    Runs(RunPlan plan, RunOptions options) {
        this.plan = plan;
        this.options = options;
        this.moments = new Moments(plan.nominal());
    }

    /** The room that one thread works in. */
    private final class Worker {

        final Block block = plan.block();
        final Uniforms uniforms = new Uniforms(block.most, plan.dimensions());
        final Tally tally =
                new Tally(options.ranking, plan.units().size(), plan.columns().size(), block.most);
    }

    /** What one strip gives beside counts. */
    private final class Strip {

        final Moments sums = new Moments(plan.nominal());
        final List<FailedRun> failedRuns = new ArrayList<>();
        long failedCount;
    }

    RankDistribution all() {
        int round = options.precision.isPresent() ? WATCHED : UNWATCHED;
        long next = 0;
        boolean more = true;
        while (more) {
            int strips = (int) Math.min(round, (options.runs - next + STRIP - 1) / STRIP);
            round(next, strips);
            next += (long) strips * STRIP;
            more = next < options.runs && !isPrecise();
        }
        return new RankDistribution(plan, options, moments, total(), Math.min(next, options.runs), failures, failed);
    }

    private void round(long first, int strips) {
        Strip[] results = new Strip[strips];
        Workers.all(strips, options.threads, options.executor, s -> {
            stopIfCancelled();
            long from = first + (long) s * STRIP;
            int runs = (int) Math.min(STRIP, options.runs - from);
            results[s] = strip(from, runs);
            progress(runs);
        });
        for (Strip strip : results) {
            moments.add(strip.sums);
            failures += strip.failedCount;
            strip.failedRuns.stream()
                    .limit(RankDistribution.MOST_FAILURES - failed.size())
                    .forEach(failed::add);
        }
    }

    private void stopIfCancelled() {
        if (options.listener.isCancelled()) {
            throw new CancellationException("cancelled after " + done + " of " + options.runs + " runs");
        }
    }

    private synchronized void progress(int runs) {
        done += runs;
        options.listener.progress(done, options.runs);
    }

    private Strip strip(long from, int runs) {
        Worker free = idle.poll();
        Worker worker = free == null ? new Worker() : free;
        Strip strip = new Strip();
        for (int done = 0; done < runs; done += worker.block.most) {
            block(worker, from + done, Math.min(worker.block.most, runs - done), strip);
        }
        idle.add(worker);
        return strip;
    }

    private void block(Worker worker, long first, int runs, Strip strip) {
        Block block = worker.block;
        draw(worker.uniforms, first, runs, block.points);
        plan.score(block, runs);
        for (int r = 0; r < runs; r++) {
            Finding reason = block.failures[r];
            if (reason != null) {
                strip.failedCount++;
                if (strip.failedRuns.size() < RankDistribution.MOST_FAILURES) {
                    strip.failedRuns.add(new FailedRun(first + r, reason));
                }
            }
        }
        worker.tally.count(block, block.keepComputed(runs), strip.sums);
    }

    /** The numbers of a run follow one another, and those of the next run follow them. */
    private void draw(Uniforms uniforms, long first, int runs, double[][] points) {
        int dimensions = points.length;
        for (int k = 0; k < dimensions; k++) {
            uniforms.fill(options.seed, first * dimensions + k, runs, points[k]);
        }
    }

    /** The numbers that one run is drawn from. */
    static double[] point(long seed, long run, int dimensions) {
        double[] point = new double[dimensions];
        new Uniforms(dimensions, 1).fill(seed, run * dimensions, dimensions, point);
        return point;
    }

    private Tally total() {
        Tally total =
                new Tally(options.ranking, plan.units().size(), plan.columns().size(), 1);
        idle.forEach(worker -> total.add(worker.tally));
        return total;
    }

    private boolean isPrecise() {
        return options.precision.isPresent()
                && largestError(total(), done - failures) <= options.precision.getAsDouble();
    }

    private static double largestError(Tally tally, long runs) {
        double largest = 0;
        for (int[] row : tally.ranks) {
            for (int count : row) {
                largest = Math.max(largest, Probability.of(count, runs).standardError());
            }
        }
        return largest;
    }
}

package org.opendti.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Work on ranges that do not depend on one another, on a count of threads; no pool is kept. */
public final class Parallel {

    private Parallel() {}

    /** Works on a range. */
    @FunctionalInterface
    public interface Range {
        /**
         * Works.
         *
         * @param from the first
         * @param to after the last
         */
        void work(int from, int to);
    }

    /**
     * Splits 0 … size − 1 into one range a thread and works on all of them, the last in the calling thread. What each range
     * gives must not depend on the others, so that the result is the same for any count of threads.
     *
     * @param size how many
     * @param block ranges begin at multiples of it, above 0
     * @param threads how many threads at the most, at least 1; fewer where there are fewer blocks
     * @param range the work
     */
    public static void ranges(int size, int block, int threads, Range range) {
        int blocks = (int) Math.ceil((double) size / block);
        int used = Math.max(1, Math.min(threads, blocks));
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        List<Thread> helpers = new ArrayList<>();
        for (int t = 0; t < used; t++) {
            int from = (int) ((long) blocks * t / used) * block;
            int to = Math.min(size, (int) ((long) blocks * (t + 1) / used) * block);
            if (t + 1 == used) {
                range.work(from, to);
            } else {
                Thread helper = new Thread(() -> guarded(range, from, to, failure), "dti-" + t);
                helper.setDaemon(true);
                helper.start();
                helpers.add(helper);
            }
        }
        helpers.forEach(Parallel::join);
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private static void guarded(Range range, int from, int to, AtomicReference<@Nullable RuntimeException> failure) {
        try {
            range.work(from, to);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Waits for a thread to end, however often the caller is interrupted meanwhile. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.opendti.uncertainty;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.opendti.kernel.Parallel;

/** Works on numbered tasks that do not depend on one another, on threads of its own or of an executor. */
final class Workers {

    private Workers() {}

    static int checked(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be at least 1");
        }
        return threads;
    }

    /**
     * Works on all tasks and waits for them.
     *
     * @param tasks how many
     * @param threads how many threads at the most, the calling one among them
     * @param executor where the others come from; empty for new ones
     * @param task works on one
     */
    static void all(int tasks, int threads, Optional<Executor> executor, IntConsumer task) {
        int used = Math.min(threads, tasks);
        Queue queue = new Queue(tasks, task);
        if (executor.isEmpty()) {
            Parallel.ranges(used, 1, used, (from, to) -> queue.work());
        } else {
            for (int t = 1; t < used; t++) {
                executor.get().execute(queue::work);
            }
            queue.work();
        }
        queue.await();
    }

    /** Tasks still to be done. A helper that starts too late finds none. */
    private static final class Queue {

        private final int tasks;
        private final IntConsumer task;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Queue(int tasks, IntConsumer task) {
            this.tasks = tasks;
            this.task = task;
            this.left = new CountDownLatch(tasks);
        }

        void work() {
            for (int t = next.getAndIncrement(); t < tasks; t = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        task.accept(t);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    left.countDown();
                }
            }
        }

        /** Waits for the tasks that others have begun, however often the caller is interrupted meanwhile. */
        void await() {
            boolean interrupted = false;
            while (left.getCount() > 0) {
                try {
                    left.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Throwable failed = failure.get();
            if (failed instanceof Error error) {
                throw error;
            }
            if (failed instanceof RuntimeException problem) {
                throw problem;
            }
        }
    }
}

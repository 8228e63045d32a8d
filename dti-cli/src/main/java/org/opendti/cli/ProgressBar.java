package org.opendti.cli;

import java.util.function.LongSupplier;
import org.opendti.uncertainty.RunListener;

/** How far runs are, on one line of a terminal from two seconds on; nothing elsewhere. Cleared when closed. */
final class ProgressBar implements RunListener, AutoCloseable {

    private static final long SECOND = 1_000_000_000;

    /** Before this nobody has begun to wait. */
    private static final long PATIENCE = 2 * SECOND;

    private static final long BETWEEN = SECOND / 5;
    private static final int CELLS = 20;

    private final Context context;
    private final Texts texts;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private int shown;

    ProgressBar(Context context, Texts texts) {
        this.context = context;
        this.texts = texts;
        this.clock = context.clock();
        this.start = clock.getAsLong();
        this.next = PATIENCE;
    }

    @Override
    public synchronized void progress(long done, long of) {
        long passed = clock.getAsLong() - start;
        if (context.isTerminal() && passed >= next) {
            next = passed + BETWEEN;
            show(line(done, of, passed));
        }
    }

    /** "[#####...............] 25 %: 25,000 of 100,000 runs, about 6 s left". */
    private String line(long done, long of, long passed) {
        double share = (double) done / of;
        int full = (int) (CELLS * share);
        double left = done == 0 ? 0 : Math.ceil(passed * (1 / share - 1) / SECOND);
        return "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "] "
                + texts.of(
                        "progress",
                        "percent",
                        (int) (100 * share),
                        "done",
                        texts.count(done),
                        "of",
                        texts.count(of),
                        "seconds",
                        texts.count((long) left));
    }

    private void show(String line) {
        int width = TextTable.width(line);
        context.err().print("\r" + line + " ".repeat(Math.max(0, shown - width)));
        context.err().flush();
        shown = width;
    }

    @Override
    public synchronized void close() {
        if (shown > 0) {
            context.err().print("\r" + " ".repeat(shown) + "\r");
            context.err().flush();
            shown = 0;
        }
    }
}

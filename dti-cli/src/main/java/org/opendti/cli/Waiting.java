package org.opendti.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Says on a terminal, once work has taken a while, that it goes on and for how long; until something else is written, or it is closed. */
final class Waiting implements AutoCloseable {

    /** Before this nobody has begun to wait. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PrintWriter err;
    private final Texts texts;
    private final long start = System.nanoTime();
    private final Timer timer = new Timer("waiting", true);
    private int shown;
    private boolean over;

    private Waiting(PrintWriter err, Texts texts, Duration patience) {
        this.err = err;
        this.texts = texts;
        TimerTask tick = new TimerTask() {
            @Override
            public void run() {
                show();
            }
        };
        timer.schedule(tick, patience.toMillis(), patience.toMillis() / 2);
    }

    static Waiting on(PrintWriter err, Texts texts, Duration patience) {
        return new Waiting(err, texts, patience);
    }

    private synchronized void show() {
        if (!over) {
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            String line = texts.of("waiting", "seconds", texts.count(seconds));
            err.print("\r" + line);
            err.flush();
            shown = TextTable.width(line);
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        timer.cancel();
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}

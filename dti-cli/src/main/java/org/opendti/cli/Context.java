package org.opendti.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Where a run's output goes, whether somebody watches, and in which language messages are. */
final class Context {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier clock;
    private Locale locale;

    Context(PrintWriter out, PrintWriter err, Locale locale, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.terminal = terminal;
        this.clock = clock;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Whether standard error is read on a terminal that can go back to the start of a line. */
    boolean isTerminal() {
        return terminal;
    }

    /** Nanoseconds since some moment. */
    LongSupplier clock() {
        return clock;
    }

    Locale locale() {
        return locale;
    }

    /** What {@code --lang} says, for the messages that follow. */
    void speak(Locale asked) {
        locale = asked;
    }
}

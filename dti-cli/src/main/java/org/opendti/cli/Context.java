package org.opendti.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.opendti.finding.Finding;

/** Where a run's output goes, whether somebody watches, and in which language messages are. */
final class Context {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier clock;
    private final Locale locale;
    private Optional<Waiting> waiting = Optional.empty();

    Context(PrintWriter out, PrintWriter err, Locale locale, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.terminal = terminal;
        this.clock = clock;
    }

    PrintWriter out() {
        waiting.ifPresent(Waiting::close);
        return out;
    }

    PrintWriter err() {
        waiting.ifPresent(Waiting::close);
        return err;
    }

    /** Lets whoever watches know that work goes on; the first thing that is written ends it. */
    void begin() {
        if (terminal) {
            waiting = Optional.of(Waiting.on(err, texts(), Waiting.PATIENCE));
        }
    }

    /** Work is done. */
    void end() {
        waiting.ifPresent(Waiting::close);
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

    /** A note beside the result, on standard error. */
    void note(String line) {
        err().println("dti: " + texts().of("severity.note") + ": " + line);
    }

    /** A finding that does not end the run, on standard error. */
    void tell(Finding finding) {
        String severity = texts().of("severity." + finding.severity().name().toLowerCase(Locale.ROOT));
        err().println("dti: " + severity + ": " + finding.line(locale));
    }

    /** The command's words in that language. */
    Texts texts() {
        return new Texts(locale);
    }
}

package org.opendti.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Where a run's output goes, and in which language messages are. */
final class Context {

    private final PrintWriter out;
    private final PrintWriter err;
    private Locale locale;

    Context(PrintWriter out, PrintWriter err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    Locale locale() {
        return locale;
    }

    /** What {@code --lang} says, for the messages that follow. */
    void speak(Locale asked) {
        locale = asked;
    }
}

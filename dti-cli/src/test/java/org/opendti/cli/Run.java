package org.opendti.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run of the command: its exit status and what it wrote. */
record Run(int status, String out, String err) {

    static final Path SAMPLES =
            Files.isDirectory(Path.of("sample-data")) ? Path.of("sample-data") : Path.of("..", "sample-data");

    static Run of(Object... arguments) {
        return in(Map.of(), arguments);
    }

    static Run in(Map<String, String> environment, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> typed =
                java.util.Arrays.stream(arguments).map(Object::toString).toList();
        int status = Main.run(typed, new PrintWriter(out), new PrintWriter(err), environment);
        return new Run(status, out.toString(), err.toString());
    }

    static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The one line that begins so, blanks before it aside. */
    String line(String start) {
        return out.lines()
                .filter(line -> line.strip().startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}

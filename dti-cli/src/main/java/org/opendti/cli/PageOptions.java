package org.opendti.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Place of a file that is no text for a terminal. */
final class PageOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Writes there, whole or not at all.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    Path output() {
        return output;
    }
}

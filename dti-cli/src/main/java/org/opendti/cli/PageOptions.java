package org.opendti.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Place of a file that is no text for a terminal. */
final class PageOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Writes there, whole or not at all.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    /** The file, whose name must end so. */
    Path output(String ending) {
        if (!output.toString().toLowerCase(Locale.ROOT).endsWith(ending)) {
            throw new WrongUsage(spec, "wrong.extension", "file", output, "endings", ending);
        }
        return output;
    }
}

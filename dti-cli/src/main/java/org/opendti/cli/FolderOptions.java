package org.opendti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The folder that several files go to, and whether files there may be replaced. */
final class FolderOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Writes there; the folder is made if it is not there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--force", description = "Replaces files that are there already.")
    private boolean force;

    /** A file of the folder, which must not be there yet unless it may be replaced. */
    Path file(String name) {
        Path file = folder.resolve(name);
        if (!force && Files.exists(file)) {
            throw new WrongUsage(spec, "wrong.exists", "file", file);
        }
        OutputGuard.refuseInput(spec.commandLine().getParseResult(), file);
        return file;
    }

    /** Makes the folder, once there is something to write. */
    void make() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DtiException(
                    FindingCode.UNWRITABLE_FILE,
                    Place.file(folder.toString()),
                    "problem",
                    e.getClass().getSimpleName());
        }
    }
}

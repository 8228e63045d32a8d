package org.opendti.excel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window; tests are skipped where it is absent, and fail where {@code -Ddti.required} names libreoffice. */
final class Office {

    private Office() {}

    /** Opens a workbook and saves it anew. */
    static Path savedAgain(Path file, Path folder) throws IOException, InterruptedException {
        List<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .toList();
        if (found.isEmpty()) {
            String message = "soffice not on PATH; the workbook was not opened in LibreOffice";
            if (System.getProperty("dti.required", "").contains("libreoffice")) {
                throw new AssertionError(message + ", which -Ddti.required asks for");
            }
            System.err.println("SKIPPED: " + message);
            Assumptions.abort(message);
        }
        Path saved = Files.createDirectories(folder.resolve("saved"));
        Process process = new ProcessBuilder(
                        found.get(0).toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        saved.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("soffice did not end within two minutes");
        }
        return saved.resolve(String.valueOf(file.getFileName()));
    }
}

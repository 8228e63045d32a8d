package org.opendti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far the library is from each file of reference results: every comparison is counted, and at the end of the tests {@code
 * target/references.md} lists them. {@code docs/references.md} is that table.
 */
public final class Differences {

    private static final Map<String, Differences> BY_FILE = new TreeMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Differences::write));
    }

    private int count;
    private double absolute;
    private double relative;

    private Differences() {}

    /** Counts a comparison with a figure of a file. */
    public static synchronized void record(String file, double actual, double expected) {
        Differences differences = BY_FILE.computeIfAbsent(file, key -> new Differences());
        differences.count++;
        double difference = Math.abs(actual - expected);
        if (difference > 0) {
            differences.absolute = Math.max(differences.absolute, difference);
            boolean tiny = difference <= 1e-14;
            differences.relative =
                    tiny ? differences.relative : Math.max(differences.relative, difference / Math.abs(expected));
        }
    }

    private static synchronized void write() {
        if (BY_FILE.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(
                "| file | figures compared | largest difference | largest relative one above 1e-14 |",
                "|---|---|---|---|"));
        BY_FILE.forEach((file, all) -> lines.add(
                "| `" + file + "` | " + all.count + " | " + shown(all.absolute) + " | " + shown(all.relative) + " |"));
        try {
            Files.write(Files.createDirectories(Path.of("target")).resolve("references.md"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(double difference) {
        return difference == 0 ? "0" : String.format(Locale.ROOT, "%.1e", difference);
    }
}

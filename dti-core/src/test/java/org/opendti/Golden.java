package org.opendti;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reference results of other programs; tests that need them are skipped where the folder {@code dti.golden} is absent. */
public final class Golden {

    private Golden() {}

    /** A file; the test is skipped where there is none. */
    public static Path file(String name) {
        String given = System.getProperty("dti.golden", "");
        Path folder = Path.of(System.getProperty("dti.root", "")).resolve(given);
        assumeTrue(
                !given.isEmpty() && Files.isDirectory(folder),
                "no reference results: set -Ddti.golden to their folder; it is '" + given + "'");
        return folder.resolve(name);
    }

    /** The rows of a file, header → cell. */
    public static List<Map<String, String>> rows(String name) {
        Path file = file(name);
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column of numbers; {@code NA} is NaN. */
    public static double[] numbers(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.getOrDefault(column, "no such column"))
                .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
                .toArray();
    }
}

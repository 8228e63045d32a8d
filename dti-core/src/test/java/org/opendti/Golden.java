package org.opendti;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Reference results of other programs; tests that need them are skipped where the folder {@code dti.golden} is absent. */
public final class Golden {

    private static final Map<Object, String> FILES = Collections.synchronizedMap(new IdentityHashMap<>());
    private static final ThreadLocal<String> LAST = ThreadLocal.withInitial(() -> "");

    private Golden() {}

    /** The file that an array of numbers is from, else the one that was read last. */
    static String fileOf(double[] numbers) {
        return FILES.getOrDefault(numbers, LAST.get());
    }

    /** The file that was read last. */
    static String last() {
        return LAST.get();
    }

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
            List<Map<String, String>> all = rows.readAll();
            all.forEach(row -> FILES.put(row, name));
            LAST.set(name);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A column of numbers; {@code NA} is NaN. */
    public static double[] numbers(List<Map<String, String>> rows, String column) {
        double[] numbers = rows.stream()
                .map(row -> row.getOrDefault(column, "no such column"))
                .mapToDouble(cell -> cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
                .toArray();
        if (!rows.isEmpty()) {
            FILES.put(numbers, FILES.getOrDefault(rows.get(0), LAST.get()));
        }
        return numbers;
    }
}

package org.opendti;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The folder of sample data, and the published figures in it; read by other means than the library's. */
public final class SampleData {

    private SampleData() {}

    /** A published figure. */
    public record Expected(
            String unit, String name, String element, OptionalDouble score, OptionalDouble rank, double tolerance) {}

    public static Path file(String name) {
        Path folder = Path.of("..", "sample-data");
        return (Files.isDirectory(folder) ? folder : Path.of("sample-data")).resolve(name);
    }

    public static List<Expected> expected(String name) {
        return rows(name).stream()
                .map(row -> new Expected(
                        row.getOrDefault("unit", ""),
                        row.getOrDefault("name", ""),
                        row.getOrDefault("element", ""),
                        number(row.get("score")),
                        number(row.get("rank")),
                        number(row.get("tolerance")).orElse(0)))
                .toList();
    }

    public static List<Map<String, String>> rows(String name) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file(name).toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalDouble number(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}

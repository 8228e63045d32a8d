package org.opendti.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Archives made or changed for a test. */
final class Zips {

    private Zips() {}

    static Path of(Path file, String name, String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** A copy in which one part is another text. */
    static Path changed(Path from, Path to, String name, UnaryOperator<String> change) throws IOException {
        try (ZipFile book = new ZipFile(from.toFile());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry part : Collections.list(book.entries())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                byte[] bytes = book.getInputStream(part).readAllBytes();
                if (part.getName().equals(name)) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    String changed = change.apply(text);
                    if (changed.equals(text)) {
                        throw new AssertionError(name + " was not changed");
                    }
                    bytes = changed.getBytes(StandardCharsets.UTF_8);
                }
                zip.write(bytes);
            }
        }
        return to;
    }
}

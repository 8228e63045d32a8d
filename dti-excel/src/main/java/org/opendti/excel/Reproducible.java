package org.opendti.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the hour of writing out of a workbook, so that the same result gives the same bytes. */
final class Reproducible {

    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created .*?</dcterms:created>";

    private Reproducible() {}

    /** Copies a workbook's parts; of its properties all but the hour. */
    static void copy(Path book, OutputStream stream) throws IOException {
        ZipOutputStream to = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        to.setLevel(Deflater.BEST_SPEED);
        try (ZipFile from = new ZipFile(book.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(FIXED);
                to.putNextEntry(copy);
                byte[] bytes;
                try (InputStream content = from.getInputStream(part)) {
                    bytes = content.readAllBytes();
                }
                to.write(part.getName().equals(PROPERTIES) ? withoutHour(bytes) : bytes);
                to.closeEntry();
            }
        }
        to.finish();
    }

    private static byte[] withoutHour(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.opendti.vietnam;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the files that the library ships. */
final class Resources {

    private Resources() {}

    interface Reading<T> {
        T from(Reader reader) throws IOException;
    }

    static <T> T read(String name, Reading<T> reading) {
        try (InputStream bytes = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name);
                Reader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return reading.from(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.opendti.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;

/** Reads and writes whole files, of text or of bytes. */
public final class TextFiles {

    private TextFiles() {}

    /**
     * What is done with a text.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Reads a text.
         *
         * @param reader the text
         * @return the result
         * @throws IOException if it cannot be read
         */
        T from(Reader reader) throws IOException;
    }

    /** What writes a text. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes a text.
         *
         * @param writer where it goes
         * @throws IOException if it cannot be written
         */
        void to(Writer writer) throws IOException;
    }

    /** What writes bytes. */
    @FunctionalInterface
    public interface Output {
        /**
         * Writes bytes.
         *
         * @param stream where they go
         * @throws IOException if they cannot be written
         */
        void to(OutputStream stream) throws IOException;
    }

    /**
     * Reads a file of UTF-8, with or without byte order mark, or of UTF-16.
     *
     * @param file the file
     * @param limits what it may hold
     * @param reading what is done with its text
     * @param <T> what that gives
     * @return its result
     * @throws DtiException if there is no such file, it is a folder, empty, too large, or not such text
     */
    public static <T> T read(Path file, Limits limits, Reading<T> reading) {
        return read(file, limits, Optional.empty(), reading);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param limits what it may hold
     * @param charset its character set; empty for UTF-8 or UTF-16, whichever its first bytes show
     * @param reading what is done with its text
     * @param <T> what that gives
     * @return its result
     * @throws DtiException if there is no such file, it is a folder, empty, too large, or not text of the character set
     */
    public static <T> T read(Path file, Limits limits, Optional<Charset> charset, Reading<T> reading) {
        Place place = Place.file(file.toString());
        check(file, limits, place);
        Charset assumed = charset.orElse(StandardCharsets.UTF_8);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Encoding encoding = encoding(bytes, charset, file, place);
            assumed = encoding.charset();
            bytes.skipNBytes(encoding.mark());
            return reading.from(new BufferedReader(new InputStreamReader(bytes, assumed.newDecoder()), 1 << 16));
        } catch (CharacterCodingException e) {
            throw assumed.equals(StandardCharsets.UTF_8)
                    ? new DtiException(FindingCode.NOT_UTF8, place)
                    : new DtiException(FindingCode.NOT_IN_CHARSET, place, "charset", assumed.name());
        } catch (IOException e) {
            throw new DtiException(FindingCode.UNREADABLE_FILE, place, "problem", problem(e));
        }
    }

    /**
     * Refuses what is no file that can be read.
     *
     * @param file the file
     * @param limits what it may hold
     * @param place how findings name it
     * @throws DtiException if there is no such file, it is a folder, or too large
     */
    public static void check(Path file, Limits limits, Place place) {
        if (!Files.exists(file)) {
            throw new DtiException(FindingCode.NO_FILE, place, "file", file);
        }
        if (Files.isDirectory(file)) {
            throw new DtiException(FindingCode.FOLDER_NOT_FILE, place, "file", file);
        }
        try {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                throw new DtiException(FindingCode.FILE_TOO_LARGE, place, "size", size, "limit", limits.bytes());
            }
        } catch (IOException e) {
            throw new DtiException(FindingCode.UNREADABLE_FILE, place, "problem", problem(e));
        }
    }

    /** The encoding of a file, after a look at its first bytes. */
    private static Encoding encoding(InputStream bytes, Optional<Charset> charset, Path file, Place place)
            throws IOException {
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        if (head.length == 0) {
            throw new DtiException(FindingCode.EMPTY_FILE, place);
        }
        if (Encoding.startsWith(head, 'P', 'K', 3, 4) || Encoding.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new DtiException(FindingCode.WORKBOOK_NOT_TEXT, place, "file", file);
        }
        return charset.map(named -> Encoding.named(named, head))
                .or(() -> Encoding.of(head))
                .orElseThrow(() -> new DtiException(FindingCode.NOT_TEXT, place));
    }

    private static final int HEAD = 4096;

    /**
     * Writes a UTF-8 file: beside its place first, then moved there, so that it appears whole or not at all.
     * What is no regular file, such as a device or a pipe, is written to as it is.
     *
     * @param file the file, replaced if it is there
     * @param writing what writes the text
     * @throws DtiException if it cannot be written; what stood there before is untouched
     */
    public static void write(Path file, Writing writing) {
        writeBytes(file, stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            writing.to(writer);
            writer.flush();
        });
    }

    /**
     * Writes a file of bytes, as {@link #write} does one of text.
     *
     * @param file the file, replaced if it is there
     * @param writing what writes the bytes
     * @throws DtiException if it cannot be written; what stood there before is untouched
     */
    public static void writeBytes(Path file, Output writing) {
        Place place = Place.file(file.toString());
        if (Files.isDirectory(file)) {
            throw new DtiException(FindingCode.FOLDER_NOT_FILE, place, "file", file);
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeTo(file, StandardOpenOption.WRITE, writing);
                return;
            }
            Path target = target(file.toAbsolutePath());
            Path beside =
                    target.resolveSibling(".dti-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
            try {
                writeTo(beside, StandardOpenOption.CREATE_NEW, writing);
                keepPermissions(target, beside);
                move(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new DtiException(FindingCode.UNWRITABLE_FILE, place, "problem", problem(e));
        }
    }

    /** Where a link leads, even if nothing is there yet; a file itself. */
    private static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) ? file.resolveSibling(Files.readSymbolicLink(file)) : file;
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static void writeTo(Path file, StandardOpenOption how, Output writing) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file, how))) {
            writing.to(stream);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String problem(IOException e) {
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return e.getClass().getSimpleName() + (reason == null ? "" : ": " + reason);
    }
}

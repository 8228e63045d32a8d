package org.opendti.io;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;

/** Reads and writes whole files of UTF-8 text. */
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

    /**
     * Reads a UTF-8 file, with or without byte order mark.
     *
     * @param file the file
     * @param limits what it may hold
     * @param reading what is done with its text
     * @param <T> what that gives
     * @return its result
     * @throws DtiException if there is no such file, it is a folder, empty, too large, or not UTF-8 text
     */
    public static <T> T read(Path file, Limits limits, Reading<T> reading) {
        Place place = Place.file(file.toString());
        check(file, limits, place);
        try (InputStream bytes = Files.newInputStream(file);
                Reader reader = new BufferedReader(text(bytes, file, place), 1 << 16)) {
            return reading.from(reader);
        } catch (CharacterCodingException e) {
            throw new DtiException(FindingCode.NOT_UTF8, place);
        } catch (IOException e) {
            throw new DtiException(FindingCode.UNREADABLE_FILE, place, "problem", problem(e));
        }
    }

    private static void check(Path file, Limits limits, Place place) {
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

    /** A strict UTF-8 reader past the byte order mark, after a look at the first bytes. */
    private static Reader text(InputStream bytes, Path file, Place place) throws IOException {
        InputStream buffered = new java.io.BufferedInputStream(bytes, 1 << 16);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD);
        buffered.reset();
        if (head.length == 0) {
            throw new DtiException(FindingCode.EMPTY_FILE, place);
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new DtiException(FindingCode.WORKBOOK_NOT_TEXT, place, "file", file);
        }
        for (byte b : head) {
            if (b == 0) {
                throw new DtiException(FindingCode.NOT_TEXT, place);
            }
        }
        buffered.skipNBytes(startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0);
        return new InputStreamReader(buffered, StandardCharsets.UTF_8.newDecoder());
    }

    private static final int HEAD = 4096;

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes a UTF-8 file: beside its place first, then moved there, so that it appears whole or not at all.
     * What is no regular file, such as a device or a pipe, is written to as it is.
     *
     * @param file the file, replaced if it is there
     * @param writing what writes the text
     * @throws DtiException if it cannot be written; what stood there before is untouched
     */
    public static void write(Path file, Writing writing) {
        Place place = Place.file(file.toString());
        if (Files.isDirectory(file)) {
            throw new DtiException(FindingCode.FOLDER_NOT_FILE, place, "file", file);
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                writeText(file, StandardOpenOption.WRITE, writing);
                return;
            }
            Path target = target(file.toAbsolutePath());
            Path beside =
                    target.resolveSibling(".dti-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
            try {
                writeText(beside, StandardOpenOption.CREATE_NEW, writing);
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

    private static void writeText(Path file, StandardOpenOption how, Writing writing) throws IOException {
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file, how), StandardCharsets.UTF_8))) {
            writing.to(writer);
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
        String reason = e instanceof java.nio.file.FileSystemException system ? system.getReason() : e.getMessage();
        return e.getClass().getSimpleName() + (reason == null ? "" : ": " + reason);
    }
}

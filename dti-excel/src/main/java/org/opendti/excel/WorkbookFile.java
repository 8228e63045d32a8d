package org.opendti.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;
import org.opendti.io.Limits;
import org.opendti.io.TextFiles;

/** A workbook's file, looked through before anything of it is believed: what it is, how much it unpacks to, and what its parts hold. */
final class WorkbookFile {

    /** What a workbook may unpack to, 256 MiB; a sheet of 3,321 communes × 100 columns unpacks to some 15 MiB. */
    private static final long MOST = 1L << 28;

    private static final int MOST_PARTS = 5_000;
    private static final String BOOK = "xl/workbook.xml";

    /** What is done with a workbook. */
    @FunctionalInterface
    interface Reading<T> {
        T from(ReadableWorkbook book) throws IOException;
    }

    private final Path file;
    private final Place place;

    WorkbookFile(Path file) {
        this.file = file;
        this.place = Place.file(file.toString());
    }

    /** Whether a file's first bytes are those of a zip archive, or of an old or protected workbook. */
    static boolean isWorkbook(Path file) {
        if (!Files.isRegularFile(file)) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return name.endsWith(".xlsx") || name.endsWith(".xlsm");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes(8);
            return isZip(head) || isOle(head);
        } catch (IOException e) {
            return false;
        }
    }

    /** Old workbooks, and new ones with a password, are such files. */
    private static boolean isOle(byte[] head) {
        return head.length >= 4
                && head[0] == (byte) 0xD0
                && head[1] == (byte) 0xCF
                && head[2] == 0x11
                && head[3] == (byte) 0xE0;
    }

    private static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** Opens the workbook, hands it over and closes it. */
    <T> T read(Limits limits, Reading<T> reading) {
        TextFiles.check(file, limits, place);
        try {
            check(limits);
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
                return reading.from(book);
            }
        } catch (ZipException e) {
            throw notXlsx("ZIP");
        } catch (IOException e) {
            throw new DtiException(FindingCode.UNREADABLE_FILE, place, "problem", problem(e));
        } catch (ExcelReaderException e) {
            throw new DtiException(FindingCode.UNREADABLE_FILE, place, "problem", problem(e));
        }
    }

    private static String problem(Exception e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private void check(Limits limits) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes(8);
            if (head.length == 0) {
                throw new DtiException(FindingCode.EMPTY_FILE, place);
            }
            if (!isZip(head)) {
                throw notXlsx(isOle(head) ? "OLE (.xls)" : "–");
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry(BOOK) == null) {
                throw notXlsx(zip.getEntry("content.xml") == null ? "ZIP" : "OpenDocument (.ods)");
            }
            checkParts(zip, Math.min(MOST, limits.bytes()));
        }
    }

    private DtiException notXlsx(String what) {
        return new DtiException(FindingCode.NOT_XLSX, place, "file", file, "what", what);
    }

    private void checkParts(ZipFile zip, long limit) throws IOException {
        List<? extends ZipEntry> parts = Collections.list(zip.entries());
        if (parts.size() > MOST_PARTS) {
            throw tooLarge(limit);
        }
        long left = limit;
        for (ZipEntry part : parts) {
            Counted bytes = new Counted(zip.getInputStream(part), left);
            try {
                String name = part.getName();
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    PartCheck.check(bytes).ifPresent(what -> {
                        throw new DtiException(
                                FindingCode.WORKBOOK_UNSAFE, place, "file", file, "part", name, "what", what);
                    });
                }
                bytes.skipToEnd();
            } catch (Counted.Exhausted e) {
                throw tooLarge(limit);
            }
            left -= bytes.count();
        }
    }

    private DtiException tooLarge(long limit) {
        return new DtiException(FindingCode.WORKBOOK_TOO_LARGE, place, "file", file, "limit", limit);
    }
}

package org.opendti.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;

class TextFilesTest {

    @TempDir
    Path folder;

    @Test
    void read_textWithOrWithoutByteOrderMark_isTheSame() throws IOException {
        assertThat(read(file("Hạ tầng số\n".getBytes(StandardCharsets.UTF_8)))).isEqualTo("Hạ tầng số\n");
        assertThat(read(file("\ufeffHạ tầng số\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("Hạ tầng số\n");
    }

    @Test
    void read_textLongerThanTheFirstLook_isWhole() throws IOException {
        String text = "Bình Dương,".repeat(20_000);

        assertThat(read(file(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(text);
    }

    @Test
    void read_noSuchFile_namesIt() {
        Finding finding = Told.onceBy(() -> read(folder.resolve("none.csv")));

        assertThat(finding.code()).isEqualTo(FindingCode.NO_FILE);
        assertThat(finding.place())
                .isEqualTo(Place.file(folder.resolve("none.csv").toString()));
        assertThat(finding.message(Locale.ENGLISH)).contains("none.csv");
    }

    @Test
    void read_folder_isRefused() {
        assertThat(codeOf(folder)).isEqualTo(FindingCode.FOLDER_NOT_FILE);
    }

    @Test
    void read_emptyFile_isRefused() throws IOException {
        assertThat(codeOf(file(new byte[0]))).isEqualTo(FindingCode.EMPTY_FILE);
    }

    @Test
    void read_workbook_isRefusedAsOne() throws IOException {
        assertThat(codeOf(file(new byte[] {'P', 'K', 3, 4, 20, 0}))).isEqualTo(FindingCode.WORKBOOK_NOT_TEXT);
        assertThat(codeOf(file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1})))
                .isEqualTo(FindingCode.WORKBOOK_NOT_TEXT);
    }

    @Test
    void read_textThatBeginsWithPk_isText() throws IOException {
        assertThat(read(file("PK,name\n".getBytes(StandardCharsets.UTF_8)))).isEqualTo("PK,name\n");
        assertThat(read(file("PK".getBytes(StandardCharsets.UTF_8)))).isEqualTo("PK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void read_textInUtf16_isKnownByItsMarkOrItsZeroBytes(String charset) throws IOException {
        String text = "unit,name,DTI\n74,Bình Dương,0.5\n";

        assertThat(read(file(text.getBytes(Charset.forName(charset))))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32", "UTF-32LE", "X-UTF-32LE-BOM"})
    void read_textInUtf32_isRefused(String charset) throws IOException {
        assertThat(codeOf(file("unit,DTI\n74,0.5\n".getBytes(Charset.forName(charset)))))
                .isEqualTo(FindingCode.NOT_TEXT);
    }

    @Test
    void read_utf16CutInALetter_isToldByItsCharset() throws IOException {
        byte[] text = "unit,DTI\n74,0.5\n".getBytes(StandardCharsets.UTF_16);
        Path file = file(Arrays.copyOf(text, text.length - 1));
        Finding finding = Told.onceBy(() -> read(file));

        assertThat(finding.code()).isEqualTo(FindingCode.NOT_IN_CHARSET);
        assertThat(finding.parameters()).containsEntry("charset", "UTF-16BE");
    }

    @Test
    void read_namedCharset_isReadInItPastItsOwnMark() throws IOException {
        Charset vietnamese = Charset.forName("windows-1258");
        Path wrong = file(new byte[] {'a', (byte) 0x81});

        assertThat(read(file("Đê".getBytes(vietnamese)), vietnamese)).isEqualTo("Đê");
        assertThat(read(file("\ufeffĐê".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo("Đê");
        assertThat(read(file("Đê".getBytes(StandardCharsets.UTF_16LE)), StandardCharsets.UTF_16LE))
                .isEqualTo("Đê");
        assertThat(Told.onceBy(() -> read(wrong, StandardCharsets.US_ASCII)).code())
                .isEqualTo(FindingCode.NOT_IN_CHARSET);
    }

    private static String read(Path file, Charset charset) {
        return TextFiles.read(file, Limits.DEFAULT, Optional.of(charset), TextFilesTest::all);
    }

    @Test
    void read_zeroBytes_areRefused() throws IOException {
        assertThat(codeOf(file(new byte[100]))).isEqualTo(FindingCode.NOT_TEXT);
        assertThat(codeOf(file(new byte[] {'a', ',', 'b', '\n', 0}))).isEqualTo(FindingCode.NOT_TEXT);
    }

    @Test
    void read_invalidUtf8AnywhereInTheFile_isRefused() throws IOException {
        byte[] late = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        late[99_000] = (byte) 0xC3;

        assertThat(codeOf(file(late))).isEqualTo(FindingCode.NOT_UTF8);
        assertThat(codeOf(file("Bình".getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(FindingCode.NOT_UTF8);
        assertThat(codeOf(file(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 'J', 'F'})))
                .isEqualTo(FindingCode.NOT_UTF8);
    }

    @Test
    void read_fileAboveTheLimit_tellsBothSizes() throws IOException {
        Path file = file(new byte[] {'a', 'b', 'c'});

        Finding finding = Told.onceBy(() -> TextFiles.read(file, limits(2), TextFilesTest::all));
        assertThat(finding.code()).isEqualTo(FindingCode.FILE_TOO_LARGE);
        assertThat(finding.parameters()).containsAllEntriesOf(Map.of("size", "3", "limit", "2"));
        assertThat(TextFiles.<String>read(file, limits(3), TextFilesTest::all)).isEqualTo("abc");
    }

    @Test
    void read_whereReadingFails_isUnreadable() throws IOException {
        Path file = file(new byte[] {'a'});

        Finding finding = Told.onceBy(() -> TextFiles.read(file, Limits.DEFAULT, reader -> {
            throw new IOException("disk on fire");
        }));

        assertThat(finding.code()).isEqualTo(FindingCode.UNREADABLE_FILE);
        assertThat(finding.parameters()).containsEntry("problem", "IOException: disk on fire");
    }

    @Test
    void write_newFile_isUtf8WithoutByteOrderMark() throws IOException {
        Path file = folder.resolve("new.csv");

        TextFiles.write(file, writer -> writer.write("Đắk Lắk\n"));

        assertThat(Files.readAllBytes(file)).isEqualTo("Đắk Lắk\n".getBytes(StandardCharsets.UTF_8));
        assertNothingBut("new.csv");
    }

    @Test
    void write_fileThatIsThere_isReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "a longer old text");

        TextFiles.write(file, writer -> writer.write("new"));

        assertThat(file).hasContent("new");
        assertNothingBut("f");
    }

    @Test
    void write_whileWriting_leavesTheOldInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "old");

        TextFiles.write(file, writer -> {
            writer.write("new");
            writer.flush();
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasContent("new");
    }

    @Test
    void write_whenTheWriterThrows_leavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "old");

        Finding finding = Told.onceBy(() -> TextFiles.write(file, writer -> {
            writer.write("half");
            throw new IOException("no space left");
        }));
        assertThatThrownBy(() -> TextFiles.write(file, writer -> {
                    writer.write("half");
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(finding.code()).isEqualTo(FindingCode.UNWRITABLE_FILE);
        assertThat(finding.parameters()).containsEntry("problem", "IOException: no space left");
        assertThat(file).hasContent("old");
        assertNothingBut("f");
    }

    @Test
    void write_inAFolderThatIsNot_isRefused() {
        Finding finding = Told.onceBy(() -> TextFiles.write(folder.resolve("no/such/f"), writer -> {}));

        assertThat(finding.code()).isEqualTo(FindingCode.UNWRITABLE_FILE);
        assertThat(finding.parameters().get("problem")).startsWith("NoSuchFileException");
    }

    @Test
    void write_overAFolder_isRefused() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("d"));

        assertThat(Told.onceBy(() -> TextFiles.write(inner, writer -> writer.write("x")))
                        .code())
                .isEqualTo(FindingCode.FOLDER_NOT_FILE);
        assertThat(inner).isEmptyDirectory();
        assertNothingBut("d");
    }

    @Test
    void write_throughASymbolicLink_replacesItsTargetAndKeepsTheLink() throws IOException {
        assumePosix();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path target = Files.writeString(elsewhere.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        TextFiles.write(link, writer -> writer.write("new"));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(target).hasContent("new");
        assertThat(elsewhere).isDirectoryContaining("glob:**target");
        assertNothingBut("elsewhere", "link");
    }

    @Test
    void write_toADevice_doesNotReplaceIt() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device) && !Files.isRegularFile(device), "no /dev/null here");

        TextFiles.write(device, writer -> writer.write("gone"));

        assertThat(Files.exists(device) && !Files.isRegularFile(device)).isTrue();
    }

    @Test
    void write_toANamedPipe_isReadAtItsOtherEnd() throws Exception {
        assumePosix();
        Path pipe = folder.resolve("pipe");
        boolean made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        assumeTrue(made, "no mkfifo here");
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        TextFiles.write(pipe, writer -> writer.write("through"));

        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("through");
        assertThat(Files.exists(pipe) && !Files.isRegularFile(pipe)).isTrue();
        assertNothingBut("pipe");
    }

    private void assertNothingBut(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder(names);
        }
    }

    private static void assumePosix() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "not POSIX");
    }

    private static FindingCode codeOf(Path file) {
        return Told.onceBy(() -> read(file)).code();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "t", ".csv"), bytes);
    }

    private static String read(Path file) {
        return TextFiles.read(file, Limits.DEFAULT, TextFilesTest::all);
    }

    private static String all(Reader reader) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    private static Limits limits(long bytes) {
        return new Limits(bytes, 1, 1, 1);
    }

    @Test
    void write_overAFile_keepsItsPermissions(@TempDir Path place) throws IOException {
        Path file = Files.writeString(place.resolve("secret.csv"), "old");
        Assumptions.assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions on this system");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        TextFiles.write(file, writer -> writer.write("new"));
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void write_toALinkToNothingYet_makesTheTarget(@TempDir Path place) throws IOException {
        Path link = place.resolve("link.csv");
        try {
            Files.createSymbolicLink(link, Path.of("target.csv"));
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("no symbolic links on this system");
        }
        TextFiles.write(link, writer -> writer.write("new"));
        assertThat(place.resolve("target.csv")).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void write_toALongName_isPossible(@TempDir Path place) {
        Path file = place.resolve("x".repeat(240));
        TextFiles.write(file, writer -> writer.write("new"));
        assertThat(file).hasContent("new");
    }
}

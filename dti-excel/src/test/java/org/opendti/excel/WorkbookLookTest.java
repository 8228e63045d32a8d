package org.opendti.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Tables;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.vietnam.Provinces;

/** What a workbook looks like: words, numbers, formats, widths, what stays in sight; as it was looked at in a spreadsheet program. */
class WorkbookLookTest {

    private static final int ROWS = 9;
    private static final int COLUMNS = 12;

    @TempDir
    Path folder;

    /** The first lines of every sheet; where they differ, {@code target/look-LANGUAGE.txt} has what came out. */
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void sheets_lookAsTheyDid(String language) throws IOException {
        Path file = folder.resolve("book.xlsx");
        published().write(file, Locale.forLanguageTag(language));
        String look = look(file);
        Path illustrative = folder.resolve("raw.xlsx");
        raw().write(illustrative, Locale.forLanguageTag(language));
        look += "\nRaw values\n" + look(illustrative);
        String name = "look-" + language + ".txt";
        Files.writeString(Path.of("target", name), look);
        try (InputStream expected = WorkbookLookTest.class.getResourceAsStream(name)) {
            assertThat(expected).as(name).isNotNull();
            assertThat(look).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static ResultWorkbook published() {
        CompositeIndex index = Samples.board(2023).index();
        return ResultWorkbook.of(Samples.board(2023))
                .withTable(Samples.published(2023))
                .withPrevious(List.of(Samples.board(2022)))
                .withUncertainty(MonteCarlo.of(index)
                        .vary(Factor.weights(0.25))
                        .withRuns(1000)
                        .withSeed(922)
                        .run(Samples.published(2023)))
                .withNotes(List.of("=1+1"));
    }

    private static ResultWorkbook raw() {
        CompositeIndex index = CompositeIndex.of(Samples.illustrative());
        IndicatorTable table =
                Tables.read(Samples.ILLUSTRATIVE.resolve("raw.csv"), index.framework(), Provinces.of63());
        Scoreboard board = index.score(table);
        return ResultWorkbook.of(board).withTable(table);
    }

    private static String look(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                ZipFile zip = new ZipFile(file.toFile())) {
            int number = 1;
            for (Sheet sheet : book.getSheets().toList()) {
                String xml = new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + number++ + ".xml"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
                lines.add("== " + sheet.getName() + " ==");
                lines.add("in sight: " + found(xml, "<pane [^>]*>") + "; filter: " + found(xml, "<autoFilter [^>]*>")
                        + "; widths:" + found(xml, "(?<= width=\")[0-9.]+"));
                sheet.read().stream().limit(ROWS).forEach(row -> lines.add(line(row)));
            }
        }
        String root = Samples.FOLDER.getParent() + "/";
        return String.join("\n", lines).replace(root, "") + "\n";
    }

    private static String found(String xml, String pattern) {
        StringBuilder found = new StringBuilder();
        Matcher matcher = Pattern.compile(pattern).matcher(xml);
        for (int k = 0; k < COLUMNS && matcher.find(); k++) {
            found.append(' ').append(matcher.group());
        }
        return found.toString().strip();
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        row.stream()
                .limit(COLUMNS)
                .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                .forEach(cell -> cells.add(cell.getAddress() + format(cell) + " " + CellText.of(cell)));
        return String.join(" | ", cells);
    }

    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null || format.equals("General") ? "" : "[" + format + "]";
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 0xb, 0xd, 0x1f, 0xfffe, 0xffff})
    void character_thatNoWorkbookCanHold_isMarkedAndOthersStay(int c) throws IOException {
        String bad = Character.toString(c);
        assertThat(notes("a" + bad + "b")).contains("a\ufffdb");
    }

    @Test
    void characters_thatAWorkbookCanHold_stay() throws IOException {
        String text = "tab\there, \ud7ff, \ue000, \ufffd, 😀, Huế";
        assertThat(notes(text)).contains(text);
    }

    private List<String> notes(String note) throws IOException {
        Path file = folder.resolve("note.xlsx");
        ResultWorkbook.of(Samples.board(2022)).withNotes(List.of(note)).write(file, Locale.ENGLISH);
        List<String> texts = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.stream()
                                .filter(cell -> cell != null && cell.getType() == CellType.STRING)
                                .forEach(cell -> texts.add(cell.asString())));
            }
        }
        return texts;
    }
}

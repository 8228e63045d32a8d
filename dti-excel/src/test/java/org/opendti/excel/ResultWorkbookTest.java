package org.opendti.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.TableOptions;
import org.opendti.table.Tables;
import org.opendti.table.UnitList;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.uncertainty.RankDistribution;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

class ResultWorkbookTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    @TempDir
    Path folder;

    private static RankDistribution ranks() {
        return MonteCarlo.of(CompositeIndex.of(Editions.forYear(2023)))
                .vary(Factor.weights(0.25))
                .withRuns(1000)
                .withSeed(922)
                .run(Samples.published(2023));
    }

    private static ResultWorkbook full() {
        return ResultWorkbook.of(Samples.board(2023))
                .withTable(Samples.published(2023))
                .withPrevious(List.of(Samples.board(2022)))
                .withUncertainty(ranks())
                .withNotes(List.of("=1+1"));
    }

    private Path written(ResultWorkbook book, Locale locale) {
        Path file = folder.resolve("kết quả.xlsx");
        book.write(file, locale);
        return file;
    }

    /** All cells that are not empty, by sheet and address. */
    private static Map<String, String> cells(Path file) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                            .forEach(cell -> cells.put(sheet.getName() + "!" + cell.getAddress(), CellText.of(cell)));
                }
            }
        }
        return cells;
    }

    /** The same texts, and numbers but for the digits beyond the fifteenth, which LibreOffice does not save. */
    private static void assertSame(Map<String, String> saved, Map<String, String> written) {
        assertThat(saved.keySet()).isEqualTo(written.keySet());
        written.forEach((address, value) -> {
            String other = saved.getOrDefault(address, "");
            if (value.matches("-?[0-9]+\\.[0-9]{10,}")) {
                double number = Double.parseDouble(value);
                assertThat(Double.parseDouble(other)).as(address).isCloseTo(number, offset(1e-14 * Math.abs(number)));
            } else {
                assertThat(other).as(address).isEqualTo(value);
            }
        });
    }

    private static List<Row> rows(Path file, String sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            return book.findSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void sheets_inBothLanguages_areThoseOfTheResult() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(written(full(), VI).toFile())) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Xếp hạng", "Điểm", "Giải thích", "So với 2022", "Độ chắc chắn", "Phương pháp", "Nguồn");
        }
        try (ReadableWorkbook book =
                new ReadableWorkbook(written(full(), Locale.ENGLISH).toFile())) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("Ranking", "Scores", "Explanation", "Since 2022", "How sure", "Method", "Sources");
        }
    }

    @Test
    void ranking_isTheBoards() throws IOException {
        Scoreboard board = Samples.board(2023);
        List<Row> rows = rows(written(full(), Locale.ENGLISH), "Ranking");
        List<String> names =
                board.headline().order().stream().map(unit -> unit.name()).toList();
        assertThat(rows.subList(3, rows.size()).stream()
                        .map(row -> row.getCellText(1))
                        .toList())
                .isEqualTo(names);
        Row first = rows.get(3);
        assertThat(first.getCellAsNumber(0).orElseThrow().doubleValue()).isEqualTo(1);
        assertThat(first.getCellAsNumber(4).orElseThrow().doubleValue())
                .isEqualTo(board.headline().score(names.get(0)));
    }

    /** Bình Dương went from 19 to 7. */
    @Test
    void changes_areFromOldToNew() throws IOException {
        Row row = rows(written(full(), Locale.ENGLISH), "Since 2022").stream()
                .filter(line -> line.getCellText(0).equals("Bình Dương"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(row.getCellText(2), row.getCellText(3), row.getCellText(4)))
                .containsExactly("19", "7", "12");
    }

    @Test
    void scores_readAgainAsATable_scoreTheSame() {
        Path file = written(full(), VI);
        IndicatorTable again = Tables.read(
                file,
                Editions.forYear(2023),
                Provinces.of63(),
                TableOptions.defaults().withSheet("Điểm"));
        assertThat(CompositeIndex.of(Editions.forYear(2023))
                        .score(again)
                        .headline()
                        .ranks())
                .isEqualTo(Samples.board(2023).headline().ranks());
    }

    @Test
    void explanation_ofRawValues_namesThemAndTheirSum() throws IOException {
        CompositeIndex index = CompositeIndex.of(Samples.illustrative());
        Scoreboard board = index.score(
                Tables.read(Samples.ILLUSTRATIVE.resolve("raw.csv"), Samples.illustrative(), Provinces.of63()));
        List<Row> rows = rows(written(ResultWorkbook.of(board), Locale.ENGLISH), "Explanation");
        Row row = rows.stream()
                .filter(line -> line.getCellText(1).equals("Bình Dương")
                        && line.getCellText(2).equals("NTS.7"))
                .findFirst()
                .orElseThrow();
        assertThat(row.getCellText(4)).isEqualTo("NTS.7.a = 139; communes = 177");
        // 139 / 177 = 0.7853, of 10 points
        assertThat(row.getCellAsNumber(7).orElseThrow().doubleValue()).isEqualTo(10 * 139 / 177.0);
    }

    @Test
    void sameResult_givesTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(written(full(), VI));
        Thread.sleep(1100); // the hour of writing is told in seconds
        assertThat(Files.readAllBytes(written(full(), VI))).isEqualTo(first);
    }

    private IndicatorTable hostile() throws IOException {
        Framework framework = Editions.forYear(2022);
        String csv = "unit,name,year,DTI,source\n"
                + "a,<script>alert(1)</script>,2022,0.5,\"'=1+1\"\n"
                + "b,'=1+1,2022,0.4,'@x\n"
                + "c,'+84 tỉnh,2022,0.3,\"x\u0007y\"\n"
                + "d," + "ă".repeat(10_000) + ",2022,0.2,\n";
        return TableCsv.read(Files.writeString(folder.resolve("t.csv"), csv), framework, UnitList.any());
    }

    @Test
    void hostileTexts_areTextsAndNoFormulas() throws Exception {
        Scoreboard board = CompositeIndex.of(Editions.forYear(2022)).score(hostile());
        Path file = written(ResultWorkbook.of(board).withTable(hostile()).withNotes(List.of("=1+1")), Locale.ENGLISH);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    assertThat(row.stream().filter(cell -> cell != null && cell.getType() == CellType.FORMULA))
                            .isEmpty();
                }
            }
        }
        List<String> names =
                rows(file, "Ranking").stream().map(row -> row.getCellText(1)).toList();
        assertThat(names).contains("<script>alert(1)</script>", "=1+1", "+84 tỉnh", "ă".repeat(10_000));
        assertSame(cells(Office.savedAgain(file, folder)), cells(file));
    }

    @Test
    void text_longerThanACell_isRefusedAndNothingIsWritten() {
        ResultWorkbook book = full().withNotes(List.of("x".repeat(32_768)));
        Path file = folder.resolve("none.xlsx");
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> book.write(file, VI))
                .satisfies(e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.TEXT_TOO_LONG_FOR_CELL));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void workbook_savedAgainByLibreOffice_holdsTheSameValues() throws Exception {
        Path file = written(full(), VI);
        Map<String, String> written = cells(file);
        assertThat(written).hasSizeGreaterThan(5000);
        assertSame(cells(Office.savedAgain(file, folder)), written);
    }

    @Test
    void boards_thatDoNotBelongTogether_areRefused() {
        Scoreboard merged = Samples.board(2022).mergedInto(Provinces.merger2025());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full().withPrevious(List.of(merged)))
                .withMessageContaining("merge it first");
        ResultWorkbook other = ResultWorkbook.of(Samples.board(2023)).rankedBy("HD");
        RankDistribution ranks = ranks();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.withUncertainty(ranks))
                .withMessageContaining("must be of HD");
    }
}

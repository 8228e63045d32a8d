package org.opendti.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.finding.DtiException;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Severity;
import org.opendti.index.CompositeIndex;
import org.opendti.io.Limits;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableOptions;
import org.opendti.table.TableScan;
import org.opendti.table.Tables;
import org.opendti.table.Unit;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

class WorkbookFormatTest {

    @TempDir
    Path folder;

    private static IndicatorTable read(Path file) {
        return read(file, TableOptions.defaults());
    }

    private static IndicatorTable read(Path file, TableOptions options) {
        return Tables.read(file, Editions.forYear(2022), Provinces.of63(), options);
    }

    private static double hts(IndicatorTable table, int row) {
        return table.number(Column.of("HTS"), row);
    }

    /** Three title rows, one merged, and every number as a Vietnamese text: 1.890.900; 0,86668; 72,27 %. */
    @Test
    void rawTable_withTitlesAndVietnameseNumbers_ranksAsTheCsvDoes() throws IOException {
        List<String[]> cells = Samples.rawCells();
        Path file = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "BÁO CÁO CHUYỂN ĐỔI SỐ CẤP TỈNH");
            sheet.range(0, 0, 0, 8).merge();
            Samples.line(sheet, 1, "Năm 2022", "số liệu minh họa");
            for (int r = 0; r < cells.size(); r++) {
                for (int c = 0; c < cells.get(r).length; c++) {
                    String cell = cells.get(r)[c];
                    sheet.value(r + 3, c, r == 0 || c < 3 ? cell : vietnamese(cell));
                }
            }
        });
        IndicatorTable table = Tables.read(file, Samples.illustrative(), Provinces.of63());
        IndicatorTable csv =
                Tables.read(Samples.ILLUSTRATIVE.resolve("raw.csv"), Samples.illustrative(), Provinces.of63());
        CompositeIndex index = CompositeIndex.of(Samples.illustrative());
        assertThat(index.score(table).headline().scores())
                .isEqualTo(index.score(csv).headline().scores());
        assertThat(index.score(table).headline().rank("Bình Dương")).isEqualTo(19);
    }

    private static String vietnamese(String cell) {
        return cell.matches("[0-9]{4,}")
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(cell)).replace(',', '.')
                : cell.replace('.', ',').replace("%", " %");
    }

    @Test
    void cells_ofEachKind_areReadAsTheyAreMeant() throws IOException {
        Path file = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "Mã", "Tỉnh", "Năm", "HTS", "NTS", "Nguồn");
            Samples.line(sheet, 1, 1, "Hà Nội", 2022, 0.9, "95,3 %");
            sheet.style(1, 0).format("00").set();
            sheet.style(1, 3).format("0.0%").set();
            sheet.value(1, 5, LocalDate.of(2024, 12, 31));
            sheet.style(1, 5).format("dd/mm/yyyy").set();
            Samples.line(sheet, 2, "48", "Đà Nẵng", 2022, 0.25);
            Samples.line(sheet, 3, "74", "Bình Dương", 2022, "-", "", "@x");
        });
        IndicatorTable table = read(file);
        assertThat(table.rows().get(0).unit().name()).isEqualTo("Hà Nội");
        assertThat(hts(table, 0)).isEqualTo(0.9);
        assertThat(table.number(Column.of("NTS"), 0)).isEqualTo(0.953);
        assertThat(table.texts(Column.of("source")).get(0)).contains("2024-12-31");
        assertThat(hts(table, 2)).isNaN();
        assertThat(table.place(Column.of("HTS"), 0)).hasToString(file + ": Dữ liệu!D2");
    }

    @Test
    void formula_thatNobodyWorkedOut_isAFindingOfItsCell() throws IOException {
        Path file = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "Mã", "Năm", "HTS");
            Samples.line(sheet, 1, "01", 2022);
            sheet.formula(1, 2, "1/4");
        });
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> read(file))
                .satisfies(e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.FORMULA_WITHOUT_VALUE))
                .withMessageContaining("Dữ liệu!C2");
    }

    /** As word processors leave it behind a figure. */
    @Test
    void blankThatDoesNotBreak_isABlank() throws IOException {
        Path file = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "Mã", "Năm", "HTS");
            Samples.line(sheet, 1, "01", "2022\u00a0", "0,6\u00a0");
        });
        assertThat(hts(read(file), 0)).isEqualTo(0.6);
    }

    @Test
    void problems_areAllTold_eachWithSheetAndCell() throws IOException {
        Path file = Samples.book(folder, sheet -> {
            Samples.line(sheet, 2, "Mã", "Tỉnh", "Năm", "HTS");
            Samples.line(sheet, 3, "01", "Hà Nội", 2022, 1.2);
            Samples.line(sheet, 4, "48", "Đà Nẵg", 2022, 0.5);
            Samples.line(sheet, 5, "74", "Bình Dương", 2022, "nhiều");
        });
        TableScan scan = Tables.scan(file, Editions.forYear(2022), Provinces.of63(), TableOptions.defaults());
        assertThat(scan.findings())
                .extracting(finding -> finding.place().toString())
                .contains(file + ": Dữ liệu!D4", file + ": Dữ liệu!A5", file + ": Dữ liệu!D6");
    }

    @Test
    void failedFormula_isAFindingOfItsCell() throws IOException {
        Path good = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "unit", "year", "HTS");
            Samples.line(sheet, 1, "01", 2022, 0.5);
        });
        Path bad = Zips.changed(
                good,
                folder.resolve("bad.xlsx"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<c r=\"C2\"[^>]*>.*?</c>", "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"));
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> read(bad))
                .satisfies(e -> {
                    assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.CELL_ERROR);
                    assertThat(e.findings().get(0).place()).hasToString(bad + ": Dữ liệu!C2");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tên tỉnh",
                "Tỉnh/Thành phố",
                "TỈNH, TP",
                "Tên đơn vị",
                "Địa phương",
                "Tên tỉnh, thành phố",
                "Province"
            })
    void columnOfUnits_isKnownByWhatItIsCalledInVietNam(String called) throws IOException {
        Path file = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "UBND tỉnh");
            Samples.line(sheet, 1, "Bảng tổng hợp số liệu", "", "năm 2022");
            Samples.line(sheet, 3, "STT", called, "HTS");
            Samples.line(sheet, 4, 1, "Tỉnh Bình Dương", "64,12%");
        });
        IndicatorTable table = Tables.read(file, Editions.forYear(2022), Provinces.of63());
        assertThat(table.rowUnits()).extracting(Unit::code).containsExactly("74");
        assertThat(table.number(Column.of("HTS"), 0)).isEqualTo(0.6412);
    }

    /** As a clerk's program saves it: a merged title, shares as percentages, a formula. */
    @Test
    void table_savedByLibreOffice_readsAsItWasMeant() throws Exception {
        Path file = Samples.book(folder, sheet -> {
            sheet.value(0, 0, "Bảng tổng hợp số liệu chuyển đổi số");
            sheet.range(0, 0, 0, 4).merge();
            Samples.line(sheet, 2, "STT", "Tên tỉnh", "Năm", "HTS", "NLS");
            Samples.line(sheet, 3, 1, "Tỉnh Bình Dương", 2022, 0.6412);
            sheet.style(3, 3).format("0.00%").set();
            sheet.formula(3, 4, "D4/2");
            Samples.line(sheet, 4, 2, "TP. Đà Nẵng", 2022, "86,11 %", 0.75);
        });
        Path saved = Office.savedAgain(file, folder);
        IndicatorTable table = Tables.read(saved, Editions.forYear(2022), Provinces.of63());
        assertThat(table.rowUnits()).extracting(Unit::name).containsExactly("Bình Dương", "Đà Nẵng");
        assertThat(table.years()).containsExactly(2022);
        assertThat(table.numbers(Column.of("HTS")).orElseThrow()).containsExactly(0.6412, 0.8611);
        assertThat(table.numbers(Column.of("NLS")).orElseThrow()).containsExactly(0.3206, 0.75);
    }

    @Test
    void remarksBelowTheTable_arePassedOverAndToldOf() throws IOException {
        Path file = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "Mã", "Năm", "HTS");
            Samples.line(sheet, 1, "01", 2022, 0.5);
            Samples.line(sheet, 3, "Nguồn: Bộ Thông tin và Truyền thông");
            Samples.line(sheet, 5, "Người lập biểu", "", "Hà Nội, ngày 5 tháng 3 năm 2023");
            Samples.line(sheet, 6, "(ký tên)", "", "Thủ trưởng");
        });
        TableScan scan = Tables.scan(file, Editions.forYear(2022), Provinces.of63(), TableOptions.defaults());
        assertThat(scan.table().orElseThrow().rows()).hasSize(1);
        assertThat(scan.findings())
                .extracting(finding -> finding.code())
                .containsOnly(FindingCode.REMARK_SKIPPED)
                .hasSize(3);
        assertThat(scan.findings().get(1).message(Locale.ENGLISH))
                .contains("Người lập biểu … Hà Nội, ngày 5 tháng 3 năm 2023");
    }

    /** A figure of a province is never taken for a remark, and a line without a gap above it neither. */
    @Test
    void linesOfFigures_areRowsWhereverTheyStand() throws IOException {
        Path file = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "Mã", "Năm", "HTS");
            Samples.line(sheet, 1, "01", 2022, 0.5);
            Samples.line(sheet, 3, "02", 2022, "61,5 %");
        });
        assertThat(Tables.read(file, Editions.forYear(2022), Provinces.of63()).rows())
                .hasSize(2);
        Path without = Samples.book(folder, sheet -> {
            Samples.line(sheet, 0, "Mã", "Năm", "HTS");
            Samples.line(sheet, 1, "01", 2022, 0.5);
            Samples.line(sheet, 2, "Người lập biểu", "", "Thủ trưởng");
        });
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> Tables.read(without, Editions.forYear(2022), Provinces.of63()))
                .withMessageContaining("Người lập biểu");
    }

    private Path twoSheets() throws IOException {
        Path file = folder.resolve("hai trang.xlsx");
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook book = new Workbook(stream, "test", null)) {
            Samples.line(book.newWorksheet("Bìa"), 0, "Báo cáo");
            Worksheet hidden = book.newWorksheet("Nháp");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            fill(hidden, 0, 0.1);
            fill(book.newWorksheet("2022"), 1, 0.2);
            Worksheet last = book.newWorksheet("Khác");
            fill(last, 4, 0.3);
            last.range(4, 1, 6, 3).setName("bảng");
        }
        return file;
    }

    private static void fill(Worksheet sheet, int row, double hts) {
        Samples.line(sheet, row, "x", "unit", "year", "HTS");
        Samples.line(sheet, row + 1, "", "01", 2022, hts);
        Samples.line(sheet, row + 2, "", "48", 2022, hts);
        sheet.value(row, 0, (String) null);
    }

    @Test
    void sheet_unasked_isTheFirstVisibleOneThatNamesUnits() throws IOException {
        assertThat(hts(read(twoSheets()), 0)).isEqualTo(0.2);
    }

    @ParameterizedTest
    @CsvSource({"Nháp, 0.1", "Khác, 0.3"})
    void sheet_asked_isRead(String name, double hts) throws IOException {
        assertThat(hts(read(twoSheets(), TableOptions.defaults().withSheet(name)), 1))
                .isEqualTo(hts);
    }

    @Test
    void range_ofCellsOrByName_isReadAlone() throws IOException {
        Path file = twoSheets();
        TableOptions cells = TableOptions.defaults().withSheet("Khác").withRange("b5:D6");
        assertThat(read(file, cells).rows()).hasSize(1);
        assertThat(read(file, cells).place(Column.of("HTS"), 0)).hasToString(file + ": Khác!D6");
        IndicatorTable named = read(file, TableOptions.defaults().withRange("bảng"));
        assertThat(named.rows()).hasSize(2);
        assertThat(hts(named, 0)).isEqualTo(0.3);
    }

    @Test
    void sheetOrRange_unknown_isRefusedWithThoseThatThereAre() throws IOException {
        Path file = twoSheets();
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> read(file, TableOptions.defaults().withSheet("2023")))
                .withMessageContaining("Bìa, Nháp, 2022, Khác");
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> read(file, TableOptions.defaults().withRange("vùng")))
                .withMessageContaining("bảng");
    }

    @Test
    void sheet_ofText_isRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("t.csv"), "unit,year,HTS\n01,2022,0.5\n");
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> read(csv, TableOptions.defaults().withSheet("2022")))
                .satisfies(e -> assertThat(e.findings().get(0).code()).isEqualTo(FindingCode.SHEET_OF_TEXT));
    }

    private static FindingCode refusal(Path file, TableOptions options) {
        try {
            read(file, options);
        } catch (DtiException e) {
            return e.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .findFirst()
                    .orElseThrow()
                    .code();
        }
        throw new AssertionError(file + " was read");
    }

    @Test
    void otherFiles_areRefusedWithWhatTheyAre() throws IOException {
        TableOptions usual = TableOptions.defaults();
        Path old = Files.write(folder.resolve("a.xls"), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        assertThat(refusal(old, usual)).isEqualTo(FindingCode.NOT_XLSX);
        Path ods = Zips.of(folder.resolve("a.ods"), "content.xml", "<a/>");
        assertThat(refusal(ods, usual)).isEqualTo(FindingCode.NOT_XLSX);
        Path zip = Zips.of(folder.resolve("a.zip"), "a.txt", "a");
        assertThat(refusal(zip, usual)).isEqualTo(FindingCode.NOT_XLSX);
        Path cut = folder.resolve("cut.xlsx");
        byte[] whole = Files.readAllBytes(twoSheets());
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(cut, usual)).isEqualTo(FindingCode.NOT_XLSX);
        assertThat(refusal(folder.resolve("none.xlsx"), usual)).isEqualTo(FindingCode.NO_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d \"&b;&b;\">]>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
            })
    void documentType_isRefused(String type) throws IOException {
        Path bad = Zips.changed(
                twoSheets(),
                folder.resolve("bad.xlsx"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("<worksheet", type + "<worksheet"));
        assertThat(refusal(bad, TableOptions.defaults())).isEqualTo(FindingCode.WORKBOOK_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZZ1", "A99999999", "1A"})
    void cellBeyondTheSheet_isRefused(String address) throws IOException {
        Path bad = Zips.changed(
                twoSheets(),
                folder.resolve("bad.xlsx"),
                "xl/worksheets/sheet3.xml",
                xml -> xml.replaceFirst("r=\"B3\"", "r=\"" + address + "\""));
        assertThat(refusal(bad, TableOptions.defaults())).isEqualTo(FindingCode.WORKBOOK_UNSAFE);
    }

    /** 300 MiB of blanks, 300 KiB packed. */
    @Test
    void bomb_isRefusedBeforeItIsUnpackedWhole() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
            zip.write("</workbook>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(refusal(bomb, TableOptions.defaults())).isEqualTo(FindingCode.WORKBOOK_TOO_LARGE);
    }

    @Test
    void limits_ofRowsColumnsAndFields_hold() throws IOException {
        TableOptions usual = TableOptions.defaults();
        Path file = twoSheets();
        assertThat(refusal(file, usual.withLimits(new Limits(1 << 20, 1, 10, 100))))
                .isEqualTo(FindingCode.TOO_MANY_ROWS);
        assertThat(refusal(file, usual.withLimits(new Limits(1 << 20, 10, 2, 100))))
                .isEqualTo(FindingCode.TOO_MANY_COLUMNS);
        assertThat(refusal(file, usual.withLimits(new Limits(1 << 20, 10, 10, 1))))
                .isEqualTo(FindingCode.FIELD_TOO_LONG);
        assertThat(refusal(file, usual.withLimits(new Limits(1000, 10, 10, 100))))
                .isEqualTo(FindingCode.FILE_TOO_LARGE);
    }
}

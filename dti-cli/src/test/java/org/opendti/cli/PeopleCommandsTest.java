package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.excel.FrameworkWorkbook;
import org.opendti.excel.RecipeWorkbook;
import org.opendti.index.Recipe;
import org.opendti.table.TableOptions;
import org.opendti.table.Tables;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** The commands that make files for people: report, workbook and plot. */
class PeopleCommandsTest {

    private static final String OF_2022 = Run.sample("dti-2022/published.csv").toString();
    private static final String OF_2023 = Run.sample("dti-2023/published.csv").toString();
    private static final String OF_34 = Run.sample("dti-2024/published-34.csv").toString();

    @TempDir
    Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void report_withAnEarlierYear_isOneFileInTheLanguageAsked() throws IOException {
        Run run =
                Run.of("report", OF_2023, "--previous", OF_2022, "--runs", "200", "--lang", "vi", "-o", file("a.html"));
        assertThat(run.status()).isZero();
        String html = Files.readString(folder.resolve("a.html"));
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"vi\">")
                .contains("Xếp hạng", "so với 2022", "Bình Dương", "default-src 'none'")
                .doesNotContain("src=\"http", "href=\"http");
        // at most 2.5 MB
        assertThat(html.length()).isLessThan(2_500_000);
    }

    @Test
    void report_ofThe34_mergesEarlierYears() throws IOException {
        Run run = Run.of("report", OF_34, "--previous", OF_2023, "--no-uncertainty", "-o", file("a.html"));
        assertThat(run.status()).isZero();
        assertThat(Files.readString(folder.resolve("a.html"))).contains("2023: 34 units");
    }

    @Test
    void workbook_writtenAndReadAgain_ranksTheSame() {
        Run run = Run.of(
                "workbook", OF_2023, "--previous", OF_2022, "--runs", "200", "--lang", "en", "-o", file("a.xlsx"));
        assertThat(run.status()).isZero();
        assertThat(Run.of("rank", file("a.xlsx"), "--sheet", "Scores", "--lang", "en")
                        .out())
                .containsPattern("7  Bình Dương +0\\.7411");
        var table = Tables.read(
                folder.resolve("a.xlsx"),
                Editions.forYear(2023),
                Provinces.of63(),
                TableOptions.defaults().withSheet("Scores"));
        assertThat(table.rows()).hasSize(63);
    }

    @ParameterizedTest
    @CsvSource({"bars, svg", "tile-map, svg", "intervals, svg", "bars, png"})
    void plot_ofEachKind_isWritten(String kind, String extension) throws IOException {
        Run run = Run.of(
                "plot", kind, OF_2022, "--runs", "200", "--highlight", "Bình Dương", "-o", file("a." + extension));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.size(folder.resolve("a." + extension))).isGreaterThan(5_000);
    }

    @Test
    void plot_profileAndBump_areWritten() throws IOException {
        assertThat(Run.of("plot", "profile", OF_2022, "--unit", "binh duong", "--lang", "en", "-o", file("p.svg"))
                        .status())
                .isZero();
        assertThat(Files.readString(folder.resolve("p.svg"))).contains("rank 19 of 63");
        assertThat(Run.of("plot", "bump", OF_2023, "--previous", OF_2022, "-o", file("b.svg"))
                        .status())
                .isZero();
        assertThat(Files.readString(folder.resolve("b.svg"))).contains("7  Bình Dương");
    }

    @Test
    void previousYears_inAnyOrder_areDrawnFromTheFirst() throws IOException {
        Path later = Run.sample("dti-2024/published-63.csv");
        Run.of("plot", "bump", later, "--previous", OF_2022, "--previous", OF_2023, "-o", file("a.svg"));
        Run.of("plot", "bump", later, "--previous", OF_2023, "--previous", OF_2022, "-o", file("b.svg"));
        assertThat(folder.resolve("b.svg")).hasSameTextualContentAs(folder.resolve("a.svg"));
        assertThat(Files.readString(folder.resolve("a.svg"))).containsSubsequence(">2022<", ">2023<", ">2024<");
    }

    /** With rows and intervals where there are some, without where not; and what to know of the table on standard error. */
    @Test
    void workbook_hasASheetForAllThatThereIs() throws IOException {
        Path table = Files.writeString(
                folder.resolve("two.csv"),
                "unit,year,NTC,HDCQS,HDKTS,HDXHS,DTI\n74,2022,0.7424,0.7707,0.4193,0.2924,0.9\n48,2022,0.8664,0.8611,0.8222,0.5188,\n");
        Run run = Run.of("workbook", table, "-o", file("full.xlsx"));
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("dti: warning: ", "DTI");
        assertThat(sheets("full.xlsx"))
                .containsExactly("Ranking", "Scores", "Explanation", "How sure", "Method", "Sources");
        Run.of("workbook", table, "--no-uncertainty", "-o", file("plain.xlsx"));
        assertThat(sheets("plain.xlsx")).containsExactly("Ranking", "Scores", "Explanation", "Method", "Sources");
        Run.of("workbook", OF_2022, "--merge", "provinces-34", "--no-uncertainty", "-o", file("merged.xlsx"));
        assertThat(sheets("merged.xlsx")).doesNotContain("Sources");
    }

    private List<String> sheets(String name) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(folder.resolve(name).toFile())) {
            return book.getSheets().map(Sheet::getName).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plot bars TABLE -o a.jpg|must end in .svg or .png",
                "plot profile TABLE -o a.svg|needs --unit",
                "plot bars TABLE --unit 74 -o a.svg|--unit is for plot profile alone",
                "plot bump TABLE -o a.svg|--previous FILE for each",
                "plot cake TABLE -o a.svg|none of bars, intervals, bump, tile-map, profile",
                "plot bars TABLE --width 10 -o a.svg|320 to 4000",
                "plot bars TABLE --theme blue -o a.svg|none of light, dark",
                "plot profile TABLE --unit Nowhere -o a.svg|Nowhere",
                "report TABLE|--output",
                "report TABLE --previous TABLE -o a.html|two tables are of 2022",
                "report TABLE --previous LATER -o a.html|later than that of 2022",
                "workbook TABLE --previous MERGED -o a.xlsx|cannot stand beside"
            })
    void wrongUsage_isStatus2AndNothingIsWritten(String line, String problem) {
        String[] arguments = line.replace("TABLE", OF_2022)
                .replace("LATER", OF_2023)
                .replace("MERGED", OF_34)
                .replace("a.", folder + "/a.")
                .split(" ");
        Run run = Run.of((Object[]) arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sheet_ofACsvFile_isBadInput() {
        Run run = Run.of("rank", OF_2022, "--sheet", "x", "--lang", "en");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("has no sheets");
    }

    @Test
    void output_intoNoFolder_isRefusedBeforeAnyWork() {
        Run run = Run.of("report", OF_2022, "--no-uncertainty", "-o", file("none/a.html"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there is no folder " + folder.resolve("none"));
    }

    /** An input is never overwritten, by whatever name it goes and whatever command. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank TABLE --format csv -o TABLE",
                "rank dti-province-2022=TABLE --format csv -o TABLE",
                "check TABLE --output TABLE",
                "compare OLDER TABLE -o TABLE",
                "whatif TABLE --set 74:HDKTS=0.6 -o LINK",
                "trend OLDER TABLE --merge provinces-34 --merge-by weights --merge-weights TABLE:HDKTS -o TABLE",
                "explain TABLE --unit 74 -o TABLE",
                "report TABLE --previous OLDER -o OLDER"
            })
    void output_thatIsAnInput_isRefusedAndLeftAlone(String typed) throws IOException {
        Path table = Files.copy(Path.of(OF_2023), folder.resolve("table.csv"));
        Path older = Files.copy(Path.of(OF_2022), folder.resolve("older.html"));
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), table);
        String line = typed.replace("TABLE", table.toString())
                .replace("OLDER", older.toString())
                .replace("LINK", link.toString());
        Run run = Run.of((Object[]) line.split(" "));
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("is one of the files that are read");
        assertThat(table).hasSameBinaryContentAs(Path.of(OF_2023));
        assertThat(older).hasSameBinaryContentAs(Path.of(OF_2022));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank TABLE -o a.xlsx|a workbook is written by dti workbook",
                "report TABLE -o a.pdf|must end in .html",
                "workbook TABLE -o a.csv|must end in .xlsx",
                "plot bars TABLE --width 5 -o a.svg|--width (5) must be within 320 to 4000",
                "plot bars TABLE --first 0 -o a.svg|--first (0) must be at least 1"
            })
    void output_ofAnotherForm_isRefused(String typed, String problem) {
        Run run = Run.of((Object[])
                typed.replace("TABLE", OF_2022).replace("a.", folder + "/a.").split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(problem);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void output_thatEndsInJsonOrCsv_isThatUnlessSaidOtherwise() throws IOException {
        Run.of("rank", OF_2022, "-o", file("a.json"));
        Run.of("rank", OF_2022, "-o", file("a.csv"));
        Run.of("rank", OF_2022, "--format", "text", "-o", file("b.csv"));
        assertThat(Files.readString(folder.resolve("a.json"))).startsWith("{");
        assertThat(Files.readString(folder.resolve("a.csv"))).startsWith("unit,name,");
        assertThat(Files.readString(folder.resolve("b.csv"))).startsWith("Provincial");
    }

    /** What is passed over in a workbook, and that other sheets have tables too, is told by every command. */
    @Test
    void workbookOfSeveralSheets_tellsWhichWasReadAndWhatWasPassedOver() throws IOException {
        try (Workbook book = new Workbook(Files.newOutputStream(folder.resolve("two.xlsx")), "test", null)) {
            for (String name : List.of("Nháp", "Chính thức")) {
                Worksheet sheet = book.newWorksheet(name);
                String[] header = {"Tỉnh", "Năm", "NTC", "HDCQS", "HDKTS", "HDXHS"};
                for (int c = 0; c < header.length; c++) {
                    sheet.value(0, c, header[c]);
                    sheet.value(1, c, c == 0 ? "Đà Nẵng" : c == 1 ? "2022" : "0,5");
                }
                sheet.value(3, 0, "Bình Thuận");
            }
        }
        Run run = Run.of("rank", file("two.xlsx"));
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("dti: note: ", "read is the sheet Nháp; there are tables on Chính thức too", "Bình Thuận");
        assertThat(Run.of("rank", file("two.xlsx"), "--sheet", "Chính thức").err())
                .doesNotContain("there are tables on");
    }

    @Test
    void framework_fromAWorkbook_ranksAsTheBuiltInOne() {
        FrameworkWorkbook.write(Editions.forYear(2022), folder.resolve("f.xlsx"));
        Run run = Run.of("rank", OF_2022, "--framework", file("f.xlsx"), "--format", "csv");
        assertThat(run.out())
                .isEqualTo(Run.of("rank", OF_2022, "--format", "csv").out());
        RecipeWorkbook.write(Recipe.defaults(), Editions.forYear(2022), folder.resolve("r.xlsx"));
        assertThat(Run.of("rank", OF_2022, "--recipe", file("r.xlsx"), "--format", "csv")
                        .out())
                .isEqualTo(run.out());
    }
}

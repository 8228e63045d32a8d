package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.table.TableCsv;
import org.opendti.table.TableJson;
import org.opendti.vietnam.Provinces;

/** The illustrative raw table, which has every kind of column, in every form that is read. */
class RawTableTest {

    private static final Path FRAMEWORK = Run.sample("dti-province-2022-illustrative/framework.json");
    private static final Path RAW = Run.sample("dti-province-2022-illustrative/raw.csv");
    private static final Path APPRAISAL = Run.sample("dti-province-2022-illustrative/appraisal.csv");

    @TempDir
    Path folder;

    @Test
    void rank_ofTheRawTableInEveryForm_isTheSameBytes() throws IOException {
        String csv = Files.readString(RAW);
        // no cell of the file has a comma or a semicolon, and its decimal points stand between digits
        String semicolons = csv.replace(',', ';').replaceAll("(?<=[;][0-9]{1,9})\\.(?=[0-9]+%?;)", ",");
        assertThat(semicolons).contains(";80,57%;");
        Framework framework = FrameworkJson.read(FRAMEWORK);
        Path json = folder.resolve("raw.json");
        TableJson.write(TableCsv.read(RAW, framework, Provinces.of63()), json);

        String expected = ranked(RAW);
        assertThat(expected.lines()).hasSize(64);
        assertThat(ranked(file("semicolon.csv", semicolons, StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(ranked(file("utf16.csv", "\ufeff" + semicolons, StandardCharsets.UTF_16LE)))
                .isEqualTo(expected);
        assertThat(ranked(file("long.csv", longForm(csv), StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(ranked(json)).isEqualTo(expected);
    }

    private static String ranked(Path table) {
        Run run = Run.of("rank", table, "--framework", FRAMEWORK, "--format", "csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out();
    }

    /** A line a cell. */
    private static String longForm(String csv) {
        List<String> lines = csv.lines().toList();
        String[] header = lines.get(0).split(",", -1);
        List<String> cells = new ArrayList<>(List.of("Tỉnh,Năm,Chỉ số,Giá trị,Nguồn"));
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            for (int c = 3; c < row.length - 1; c++) {
                cells.add(String.join(",", row[0], row[2], header[c], row[c], row[row.length - 1]));
            }
        }
        return String.join("\n", cells);
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    @Test
    void explain_ofAComponent_goesDownToItsCells() {
        Run run = explain("--element", "HDCQS.3", "--lang", "en");
        // raw.csv, line 48: 25381 of 31354 files
        assertThat(run.line("HDCQS.3"))
                .isEqualTo("HDCQS.3 Full-process online files: 25\u00a0381 / 31\u00a0354 = 0.8095"
                        + " → attainment 0.8095 × 10 points = 8.09 (rank 5 of 63)");
        assertThat(run.line("Rule: ")).contains("the first figure over the second");
        assertThat(run.line("Figures: "))
                .contains("HDCQS.3.a = 25381 (", "raw.csv:48:83)", "HDCQS.3.b = 31354 (", "raw.csv:48:84)");
        assertThat(run.line("Definition: ")).startsWith("Definition: illustrative; Made up");
        assertThat(explain("--element", "HDCQS.3", "--lang", "vi").line("HDCQS.3"))
                .isEqualTo("HDCQS.3 Hồ sơ trực tuyến toàn trình: 25\u00a0381 / 31\u00a0354 = 0,8095"
                        + " → mức đạt 0,8095 × 10 điểm = 8,09 (hạng 5 trên 63)");
    }

    @Test
    void explain_ofAnAggregate_addsUpAsShown() {
        for (String code : List.of("HDKTS", "NTC", "DTI")) {
            List<String> lines = explain("--element", code).lines();
            int header = 0;
            while (!lines.get(header).startsWith("Element")) {
                header++;
            }
            String whole = lines.get(header + 1);
            double score = 0;
            double points = 0;
            for (String line : lines.subList(header + 2, lines.size())) {
                if (line.startsWith("  ") && !line.startsWith("    ") && !line.contains("not scored")) {
                    score += Double.parseDouble(cells(line).get(4));
                    points += points(line);
                }
            }
            assertThat(Math.round(score * 1e4))
                    .isEqualTo(Math.round(Double.parseDouble(cells(whole).get(1)) * 1e4));
            assertThat(Math.round(points * 100)).isEqualTo(Math.round(points(whole) * 100));
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().replaceFirst("  ", " ").split(" {2,}", -1));
    }

    private static double points(String line) {
        return Double.parseDouble(cells(line).get(2).split(" / ", -1)[0]);
    }

    private static Run explain(Object... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("explain", RAW, "--framework", FRAMEWORK, "--unit", "Bình Dương"));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray());
        assertThat(run.err()).isEmpty();
        return run;
    }

    @Test
    void explain_ofWhatIsCollectedOrMissing_saysSo() {
        assertThat(explain("--element", "DTTM.2").line("DTTM.2")).contains(": collected: ");
        Run missing = Run.of("explain", Run.sample("dti-2022/published.csv"), "--unit", "74", "--element", "NTS");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("published.csv:48: NTS of Bình Dương cannot be computed");
    }

    @Test
    void explain_ofAnUnknownElement_isWrongUsage() {
        Run run = Run.of("explain", RAW, "--framework", FRAMEWORK, "--unit", "74", "--element", "HDCQS.33");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("HDCQS.33 is no element", "HDCQS.3");
    }

    @Test
    void appraise_ofATableWithStatuses_listsThePointsLost() {
        Run run = Run.of("appraise", APPRAISAL, "--framework", FRAMEWORK);
        assertThat(run.status()).isZero();
        assertThat(run.line("Unit")).containsSubsequence("self-assessed", "appraised", "final");
        // NTS.1 is on 15 points: chairman earns 1, none earns 0, deputy 0.5
        assertThat(run.line("−15.00")).contains("Bắc Giang", "NTS.1", "1.0000", "0.0000", "self-assessed → appraised");
        assertThat(run.line("+7.50")).contains("Bắc Giang", "NTS.1", "appraised → final");
        assertThat(run.out().indexOf("−15.00")).isLessThan(run.out().indexOf("−4.50"));
        assertThat(run.out()).contains("among 3 of 63");
        assertThat(Run.of("appraise", APPRAISAL, "--framework", FRAMEWORK, "--top", "2")
                        .out())
                .contains("and 11 more")
                .doesNotContain("−3.94");
    }

    @Test
    void appraise_ofAFileAStatus_isTheSame() throws IOException {
        List<String> lines = Files.readAllLines(APPRAISAL);
        List<String> arguments = new ArrayList<>(List.of("appraise"));
        // given last status first: the order is that of the procedure
        for (String status : List.of("final", "appraised", "self-assessed")) {
            Path file = folder.resolve(status + ".csv");
            Files.write(
                    file,
                    lines.stream()
                            .filter(line -> line.startsWith("unit,") || line.contains("," + status + ","))
                            .toList());
            arguments.add(status + "=" + file);
        }
        arguments.addAll(List.of("--framework", FRAMEWORK.toString()));
        Run run = Run.of(arguments.toArray());
        Run together = Run.of("appraise", APPRAISAL, "--framework", FRAMEWORK);
        assertThat(run.out()).isEqualTo(together.out());
    }

    @Test
    void appraise_forPrograms_hasAllDifferencesOfAUnit() {
        Run csv = Run.of(
                "appraise",
                APPRAISAL,
                "--framework",
                FRAMEWORK,
                "--unit",
                "Bình Dương",
                "--format",
                "csv",
                "--top",
                "1");
        assertThat(csv.lines()).hasSize(1 + 4);
        assertThat(csv.line("74,Bình Dương,ATTT.7"))
                .isEqualTo("74,Bình Dương,ATTT.7,Incident response plan,self-assessed,appraised,1,0.5,5,2.5,-2.5");
        assertThat(Run.of("appraise", APPRAISAL, "--framework", FRAMEWORK, "--format", "json")
                        .out())
                .contains("\"dti.appraisal/1\"", "\"self-assessed\" : {", "\"pointsChange\" : -2.5");
    }

    @Test
    void appraise_withoutTwoStatuses_isWrongUsage() {
        assertThat(Run.of("appraise", RAW, "--framework", FRAMEWORK).err()).contains("two statuses are needed");
        assertThat(Run.of("appraise", "final=" + RAW, "--framework", FRAMEWORK).status())
                .isEqualTo(2);
        assertThat(Run.of("appraise", RAW, RAW, "--framework", FRAMEWORK).err()).contains("STATUS=FILE");
        assertThat(Run.of("appraise", "a=" + folder.resolve("none.csv"), "b=" + RAW, "--framework", FRAMEWORK)
                        .status())
                .isEqualTo(1);
    }
}

package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the zip for staff holds beside the jars. */
class DistributionTest {

    private static final Path DIST = Run.SAMPLES.resolveSibling("dti-cli").resolve("src/dist");

    @TempDir
    Path folder;

    @Test
    void firstPage_everyCommandRuns() throws IOException {
        writeTable(folder.resolve("bang-cua-toi.xlsx"));
        List<String> commands = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL)
                .matcher(Files.readString(DIST.resolve("BAT-DAU.html")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
        assertThat(commands).hasSizeGreaterThan(5).allMatch(command -> command.startsWith("dti "));
        for (String command : commands) {
            Run run = Run.of(arguments(command).toArray());
            assertThat(run.status()).as(command + "\n" + run.err()).isZero();
        }
        assertThat(folder.resolve("bao-cao.html")).isNotEmptyFile();
        assertThat(folder.resolve("xep-hang.csv")).isNotEmptyFile();
    }

    /** A small table as a clerk types it: a title, then codes and numbers as text. */
    private static void writeTable(Path file) throws IOException {
        String[][] rows = {
            {"Bảng số liệu chuyển đổi số năm 2022"},
            {"STT", "Tỉnh", "NTC", "HDCQS", "HDKTS", "HDXHS"},
            {"1", "Tỉnh Bình Dương", "0,7424", "0,6412", "0,4437", "0,4805"},
            {"2", "TP. Đà Nẵng", "0,8664", "0,8611", "0,8222", "0,5188"}
        };
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "dti", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Số liệu");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
    }

    /** What was typed, with the samples where they are and files of its own in the test's folder. */
    private List<String> arguments(String command) {
        List<String> arguments = new ArrayList<>(Arguments.split(command.substring("dti ".length())));
        arguments.replaceAll(argument -> {
            String path = argument.replace('\\', '/');
            if (path.startsWith("sample-data/")) {
                return Run.sample(path.substring("sample-data/".length())).toString();
            }
            return path.matches("[a-z-]+\\.(xlsx|csv|html)")
                    ? folder.resolve(path).toString()
                    : argument;
        });
        return arguments;
    }
}

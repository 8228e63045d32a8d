package org.opendti.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendti.SampleData;
import org.opendti.Told;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.table.TableCsv;
import org.opendti.table.TableOptions;
import org.opendti.table.TableScan;
import org.opendti.table.Tables;
import org.opendti.vietnam.Provinces;

/** The illustrative raw table with mistakes of many kinds in it: each is told at its place, and nothing else is. */
class PlantedMistakesTest {

    private static final String FOLDER = "dti-province-2022-illustrative/";

    private final Framework framework = FrameworkJson.read(SampleData.file(FOLDER + "framework.json"));
    private final CompositeIndex index = CompositeIndex.of(framework);
    private final List<List<String>> grid = new ArrayList<>();
    private final List<String> planted = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void read() throws IOException {
        for (String line : Files.readAllLines(SampleData.file(FOLDER + "raw.csv"))) {
            grid.add(new ArrayList<>(List.of(line.split(",", -1))));
        }
    }

    @Test
    void check_ofTheTableAsItIs_findsNothing() throws IOException {
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void check_ofThirtyPlantedMistakes_findsEachAtItsPlaceInOneRun() throws IOException {
        addColumn("HDCQS.99", "unknown-column");
        addColumn("NTS.2", "duplicate-column");
        int nameless = addColumn("", "");
        int given = addColumn("HDCQS", "");
        int attainment = addColumn("NTS.9@attainment", "");
        int basis = addColumn("HDCQS@basis", "");

        for (List<String> row : grid.subList(1, grid.size())) {
            row.set(column("NLS.10"), "9");
        }
        planted.add("1:" + (column("NLS.10") + 1) + " same-everywhere");

        plant(2, "unit", "98", "unknown-unit");
        plant(3, "unit", "", "no-unit");
        grid.get(3 - 1).set(column("name"), "");
        plant(4, "name", "Cà Mau", "unit name-of-another-unit");
        plant(5, "year", "22", "bad-year");
        plant(6, "NTS.5", "n.v.", "not-a-number");
        plant(7, "NTS.5", "NaN", "not-finite");
        plant(8, "HTS.6", "1e999", "not-finite");
        plant(9, "HTS.6", "=SUM(A1)", "not-a-number");
        plant(10, "HTS.2", "85.2", "share-above-one");
        plant(11, "HTS.3", "120%", "above-maximum");
        plant(12, "NTS.3.a", "-48", "below-minimum");
        plant(13, "NTS.1.a", "minister", "unknown-word");
        plant(14, "NTS.4.a", "maybe", "unknown-word");
        plant(15, "TCS.9", "\"0,5\"", "mixed-decimal-marks");
        plant(16, "NTS.3.a", String.valueOf(whole(16, "NTS.3.b") + 1), "ratio-beyond");
        plant(17, "HTS.6", "60", "raw-held");
        plant(18, "NTS.9", "9", "above-maximum");
        plant(19, "NLS.11", "64", "raw-beyond");
        plant(20, "HDXHS.4", "1.2", "raw-beyond");
        plant(21, "HDCQS.1.a", String.valueOf(100 * whole(21, "HDCQS.1.a")), "leap");
        grid.get(21 - 1).set(column("HDCQS.1.b"), String.valueOf(9 * whole(21, "HDCQS.1.b")));
        grid.get(21 - 1).set(column("HDCQS.1.a"), String.valueOf(9 * whole(21, "HDCQS.1.b") / 10));
        plant(22, "NTS.8.a", "10", "leap");
        plant(23, "HDKTS.6", "", "row missing-target");
        plant(24, nameless, "see note", "nameless-column");
        plant(25, given, "0.1", "given-differs");
        plant(26, attainment, "0.1", "given-twice");
        plant(27, attainment, "1.5", "share-above-one");
        plant(28, basis, "guessed", "unknown-basis");
        plant(60, "HDXHS.3", "0.256", "share-as-percentage");
        grid.add(new ArrayList<>(grid.get(30 - 1)));
        planted.add(grid.size() + " duplicate-row-lines");
        grid.set(40 - 1, grid.get(40 - 1).subList(0, 50));
        planted.add("40 row-length");

        ValidationReport report = check();

        assertThat(report.findings()).allSatisfy(Told::assertFilled);
        assertThat(report.findings().stream()
                        .map(finding -> finding.place().toString().replaceFirst("^.*?t\\.csv:?", "") + " "
                                + finding.code().id()))
                .containsExactlyInAnyOrderElementsOf(planted)
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.findings().stream()
                        .map(finding -> finding.place().line())
                        .toList())
                .isSorted();
    }

    /** Puts a word at the end of the first line and empty cells below it. */
    private int addColumn(String name, String code) {
        grid.get(0).add(name);
        grid.subList(1, grid.size()).forEach(row -> row.add(""));
        int column = grid.get(0).size() - 1;
        if (!code.isEmpty()) {
            planted.add("1:" + (column + 1) + " " + code);
        }
        return column;
    }

    private void plant(int line, String column, String text, String code) {
        plant(line, column(column), text, code);
    }

    /** The code may begin with the column where the finding is told, or with {@code row}. */
    private void plant(int line, int column, String text, String code) {
        grid.get(line - 1).set(column, text);
        String[] words = code.split(" ", -1);
        String at = words.length == 1 ? ":" + (column + 1) : words[0].equals("row") ? "" : ":" + (column(words[0]) + 1);
        planted.add(line + at + " " + words[words.length - 1]);
    }

    private int column(String name) {
        return grid.get(0).indexOf(name);
    }

    private long whole(int line, String column) {
        return Long.parseLong(grid.get(line - 1).get(column(column)));
    }

    /** Checks the grid, beside the same table of the year before that lacks the last ten provinces. */
    private ValidationReport check() throws IOException {
        List<String> before = Files.readAllLines(SampleData.file(FOLDER + "raw.csv"));
        Path earlier = folder.resolve("earlier.csv");
        Files.writeString(
                earlier,
                String.join("\n", before.subList(0, before.size() - 10)).replace(",2022,", ",2021,"));
        Path file = folder.resolve("t.csv");
        Files.write(file, grid.stream().map(row -> String.join(",", row)).toList());
        TableScan scan = Tables.scan(file, framework, Provinces.of63(), TableOptions.defaults());
        return ValidationReport.of(scan, index, Optional.of(TableCsv.read(earlier, framework, Provinces.of63())));
    }
}

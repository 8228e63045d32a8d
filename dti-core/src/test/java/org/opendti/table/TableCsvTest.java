package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.FindingCode;
import org.opendti.io.Limits;

class TableCsvTest {

    private static final double NAN = Double.NaN;

    @TempDir
    Path folder;

    @Test
    void read_ofEveryKindOfColumn_keepsWhatItSays() {
        IndicatorTable table = Towns.read("""
                unit,name,year,status,source,A.1,A.1@attainment,A.1@points,G,G@basis,population,leader,portal,rank,score
                01,Alpha,2022,final,"report, p. 3",0.5,0.6,0.05,0.7,published,1200000,chairman,yes,1,0.9
                02,,2022,,,,,,,,,,,x,y
                """);

        assertThat(table.rows())
                .containsExactly(
                        new Row(Towns.LIST.get("01"), OptionalInt.of(2022), "final"),
                        new Row(Towns.LIST.get("02"), OptionalInt.of(2022), ""));
        assertThat(table.numberColumns())
                .extracting(Column::header)
                .containsExactly("A.1", "A.1@attainment", "A.1@points", "G", "population");
        assertThat(table.textColumns())
                .extracting(Column::header)
                .containsExactly("source", "G@basis", "leader", "portal");
        assertThat(Towns.numbers(table, "A.1@points")).containsExactly(0.05, NAN);
        assertThat(Towns.numbers(table, "population")).containsExactly(1_200_000, NAN);
        assertThat(table.texts(Column.of("source"))).containsExactly(Optional.of("report, p. 3"), Optional.empty());
        assertThat(table.texts(Column.of("G@basis"))).containsExactly(Optional.of("published"), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "95.5 %, 0.955",
        "95.5%, 0.955",
        "0.85, 0.85",
        " 0.85 , 0.85",
        "1e-3, 0.001",
        "NA, NaN",
        "'', NaN",
        "1, 1",
        "0, 0",
        "100%, 1"
    })
    void read_cell_isANumberAPercentageOrMissing(String cell, double number) {
        assertThat(Towns.numbers(Towns.read("unit,G\n01," + cell + "\n"), "G")).containsExactly(number);
    }

    @Test
    void read_windowsLinesBlankLinesAndSpareCommas_isTaken() {
        IndicatorTable table = Towns.read("unit,G,,\r\n\r\n01,0.1,,\r\n,,,\r\n02,0.2,,\r\n\r\n");

        assertThat(Towns.numbers(table, "G")).containsExactly(0.1, 0.2);
        assertThat(table.numberColumns()).hasSize(1);
    }

    @Test
    void read_rowsWithMoreEmptyFieldsThanTheHeader_isTaken() {
        assertThat(Towns.numbers(Towns.read("unit,G\n01,0.1,,,\n02,,,\n"), "G")).containsExactly(0.1, NAN);
    }

    @Test
    void read_nameWithoutUnitColumn_saysTheUnit() {
        IndicatorTable table = Towns.read("G,name\n0.1,BETA\n0.2,3\n");

        assertThat(table.rowUnits()).extracting(Unit::code).containsExactly("02", "03");
    }

    @Test
    void read_manyRows_keepsNumbersAndTextsOfEach() {
        StringBuilder csv = new StringBuilder("unit,year,G,source\n");
        for (int r = 0; r < 300; r++) {
            csv.append("01,")
                    .append(1000 + r)
                    .append(',')
                    .append(r / 1000.0)
                    .append(",s")
                    .append(r)
                    .append('\n');
        }

        IndicatorTable table = Towns.read(csv.toString());

        double[] numbers = Towns.numbers(table, "G");
        List<Optional<String>> texts = table.texts(Column.of("source"));
        assertThat(numbers).hasSize(300);
        for (int r = 0; r < 300; r++) {
            assertThat(numbers[r]).isEqualTo(r / 1000.0);
            assertThat(texts.get(r)).contains("s" + r);
        }
    }

    @Test
    void read_groupColumns_goToTheUnit() {
        IndicatorTable table = Towns.read("unit,group:size,group:region,G\n01,big,West,0.1\n02,,,0.2\n");

        assertThat(table.rowUnits().get(0).groups())
                .containsExactlyInAnyOrderEntriesOf(Map.of("size", "big", "region", "West"));
        assertThat(table.rowUnits().get(1).groups()).containsExactlyEntriesOf(Map.of("region", "North"));
    }

    @Test
    void read_guardedText_isUnguarded() {
        IndicatorTable table = Towns.read("unit,source\n'01,'=1+1\n02,'quoted'\n".replace("'01", "01"));

        assertThat(table.texts(Column.of("source"))).containsExactly(Optional.of("=1+1"), Optional.of("'quoted'"));
    }

    @Test
    void read_withAnyUnits_makesAListOfItsRows() {
        IndicatorTable table = Towns.read(
                "unit,name,year,group:kind,G\nx1,Ex,2022,k,0.1\nx2,,2022,,0.2\nx1,Ex,2023,k,0.3\n",
                UnitList.any(),
                Limits.DEFAULT);

        assertThat(table.units().id()).isEqualTo("any");
        assertThat(table.units().units()).extracting(Unit::code).containsExactly("x1", "x2");
        assertThat(table.units().get("ex").groups()).containsEntry("kind", "k");
        assertThat(table.units().get("X2").name()).isEqualTo("x2");
        assertThat(UnitList.any().units()).as("left alone").isEmpty();
    }

    @Test
    void read_file_isTheSameWithByteOrderMark() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.csv"), "unit,G\n01,0.5\n");
        Path marked = Files.writeString(folder.resolve("b.csv"), "\ufeffunit,G\n01,0.5\n");

        assertThat(TableCsv.read(marked, Towns.FRAMEWORK, Towns.LIST))
                .isEqualTo(TableCsv.read(plain, Towns.FRAMEWORK, Towns.LIST));
    }

    @Test
    void read_fileThatIsNoTable_isToldByItsKind() throws IOException {
        assertThat(codeOf("t.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(FindingCode.WORKBOOK_NOT_TEXT);
        assertThat(codeOf("empty.csv", new byte[0])).isEqualTo(FindingCode.EMPTY_FILE);
        assertThat(codeOf("mark.csv", "\ufeff".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FindingCode.EMPTY_FILE);
        assertThat(codeOf("zero.csv", new byte[64])).isEqualTo(FindingCode.NOT_TEXT);
        assertThat(codeOf("32.csv", "unit,G\n01,0.5\n".getBytes(Charset.forName("UTF-32"))))
                .isEqualTo(FindingCode.NOT_TEXT);
        assertThat(codeOf("latin.csv", "unit,G\nBêta,0.5\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(FindingCode.NOT_UTF8);
        assertThat(Told.onceBy(() -> TableCsv.read(folder, Towns.FRAMEWORK, Towns.LIST))
                        .code())
                .isEqualTo(FindingCode.FOLDER_NOT_FILE);
    }

    private FindingCode codeOf(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return Told.onceBy(() -> TableCsv.read(file, Towns.FRAMEWORK, Towns.LIST))
                .code();
    }

    @Test
    void read_beyondTheLimits_isRefusedAtItsLine() {
        String rows = "unit,G\n01,0.1\n\n02,0.2\n03,0.3\n";

        assertThat(Towns.read(rows, Towns.LIST, new Limits(1, 3, 2, 1000)).rows())
                .hasSize(3);
        assertThat(places(rows, new Limits(1, 2, 2, 1000))).containsExactly("t.csv:5 too-many-rows");
        assertThat(places(rows, new Limits(1, 9, 1, 1000))).containsExactly("t.csv:1 too-many-columns");
        assertThat(places("unit,source\n01," + "x".repeat(5000) + "\n", new Limits(1, 9, 9, 4000)))
                .containsExactly("t.csv:2 field-too-long");
    }

    @Test
    void read_beyondALimitAfterOtherProblems_tellsBoth() {
        assertThat(places("unit,G\n01,x\n02,1,2,3\n", new Limits(1, 9, 3, 1000)))
                .containsExactly("t.csv:2:2 not-a-number", "t.csv:3 too-many-columns");
    }

    private static List<String> places(String csv, Limits limits) {
        return Told.places(Told.by(() -> Towns.read(csv, Towns.LIST, limits)));
    }

    @Test
    void peek_ofATable_seesHeaderYearsAndUnits() throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.csv"),
                "unit,name,year,Q\n01,Alpha,2023,1\n02,Gamma,2022,1\n\n99,,soon\n,x,2022\n98\n");

        TablePeek peek = TablePeek.of(file, TableOptions.defaults());

        assertThat(peek.header()).containsExactly("unit", "name", "year", "Q");
        assertThat(peek.years()).containsExactly(2022, 2023);
        assertThat(peek.units())
                .containsExactly(
                        new TablePeek.Named("01", "Alpha"),
                        new TablePeek.Named("02", "Gamma"),
                        new TablePeek.Named("99", ""),
                        new TablePeek.Named("98", ""));
        assertThat(peek.matches(Towns.LIST)).as("02 is not Gamma").isEqualTo(1);
        assertThat(TablePeek.of(Files.writeString(folder.resolve("q.csv"), "name\nBETA\n"), TableOptions.defaults())
                        .matches(Towns.LIST))
                .isEqualTo(1);
    }
}

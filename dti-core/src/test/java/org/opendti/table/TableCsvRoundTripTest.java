package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.io.Limits;

class TableCsvRoundTripTest {

    @TempDir
    Path folder;

    @Test
    void write_ofATable_isItsHeaderAndEveryNumberInFull() {
        IndicatorTable table = IndicatorTable.builder(Towns.LIST)
                .row(new Row(Towns.LIST.get("01").withGroup("size", "big"), OptionalInt.of(2022), "final"))
                .set("G", 1.0 / 3)
                .set("leader", "=cmd")
                .row(Row.of(Towns.LIST.get("02")))
                .build();

        assertThat(Towns.written(table)).isEqualTo("""
                        unit,name,year,status,group:size,G,leader
                        01,Alpha,2022,final,big,0.3333333333333333,'=cmd
                        02,Bêta,,,,,
                        """);
    }

    @Test
    void write_ofAPlainTable_hasNoColumnsForWhatItLacks() {
        IndicatorTable table =
                IndicatorTable.builder(Towns.LIST).row("03").set("G", 1).build();

        assertThat(Towns.written(table)).isEqualTo("unit,name,G\n03,Gamma,1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84",
                "-x",
                "@me",
                "'",
                "''",
                "'=x",
                "a,b",
                "say \"x\"",
                "one\ntwo",
                "a;b",
                "đ",
                "\"",
                "-"
            })
    void read_ofAWrittenText_isThatText(String text) {
        IndicatorTable table = IndicatorTable.builder(Towns.LIST)
                .row(new Row(Towns.LIST.get("01").withGroup("kind", text), OptionalInt.empty(), text))
                .set("source", text)
                .set("leader", text)
                .build();

        IndicatorTable read = Towns.read(Towns.written(table));

        assertThat(read).isEqualTo(table);
        assertThat(read.texts(Column.of("source"))).containsExactly(Optional.of(text));
        assertThat(read.rowUnits().get(0).groups()).containsEntry("kind", text);
    }

    @Test
    void read_ofRandomWrittenTables_areThoseTables() {
        for (int seed = 0; seed < 60; seed++) {
            IndicatorTable table = random(new SplittableRandom(seed), Towns.LIST);

            IndicatorTable read = Towns.read(Towns.written(table));

            assertThat(read).isEqualTo(table);
            assertThat(read.rowUnits())
                    .extracting(Unit::groups)
                    .isEqualTo(table.rowUnits().stream().map(Unit::groups).toList());
            assertThat(Towns.written(read)).isEqualTo(Towns.written(table));
        }
    }

    @Test
    void read_ofAWrittenTableOfAnyUnits_isThatTable() {
        IndicatorTable table = Towns.read(
                "unit,name,group:kind,G\n=x,'-y,+k,0.1\n02,,,0.2\n2,'zwei,,\n", UnitList.any(), Limits.DEFAULT);

        IndicatorTable read = Towns.read(Towns.written(table), UnitList.any(), Limits.DEFAULT);

        assertThat(read).isEqualTo(table);
        assertThat(read.units().units()).extracting(Unit::code).containsExactly("=x", "02", "2");
        assertThat(read.units().units()).extracting(Unit::name).containsExactly("-y", "02", "'zwei");
        assertThat(read.rowUnits().get(0).groups()).containsEntry("kind", "+k");
    }

    @Test
    void write_toAFile_isReadBack() throws IOException {
        Path file = folder.resolve("t.csv");
        IndicatorTable table = random(new SplittableRandom(1), Towns.LIST);

        TableCsv.write(table, file);

        assertThat(TableCsv.read(file, Towns.FRAMEWORK, Towns.LIST)).isEqualTo(table);
        assertThat(Files.readString(file)).isEqualTo(Towns.written(table));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.234, 12.345, -123.456, 1234.567, 0.125, 100, 999, -316, 1234, 1e21, 1e-9})
    void read_ofAWrittenNumberAlone_isThatNumber(double x) {
        IndicatorTable table = IndicatorTable.builder(Towns.LIST)
                .row("01")
                .set("population", x)
                .build();

        assertThat(Towns.read(Towns.written(table))).isEqualTo(table);
    }

    @Test
    void read_ofAWrittenNegativeZero_isEqual() {
        IndicatorTable table = Towns.read("unit,G\n01,-0.0\n");

        assertThat(Towns.read(Towns.written(table))).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {" x", "x ", "NA", ""})
    void read_ofAWrittenTextAtTheEdge_isThatText(String text) {
        IndicatorTable table =
                IndicatorTable.builder(Towns.LIST).row("01").set("source", text).build();

        assertThat(Towns.read(Towns.written(table))).isEqualTo(table);
    }

    /** Up to 40 rows of four units over ten years, with gaps. */
    private static IndicatorTable random(SplittableRandom random, UnitList units) {
        TableBuilder table = IndicatorTable.builder(units);
        boolean years = random.nextBoolean();
        for (Unit unit : units.units()) {
            for (int year = 2015; year < (years ? 2025 : 2016); year++) {
                if (random.nextInt(4) == 0) {
                    continue;
                }
                Unit grouped = random.nextBoolean() ? unit : unit.withGroup("=kind", text(random));
                table.row(new Row(
                        grouped,
                        years ? OptionalInt.of(year) : OptionalInt.empty(),
                        random.nextBoolean() ? text(random) : ""));
                for (String code : List.of("A.1", "A.1@attainment", "G", "I")) {
                    if (random.nextInt(3) > 0) {
                        table.set(code, random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble());
                    }
                }
                table.set("population", random.nextDouble(-1e12, 1e12));
                Map.of("source", text(random), "leader", text(random), "G@basis", "assumed")
                        .forEach(table::set);
            }
        }
        return table.row(new Row(units.get("01"), OptionalInt.of(1999), "last"))
                .set("I", 1)
                .build();
    }

    private static String text(SplittableRandom random) {
        String letters = "=+-@'\",;đ\n|b";
        return random.ints(random.nextInt(5), 0, letters.length())
                        .mapToObj(c -> letters.substring(c, c + 1))
                        .collect(Collectors.joining())
                        .strip()
                + "x";
    }
}

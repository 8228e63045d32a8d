package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.io.Limits;

class TableJsonTest {

    @TempDir
    Path folder;

    @Test
    void read_ofObjects_isTheTable() {
        IndicatorTable table = read("""
                [{"unit": 1, "year": 2022, "A.1": 0.5, "G": null, "portal": true, "source": "p. 3"},
                 {"unit": "Bêta", "year": "2022", "portal": false, "G": "71,32 %", "G@basis": "assumed"}]
                """);

        assertThat(table).isEqualTo(Towns.read("""
                unit,year,A.1,G,portal,source,G@basis
                01,2022,0.5,,yes,p. 3,
                02,2022,,0.7132,no,,assumed
                """));
        assertThat(table.texts(Column.of("source"))).containsExactly(Optional.of("p. 3"), Optional.empty());
    }

    @Test
    void read_ofRowsInAnObject_isTheTable() {
        assertThat(read("{\"rows\": [{\"unit\": \"01\", \"G\": 0.5}]}")).isEqualTo(Towns.read("unit,G\n01,0.5\n"));
    }

    @Test
    void read_ofLongObjects_isTheWideTable() {
        assertThat(read("""
                [{"unit": "01", "indicator": "A.1", "value": 0.5},
                 {"unit": "01", "indicator": "leader", "value": "chairman"},
                 {"unit": "02", "indicator": "A.1", "value": null}]
                """)).isEqualTo(Towns.read("unit,A.1,leader\n01,0.5,chairman\n02,,\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"unit\": \"01\", \"G\": 1.5}]                  | 1:22 share-above-one",
                "[{\"unit\": \"01\",\\n \"G\": \"x\"}]              | 2:7 not-a-number",
                "[{\"unit\": \"01\", \"G\": 1e999}]                | 1:22 not-finite",
                "[{\"unit\": \"01\", \"G\": [1]}]                  | 1:22 json-wrong-type",
                "[{\"unit\": \"99\", \"G\": 1}]                    | 1:11 unknown-unit",
                "[{\"unit\": null, \"G\": 1}]                      | 1:11 no-unit",
                "[{\"unit\": \"01\", \"year\": 22, \"G\": 1}]      | 1:25 bad-year",
                "[{\"unit\": \"01\", \"Gg\": 1}]                   | 1:23 unknown-column",
                "[{\"unit\": \"01\", \"G\": 1}, 7]                 | 1:26 json-wrong-type",
                "[{\"unit\": \"01\", \"G\": 1}, {\"Gg\": 2, \"unit\": \"02\"}] | 1:33 unknown-column",
                "[{\"unit\": \"01\", \"G\": 1}, {\"unit\": \"Alpha\"}] | 1:26 duplicate-row-lines",
                "[{\"unit\": \"01\", \"G\": 1}] x                  | 1:26 json-syntax",
                "[{\"unit\": \"01\", \"unit\": 1}]                 | 1:23 json-syntax",
                "[{\"G\": 1}]                                      | 1 no-unit-column",
                "[{\"x\": 1}]                                      | 1 no-header",
                "[]                                                | no-rows",
                "[{}]                                              | no-rows",
                "7                                                 | 1:1 json-wrong-type",
                "{\"row\": []}                                     | 1:2 json-unknown-key",
                "``                                                | empty-file"
            })
    void read_oneMistake_isToldAtItsLineAndLetter(String json, String told) {
        assertThat(Told.places(Told.by(() -> read(json.replace("\\n", "\n")))).get(0))
                .isEqualTo("t.json" + (told.matches("\\d.*") ? ":" : " ") + told);
    }

    @Test
    void read_moreKeysThanTheLimit_isRefused() {
        TableOptions options = TableOptions.defaults().withLimits(new Limits(1000, 9, 2, 1000));

        assertThat(Told.places(Told.by(() -> read("[{\"unit\": 1, \"G\": 1}, {\"A.1\": 1}]", options))))
                .containsExactly("t.json:1:31 too-many-columns");
    }

    @Test
    void write_ofATable_isALineARow() {
        assertThat(written(Towns.read("unit,year,G,leader\n01,2022,0.5,=x\n02,,,NA\n")))
                .isEqualTo("""
                        [
                        {"unit":"01","name":"Alpha","year":"2022","G":0.5,"leader":"=x"},
                        {"unit":"02","name":"Bêta","year":null,"G":null,"leader":null}
                        ]
                        """);
    }

    @Test
    void read_ofAWrittenTable_isThatTable() {
        IndicatorTable table = Towns.read(
                "unit,year,status,group:kind,population,leader,G@basis\n01,2022,final,'=k,1.2340,'NA,assumed\n03,,,,12345.678,'-,\n");

        assertThat(read(written(table))).isEqualTo(table);
        assertThat(read(written(table)).rowUnits().get(0).groups()).containsEntry("kind", "=k");
    }

    @Test
    void tables_ofAFile_areReadByNameOrContent() throws IOException {
        String json = "[{\"unit\": \"01\", \"G\": 0.5}]";
        IndicatorTable table = read(json);

        for (String name : List.of("a.json", "a.JSON", "a.txt", "a")) {
            assertThat(tables(name, json.getBytes(StandardCharsets.UTF_8))).isEqualTo(table);
        }
        assertThat(tables("b", ("\ufeff \n" + json).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(table);
        assertThat(tables("c", json.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(table);
        assertThat(tables("d", json.getBytes(StandardCharsets.UTF_16))).isEqualTo(table);
        assertThat(tables("e.csv", "unit,G\n01,0.5\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(table);
        Path written = folder.resolve("w.json");
        TableJson.write(table, written);
        assertThat(Tables.read(written, Towns.FRAMEWORK, Towns.LIST)).isEqualTo(table);
        assertThat(TablePeek.of(written, TableOptions.defaults()).header()).containsExactly("unit", "name", "G");
    }

    private IndicatorTable tables(String name, byte[] bytes) throws IOException {
        return Tables.read(Files.write(folder.resolve(name), bytes), Towns.FRAMEWORK, Towns.LIST);
    }

    private static IndicatorTable read(String json) {
        return read(json, TableOptions.defaults());
    }

    private static IndicatorTable read(String json, TableOptions options) {
        try {
            return TableJson.read(new StringReader(json), "t.json", Towns.FRAMEWORK, Towns.LIST, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(IndicatorTable table) {
        StringWriter writer = new StringWriter();
        try {
            TableJson.write(table, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}

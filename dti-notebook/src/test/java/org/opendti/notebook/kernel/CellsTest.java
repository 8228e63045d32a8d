package org.opendti.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.table.UnitList;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellsTest {

    private Cells cells;

    @BeforeAll
    void start() {
        cells = Cells.with(Notebook.classPath());
    }

    @AfterAll
    void stop() {
        cells.close();
    }

    @Test
    void value_ofTheLastStatement_isTheObjectItself() throws CellException {
        assertThat(cells.run("int x = 2;\nx * 21")).contains(42);
        assertThat(cells.run("x")).contains(2);
        assertThat(cells.run("Provinces.of63()").orElseThrow()).isInstanceOf(UnitList.class);
        assertThat(cells.run("int y = 3;")).isEmpty();
        assertThat(cells.run("")).isEmpty();
        assertThat(cells.run("(String) null")).isEmpty();
    }

    @Test
    void declarations_ofEarlierCells_stay() throws CellException {
        cells.run("int twice(int a) {\n    return 2 * a;\n}\nrecord Pair(int a, int b) {}");
        assertThat(cells.run("twice(new Pair(4, 5).b())")).contains(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int a = 1;\\nint b = nothing;|2|cannot find symbol",
                "int a = 1;\\n\\nfor (int i = 0; i < 3; i++) {\\n    a += i / 0;\\n}|4|ArithmeticException: / by zero",
                "\\n\\nProvinces.of63().get(\"Nowhere\")|3|Nowhere",
                "int a = 1;\\nif (a > 0) {|2|bracket",
                "undeclared()|1|cannot find symbol"
            })
    void problem_isToldWithTheLineOfTheCell(String cell, int line, String problem) {
        assertThatExceptionOfType(CellException.class)
                .isThrownBy(() -> cells.run(cell.replace("\\n", "\n")))
                .withMessageStartingWith("line " + line + ": ")
                .withMessageContaining(problem)
                .satisfies(e -> assertThat(e.line()).isEqualTo(line));
    }

    @Test
    void endlessLoop_stopped_endsTheCellAndKeepsWhatWasDeclared() throws Exception {
        cells.run("int kept = 7;");
        CompletableFuture<String> loop = CompletableFuture.supplyAsync(() -> {
            try {
                return "ended with " + cells.run("int before = 1;\nwhile (true) {}\nint after = 2;");
            } catch (CellException e) {
                return String.valueOf(e.getMessage());
            }
        });
        while (!loop.isDone()) {
            Thread.sleep(200);
            cells.stop();
        }
        assertThat(loop.get(20, TimeUnit.SECONDS)).startsWith("line 2: interrupted");
        assertThat(cells.run("kept + before")).contains(8);
        assertThatExceptionOfType(CellException.class)
                .isThrownBy(() -> cells.run("after"))
                .withMessageContaining("cannot find symbol");
    }

    @Test
    void completion_andDocumentation_comeFromTheLibrary() {
        assertThat(cells.complete("Provinces.of", 12).texts()).contains("of34()", "of63()");
        assertThat(cells.document("Provinces.of63(", 15)).anyMatch(text -> text.contains("of63"));
    }

    @Test
    void cell_withAnOpenBracket_isNotComplete() {
        assertThat(cells.isComplete("int a = 1;")).isTrue();
        assertThat(cells.isComplete("if (a > 0) {")).isFalse();
    }
}

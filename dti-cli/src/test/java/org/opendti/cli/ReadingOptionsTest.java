package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.framework.Framework;
import org.opendti.io.CsvOutput;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.TableJson;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** The published table of 2022 in every form that is read, and the options that say how. */
class ReadingOptionsTest {

    private static final Path PUBLISHED = Run.sample("dti-2022/published.csv");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    @TempDir
    Path folder;

    private final String csv = read(PUBLISHED);

    @Test
    void rank_ofTheSameTableInEveryForm_isTheSameBytes() throws IOException {
        String semicolons = lines(';', true);
        assertThat(semicolons).contains(";0,6677;");

        assertSame(file("comma.csv", csv, StandardCharsets.UTF_8));
        assertSame(file("mark.csv", "\ufeff" + csv.replace("\n", "\r\n"), StandardCharsets.UTF_8));
        assertSame(file("semicolon.csv", semicolons, StandardCharsets.UTF_8));
        assertSame(file("tab.txt", lines('\t', false), StandardCharsets.UTF_8));
        assertSame(file("le.csv", "\ufeff" + semicolons, StandardCharsets.UTF_16LE));
        assertSame(file("be.csv", "\ufeff" + semicolons, StandardCharsets.UTF_16BE));
        assertSame(file("unmarked.csv", csv, StandardCharsets.UTF_16LE));
        assertSame(file("1258.csv", apart(semicolons), VIETNAMESE), "--encoding", "windows-1258");
        assertSame(file("long.csv", longForm(), StandardCharsets.UTF_8));
        assertSame(
                file("declared.csv", semicolons, StandardCharsets.UTF_8),
                "--decimal",
                "comma",
                "--separator",
                "semicolon",
                "--encoding",
                "UTF-8");
    }

    @Test
    void rank_ofTheSameTableAsJson_isTheSameBytes() {
        Framework dti = Editions.forYear(2022);
        IndicatorTable table = TableCsv.read(PUBLISHED, dti, Provinces.of63());
        Path json = folder.resolve("table.json");
        TableJson.write(table, json);

        assertSame(json);
        assertThat(TableCsv.read(file("long.csv", longForm(), StandardCharsets.UTF_8), dti, Provinces.of63()))
                .isEqualTo(table);
    }

    @Test
    void rank_ofItsOwnOutput_isTheSameForExcelAsForPrograms() {
        Path plain = folder.resolve("plain.csv");
        Path excel = folder.resolve("excel.csv");
        assertThat(Run.of("rank", PUBLISHED, "--format", "csv", "--output", plain)
                        .status())
                .isZero();
        assertThat(Run.of("rank", PUBLISHED, "--format", "csv-excel", "--output", excel)
                        .status())
                .isZero();
        assertThat(read(excel)).startsWith("\ufeffunit;name;").contains("\"=\"\"01\"\"\";");

        Run again = Run.of("rank", plain, "--edition", "dti-province-2022", "--format", "csv");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(Run.of("rank", excel, "--edition", "dti-province-2022", "--format", "csv")
                        .out())
                .isEqualTo(again.out())
                .isEqualTo(read(plain));
    }

    @ParameterizedTest
    @CsvSource({"--decimal, dot", "--separator, pipe", "--encoding, windows-9999", "--encoding, '?'"})
    void rank_withAWordThatIsNone_isWrongUsage(String option, String word) {
        Run run = Run.of("rank", PUBLISHED, option, word);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(option).contains("'" + word + "'");
    }

    @Test
    void rank_ofNumbersThatMayBeReadEitherWay_saysHowToDeclareTheMark() {
        Path file = file("either.csv", "unit;year;DTI@points\n74;2022;1.234\n", StandardCharsets.UTF_8);

        assertThat(Run.of("rank", file).err()).contains(":2:3: ").contains("--decimal comma");
        assertThat(Run.of("rank", file, "--decimal", "point").status()).isZero();
    }

    @Test
    void help_ofCommandsThatReadTables_namesTheOptions() {
        for (String command : List.of("rank", "explain", "compare")) {
            assertThat(Run.of(command, "--help").out()).contains("--decimal", "--separator", "--encoding");
        }
    }

    private void assertSame(Path table, Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("rank", table, "--format", "csv"));
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray());
        assertThat(run.status()).as(table + run.err()).isZero();
        assertThat(run.out())
                .as(table.toString())
                .isEqualTo(Run.of("rank", PUBLISHED, "--format", "csv").out());
    }

    private List<List<String>> cells() {
        return csv.lines().map(line -> List.of(line.split(",", -1))).toList();
    }

    private String lines(char separator, boolean decimalComma) {
        StringWriter writer = new StringWriter();
        try (CsvOutput out = new CsvOutput(writer, separator)) {
            for (List<String> line : cells()) {
                out.line(line.stream()
                        .map(cell -> decimalComma && cell.matches("[01]\\.\\d+") ? cell.replace('.', ',') : cell)
                        .toList());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return writer.toString();
    }

    /** Every figure a line of its own; {@code unit,name,year,indicator,value,source}. */
    private String longForm() {
        List<String> header = cells().get(0);
        int source = header.indexOf("source");
        StringBuilder lines = new StringBuilder("unit,name,year,indicator,value,source\n");
        for (List<String> row : cells().subList(1, cells().size())) {
            for (int f = 3; f < source; f++) {
                lines.append(String.join(
                                ",", row.get(0), row.get(1), row.get(2), header.get(f), row.get(f), row.get(source)))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    /** Letters and tone marks apart, as windows-1258 has them. */
    private static String apart(String text) {
        StringBuilder apart = new StringBuilder();
        String tones = "\u0300\u0301\u0303\u0309\u0323";
        text.codePoints().forEach(c -> {
            String marks = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
            StringBuilder tone = new StringBuilder();
            StringBuilder letter = new StringBuilder();
            marks.codePoints().forEach(mark -> (tones.indexOf(mark) >= 0 ? tone : letter).appendCodePoint(mark));
            apart.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
        });
        return apart.toString();
    }

    private Path file(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

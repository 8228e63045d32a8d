package org.opendti.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.aggregate.GeometricMean;
import org.opendti.aggregate.PowerMean;
import org.opendti.finding.DtiException;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.framework.Label;
import org.opendti.framework.Provenance;
import org.opendti.index.Recipe;
import org.opendti.vietnam.Editions;

class FrameworkWorkbookTest {

    @TempDir
    Path folder;

    static Stream<Framework> frameworks() {
        return Stream.concat(Editions.ids().stream().map(Editions::get), Stream.of(Samples.illustrative()));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void framework_writtenAndRead_isEqual(Framework framework) {
        Path file = folder.resolve("f.xlsx");
        FrameworkWorkbook.write(framework, file);
        assertThat(FrameworkWorkbook.read(file)).isEqualTo(framework);
    }

    @Test
    void framework_savedByLibreOffice_isEqual() throws Exception {
        Path file = folder.resolve("f.xlsx");
        FrameworkWorkbook.write(Samples.illustrative(), file);
        assertThat(FrameworkWorkbook.read(Office.savedAgain(file, folder))).isEqualTo(Samples.illustrative());
    }

    /** Texts that look like numbers or JSON stay the texts that they are. */
    @Test
    void framework_ofOddTexts_isEqual() {
        Indicator plain = Indicator.share("1.10", 0.4);
        Framework odd = Framework.builder("2022")
                .title(new Label("[Thử]", "\"quoted\""))
                .indicator(new Indicator(
                        plain.code(),
                        "10",
                        new Label("{x}", "12"),
                        plain.maxPoints(),
                        "0,5",
                        plain.direction(),
                        List.of(),
                        plain.rule(),
                        new Provenance(Provenance.Kind.OFFICIAL, new Label("2016", "0,4"))))
                .aggregate(Aggregate.of("7", Aggregate.Kind.INDEX, 1, "1.10"))
                .headline("7")
                .build();
        Path file = folder.resolve("odd.xlsx");
        FrameworkWorkbook.write(odd, file);
        assertThat(FrameworkWorkbook.read(file)).isEqualTo(odd);
    }

    /** As Excel leaves them where a clerk types them with a decimal comma, or as a percentage, into a text cell. */
    @ParameterizedTest
    @ValueSource(strings = {"0,4", "40%", "40 %", "40,0 %", "0.4", "0.40"})
    void number_typedAsText_isANumber(String typed) throws Exception {
        Path file = folder.resolve("index.xlsx");
        Framework half = Framework.builder("half")
                .indicator(Indicator.share("A", 0.4))
                .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 1, "A"))
                .headline("I")
                .build();
        FrameworkWorkbook.write(half, file);
        Path retyped = Zips.changed(
                file,
                folder.resolve("retyped.xlsx"),
                "xl/worksheets/sheet3.xml",
                xml -> xml.replaceFirst(
                        "<c r=\"([A-Z]2)\"[^>]*><v>0\\.4</v></c>",
                        "<c r=\"$1\" t=\"inlineStr\"><is><t>" + typed + "</t></is></c>"));
        assertThat(FrameworkWorkbook.read(retyped)).isEqualTo(half);
    }

    /** Lines that were only coloured, a number where text belongs, and a field that stands twice. */
    @Test
    void workbook_editedByHand_isReadAsMeantOrRefused() throws Exception {
        Path file = folder.resolve("hand.xlsx");
        write(file, "", "");
        Framework read = FrameworkWorkbook.read(file);
        assertThat(read.element("1").number()).isEqualTo("10");
        assertThat(read.headline().code()).isEqualTo("I");
        write(file, "headline", "J");
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> FrameworkWorkbook.read(file))
                .withMessageContaining("framework!B6: headline is given twice");
    }

    private static void write(Path file, String path, String value) throws IOException {
        try (Workbook book = new Workbook(Files.newOutputStream(file), "test", null)) {
            Worksheet first = book.newWorksheet("framework");
            Samples.line(first, 0, "path", "value");
            Samples.line(first, 1, "id", "hand");
            Samples.line(first, 2, "headline", "I");
            Samples.line(first, 3, "title/vi", "Sửa tay");
            Samples.line(first, 4, "title/en", 2022);
            Samples.line(first, 5, path, value);
            Worksheet indicators = book.newWorksheet("indicators");
            Samples.line(indicators, 0, "code", "number", "maxPoints", "rule");
            Samples.line(indicators, 1, 1, 10, "0.5", "{\"type\":\"share\"}");
            Worksheet aggregates = book.newWorksheet("aggregates");
            Samples.line(aggregates, 0, "code", "kind", "maxPoints", "parts");
            Samples.line(aggregates, 1, "I", "index", 1, "[\"1\"]");
        }
    }

    @Test
    void problem_isToldWithSheetAndCell() throws Exception {
        Path file = folder.resolve("f.xlsx");
        FrameworkWorkbook.write(Editions.forYear(2022), file);
        Path bad = Zips.changed(
                file,
                folder.resolve("bad.xlsx"),
                "xl/worksheets/sheet4.xml",
                xml -> xml.replaceFirst("main-index", "main-indeks"));
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> FrameworkWorkbook.read(bad))
                .satisfies(e ->
                        assertThat(e.findings().get(0).place().toString()).matches(".*bad\\.xlsx: aggregates![A-Z]2"));
    }

    @Test
    void recipe_writtenAndRead_isEqual() {
        Framework framework = Editions.forYear(2022);
        List<Recipe> recipes = List.of(
                Recipe.defaults(),
                Recipe.defaults()
                        .aggregate(by -> by.withStandard(new GeometricMean()).with("HD", new PowerMean(2)))
                        .weigh(by -> by.with("DTI", Map.of("NTC", 2.0, "HD", 1.0))));
        for (Recipe recipe : recipes) {
            Path file = folder.resolve("r.xlsx");
            RecipeWorkbook.write(recipe, framework, file);
            assertThat(RecipeWorkbook.read(file, framework)).isEqualTo(recipe);
        }
    }
}

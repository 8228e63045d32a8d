package org.opendti.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Place;

class JsonReadingTest {

    @Test
    void read_ofEveryType_keepsValueAndPlace() throws IOException {
        JsonValue value = read("{\n  \"a\": [1.5, -2e3],\n  \"đ\": {\"t\": \"x\\u0041\"}, \"w\": true, \"n\": null}");

        Place file = Place.file("f.json");
        assertThat(value)
                .isEqualTo(new JsonValue.Members(
                        file.at(1, 1),
                        Map.of(
                                "a",
                                new JsonValue.Values(
                                        file.at(2, 8),
                                        List.of(
                                                new JsonValue.Numeric(file.at(2, 9), 1.5),
                                                new JsonValue.Numeric(file.at(2, 14), -2000))),
                                "đ",
                                new JsonValue.Members(
                                        file.at(3, 8), Map.of("t", new JsonValue.Text(file.at(3, 14), "xA"))),
                                "w",
                                new JsonValue.Word(file.at(3, 31), "true"),
                                "n",
                                new JsonValue.Word(file.at(3, 42), "null"))));
        assertThat(((JsonValue.Members) value).members()).hasSize(4);
    }

    @Test
    void type_ofEachValue_isWhatPeopleCallIt() throws IOException {
        assertThat(read("{}").type()).isEqualTo("object");
        assertThat(read("[]").type()).isEqualTo("array");
        assertThat(read("\"\"").type()).isEqualTo("text");
        assertThat(read("1").type()).isEqualTo("number");
        assertThat(read("false").type()).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t "})
    void read_ofNothing_isAnEmptyFile(String text) {
        Finding finding = Told.onceBy(() -> read(text));

        assertThat(finding.code()).isEqualTo(FindingCode.EMPTY_FILE);
        assertThat(finding.place()).isEqualTo(Place.file("f.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit,name",
                "{\"a\": 1,}",
                "{\"a\" 1}",
                "{\"a\": 01}",
                "{\"a\": NaN}",
                "{\"a\": 'x'}",
                "{a: 1}",
                "{\"a\": 1 // no",
                "[1, 2",
                "{\"a\": \"x",
                "{\"a\"",
                "<html>",
                "{\"a\": \"\u0001\"}",
                "]",
                "tru"
            })
    void read_ofNoJson_tellsTheLine(String text) {
        Finding finding = Told.onceBy(() -> read(text));

        assertThat(finding.code()).isEqualTo(FindingCode.JSON_SYNTAX);
        assertThat(finding.place().line()).isEqualTo(1);
        assertThat(finding.place().source()).isEqualTo("f.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2", "{\"a\": 1", "[1}"})
    void read_textThatEndsTooEarly_isToldInPlainWords(String text) {
        assertThat(Told.onceBy(() -> read(text)).message(Locale.ENGLISH))
                .doesNotContain("Source:")
                .doesNotContain("StreamReadFeature");
    }

    @Test
    void read_syntaxOnALaterLine_isToldThere() {
        Finding finding = Told.onceBy(() -> read("{\n  \"a\": 1,\n  \"b\": ?\n}"));

        assertThat(finding.place()).isEqualTo(Place.file("f.json").at(3, 8));
    }

    @Test
    void read_keyThatStandsTwice_isRefused() {
        Finding finding = Told.onceBy(() -> read("{\"a\": 1,\n \"a\": 2}"));

        assertThat(finding.code()).isEqualTo(FindingCode.JSON_SYNTAX);
        assertThat(finding.place().line()).isEqualTo(2);
        assertThat(finding.parameters().get("problem")).isEqualTo("Duplicate field 'a'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}\n1", "[]]", "1 2", "{}x"})
    void read_moreAfterTheEnd_isRefused(String text) {
        assertThat(Told.onceBy(() -> read(text)).code()).isEqualTo(FindingCode.JSON_SYNTAX);
    }

    @Test
    void read_moreAfterTheEnd_tellsWhereItBegins() {
        Finding finding = Told.onceBy(() -> read("{}\n  1"));

        assertThat(finding.place()).isEqualTo(Place.file("f.json").at(2, 3));
        assertThat(finding.parameters()).containsEntry("problem", "there is more after the end of the value");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100_000, 1_000_000})
    void read_nestedTooDeep_isRefusedWithoutOverflow(int depth) {
        assertThat(Told.onceBy(() -> read("[".repeat(depth))).code()).isEqualTo(FindingCode.JSON_SYNTAX);
        assertThat(Told.onceBy(() -> read("{\"a\":".repeat(depth))).code()).isEqualTo(FindingCode.JSON_SYNTAX);
    }

    @Test
    void read_atTheLimits_isTaken() throws IOException {
        assertThat(read("[".repeat(64) + "]".repeat(64)).type()).isEqualTo("array");
        assertThat(read("\"" + "x".repeat(100_000) + "\"").type()).isEqualTo("text");
        assertThat(read("{\"" + "k".repeat(1_000) + "\":" + "1".repeat(100) + "}")
                        .type())
                .isEqualTo("object");
    }

    @Test
    void read_beyondALimit_isRefused() {
        assertThat(Told.onceBy(() -> read("\"" + "x".repeat(100_001) + "\"")).code())
                .isEqualTo(FindingCode.JSON_SYNTAX);
        assertThat(Told.onceBy(() -> read("1".repeat(101))).code()).isEqualTo(FindingCode.JSON_SYNTAX);
        assertThat(Told.onceBy(() -> read("{\"" + "k".repeat(1_001) + "\": 1}")).code())
                .isEqualTo(FindingCode.JSON_SYNTAX);
    }

    private static JsonValue read(String text) throws IOException {
        return JsonReading.read(new StringReader(text), "f.json");
    }
}

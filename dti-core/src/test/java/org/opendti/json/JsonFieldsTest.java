package org.opendti.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendti.Told;
import org.opendti.finding.FindingCode;
import org.opendti.finding.Findings;
import org.opendti.finding.Place;

class JsonFieldsTest {

    private final Findings findings = new Findings();

    @Test
    void get_whatIsThere_isReadWithoutFinding() {
        JsonFields fields =
                fields("{\"t\": \"x\", \"n\": 2.5, \"o\": {\"in\": \"y\"}, \"a\": [\"p\", \"q\"], \"w\": \"b\","
                        + " \"os\": [{\"k\": \"1\"}, {\"k\": \"2\"}]}");

        assertThat(fields.text("t")).isEqualTo("x");
        assertThat(fields.numberIfAny("n")).hasValue(2.5);
        assertThat(fields.valueIfAny("n")).map(JsonValue::type).contains("number");
        assertThat(fields.object("o").orElseThrow().text("in")).isEqualTo("y");
        assertThat(fields.texts("a")).containsExactly("p", "q");
        assertThat(fields.word("w", Map.of("a", 1, "b", 2), 0)).isEqualTo(2);
        assertThat(fields.objects("os")).extracting(each -> each.text("k")).containsExactly("1", "2");
        fields.end();
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void get_whatIsAbsent_isEmptyWithoutFinding() {
        JsonFields fields = fields("{}");

        assertThat(fields.textIfAny("t")).isEmpty();
        assertThat(fields.valueIfAny("t")).isEmpty();
        assertThat(fields.numberIfAny("n")).isEmpty();
        assertThat(fields.objectIfAny("o")).isEmpty();
        assertThat(fields.array("a")).isEmpty();
        assertThat(fields.texts("a")).isEmpty();
        assertThat(fields.objects("a")).isEmpty();
        assertThat(fields.word("w", Map.of("a", 1), 7)).isEqualTo(7);
        fields.end();
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void get_requiredAndAbsent_isTold() {
        JsonFields fields = fields("\n {}");

        assertThat(fields.text("t")).isEmpty();
        assertThat(fields.object("o")).isEmpty();
        assertThat(Told.places(findings.list())).containsExactly("f:2:2 json-missing-key", "f:2:2 json-missing-key");
        assertThat(findings.list()).extracting(f -> f.parameters().get("key")).containsExactly("t", "o");
    }

    @Test
    void get_valueOfAnotherType_isToldAtTheValue() {
        JsonFields fields = fields(
                "{\"t\": 1,\n\"n\": \"x\",\n\"o\": [],\n\"a\": {},\n\"w\": null,\n\"ts\": [\"x\", 3],\n\"big\": 1e999}");

        assertThat(fields.text("t")).isEmpty();
        assertThat(fields.numberIfAny("n")).isEmpty();
        fields.object("o");
        assertThat(fields.array("a")).isEmpty();
        assertThat(fields.word("w", Map.of("a", 1), 7)).isEqualTo(7);
        assertThat(fields.texts("ts")).containsExactly("x");
        assertThat(fields.numberIfAny("big")).isEmpty();

        assertThat(findings.list()).allSatisfy(Told::assertFilled);
        assertThat(Told.places(findings.list()))
                .containsExactly(
                        "f:1:7 json-wrong-type",
                        "f:2:6 json-wrong-type",
                        "f:3:6 json-wrong-type",
                        "f:4:6 json-wrong-type",
                        "f:5:6 json-wrong-type",
                        "f:6:13 json-wrong-type",
                        "f:7:8 json-wrong-type");
        assertThat(findings.list())
                .extracting(
                        f -> f.parameters().get("found") + "/" + f.parameters().get("wanted"))
                .startsWith("number/text", "text/number", "array/object", "object/array", "null/text", "number/text");
    }

    @Test
    void fields_ofNoObject_areToldOnce() {
        JsonFields fields = fields("[1]");

        assertThat(fields.text("t")).isEmpty();
        fields.object("o");
        fields.end();
        assertThat(Told.places(findings.list())).containsExactly("f:1:1 json-wrong-type");
    }

    @Test
    void word_thatIsNone_namesThoseThatAre() {
        JsonFields fields = fields("{\"ties\": \"Dense\"}");

        assertThat(fields.word("ties", Map.of("dense", 1, "average", 2), 7)).isEqualTo(7);
        assertThat(findings.list()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.JSON_UNKNOWN_WORD);
            assertThat(finding.parameters())
                    .containsAllEntriesOf(Map.of("key", "ties", "value", "Dense", "known", "average, dense"));
            Told.assertFilled(finding);
        });
    }

    @Test
    void end_keysThatNobodyAskedFor_areToldWithTheNearestFirst() {
        JsonFields fields = fields("{\"code\": \"x\",\n \"maxpoint\": 1, \"zzz\": 2}");
        fields.text("code");
        fields.numberIfAny("maxPoints");

        fields.end();

        assertThat(Told.places(findings.list())).containsExactly("f:2:14 json-unknown-key", "f:2:24 json-unknown-key");
        assertThat(findings.list().get(0).parameters())
                .containsEntry("key", "maxpoint")
                .containsEntry("known", "maxPoints, code");
        assertThat(findings.list()).allSatisfy(Told::assertFilled);
    }

    @Test
    void place_ofAKey_isItsValuesElseTheObjects() {
        JsonFields fields = fields("{\n\"a\": 1}");

        assertThat(List.of(fields.place(), fields.place("a"), fields.place("b")))
                .containsExactly(
                        Place.file("f").at(1, 1),
                        Place.file("f").at(2, 6),
                        Place.file("f").at(1, 1));
    }

    private JsonFields fields(String text) {
        try {
            return new JsonFields(JsonReading.read(new StringReader(text), "f"), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

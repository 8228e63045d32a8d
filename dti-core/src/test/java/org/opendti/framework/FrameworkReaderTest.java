package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;

class FrameworkReaderTest {

    /** Every line is a place of its own; the placeholders take what is wrong. */
    private static final String GOOD = """
            {
              "id": "x",
              "title": {"vi": "v", "en": "e"},
              "edition": {"issued": "2022-05-20", "years": [2022]},
              "ranking": {"digits": 4, "ties": "competition"},
              "inputs": [{"code": "n", "type": "number"}],
              "indicators": [
                {"code": "a", "maxPoints": 10, "direction": "more", "inputs": ["n"], "rule": {"type": "share"}},
                {"code": "b", "maxPoints": 10}
              ],
              "aggregates": [
                {"code": "G", "kind": "group", "maxPoints": 20, "parts": ["a", {"code": "b", "weight": 3}]},
                {"code": "I", "kind": "index", "maxPoints": 20, "parts": ["G"]}
              ],
              "headline": "I"
            }
            """;

    @Test
    void read_ofTheGood_findsNothing() {
        assertThat(MadeUp.read(GOOD).aggregates()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "\"id\": \"x\"             | \"id\": 7                      | 2:9   | json-wrong-type",
                "\"id\": \"x\",            | ~~                             | 1:1   | json-missing-key",
                "\"id\": \"x\"             | \"id\": \"x\", \"no\": 1       | 2:20  | json-unknown-key",
                "\"vi\": \"v\", \"en\"     | \"vi\": \"v\", \"fr\": \"\", \"en\" | 3:30 | json-unknown-key",
                "\"vi\": \"v\", \"en\"     | \"en\"                         | 3:12  | json-missing-key",
                "{\"vi\": \"v\", \"en\": \"e\"} | \"t\"                     | 3:12  | json-wrong-type",
                "2022-05-20                | 2022-02-30                     | 4:25  | bad-date",
                "2022-05-20                | 20/5/2022                      | 4:25  | bad-date",
                "[2022]                    | [2022.5]                       | 4:49  | json-wrong-type",
                "[2022]                    | [2021, \"2022\"]               | 4:55  | json-wrong-type",
                "[2022]                    | 2022                           | 4:48  | json-wrong-type",
                "\"digits\": 4             | \"digits\": 13                 | 5:25  | bad-digits",
                "\"digits\": 4             | \"digits\": -1                 | 5:25  | bad-digits",
                "\"digits\": 4             | \"digits\": 0.5                | 5:25  | bad-digits",
                "\"digits\": 4             | \"digits\": \"4\"              | 5:25  | json-wrong-type",
                "competition               | best                           | 5:36  | json-unknown-word",
                "\"type\": \"number\"      | \"type\": \"text\"             | 6:36  | json-unknown-word",
                "\"type\": \"number\"      | \"kind\": \"number\"           | 6:36  | json-unknown-key",
                "[{\"code\": \"n\", \"type\": \"number\"}] | [\"n\", {\"code\": \"n\"}] | 6:14 | json-wrong-type",
                "\"direction\": \"more\"   | \"direction\": \"up\"          | 8:49  | json-unknown-word",
                "[\"n\"]                   | [\"m\"]                        | 8:68  | unknown-input",
                "[\"n\"]                   | [\"n\", 5]                     | 8:73  | json-wrong-type",
                "\"type\": \"share\"       | \"type\": \"guess\"            | 8:91  | json-unknown-word",
                "\"type\": \"share\"       | ~~                             | 8:82  | json-missing-key",
                "\"b\", \"maxPoints\": 10} | \"b\", \"maxPoints\": -10}     | 9:32  | bad-points",
                "\"b\", \"maxPoints\": 10} | \"b\", \"maxPoints\": \"10\"}  | 9:32  | json-wrong-type",
                "{\"code\": \"b\", \"maxPoints\": 10} | {\"code\": \"b\"}, {\"code\": \"b\"} | 9:29 | duplicate-code",
                "\"kind\": \"group\"       | \"kind\": \"club\"             | 12:27 | json-unknown-word",
                "\"kind\": \"group\",      | ~~                             | 12:5  | json-missing-key",
                "[\"a\", {\"code\": \"b\"  | [\"a\", \"z\", {\"code\": \"b\" | 12:68 | unknown-part",
                "[\"a\", {\"code\": \"b\"  | [\"a\", \"a\", {\"code\": \"b\" | 12:68 | duplicate-part",
                "\"weight\": 3             | \"weight\": -3                 | 12:68 | bad-weight",
                "\"weight\": 3             | \"weight\": null               | 12:92 | json-wrong-type",
                "\"weight\": 3             | \"wait\": 3                    | 12:90 | json-unknown-key",
                "[\"a\", {\"code\": \"b\", \"weight\": 3}] | [\"a\"]        | 9:14  | unused-indicator",
                "[\"G\"]                   | [\"G\", \"I\"]                 | 13:14 | cycle",
                "[\"G\"]                   | [{\"code\": \"G\", \"weight\": 0}] | 13:14 | zero-weights",
                "\"b\", \"maxPoints\": 10} | \"b\", \"maxpoints\": 10}     | 9:32  | json-unknown-key",
                "\"type\": \"share\"       | \"type\": \"share\", \"x\": 1 | 8:105 | json-unknown-key",
                "\"kind\": \"index\"       | \"kind\": \"index\", \"x\": 1 | 13:41 | json-unknown-key",
                "{\"code\": \"n\", \"type\": \"number\"} | {\"code\": \"n\"}, {\"code\": \"n\"} | 6:38  | duplicate-code",
                "\"headline\": \"I\"       | \"headline\": \"J\"            | 15:15 | no-headline"
            })
    void read_oneMistake_isToldAtItsLineAndColumn(String from, String to, String place, String code) {
        assertThat(GOOD).contains(from);
        List<Finding> findings = Told.by(() -> MadeUp.read(GOOD.replace(from, to)));

        assertThat(Told.places(findings)).contains("f.json:" + place + " " + code);
        assertThat(findings).as(Told.places(findings).toString()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void read_partWithoutWeightAndPoints_isToldAtThePart() {
        String json = GOOD.replace("{\"code\": \"b\", \"maxPoints\": 10}", "{\"code\": \"b\"}")
                .replace("{\"code\": \"b\", \"weight\": 3}", "\"b\"");

        assertThat(Told.places(Told.by(() -> MadeUp.read(json)))).containsExactly("f.json:12:68 no-weight");
    }

    @Test
    void read_badCode_isToldAtTheCode() {
        String json = GOOD.replace("\"b\"", "\"b@\"");

        assertThat(Told.places(Told.by(() -> MadeUp.read(json)))).containsExactly("f.json:9:14 bad-code");
    }

    @Test
    void read_provenance_isCheckedAsTheRest() {
        String json = GOOD.replace(
                "\"parts\": [\"G\"]",
                "\"parts\": [\"G\"],\n \"provenance\": {\"kind\": \"hearsay\",\n \"source\": {\"vi\": \"v\"},\n \"url\": 1}");

        assertThat(Told.places(Told.by(() -> MadeUp.read(json))))
                .containsExactlyInAnyOrder(
                        "f.json:14:25 json-unknown-word",
                        "f.json:15:12 json-missing-key",
                        "f.json:16:9 json-unknown-key");
    }

    @Test
    void read_provenanceWithoutSource_hasAnEmptyOne() {
        Framework framework = MadeUp.read(GOOD.replace("[\"G\"]", "[\"G\"], \"provenance\": {\"kind\": \"official\"}"));

        assertThat(framework.headline().provenance()).isEqualTo(new Provenance(Provenance.Kind.OFFICIAL, Label.of("")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"digits\": 4, \"ties\": \"competition\"  | \"digits\": 0                  | 0  | COMPETITION",
                "\"digits\": 4, \"ties\": \"competition\"  | \"digits\": 12, \"ties\": \"dense\" | 12 | DENSE",
                "\"digits\": 4, \"ties\": \"competition\"  | \"ties\": \"ordinal\"            | -1 | ORDINAL",
                "\"digits\": 4, \"ties\": \"competition\"  | ~~                             | -1 | COMPETITION"
            })
    void read_ranking_isOnItsDigitsElseUnrounded(String from, String to, int digits, TiePolicy ties) {
        RankingRule unrounded = RankingRule.unrounded().withTies(ties);

        assertThat(MadeUp.read(GOOD.replace(from, to)).ranking())
                .isEqualTo(digits < 0 ? unrounded : RankingRule.onDigits(digits).withTies(ties));
    }

    @Test
    void read_severalMistakes_tellsAllAtTheirPlaces() {
        String json = GOOD.replace("2022-05-20", "soon")
                .replace("\"digits\": 4", "\"digits\": 99")
                .replace("[\"n\"]", "[\"m\"]")
                .replace("\"weight\": 3", "\"weight\": -3")
                .replace("[\"G\"]", "[\"I\"]")
                .replace("\"headline\": \"I\"", "\"headline\": \"\"");

        assertThat(Told.places(Told.by(() -> MadeUp.read(json))))
                .containsExactlyInAnyOrder(
                        "f.json:4:25 bad-date",
                        "f.json:5:25 bad-digits",
                        "f.json:8:68 unknown-input",
                        "f.json:12:68 bad-weight",
                        "f.json:13:14 cycle",
                        "f.json:15:15 no-headline");
    }

    @Test
    void read_elementOfAFinding_isNamedInItsPlace() {
        Finding finding = Told.onceBy(() -> MadeUp.read(GOOD.replace("\"weight\": 3", "\"weight\": -3")));

        assertThat(finding.place().element()).isEqualTo("G");
        assertThat(finding.code()).isEqualTo(FindingCode.BAD_WEIGHT);
    }

    @ParameterizedTest
    @CsvSource({"[], array", "7, number", "null, null", "true, true", "'\"x\"', text"})
    void read_ofNoObject_isAWrongType(String json, String type) {
        List<Finding> findings = Told.by(() -> MadeUp.read(json));

        assertThat(findings.get(0).code()).isEqualTo(FindingCode.JSON_WRONG_TYPE);
        assertThat(findings.get(0).parameters()).containsEntry("found", type).containsEntry("wanted", "object");
    }

    @Test
    void read_emptyObject_namesTheMissingKeys() {
        assertThat(Told.places(Told.by(() -> MadeUp.read("{}"))))
                .containsExactly(
                        "f.json:1:1 json-missing-key",
                        "f.json:1:1 json-missing-key",
                        "f.json:1:1 json-missing-key",
                        "f.json:1:1 no-headline");
    }

    @Test
    void read_duplicateKeyTrailingTextOrDeepNesting_isNoJson() {
        assertThat(Told.places(
                        Told.by(() -> MadeUp.read(GOOD.replace("\"id\": \"x\"", "\"id\": \"x\", \"id\": \"y\"")))))
                .allMatch(place -> place.startsWith("f.json:2:") && place.endsWith(" json-syntax"));
        assertThat(Told.places(Told.by(() -> MadeUp.read(GOOD + "\n{}")))).containsExactly("f.json:18:1 json-syntax");
        assertThat(Told.codes(Told.by(() -> MadeUp.read("[".repeat(200_000)))))
                .containsExactly(FindingCode.JSON_SYNTAX);
    }

    @Test
    void read_manyMistakes_areCutAfterAThousand() {
        String json = GOOD.replace("[2022]", "[" + "\"y\", ".repeat(1500) + "2022]");

        List<Finding> findings = Told.by(() -> MadeUp.read(json));
        assertThat(findings).hasSize(1001);
        assertThat(findings.get(1000).parameters()).containsEntry("count", "500");
    }
}

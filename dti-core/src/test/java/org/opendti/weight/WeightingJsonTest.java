package org.opendti.weight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.finding.Findings;
import org.opendti.json.JsonReading;
import org.opendti.weight.BenefitOfTheDoubt.ShareBounds;

class WeightingJsonTest {

    static List<Weighting> schemes() {
        return List.of(
                new Equal(),
                new Entropy(),
                new Merec(),
                new Critic(true),
                new Critic(false),
                new Pca(Pca.Loadings.SQUARED),
                new Pca(Pca.Loadings.PLAIN),
                new StandardDeviation(StandardDeviation.Scale.AS_GIVEN),
                new StandardDeviation(StandardDeviation.Scale.MIN_MAX),
                new Ahp(List.of(List.of(1.0, 3.0), List.of(1 / 3.0, 1.0))),
                BenefitOfTheDoubt.free(),
                BenefitOfTheDoubt.within(0.05, 0.4),
                new BenefitOfTheDoubt(List.of(new ShareBounds(0, 0.5), new ShareBounds(0.1, 1))),
                Optimised.forEqualImportance(),
                new Optimised(List.of(200.0, 0.1)));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void read_whatWasWritten_isTheSame(Weighting weighting) throws IOException {
        Findings findings = new Findings();

        assertThat(read(write(weighting), findings)).isEqualTo(weighting);
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"equal\"|\"equal\"",
                "\"critic\"|{\"type\":\"critic\",\"directed\":true}",
                "{\"type\":\"critic\",\"directed\":false}|{\"type\":\"critic\",\"directed\":false}",
                "{\"type\":\"entropy\"}|\"entropy\"",
                "\"pca\"|{\"type\":\"pca\",\"loadings\":\"squared\"}",
                "\"standard-deviation\"|{\"type\":\"standard-deviation\",\"scale\":\"as-given\"}",
                "{\"type\":\"ahp\",\"comparisons\":[[1,3],[0.333,1]]}|{\"type\":\"ahp\",\"comparisons\":[[1,3],[0.333,1]]}",
                "\"benefit-of-the-doubt\"|\"benefit-of-the-doubt\"",
                "{\"type\":\"benefit-of-the-doubt\",\"bounds\":[{\"most\":0.4}]}"
                        + "|{\"type\":\"benefit-of-the-doubt\",\"bounds\":[{\"least\":0,\"most\":0.4}]}",
                "{\"type\":\"optimised\",\"targets\":[2,1]}|{\"type\":\"optimised\",\"targets\":[2,1]}",
            })
    void write_whatWasRead_saysAllParameters(String json, String written) throws IOException {
        Findings findings = new Findings();

        assertThat(write(read(json, findings))).isEqualTo(written);
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"eqal\"|r.json:1:1: type is 'eqal'; it is one of ahp, benefit-of-the-doubt, critic, entropy, equal,",
                "{}|r.json:1:1: the key type is missing",
                "7|here stands a value of type number; wanted is object",
                "\"ahp\"|the key comparisons is missing",
                "{\"type\":\"ahp\",\"comparisons\":[[1,2],[1,1]]}|r.json:1:1: the rule cannot be used: parts 0 and 1 compare as 2.0 and 1.0",
                "{\"type\":\"ahp\",\"comparisons\":[1,2]}|here stands a value of type number; wanted is array",
                "{\"type\":\"ahp\",\"comparisons\":[[\"1/3\"]]}|here stands a value of type text; wanted is number",
                "{\"type\":\"critic\",\"directed\":1}|r.json:1:29: here stands a value of type number; wanted is true or false",
                "{\"type\":\"critic\",\"directed\":true,\"x\":1}|the key x has no meaning here",
                "{\"type\":\"equal\",\"directed\":true}|the key directed has no meaning here",
                "{\"type\":\"pca\",\"loadings\":\"cubed\"}|loadings is 'cubed'; it is one of plain, squared",
                "{\"type\":\"standard-deviation\",\"scale\":\"z\"}|scale is 'z'; it is one of as-given, min-max",
                "{\"type\":\"benefit-of-the-doubt\",\"bounds\":[{\"least\":2}]}|the bounds of a share (least 2.0, most 1.0)",
                "{\"type\":\"benefit-of-the-doubt\",\"bounds\":[{\"min\":0}]}|the key min has no meaning here",
                "{\"type\":\"optimised\",\"targets\":[0]}|target 0 is 0.0; a target is a finite number above 0",
                "{\"type\":\"optimised\",\"targets\":3}|here stands a value of type number; wanted is array",
            })
    void read_badScheme_isToldAtItsPlace(String json, String message) throws IOException {
        Findings findings = new Findings();

        read(json, findings);

        assertThat(findings.list().stream()
                        .map(finding -> finding.line(Locale.ENGLISH))
                        .collect(Collectors.joining("\n")))
                .contains(message);
    }

    @Test
    void read_twoBadSchemes_tellsBoth() throws IOException {
        Findings findings = new Findings();
        read("{\"type\":\"optimised\",\"targets\":[0]}", findings);
        read("{\"type\":\"optimised\",\"targets\":[-1]}", findings);

        assertThat(findings.list()).hasSize(2);
    }

    private static Weighting read(String json, Findings findings) throws IOException {
        return WeightingJson.read(JsonReading.read(new StringReader(json), "r.json"), findings);
    }

    private static String write(Weighting weighting) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            WeightingJson.write(weighting, json);
        }
        return text.toString();
    }
}

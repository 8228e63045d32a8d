package org.opendti.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.Told;
import org.opendti.finding.Findings;
import org.opendti.json.JsonReading;

class NormalisationJsonTest {

    static List<Normalisation> all() {
        return List.of(
                new MinMax(-0.1, 100),
                new ZScore(100, 10),
                new Scaled(1, 5, 100),
                new DistanceToMaximum(),
                new DistanceToReference(0.3, Beyond.HOLD),
                new DistanceToUnit(3, Beyond.HOLD),
                new DistanceToTarget(1e-9, Beyond.HOLD),
                new FractionOfMaximum(),
                new Goalposts(60, 20, 70, 130, Beyond.PASS),
                new Rank(Ties.LEAST),
                new Borda(Ties.LEAST),
                new PercentileRank(Ties.LEAST));
    }

    @ParameterizedTest
    @MethodSource("all")
    void write_thenRead_isTheSameMethod(Normalisation method) {
        Findings findings = new Findings();

        assertThat(read(written(method), findings)).isEqualTo(method);
        assertThat(findings.list()).isEmpty();
        assertThat(written(method)).startsWith("{\"type\":\"" + method.id() + "\"");
    }

    @Test
    void read_nameAlone_isTheMethodWithItsDefaults() {
        Findings findings = new Findings();

        assertThat(read("\"min-max\"", findings)).isEqualTo(new MinMax());
        assertThat(read("{\"type\": \"z-score\"}", findings)).isEqualTo(new ZScore());
        assertThat(read("\"rank\"", findings)).isEqualTo(new Rank(Ties.AVERAGE));
        assertThat(read("{\"type\": \"goalposts\", \"worst\": 2, \"best\": 1}", findings))
                .isEqualTo(new Goalposts(2, 1));
        assertThat(read("{\"type\": \"distance-to-target\", \"target\": 2}", findings))
                .isEqualTo(new DistanceToTarget(2, Beyond.PASS));
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                                                | here stands a value of type number; wanted is object",
                "{}                                               | the key type is missing",
                "\"minmax\"                                       | type is 'minmax'; it is one of borda, distance-to-maximum",
                "\"goalposts\"                                    | the key worst is missing",
                "{\"type\": \"min-max\", \"upper\": 1}            | the key upper has no meaning here",
                "{\"type\": \"min-max\", \"least\": 1}            | least (1.0) must be below greatest (1.0)",
                "{\"type\": \"rank\", \"ties\": \"best\"}         | ties is 'best'; it is one of average, least",
                "{\"type\": \"distance-to-unit\", \"row\": 1.5}   | row (1.5) must be a whole number"
            })
    void read_badMethod_isToldAtItsPlace(String json, String message) {
        Findings findings = new Findings();

        assertThat(read(json, findings)).isEqualTo(json.contains("rank") ? new Rank(Ties.AVERAGE) : new MinMax());
        assertThat(findings.list()).isNotEmpty().allSatisfy(Told::assertFilled);
        assertThat(findings.list().get(0).message(Locale.ENGLISH)).contains(message);
    }

    private static Normalisation read(String json, Findings findings) {
        try {
            return NormalisationJson.read(JsonReading.read(new StringReader(json), "r.json"), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Normalisation method) {
        StringWriter writer = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(writer)) {
            NormalisationJson.write(method, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}

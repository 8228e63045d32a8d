package org.opendti.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.Told;
import org.opendti.aggregate.AdjustedMazziottaPareto;
import org.opendti.aggregate.Aggregation;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.Goalposts;
import org.opendti.aggregate.MazziottaPareto;
import org.opendti.aggregate.MeanMinimum;
import org.opendti.aggregate.OrderedWeightedAverage;
import org.opendti.aggregate.Phenomenon;
import org.opendti.aggregate.PowerMean;
import org.opendti.aggregate.Preference;
import org.opendti.aggregate.Promethee2;
import org.opendti.aggregate.Topsis;
import org.opendti.aggregate.Vikor;

class AggregationJsonTest {

    private static String framework(String aggregation) {
        return """
                {"id": "f", "title": {"vi": "f", "en": "f"}, "headline": "I",
                 "indicators": [{"code": "X", "maxPoints": 1}, {"code": "Y", "maxPoints": 1}],
                 "aggregates": [{"code": "I", "kind": "index", "maxPoints": 1, "parts": ["X", "Y"],
                   "aggregation": %s}]}
                """.formatted(aggregation);
    }

    private static Aggregation read(String aggregation) {
        return MadeUp.read(framework(aggregation)).headline().aggregation();
    }

    static List<Aggregation> methods() {
        return Stream.concat(
                        Aggregation.all().stream(),
                        Stream.of(
                                new PowerMean(2),
                                new PowerMean(-0.1),
                                new OrderedWeightedAverage(List.of(0.5, 1.0 / 3, 0.0)),
                                new MeanMinimum(0.25, 1e-7),
                                new MazziottaPareto(Phenomenon.NEGATIVE),
                                AdjustedMazziottaPareto.ofTheUnits(Phenomenon.NEGATIVE),
                                new AdjustedMazziottaPareto(
                                        Phenomenon.POSITIVE, List.of(new Goalposts(-1, 0.1), new Goalposts(0, 1))),
                                new Topsis(Topsis.Normalisation.VECTOR),
                                new Vikor(0.625),
                                new Promethee2(List.of(Preference.gaussian(0.3))),
                                new Promethee2(List.of(Preference.usual(), Preference.uShape(0.1))),
                                new Promethee2(List.of(Preference.vShape(2), Preference.level(0.1, 0.2))),
                                new Promethee2(List.of(Preference.linear(0, 1), Preference.usual()))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void write_ofEachMethod_isReadBackAndFitsTheSchema(Aggregation method) {
        Framework plain = MadeUp.read(framework("\"arithmetic\""));
        Aggregate index = plain.headline();
        Framework framework = Framework.builder("f")
                .title(plain.title())
                .indicator(plain.indicators().get(0))
                .indicator(plain.indicators().get(1))
                .aggregate(new Aggregate(
                        "I",
                        "",
                        index.name(),
                        index.kind(),
                        index.maxPoints(),
                        index.parts(),
                        method,
                        index.provenance()))
                .headline("I")
                .build();
        String json = MadeUp.json(framework);

        assertThat(MadeUp.read(json)).isEqualTo(framework);
        assertThat(FrameworkSchemaTest.errors(json)).isEmpty();
        assertThat(json.contains("\"aggregation\" : \"" + method.id() + "\""))
                .as("a word for the usual parameters")
                .isEqualTo(Aggregation.all().contains(method));
    }

    @Test
    void read_ofAWordOrAnObjectWithoutParameters_isTheUsual() {
        for (Aggregation method : Aggregation.all()) {
            assertThat(read("\"" + method.id() + "\"")).isEqualTo(method);
            assertThat(read("{\"type\": \"" + method.id() + "\"}")).isEqualTo(method);
        }
        assertThat(MadeUp.read(framework("0").replace(",\n   \"aggregation\": 0", ""))
                        .headline()
                        .aggregation())
                .isEqualTo(new ArithmeticMean());
    }

    @Test
    void read_ofParameters_isThatMethod() {
        assertThat(read("{\"type\": \"power\", \"p\": 2}")).isEqualTo(new PowerMean(2));
        assertThat(read("{\"type\": \"mean-minimum\", \"beta\": 0.1}")).isEqualTo(new MeanMinimum(0.5, 0.1));
        assertThat(read("{\"type\": \"promethee-2\", \"preferences\":"
                        + " [{\"shape\": \"linear\", \"indifference\": 0.1, \"preference\": 0.3}]}"))
                .isEqualTo(new Promethee2(List.of(Preference.linear(0.1, 0.3))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"sum\"                                        | f.json:4:19: aggregation is 'sum'; it is one of adjusted-mazziotta-pareto, arithmetic",
                "7                                              | f.json:4:19: here stands a value of type number; wanted is object",
                "\"power\"                                      | f.json:4:19: the key p is missing",
                "\"ordered-weighted-average\"                   | f.json:4:19: the key weights is missing",
                "{}                                             | f.json:4:19: the key type is missing",
                "{\"type\": \"sum\"}                            | f.json:4:28: type is 'sum'; it is one of",
                "{\"type\": \"power\", \"p\": \"2\"}            | f.json:4:42: here stands a value of type text; wanted is number",
                "{\"type\": \"power\", \"p\": 2, \"q\": 1}        | f.json:4:50: the key q has no meaning here",
                "{\"type\": \"geometric\", \"p\": 2}              | f.json:4:46: the key p has no meaning here",
                "{\"type\": \"vikor\", \"v\": 2}                  | f.json:4:19: the aggregation cannot be used: v (2.0) must be within 0 to 1",
                "{\"type\": \"mean-minimum\", \"alpha\": -1}      | f.json:4:19: the aggregation cannot be used: alpha (-1.0)",
                "{\"type\": \"topsis\", \"normalisation\": \"z\"}  | f.json:4:55: normalisation is 'z'; it is one of min-max, vector",
                "{\"type\": \"mazziotta-pareto\", \"phenomenon\": \"x\"} | f.json:4:62: phenomenon is 'x'; it is one of negative, positive",
                "{\"type\": \"ordered-weighted-average\", \"weights\": [1, -1]} | place weights ([1.0, -1.0]) must each be at least 0",
                "{\"type\": \"adjusted-mazziotta-pareto\", \"goalposts\": [{\"worst\": 1, \"best\": 0}]} | best (0.0) must be above worst (1.0)",
                "{\"type\": \"adjusted-mazziotta-pareto\", \"goalposts\": [{\"worst\": 1}]} | the key best is missing",
                "{\"type\": \"promethee-2\", \"preferences\": [{\"shape\": \"linear\"}]} | preference (0.0) of linear must be a finite number above",
                "{\"type\": \"promethee-2\", \"preferences\": [{\"shape\": \"usual\", \"x\": 1}]} | the key x has no meaning here",
                "{\"type\": \"promethee-2\", \"preferences\": [{}]} | the key shape is missing",
                "{\"type\": \"promethee-2\", \"preferences\": [{\"shape\": \"usual\"}, {\"shape\": \"usual\"}, {\"shape\": \"usual\"}]} | promethee-2 has parameters for 3 parts, and the aggregate has 2"
            })
    void read_badMethod_isToldOnceAtItsPlace(String aggregation, String message) {
        assertThatThrownBy(() -> MadeUp.read(framework(aggregation))).hasMessageContaining(message);
        assertThat(Told.by(() -> MadeUp.read(framework(aggregation)))).hasSize(1);
    }
}

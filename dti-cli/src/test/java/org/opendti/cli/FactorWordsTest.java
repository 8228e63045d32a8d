package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opendti.aggregate.ArithmeticMean;
import org.opendti.aggregate.GeometricMean;
import org.opendti.uncertainty.Alternatives;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.Spread;
import org.opendti.uncertainty.WeightDraw;

/** Factors as text and as JSON. */
class FactorWordsTest {

    private static final Alternatives METHODS = new Alternatives(
                    "aggregation",
                    List.of(
                            Alternatives.Choice.of(
                                    "arithmetic",
                                    recipe -> recipe.aggregate(by -> by.withStandard(new ArithmeticMean()))),
                            Alternatives.Choice.of(
                                    "geometric",
                                    recipe -> recipe.aggregate(by -> by.withStandard(new GeometricMean())))))
            .withProbabilities(0.75, 0.25);

    private static String english(Factor factor) {
        return new FactorText(new Texts(Locale.ENGLISH)).of(factor);
    }

    private static String vietnamese(Factor factor) {
        return new FactorText(new Texts(Locale.forLanguageTag("vi"))).of(factor);
    }

    private static JsonNode json(Factor factor) throws IOException {
        StringWriter writer = new StringWriter();
        try (Json json = new Json(writer, "test/1")) {
            new FactorJson(json).write(List.of(factor));
        }
        return new ObjectMapper().readTree(writer.toString()).at("/factors/0");
    }

    @Test
    void text_ofWeights_saysHowTheyAreDrawnAndWhere() {
        assertThat(english(Factor.weights(0.25))).isEqualTo("weights ±25 %");
        // 0.07 · 100 is 7.000000000000001 in binary
        assertThat(english(Factor.weights(0.07))).isEqualTo("weights ±7 %");
        assertThat(english(Factor.weights(0.125).in("DTI", "HD"))).isEqualTo("weights ±12.5 % in DTI, HD");
        assertThat(english(Factor.weights(new WeightDraw.Dirichlet(100))))
                .isEqualTo("weights about those stated (Dirichlet, concentration 100)");
        assertThat(english(Factor.weights(new WeightDraw.Simplex()))).isEqualTo("any weights at all");
        assertThat(english(Factor.weights(WeightDraw.Within.of(0.1, 0.6)))).isEqualTo("weights within bounds");
        assertThat(english(Factor.weights(new WeightDraw.Ordered(List.of("A", "B")))))
                .isEqualTo("weights in a given order");
        assertThat(vietnamese(Factor.weights(0.125))).isEqualTo("trọng số thay đổi ±12,5 %");
    }

    @Test
    void text_ofValues_saysKindAndMeasure() {
        assertThat(english(Factor.values(Spread.range(0.0005)))).isEqualTo("numbers ±0.0005");
        assertThat(english(Factor.values(Spread.range(0.02).ofTheNumber()))).isEqualTo("numbers ±2 % of themselves");
        assertThat(english(Factor.values(Spread.deviation(0.01)))).isEqualTo("normal errors of numbers, SD 0.01");
        assertThat(english(Factor.values(Spread.deviation(0.02).ofTheNumber()).in("A.1")))
                .isEqualTo("normal errors of numbers, SD 2 % of themselves in A.1");
        assertThat(vietnamese(Factor.values(Spread.range(0.0005)))).isEqualTo("số liệu sai lệch đến ±0,0005");
    }

    @Test
    void text_ofOthers_namesWhatThereIs() {
        assertThat(english(Factor.goalposts(0.1))).isEqualTo("goalposts ±10 % of their distance");
        assertThat(english(METHODS)).isEqualTo("aggregation by one of arithmetic, geometric");
        assertThat(english(new Alternatives("treatment", METHODS.choices())))
                .isEqualTo("treatment by one of arithmetic, geometric");
        assertThat(english(Factor.leavingOut("A", "B"))).isEqualTo("one of A, B left out, or none");
        assertThat(english(Factor.leavingOut())).isEqualTo("one of the lowest elements left out, or none");
        assertThat(english(Factor.leavingOutUnits("Huế"))).isEqualTo("one of the units Huế left out, or none");
        assertThat(english(Factor.leavingOutUnits())).isEqualTo("one of the units left out, or none");
        assertThat(new FactorText(new Texts(Locale.ENGLISH)).all(List.of(Factor.weights(0.25), Factor.goalposts(0.1))))
                .isEqualTo("weights ±25 %; goalposts ±10 % of their distance");
    }

    @Test
    void json_ofWeights_hasDrawAndAggregates() throws IOException {
        JsonNode around = json(Factor.weights(0.25).in("DTI"));
        assertThat(around.toString())
                .isEqualTo("{\"name\":\"weights in DTI\",\"draw\":\"around\",\"range\":0.25,\"aggregates\":[\"DTI\"]}");
        assertThat(json(Factor.weights(0.25)).has("aggregates")).isFalse();
        assertThat(json(Factor.weights(new WeightDraw.Dirichlet(50))).toString())
                .isEqualTo("{\"name\":\"weights\",\"draw\":\"dirichlet\",\"concentration\":50}");
        assertThat(json(Factor.weights(new WeightDraw.Simplex())).at("/draw").asText())
                .isEqualTo("any");
        assertThat(json(Factor.weights(WeightDraw.Within.of(0.1, 0.6)))
                        .at("/draw")
                        .asText())
                .isEqualTo("within");
        assertThat(json(Factor.weights(new WeightDraw.Ordered(List.of("A", "B"))))
                        .at("/draw")
                        .asText())
                .isEqualTo("ordered");
    }

    @Test
    void json_ofOthers_hasTheirSizes() throws IOException {
        assertThat(json(Factor.values(Spread.deviation(0.02).ofTheNumber())).toString())
                .isEqualTo("{\"name\":\"values\",\"errors\":\"normal\",\"size\":0.02,\"ofTheNumber\":true}");
        assertThat(json(Factor.values(Spread.range(0.5)).in("A.1")).toString())
                .isEqualTo("{\"name\":\"values of A.1\",\"errors\":\"even\",\"size\":0.5,\"ofTheNumber\":false,"
                        + "\"columns\":[\"A.1\"]}");
        assertThat(json(Factor.goalposts(0.1).in("A.1")).toString())
                .isEqualTo("{\"name\":\"goalposts of A.1\",\"range\":0.1,\"indicators\":[\"A.1\"]}");
        assertThat(json(METHODS).at("/choices/0").toString())
                .isEqualTo("{\"name\":\"arithmetic\",\"probability\":0.75}");
        assertThat(json(Factor.leavingOut("A")).toString()).isEqualTo("{\"name\":\"left-out\",\"codes\":[\"A\"]}");
        assertThat(json(Factor.leavingOutUnits("Huế")).toString())
                .isEqualTo("{\"name\":\"left-out-unit\",\"units\":[\"Huế\"]}");
    }

    @Test
    void size_isANumber_orAPercentage() {
        assertThat(Size.of("0.25")).contains(new Size(0.25, false));
        assertThat(Size.of("25%")).contains(new Size(0.25, true));
        assertThat(Size.of("2.5 %")).contains(new Size(0.025, true));
        assertThat(Size.of("-1")).contains(new Size(-1, false));
        assertThat(Size.of("")).isEmpty();
        assertThat(Size.of("%")).isEmpty();
        assertThat(Size.of("NaN")).isEmpty();
        assertThat(Size.of("x")).isEmpty();
    }
}

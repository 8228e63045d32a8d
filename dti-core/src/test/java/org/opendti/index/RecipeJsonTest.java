package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.aggregate.Copeland;
import org.opendti.aggregate.GeometricMean;
import org.opendti.aggregate.PowerMean;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.Indicator;
import org.opendti.normalise.MinMax;
import org.opendti.normalise.ZScore;
import org.opendti.prepare.Denominate;
import org.opendti.prepare.ImputeAverage;
import org.opendti.prepare.Treat;
import org.opendti.rank.RankingRule;
import org.opendti.rank.TiePolicy;
import org.opendti.table.Column;
import org.opendti.weight.Equal;

class RecipeJsonTest {

    private static final Framework FRAMEWORK = Framework.builder("towns")
            .indicator(Indicator.share("A", 3))
            .indicator(Indicator.share("B", 1))
            .aggregate(Aggregate.of("G", Aggregate.Kind.GROUP, 4, "A", "B"))
            .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 4, "G"))
            .headline("I")
            .build();

    private static final String FULL = """
            {"preparation": [
               {"type": "denominate", "by": {"A": "B"}, "scale": {"A": 1000}},
               {"type": "screen", "units": {"available": 0.5}, "indicators": {"nonZero": 0.25}},
               {"type": "impute-average", "average": "median", "group": "region"},
               {"type": "impute-from-others", "columns": ["B", "A"]},
               {"type": "impute-across-years", "filling": "linear", "longest": 2},
               {"type": "impute-by-regression", "columns": ["A"], "predictors": ["B"], "most": 1},
               {"type": "impute-nearest", "k": 3},
               {"type": "treat", "limit": "none", "transform": "box-cox", "lambda": 0.5, "of": "winsorised"},
               {"type": "treat", "skewness": 1, "kurtosis": 2, "most": 3, "transform": "none"},
               {"type": "treat", "transform": "log-of-range"},
               {"type": "treat", "transform": "log-above-least"}],
             "normalisation": {"of": "attainment", "constant": 0.5, "default": {"type": "min-max", "greatest": 100},
                               "indicators": {"B": "z-score"}},
             "weights": {"default": "pca", "kinds": {"index": "equal"}, "aggregates": {"G": {"A": 2, "B": 1}}},
             "aggregation": {"default": "geometric", "kinds": {"index": "copeland"},
                             "aggregates": {"G": {"type": "power", "p": 2}}},
             "missing": {"policy": "exclude", "leastPresent": 0.66, "aggregates": {"G": {"policy": "zero"}}},
             "ranking": {"digits": 3, "ties": "dense"},
             "tolerance": 0.001}
            """;

    @TempDir
    Path folder;

    private static Recipe read(String json) throws IOException {
        return RecipeJson.read(new StringReader(json), "r.json", FRAMEWORK);
    }

    @Test
    void read_everyChoice_isThatChoice() throws IOException {
        Recipe recipe = read(FULL);
        assertThat(recipe.preparation().steps()).hasSize(11);
        assertThat(recipe.preparation().steps().get(0))
                .isInstanceOfSatisfying(
                        Denominate.class,
                        step -> assertThat(step.columns())
                                .containsEntry(Column.of("A"), new Denominate.By(Column.of("B"), 1000)));
        assertThat(recipe.preparation().steps().get(2))
                .isInstanceOfSatisfying(
                        ImputeAverage.class,
                        step -> assertThat(step.columns()).containsExactly(Column.of("A"), Column.of("B")));
        assertThat(recipe.preparation().steps().get(7))
                .isInstanceOfSatisfying(
                        Treat.class, step -> assertThat(step.most()).isEmpty());
        assertThat(recipe.normalising().of()).isEqualTo(Normalising.Of.ATTAINMENT);
        assertThat(recipe.normalising().constant()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(recipe.normalising().method("A")).contains(new MinMax(0, 100));
        assertThat(recipe.normalising().method("B")).contains(new ZScore(0, 1));
        assertThat(recipe.weights().ofKind()).containsEntry(Aggregate.Kind.INDEX, new Equal());
        assertThat(recipe.weights().stated().get("G")).containsEntry("A", 2.0);
        assertThat(recipe.aggregating().standard()).contains(new GeometricMean());
        assertThat(recipe.aggregating().ofKind()).containsEntry(Aggregate.Kind.INDEX, new Copeland());
        assertThat(recipe.aggregating().in()).containsEntry("G", new PowerMean(2));
        assertThat(recipe.missing()).isEqualTo(new MissingParts(MissingParts.Policy.EXCLUDE, 0.66));
        assertThat(recipe.missingIn("G")).isEqualTo(MissingParts.of(MissingParts.Policy.ZERO));
        assertThat(recipe.ranking()).contains(RankingRule.onDigits(3).withTies(TiePolicy.DENSE));
        assertThat(recipe.tolerance()).isEqualTo(0.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {FULL, "{}", "{\"weights\": {\"default\": \"equal\"}}"})
    void write_ofARecipe_isReadBack(String json) throws IOException {
        Recipe recipe = read(json);
        StringWriter written = new StringWriter();
        RecipeJson.write(recipe, FRAMEWORK, written);
        assertThat(read(written.toString())).isEqualTo(recipe);
        Path file = folder.resolve("r.json");
        RecipeJson.write(recipe, FRAMEWORK, file);
        assertThat(RecipeJson.read(file, FRAMEWORK)).isEqualTo(recipe);
    }

    @Test
    void read_ofNothing_isTheDefaults() throws IOException {
        assertThat(read("{}")).isEqualTo(Recipe.defaults());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            delimiter = '|',
            value = {
                "{\"weight\": {}}                                              | r.json:1:12 json-unknown-key",
                "{\"preparation\": [{\"type\": \"treet\"}]}                    | r.json:1:27 json-unknown-word",
                "{\"preparation\": [{\"type\": \"treat\", \"columns\": [\"Q\"]}]} | r.json:1:47 unknown-element",
                "{\"preparation\": [{\"type\": \"treat\", \"most\": 1.5}]}     | r.json:1:18 bad-recipe",
                "{\"preparation\": [{\"type\": \"impute-nearest\"}]}           | r.json:1:18 json-missing-key",
                "{\"preparation\": [{\"type\": \"denominate\", \"by\": {\"A\": \"Q\"}}]} | r.json:1:53 unknown-element",
                "{\"normalisation\": {\"of\": \"points\"}}                     | r.json:1:26 json-unknown-word",
                "{\"normalisation\": {\"default\": \"minmax\"}}                | r.json:1:31 json-unknown-word",
                "{\"normalisation\": {\"default\": {\"type\": \"min-max\", \"least\": 2, \"greatest\": 1}}} | r.json:1:31 bad-rule",
                "{\"weights\": {\"aggregates\": {\"G\": {\"A\": -1}}}}         | r.json:1:40 bad-recipe",
                "{\"weights\": {\"kinds\": {\"groups\": \"equal\"}}}           | r.json:1:34 json-unknown-word",
                "{\"missing\": {\"policy\": \"exclude\", \"leastPresent\": 2}} | r.json:1:51 bad-recipe",
                "{\"ranking\": {\"digits\": 99}}                               | r.json:1:24 bad-digits",
                "{\"normalisation\": {\"x\": 1}}                               | r.json:1:25 json-unknown-key",
                "{\"weights\": {\"x\": 1}}                                     | r.json:1:19 json-unknown-key",
                "{\"aggregation\": {\"x\": 1}}                                 | r.json:1:23 json-unknown-key",
                "{\"missing\": {\"x\": 1}}                                     | r.json:1:19 json-unknown-key",
                "{\"missing\": {\"aggregates\": {\"G\": {\"x\": 1}}}}          | r.json:1:40 json-unknown-key",
                "{\"ranking\": {\"x\": 1}}                                     | r.json:1:19 json-unknown-key",
                "{\"preparation\": [{\"type\": \"treat\", \"x\": 1}]}          | r.json:1:41 json-unknown-key",
                "{\"preparation\": [{\"type\": \"screen\", \"units\": {\"x\": 1}}]} | r.json:1:52 json-unknown-key",
                "{\"tolerance\": -1}                                           | r.json:1:15 bad-recipe",
                "{\"tolerance\": \"x\"}                                        | r.json:1:15 json-wrong-type",
                "[]                                                            | r.json:1:1 json-wrong-type"
            })
    void read_oneMistake_isToldAtItsPlace(String json, String told) {
        assertThat(Told.places(Told.by(() -> read(json)))).contains(told);
    }

    @Test
    void read_severalMistakes_areToldTogether() {
        assertThat(Told.places(Told.by(() -> read("""
                        {"weights": {"default": "equall"},
                         "aggregation": {"default": "geometrical"},
                         "tolerance": -1, "extra": 1}
                        """)))).hasSize(4);
    }

    @Test
    void read_codesThatTheFrameworkLacks_areTold() {
        assertThat(Told.by(() -> read("""
                        {"normalisation": {"indicators": {"G": "min-max"}}, "weights": {"aggregates": {"J": "equal"}}}
                        """)))
                .extracting(finding -> finding.place().element())
                .isEqualTo(List.of("G", "J"));
    }
}

package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeOptionsTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final Path TOWNS = Run.sample("towns-illustrative/table.csv");
    private static final Path FRAMEWORK = Run.sample("towns-illustrative/framework.json");

    @TempDir
    Path folder;

    @Test
    void rank_byAnotherAggregation_saysThatItIsNotTheEditionsOwn() {
        Run run = Run.of("rank", Y2022, "--aggregation", "geometric");
        assertThat(run.status()).isZero();
        // √(0.8626 · 0.7182), Đà Nẵng's groups by geometric means
        assertThat(run.line("1  Đà Nẵng")).contains("0.7871", "0.8626", "0.7182");
        assertThat(run.out()).contains("not by the edition's own");
        assertThat(Run.of("rank", Y2022, "--aggregation", "geometric", "--lang", "vi")
                        .out())
                .contains("không phải của phiên bản");
        assertThat(Run.of("rank", Y2022, "--aggregation", "geometric", "--format", "json")
                        .out())
                .contains("\"byRecipe\" : true");
        assertThat(Run.of("rank", Y2022, "--missing", "zero").out()).doesNotContain("not by the edition's own");
        assertThat(Run.of("rank", Y2022, "--format", "json").out()).doesNotContain("byRecipe");
    }

    @Test
    void rank_byEqualWeights_isTheMeanOfTheParts() {
        // Đà Nẵng 2022: 0.8575, 0.7836 and 0.5197
        assertThat(Run.of("rank", Y2022, "--weights", "equal", "--by", "HD").line("1  Đà Nẵng"))
                .contains("0.7203");
    }

    @Test
    void rank_normalised_showsScoresWithoutPoints() {
        Run run = Run.of(
                "explain",
                TOWNS,
                "--framework",
                FRAMEWORK,
                "--units",
                "any",
                "--unit",
                "Alder",
                "--normalisation",
                "z-score",
                "--aggregation",
                "arithmetic");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.line("S.2")).contains("8 → 1.0821 by z-score").doesNotContain(" / 15");
    }

    @Test
    void rank_byAMethodThatCannotTakeAPart_namesTheLineOfTheUnit() {
        Run run = Run.of("rank", TOWNS, "--framework", FRAMEWORK, "--units", "any", "--aggregation", "geometric");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .containsPattern("table\\.csv:\\d+: E of \\w+ cannot be aggregated: geometric takes parts above 0");
    }

    @Test
    void rank_ofWordsNormalised_suggestsAttainments() {
        Path raw = Run.sample("dti-province-2022-illustrative/raw.csv");
        Path framework = Run.sample("dti-province-2022-illustrative/framework.json");
        Run refused = Run.of("rank", raw, "--framework", framework, "--normalisation", "min-max");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("raw.csv:1:8: NTS.1 has no single raw number", "of: attainment");
        Run run = Run.of("rank", raw, "--framework", framework, "--normalisation", "z-score", "--of", "attainment");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Run.of("rank", raw, "--framework", framework, "--of", "points")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void rank_byARecipeFile_takesEveryChoice_andOptionsGoBeforeIt() throws IOException {
        Path recipe = Files.writeString(folder.resolve("recipe.json"), """
                {"weights": {"aggregates": {"DTI": {"NTC": 1, "HD": 3}}}, "aggregation": {"default": "minimum"}}
                """);
        // the lesser of 0.8664 and 0.7340, both minima of minima below
        assertThat(Run.of("rank", Y2022, "--recipe", recipe).line("1  Đà Nẵng")).contains("0.5197");
        // (0.86636 + 3 · 0.73396) / 4
        assertThat(Run.of("rank", Y2022, "--recipe", recipe, "--aggregation", "arithmetic")
                        .line("1  Đà Nẵng"))
                .contains("0.7671");
    }

    @Test
    void rank_byABadRecipe_isWrongUsageAndNamesEveryPlace() throws IOException {
        Path recipe = Files.writeString(folder.resolve("recipe.json"), """
                {"weights": {"default": "equall"},
                 "aggregation": {"kinds": {"indexx": "geometric"}}}
                """);
        Run run = Run.of("rank", Y2022, "--recipe", recipe);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("recipe.json:1:25:", "recipe.json:2:38:");
        assertThat(Run.of("rank", Y2022, "--recipe", folder.resolve("none.json"))
                        .err())
                .contains("there is no file");
        assertThat(Run.of("rank", Y2022, "--aggregation", "median-ish").err()).contains("it is one of", "median");
        assertThat(Run.of("rank", Y2022, "--weights", "x").status()).isEqualTo(2);
    }

    @Test
    void explain_afterPreparing_showsWhatWasChanged() throws IOException {
        Path recipe = Files.writeString(folder.resolve("recipe.json"), """
                {"preparation": [{"type": "impute-average", "columns": ["S.2"], "average": "median"}]}
                """);
        Path table = Files.writeString(
                folder.resolve("towns.csv"),
                Files.readString(TOWNS).replaceFirst("(?m)^(T1,[^,]*,[^,]*,[^,]*),8,", "$1,,"));
        Run run = Run.of(
                "explain",
                table,
                "--framework",
                FRAMEWORK,
                "--units",
                "any",
                "--unit",
                "Alder",
                "--recipe",
                recipe,
                "--element",
                "S.2");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.line("Figures:")).contains("towns.csv:2:5)", "– → ", "filled with an average");
        assertThat(Run.of(
                                "explain",
                                table,
                                "--framework",
                                FRAMEWORK,
                                "--units",
                                "any",
                                "--unit",
                                "Alder",
                                "--recipe",
                                recipe,
                                "--format",
                                "json")
                        .out())
                .contains("\"why\" : \"average\"");
    }
}

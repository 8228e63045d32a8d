package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.GoalpostsRule;
import org.opendti.framework.Indicator;
import org.opendti.framework.ScoringRule.Beyond;

/** What may vary other than weights, from the option to the output. */
class UncertaintyFactorsTest {

    private static final Path TOWNS = Run.sample("towns-illustrative/table.csv");
    private static final Path TOWNS_FRAMEWORK = Run.sample("towns-illustrative/framework.json");

    @TempDir
    Path folder;

    private MadeUp index = new MadeUp(Path.of(""), Path.of(""));

    @BeforeEach
    void write() throws IOException {
        index = MadeUp.in(folder);
    }

    private Run own(Path table, Object... options) {
        Run run = index.run("uncertainty", table, options);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static Run towns(String command, Object... options) {
        List<Object> arguments =
                new ArrayList<>(List.of(command, TOWNS, "--framework", TOWNS_FRAMEWORK, "--units", "any"));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray());
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static Map<String, Integer> ranks(JsonNode units) {
        Map<String, Integer> ranks = new HashMap<>();
        units.forEach(
                unit -> ranks.put(unit.at("/name").asText(), unit.at("/rank").asInt()));
        return ranks;
    }

    @Test
    void values_ofEvenErrors_giveTheScoreTheirSpread() throws IOException {
        // (e + f)/2 of errors within ±0.1: within ±0.1, with the deviation √((0.1²/3)/2) = 0.0408
        Path table = index.table("a,An,0.5,0.5", "b,Bình,0.2,0.2");
        JsonNode json = json(own(table, "--vary-values", "0.1", "--format", "json"));
        JsonNode a = json.at("/units/0");
        assertThat(a.at("/scoreDeviation").asDouble()).isCloseTo(0.0408, within(0.001));
        assertThat(a.at("/meanScore").asDouble()).isCloseTo(0.5, within(0.002));
        assertThat(a.at("/leastScore").asDouble()).isBetween(0.4, 0.42);
        assertThat(a.at("/greatestScore").asDouble()).isBetween(0.58, 0.6);
        assertThat(json.at("/factors").toString())
                .isEqualTo("[{\"name\":\"values\",\"errors\":\"even\",\"size\":0.1,\"ofTheNumber\":false}]");
        assertThat(json.at("/failures").asInt()).isZero();
        JsonNode share = json(own(table, "--vary-values", "sd:2%", "--format", "json"));
        // errors of 0.01 in each number: 0.01/√2
        assertThat(share.at("/units/0/scoreDeviation").asDouble()).isCloseTo(0.00707, within(0.0002));
        assertThat(own(table, "--vary-values", "2%", "--runs", 100).out())
                .contains("numbers ±2 % of themselves;")
                .doesNotContain("M.1 50");
        assertThat(own(table, "--vary-values", "2%", "--runs", 100, "--format", "csv")
                        .lines()
                        .get(1))
                .startsWith("a,An,1,0.5,100,1,0,1,");
    }

    @Test
    void values_ofARun_areThoseThatTheScoreIsMadeOf() throws IOException {
        Path table = index.table("a,An,0.5,0.6", "b,Bình,0.2,0.2");
        JsonNode run = json(own(table, "--vary-values", "0.1", "--run", 3, "--format", "json"));
        double first = run.at("/numbers/0/value").asDouble();
        assertThat(run.at("/numbers")).hasSize(4);
        assertThat(run.at("/numbers/0/column").asText()).isEqualTo("M.1");
        assertThat(first).isBetween(0.4, 0.6).isNotEqualTo(0.5);
        double second = 0;
        for (JsonNode cell : run.at("/numbers")) {
            if (cell.at("/unit").asText().equals("a")
                    && cell.at("/column").asText().equals("M.2")) {
                second = cell.at("/value").asDouble();
            }
        }
        assertThat(run.at("/units/0/score").asDouble()).isCloseTo((first + second) / 2, within(1e-12));
    }

    @Test
    void goalposts_onALinearScale_giveTheScoreTheirRange() throws IOException {
        Path framework = folder.resolve("posts.json");
        FrameworkJson.write(
                Framework.builder("posts")
                        .indicator(Indicator.share("G", 10).withRule(new GoalpostsRule(0, 10, Beyond.HOLD)))
                        .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 10, "G"))
                        .headline("I")
                        .build(),
                framework);
        Path table = Files.writeString(folder.resolve("posts.csv"), "unit,G\na,5\nb,2\n");
        MadeUp posts = new MadeUp(folder, framework);
        Run text = posts.run("uncertainty", table, "--vary-goalposts", "10%");
        assertThat(text.status()).as(text.err()).isZero();
        assertThat(text.out()).contains("goalposts ±10 % of their distance;");
        JsonNode json = json(posts.run("uncertainty", table, "--vary-goalposts", "10%", "--format", "json"));
        // worst within −1 … 1, best within 9 … 11: from (5 − 1)/(11 − 1) to (5 + 1)/(9 + 1)
        assertThat(json.at("/units/0/leastScore").asDouble()).isBetween(0.4, 0.42);
        assertThat(json.at("/units/0/greatestScore").asDouble()).isBetween(0.58, 0.6);
        assertThat(json.at("/factors/0/range").asDouble()).isEqualTo(0.1);
        JsonNode run = json(posts.run("uncertainty", table, "--vary-goalposts", "10%", "--run", 0, "--format", "json"));
        double worst = run.at("/goalposts/0/worst").asDouble();
        double best = run.at("/goalposts/0/best").asDouble();
        assertThat(run.at("/units/0/score").asDouble()).isCloseTo((5 - worst) / (best - worst), within(1e-12));
        assertThat(posts.run("uncertainty", table, "--vary-goalposts", "10%", "--format", "csv")
                        .lines())
                .hasSize(3);
    }

    @Test
    void goalposts_ofLogarithms_moveByAShareOfTheLogarithms() throws IOException {
        JsonNode run = json(towns("uncertainty", "--vary-goalposts", "10%", "--run", 0, "--format", "json"));
        for (JsonNode posts : run.at("/goalposts")) {
            if (posts.at("/indicator").asText().equals("E.2")) {
                // between 1 and 64, of which a tenth of the logarithms is 64^0.1 = 1.516
                assertThat(posts.at("/worst").asDouble()).isBetween(1 / 1.516, 1.516);
                assertThat(posts.at("/best").asDouble()).isBetween(64 / 1.516, 64 * 1.516);
                return;
            }
        }
        throw new AssertionError("E.2 is not there");
    }

    @Test
    void normalisation_inARun_ranksAsScoringByThatMethodDoes() throws IOException {
        Object[] vary = {"--vary-normalisation", "min-max,z-score", "--format", "json"};
        JsonNode all = json(towns("uncertainty", vary));
        assertThat(all.at("/factors/0/choices/1/name").asText()).isEqualTo("z-score");
        List<String> seen = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            JsonNode run = json(towns("uncertainty", with(vary, "--run", n)));
            String method = run.at("/choices/normalisation").asText();
            seen.add(method);
            JsonNode scored = json(towns("rank", "--normalisation", method, "--format", "json"));
            assertThat(ranks(run.at("/units"))).isEqualTo(ranks(scored.at("/units")));
        }
        assertThat(seen).contains("min-max", "z-score");
        // Birch is first by one method and second by the other
        assertThat(all.at("/units/0/probabilities/0").asDouble()).isCloseTo(0.5, within(0.02));
        assertThat(towns("uncertainty", with(vary, "--format", "text")).status())
                .isEqualTo(2);
        assertThat(towns("uncertainty", "--vary-normalisation", "min-max,z-score", "--run", 0)
                        .out())
                .containsPattern("\n  normalisation: (min-max|z-score)\n");
    }

    private static Object[] with(Object[] options, Object... more) {
        List<Object> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void aggregation_thatFailsInSomeRuns_countsAndNamesThem() throws IOException {
        // half of the runs take the geometric mean, which has no value of 0
        Path table = index.table("a,An,0,0.9", "b,Bình,0.5,0.5", "c,Chi,0.6,0.3");
        Object[] vary = {"--vary-aggregation", "arithmetic,geometric", "--runs", 2000};
        Run text = own(table, vary);
        assertThat(text.out())
                .contains("aggregation by one of arithmetic, geometric;")
                .containsPattern("\n(9|10)?\\d\\d? of 2,000 runs could not|\n1,0\\d\\d of 2,000 runs could not")
                .containsPattern(
                        "\n  run \\d+: I of An cannot be aggregated: geometric takes parts above 0, and M.1 is 0");
        Run csv = own(table, with(vary, "--format", "csv"));
        assertThat(csv.err()).contains("runs could not be computed").contains("I of An cannot be aggregated");
        JsonNode json = json(own(table, with(vary, "--format", "json")));
        int failures = json.at("/failures").asInt();
        assertThat(failures).isBetween(900, 1100);
        assertThat(csv.lines().get(1).split(",", -1)[4]).isEqualTo(String.valueOf(2000 - failures));
        assertThat(json.at("/units/0/runs").asInt()).isEqualTo(2000 - failures);
        assertThat(json.at("/failedRuns/0/reason/message").asText()).contains("geometric takes parts above 0");
        int number = json.at("/failedRuns/0/number").asInt();
        Run failed = own(table, with(vary, "--run", number));
        assertThat(failed.out()).contains("\n  aggregation: geometric\n", "\nrun " + number + ": I of An cannot");
        assertThat(json(own(table, with(vary, "--run", number, "--format", "json")))
                        .at("/failure/message")
                        .asText())
                .contains("geometric takes parts above 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "json"})
    void runs_thatAllFail_areBadInputWithTheReason(String format) throws IOException {
        Path table = index.table("a,An,0,0.9", "b,Bình,0.5,0.5");
        Object[] vary = {"--vary-aggregation", "geometric,harmonic", "--runs", 50};
        Run run = index.run("uncertainty", table, with(vary, "--format", format));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("dti: none of 50 runs could be computed")
                .contains("I of An cannot be aggregated")
                .doesNotContain("fault of the program");
        // one of them can still be looked at
        assertThat(own(table, with(vary, "--run", 0)).out()).contains("run 0: I of An cannot be aggregated");
    }

    @Test
    void unitsLeftOut_haveNoRankInThoseRuns() throws IOException {
        Object[] vary = {"--leave-out-unit", "Birch", "--runs", 4000};
        JsonNode json = json(towns("uncertainty", with(vary, "--format", "json")));
        JsonNode birch = json.at("/units/0");
        assertThat(birch.at("/name").asText()).isEqualTo("Birch");
        assertThat(birch.at("/runs").asInt()).isBetween(1900, 2100);
        assertThat(birch.at("/probabilities/0").asDouble()).isEqualTo(1);
        // in its absence the next is first
        JsonNode alder = json.at("/units/1");
        assertThat(alder.at("/runs").asInt()).isEqualTo(4000);
        assertThat(alder.at("/probabilities/0").asDouble())
                .isCloseTo(1 - birch.at("/runs").asInt() / 4000.0, within(1e-12));
        assertThat(towns("uncertainty", vary).out()).contains("one of the units Birch left out, or none;");
        assertThat(towns("uncertainty", with(vary, "--format", "csv"))
                        .lines()
                        .get(1)
                        .split(",", -1)[4])
                .isEqualTo(birch.at("/runs").asText());
    }

    @Test
    void unitsLeftOut_ofARun_areNamedInTheLanguage() {
        for (int n = 0; n < 8; n++) {
            Run english = towns("uncertainty", "--leave-out-unit", "Birch", "--run", n);
            boolean all = english.out().contains("\n  unit left out: none\n");
            assertThat(english.out()).containsPattern("\n  unit left out: (none|Birch)\n");
            assertThat(english.out().contains("\n   –  Birch")).isEqualTo(!all);
            assertThat(towns("uncertainty", "--leave-out-unit", "Birch", "--run", n, "--lang", "vi")
                            .out())
                    .contains("\n  đơn vị bị bỏ: " + (all ? "không bỏ" : "Birch") + "\n");
        }
    }

    @Test
    void elementsAndUnits_namedTwice_areWrongUsage() {
        Run units = towns("uncertainty", "--leave-out-unit", "T2,Birch");
        assertThat(units.status()).isEqualTo(2);
        assertThat(units.err()).contains("--leave-out-unit: T2 and Birch are the same; name it once");
        assertThat(towns("uncertainty", "--leave-out", "S.1,S.1").err())
                .contains("--leave-out: S.1 and S.1 are the same; name it once");
    }
}

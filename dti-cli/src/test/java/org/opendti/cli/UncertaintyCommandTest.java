package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Indicator;

class UncertaintyCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final int WIDTH = 100;

    @TempDir
    Path folder;

    private Path framework = Path.of("");
    private Path three = Path.of("");

    /** I = 0.5 M.1 + 0.5 M.2. With a share w of M.1: a has 1 − w, b w, and c 0.45 always. */
    @BeforeEach
    void write() throws IOException {
        framework = folder.resolve("framework.json");
        FrameworkJson.write(
                Framework.builder("made-up")
                        .indicator(Indicator.share("M.1", 20))
                        .indicator(Indicator.share("M.2", 20))
                        .aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 40, "M.1", "M.2"))
                        .headline("I")
                        .build(),
                framework);
        three = table("a,An,0,1", "b,Bình,1,0", "c,Chi,0.45,0.45");
    }

    private Path table(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(rows.length + ".csv"), "unit,name,M.1,M.2\n" + String.join("\n", rows) + "\n");
    }

    private Run own(Path table, Object... options) {
        List<Object> arguments =
                new ArrayList<>(List.of("uncertainty", table, "--framework", framework, "--units", "any"));
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static Run published(Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("uncertainty", Y2022));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray());
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void uncertainty_ofThePublishedTableOf2022_givesBinhDuong11To20() {
        // asked for beforehand: 11–20 in 90 of 100 runs and 0.953 among the first 20; the other figures are those of
        // this seed
        Run run = published("--runs", 100_000, "--seed", 922, "--top", 20);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.line("19  "))
                .matches("  19  Bình Dương +0\\.6321\\* +16\\.8 +3\\.3 +11–20 +10–24 +28\\.8 % +95\\.3 %");
        assertThat(run.line("1  ")).matches(" +1  Đà Nẵng +0\\.8002 +1\\.0 +0\\.0 +1 +1 +100\\.0 % +100\\.0 %");
        assertThat(run.out())
                .contains("· 2022 · 63 units\nUncertainty of the ranks by DTI: 100,000 runs, seed 922, weights ±25 %;")
                .contains("\n  DTI: NTC 50.0 %, HD 50.0 %\n  HD: HDCQS 40.0 %, HDKTS 30.0 %, HDXHS 30.0 %\n")
                .contains("\nWeights that stayed:\n  NTC: given or averaged, not computed from parts, for some unit\n")
                // 0.5/√100000
                .contains("of a probability is at most 0.2 %")
                .contains("(53 of 63 units)", "Inferred, not official (KTS, XHS)")
                .doesNotContain("could not be computed", "ended early");
        assertThat(run.lines().stream().filter(line -> line.matches(" *\\d+  .* %")))
                .hasSize(63);
    }

    @Test
    void uncertainty_worked_countsRunsOnOneSideOfTheTie() throws IOException {
        // a leads where w < 1/2, b where w > 1/2; c is never last and leads only within 0.45 … 0.55 of nobody: max(w, 1
        // − w) ≥ 1/2
        JsonNode json = json(own(three, "--format", "json", "--vary-weights", "any", "--seed", 5));
        JsonNode a = json.at("/units/0");
        assertThat(a.at("/name").asText()).isEqualTo("An");
        assertThat(a.at("/rank").asInt()).isEqualTo(1);
        assertThat(a.at("/score").asDouble()).isEqualTo(0.5);
        // two shares drawn evenly from the simplex: w is uniform, so the mean of 1 − w is 1/2, its deviation √(1/12)
        assertThat(a.at("/meanScore").asDouble()).isCloseTo(0.5, within(0.01));
        assertThat(a.at("/scoreDeviation").asDouble()).isCloseTo(Math.sqrt(1 / 12.0), within(0.005));
        assertThat(a.at("/probabilities/0").asDouble()).isCloseTo(0.5, within(0.02));
        // second where 0.5 < w < 0.55
        assertThat(a.at("/probabilities/1").asDouble()).isCloseTo(0.05, within(0.01));
        assertThat(a.at("/probabilities/2").asDouble()).isCloseTo(0.45, within(0.02));
        JsonNode c = json.at("/units/2");
        assertThat(c.at("/probabilities/0").asDouble()).isZero();
        assertThat(c.at("/bestRank").asInt()).isEqualTo(2);
        assertThat(c.at("/scoreDeviation").asDouble()).isCloseTo(0, within(1e-12));
        // of three units the first: half of them, at least one
        assertThat(a.at("/top").asInt()).isEqualTo(1);
        assertThat(a.at("/amongTop").asDouble())
                .isEqualTo(a.at("/probabilities/0").asDouble());
    }

    @Test
    void uncertainty_json_namesFormatFactorsAndWhatStayed() throws IOException {
        JsonNode json = json(published("--format", "json", "--runs", 2000, "--seed", 7));
        assertThat(json.at("/format").asText()).isEqualTo("dti.uncertainty/1");
        assertThat(json.at("/board/year").asInt()).isEqualTo(2022);
        assertThat(json.at("/by").asText()).isEqualTo("DTI");
        assertThat(json.at("/runs").asInt()).isEqualTo(2000);
        assertThat(json.at("/asked").asInt()).isEqualTo(2000);
        assertThat(json.at("/failures").asInt()).isZero();
        assertThat(json.at("/seed").asInt()).isEqualTo(7);
        assertThat(json.at("/ranking").toString()).isEqualTo("{\"ties\":\"competition\"}");
        assertThat(json.at("/factors").toString())
                .isEqualTo("[{\"name\":\"weights\",\"draw\":\"around\",\"range\":0.25}]");
        assertThat(json.at("/edges")).hasSize(5);
        assertThat(json.at("/edges/2").toString()).isEqualTo("{\"aggregate\":\"HD\",\"part\":\"HDCQS\",\"share\":0.4}");
        assertThat(json.at("/fixed"))
                .hasSize(5)
                .allMatch(edge -> edge.at("/why").asText().equals("given"));
        assertThat(json.at("/failedRuns")).isEmpty();
        assertThat(json.at("/units")).hasSize(63);
        JsonNode unit = json.at("/units/18");
        assertThat(unit.at("/name").asText()).isEqualTo("Bình Dương");
        assertThat(unit.at("/rank95").asInt()).isBetween(19, 21);
        assertThat(unit.at("/probabilities")).hasSize(63);
        double sum = 0;
        for (JsonNode p : unit.at("/probabilities")) {
            sum += p.asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(unit.has("before")).isFalse();
        assertThat(json(published("--format", "json", "--runs", 10, "--published-digits"))
                        .at("/ranking/digits")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void uncertainty_jsonWithPairs_hasHowLikelyEachIsBeforeEachOther() throws IOException {
        JsonNode json = json(own(three, "--format", "json", "--vary-weights", "any", "--pairs"));
        double before = json.at("/units/0/before/b").asDouble();
        double after = json.at("/units/1/before/a").asDouble();
        assertThat(before).isCloseTo(0.5, within(0.02));
        assertThat(before + after).isCloseTo(1, within(1e-3));
        assertThat(json.at("/units/0/before").has("a")).isFalse();
        // a before c where 1 − w > 0.45
        assertThat(json.at("/units/0/before/c").asDouble()).isCloseTo(0.55, within(0.02));
    }

    @Test
    void uncertainty_csv_hasEveryFieldAndTheProbabilities() {
        List<String> lines = own(three, "--format", "csv", "--runs", 1000).lines();
        assertThat(lines.get(0))
                .isEqualTo("unit,name,rank,score,runs,mean_rank,rank_deviation,best_rank,rank_5,median_rank,rank_95,"
                        + "worst_rank,mean_score,score_deviation,least_score,greatest_score,p1,p2,p3");
        assertThat(lines).hasSize(4).allMatch(line -> line.split(",", -1).length == 19);
        String[] c = lines.get(3).split(",", -1);
        assertThat(c[0]).isEqualTo("c");
        assertThat(List.of(c[2], c[3], c[4], c[7])).containsExactly("3", "0.45", "1000", "2");
        // ±25 %: w is within 0.375 … 0.625, so that c with its 0.45 is second or third
        assertThat(Double.parseDouble(c[16])).isZero();
        assertThat(Double.parseDouble(c[17]) + Double.parseDouble(c[18])).isCloseTo(1, within(1e-12));
        assertThat(own(three, "--format", "csv", "--unit", "Chi", "--runs", 1000)
                        .lines())
                .containsExactly(lines.get(0), lines.get(3));
        assertThat(own(three, "--format", "csv-excel", "--runs", 1000).out())
                .startsWith("\ufeffunit;name;rank;score;")
                .contains("\nc;Chi;3;0,45;1000;");
    }

    @Test
    void uncertainty_ofASingleRun_hasNoDeviation() {
        assertThat(own(three, "--runs", 1).line("3  Chi")).contains("–");
        String[] line =
                own(three, "--runs", 1, "--format", "csv").lines().get(1).split(",", -1);
        assertThat(line[6]).isEmpty();
        assertThat(line[4]).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "json"})
    void uncertainty_onOneTwoAndEightThreads_givesTheSameBytes(String format) {
        List<String> outputs = IntStream.of(1, 2, 8)
                .mapToObj(threads -> published("--format", format, "--runs", 5000, "--seed", 3, "--threads", threads)
                        .out())
                .toList();
        assertThat(outputs.get(0)).isNotEmpty().isEqualTo(outputs.get(1)).isEqualTo(outputs.get(2));
        assertThat(published("--format", format, "--runs", 5000, "--seed", 4).out())
                .isNotEqualTo(outputs.get(0));
        assertThat(published("--format", format, "--runs", 5000, "--seed", 3).out())
                .isEqualTo(outputs.get(0));
    }

    @Test
    void uncertainty_ofAUnit_tellsRanksNeighboursAndThatItNeverLeads() {
        Run run = published("--unit", "binh duong", "--runs", 100_000, "--seed", 922, "--top", 20);
        assertThat(run.lines().get(0)).startsWith("Bình Dương (74) · Provincial Digital");
        assertThat(run.out())
                .contains("Without variation: rank 19 of 63, score 0.6321*\n")
                .contains("Ranks: 11–20 in 90 of 100 runs, 10–24 in all; mean 16.8, SD 3.3\n")
                .contains("Scores: mean 0.6320, SD 0.0145; 0.5793 to 0.6770\n")
                .contains("Among the first 20 in 95.3 % of the runs; keeps its rank in 28.8 %\n")
                .contains("\nIt comes first in no run.\n");
        // 13.5 % of 28.8 % of 30 cells, to an eighth
        assertThat(run.line("20  ")).matches("  20 +13\\.5 % +0\\.1 % +95\\.3 % +█{14}▏");
        assertThat(run.line("19  ")).endsWith(" " + "█".repeat(30));
        assertThat(run.line("24  ")).matches("  24 +<0\\.1 % +<0\\.1 % +100\\.0 % +▏");
        String after = run.out().substring(run.out().indexOf("How likely it is before"));
        List<String> about = after.lines().skip(1).limit(9).toList();
        assertThat(about.get(1)).contains("15  Thanh Hóa").endsWith(" %");
        assertThat(about.get(4)).matches("  19  Bình Dương +0\\.6321\\*");
        assertThat(about.get(8)).isEmpty();
    }

    @Test
    void uncertainty_ofAUnitThatCanLead_tellsWithWhichWeights() throws IOException {
        Run run = own(three, "--unit", "An", "--vary-weights", "any");
        // the mean of 1 − w over w < 1/2 is 3/4
        assertThat(run.out()).containsPattern("It comes first in (49|50)\\.\\d % of the runs, with these weights");
        assertThat(run.line("I: M.1 2"))
                .matches("  I: M\\.1 2[45]\\.\\d % \\(50\\.0 %\\), M\\.2 7[45]\\.\\d % \\(50\\.0 %\\)");
        JsonNode unit = json(own(three, "--unit", "An", "--vary-weights", "any", "--format", "json"))
                .at("/units/0");
        assertThat(unit.at("/centralWeights/1/share").asDouble()).isCloseTo(0.75, within(0.01));
        assertThat(unit.at("/before")).hasSize(2);
    }

    @Test
    void uncertainty_ofOneUnit_hasNoNeighbours() throws IOException {
        Run run = own(table("a,An,0,1"), "--unit", "An");
        assertThat(run.out()).doesNotContain("before those about it").contains("rank 1 of 1");
        assertThat(own(table("a,An,0,1")).line("1  An"))
                .matches(" +1  An +0\\.5000 +1\\.0 +0\\.0 +1 +1 +100\\.0 % +100\\.0 %");
    }

    @Test
    void uncertainty_ofARun_showsWhatItDrewAndWhatCameOfIt() throws IOException {
        Run text = own(three, "--run", 17, "--seed", 4);
        JsonNode json = json(own(three, "--run", 17, "--seed", 4, "--format", "json"));
        assertThat(text.out())
                .contains("\nRun 17: what it drew (in brackets as stated), and what came of it\n  I: M.1 ");
        assertThat(json.at("/format").asText()).isEqualTo("dti.uncertainty-run/1");
        assertThat(json.at("/run").asInt()).isEqualTo(17);
        double share = json.at("/drawn/0/share").asDouble();
        assertThat(share).isBetween(0.375, 0.625);
        assertThat(json.at("/drawn/1/share").asDouble()).isCloseTo(1 - share, within(1e-12));
        assertThat(json.at("/units/0/score").asDouble()).isCloseTo(1 - share, within(1e-12));
        assertThat(json.at("/units/1/score").asDouble()).isCloseTo(share, within(1e-12));
        int rank = json.at("/units/1/rank").asInt();
        // both lead without variation, so that one keeps its rank and the other falls
        assertThat(rank).isEqualTo(share > 0.5 ? 1 : share > 0.45 ? 2 : 3);
        String change = rank == 1 ? "0" : "−" + (rank - 1);
        assertThat(text.line(rank + "  Bình"))
                .endsWith(" 1       " + change.indent(0).strip());
        assertThat(own(three, "--run", 18, "--seed", 4).out()).isNotEqualTo(text.out());
        assertThat(json.at("/choices")).isEmpty();
        assertThat(json.at("/numbers")).isEmpty();
        assertThat(json.at("/goalposts")).isEmpty();
        assertThat(json.has("failure")).isFalse();
    }

    @Test
    void uncertainty_leavingOutParts_saysWhatEachRunLeftOut() throws IOException {
        Run run = own(three, "--leave-out", "each", "--runs", 3000);
        assertThat(run.out())
                .contains("one of the lowest elements left out, or none")
                .doesNotContain("Weights that stayed");
        // none, M.1 or M.2 left out: a has 0.5, 1 or 0 in a third of the runs each
        JsonNode a = json(own(three, "--leave-out", "each", "--runs", 3000, "--format", "json"))
                .at("/units/0");
        assertThat(a.at("/leastScore").asDouble()).isZero();
        assertThat(a.at("/greatestScore").asDouble()).isEqualTo(1);
        assertThat(a.at("/probabilities/0").asDouble()).isCloseTo(2 / 3.0, within(0.03));
        assertThat(own(three, "--leave-out", "M.1", "--run", 0).out())
                .containsPattern("\n  element left out: (none|M\\.1)\n");
        assertThat(json(own(three, "--leave-out", "M.1", "--run", 0, "--format", "json"))
                        .at("/choices/left-out")
                        .asText())
                .isIn("none", "M.1");
    }

    @Test
    void uncertainty_inOneAggregate_leavesTheOthers() {
        Run run = published("--in", "HD", "--runs", 100);
        assertThat(run.out())
                .contains("weights ±25 % in HD;")
                .contains("\n  HD: HDCQS 40.0 %, HDKTS 30.0 %, HDXHS 30.0 %\nWeights that stayed:\n")
                .contains("\n  DTI: not asked to vary\n")
                .doesNotContain("  DTI: NTC");
        assertThat(published("--in", "HD,DTI", "--runs", 100).out()).contains("  DTI: NTC 50.0 %");
        assertThat(published("--in", "HD", "--in", "DTI", "--vary-weights", "dirichlet:50", "--runs", 100)
                        .out())
                .contains("(Dirichlet,")
                .contains("  DTI: NTC 50.0 %");
    }

    @Test
    void uncertainty_withinARegion_ranksAmongItsUnits() throws IOException {
        Run run = published("--within", "Dong Nam Bo", "--runs", 1000);
        assertThat(run.lines().get(0)).endsWith("6 units of Đông Nam Bộ");
        // half of six
        assertThat(run.line("Rank  Unit")).endsWith("P(top 3)");
        assertThat(run.lines().stream().filter(line -> line.matches(" *\\d+  .* %")))
                .hasSize(6);
        JsonNode json = json(published("--within", "Dong Nam Bo", "--runs", 1000, "--format", "json"));
        assertThat(json.at("/units/2/probabilities")).hasSize(6);
    }

    @Test
    void uncertainty_ofMergedUnits_variesTheirWeights() {
        Run run = Run.of(
                "uncertainty", Run.sample("dti-2024/published-63.csv"), "--merge", "provinces-34", "--runs", 500);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("34 units").contains("  DTI: NTC ");
        assertThat(run.lines().stream().filter(line -> line.matches(" *\\d+  .* %")))
                .hasSize(34);
        Run refused = Run.of(
                "uncertainty",
                Run.sample("dti-2024/published-63.csv"),
                "--merge",
                "provinces-34",
                "--vary-values",
                "2%");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("--vary-values: values cannot vary here", "Run it on the whole table");
    }

    @Test
    void uncertainty_untilPrecise_endsEarlyAndSaysSo() throws IOException {
        Run run = published("--precision", "2%", "--runs", 1_000_000);
        assertThat(run.out()).contains("\nThe runs ended early, of 1,000,000 asked for: the precision was reached.\n");
        JsonNode json = json(published("--precision", "0.02", "--runs", 1_000_000, "--format", "json"));
        assertThat(json.at("/runs").asLong()).isLessThan(json.at("/asked").asLong());
    }

    @Test
    void uncertainty_onPublishedDigits_saysSoAndKeepsTies() {
        Run run = published("--published-digits", "--runs", 100);
        assertThat(run.out()).contains("ranked on 4 digits");
        assertThat(published("--runs", 100).out()).contains("ranked unrounded");
    }

    @Test
    void uncertainty_whoseTiesShareAMeanOfRanks_isWrongUsage() throws IOException {
        Path recipe = Files.writeString(
                folder.resolve("recipe.json"), "{\"ranking\": {\"digits\": 4, \"ties\": \"average\"}}");
        Run run = published("--recipe", recipe, "--published-digits");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--published-digits: ties (average) must be competition, dense or ordinal");
    }

    @Test
    void uncertainty_inVietnamese_isInVietnameseWithDecimalCommas() {
        Run run = published("--lang", "vi", "--runs", 100_000, "--seed", 922, "--top", 20);
        assertThat(run.out())
                .contains("Độ bất định của thứ hạng theo DTI: 100.000 lần mô phỏng, số khởi tạo 922")
                .contains("trọng số thay đổi ±25 %", "xác suất giữ nguyên hạng", "khoảng thứ hạng 5–95 %")
                .contains("  DTI: NTC 50,0 %, HD 50,0 %");
        assertThat(run.line("19  ")).contains("16,8", "11–20", "28,8 %", "95,3 %");
        Run unit = published("--lang", "vi", "--unit", "74", "--runs", 1000);
        assertThat(unit.out()).contains("Khi chưa thay đổi gì: hạng 19 trên 63", "Không đứng đầu");
        assertThat(published("--lang", "vi", "--run", 3, "--runs", 10).out()).contains("Lần mô phỏng 3: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void uncertainty_asText_fitsAHundredColumns(String language) {
        for (List<Object> options : List.<List<Object>>of(List.of(), List.of("--unit", "74"), List.of("--run", 0))) {
            List<Object> all = new ArrayList<>(List.of("--lang", language, "--runs", 2000));
            all.addAll(options);
            String out = published(all.toArray()).out();
            String sections = out.substring(0, out.lastIndexOf("\n* "));
            assertThat(sections.lines()).hasSizeGreaterThan(20).allMatch(line -> TextTable.width(line) <= WIDTH);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --runs=0                       | runs (0) must be within 1 to 1000000000
            --runs=many                    | '--runs'
            --threads=0                    | --threads (0) must be at least 1
            --seed=x                       | '--seed'
            --top=0                        | --top (0) must be at least 1
            --precision=0                  | --precision: '0' is no size above 0
            --precision=x                  | write 0.5% or 0.005
            --vary-weights=-0.1            | --vary-weights -0.1: how far weights vary must be above 0
            --vary-weights=101%            | --vary-weights 101%: how far weights vary must be
            --vary-weights=much            | --vary-weights much: write 25%, 0.25, any or dirichlet:100
            --vary-weights=dirichlet:0     | the concentration must be above 0
            --vary-weights=dirichlet:x     | write 25%, 0.25, any or dirichlet:100
            --in=X                         | --in: X is no element of dti-province-2022
            --in=NTC                       | --vary-weights: the weights in NTC cannot vary
            --by=HDCQS                     | --vary-weights: the weights in HDCQS cannot vary
            --vary-values=0                | --vary-values 0: the size of an error must be above 0
            --vary-values=-1%              | must be above 0, and at most 100% of the number
            --vary-values=101%             | at most 100% of the number
            --vary-values=sd:              | write 2% (of the number), 0.0005, sd:2% or sd:0.01
            --vary-goalposts=50%           | --vary-goalposts 50%: goalposts move by more than 0
            --vary-goalposts=x             | write 10% or 0.1
            --vary-normalisation=z-score   | takes two names or more
            --vary-normalisation=zz,rank   | --vary-normalisation: type is 'zz'; it is one of borda,
            --vary-aggregation=goo,median  | --vary-aggregation: type is 'goo'; it is one of adjusted-
            --leave-out=X                  | --leave-out: X is no element
            --leave-out=KTS                | --leave-out: left-out: nothing of KTS can vary in DTI
            --leave-out=each,HD            | --leave-out: give names, or each alone; got each,HD
            --leave-out-unit=Atlantis      | --leave-out-unit: Atlantis is no unit of provinces-63
            --unit=Atlantis                | Atlantis is no unit of provinces-63
            --pairs                        | --pairs is for --format json
            --run=10000                    | --run (10000) must be within 0 to 9999
            --run=-1                       | --run (-1) must be within 0 to 9999
            """)
    void uncertainty_withAnOptionThatCannotBe_isWrongUsageAndNamesIt(String option, String message) {
        Run run = published(option);
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message).contains("dti uncertainty --help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void uncertainty_withOptionsThatDoNotGoTogether_isWrongUsage() {
        assertThat(published("--run", 1, "--unit", "74").err()).contains("give --run or --unit, not both");
        assertThat(published("--run", 1, "--format", "csv").err()).contains("--run writes text or json, not csv");
        assertThat(published("--leave-out", "each", "--in", "HD").err()).contains("--in needs --vary-weights");
        assertThat(published("--pairs", "--unit", "74", "--format", "json").status())
                .isEqualTo(2);
        assertThat(published("--lang", "vi", "--in", "X").err()).contains("--in: ", "không có trong");
    }

    @Test
    void uncertainty_ofMoreThanAThousandUnits_isBadInput() throws IOException {
        Path table = table(IntStream.range(0, 1001)
                .mapToObj(u -> "u" + u + ",U" + u + ",0.5,0.5")
                .toArray(String[]::new));
        Run run = Run.of("uncertainty", table, "--framework", framework, "--units", "any");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("1001 units are more than the 1000");
        assertThat(Run.of("uncertainty", folder.resolve("none.csv")).status()).isEqualTo(1);
    }

    @Test
    void uncertainty_ofMoreUnitsThanPairsAreKeptOf_leavesPairsOut() throws IOException {
        Path table = table(IntStream.range(0, 257)
                .mapToObj(u -> "u" + u + ",U" + u + ",0." + (100 + u) + ",0.5")
                .toArray(String[]::new));
        Run run = own(table, "--unit", "u5", "--runs", 10);
        assertThat(run.out()).doesNotContain("before those about it").contains("of 257");
        JsonNode json = json(own(table, "--unit", "u5", "--runs", 10, "--format", "json"));
        assertThat(json.at("/units/0").has("before")).isFalse();
        Run pairs =
                Run.of("uncertainty", table, "--framework", framework, "--units", "any", "--pairs", "--format", "json");
        assertThat(pairs.status()).isEqualTo(2);
        assertThat(pairs.err()).contains("--pairs: of 257 units pairs are not compared");
    }

    @Test
    void uncertainty_ofAPartOfTheList_saysSo() {
        Path part = Run.sample("dti-2020/published.csv");
        assertThat(Run.of("uncertainty", part, "--runs", 10).out())
                .contains("among 2 of 63", "not to be held against published ranks");
        assertThat(Run.of("uncertainty", part, "--runs", 10, "--format", "csv").err())
                .contains("dti: note: among 2 of 63");
    }

    @Test
    void uncertainty_onATerminal_leavesNoTraceOfTheBarWhenQuick() {
        Run run = Run.in(Map.of("dti.terminal", "true"), "uncertainty", Y2022, "--runs", 100);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void uncertainty_ofNamesFromATable_letsNoControlCharacterAndNoFormulaThrough() throws IOException {
        Path table = table("=1+1,\u001b[31mAn,0.6,0.1", "b,Bình,0.5,0.2");
        for (String option : List.of("--unit==1+1", "--run=0", "--top=1")) {
            assertThat(own(table, option, "--runs", 20).out()).doesNotContain("\u001b");
        }
        assertThat(own(table, "--format", "csv", "--runs", 20).out()).contains("'=1+1,");
    }

    @Test
    void uncertainty_whereAFigureIsFilledFromAnEarlierYear_ranksItAsScoringDoes() throws IOException {
        Path years = Files.writeString(folder.resolve("years.csv"), """
                unit,name,year,M.1,M.2
                a,An,2022,0.8,0.1
                a,An,2023,,0.2
                b,Bình,2022,0.1,0.1
                b,Bình,2023,0.4,0.4
                """);
        Path recipe = Files.writeString(folder.resolve("years.json"), """
                {"preparation": [{"type": "impute-across-years", "columns": ["M.1"], "filling": "latest", "longest": 1}]}
                """);
        // (0.8 + 0.2) / 2, and (0.4 + 0.4) / 2
        Run run = own(years, "--year", 2023, "--recipe", recipe, "--runs", 100);
        assertThat(run.line("1  An")).contains("0.5000");
        assertThat(run.line("2  Bình")).contains("0.4000");
        assertThat(run.out()).contains("By methods chosen in a recipe");
    }

    @Test
    void uncertainty_toAFile_writesItThere() throws IOException {
        Path file = folder.resolve("ranks.csv");
        Run run = own(three, "--format", "csv", "-o", file, "--runs", 50);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(4);
    }

    @Test
    void uncertainty_ofManyParts_namesTheFirstTwelve() throws IOException {
        List<String> codes =
                IntStream.rangeClosed(1, 20).mapToObj(n -> "P." + n).toList();
        Framework.Builder builder = Framework.builder("many");
        codes.forEach(code -> builder.indicator(Indicator.share(code, 1)));
        Path many = folder.resolve("many.json");
        FrameworkJson.write(
                builder.aggregate(Aggregate.of("I", Aggregate.Kind.INDEX, 20, codes.toArray(String[]::new)))
                        .headline("I")
                        .build(),
                many);
        Path table = Files.writeString(
                folder.resolve("many.csv"),
                "unit," + String.join(",", codes) + "\na"
                        + codes.stream().map(code -> ",0.5").collect(Collectors.joining()) + "\n");
        Run run = Run.of("uncertainty", table, "--framework", many, "--units", "any", "--runs", 10);
        assertThat(run.out()).contains("P.12 5.0 %, … (20)").doesNotContain("P.13");
    }
}

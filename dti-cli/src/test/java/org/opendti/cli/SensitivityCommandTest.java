package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivityCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final int WIDTH = 100;

    @TempDir
    Path folder;

    private MadeUp index = new MadeUp(Path.of(""), Path.of(""));
    private Path three = Path.of("");

    /** With a share w of M.1: a has 1 − w, b w, and c 0.45 always. */
    @BeforeEach
    void write() throws IOException {
        index = MadeUp.in(folder);
        three = index.table("a,An,0,1", "b,Bình,1,0", "c,Chi,0.45,0.45");
    }

    private Run own(Path table, Object... options) {
        Run run = index.run("sensitivity", table, options);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static Run published(Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("sensitivity", Y2022));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray());
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    private static double number(String csvLine, int column) {
        return Double.parseDouble(csvLine.split(",", -1)[column]);
    }

    @Test
    void sobol_ofBinhDuong2022_putsWeightsOfActivityBeforeTheOthers() {
        Run run = published("--unit", "binh duong");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0)).startsWith("Bình Dương (74) · Provincial Digital");
        assertThat(run.out())
                // 1024 · (5 + 2) runs
                .contains("Sensitivity of the rank by DTI, Sobol indices: 1,024 base points (quasi-random), 7,168")
                .contains("weights ±25 %;")
                .contains("\n  HD: HDCQS 40.0 %, HDKTS 30.0 %, HDXHS 30.0 %\nWeights that stayed:\n  NTC: given")
                .contains("\nWithout variation: rank 19 of 63, score 0.6321*\n\nVaried ")
                .contains("Sum of S: 0.844; the other 0.156 is due to what they do together.\n")
                .contains("(53 of 63 units)", "Inferred, not official (KTS, XHS)")
                .doesNotContain("could not be computed");
        // the figures are those of this seed; uncertainty finds the same deviation of the rank, 3.3
        assertThat(run.line("HD → HDKTS"))
                .matches("HD → HDKTS +0\\.341 +0\\.310 … 0\\.372 +0\\.435 +0\\.4\\d+ … 0\\.4\\d+");
        assertThat(run.line("Rank: variance")).isEqualTo("Rank: variance 11.0, standard deviation 3.31");
        List<String> order = run.lines().stream()
                .filter(line -> line.contains(" → "))
                .map(line -> line.substring(0, line.indexOf("  ")))
                .toList();
        assertThat(order).hasSize(5).startsWith("HD → HDKTS", "HD → HDCQS").endsWith("HD → HDXHS");
    }

    @Test
    void sobol_ofAScore_sharesTheVarianceOfBothWeightsAlike() throws IOException {
        // a's score is v/(u + v) with u, v of M.1 and M.2 drawn from 0.75 … 1.25: the two weights are alike, and act
        // nearly apart
        JsonNode json =
                json(own(three, "--unit", "An", "--effect-on", "score", "--format", "json", "--base-points", 4096));
        double variance = variance();
        assertThat(json.at("/variance").asDouble()).isCloseTo(variance, within(0.01 * variance));
        assertThat(json.at("/standardDeviation").asDouble())
                .isEqualTo(Math.sqrt(json.at("/variance").asDouble()));
        for (JsonNode row : json.at("/rows")) {
            assertThat(row.at("/first/value").asDouble()).isCloseTo(0.5, within(0.01));
            assertThat(row.at("/total/value").asDouble()).isCloseTo(0.5, within(0.01));
            assertThat(row.at("/first/low").asDouble()).isBetween(0.45, 0.5);
            assertThat(row.at("/total/standardError").asDouble()).isBetween(1e-6, 0.02);
        }
        assertThat(json.at("/sumOfFirst").asDouble()).isCloseTo(1, within(0.01));
        assertThat(json.at("/stated").asDouble()).isEqualTo(0.5);
    }

    /** The variance of v/(u + v), on a grid. */
    private static double variance() {
        int n = 400;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double u = 0.75 + 0.5 * (i + 0.5) / n;
                double v = 0.75 + 0.5 * (k + 0.5) / n;
                double score = v / (u + v);
                sum += score;
                squares += score * score;
            }
        }
        double mean = sum / (n * n);
        return squares / (n * n) - mean * mean;
    }

    @Test
    void sobol_json_namesFormatFactorsAndSizes() throws IOException {
        JsonNode json = json(published("--format", "json", "--seed", 7, "--base-points", 64, "--points", "random"));
        assertThat(json.at("/format").asText()).isEqualTo("dti.sensitivity/1");
        assertThat(json.at("/board/year").asInt()).isEqualTo(2022);
        assertThat(json.at("/by").asText()).isEqualTo("DTI");
        assertThat(json.at("/effectOn").asText()).isEqualTo("mean-shift");
        assertThat(json.has("unit")).isFalse();
        assertThat(json.at("/stated").asDouble()).isZero();
        assertThat(json.at("/ranking").toString()).isEqualTo("{\"ties\":\"competition\"}");
        assertThat(json.at("/factors/0/range").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/edges")).hasSize(5);
        assertThat(json.at("/fixed/0/why").asText()).isEqualTo("given");
        assertThat(json.at("/method").asText()).isEqualTo("sobol");
        assertThat(json.at("/points").asText()).isEqualTo("random");
        assertThat(json.at("/seed").asInt()).isEqualTo(7);
        assertThat(json.at("/basePoints").asInt()).isEqualTo(64);
        assertThat(json.at("/used").asInt()).isEqualTo(64);
        assertThat(json.at("/runs").asInt()).isEqualTo(64 * 7);
        assertThat(json.at("/constant").asBoolean()).isFalse();
        assertThat(json.at("/failed").asInt()).isZero();
        assertThat(json.at("/failures")).isEmpty();
        assertThat(json.at("/rows")).hasSize(5);
        double last = Double.MAX_VALUE;
        for (JsonNode row : json.at("/rows")) {
            assertThat(row.at("/total/value").asDouble()).isLessThanOrEqualTo(last);
            last = row.at("/total/value").asDouble();
        }
        JsonNode digits = json(published("--format", "json", "--base-points", 4, "--published-digits", "--unit", "74"));
        assertThat(digits.at("/ranking/digits").asInt()).isEqualTo(4);
        assertThat(digits.at("/name").asText()).isEqualTo("Bình Dương");
        assertThat(digits.at("/effectOn").asText()).isEqualTo("rank");
    }

    @Test
    void sobol_csv_hasALineAGroupInFull() throws IOException {
        List<String> lines = own(three, "--format", "csv", "--unit", "c").lines();
        assertThat(lines.get(0))
                .isEqualTo("factor,first,first_error,first_low,first_high,total,total_error,total_low,total_high");
        assertThat(lines).hasSize(3).allMatch(line -> line.split(",", -1).length == 9);
        JsonNode json = json(own(three, "--format", "json", "--unit", "c"));
        assertThat(number(lines.get(1), 5))
                .isEqualTo(json.at("/rows/0/total/value").asDouble())
                .isGreaterThanOrEqualTo(number(lines.get(2), 5));
        assertThat(lines.get(1)).startsWith("I → M.");
        assertThat(own(three, "--format", "csv-excel", "--unit", "c").out())
                .startsWith("\ufefffactor;first;")
                .contains("\nI → M.1;");
    }

    @Test
    void groups_byDefaultAndByOption_areFactorsOrEdges() {
        List<Object> two = List.of("--vary-weights", "25%", "--vary-values", "0.0005", "--base-points", 16);
        assertThat(published(two.toArray()).out())
                .contains("\nweights ", "\nnumbers ")
                .doesNotContain(" → ");
        List<Object> edges = new ArrayList<>(two);
        edges.add("--by-edge");
        assertThat(published(edges.toArray()).out())
                .contains("\nnumbers ", "\nDTI → NTC ", "\nHD → HDXHS ")
                .doesNotContain("\nweights ");
        Run one = published("--by-factor", "--in", "HD", "--base-points", 256);
        assertThat(one.line("weights in HD")).matches("weights in HD +1\\.0.. .*| *weights in HD +0\\.9.. .*");
        assertThat(one.out()).contains("DTI: not asked to vary");
    }

    @Test
    void morris_ofAScore_givesEffectsWithTheirSign() throws IOException {
        // v/(u + v) changes by about a quarter of a weight's range of 0.5: up with v, down with u
        Run text = own(three, "--method", "morris", "--unit", "a", "--effect-on", "score");
        assertThat(text.out())
                .contains("elementary effects: 20 trajectories, 60 runs, seed 0")
                .doesNotContain("ranked");
        assertThat(text.line("I → M.1"))
                .matches("I → M\\.1 +0\\.1[23].. +0\\.0... +0\\.1... … 0\\.1... +−0\\.1... +0\\.0...");
        JsonNode json =
                json(own(three, "--method", "morris", "--unit", "a", "--effect-on", "score", "--format", "json"));
        for (JsonNode row : json.at("/rows")) {
            boolean up = row.at("/factor").asText().equals("I → M.2");
            assertThat(row.at("/muStar/value").asDouble()).isCloseTo(0.125, within(0.01));
            assertThat(row.at("/mu/value").asDouble()).isCloseTo(up ? 0.125 : -0.125, within(0.01));
            assertThat(row.at("/sigma").asDouble()).isBetween(0.001, 0.05);
            assertThat(row.at("/effects").asInt()).isEqualTo(20);
        }
        assertThat(json.at("/trajectories").asInt()).isEqualTo(20);
        assertThat(json.at("/levels").asInt()).isEqualTo(4);
    }

    @Test
    void morris_ofSeveralNumbers_hasNoSignAndNoDeviation() {
        Run run = own(three, "--method", "morris", "--by-factor", "--unit", "a");
        assertThat(run.line("weights")).endsWith("–  –");
        String line = own(three, "--method", "morris", "--by-factor", "--unit", "a", "--format", "csv")
                .lines()
                .get(1);
        // μ and its three, then σ are empty; 20 effects
        assertThat(line).matches("weights,[^,]+,[^,]+,[^,]+,[^,]+,,,,,,20");
    }

    @Test
    void oneAtATime_ofAScore_givesTheEndsOfTheLevels() throws IOException {
        // the first of 11 levels makes a weight 0.75 + 0.5 · 0.5/11 = 0.772727, the last 1.227273; with u alone a has
        // 1/(1 + u): 0.564103 and 0.448980, where M.1 has the rest
        Run text = own(three, "--method", "one-at-a-time", "--unit", "a", "--effect-on", "score");
        assertThat(text.line("I → M.1"))
                .matches("I → M\\.1 +0\\.4490  55\\.1 % +0\\.5641  43\\.6 % +0\\.03.. +50\\.. %");
        assertThat(text.line("I → M.2")).contains("0.4359  43.6 %").contains("0.5510  55.1 %");
        assertThat(text.out())
                .contains("one at a time: 23 runs")
                .contains("\nScore with everything as stated: 0.5000\n");
        List<String> csv = own(
                        three, "--method", "one-at-a-time", "--unit", "a", "--effect-on", "score", "--format", "csv")
                .lines();
        assertThat(csv.get(0))
                .isEqualTo("factor,least,least_at,greatest,greatest_at,range,deviation,share,used,failed");
        String first = csv.stream()
                .filter(line -> line.startsWith("I → M.1"))
                .findFirst()
                .orElseThrow();
        assertThat(number(first, 1)).isCloseTo(0.448980, within(1e-6));
        assertThat(number(first, 2)).isCloseTo(10.5 / 11, within(1e-12));
        assertThat(number(first, 3)).isCloseTo(0.564103, within(1e-6));
        assertThat(number(first, 4)).isCloseTo(0.5 / 11, within(1e-12));
        assertThat(first).endsWith(",11,0");
        JsonNode json = json(own(three, "--method", "one-at-a-time", "--unit", "a", "--format", "json"));
        // without variation a and b lead together; a is third where 1 − w < 0.45, so for u from 11/9 on
        assertThat(json.at("/stated").asInt()).isEqualTo(1);
        assertThat(json.at("/rows/0/greatest/value").asInt()).isEqualTo(3);
        assertThat(json.at("/levels").asInt()).isEqualTo(11);
        assertThat(json.at("/draws").asInt()).isEqualTo(256);
    }

    @Test
    void oneAtATime_ofAChoice_namesWhatWasChosenAndTheRunItWasLeftOutOf() throws IOException {
        Run run = own(three, "--leave-out-unit", "a,b", "--unit", "a", "--method", "one-at-a-time");
        // all there: first with b; without b: still first; without itself it has no rank
        assertThat(run.out()).contains("The rank is the same in every run");
        assertThat(own(three, "--leave-out-unit", "a,b", "--unit", "c", "--method", "one-at-a-time")
                        .line("unit left out"))
                .matches("unit left out +2  An +3  none +0\\.4. +100\\.0 %");
        assertThat(run.out()).contains(": the unit is left out\n");
    }

    @ParameterizedTest
    @CsvSource({"sobol", "morris", "one-at-a-time"})
    void output_thatIsTheSameInEveryRun_isSaidInWords(String method) throws IOException {
        Path clear = index.table("a,An,0.9,0.9", "b,Bình,0.1,0.1");
        Run text = own(clear, "--method", method);
        assertThat(text.out())
                .contains("\n\nNo rank moves in any run, so that there is nothing to share out.\n")
                .doesNotContain("NaN", "Sum of S");
        assertThat(own(clear, "--method", method, "--unit", "b").out()).contains("The rank is the same in every run");
        assertThat(own(clear, "--method", method, "--unit", "b", "--lang", "vi").out())
                .contains("Thứ hạng như nhau trong mọi lần mô phỏng");
        Run csv = own(clear, "--method", method, "--format", "csv");
        assertThat(csv.err()).contains("dti: note: No rank moves in any run");
        assertThat(csv.lines()).hasSize(3);
        assertThat(json(own(clear, "--method", method, "--format", "json"))
                        .at("/constant")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void meanShift_thatIsTheSameButNot0_isNotSaidToBeNoMove() throws IOException {
        // arithmetic 0.5 and 0.4; geometric 0.3 and 0.4, harmonic 0.18 and 0.4: both move each by one rank
        Path table = index.table("a,An,0.1,0.9", "b,Bình,0.4,0.4");
        Run run = own(table, "--vary-aggregation", "geometric,harmonic");
        assertThat(run.out())
                .contains("The mean rank shift is the same in every run")
                .doesNotContain("No rank moves");
    }

    @Test
    void runs_thatFail_areCountedAndTheFirstNamed() throws IOException {
        List<Object> options = List.of("--vary-weights", "25%", "--vary-aggregation", "arithmetic,geometric");
        Path table = index.table("a,An,0,0.9", "b,Bình,0.5,0.5", "c,Chi,0.6,0.3");
        Run sobol = own(table, options.toArray());
        // A or B takes the geometric mean in three of four base points
        assertThat(sobol.out())
                .contains("768 of 1,024 base points could not be computed and count in nothing here")
                .contains("seems to matter less than it does:\n  base point ")
                .contains("I of An cannot be aggregated: geometric takes parts above 0, and M.1 is 0");
        assertThat(sobol.lines().stream().filter(line -> line.startsWith("  base point ")))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(own(table, with(options, "--method", "morris")).out())
                .containsPattern("\\d+ of 60 runs could not be computed")
                .contains("\n  trajectory ");
        assertThat(own(table, with(options, "--method", "one-at-a-time")).out())
                // the levels from 5.5/11 on
                .contains("6 of 268 runs could not be computed")
                .contains("\n  aggregation, run 5: I of An");
        Run csv = own(table, with(options, "--format", "csv"));
        assertThat(csv.err()).contains("dti: note: 768 of 1,024 base points").contains("geometric takes parts above 0");
        JsonNode json = json(own(table, with(options, "--format", "json")));
        assertThat(json.at("/failed").asInt()).isEqualTo(768);
        assertThat(json.at("/used").asInt()).isEqualTo(256);
        assertThat(json.at("/failures")).hasSize(100);
        assertThat(json.at("/failures/0/reason/message").asText()).contains("geometric takes parts above 0");
    }

    private static Object[] with(List<Object> options, Object... more) {
        List<Object> all = new ArrayList<>(options);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    @ParameterizedTest
    @CsvSource({"sobol", "morris", "one-at-a-time"})
    void runs_thatAllFail_areBadInputWithTheReason(String method) throws IOException {
        Path table = index.table("a,An,0,0.9", "b,Bình,0.5,0.5");
        Run run = index.run("sensitivity", table, "--method", method, "--vary-aggregation", "geometric,harmonic");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("could not be computed, too many for " + method)
                .contains("I of An cannot be aggregated")
                .doesNotContain("fault of the program");
    }

    @ParameterizedTest
    @CsvSource({
        "sobol, text",
        "sobol, json",
        "sobol, csv",
        "morris, text",
        "morris, json",
        "one-at-a-time, text",
        "one-at-a-time, csv"
    })
    void output_onOneTwoAndEightThreads_isTheSame(String method, String format) {
        List<String> outputs = IntStream.of(1, 2, 8)
                .mapToObj(threads -> published(
                                "--method",
                                method,
                                "--format",
                                format,
                                "--seed",
                                3,
                                "--threads",
                                threads,
                                "--unit",
                                "74",
                                "--vary-weights",
                                "25%",
                                "--vary-values",
                                "0.0005")
                        .out())
                .toList();
        assertThat(outputs.get(0)).isNotEmpty().isEqualTo(outputs.get(1)).isEqualTo(outputs.get(2));
        assertThat(published(
                                "--method",
                                method,
                                "--format",
                                format,
                                "--seed",
                                4,
                                "--unit",
                                "74",
                                "--vary-weights",
                                "25%",
                                "--vary-values",
                                "0.0005")
                        .out())
                .isNotEqualTo(outputs.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void text_ofEveryMethod_fitsAHundredColumns(String language) {
        for (String method : List.of("sobol", "morris", "one-at-a-time")) {
            String out = published("--lang", language, "--method", method, "--unit", "74")
                    .out();
            String sections = out.substring(0, out.lastIndexOf("\n* "));
            assertThat(sections.lines()).hasSizeGreaterThan(12).allMatch(line -> TextTable.width(line) <= WIDTH);
        }
    }

    @Test
    void text_inVietnamese_isInVietnameseWithDecimalCommas() {
        Run run = published("--lang", "vi", "--unit", "74");
        assertThat(run.out())
                .contains("Độ nhạy của thứ hạng theo DTI, chỉ số Sobol: 1.024 điểm cơ sở (tựa ngẫu nhiên)")
                .contains("Chỉ số bậc nhất S", "Chỉ số tổng T", "Khoảng tin cậy 95 %", "0,341")
                .contains("phương sai 11,0, độ lệch chuẩn 3,31");
        assertThat(published("--lang", "vi", "--method", "morris").out()).contains("tác động cơ bản: 20 quỹ đạo");
        assertThat(published("--lang", "vi", "--method", "one-at-a-time").out()).contains("từng yếu tố một");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --base-points=1                | --base-points (1) must be at least 2
            --base-points=many             | '--base-points'
            --base-points=2000000          | --base-points (2000000) of 5 factors take 14000000 runs, and at most 10000000
            --method=sobel                 | is none of sobol, morris, one-at-a-time
            --points=even                  | is none of quasi-random, random
            --effect-on=spread             | is none of mean-shift, rank, score
            --effect-on=rank               | --effect-on rank needs --unit
            --effect-on=score              | --effect-on score needs --unit
            --threads=0                    | --threads (0) must be at least 1
            --seed=x                       | '--seed'
            --unit=Atlantis                | Atlantis is no unit of provinces-63
            --vary-weights=much            | --vary-weights much: write 25%, 0.25, any or dirichlet:100
            --in=NTC                       | --vary-weights: the weights in NTC cannot vary
            --leave-out=KTS                | --leave-out: left-out: nothing of KTS can vary in DTI
            --leave-out-unit=74,binh duong | --leave-out-unit: 74 and binh duong are the same; name it once
            --leave-out=HD,HD              | --leave-out: HD and HD are the same; name it once
            """)
    void sensitivity_withAnOptionThatCannotBe_isWrongUsageAndNamesIt(String option, String message) {
        Run run = published(option);
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message).contains("dti sensitivity --help");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --by-edge --by-factor                              | give --by-edge or --by-factor, not both
            --by-edge --vary-values=2%                         | --by-edge needs --vary-weights
            --method=morris --base-points=64                   | --base-points is for --method sobol, not morris
            --method=one-at-a-time --points=random             | --points is for --method sobol, not one-at-a-time
            --effect-on=mean-shift --unit=74                   | --effect-on mean-shift is of all units; leave --unit out
            --effect-on=score --unit=74 --published-digits     | --published-digits is for ranks
            --within=Dong_Nam_Bo --vary-values=2%              | --vary-values: values cannot vary here
            """)
    void sensitivity_withOptionsThatDoNotGoTogether_isWrongUsage(String options, String message) {
        Run run = published(Arrays.stream(options.split(" "))
                .map(option -> (Object) option.replace('_', ' '))
                .toArray());
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void sensitivity_ofAMissingFile_isBadInput() {
        assertThat(Run.of("sensitivity", folder.resolve("none.csv")).status()).isEqualTo(1);
    }

    @Test
    void sensitivity_withinARegionAndOfMergedUnits_variesTheirWeights() {
        Run region = published("--within", "Dong Nam Bo", "--base-points", 16);
        assertThat(region.status()).as(region.err()).isZero();
        assertThat(region.lines().get(0)).endsWith("6 units of Đông Nam Bộ");
        Run merged = Run.of(
                "sensitivity",
                Run.sample("dti-2024/published-63.csv"),
                "--merge",
                "provinces-34",
                "--base-points",
                16,
                "--format",
                "csv");
        assertThat(merged.status()).as(merged.err()).isZero();
        assertThat(merged.lines()).anyMatch(line -> line.startsWith("DTI → NTC,"));
    }

    @Test
    void sensitivity_onATerminal_leavesNoTraceOfTheBarWhenQuick() {
        Run run = Run.in(Map.of("dti.terminal", "true"), "sensitivity", Y2022, "--base-points", 16);
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void watched_afterEachBlock_tellsHowManyRunsAreDone() {
        List<String> told = new ArrayList<>();
        Watched model = new Watched(
                (points, runs, y) -> Arrays.fill(y, 0, runs, points[0][0]),
                300,
                (done, of) -> told.add(done + "/" + of));
        double[] y = new double[200];
        model.evaluate(new double[][] {{0.25}}, 200, y);
        model.evaluate(new double[][] {{0.5}}, 100, y);
        assertThat(told).containsExactly("200/300", "300/300");
        assertThat(y[99]).isEqualTo(0.5);
        assertThat(y[100]).isEqualTo(0.25);
    }

    @Test
    void sensitivity_toAFile_writesItThere() throws IOException {
        Path file = folder.resolve("indices.csv");
        assertThat(own(three, "--format", "csv", "-o", file).out()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(3);
    }
}

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final Path Y2023 = Run.sample("dti-2023/published.csv");
    private static final Path Y2024 = Run.sample("dti-2024/published-63.csv");
    private static final Path Y2024_OF_34 = Run.sample("dti-2024/published-34.csv");

    @TempDir
    private Path folder;

    private static Run trend(Object... more) {
        return of(List.of(Y2022, Y2023, Y2024), more);
    }

    private static Run merged(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--merge", "provinces-34"));
        arguments.addAll(Arrays.asList(more));
        return of(List.of(Y2022, Y2023, Y2024_OF_34), arguments.toArray());
    }

    private static Run of(List<Path> tables, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("trend"));
        arguments.addAll(tables);
        arguments.addAll(Arrays.asList(more));
        return Run.of(arguments.toArray());
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    private static String unbroken(Run run) {
        return run.out().replace('\n', ' ');
    }

    /** The line of an element in the part of the output that begins with a text. */
    private static String line(Run run, String part, String element) {
        return run.out()
                .substring(run.out().indexOf(part))
                .lines()
                .filter(line -> line.startsWith(element + " "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void trend_ofThreeYears_showsRankPathsAndScores() {
        Run run = trend();
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.line("Unit "))
                .matches("Unit +Rank 2022 +Rank 2023 +Rank 2024 +Gained +Score 2022 +Score 2023 +Score 2024 +Change");
        // published: 19, 7, 29 with 0.6321, 0.7411, 0.7161
        assertThat(run.line("Bình Dương"))
                .matches("Bình Dương +19 +7 +29 +−10 +0\\.6321\\* +0\\.7411\\* +0\\.7161\\* +\\+0\\.0840");
        assertThat(run.lines().stream().filter(line -> line.matches(".* [+−]0\\.\\d{4}$")))
                .hasSize(63);
        assertThat(unbroken(run))
                .contains("Gained: ranks from 2022 to 2024, +3 being three ranks up")
                .contains("from 2023 to 2024 the edition changes (dti-province-2022, then dti-province-2024)")
                .contains("2022: DTTM of dti-province-2022 left out")
                .contains("* rests on a figure worked out backwards")
                .contains("Decision 922/QĐ-BTTTT")
                .contains("Decision 405/QĐ-BKHCN");
    }

    @Test
    void trend_ofAUnit_showsEveryElement() {
        Run run = trend("--unit", "binh duong");
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Bình Dương (74)\n");
        assertThat(line(run, "Ranks among 63", "DTI")).matches("DTI +19 +7 +29 +\\+12 +−22 +Provincial .*");
        assertThat(line(run, "Ranks among 63", "HDKTS")).matches("HDKTS +62 +31 +27 +\\+31 +\\+4 +Digital economy.*");
        // (0.7161 / 0.6321)^(1/2) − 1 = 6.4 %; the line's slope is (0.7161 − 0.6321) / 2
        assertThat(line(run, "Scores and", "DTI"))
                .matches("DTI +0\\.6321\\* +0\\.7411\\* +0\\.7161\\* +\\+0\\.1090 +−0\\.0250 +\\+6\\.4 +\\+0\\.0420"
                        + " +−0\\.\\d{4} … \\+0\\.\\d{4} +Provincial.*");
        assertThat(run.out()).doesNotContain("Forecast", "\nNTS ", "\nDTTM ");
    }

    @Test
    void trend_ofTwoYears_hasNoIntervalOfTheSlope() {
        Run run = of(List.of(Y2023, Y2022), "--unit", "74");
        assertThat(line(run, "Scores and", "HD"))
                .matches("HD +0\\.5218 +0\\.6571 +\\+0\\.1353 +\\+25\\.9 +\\+0\\.1353 +– .*");
        assertThat(run.out()).doesNotContain("edition changes");
    }

    @Test
    void forecast_ofAllUnits_hasScoresRanksAndRanges() {
        Run run = trend("--forecast", 2025, "--model", "last", "--runs", 2000, "--seed", 7);
        assertThat(run.status()).isZero();
        // by the model the scores and ranks of 2024 stay
        assertThat(run.line("Bình Dương")).matches(".* 0\\.7161 +0\\.\\d{4}–0\\.\\d{4} +29 +\\d+–\\d+");
        assertThat(unbroken(run))
                .contains("Forecast of 2025 by the model last: the last score stays.")
                .contains("range is of 2,000 runs, seed 7, ranked unrounded")
                .contains("forecast of 2025 from 2022, 2023, 2024 by the model last");
        assertThat(trend("--forecast", 2025, "--model", "last", "--runs", 2000, "--seed", 7)
                        .out())
                .isEqualTo(run.out());
    }

    @Test
    void forecast_ofAUnit_saysHowLikelyRanksAre() {
        Run run = trend("--unit", "74", "--forecast", 2025, "--runs", 2000);
        assertThat(run.line("again 29")).matches("again 29 +\\d\\.\\d %");
        assertThat(run.line("best 10")).matches("best 10 +\\d+\\.\\d %");
        assertThat(unbroken(run)).contains("How likely Bình Dương has a rank by DTI in 2025");
        assertThat(line(run, "Forecast of 2025", "HDXHS"))
                .matches("HDXHS +0\\.8138 +0\\.\\d{4}–1\\.0000 +9 +\\d+–\\d+ +.*");
        double better = percent(run.line("better than 29 (2024)"));
        double again = percent(run.line("again 29"));
        double worse = percent(run.line("worse than 29"));
        assertThat(better + again + worse).isCloseTo(100, within(0.2));
    }

    private static double percent(String line) {
        return Double.parseDouble(line.replaceAll("^.* ([0-9.]+) %$", "$1"));
    }

    @Test
    void merged_years_showASuccessorBesideItsPredecessors() {
        Run run = merged("--unit", "TP. Hồ Chí Minh");
        assertThat(run.status()).isZero();
        assertThat(line(run, "Ranks among 34", "DTI")).matches("DTI +6 +3 +4 +\\+3 +−1 +.*");
        assertThat(line(run, "Its predecessors", "Bình Dương")).matches("Bình Dương +19 +7 +– +0\\.6321 +0\\.7411 +–");
        assertThat(unbroken(run))
                .contains("with ranks among 63 units, which are not to be set against those among 34")
                .contains("merged by the official rule, the mean of the predecessors");
    }

    @Test
    void merged_byWeights_differAndSaySo() {
        String weights = Run.sample("population.csv") + ":population_2022_thousand";
        Run run = merged("--merge-weights", weights);
        assertThat(unbroken(run))
                .contains("merged by weight (" + weights + "), not by the official rule")
                .contains("changes up to them are also changes of the way of merging");
        assertThat(merged().out()).doesNotContain("way of merging");
        assertThat(run.line("TP. Hồ Chí Minh")).isNotEqualTo(merged().line("TP. Hồ Chí Minh"));
        // of one predecessor alone all stays
        assertThat(run.line("Huế ")).containsPattern("0\\.6975.*0\\.7660.*0\\.7952");
        assertThat(merged("--merge-by", "weights", "--merge-weights", weights).out())
                .isEqualTo(run.out());
        assertThat(merged("--merge-by", "mean").out()).isEqualTo(merged().out());
    }

    @Test
    void merged_boardsOfTheLaterListAlone_knowNoPredecessors() throws IOException {
        Path later = Files.writeString(
                folder.resolve("2023.csv"), Files.readString(Y2024_OF_34).replace(",2024,", ",2025,"));
        Run run = of(
                List.of(Y2024_OF_34, later),
                "--edition",
                "dti-province-2024",
                "--merge",
                "provinces-34",
                "--unit",
                "Huế");
        assertThat(unbroken(run)).contains("nothing is known of its predecessors");
    }

    @Test
    void file_ofSeveralYears_isScoredByTheEditionOfEach() throws IOException {
        Path years = Files.writeString(folder.resolve("years.csv"), """
                unit,year,NTC,HDCQS,HDKTS,HDXHS
                01,2023,0.5,0.1,0.1,0.1
                02,2023,0.4,0.1,0.1,0.1
                01,2024,0.5,0.1,0.1,0.1
                02,2024,0.6,0.1,0.1,0.1
                """);
        Run run = of(List.of(years), "--units", "provinces-63");
        // 500 of 1000 points of the foundation group until 2023, 440 of 940 in 2024
        assertThat(run.line("Hà Nội")).matches("Hà Nội +1 +2 +−1 +0\\.3000 +0\\.2872 +−0\\.0128");
        assertThat(unbroken(run)).contains("edition changes").contains("among a part of the list");
        Run one = of(List.of(years), "--units", "provinces-63", "--edition", "dti-province-2022");
        assertThat(one.line("Hà Nội")).matches("Hà Nội +1 +2 +−1 +0\\.3000 +0\\.3000 +0\\.0000");
        assertThat(of(List.of(years), "--units", "provinces-63", "--year", 2023).err())
                .contains("2023 is the only year");
    }

    @Test
    void within_aRegion_ranksAnew() {
        assertThat(trend("--within", "Đông Nam Bộ").line("Bình Dương")).matches("Bình Dương +3 +2 +4 .*");
    }

    @Test
    void csv_ofAllUnits_hasALineAUnit() {
        Run run = trend("--format", "csv", "--forecast", 2025, "--model", "last", "--runs", 500);
        assertThat(run.lines()).hasSize(64);
        assertThat(run.lines().get(0))
                .isEqualTo("list,unit,name,element,element_name,rank_2022,rank_2023,rank_2024,rank_change,"
                        + "score_2022,score_2023,score_2024,score_change,growth,slope,slope_low,slope_high,slope_relative,"
                        + "score_forecast_2025,score_forecast_2025_low,score_forecast_2025_high,"
                        + "rank_forecast_2025,rank_forecast_2025_low,rank_forecast_2025_high");
        assertThat(run.line("provinces-63,74,"))
                .startsWith("provinces-63,74,Bình Dương,DTI,Provincial Digital Transformation Index,19,7,29,-10,");
        assertThat(run.lines())
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(24));
        assertThat(run.err()).contains("dti: note: from 2023 to 2024 the edition changes");
    }

    @Test
    void csv_ofAUnit_hasALineAnElementAndAPredecessor() {
        Run run = merged("--unit", "Huế", "--format", "csv", "--forecast", 2025, "--runs", 200);
        assertThat(run.lines()).hasSize(1 + 14 + 1);
        assertThat(run.lines().get(15)).startsWith("provinces-63,46,Thừa Thiên Huế,DTI,");
        assertThat(run.lines())
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(24));
        // five parts of the foundation group are not forecast: six cells are empty
        assertThat(run.lines().stream().filter(line -> line.endsWith(",,,,,"))).hasSize(4 + 1);
        assertThat(merged("--unit", "Huế", "--format", "csv-excel").out()).startsWith("\ufefflist;unit;");
    }

    @Test
    void json_ofAUnit_holdsYearsRatesForecastAndPredecessors() throws IOException {
        JsonNode json = json(merged("--unit", "79", "--forecast", 2025, "--runs", 300, "--format", "json"));
        assertThat(json.get("format").asText()).isEqualTo("dti.trend/1");
        assertThat(json.get("years")).hasSize(3);
        assertThat(json.get("years").get(2).get("edition").asText()).isEqualTo("dti-province-2024");
        assertThat(json.get("mergedBy").asText()).isEqualTo("mean");
        assertThat(json.get("forecast").get("model").asText()).isEqualTo("damped");
        assertThat(json.get("forecast").get("from")).hasSize(4);
        assertThat(json.get("findings")).hasSize(4);
        JsonNode element = json.get("unit").get("elements").get(0);
        assertThat(element.get("code").asText()).isEqualTo("DTI");
        assertThat(element.get("years").get(1).get("rank").asInt()).isEqualTo(3);
        assertThat(element.get("changes").get(0).get("rankChange").asInt()).isEqualTo(3);
        assertThat(element.get("whole").get("rankChange").asInt()).isEqualTo(2);
        assertThat(element.get("slope95").get("low").asDouble()).isLessThan(0);
        assertThat(element.get("forecast").get("rankProbabilities")).hasSize(34);
        double sum = 0;
        for (JsonNode p : element.get("forecast").get("rankProbabilities")) {
            sum += p.asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(json.get("unit").get("predecessors")).hasSize(3);
        assertThat(json.get("unit").get("predecessors").get(0).get("list").asText())
                .isEqualTo("provinces-63");
    }

    @Test
    void json_ofAllUnits_isInTheOrderOfTheLastYear() throws IOException {
        JsonNode json = json(trend("--format", "json", "--by", "HDKTS"));
        assertThat(json.get("by").asText()).isEqualTo("HDKTS");
        assertThat(json.get("units")).hasSize(63);
        assertThat(json.get("units").get(0).get("years").get(2).get("rank").asInt())
                .isEqualTo(1);
        assertThat(json.has("forecast")).isFalse();
        assertThat(json.has("mergedBy")).isFalse();
    }

    @Test
    void vietnamese_output_isAligned() {
        Run run = trend("--lang", "vi", "--forecast", 2025, "--runs", 100);
        assertThat(run.line("Đơn vị")).contains("Hạng 2022", "Tăng bậc", "Giá trị 2025", "90 %");
        assertThat(run.line("Bình Dương")).contains("0,6321*");
        List<String> rows =
                run.lines().stream().filter(line -> line.matches(".*\\d–\\d+$")).toList();
        assertThat(rows).hasSize(63);
        assertThat(rows.stream().map(TextTable::width).distinct()).hasSize(1);
        assertThat(trend("--lang", "vi", "--unit", "74", "--forecast", 2025, "--runs", 100)
                        .out())
                .contains("Xác suất hạng của Bình Dương theo DTI năm 2025", "tốt hơn 29 (2024)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --forecast 2024 | 2 | the year to forecast is 2024, and the last year of the tables is 2024
            --forecast 2035 | 2 | choose a later year, up to 2034
            --by NTS --forecast 2025 | 1 | NTS cannot be forecast: in 2022 it has no score of 53 of 63 units
            --by DTTM | 2 | DTTM is no element
            --model last | 2 | --model last needs --forecast YEAR
            --forecast 2025 --model best | 2 | is none of last, damped, least-squares, mean-change
            --merge-by weights | 2 | needs --merge provinces-34
            --merge provinces-34 --merge-by sum | 2 | --merge-by takes mean, weights
            --merge provinces-34 --merge-by weights | 2 | needs --merge-weights FILE[:COLUMN]
            --merge provinces-34 --merge-by mean --merge-weights x | 2 | --merge-by mean takes no weights
            --merge provinces-34 --merge-weights nothing.csv:x | 1 | nothing.csv
            --merge provinces-35 | 2 | --merge takes provinces-34
            --unit Nowhere | 2 | Nowhere is no unit of provinces-63
            --forecast 2025 --runs 0 | 2 | --runs (0)
            """)
    void arguments_thatCannotBe_areRefused(String options, int status, String message) {
        Run run = trend((Object[]) options.split(" "));
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void tables_thatCannotStandSideBySide_areRefused() {
        assertThat(of(List.of(Y2022)).err()).contains("2022 is the only year; a trend needs at least two");
        assertThat(of(List.of(Y2022, Y2023, Y2022)).err()).contains("two tables are of 2022");
        assertThat(of(List.of(Y2023, Y2024_OF_34)).err()).contains("--merge provinces-34");
        assertThat(of(List.of(Run.sample("ict-index/2022.csv"), Run.sample("ict-index/2023.csv")))
                        .err())
                .contains("no unit is in the tables of all years 2022, 2023");
        assertThat(of(List.of(Run.sample("ict-index/2016.csv"), Y2023)).err())
                .contains("no element is in the frameworks of all years");
        assertThat(of(List.of()).status()).isEqualTo(2);
    }

    @Test
    void row_withoutAYear_isRefused() throws IOException {
        Path years = Files.writeString(folder.resolve("years.csv"), """
                unit,year,DTI
                01,2022,0.5
                01,2023,0.5
                02,,0.5
                """);
        Run run = of(List.of(years), "--units", "provinces-63");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("years.csv is of [2022, 2023] + –");
    }

    @Test
    void weights_thatLackAUnit_areRefusedByName() throws IOException {
        Path weights = Files.writeString(folder.resolve("weights.csv"), "unit,people\n01,8435\n");
        Run run = merged("--merge-weights", weights);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("Hà Giang has the weight –; to merge by weights every unit needs one above 0");
    }
}

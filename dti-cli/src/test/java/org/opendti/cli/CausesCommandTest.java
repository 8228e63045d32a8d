package org.opendti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CausesCommandTest {

    private static final Path Y2022 = Run.sample("dti-2022/published.csv");
    private static final Path Y2023 = Run.sample("dti-2023/published.csv");
    private static final Path Y2024 = Run.sample("dti-2024/published-63.csv");
    private static final Path Y2024_OF_34 = Run.sample("dti-2024/published-34.csv");

    @Test
    void causes_ofAll_showRanksGainedByEach() {
        Run run = Run.of("compare", Y2023, Y2024, "--causes");
        assertThat(run.status()).isZero();
        assertThat(run.line("Unit"))
                .containsPattern("Old +New +Change +NTS .*NTC† +HDCQS +HDKTS +HDXHS +Others +Weights");
        assertThat(run.line("Bình Dương"))
                .containsPattern("7 +29 +−22 .*\\+6\\.8 +−22\\.1 +−1\\.4 +\\+7\\.8 +−13\\.5 +\\+0\\.4$");
        assertThat(run.out())
                .contains("Ranks gained by each cause")
                .contains("also for other weights among them")
                .contains("(Shapley value)")
                .contains("The edition changed from dti-province-2022 to dti-province-2024");
    }

    /** What is shown of the causes adds up to what is shown of the change, for every unit. */
    @ParameterizedTest
    @ValueSource(strings = {"rank", "score"})
    void causes_shown_addUpToTheChangeShown(String measure) {
        Run run = Run.of("compare", Y2022, Y2023, "--causes", "--measure", measure);
        List<String> rows = run.lines().stream()
                .filter(line -> line.matches("\\S.* {2,}[0-9.]+ +[0-9.]+ +[+−]?[0-9].*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(60);
        for (String row : rows) {
            String[] numbers = row.strip().split(" {2,}|(?<=[0-9–]) ", -1);
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = 4; k < numbers.length; k++) {
                sum = sum.add(number(numbers[k]));
            }
            assertThat(sum).as(row).isEqualByComparingTo(number(numbers[3]));
        }
    }

    private static BigDecimal number(String shown) {
        return shown.strip().equals("–")
                ? BigDecimal.ZERO
                : new BigDecimal(shown.strip().replace('−', '-'));
    }

    @Test
    void causes_ofScores_areOnFourDigits() {
        Run run = Run.of("compare", Y2022, Y2023, "--causes", "--measure", "score");
        assertThat(run.line("Bình Dương"))
                .containsPattern(
                        "0\\.6321 +0\\.7411 +\\+0\\.1090 .*\\+0\\.0414 +\\+0\\.0119 +\\+0\\.0273 +\\+0\\.0284 +0\\.0000$");
        assertThat(run.out()).contains("Score gained by each cause").doesNotContain("other weights among");
    }

    @Test
    void causes_ofOneUnit_addUp() {
        Run run = Run.of("compare", Y2022, Y2023, "--causes", "--unit", "Bình Dương", "--order", "stated");
        assertThat(run.out())
                .contains("Bình Dương: rank 19 → 7 (+12), score 0.6321 → 0.7411 (+0.1090)")
                .contains("The causes add up to the change")
                .contains("one after the other");
        assertThat(run.line("NTC")).containsPattern("† +0\\.\\d{4}\\* +0\\.\\d{4}\\* +\\+0\\.0414 +\\+11\\.0$");
        assertThat(run.line("Others' values")).containsPattern(" 0\\.0000 +−5\\.0$");
        assertThat(run.line("Sum")).containsPattern("\\+0\\.1090 +\\+12\\.0$");
    }

    @Test
    void causes_acrossTheMerger_nameItFirst() {
        Run run = Run.of("compare", Y2023, Y2024_OF_34, "--causes", "--unit", "TP. Hồ Chí Minh");
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Merger: from the unit of the old list")
                .contains("before: TP. Hồ Chí Minh of provinces-63");
        Run merged = Run.of("compare", Y2023, Y2024_OF_34, "--causes", "--merge", "provinces-34");
        assertThat(merged.status()).isZero();
        assertThat(merged.line("Unit")).doesNotContain("Merger");
        assertThat(Run.of("compare", Y2023, Y2024_OF_34).status()).isEqualTo(1);
    }

    @Test
    void causes_asCsv_areALineAUnitAndCause() {
        Run run = Run.of("compare", Y2022, Y2023, "--causes", "--format", "csv");
        assertThat(run.lines().get(0))
                .isEqualTo("unit,name,rank_old,rank_new,rank_change,score_old,score_new,score_change,cause,element,"
                        + "parts_unknown,rank_gained,score_gained,split");
        List<String> lines =
                run.lines().stream().filter(line -> line.startsWith("74,")).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains(",own-value,NTC,yes,12.55,0.04136").endsWith(",all-orders");
        assertThat(lines.get(4)).contains(",others-values,,,-22.2");
        assertThat(Run.of("compare", Y2022, Y2023, "--causes", "--unit", "74", "--format", "csv")
                        .lines())
                .hasSize(6);
    }

    @Test
    void causes_asJson_sumToTheChange() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("compare", Y2022, Y2024, "--causes", "--by", "HD", "--format", "json")
                        .out());
        assertThat(json.at("/format").asText()).isEqualTo("dti.causes/1");
        assertThat(json.at("/by").asText()).isEqualTo("HD");
        assertThat(json.at("/order").asText()).isEqualTo("shapley");
        assertThat(json.at("/units")).hasSize(63).allSatisfy(unit -> {
            double sum = 0;
            for (JsonNode cause : unit.at("/causes")) {
                sum += cause.at("/scoreGained").asDouble();
            }
            assertThat(sum).isCloseTo(unit.at("/scoreChange").asDouble(), within(1e-12));
        });
    }

    @Test
    void causes_inVietnamese_areSaidSo() {
        Run run = Run.of("compare", Y2023, Y2024, "--causes", "--unit", "74", "--lang", "vi");
        assertThat(run.out())
                .contains("Bình Dương: hạng 7 → 29 (−22)")
                .contains("Giá trị của các đơn vị khác")
                .contains("Tổng các nguyên nhân đúng bằng thay đổi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--unit 74 | --unit needs --causes",
                "--order stated | --order needs --causes",
                "--measure score | --measure needs --causes",
                "--causes --order random | none of shapley, stated",
                "--causes --measure points | none of rank, score",
                "--causes --unit 74 --measure rank | --measure is for the table of all units",
                "--causes --unit Atlantis | Atlantis",
                "--causes --by XX | XX is no element"
            })
    void causes_wronglyAsked_areRefused(String options, String message) {
        Object[] arguments = Stream.concat(Stream.of("compare", Y2022, Y2023), Arrays.stream(options.split(" ")))
                .toArray();
        Run run = Run.of(arguments);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}

package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.SampleData.Expected;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.kernel.Numbers;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.TableEdits;
import org.opendti.table.UnitList;

/** The Human Development Index of 2014 from its published inputs: UNDP, Human Development Report 2015, table 1. */
class HumanDevelopmentTest {

    private static final String FOLDER = "human-development/";

    /** Half of the last digit that is printed. */
    private static final Map<String, Double> ROUNDING = Map.of("LE", 0.05, "EYS", 0.05, "MYS", 0.05, "GNI", 0.5);

    private final Framework framework = FrameworkJson.read(SampleData.file(FOLDER + "framework.json"));
    private final IndicatorTable table =
            TableCsv.read(SampleData.file(FOLDER + "table.csv"), framework, UnitList.any());
    private final List<Expected> published = SampleData.expected(FOLDER + "expected.csv");

    @Test
    void hdi_onThreeDigits_isThePublishedOneButForTheRoundingOfInputs() {
        Scoreboard board = CompositeIndex.of(framework).score(table);
        TreeSet<String> others = new TreeSet<>();
        for (Expected row : published) {
            double computed = board.headline().score(row.unit());
            assertThat(rounded(computed)).as(row.name()).isCloseTo(score(row), within(row.tolerance() + 1e-9));
            if (Math.abs(rounded(computed) - score(row)) > 1e-9) {
                others.add(row.unit());
            }
        }
        assertThat(published).hasSize(19);
        assertThat(others).containsExactly("JPN", "KOR", "MMR", "NER", "PHL", "SGP");
    }

    /** The report computes from unrounded inputs; these lie within half of the last printed digit, and the HDI with them. */
    @Test
    void hdi_ofTheLeastAndGreatestUnroundedInputs_liesOnEitherSideOfThePublishedOne() {
        Scoreboard least = CompositeIndex.of(framework).score(shifted(-1));
        Scoreboard greatest = CompositeIndex.of(framework).score(shifted(1));
        for (Expected row : published) {
            assertThat(least.headline().score(row.unit())).as(row.name()).isLessThan(score(row) + 0.0005);
            assertThat(greatest.headline().score(row.unit()))
                    .as(row.name())
                    .isGreaterThanOrEqualTo(score(row) - 0.0005);
        }
    }

    @Test
    void ranks_amongTheRows_areInThePublishedOrder() {
        ElementScores hdi = CompositeIndex.of(framework).score(table).headline();
        List<Expected> byRank = published.stream()
                .sorted((a, b) ->
                        Double.compare(a.rank().orElseThrow(), b.rank().orElseThrow()))
                .toList();
        for (int r = 0; r < byRank.size(); r++) {
            assertThat(hdi.rank(byRank.get(r).unit())).as(byRank.get(r).name()).isEqualTo(r + 1);
        }
    }

    /**
     * Viet Nam by hand: (75.8 − 20) / 65 = 0.858462; (11.9 / 18 + 7.5 / 15) / 2 = 0.580556; ln 50.92 / ln 750 = 0.593688;
     * ∛(0.858462 · 0.580556 · 0.593688) = ∛0.295885 = 0.666358.
     */
    @Test
    void hdi_ofVietNam_isAsWorkedByHand() {
        Scoreboard board = CompositeIndex.of(framework).score(table);
        assertThat(board.element("LE").score("VNM")).isCloseTo(0.858462, within(5e-7));
        assertThat(board.element("EDU").score("VNM")).isCloseTo(0.580556, within(5e-7));
        assertThat(board.element("GNI").score("VNM")).isCloseTo(0.593688, within(5e-7));
        assertThat(board.headline().score("VNM")).isCloseTo(0.666358, within(5e-7));
    }

    @Test
    void whatLiesBeyondItsGoalpost_isHeldAndTold() {
        Scoreboard board = CompositeIndex.of(framework).score(table);
        assertThat(board.element("EYS").score("AUS")).isEqualTo(1);
        assertThat(board.element("GNI").score("QAT")).isEqualTo(1);
        assertThat(board.findings())
                .extracting(finding -> finding.code())
                .containsOnly(FindingCode.RAW_HELD)
                .hasSize(3);
    }

    @Test
    void framework_isInTheWritersLayout() throws IOException {
        StringWriter writer = new StringWriter();
        FrameworkJson.write(framework, writer);
        assertThat(Files.readString(SampleData.file(FOLDER + "framework.json"))).isEqualTo(writer.toString());
    }

    private IndicatorTable shifted(int sign) {
        Map<Column, double[]> shifted = new HashMap<>();
        ROUNDING.forEach((code, half) -> shifted.put(
                Column.of(code),
                Arrays.stream(table.numbers(Column.of(code)).orElseThrow())
                        .map(x -> x + sign * half)
                        .toArray()));
        return TableEdits.withNumbers(table, shifted);
    }

    private static double score(Expected row) {
        return row.score().orElseThrow();
    }

    private static double rounded(double hdi) {
        return Double.parseDouble(Numbers.fixed(hdi, 3));
    }
}

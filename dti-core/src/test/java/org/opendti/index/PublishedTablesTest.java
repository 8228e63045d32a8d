package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.SampleData;
import org.opendti.SampleData.Expected;
import org.opendti.framework.Framework;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Every published figure of sample-data, against the table that it was published with. */
class PublishedTablesTest {

    @ParameterizedTest
    @CsvSource({
        "dti-2022/published.csv, dti-2022/expected.csv, dti-province-2022, 63",
        "dti-2023/published.csv, dti-2023/expected.csv, dti-province-2022, 63",
        "dti-2024/published-63.csv, dti-2024/expected-63.csv, dti-province-2024, 63",
        "dti-2024/published-34.csv, dti-2024/expected-34.csv, dti-province-2024, 34"
    })
    void score_completeTable_givesPublishedScoresAndRanks(String table, String expected, String edition, int size) {
        Scoreboard board = board(table, edition, size == 63 ? Provinces.of63() : Provinces.of34());

        assertThat(board.isPartOfList()).isFalse();
        assertThat(board.units()).hasSize(size);
        List<Expected> figures = SampleData.expected(expected);
        assertThat(figures).hasSizeGreaterThanOrEqualTo(size);
        for (Expected figure : figures) {
            ElementScores element = board.element(figure.element());
            figure.score()
                    .ifPresent(score -> assertThat(element.score(figure.unit()))
                            .as("%s of %s", figure.element(), figure.name())
                            .isCloseTo(score, within(figure.tolerance())));
            figure.rank()
                    .ifPresent(rank -> assertThat(element.rank(figure.unit()))
                            .as("rank in %s of %s", figure.element(), figure.name())
                            .isEqualTo(rank));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dti-2020/published.csv, dti-2020/expected.csv, dti-province-2020, 2",
        "ict-index/2016.csv, ict-index/expected-2016.csv, ict-index-2016, 7",
        "ict-index/2017.csv, ict-index/expected-2017.csv, ict-index-2016, 4",
        "ict-index/2019.csv, ict-index/expected-2019.csv, ict-index-2016, 4",
        "ict-index/2020.csv, ict-index/expected-2020.csv, ict-index-2016, 1",
        "ict-index/2022.csv, ict-index/expected-2022.csv, ict-index-2016, 1",
        "ict-index/2023.csv, ict-index/expected-2023.csv, ict-index-2016, 3"
    })
    void score_partOfList_givesPublishedScores(String table, String expected, String edition, int size) {
        Scoreboard board = board(table, edition, Provinces.of63());

        assertThat(board.isPartOfList()).isTrue();
        assertThat(board.units()).hasSize(size);
        assertThat(board.listSize()).isEqualTo(63);
        for (Expected figure : SampleData.expected(expected)) {
            figure.score()
                    .ifPresent(
                            score -> assertThat(board.element(figure.element()).score(figure.unit()))
                                    .as("%s of %s", figure.element(), figure.name())
                                    .isCloseTo(score, within(figure.tolerance())));
        }
    }

    @Test
    void ranks_of2022And2023_shareAndSkipAsPublished() {
        // 15, 15, 17 in 2022 and 59, 59, 61 in 2023: the published rankings
        assertThat(ranksBetween(board("dti-2022/published.csv", "dti-province-2022", Provinces.of63()), 14, 18))
                .containsExactly(14.0, 15.0, 15.0, 17.0, 18.0);
        assertThat(ranksBetween(board("dti-2023/published.csv", "dti-province-2022", Provinces.of63()), 58, 62))
                .containsExactly(58.0, 59.0, 59.0, 61.0, 62.0);
    }

    private static List<Double> ranksBetween(Scoreboard board, int least, int greatest) {
        return java.util.Arrays.stream(board.headline().ranks())
                .filter(rank -> rank >= least && rank <= greatest)
                .sorted()
                .boxed()
                .toList();
    }

    @Test
    void mergedInto34_from63Of2024_givesThePublished34() {
        Scoreboard merged = board("dti-2024/published-63.csv", "dti-province-2024", Provinces.of63())
                .mergedInto(Provinces.merger2025());

        assertThat(merged.units()).hasSize(34);
        assertThat(merged.isPartOfList()).isFalse();
        for (Expected figure : SampleData.expected("dti-2024/expected-34.csv")) {
            assertThat(merged.headline().score(figure.unit()))
                    .as(figure.name())
                    .isCloseTo(figure.score().orElseThrow(), within(1e-4 + 1e-12));
            assertThat(merged.headline().rank(figure.unit()))
                    .as(figure.name())
                    .isEqualTo(figure.rank().orElseThrow());
        }
    }

    @Test
    void mergedInto34_elementAPredecessorLacks_isMissingAndNotGuessed() {
        Scoreboard merged = board("dti-2024/published-63.csv", "dti-province-2024", Provinces.of63())
                .mergedInto(Provinces.merger2025());

        Scorecard.Entry awareness = merged.card("TP. Hồ Chí Minh").entry("NTS");
        assertThat(awareness.origin()).isEqualTo(Origin.MISSING);
        assertThat(awareness.score()).isEmpty();
        assertThat(merged.card("TP. Hồ Chí Minh").entry("NTC").origin()).isEqualTo(Origin.AVERAGED);
        assertThat(merged.card("TP. Hồ Chí Minh").entry("DTI").origin()).isEqualTo(Origin.COMPUTED);
    }

    @Test
    void within_dongNamBo_ranksAnewAsTheArticleSays() {
        // newspaper article of 10 October 2023: 19th in the country, third in Đông Nam Bộ
        Scoreboard board = board("dti-2022/published.csv", "dti-province-2022", Provinces.of63());
        Scoreboard region = board.within("đông nam bộ");

        assertThat(board.headline().rank("Bình Dương")).isEqualTo(19);
        assertThat(region.headline().rank("Bình Dương")).isEqualTo(3);
        assertThat(region.group()).contains("Đông Nam Bộ");
        assertThat(region.listSize()).isEqualTo(6);
        assertThat(region.isPartOfList()).isFalse();
        assertThat(region.headline().order())
                .extracting("name")
                .containsExactly(
                        "TP. Hồ Chí Minh", "Bình Phước", "Bình Dương", "Bà Rịa - Vũng Tàu", "Tây Ninh", "Đồng Nai");
    }

    @Test
    void scorecards_ofAllUnits_addUpToTheScore() {
        Scoreboard board = board("dti-2022/published.csv", "dti-province-2022", Provinces.of63());
        board.units()
                .forEach(unit -> board.card(unit.code()).entries().forEach(entry -> {
                    if (entry.origin() == Origin.COMPUTED) {
                        double sum = entry.parts().stream()
                                .mapToDouble(Scorecard.Contribution::contribution)
                                .sum();
                        assertThat(sum).isCloseTo(entry.score().orElseThrow(), within(1e-12));
                        assertThat(entry.parts().stream()
                                        .mapToDouble(Scorecard.Contribution::weight)
                                        .sum())
                                .isCloseTo(1, within(1e-12));
                    }
                }));
    }

    @Test
    void nationalMeans_arePublishedOnes() {
        // published means of the 63: 2023 0.6783, 2024 0.6961; 2024 pillars 0.7582, 0.7723, 0.7692
        Scoreboard y2023 = board("dti-2023/published.csv", "dti-province-2022", Provinces.of63());
        Scoreboard y2024 = board("dti-2024/published-63.csv", "dti-province-2024", Provinces.of63());
        Map<String, Double> published = Map.of("DTI", 0.6961, "CQS", 0.7582, "KTS", 0.7723, "XHS", 0.7692);

        assertThat(mean(y2023, "DTI")).isCloseTo(0.6783, within(1e-4));
        assertThat(published.keySet().stream().collect(Collectors.toMap(code -> code, code -> mean(y2024, code))))
                .allSatisfy((code, mean) -> assertThat(mean).as(code).isCloseTo(published.get(code), within(1e-4)));
    }

    private static double mean(Scoreboard board, String code) {
        return java.util.Arrays.stream(board.scores(code)).average().orElseThrow();
    }

    static Scoreboard board(String table, String edition, UnitList units) {
        Framework framework = Editions.get(edition);
        Path file = SampleData.file(table);
        return CompositeIndex.of(framework).score(TableCsv.read(file, framework, units));
    }
}

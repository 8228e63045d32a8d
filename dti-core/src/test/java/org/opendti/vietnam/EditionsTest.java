package org.opendti.vietnam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.framework.Aggregate;
import org.opendti.framework.Element;
import org.opendti.framework.Framework;
import org.opendti.rank.RankingRule;

class EditionsTest {

    static List<String> ids() {
        return Editions.ids();
    }

    @Test
    void ids_ofAll_areTheDtisThenTheIctIndexs() {
        assertThat(Editions.ids())
                .containsExactly("dti-province-2020", "dti-province-2022", "dti-province-2024", "ict-index-2016");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void get_ofAnId_isTheFrameworkOfThatIdRankedOnFourDigits(String id) {
        assertThat(Editions.get(id).id()).isEqualTo(id);
        assertThat(Editions.get(id)).isSameAs(Editions.get(id));
        assertThat(Editions.get(id).ranking()).isEqualTo(RankingRule.onDigits(4));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, dti-province-2020",
        "2021, dti-province-2022", // editions.md: 2021 used this structure
        "2022, dti-province-2022",
        "2023, dti-province-2022",
        "2024, dti-province-2024"
    })
    void forYear_ofAKnownYear_isItsEdition(int year, String id) {
        assertThat(Editions.forYear(year)).isSameAs(Editions.get(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2025, 0, -1})
    void forYear_unknown_namesTheYearsThatAreKnown(int year) {
        Finding finding = Told.onceBy(() -> Editions.forYear(year));

        assertThat(finding.code()).isEqualTo(FindingCode.NO_EDITION_OF_YEAR);
        assertThat(finding.parameters())
                .containsEntry("year", Integer.toString(year))
                .containsEntry("known", "[2020, 2021, 2022, 2023, 2024]");
    }

    @ParameterizedTest
    @CsvSource({
        "dti-province-2023, dti-province-2020",
        "ict, ict-index-2016",
        "'', ict-index-2016",
        "../../editions/dti-province-2022, dti-province-2022",
        "DTI-PROVINCE-2024, dti-province-2024"
    })
    void get_unknown_namesAllTheNearestFirst(String id, String nearest) {
        Finding finding = Told.onceBy(() -> Editions.get(id));

        assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_EDITION);
        assertThat(finding.parameters()).containsEntry("value", id);
        assertThat(finding.parameters().get("known")).startsWith(nearest);
        assertThat(finding.parameters().getOrDefault("known", "").split(", ", -1))
                .containsExactlyInAnyOrderElementsOf(Editions.ids());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void elements_ofEachEdition_sayWhereTheyAreFromInBothLanguages(String id) {
        assertThat(Editions.get(id).inOrder()).isNotEmpty().allSatisfy(element -> {
            assertThat(element.provenance().source().vi()).as(element.code()).isNotBlank();
            assertThat(element.provenance().source().en()).as(element.code()).isNotBlank();
            assertThat(element.name().vi()).as(element.code()).isNotBlank();
            assertThat(element.name().en()).as(element.code()).isNotBlank();
        });
    }

    @Test
    void names_ofACode_meanTheSameSubjectInEveryEdition() {
        Map<String, List<String>> names = Editions.ids().stream()
                .flatMap(id -> Editions.get(id).inOrder().stream())
                .collect(Collectors.groupingBy(
                        Element::code,
                        Collectors.mapping(
                                element -> element.name().vi(),
                                Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));

        assertThat(names).allSatisfy((code, vi) -> assertThat(vi).as(code).hasSize(1));
        assertThat(names.get("HTS")).containsExactly("Hạ tầng số");
        assertThat(names.get("NTC")).containsExactly("Nhóm chỉ số nền tảng chung");
    }

    @Test
    void points_of2022_areThoseOfDecision922() {
        // editions.md: five foundation indices of 100, smart city 0, activity 200, 150, 150
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("NTS", 100.0),
                Map.entry("TCS", 100.0),
                Map.entry("HTS", 100.0),
                Map.entry("NLS", 100.0),
                Map.entry("ATTT", 100.0),
                Map.entry("DTTM", 0.0),
                Map.entry("NTC", 500.0),
                Map.entry("HDCQS", 200.0),
                Map.entry("HDKTS", 150.0),
                Map.entry("HDXHS", 150.0),
                Map.entry("HD", 500.0),
                Map.entry("CQS", 700.0),
                Map.entry("KTS", 650.0),
                Map.entry("XHS", 650.0),
                Map.entry("DTI", 1000.0));

        assertThat(points("dti-province-2022")).isEqualTo(expected);
        assertStructure(Editions.get("dti-province-2022"));
        assertThat(parts("dti-province-2022", "NTC"))
                .isEqualTo(Map.of("NTS", 100.0, "TCS", 100.0, "HTS", 100.0, "NLS", 100.0, "ATTT", 100.0, "DTTM", 0.0));
    }

    @Test
    void points_of2024_areThoseThatReproduceThePublishedFigures() {
        // editions.md: 50, 50, 140, 100, 100, 200, 150, 150 of 940; pillars of 640, 590, 590
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("NTS", 50.0),
                Map.entry("TCS", 50.0),
                Map.entry("HTS", 140.0),
                Map.entry("NLS", 100.0),
                Map.entry("ATTT", 100.0),
                Map.entry("NTC", 440.0),
                Map.entry("HDCQS", 200.0),
                Map.entry("HDKTS", 150.0),
                Map.entry("HDXHS", 150.0),
                Map.entry("HD", 500.0),
                Map.entry("CQS", 640.0),
                Map.entry("KTS", 590.0),
                Map.entry("XHS", 590.0),
                Map.entry("DTI", 940.0));

        assertThat(points("dti-province-2024")).isEqualTo(expected);
        assertStructure(Editions.get("dti-province-2024"));
    }

    private static void assertStructure(Framework dti) {
        assertThat(parts(dti.id(), "DTI").keySet()).containsExactlyInAnyOrder("NTC", "HD");
        assertThat(parts(dti.id(), "HD").keySet()).containsExactlyInAnyOrder("HDCQS", "HDKTS", "HDXHS");
        assertThat(parts(dti.id(), "CQS").keySet()).containsExactlyInAnyOrder("NTC", "HDCQS");
        assertThat(parts(dti.id(), "KTS").keySet()).containsExactlyInAnyOrder("NTC", "HDKTS");
        assertThat(parts(dti.id(), "XHS").keySet()).containsExactlyInAnyOrder("NTC", "HDXHS");
        assertThat(dti.headline().code()).isEqualTo("DTI");
        for (Aggregate aggregate : dti.aggregates()) {
            if (aggregate.isScored()) {
                assertThat(aggregate.parts().stream().mapToDouble(dti::weight).sum())
                        .as("the points of %s are those of its parts", aggregate.code())
                        .isEqualTo(aggregate.maxPoints().orElseThrow());
            }
        }
    }

    @Test
    void weights_of2020_areTheVerifiedOnes() {
        assertThat(parts("dti-province-2020", "DTI")).isEqualTo(Map.of("CQS", 0.4, "KTS", 0.3, "XHS", 0.3));
        assertThat(points("dti-province-2020")).isEmpty();
    }

    @Test
    void weights_ofTheIctIndex_areEqual() {
        assertThat(parts("ict-index-2016", "ICT")).isEqualTo(Map.of("HTKT", 1.0, "HTNL", 1.0, "UDCNTT", 1.0));
        // editions.md: no edition was made for 2021
        assertThat(Editions.get("ict-index-2016").edition().years())
                .startsWith(2016)
                .endsWith(2023)
                .doesNotContain(2021);
    }

    @Test
    void decisions_ofTheEditions_areDated() {
        // editions.md
        assertThat(Editions.get("dti-province-2020").edition().decision()).contains("1726/QĐ-BTTTT");
        assertThat(Editions.get("dti-province-2020").edition().issued()).contains(java.time.LocalDate.of(2020, 10, 12));
        assertThat(Editions.get("dti-province-2022").edition().decision()).contains("922/QĐ-BTTTT");
        assertThat(Editions.get("dti-province-2022").edition().issued()).contains(java.time.LocalDate.of(2022, 5, 20));
        assertThat(Editions.get("dti-province-2024").edition().decision()).contains("405/QĐ-BKHCN");
        assertThat(Editions.get("dti-province-2024").edition().issued()).contains(java.time.LocalDate.of(2025, 4, 3));
    }

    private static Map<String, Double> points(String id) {
        return Editions.get(id).inOrder().stream()
                .filter(element -> element.maxPoints().isPresent())
                .collect(Collectors.toMap(
                        Element::code, element -> element.maxPoints().orElseThrow()));
    }

    private static Map<String, Double> parts(String id, String code) {
        Framework framework = Editions.get(id);
        return ((Aggregate) framework.element(code))
                .parts().stream().collect(Collectors.toMap(part -> part.code(), framework::weight));
    }
}

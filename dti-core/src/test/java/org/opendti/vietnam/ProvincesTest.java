package org.opendti.vietnam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;
import org.opendti.table.Merger;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;

class ProvincesTest {

    /** The centrally run cities: five, and Huế since January 2025. */
    private static final Set<String> CITIES =
            Set.of("Hà Nội", "Hải Phòng", "Đà Nẵng", "TP. Hồ Chí Minh", "Cần Thơ", "Huế");

    static Stream<Unit> provinces() {
        return Provinces.lists().stream().flatMap(list -> list.units().stream());
    }

    private static UnitList listOf(Unit unit) {
        return Provinces.lists().stream()
                .filter(list -> list.id().equals(unit.list()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lists_ofBoth_have63And34InTheOrderOfTheirCodes() {
        assertThat(Provinces.of63().size()).isEqualTo(63);
        assertThat(Provinces.of34().size()).isEqualTo(34);
        assertThat(Provinces.lists()).containsExactly(Provinces.of63(), Provinces.of34());
        assertThat(Provinces.lists()).extracting(UnitList::id).containsExactly("provinces-63", "provinces-34");
        for (UnitList list : Provinces.lists()) {
            assertThat(list.units()).extracting(Unit::code).isSorted().doesNotHaveDuplicates();
            assertThat(list.units()).extracting(Unit::name).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("provinces")
    void find_everySpelling_isTheProvince(Unit unit) {
        for (String spelling : spellings(unit)) {
            for (String form : List.of(
                    spelling,
                    Normalizer.normalize(spelling, Normalizer.Form.NFD),
                    spelling.toUpperCase(Locale.ROOT),
                    spelling.toLowerCase(Locale.ROOT),
                    withoutMarks(spelling),
                    withoutMarks(spelling).toUpperCase(Locale.ROOT),
                    withoutMarks(spelling).replace(" ", ""),
                    "  " + spelling.replace(" ", "  ") + " ")) {
                assertThat(listOf(unit).find(form)).as(form).contains(unit);
            }
        }
    }

    private static List<String> spellings(Unit unit) {
        String bare = unit.name().replace("TP. ", "");
        List<String> spellings = new ArrayList<>(List.of(unit.code(), unit.name(), bare));
        spellings.add(Integer.toString(Integer.parseInt(unit.code())));
        if (CITIES.contains(unit.name())) {
            spellings.addAll(List.of("Thành phố " + bare, "TP. " + bare, "TP." + bare, "TP " + bare, bare + " City"));
        } else {
            spellings.addAll(List.of("Tỉnh " + bare, "tỉnh " + bare, "T. " + bare, bare + " Province"));
        }
        return spellings;
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    @Test
    void find_isoCode_isTheProvince() {
        for (String list : List.of("provinces-63", "provinces-34")) {
            UnitList units = list.endsWith("63") ? Provinces.of63() : Provinces.of34();
            List<Map<String, String>> rows = rows(list + ".csv");
            assertThat(rows).hasSize(units.size());
            for (Map<String, String> row : rows) {
                assertThat(units.find(row.getOrDefault("iso", "")))
                        .map(Unit::code)
                        .contains(row.getOrDefault("code", ""));
            }
        }
        // ISO 3166-2:VN
        assertThat(Provinces.of63().get("VN-57").name()).isEqualTo("Bình Dương");
        assertThat(Provinces.of34().get("vn-sg").name()).isEqualTo("TP. Hồ Chí Minh");
    }

    @ParameterizedTest
    @CsvSource({
        "TPHCM, 79",
        "TP.HCM, 79",
        "TP HCM, 79",
        "tp. hcm, 79",
        "HCMC, 79",
        "Ho Chi Minh City, 79",
        "Sài Gòn, 79",
        "Hồ Chí Minh, 79",
        "Huế, 46",
        "TP. Huế, 46",
        "Thừa Thiên Huế, 46",
        "Thua Thien-Hue, 46",
        "Thừa Thiên – Huế, 46",
        "TT Huế, 46",
        "BR-VT, 77",
        "BRVT, 77",
        "Bà Rịa – Vũng Tàu, 77",
        "Bà Rịa-Vũng Tàu, 77",
        "BA RIA VUNG TAU, 77",
        "Đắc Lắc, 66",
        "Đắk Lắk, 66",
        "Daklak, 66",
        "Đăk Nông, 67",
        "Hanoi, 01",
        "Ha Noi, 01",
        "Hoà Bình, 17",
        "Thanh Hoá, 38",
        "Bắc Cạn, 06",
        "Kontum, 62",
        "1, 01",
        "74, 74",
        "tỉnh Bình Dương, 74",
        "BINH DUONG, 74",
        "Binh Duong province, 74"
    })
    void find_spellingInUseAmongThe63_isTheProvince(String spelling, String code) {
        assertThat(Provinces.of63().find(spelling)).map(Unit::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "TPHCM, 79",
        "TP.HCM, 79",
        "Sài Gòn, 79",
        "Huế, 46",
        "Thành phố Huế, 46",
        "Đắc Lắc, 66",
        "Khánh Hoà, 56",
        "Hai Phong City, 31"
    })
    void find_spellingInUseAmongThe34_isTheProvince(String spelling, String code) {
        assertThat(Provinces.of34().find(spelling)).map(Unit::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Binh Duogn, Bình Dương",
        "Hà Nọi 2, Hà Nội",
        "Bac Lieuu, Bạc Liêu",
        "Qang Ngai, Quảng Ngãi",
        "Dak Nongg, Đắk Nông"
    })
    void get_unknownName_offersTheNearestFirst(String name, String nearest) {
        Finding finding = Told.onceBy(() -> Provinces.of63().get(name));

        assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_UNIT);
        assertThat(finding.parameters().get("nearest")).startsWith(nearest + ", ");
    }

    @Test
    void get_mergedProvinceAmongThe34_tellsWhatBecameOfIt() {
        Finding finding = Told.onceBy(() -> Provinces.of34().get("Bình Dương"));

        assertThat(finding.code()).isEqualTo(FindingCode.UNIT_OF_ANOTHER_LIST);
        assertThat(finding.line(Locale.ENGLISH))
                .isEqualTo("Bình Dương is no unit of provinces-34: Bình Dương (63: 74) → TP. Hồ Chí Minh (34: 79);"
                        + " use the earlier list, and merge its results if need be");
    }

    @Test
    void find_everyPredecessorAmongThe34_isFoundOrTellsItsSuccessor() {
        for (Unit before : Provinces.of63().units()) {
            if (Provinces.of34().find(before.name()).isEmpty()) {
                Finding finding = Told.onceBy(() -> Provinces.of34().get(before.name()));
                assertThat(finding.code()).as(before.name()).isEqualTo(FindingCode.UNIT_OF_ANOTHER_LIST);
                assertThat(finding.parameters().get("stranger")).startsWith(before.name() + " (63: " + before.code());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BR-VT", "tỉnh Bình Dương", "Binh Duong province", "VN-57", "Tỉnh Hà Giang", "Kontum"})
    void get_spellingOfAMergedProvinceAmongThe34_tellsWhatBecameOfIt(String spelling) {
        assertThat(Told.onceBy(() -> Provinces.of34().get(spelling)).code())
                .isEqualTo(FindingCode.UNIT_OF_ANOTHER_LIST);
    }

    @ParameterizedTest
    @CsvSource({
        "24, Bắc Giang, Bắc Ninh",
        "15, Yên Bái, Lào Cai",
        "44, Quảng Bình, Quảng Trị",
        "52, Bình Định, Gia Lai",
        "80, Long An, Tây Ninh",
        "82, Tiền Giang, Đồng Tháp",
        "91, Kiên Giang, An Giang"
    })
    void get_codeOfBothLists_meansAnotherProvinceInEach(String code, String of63, String of34) {
        assertThat(Provinces.of63().get(code).name()).isEqualTo(of63);
        assertThat(Provinces.of34().get(code).name()).isEqualTo(of34);
        assertThat(Provinces.of63().get(code)).isNotEqualTo(Provinces.of34().get(code));
    }

    @Test
    void regions_ofEachList_areSix() {
        assertThat(regions(Provinces.of63()))
                .containsExactlyInAnyOrder(
                        "Trung du và miền núi phía Bắc",
                        "Đồng bằng sông Hồng",
                        "Bắc Trung Bộ và Duyên hải miền Trung",
                        "Tây Nguyên",
                        "Đông Nam Bộ",
                        "Đồng bằng sông Cửu Long");
        assertThat(regions(Provinces.of34()))
                .containsExactlyInAnyOrder(
                        "Trung du và miền núi phía Bắc",
                        "Đồng bằng sông Hồng",
                        "Bắc Trung Bộ",
                        "Duyên hải Nam Trung Bộ và Tây Nguyên",
                        "Đông Nam Bộ",
                        "Đồng bằng sông Cửu Long");
    }

    @Test
    void region_dongNamBoOfThe63_hasTheSixOfTheArticle() {
        // editions.md: the order in Đông Nam Bộ in 2022
        assertThat(Provinces.of63().units().stream()
                        .filter(unit -> unit.groups().containsValue("Đông Nam Bộ"))
                        .map(Unit::name))
                .containsExactlyInAnyOrder(
                        "TP. Hồ Chí Minh", "Bình Phước", "Bình Dương", "Bà Rịa - Vũng Tàu", "Tây Ninh", "Đồng Nai");
    }

    private static Set<String> regions(UnitList list) {
        Set<String> regions = new TreeSet<>();
        list.units().forEach(unit -> regions.add(unit.groups().getOrDefault(Unit.REGION, "none")));
        return regions;
    }

    @Test
    void merger2025_of34Successors_hasEachOfThe63Once() {
        Merger merger = Provinces.merger2025();
        List<Unit> all = merger.to().units().stream()
                .flatMap(unit -> merger.predecessors(unit).stream())
                .toList();

        assertThat(merger.from()).isSameAs(Provinces.of63());
        assertThat(merger.to()).isSameAs(Provinces.of34());
        assertThat(merger.predecessors()).hasSize(34);
        assertThat(all).hasSize(63).doesNotHaveDuplicates();
        assertThat(new HashSet<>(all)).isEqualTo(new HashSet<>(Provinces.of63().units()));
        // Resolution 202/2025/QH15: 11 provinces stay as they were
        assertThat(merger.to().units())
                .filteredOn(unit -> merger.predecessors(unit).size() == 1)
                .hasSize(11);
    }

    @Test
    void merger2025_ofHoChiMinhCity_isOfThree() {
        assertThat(Provinces.merger2025().predecessors(Provinces.of34().get("TPHCM")))
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("TP. Hồ Chí Minh", "Bà Rịa - Vũng Tàu", "Bình Dương");
    }

    private static List<Map<String, String>> rows(String file) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Provinces.class.getResourceAsStream(file))) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

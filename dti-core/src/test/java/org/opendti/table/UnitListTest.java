package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.finding.FindingCode;

class UnitListTest {

    @ParameterizedTest
    @CsvSource({
        "01, 01",
        "1, 01",
        "001, 01",
        "' 01 ', 01",
        "10, 10",
        "010, 10",
        "A-town, 01",
        "a town, 01",
        "ATOWN, 01",
        "Bêta, 02",
        "BETA, 02",
        "beta, 02",
        "'Bê-ta', 02",
        "'  bêta  ', 02"
    })
    void find_bySpelling_ignoresWhatDoesNotMatter(String spelling, String code) {
        assertThat(Towns.LIST.find(spelling)).map(Unit::code).contains(code);
        assertThat(Towns.LIST.find(Normalizer.normalize(spelling, Normalizer.Form.NFD)))
                .map(Unit::code)
                .contains(code);
        assertThat(Towns.LIST.get(spelling).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "00", "1x", "100", "4", "-", "twin", "Omega", "Delta"})
    void find_whatNoOrSeveralUnitsHave_findsNone(String spelling) {
        assertThat(Towns.LIST.find(spelling)).isEmpty();
    }

    @Test
    void find_exactName_winsOverAnotherUnitsSpelling() {
        // "alpha" is a spelling of Alphabet too
        assertThat(Towns.LIST.get("Alpha").code()).isEqualTo("01");
        assertThat(Towns.LIST.get("ALPHA").code()).isEqualTo("01");
        assertThat(Towns.LIST.find("Âlpha")).as("not the exact name").isEmpty();
    }

    @Test
    void find_leadingZeros_areDroppedFromNumbersAlone() {
        UnitList list = UnitList.builder("l")
                .stranger("old", "old → Nine")
                .unit("09", "Nine", Map.of(), List.of("neuf"))
                .unit("a1", "Letter", Map.of(), List.of())
                .build();

        assertThat(list.find("9")).isEqualTo(list.find("009")).isPresent();
        assertThat(list.find("NEUF")).isEqualTo(list.find("n-i-n-e")).isPresent();
        assertThat(list.find("0a1")).as("no number").isEmpty();
        assertThat(list.find("90")).isEmpty();
    }

    @Test
    void get_spellingOfSeveral_namesThem() {
        Finding finding = Told.onceBy(() -> Towns.LIST.get("twin"));

        assertThat(finding.code()).isEqualTo(FindingCode.AMBIGUOUS_UNIT);
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("twin may be several units of towns: 01 Alpha, 02 Bêta; give the code");
    }

    @Test
    void get_unknown_namesTheNearestThree() {
        Finding finding = Told.onceBy(() -> Towns.LIST.get("Gama"));

        assertThat(finding.code()).isEqualTo(FindingCode.UNKNOWN_UNIT);
        assertThat(finding.place().unit()).isEqualTo("Gama");
        assertThat(finding.message(Locale.ENGLISH)).startsWith("Gama is no unit of towns; nearest are Gamma, ");
    }

    @Test
    void get_stranger_tellsWhatBecameOfIt() {
        Finding finding = Told.onceBy(() -> Towns.LIST.get("OMEGA"));

        assertThat(finding.code()).isEqualTo(FindingCode.UNIT_OF_ANOTHER_LIST);
        assertThat(finding.parameters()).containsEntry("stranger", "Omega (of old-towns) → Gamma");
    }

    @Test
    void unit_codeThatIsBlankOrStandsTwice_isRefused() {
        UnitList.Builder list = UnitList.builder("l").unit("a", "A", Map.of(), List.of());

        assertThatThrownBy(() -> list.unit("a", "B", Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the code 'a' of B is blank or stands twice in l");
        assertThatThrownBy(() -> list.unit(" ", "B", Map.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void units_ofAList_keepTheirOrderAndCannotBeChanged() {
        assertThat(Towns.LIST.units()).extracting(Unit::code).containsExactly("01", "02", "03", "10");
        assertThat(Towns.LIST.size()).isEqualTo(4);
        assertThat(Towns.LIST).hasToString("towns");
        assertThatThrownBy(() -> Towns.LIST.units().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void find_withTwoUnitsOfOneName_needsTheCode() {
        UnitList list = UnitList.builder("l")
                .unit("1", "Same", Map.of(), List.of())
                .unit("2", "Same", Map.of(), List.of())
                .build();

        assertThat(list.find("Same")).isEmpty();
        assertThat(list.get("2").code()).isEqualTo("2");
    }

    @Test
    void build_thenMoreUnits_leavesTheBuiltListAlone() {
        UnitList.Builder builder = UnitList.builder("l").unit("1", "A", Map.of(), List.of("x"));
        UnitList built = builder.build();
        builder.unit("2", "B", Map.of(), List.of("x"));

        assertThat(built.find("x")).isPresent();
    }

    @Test
    void any_hasNoUnits() {
        assertThat(UnitList.any().units()).isEmpty();
        assertThat(UnitList.any().id()).isEqualTo("any");
        assertThat(UnitList.any().find("x")).isEmpty();
    }

    @Test
    void unit_ofAnotherListWithTheSameCode_isAnother() {
        Unit alpha = Towns.LIST.get("01");

        assertThat(alpha).isNotEqualTo(new Unit("other", "01", "Alpha", alpha.groups()));
        assertThat(alpha).isNotEqualTo(new Unit("towns", "02", "Alpha", alpha.groups()));
        assertThat(alpha)
                .isEqualTo(new Unit("towns", "01", "renamed", Map.of()))
                .hasSameHashCodeAs(new Unit("towns", "01", "renamed", Map.of()))
                .hasToString("Alpha");
    }

    @Test
    void unit_withGroup_keepsTheOthersAndLeavesTheFirstAlone() {
        Map<String, String> groups = new HashMap<>(Map.of("region", "North"));
        Unit unit = new Unit("l", "1", "A", groups);
        groups.put("late", "x");
        Unit more = unit.withGroup("size", "big").withGroup("region", "South");

        assertThat(more.groups()).containsExactlyInAnyOrderEntriesOf(Map.of("region", "South", "size", "big"));
        assertThat(unit.groups()).containsExactlyEntriesOf(Map.of("region", "North"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.74", "7/4", "-1", "7,4", "74.0"})
    void find_ofANumberThatIsNoCode_findsNothing(String number) {
        UnitList list = UnitList.builder("l")
                .unit("74", "Alpha", Map.of(), List.of())
                .unit("01", "Beta", Map.of(), List.of())
                .build();
        assertThat(list.find(number)).isEmpty();
        assertThat(list.find("1")).isPresent();
        assertThat(list.find("074")).isPresent();
    }
}

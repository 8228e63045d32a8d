package org.opendti.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendti.Told;

class FindingTest {

    private static final Place PLACE = Place.file("t.csv").at(14, 3).withUnit("Bình Dương");

    @Test
    void line_withPlace_isPlaceThenMessage() {
        Finding finding = Finding.of(FindingCode.BAD_YEAR, PLACE, "value", "23");

        assertThat(finding.line(Locale.ENGLISH))
                .isEqualTo("t.csv:14:3: 23 is no year; a year has four digits, such as 2023");
        assertThat(finding.line(Told.VI)).isEqualTo("t.csv:14:3: 23 không phải là năm; năm có bốn chữ số, ví dụ 2023");
        assertThat(finding).hasToString(finding.line(Locale.ENGLISH));
    }

    @Test
    void line_withoutPlace_isTheMessage() {
        Finding finding = Finding.of(FindingCode.BAD_YEAR, Place.NONE, "value", "23");

        assertThat(finding.line(Locale.ENGLISH)).isEqualTo(finding.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "fr", "und", "vie"})
    void message_inAnyOtherLanguage_isEnglishWhateverTheDefault(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Told.VI);
            assertThat(Finding.of(FindingCode.NO_UNIT, Place.NONE).message(Locale.forLanguageTag(tag)))
                    .isEqualTo("the row names no unit; put in its code or name, or take the row away");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{limit}", "{value}", "$1", "${0}", "\\", "\\$", "C:\\new\\1", "%s", "{0}", "'", "{", "}"})
    void message_parameterThatLooksLikeAPattern_isTakenAsItIs(String value) {
        Finding finding = Finding.of(
                FindingCode.ABOVE_MAXIMUM, PLACE, "value", value, "limit", 1, "column", "HDCQS", "unit", "Bình Dương");

        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("HDCQS of Bình Dương is " + value
                        + ", above its maximum 1; mend it, or leave the cell empty if it is missing");
        assertThat(finding.message(Told.VI))
                .isEqualTo("HDCQS của Bình Dương là " + value
                        + ", lớn hơn tối đa 1; hãy sửa, hoặc để trống nếu thiếu số liệu");
    }

    @Test
    void message_withoutAParameter_keepsItsNamedPlace() {
        assertThat(Finding.of(FindingCode.BAD_YEAR, PLACE).message(Locale.ENGLISH))
                .startsWith("{value} is no year");
    }

    @Test
    void of_nameWithoutValue_isRefused() {
        assertThatThrownBy(() -> Finding.of(FindingCode.BAD_YEAR, PLACE, "value"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameters come as name, value pairs; got 1");
    }

    @Test
    void parameters_keepTheirOrderAndCannotBeChanged() {
        Map<String, String> given = new LinkedHashMap<>(Map.of("z", "1"));
        given.put("a", "2");
        Finding finding = new Finding(FindingCode.BAD_YEAR, Severity.ERROR, PLACE, given);
        given.put("later", "3");

        assertThat(finding.parameters()).containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
        assertThatThrownBy(() -> finding.parameters().put("b", "")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void line_ofAValueWithALineBreak_isOneLine() {
        Finding finding = Finding.of(FindingCode.NO_FILE, Place.NONE, "file", "a\nb\u001b[31m");
        assertThat(finding.line(Locale.ENGLISH)).startsWith("there is no file a b [31m;");
    }
}

package org.opendti.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-", "@SUM", "\tx", "\rx", "'quoted'", "'=", "''", "'"})
    void guard_textThatBeginsAsAFormula_getsAQuoteThatUnguardTakesAway(String text) {
        assertThat(Cells.guard(text)).isEqualTo("'" + text);
        assertThat(Cells.unguard(Cells.guard(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bình Dương", "1=1", "0.5", " =x", "a'b"})
    void guard_otherText_isLeftAsItIs(String text) {
        assertThat(Cells.guard(text)).isEqualTo(text);
        assertThat(Cells.unguard(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'abc", "'1", "'", "' x"})
    void unguard_quoteThatGuardDidNotPut_stays(String cell) {
        assertThat(Cells.unguard(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "na", "n/a", "…", "...", "–", "Chưa có số liệu", "KHÔNG CÓ SỐ LIỆU"})
    void guard_wordForMissing_isKeptAsAText(String text) {
        assertThat(Cells.guard(text)).isEqualTo("'" + text);
        assertThat(Cells.unguard("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'=\"01\"', 01", "'=\"\"', ''", "'=\"a\"\"b\"', 'a\"b'", "'=\"', '=\"'", "'=1+\"x\"', '=1+\"x\"'"})
    void unguard_textHeldByAFormula_isTheText(String cell, String text) {
        assertThat(Cells.unguard(cell)).isEqualTo(text);
    }
}

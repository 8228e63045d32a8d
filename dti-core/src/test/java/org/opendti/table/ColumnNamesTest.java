package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.Finding;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.table.Header.Role;

class ColumnNamesTest {

    @ParameterizedTest
    @CsvSource({
        "unit, UNIT",
        "Mã, UNIT",
        "MÃ TỈNH, UNIT",
        "Code, UNIT",
        "name, NAME",
        "Tên, NAME",
        "Tỉnh, NAME",
        "'Tỉnh, thành phố', NAME",
        "Đơn vị, NAME",
        "Province, NAME",
        "Năm, YEAR",
        "trạng thái, STATUS",
        "Nguồn, SOURCE",
        "Chỉ số, INDICATOR",
        "Giá trị, VALUE",
        "Hạng, PASSED_OVER",
        "xếp hạng, PASSED_OVER",
        "STT, PASSED_OVER",
        "TT, PASSED_OVER",
        "No., PASSED_OVER",
        "'', NAMELESS"
    })
    void role_ofAWordOfTables_isKnownInBothLanguages(String word, Role role) {
        assertThat(ColumnNames.role(word)).contains(role);
    }

    @ParameterizedTest
    @CsvSource({"Hồ sơ, A.1", "ho so, A.1", "FILES, A.1", "files@points, A.1@points", "A.1@attainment, A.1@attainment"})
    void read_headerByName_isTheColumnOfItsCode(String header, String column) {
        IndicatorTable table = Towns.read("unit," + header + "\n01,0.05\n");

        assertThat(table.numberColumns()).containsExactly(Column.of(column));
    }

    @Test
    void read_nameOfSeveralElements_asksForTheCode() throws IOException {
        Framework framework = FrameworkJson.read(new StringReader("""
                        {"id": "twins", "title": {"vi": "t", "en": "t"}, "headline": "I", "aggregates": [
                        {"code": "X", "name": {"vi": "Nhân lực", "en": "People"}, "kind": "main-index", "maxPoints": 1},
                        {"code": "People", "name": {"vi": "Nhân lực", "en": "Y"}, "kind": "main-index", "maxPoints": 1},
                        {"code": "I", "name": {"vi": "I", "en": "I"}, "kind": "index", "maxPoints": 2,
                         "parts": ["X", "People"]}]}
                        """), "twins.json");
        Finding finding = Told.onceBy(() -> Towns.read("unit,nhan luc\n01,1\n", framework, TableOptions.defaults()));

        assertThat(finding.line(Locale.ENGLISH))
                .isEqualTo("t.csv:1:2: the column nhan luc may be several elements: X, People; give the code");
        assertThat(Towns.read("unit,People\n01,1\n", framework, TableOptions.defaults())
                        .numberColumns())
                .as("an exact code wins over a name")
                .containsExactly(Column.of("People"));
    }
}

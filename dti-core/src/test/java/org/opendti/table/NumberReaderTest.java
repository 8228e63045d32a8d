package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.Finding;

/** Decimal marks, declared or read from the numbers of a file, and words for missing figures. */
class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5       | 1.234     | 1.234",
                "12,5       | 1.234     | 1234",
                "0,713      | 1.234     | 1234",
                "0.713      | 1.234     | 1.234",
                "0.713      | 1,234     | 1234",
                "1.234.567  | 1.234     | 1234",
                "1,234,567  | 1.234     | 1.234",
                "1.234,5    | 1.234     | 1234",
                "95,5 %     | 1.234     | 1234",
                "1234.567   | 1,234     | 1234",
                "1\u00a0234,5 | 1.234   | 1234"
            })
    void read_ofANumberThatIsCertain_tellsTheOthersBeforeAndAfterIt(String certain, String either, double x) {
        String before = "unit;population\n01;" + either + "\n02;" + certain + "\n";
        String after = "unit;population\n02;" + certain + "\n01;" + either + "\n";

        assertThat(Towns.numbers(Towns.read(before), "population")[0]).isEqualTo(x);
        assertThat(Towns.numbers(Towns.read(after), "population")[1]).isEqualTo(x);
    }

    @Test
    void read_whereNoNumberIsCertain_asksForTheMarkAtTheFirst() {
        Finding finding = Told.onceBy(() -> Towns.read("unit;population;A.2\n01;5;1.234\n02;1,234;7\n"));

        assertThat(finding.line(Locale.ENGLISH))
                .isEqualTo(
                        "t.csv:2:3: A.2 of Alpha is '1.234', which is 1.234 with a decimal point and 1234 with a decimal"
                                + " comma, and no other number of the table tells which; say --decimal point or --decimal comma");
        assertThat(finding.place().element()).isEqualTo("A.2");
    }

    @Test
    void read_declaredMark_needsNoCertainNumber() {
        String table = "unit;population\n01;1.234\n02;1,234\n";

        assertThat(Towns.numbers(read(table, DecimalMark.COMMA), "population")).containsExactly(1234, 1.234);
        assertThat(Towns.numbers(read(table, DecimalMark.POINT), "population")).containsExactly(1.234, 1234);
    }

    @Test
    void read_numbersWithoutMarks_needNone() {
        assertThat(Towns.numbers(Towns.read("unit;population\n01;12345\n02;0\n"), "population"))
                .containsExactly(12345, 0);
    }

    @Test
    void read_numbersThatContradictEachOther_namesBothCells() {
        List<Finding> findings = Told.by(() -> Towns.read("unit;population;A.2\n01;0,5;1\n02;7;12.5\n03;1.234;1.5\n"));

        assertThat(Told.places(findings))
                .containsExactly("t.csv:3:3 mixed-decimal-marks", "t.csv:4:3 mixed-decimal-marks");
        assertThat(findings.get(0).message(Locale.ENGLISH))
                .isEqualTo("A.2 of Bêta is '12.5', which has another decimal mark than '0,5' at t.csv:2:2; write all"
                        + " numbers alike");
    }

    @Test
    void read_numberOfTheOtherMarkThanDeclared_isToldWithAnExample() {
        Finding finding = Told.onceBy(() -> read("unit;population\n01;12.5\n", DecimalMark.COMMA));

        assertThat(finding.message(Locale.ENGLISH)).contains("'12.5'").contains("0,7132 (71,32%)");
        assertThat(finding.place()).hasToString("t.csv:2:2");
    }

    @Test
    void read_numberKeptUntilTheMarkIsKnown_isCheckedThen() {
        assertThat(Told.places(Told.by(() -> Towns.read("unit;G\n01;1.234\n02;0,5\n03;x\n"))))
                .containsExactly("t.csv:2:2 share-above-one", "t.csv:4:2 not-a-number");
    }

    @ParameterizedTest
    @CsvSource({
        "NA",
        "na",
        "N/A",
        "n/a",
        "-",
        "–",
        "…",
        "...",
        "chưa có số liệu",
        "CHƯA CÓ SỐ LIỆU",
        "Không có số liệu",
        "''"
    })
    void read_wordForMissing_isMissingInNumbersTextsAndYears(String word) {
        IndicatorTable table =
                Towns.read("unit,year,G,source,G@basis\n01," + word + "," + word + "," + word + "," + word);

        assertThat(Towns.numbers(table, "G")).containsExactly(Double.NaN);
        assertThat(table.texts(Column.of("source"))).containsExactly(java.util.Optional.empty());
        assertThat(table.years()).isEmpty();
    }

    @Test
    void read_otherWordsForMissing_areThoseAlone() {
        TableOptions options = TableOptions.defaults().withMissing(Set.of("Trống", "-999"));

        assertThat(Towns.numbers(Towns.read("unit,population\n01,TRỐNG\n02,-999\n03,", options), "population"))
                .containsOnly(Double.NaN);
        assertThat(Told.places(Told.by(() -> Towns.read("unit,population\n01,NA\n", options))))
                .containsExactly("t.csv:2:2 not-a-number");
    }

    private static IndicatorTable read(String csv, DecimalMark mark) {
        return Towns.read(csv, TableOptions.defaults().withDecimalMark(mark));
    }
}

package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.Finding;

/** Tables of which each line is one cell. */
class LongTableTest {

    private static final String WIDE = """
            unit,year,status,source,A.1,leader,G,G@basis
            01,2022,final,p. 3,0.5,chairman,0.7,assumed
            02,2022,,,,,0.25,
            01,2023,,,1,none,,
            """;

    @Test
    void read_ofLines_isTheWideTable() {
        IndicatorTable table = Towns.read("""
                unit;year;status;indicator;value;source
                01;2022;final;A.1;0,5;p. 3
                01;2022;final;leader;chairman;
                01;2022;final;G;0,7;p. 3
                Alpha;2022;final;G@basis;assumed;
                02;2022;;G;25 %;
                02;2022;;A.1;;
                01;2023;;leader;none;
                01;2023;;A.1;1;
                """);

        assertThat(table).isEqualTo(Towns.read(WIDE));
        assertThat(table.numberColumns()).containsExactly(Column.of("A.1"), Column.of("G"));
    }

    @Test
    void read_withVietnameseHeaderAndNames_isTheSame() {
        IndicatorTable table =
                Towns.read("Đơn vị\tNăm\tChỉ số\tGiá trị\nAlpha\t2022\tHỒ SƠ\t0,5\nBeta\t2022\tfiles\t1\n");

        assertThat(table).isEqualTo(Towns.read("unit,year,A.1\n01,2022,0.5\n02,2022,1\n"));
    }

    @Test
    void read_sourcesOfSeveralLines_areKeptForTheRow() {
        IndicatorTable table = Towns.read("unit,indicator,value,nguồn\n01,A.1,1,x\n01,G,1,y\n01,A.2,1,x\n");

        assertThat(table.texts(Column.of("source"))).containsExactly(Optional.of("x; y"));
    }

    @Test
    void read_cellGivenTwice_namesBothLines() {
        Finding finding = Told.onceBy(() -> Towns.read("unit,indicator,value\n01,G,0.5\n02,G,1\nAlpha,G,\n"));

        assertThat(finding.line(Locale.ENGLISH)).isEqualTo("t.csv:4:3: G of Alpha stands on lines 2 and 4; keep one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01,,0.5,       | 2:2 no-indicator",
                "01,Gg,0.5,     | 2:2 unknown-column",
                "01,year,0.5,   | 2:2 unknown-column",
                "01,G,x,        | 2:3 not-a-number",
                "01,G,1.5,      | 2:3 share-above-one",
                "01,G@basis,x,  | 2:3 unknown-basis",
                "99,G,1,        | 2:1 unknown-unit",
                "01,G,1,y       | 2:4 nameless-column",
                "01,G           | 2 row-length"
            })
    void read_oneMistake_isToldAtItsField(String line, String told) {
        assertThat(Told.places(Told.by(() -> Towns.read("unit,indicator,value,\n" + line.strip() + "\n"))))
                .containsExactly("t.csv:" + told);
    }
}

package org.opendti.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.Finding;

/** Every problem of a table, told at its line and field. */
class TableCsvFindingsTest {

    private static final String HEADER = "unit,name,year,A.1,A.3@points,G@basis,population";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "99,,2022,,,,          | 2:1 unknown-unit",
                "twin,,2022,,,,        | 2:1 ambiguous-unit",
                "Omega,,2022,,,,       | 2:1 unit-of-another-list",
                ",Alpha,2022,,,,       | 2:1 no-unit",
                ",,2022,0.5,,,         | 2:1 no-unit",
                "01,Bêta,2022,,,,      | 2:1 name-of-another-unit",
                "01,Nobody,2022,,,,    | 2:1 name-of-another-unit",
                "01,,22,,,,            | 2:3 bad-year",
                "01,,2022.0,,,,        | 2:3 bad-year",
                "01,,٢٠٢٢,,,,          | 2:3 bad-year",
                "01,,,none,,,          | 2:4 not-a-number",
                "01,,,0 5,,,           | 2:4 not-a-number",
                "01,,,NaN,,,           | 2:4 not-finite",
                "01,,,-inf,,,          | 2:4 not-finite",
                "01,,,,,,Infinity      | 2:7 not-finite",
                "01,,,,,,1e999         | 2:7 not-finite",
                "01,,,1.2,,,           | 2:4 share-above-one",
                "01,,,120%,,,          | 2:4 above-maximum",
                "01,,,-0.1,,,          | 2:4 below-minimum",
                "01,,,,1000000.5,,     | 2:5 above-maximum",
                "01,,,,-1,,            | 2:5 below-minimum",
                "01,,,,,guessed,       | 2:6 unknown-basis",
                "01,,,,,Published,     | 2:6 unknown-basis",
                "01,,,,,               | 2 row-length",
                "01,,,,,,,9            | 2 row-length"
            })
    void read_oneMistake_isToldAtItsField(String row, String told) {
        assertThat(places(HEADER + "\n" + row.strip() + "\n")).containsExactly("t.csv:" + told);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "unit,G,G               | 1:3 duplicate-column",
                "unit,unit,G            | 1:2 duplicate-column",
                "unit,Gg                | 1:2 unknown-column",
                "unit,G@attainment      | 1:2 unknown-column",
                "unit,A.2@points        | 1:2 unknown-column",
                "unit,Q@basis           | 1:2 unknown-column",
                "unit,group:            | 1:2 unknown-column",
                "unit,yearly            | 1:2 unknown-column",
                "unit,value             | 1:2 unknown-column",
                "unit,indicator         | 1:2 unknown-column",
                "unit,Năm,year          | 1:3 duplicate-column",
                "tên,Tỉnh,G             | 1:2 duplicate-column",
                "mã,CODE,G              | 1:2 duplicate-column",
                "unit,G,g               | 1:3 duplicate-column",
                "unit,indicator,value,G | 1:4 column-beside-value",
                "year,G                 | 1 no-unit-column",
                "01,0.5                 | 1 no-header",
                ",,                     | 1 no-header"
            })
    void read_oneMistakeInTheHeader_isToldAtItsField(String header, String told) {
        assertThat(places(header.strip() + "\n")).containsExactly("t.csv:" + told);
    }

    @Test
    void read_mistakesInHeaderAndRows_areToldTogether() {
        assertThat(places("unit,Gg,G\n01,5,x\n02,,2\n"))
                .containsExactly("t.csv:1:2 unknown-column", "t.csv:2:3 not-a-number", "t.csv:3:3 share-above-one");
    }

    @Test
    void read_withoutRows_isTold() {
        assertThat(places("unit,G\n")).containsExactly("t.csv no-rows");
        assertThat(places("unit,G\n,\n\n , \n")).containsExactly("t.csv no-rows");
        assertThat(places("\n")).containsExactly("t.csv empty-file");
        assertThat(places("")).containsExactly("t.csv empty-file");
    }

    @Test
    void read_rowThatStandsTwice_namesBothLines() {
        List<Finding> findings = Told.by(() -> Towns.read("unit,year,G\n01,2022,0.1\n02,2022,0.2\nAlpha,2022,0.3\n"));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).line(Locale.ENGLISH))
                .isEqualTo("t.csv:4: Alpha, 2022 stands on lines 2 and 4; keep one");
        assertThat(Towns.read("unit,year,G\n01,2022,0.1\n01,2023,0.3\n").rows()).hasSize(2);
        assertThat(Towns.read("unit,status,G\n01,a,0.1\n01,b,0.3\n").rows()).hasSize(2);
    }

    @Test
    void read_valueInANamelessColumn_isTold() {
        assertThat(places("unit,,G\n01,x,0.1\n")).containsExactly("t.csv:2:2 nameless-column");
    }

    @Test
    void read_quoteThatIsNotClosed_isTold() {
        assertThat(places("unit,G\n01,\"0.1\n02,0.2\n"))
                .singleElement()
                .asString()
                .endsWith("csv-syntax");
    }

    @Test
    void read_mistakeRightAfterAFieldOfSeveralLines_isToldAtItsLine() {
        String csv = "unit,source,G\n01,\"one\ntwo\nthree\",5\n02,x,6\n03,\"y\r\nz\",NaN\n";

        assertThat(places(csv))
                .containsExactly("t.csv:2:3 share-above-one", "t.csv:5:3 share-above-one", "t.csv:6:3 not-finite");
    }

    @Test
    void read_elementOfABadCell_isNamedInItsPlace() {
        Finding finding = Told.onceBy(() -> Towns.read("unit,A.3@points\n01,-1\n"));

        assertThat(finding.place().element()).isEqualTo("A.3");
        assertThat(finding.place().unit()).isEqualTo("Alpha");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("A.3@points of Alpha is -1, below its minimum 0; mend it, or leave the cell empty if it is"
                        + " missing");
    }

    @Test
    void read_unknownColumn_namesTheNearest() {
        Finding finding = Told.onceBy(() -> Towns.read("unit,populaton\n01,1\n"));

        assertThat(finding.parameters()).containsEntry("framework", "made-up");
        assertThat(finding.parameters().get("nearest")).startsWith("population, ");
        assertThat(Told.onceBy(() -> Towns.read("unit,A.22\n01,1\n"))
                        .parameters()
                        .get("nearest"))
                .startsWith("A.2, ");
    }

    @Test
    void read_severalMistakesInTheHeader_tellsAll() {
        assertThat(places("year,Gg,year,Q\n2022,1,2022,1\n"))
                .containsExactlyInAnyOrder(
                        "t.csv:1:2 unknown-column",
                        "t.csv:1:3 duplicate-column",
                        "t.csv:1:4 unknown-column",
                        "t.csv:1 no-unit-column");
    }

    @Test
    void read_oneOfEachMistake_tellsAllAtTheirPlaces() {
        String csv = """
                unit,name,year,A.1,A.3@points,G@basis,population,
                01,Alpha,2022,0.5,10,published,5,
                99,,2022,,,,,
                twin,,2022,,,,,

                Omega,,2022,,,,,
                ,,2022,0.1,,,,
                02,Alpha,2022,,,,,
                1,"A-
                town",2022,0.9,,,,
                03,Gamma,22,,,,,
                03,Gamma,2001,many,,,,
                03,Gamma,2002,NaN,,,,
                03,Gamma,2003,1.2,-5,,1e999,
                03,Gamma,2004,,,guessed,,
                03,Gamma,2005,,,,,x
                03,Gamma,2006
                03,Gamma,2007,0.5,1e6,assumed,-7,
                """;

        List<Finding> findings = Told.by(() -> Towns.read(csv));

        assertThat(Told.places(findings))
                .containsExactly(
                        "t.csv:3:1 unknown-unit",
                        "t.csv:4:1 ambiguous-unit",
                        "t.csv:6:1 unit-of-another-list",
                        "t.csv:7:1 no-unit",
                        "t.csv:8:1 name-of-another-unit",
                        "t.csv:9 duplicate-row-lines",
                        "t.csv:11:3 bad-year",
                        "t.csv:12:4 not-a-number",
                        "t.csv:13:4 not-finite",
                        "t.csv:14:4 share-above-one",
                        "t.csv:14:5 below-minimum",
                        "t.csv:14:7 not-finite",
                        "t.csv:15:6 unknown-basis",
                        "t.csv:16:8 nameless-column",
                        "t.csv:17 row-length");
    }

    @Test
    void read_manyMistakes_areCutAfterAThousand() {
        StringBuilder csv = new StringBuilder("unit,year,G\n");
        for (int r = 0; r < 1500; r++) {
            csv.append("01,").append(1000 + r).append(",x\n");
        }

        List<Finding> findings = Told.by(() -> Towns.read(csv.toString()));
        assertThat(findings).hasSize(1001);
        assertThat(findings.get(1000).parameters()).containsEntry("count", "500");
    }

    @Test
    @Timeout(10)
    void read_aHundredThousandUnknownUnits_isRefusedSoon() {
        String csv = "unit,G\n"
                + IntStream.range(0, 100_000).mapToObj(u -> "xyz" + u + ",1\n").collect(Collectors.joining());

        assertThat(Told.by(() -> Towns.read(csv))).hasSize(1001);
    }

    private static List<String> places(String csv) {
        return Told.places(Told.by(() -> Towns.read(csv)));
    }
}

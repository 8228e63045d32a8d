package org.opendti.coinr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendti.Told;
import org.opendti.finding.Finding;

class CoinrFindingsTest {

    @TempDir
    Path folder;

    private TwoFiles files = new TwoFiles(Path.of(""));

    @BeforeEach
    void open() {
        files = new TwoFiles(folder);
    }

    private List<String> places(List<Finding> findings) {
        return Told.places(findings).stream()
                .map(place -> place.replace(folder.toString(), "").substring(1))
                .toList();
    }

    /** One line of iMeta mended for the worse; the finding names its line and column. */
    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Visits   | 1,,Visitors,1,2,people,900,People,Openness,Indicator       | iMeta.csv:2:2 bad-code
            Taxes    | 1,Visits,Tax rate,-1,1,%,12.5,NA,Openness,Indicator        | iMeta.csv:3:2 duplicate-code
            Taxes    | 1,a@b,Tax rate,-1,1,%,12.5,NA,Openness,Indicator           | iMeta.csv:3:2 bad-code
            Taxes    | 1,source,Tax rate,-1,1,%,12.5,NA,Openness,Indicator        | iMeta.csv:3:2 bad-code
            Visits   | 1,Visits,Visitors,1,two,people,900,People,Openness,Indicator | iMeta.csv:2:5 not-a-number
            Visits   | 1,Visits,Visitors,1,-2,people,900,People,Openness,Indicator | iMeta.csv:2:5 bad-weight
            Visits   | 1,Visits,Visitors,1,NA,people,900,People,Openness,Indicator | iMeta.csv:2:5 no-weight
            Visits   | 1,Visits,Visitors,1,1e999,people,900,People,Openness,Indicator | iMeta.csv:2:5 not-a-number
            Visits   | 1,Visits,Visitors,0,2,people,900,People,Openness,Indicator | iMeta.csv:2:4 unknown-word
            Visits   | 1,Visits,Visitors,,2,people,900,People,Openness,Indicator  | iMeta.csv:2:4 unknown-word
            Visits   | 1,Visits,Visitors,up,2,people,900,People,Openness,Indicator | iMeta.csv:2:4 not-a-number
            Green    | 2,Green,Green town,-1,1,Score,NA,NA,Best,Aggregate         | iMeta.csv:7:4 unknown-word
            Visits   | 1,Visits,Visitors,1,2,people,lots,People,Openness,Indicator | iMeta.csv:2:7 not-a-number
            Visits   | 1,Visits,Visitors,1,2,people,900,Pepole,Openness,Indicator | iMeta.csv:2:8 unknown-denominator
            Visits   | 1,Visits,Visitors,1,2,people,900,Trees,Openness,Indicator  | iMeta.csv:2:8 unknown-denominator
            Green    | 2,Green,Green town,1,1,Score,NA,People,Best,Aggregate      | iMeta.csv:7:8 unknown-word
            Visits   | 1,Visits,Visitors,1,2,people,900,People,Opennes,Indicator  | iMeta.csv:2:9 unknown-parent
            Visits   | 1,Visits,Visitors,1,2,people,900,People,Taxes,Indicator    | iMeta.csv:2:9 unknown-parent
            Visits   | 1,Visits,Visitors,1,2,people,900,People,NA,Indicator       | iMeta.csv:2:9 no-parent
            Green    | 2,Green,Green town,1,1,Score,NA,NA,NA,Aggregate            | iMeta.csv:8:9 not-one-top
            Mayor    | NA,Mayor,Mayor's name,NA,NA,NA,NA,NA,NA,Otter              | iMeta.csv:11:10 unknown-word
            Visits   | 2,Visits,Visitors,1,2,people,900,People,Openness,Indicator | iMeta.csv:2:1 unknown-word
            Visits   | NA,Visits,Visitors,1,2,people,900,People,Openness,Indicator | iMeta.csv:2:1 unknown-word
            Best     | 2.5,Best,Best town,1,1,Score,NA,NA,NA,Aggregate            | iMeta.csv:8:1 not-whole
            Best     | top,Best,Best town,1,1,Score,NA,NA,NA,Aggregate            | iMeta.csv:8:1 not-a-number
            Visits   | 1,Visits,Visitors,1,2,people,900                           | iMeta.csv:2 row-length
            """)
    void read_ofAMistakeInIMeta_tellsItsPlace(String code, String line, String expected) {
        assertThat(places(Told.by(() -> files.readWith(code, line)))).contains(expected);
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Beta,B,land,2020,2000,NA,500,20.5      | Beta,B,land,2020,2000,NA,500,many  | iData.csv:3:8 not-a-number
            Beta,B,                                | Beta,,                             | iData.csv:3:2 no-unit
            Beta,B,                                | Beta,A,                            | iData.csv:3 duplicate-row-lines
            Beta,B,land,2020                       | Beta,B,land,20                     | iData.csv:3:4 bad-year
            Beta,B,land,2020,2000,NA               | Beta,B,land,2020,2000              | iData.csv:3 row-length
            uName,uCode                            | uName,uKode                        | iData.csv:1 wrong-columns
            Visits,Taxes                           | Visits,Tax                         | iData.csv:1:8 unknown-column
            Visits,Taxes                           | Visits,Tax                         | iMeta.csv:3:2 missing-column
            Visits,Taxes                           | Visits,Green                       | iData.csv:1:8 aggregate-column
            Visits,Taxes                           | Visits,Visits                      | iData.csv:1:8 duplicate-column
            Beta,B,land                            | Beta,B,"land                       | iData.csv:3 csv-syntax
            """)
    void read_ofAMistakeInIData_tellsItsPlace(String from, String to, String expected) {
        String data = TwoFiles.DATA.replaceFirst(from, to);
        assertThat(places(Told.by(() -> files.read(data, TwoFiles.META)))).contains(expected);
    }

    @Test
    void read_ofMistakesInBoth_tellsAllAtOnce() {
        String meta = TwoFiles.META
                .replace("-1,1,%,12.5,NA,Openness", "-1,x,%,12.5,NA,Openness")
                .replace("Green,Indicator", "Gren,Indicator")
                .replace("Other", "Otter");
        String data = TwoFiles.DATA.replace("0.25", "a quarter").replace("Trees", "Treees");

        assertThat(places(Told.by(() -> files.read(data, meta))))
                .containsExactly(
                        "iMeta.csv:11:10 unknown-word",
                        "iMeta.csv:3:5 not-a-number",
                        "iMeta.csv:4:9 unknown-parent",
                        "iMeta.csv:5:9 unknown-parent",
                        "iMeta.csv:4:2 missing-column",
                        "iData.csv:1:6 unknown-column",
                        "iData.csv:1:9 unknown-column",
                        "iData.csv:2:10 not-a-number");
    }

    @Test
    void read_ofBlankLinesAndCellsOfSeveralLines_keepsTheLinesOfTheFile() {
        String data =
                "\n\n" + TwoFiles.DATA.replace("Ann", "\"Ann\nor\r\nAnna\"").replace("0.5\n", "half\n");

        assertThat(places(Told.by(() -> files.read(data, TwoFiles.META))))
                .containsExactly("iData.csv:8:10 not-a-number");
    }

    @Test
    void read_ofACycle_namesIt() {
        Finding cycle =
                Told.by(() -> files.readWith("Best", "3,Best,Best town,1,1,Score,NA,NA,Green,Aggregate")).stream()
                        .filter(finding -> finding.code().id().equals("cycle"))
                        .findFirst()
                        .orElseThrow();

        assertThat(cycle.place().line()).isIn(7, 8);
        assertThat(cycle.place().column()).isEqualTo(9);
        assertThat(cycle.message(Locale.ENGLISH)).contains("Green", "Best", "→");
    }

    @Test
    void read_ofLevelsApart_saysWhich() {
        Finding apart = Told.onceBy(() -> files.readWith("Trees", "1,Trees,Trees,1,0.5,,NA,NA,Best,Indicator"));

        assertThat(apart.message(Locale.ENGLISH))
                .isEqualTo(
                        "Trees stands at Level 1 and its Parent Best at Level 3; a Parent stands one Level above each of"
                                + " its parts");
        assertThat(apart.place().line()).isEqualTo(4);
    }

    @Test
    void read_ofAnAggregateWithoutParts_saysSo() {
        Finding empty = Told.onceBy(
                () -> files.read(TwoFiles.DATA, TwoFiles.META + "2,Empty,Empty,1,1,Score,NA,NA,Best,Aggregate\n"));

        assertThat(empty.message(Locale.ENGLISH)).startsWith("Empty has no parts");
        assertThat(empty.place().line()).isEqualTo(12);
    }

    @Test
    void read_ofWeightsThatAreAllNought_isRefused() {
        String meta = TwoFiles.META.replace("1,0.5,,NA", "1,0,,NA").replace("-1,1.5,t", "-1,0,t");

        assertThat(places(Told.by(() -> files.read(TwoFiles.DATA, meta))))
                .containsExactly("iMeta.csv:7:2 zero-weights");
    }

    @Test
    void read_ofNoAggregateAtAll_saysThatNoneIsTheIndex() {
        assertThat(places(Told.by(() -> files.read(
                        "uCode,x\nA,1\n", "Level,iCode,Direction,Weight,Parent,Type\nNA,x,NA,NA,NA,Other\n"))))
                .containsExactly("iMeta.csv not-one-top");
    }

    @Test
    void read_ofWrongOrEmptyFiles_isRefused() {
        assertThat(places(Told.by(() -> files.read(TwoFiles.DATA, "iCode,Type\nx,Indicator\n"))))
                .containsExactly("iMeta.csv:1 wrong-columns");
        assertThat(places(Told.by(() -> files.read(TwoFiles.DATA, TwoFiles.META.replaceFirst("Unit", "iName")))))
                .containsExactly("iMeta.csv:1:6 duplicate-column");
        assertThat(places(Told.by(() -> files.read("", TwoFiles.META)))).containsExactly("iData.csv empty-file");
        assertThat(places(Told.by(() -> files.read("uCode,x\nA,1\n", "Level,iCode,Direction,Weight,Parent,Type\n"))))
                .contains("iMeta.csv no-rows");
        assertThat(places(Told.by(() -> CoinrFiles.read(folder.resolve("no.csv"), files.meta()))))
                .contains("no.csv no-file");
    }

    @Test
    void findings_inVietnamese_areFilled() {
        Told.by(() -> files.readWith("Visits", "1,Visits,Visitors,1,2,people,900,Pepole,NA,Indicator"))
                .forEach(finding -> assertThat(finding.message(Told.VI)).contains("Visits"));
    }
}

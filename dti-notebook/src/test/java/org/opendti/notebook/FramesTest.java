package org.opendti.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opendti.compare.Comparison;
import org.opendti.finding.DtiException;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.report.picture.Picture;
import org.opendti.report.picture.PictureStyle;
import org.opendti.report.picture.TileMapPicture;
import org.opendti.scenario.Change;
import org.opendti.scenario.Scenario;
import org.opendti.scenario.ScenarioResult;
import org.opendti.scenario.WhatIf;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Tables;
import org.opendti.uncertainty.Factor;
import org.opendti.uncertainty.MonteCarlo;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FramesTest {

    private static final Path SAMPLES = Path.of(System.getProperty("dti.root"), "sample-data");
    private static final CompositeIndex INDEX = CompositeIndex.of(Editions.forYear(2022));

    private static IndicatorTable table(int year) {
        return Tables.read(
                SAMPLES.resolve("dti-" + year).resolve("published.csv"), Editions.forYear(year), Provinces.of63());
    }

    private static Scoreboard board(int year) {
        return CompositeIndex.of(Editions.forYear(year)).score(table(year));
    }

    private static int row(Table frame, String name) {
        return frame.stringColumn("name").indexOf(name);
    }

    @Test
    void publishedTable_thereAndBack_scoresTheSameToTheLastBit() {
        IndicatorTable back = Frames.table(Frames.of(table(2022)), Provinces.of63());
        assertThat(INDEX.score(back).headline().scores())
                .isEqualTo(board(2022).headline().scores());
        assertThat(Frames.of(back).columnNames())
                .containsExactlyInAnyOrderElementsOf(Frames.of(table(2022)).columnNames());
    }

    @Test
    void rawTableWithWords_thereAndBack_scoresTheSameToTheLastBit() {
        Path folder = SAMPLES.resolve("dti-province-2022-illustrative");
        var framework = FrameworkJson.read(folder.resolve("framework.json"));
        IndicatorTable raw = Tables.read(folder.resolve("raw.csv"), framework, Provinces.of63());
        IndicatorTable back = Frames.table(Frames.of(raw), Provinces.of63());
        CompositeIndex index = CompositeIndex.of(framework);
        assertThat(index.score(back).headline().scores())
                .isEqualTo(index.score(raw).headline().scores());
    }

    @Test
    void codes_stayText_andMissingStaysMissing() {
        Table frame = Frames.of(table(2022));
        assertThat(frame.stringColumn("unit").get(row(frame, "Hà Nội"))).isEqualTo("01");
        // of Bình Dương the group was published, not its parts
        assertThat(frame.column("NTS").isMissing(row(frame, "Bình Dương"))).isTrue();
        assertThat(frame.numberColumn("HDKTS").getDouble(row(frame, "Bình Dương")))
                .isEqualTo(0.4193);
    }

    @Test
    void codesThatBecameNumbers_areRefused() {
        Table frame = Table.create("t", IntColumn.create("unit", 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frames.table(frame, Provinces.of63()))
                .withMessageContaining("keep their zeros");
        Table none = Table.create("t", StringColumn.create("x", "a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Frames.table(none, Provinces.of63()))
                .withMessageContaining("no column unit or name");
    }

    @Test
    void unknownUnit_isRefusedWithTheNearest() {
        Table frame = Table.create("t", StringColumn.create("unit", "Đà Nẵg"));
        assertThatExceptionOfType(DtiException.class)
                .isThrownBy(() -> Frames.table(frame, Provinces.of63()))
                .withMessageContaining("Đà Nẵng");
    }

    /** Bình Dương is 19th of 2022 and 7th of 2023. */
    @Test
    void results_asTables_sayWhatTheResultsSay() {
        Table board = Frames.of(board(2022));
        assertThat(board.numberColumn("rank").getDouble(row(board, "Bình Dương")))
                .isEqualTo(19);
        Table change = Frames.of(Comparison.of(board(2023), board(2022)));
        assertThat(change.numberColumn("rank change").getDouble(row(change, "Bình Dương")))
                .isEqualTo(12);
        Table card = Frames.of(board(2022).card("Bình Dương"));
        assertThat(card.stringColumn("element").get(0)).isEqualTo("DTI");
        assertThat(card.numberColumn("points")
                        .getDouble(card.stringColumn("element").indexOf("NTC")))
                .isEqualTo(371.205);
    }

    @Test
    void uncertaintyAndScenarios_asTables_keepDirections() {
        Table ranks = Frames.of(
                MonteCarlo.of(INDEX).vary(Factor.weights(0.25)).withRuns(500).run(table(2022)));
        int own = row(ranks, "Bình Dương");
        assertThat(ranks.numberColumn("5 %").getDouble(own))
                .isLessThan(ranks.numberColumn("95 %").getDouble(own));
        ScenarioResult more =
                WhatIf.of(INDEX, table(2022)).run(Scenario.named("more").with(Change.set("Bình Dương", "HDKTS", 0.60)));
        Table result = Frames.of(more);
        assertThat(result.numberColumn("rank change").getDouble(row(result, "Bình Dương")))
                .isEqualTo(11);
    }

    @Test
    void display_ofTables_escapesAndCountsWhatIsLeftOut() {
        Table hostile = Table.create("t", StringColumn.create("<b>", "<script>alert(1)</script>", "a & b"));
        assertThat(Display.html(hostile))
                .hasValueSatisfying(html -> assertThat(html)
                        .contains("&lt;script&gt;", "&lt;b&gt;", "a &amp; b")
                        .doesNotContain("<script>"));
        Table longer = Table.create("t", IntColumn.indexColumn("n", 100, 1));
        assertThat(Display.html(longer).orElseThrow()).contains("… 30 more rows");
        assertThat(Display.html("text")).isEmpty();
    }

    @Test
    void display_ofAPicture_isItsSvg() {
        Picture picture = TileMapPicture.of(board(2022), "DTI", PictureStyle.of(Locale.ENGLISH));
        assertThat(Display.html(picture)).contains(picture.svg());
        for (Object value :
                List.of(board(2022), board(2022).headline(), board(2022).card("74"), table(2022))) {
            assertThat(Display.html(value))
                    .hasValueSatisfying(html -> assertThat(html).startsWith("<table>"));
        }
    }
}

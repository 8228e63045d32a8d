package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.framework.Provenance;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.TableEdits;
import org.opendti.table.UnitList;

/** The made-up index of eight towns, of units of no list; the rules are in the folder's README. */
class TownsTest {

    private static final String FOLDER = "towns-illustrative/";

    private final Framework framework = FrameworkJson.read(SampleData.file(FOLDER + "framework.json"));
    private final IndicatorTable table =
            TableCsv.read(SampleData.file(FOLDER + "table.csv"), framework, UnitList.any());
    private final Scoreboard board = CompositeIndex.of(framework).score(table);

    /**
     * S.1 (92 − 20) / 80 = 0.9, S.2 (30 − 8) / 25 = 0.88, S.3 24 / 30 = 0.8: S = (25 · 0.9 + 15 · 0.88 + 20 · 0.8) / 60 = 51.7 /
     * 60. E.1 (42 − 31) / (42 − 12) = 11/30, E.2 log₆₄ 8 = 0.5, E.3 (−6 + 14) / (5 + 14) = 8/19: E = (20 · 11/30 + 10 · 0.5 + 10 ·
     * 8/19) / 40 = 16.5439 / 40. Together 68.2439 of 100.
     */
    @Test
    void score_ofAlder_isAsWorkedByHand() {
        assertThat(board.element("S").score("Alder")).isCloseTo(51.7 / 60, within(1e-12));
        assertThat(board.element("E.1").score("Alder")).isCloseTo(11 / 30.0, within(1e-12));
        assertThat(board.element("E.2").score("Alder")).isCloseTo(0.5, within(1e-12));
        assertThat(board.element("E.3").score("Alder")).isCloseTo(8 / 19.0, within(1e-12));
        assertThat(board.headline().points("Alder").orElseThrow())
                .isCloseTo(51.7 + 20 * 11 / 30.0 + 5 + 80 / 19.0, within(1e-10));
    }

    @Test
    void indicatorsOfWhichLessIsBetter_rankTheLeastFirst() {
        assertThat(board.element("S.2").rank("Elm")).isEqualTo(1); // 5 days
        assertThat(board.element("E.1").rank("Cedar")).isEqualTo(1); // 12 µg/m³
        assertThat(board.element("E.1").rank("Elm")).isEqualTo(8); // 42 µg/m³
        assertThat(board.findings()).isEmpty();
    }

    @Test
    void relativeRules_dependOnTheOtherTowns() {
        IndicatorTable withoutElm = TableEdits.keep(table, row -> row != 3, column -> true);
        Scoreboard others = CompositeIndex.of(framework).score(withoutElm);

        assertThat(others.element("E.1").score("Alder")).isZero();
        assertThat(others.element("S.1").score("Alder"))
                .isEqualTo(board.element("S.1").score("Alder"));
    }

    @Test
    void everyElement_isMarkedIllustrative() {
        assertThat(framework.inOrder())
                .hasSize(9)
                .allMatch(element -> element.provenance().kind() == Provenance.Kind.ILLUSTRATIVE);
    }

    @Test
    void framework_isInTheWritersLayout() throws IOException {
        StringWriter writer = new StringWriter();
        FrameworkJson.write(framework, writer);
        assertThat(Files.readString(SampleData.file(FOLDER + "framework.json"))).isEqualTo(writer.toString());
    }
}

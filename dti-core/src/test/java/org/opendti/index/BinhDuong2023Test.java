package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.table.Basis;
import org.opendti.table.TableCsv;
import org.opendti.vietnam.Provinces;

/** The article's figures against their targets; the expected numbers are worked out in the folder's README. */
class BinhDuong2023Test {

    private final Framework framework = FrameworkJson.read(SampleData.file("binh-duong-2023/framework.json"));
    private final Scoreboard board = CompositeIndex.of(framework)
            .score(TableCsv.read(SampleData.file("binh-duong-2023/table.csv"), framework, Provinces.of63()));

    @Test
    void progress_isTheMeanOfTheFiveWithTargets() {
        assertThat(board.element("BD.1").score("74")).isCloseTo(0.0065, within(5e-5));
        assertThat(board.element("BD.5").score("74")).isCloseTo(0.7333, within(5e-5));
        assertThat(board.headline().score("74")).isCloseTo(0.65, within(5e-5));
        assertThat(board.headline().points("74").orElseThrow()).isCloseTo(65, within(5e-3));
        assertThat(board.isPartOfList()).isTrue();
    }

    @Test
    void whatHasNoTarget_isCollectedAndNotScored() {
        for (String code : new String[] {"BD.6", "BD.7", "BD.8"}) {
            assertThat(board.card("74").entry(code).score()).isEmpty();
            assertThat(board.card("74").entry(code).raw()).hasSize(1);
        }
    }

    @Test
    void whatIsAssumed_isSaid() {
        assertThat(board.basis(board.unit("74"), "BD.1")).contains(Basis.ASSUMED);
        assertThat(board.basis(board.unit("74"), "BD.5")).contains(Basis.PUBLISHED);
        assertThat(board.basis(board.unit("74"), "BD")).contains(Basis.ASSUMED);
    }

    @Test
    void framework_isInTheWritersLayout() throws IOException {
        java.io.StringWriter writer = new java.io.StringWriter();
        FrameworkJson.write(framework, writer);
        assertThat(Files.readString(SampleData.file("binh-duong-2023/framework.json")))
                .isEqualTo(writer.toString());
    }
}

package org.opendti.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableCsv;
import org.opendti.table.TableEdits;
import org.opendti.table.Unit;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Boards that come about again: what {@link Scoreboard#rescored} gives is held against scoring anew. */
class RescoringTest {

    private static final Framework DTI = Editions.forYear(2024);
    private static final CompositeIndex INDEX = CompositeIndex.of(DTI);
    private static final CompositeIndex OTHER =
            INDEX.with(Recipe.defaults().weigh(weights -> weights.with("DTI", Map.of("NTC", 1.0, "HD", 3.0))));
    private static final IndicatorTable TABLE =
            TableCsv.read(SampleData.file("dti-2024/published-63.csv"), DTI, Provinces.of63());

    @Test
    void rescored_bySameIndex_isTheSame() {
        Scoreboard board = INDEX.score(TABLE);
        assertThat(board.rescored(INDEX).scores("DTI")).isEqualTo(board.scores("DTI"));
        assertThat(board.observed()).isSameAs(TABLE);
    }

    @Test
    void rescored_byOtherWeights_isAsScoredByThem() {
        assertThat(INDEX.score(TABLE).rescored(OTHER).scores("DTI"))
                .isEqualTo(OTHER.score(TABLE).scores("DTI"))
                .isNotEqualTo(INDEX.score(TABLE).scores("DTI"));
    }

    @Test
    void rescored_ofLimitedAndMergedBoard_isLimitedAndMergedToo() {
        Scoreboard merged = INDEX.score(TABLE).mergedInto(Provinces.merger2025());
        Scoreboard south = merged.within("Đông Nam Bộ");
        Scoreboard again = south.rescored(OTHER);
        assertThat(again.units()).isEqualTo(south.units());
        assertThat(again.group()).isEqualTo(south.group());
        assertThat(again.scores("DTI"))
                .isEqualTo(OTHER.score(TABLE)
                        .mergedInto(Provinces.merger2025())
                        .within("Đông Nam Bộ")
                        .scores("DTI"));
        Unit city = merged.unit("TP. Hồ Chí Minh");
        assertThat(merged.sources(city))
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("TP. Hồ Chí Minh", "Bình Dương", "Bà Rịa - Vũng Tàu");
        assertThat(merged.observed()).isSameAs(TABLE);
    }

    @Test
    void rescored_ofEditedTable_isThatOfTheEdit() {
        Scoreboard board = INDEX.score(TABLE);
        double[] half = new double[63];
        Arrays.fill(half, 0.5);
        Scoreboard edited =
                board.rescored(INDEX, table -> TableEdits.withNumbers(table, Map.of(Column.of("HDCQS"), half)));
        assertThat(edited.scores("HDCQS")).containsOnly(0.5);
        assertThat(edited.scores("HDKTS")).isEqualTo(board.scores("HDKTS"));
    }

    @Test
    void rescored_ofSomeRows_keepsToThem() {
        Scoreboard all = INDEX.score(TABLE);
        Scoreboard some = INDEX.score(TABLE, table -> TableEdits.keep(table, r -> r < 5, column -> true));
        assertThat(some.observed().rows()).hasSize(5);
        assertThat(some.rescored(OTHER).units()).isEqualTo(some.units());
        assertThat(some.sources(some.units().get(0)))
                .isEqualTo(List.of(some.units().get(0)));
        assertThat(IntStream.range(0, 5)
                        .mapToDouble(u -> some.rescored(INDEX).scores("DTI")[u])
                        .toArray())
                .containsExactly(Arrays.copyOf(all.scores("DTI"), 5), within(0.0));
    }
}

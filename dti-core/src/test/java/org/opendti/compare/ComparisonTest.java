package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

class ComparisonTest {

    private static final Scoreboard Y2022 = published("dti-2022/published.csv", 2022, Provinces.of63());
    private static final Scoreboard Y2023 = published("dti-2023/published.csv", 2023, Provinces.of63());
    private static final Scoreboard Y2024 = published("dti-2024/published-63.csv", 2024, Provinces.of63());

    private static Scoreboard published(String table, int year, UnitList units) {
        Framework framework = Editions.forYear(year);
        return CompositeIndex.of(framework).score(TableCsv.read(SampleData.file(table), framework, units));
    }

    private static Scoreboard board(Object... unitsAndScores) {
        TableBuilder table = IndicatorTable.builder(Provinces.of63());
        for (int i = 0; i < unitsAndScores.length; i += 2) {
            table.row((String) unitsAndScores[i]).set("DTI", (Double) unitsAndScores[i + 1]);
        }
        return CompositeIndex.of(Editions.forYear(2022)).score(table.build());
    }

    @Test
    void headline_binhDuong2022To2023_gainsTwelveRanks() {
        // published: rank 19 with 0.6321 in 2022, rank 7 with 0.7411 in 2023
        Shift shift = Comparison.of(Y2023, Y2022).headline("Bình Dương");
        assertThat(shift.rankOld()).isEqualTo(19);
        assertThat(shift.rankNew()).isEqualTo(7);
        assertThat(shift.rankChange()).isEqualTo(12);
        assertThat(shift.scoreChange()).isCloseTo(0.7411 - 0.6321, within(1e-12));
    }

    @Test
    void across_twoEditions_isSaidAndSharedElementsCompared() {
        Comparison comparison = Comparison.of(Y2024, Y2023);
        assertThat(comparison.isAcrossEditions()).isTrue();
        assertThat(Comparison.of(Y2023, Y2022).isAcrossEditions()).isFalse();
        assertThat(comparison.elementsOnlyOld()).containsExactly("DTTM");
        assertThat(comparison.elementsOnlyNew()).isEmpty();
        assertThat(Comparison.of(Y2023, Y2024).elementsOnlyNew()).containsExactly("DTTM");
        assertThat(comparison.sharedElements()).contains("NTC", "HDCQS", "DTI").hasSize(14);
        assertThat(comparison.element("HDCQS")).hasSize(63);
        assertThatThrownBy(() -> comparison.element("DTTM")).hasMessageContaining("DTTM is no element");
    }

    @Test
    void sharedUnits_areRankedAnewAndTheOthersListed() {
        Comparison comparison =
                Comparison.of(board("01", 0.5, "74", 0.7, "79", 0.6), board("74", 0.4, "79", 0.5, "02", 0.9));
        assertThat(comparison.onlyNew()).extracting("name").containsExactly("Hà Nội");
        assertThat(comparison.onlyOld()).extracting("name").containsExactly("Hà Giang");
        assertThat(comparison.newer().units()).hasSize(2);
        assertThat(comparison.older().units()).hasSize(2);
        // among the shared two: Bình Dương from 2 to 1, TP. Hồ Chí Minh from 1 to 2
        assertThat(comparison.headline()).extracting(Shift::rankChange).containsExactly(1.0, -1.0);
    }

    @Test
    void twoLists_areRefusedWithAdvice() {
        Scoreboard y2024of34 = published("dti-2024/published-34.csv", 2024, Provinces.of34());
        assertThatThrownBy(() -> Comparison.of(y2024of34, Y2023))
                .hasMessageContaining("provinces-63")
                .hasMessageContaining("--merge provinces-34");
        assertThat(Comparison.of(y2024of34, Y2023.mergedInto(Provinces.merger2025()))
                        .headline())
                .hasSize(34);
    }

    @Test
    void nothingShared_isRefused() {
        assertThatThrownBy(() -> Comparison.of(board("01", 0.5), board("02", 0.5)))
                .hasMessageContaining("share no unit");
    }

    @Test
    void boardWithItself_changesNothing() {
        assertThat(Comparison.of(Y2022, Y2022).headline()).allSatisfy(shift -> {
            assertThat(shift.rankChange()).isZero();
            assertThat(shift.scoreChange()).isZero();
        });
    }

    @Test
    void points_ofGivenMainIndices_areThoseThatChangedMostLostFirst() {
        Scoreboard older = row(table ->
                table.set("HDCQS", 0.8).set("HDKTS", 0.5).set("HDXHS", 0.5).set("NTC", 0.6));
        Scoreboard newer = row(table ->
                table.set("HDCQS", 0.7).set("HDKTS", 0.9).set("HDXHS", 0.3).set("NTC", 0.5));
        // NTC on 500 points, HDCQS on 200, HDKTS and HDXHS on 150
        assertThat(Comparison.of(newer, older).points(1e-9))
                .extracting(shift -> shift.element().code() + " "
                        + Math.round(shift.pointChange().orElseThrow()))
                .containsExactly("NTC -50", "HDXHS -30", "HDCQS -20", "HDKTS 60");
        assertThat(Comparison.of(newer, older).points(0.15))
                .extracting(shift -> shift.element().code())
                .containsExactly("HDXHS", "HDKTS");
        assertThat(Comparison.of(older, older).points(0)).isEmpty();
    }

    @Test
    void points_whereOneBoardIsGivenAndTheOtherComputed_doNotCountPartsTwice() {
        Scoreboard given = row(table -> table.set("NTC", 0.6));
        Scoreboard computed = row(table -> table.set("NTS", 0.5)
                .set("TCS", 0.5)
                .set("HTS", 0.5)
                .set("NLS", 0.5)
                .set("ATTT", 0.5));
        assertThat(Comparison.of(computed, given).points(1e-9))
                .singleElement()
                .satisfies(shift -> assertThat(shift.element().code()).isEqualTo("NTC"))
                .satisfies(
                        shift -> assertThat(shift.pointChange().orElseThrow()).isCloseTo(-50, within(1e-9)));
    }

    @Test
    void points_ofWhatOneBoardLacks_countAsNoPointsThere() {
        Scoreboard full = row(table -> table.set("NTS", 0.5).set("TCS", 0.4));
        Scoreboard part = row(table -> table.set("NTS", 0.5));
        assertThat(Comparison.of(part, full).points(1e-9))
                .singleElement()
                .satisfies(shift -> assertThat(shift.element().code()).isEqualTo("TCS"))
                .satisfies(shift -> assertThat(shift.scoreNew()).isEmpty())
                .satisfies(shift -> assertThat(shift.pointChange()).hasValue(-40));
    }

    private static Scoreboard row(UnaryOperator<TableBuilder> cells) {
        TableBuilder table = IndicatorTable.builder(Provinces.of63()).row("74");
        return CompositeIndex.of(Editions.forYear(2022))
                .score(cells.apply(table).build());
    }
}

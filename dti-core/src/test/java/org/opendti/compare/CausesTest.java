package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.SampleData;
import org.opendti.framework.Framework;
import org.opendti.framework.FrameworkJson;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.Column;
import org.opendti.table.IndicatorTable;
import org.opendti.table.Merger;
import org.opendti.table.TableBuilder;
import org.opendti.table.TableCsv;
import org.opendti.table.Unit;
import org.opendti.table.UnitList;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

/** Causes of published changes. */
class CausesTest {

    static final double EXACT = 1e-12;

    record Pair(String name, Scoreboard newer, Scoreboard older) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pair> pairs() {
        List<Scoreboard> years = List.of(Boards.Y2022, Boards.Y2023, Boards.Y2024);
        return Stream.of(0, 1, 2)
                .flatMap(o -> Stream.of(0, 1, 2).map(n -> new int[] {o, n}))
                .filter(pair -> pair[0] != pair[1])
                .flatMap(pair -> {
                    String name = (2022 + pair[0]) + " to " + (2022 + pair[1]);
                    Scoreboard newer = years.get(pair[1]);
                    Scoreboard older = years.get(pair[0]);
                    return Stream.of(
                            new Pair(name, newer, older),
                            new Pair(name + ", merged", Boards.merged(newer), Boards.merged(older)));
                });
    }

    static void assertSums(UnitCauses causes) {
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(causes.scoreSum())
                    .as("score of " + causes.unit())
                    .isCloseTo(causes.shift().scoreChange(), within(EXACT));
            softly.assertThat(causes.rankSum())
                    .as("rank of " + causes.unit())
                    .isCloseTo(causes.shift().rankChange(), within(EXACT));
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void units_ofAnyTwoYears_addUpToTheChange(Pair pair) {
        for (CauseOrder order : CauseOrder.values()) {
            Causes causes = Causes.of(pair.newer(), pair.older()).in(order);
            List<UnitCauses> all = causes.units();
            assertThat(all).hasSize(pair.newer().units().size()).allSatisfy(CausesTest::assertSums);
            assertThat(all)
                    .extracting(UnitCauses::shift)
                    .isEqualTo(Comparison.of(pair.newer(), pair.older()).headline());
        }
    }

    @Test
    void units_acrossTheMerger_addUpWithTheMergerFirst() {
        Causes causes = Causes.of(Boards.Y2024_OF_34, Boards.Y2023, Provinces.merger2025());
        assertThat(causes.units()).hasSize(34).allSatisfy(CausesTest::assertSums);
        UnitCauses city = causes.unit("TP. Hồ Chí Minh");
        Cause merger = city.causes().get(0);
        Scoreboard merged = Boards.merged(Boards.Y2023);
        assertThat(merger.kind()).isEqualTo(CauseKind.MERGER);
        assertThat(merger.rank())
                .isEqualTo(Boards.Y2023.headline().rank("TP. Hồ Chí Minh")
                        - merged.headline().rank("TP. Hồ Chí Minh"));
        assertThat(merger.score())
                .isCloseTo(
                        merged.headline().score("TP. Hồ Chí Minh")
                                - Boards.Y2023.headline().score("TP. Hồ Chí Minh"),
                        within(EXACT));
    }

    @Test
    void board_withItself_hasNoCauses() {
        assertThat(Causes.of(Boards.Y2022, Boards.Y2022).units())
                .allSatisfy(unit -> assertThat(unit.causes()).isEmpty());
    }

    @Test
    void of_twoListsWithoutMerger_isRefused() {
        assertThatThrownBy(() -> Causes.of(Boards.Y2024_OF_34, Boards.Y2023))
                .hasMessageContaining("--merge provinces-34");
        assertThatThrownBy(() -> Causes.of(Boards.Y2024_OF_34, Boards.Y2024_OF_34, Provinces.merger2025()))
                .hasMessageContaining("provinces-63");
    }

    private static final Offset<Double> CLOSE = within(1e-9);

    /** Amounts by cause: kind or element → score, rank. */
    private static Map<String, double[]> amounts(UnitCauses unit) {
        Map<String, double[]> amounts = new LinkedHashMap<>();
        unit.causes()
                .forEach(cause -> amounts.put(
                        cause.element().isEmpty() ? cause.kind().id() : cause.element(),
                        new double[] {cause.score(), cause.rank()}));
        return amounts;
    }

    private static double[] of(Map<String, double[]> amounts, String cause) {
        return amounts.getOrDefault(cause, new double[] {Double.NaN, Double.NaN});
    }

    @Test
    void binhDuong_from2022To2023_gainsTwelveRanksByAllItsOwnValues() {
        // published: rank 19 with 0.6321, then rank 7 with 0.7411; shares 0.5, 0.2, 0.15, 0.15 of what each main index
        // gained
        UnitCauses unit = Causes.of(Boards.Y2023, Boards.Y2022).unit("Bình Dương");
        Map<String, double[]> amounts = amounts(unit);
        assertThat(amounts.keySet()).containsExactly("NTC", "HDCQS", "HDKTS", "HDXHS", "others-values");
        double[] shares = {0.5, 0.2, 0.15, 0.15};
        int k = 0;
        for (String code : List.of("NTC", "HDCQS", "HDKTS", "HDXHS")) {
            double gained = Boards.Y2023.score(unit.unit(), code) - Boards.Y2022.score(unit.unit(), code);
            assertThat(of(amounts, code)[0]).as(code).isCloseTo(shares[k++] * gained, CLOSE);
            assertThat(of(amounts, code)[1]).as(code).isPositive();
        }
        assertThat(of(amounts, "others-values")[0]).isZero();
        assertThat(of(amounts, "others-values")[1]).isCloseTo(-22.2, CLOSE);
        assertThat(unit.rank(CauseKind.OWN_VALUE)).isCloseTo(34.2, CLOSE);
        assertThat(unit.score(CauseKind.OWN_VALUE)).isCloseTo(0.7411 - 0.6321, CLOSE);
        assertThat(unit.score(CauseKind.METHOD)).isZero();
        assertThat(unit.splitting()).isEqualTo(Splitting.ALL_ORDERS);
        assertThat(unit.causes().get(0).partsUnknown()).isTrue();
        assertThat(unit.causes().get(1).partsUnknown()).isFalse();
    }

    @Test
    void binhDuong_from2023To2024_losesByItsGovernmentAndByOthers() {
        // rank 7 → 29; HDCQS fell, others rose, and the weights of 2024 are others
        Map<String, double[]> amounts =
                amounts(Causes.of(Boards.Y2024, Boards.Y2023).unit("Bình Dương"));
        assertThat(amounts.keySet()).containsExactly("NTC", "HDCQS", "HDKTS", "HDXHS", "others-values", "weights");
        assertThat(of(amounts, "HDCQS")[1]).isCloseTo(-22.1, CLOSE);
        assertThat(of(amounts, "others-values")[1]).isCloseTo(-13.5333333333, CLOSE);
        // the mean of its share before, 200 of 1000 points, and now, 200 of 940
        double fall = hdcqs(Boards.Y2024) - hdcqs(Boards.Y2023);
        assertThat(of(amounts, "HDCQS")[0]).isCloseTo(fall * (0.2 + 200 / 940.0) / 2, CLOSE);
        // NTC 500/1000 → 440/940, its parts being unknown; the weights act on the mean of its values, and so on
        assertThat(of(amounts, "weights")[0]).isNegative();
    }

    private static double hdcqs(Scoreboard board) {
        return board.score(board.unit("74"), "HDCQS");
    }

    @Test
    void binhDuong_from2022To2024_inStatedOrder_losesRanksToOthersAlone() {
        Map<String, double[]> amounts = amounts(
                Causes.of(Boards.Y2024, Boards.Y2022).in(CauseOrder.STATED).unit("Bình Dương"));
        // its own values alone take it from 19 to 2, those of the others down to 30, the weights to 29
        assertThat(amounts.values().stream().mapToDouble(both -> both[1]).toArray())
                .containsExactly(15, -4, 0, 6, -28, 1);
    }

    @Test
    void at_anotherElement_splitsThat() {
        Causes causes = Causes.of(Boards.Y2024, Boards.Y2023).at("HD");
        assertThat(causes.element()).isEqualTo("HD");
        assertThat(causes.units()).hasSize(63).allSatisfy(CausesTest::assertSums);
        // HD weighs 200, 150, 150 in both editions
        assertThat(amounts(causes.unit("74")).keySet()).containsExactly("HDCQS", "HDKTS", "HDXHS", "others-values");
        assertThat(amounts(causes.at("HDCQS").unit("74")).keySet()).containsExactly("HDCQS", "others-values");
        assertThatThrownBy(() -> causes.at("DTTM")).hasMessageContaining("DTTM is no element");
        assertThatThrownBy(() -> causes.at("NTS")).hasMessageContaining("NTS");
        assertThatThrownBy(() -> causes.unit("Atlantis")).hasMessageContaining("Atlantis");
    }

    @Test
    void units_ofWhichPartsAreKnownOnBothBoards_areSplitDownToThem() {
        // Hà Nội has its main indices in both tables of 2024; those of the 63 and those of the 34
        Scoreboard merged = Boards.merged(Boards.Y2024);
        Map<String, double[]> amounts =
                amounts(Causes.of(Boards.Y2024_OF_34, merged).unit("Cao Bằng"));
        assertThat(amounts.keySet()).doesNotContain("NTC");
    }

    @Test
    void of_mergerWithSeats_startsFromThem() {
        Merger merger = Provinces.merger2025();
        Unit seat = Provinces.of63().get("Bình Dương");
        Unit city = Provinces.of34().get("TP. Hồ Chí Minh");
        Causes causes = Causes.of(
                Boards.Y2024_OF_34,
                Boards.Y2023,
                merger,
                unit -> unit.equals(city) ? seat : merger.predecessors(unit).get(0));
        UnitCauses unit = causes.unit("TP. Hồ Chí Minh");
        assertThat(unit.older()).isEqualTo(seat);
        assertThat(unit.shift().rankOld()).isEqualTo(7);
        assertSums(unit);
        assertThat(causes.comparison().older().units()).hasSize(34);
    }

    @Test
    void of_mergerWithoutPredecessorOfTheName_isRefused() {
        UnitList from = UnitList.builder("from")
                .unit("a", "A", Map.of(), List.of())
                .unit("b", "B", Map.of(), List.of())
                .build();
        UnitList to = UnitList.builder("to").unit("c", "C", Map.of(), List.of()).build();
        Framework framework = Editions.forYear(2022);
        Scoreboard older = Boards.score(
                CompositeIndex.of(framework),
                from,
                table -> table.row("a").set("DTI", 0.5).row("b").set("DTI", 0.7));
        Scoreboard newer = Boards.score(
                CompositeIndex.of(framework), to, table -> table.row("c").set("DTI", 0.8));
        Causes causes = Causes.of(newer, older, new Merger(from, to, Map.of("c", List.of("a", "b"))));
        assertThatThrownBy(causes::units)
                .hasMessageContaining("C has several predecessors (A, B)")
                .hasMessageContaining("which of them it carries on");
    }

    @Test
    void onlySharedUnits_areComparedAndTheOthersNamed() {
        Scoreboard few = Boards.Y2023.among(Boards.Y2023.units().subList(0, 9));
        Causes causes = Causes.of(Boards.Y2024, few);
        assertThat(causes.units()).hasSize(9).allSatisfy(CausesTest::assertSums);
        assertThat(causes.comparison().onlyNew()).hasSize(54);
    }

    /** Each province with the cells of the next: 98 indicators, all of which change. */
    private static Scoreboard turned(Framework framework, IndicatorTable raw) {
        TableBuilder table = IndicatorTable.builder(Provinces.of63());
        int size = raw.rows().size();
        for (int r = 0; r < size; r++) {
            table.row(raw.rows().get(r));
            int next = (r + 1) % size;
            for (Column column : raw.numberColumns()) {
                if (!Double.isNaN(raw.number(column, next))) {
                    table.set(column.header(), raw.number(column, next));
                }
            }
            raw.textColumns()
                    .forEach(column -> raw.cell(column, next).ifPresent(text -> table.set(column.header(), text)));
        }
        return CompositeIndex.of(framework).score(table.build());
    }

    @Test
    void units_of98Indicators_areNestedAndAddUp() {
        Framework framework = FrameworkJson.read(SampleData.file("dti-province-2022-illustrative/framework.json"));
        IndicatorTable raw =
                TableCsv.read(SampleData.file("dti-province-2022-illustrative/raw.csv"), framework, Provinces.of63());
        Causes causes =
                Causes.of(turned(framework, raw), CompositeIndex.of(framework).score(raw));
        UnitCauses unit = causes.unit("Bình Dương");
        assertSums(unit);
        assertThat(unit.splitting()).isNotEqualTo(Splitting.ALL_ORDERS).isNotEqualTo(Splitting.STATED_ORDER);
        // a weighted sum: each gets its share times its change of attainment, whatever the order
        UnitCauses stated = causes.in(CauseOrder.STATED).unit("Bình Dương");
        for (int c = 0; c < unit.causes().size(); c++) {
            assertThat(unit.causes().get(c).score())
                    .isCloseTo(stated.causes().get(c).score(), within(EXACT));
        }
    }
}

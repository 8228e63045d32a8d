package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendti.index.Scoreboard;
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
}

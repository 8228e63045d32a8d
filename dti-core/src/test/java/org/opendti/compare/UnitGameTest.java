package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendti.table.Unit;

class UnitGameTest {

    @Test
    void path_ofAllStepsAtOnce_isTheBlocksOneByOne() {
        Comparison comparison = Comparison.of(Boards.Y2023, Boards.Y2022);
        Worlds worlds = new Worlds(comparison.newer(), comparison.older(), "DTI");
        assertThat(worlds.isRelative()).isFalse();
        for (Unit unit : worlds.newer().units().subList(0, 10)) {
            UnitGame game = new UnitGame(worlds, unit);
            int[] members = IntStream.range(0, game.values())
                    .map(k -> game.values() - 1 - k)
                    .toArray();
            assertThat(members).hasSizeGreaterThan(1);
            for (int on = 0; on < 1 << game.others(); on++) {
                assertSame(game, on, members);
            }
        }
    }

    private static void assertSame(UnitGame game, int on, int[] members) {
        int[] switches = new int[game.values()];
        Arrays.fill(switches, Game.BEFORE);
        double[][] path = game.path(on, switches, members);
        for (int k = 0; k <= members.length; k++) {
            if (k > 0) {
                switches[members[k - 1]] = Game.NOW;
            }
            double[][] block = game.block(on, switches, 0);
            assertThat(path[0][k]).isCloseTo(block[0][0], within(1e-12));
            assertThat(path[1][k]).isEqualTo(block[1][0]);
        }
    }
}

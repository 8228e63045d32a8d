package org.opendti.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.opendti.compare.Peers.Peer;
import org.opendti.index.CompositeIndex;
import org.opendti.index.Scoreboard;
import org.opendti.table.IndicatorTable;
import org.opendti.table.TableBuilder;
import org.opendti.table.Unit;
import org.opendti.vietnam.Editions;
import org.opendti.vietnam.Provinces;

class PeersTest {

    private static final Offset<Double> EXACT = within(1e-12);

    /** Main indices of four provinces; of the last two NTC is known by its parts, all 0.5. */
    private static Scoreboard four() {
        TableBuilder table = IndicatorTable.builder(Provinces.of63());
        double[][] activities = {{0.5, 0.5, 0.5}, {0.6, 0.5, 0.5}, {0.5, 0.5, 0.8}, {0.9, 0.5, 0.5}};
        String[] units = {"74", "79", "01", "48"};
        for (int u = 0; u < 4; u++) {
            table.row(units[u])
                    .set("HDCQS", activities[u][0])
                    .set("HDKTS", activities[u][1])
                    .set("HDXHS", activities[u][2]);
            if (u < 2) {
                table.set("NTC", 0.5);
            } else {
                List.of("NTS", "TCS", "HTS", "NLS", "ATTT").forEach(code -> table.set(code, 0.5));
            }
        }
        return CompositeIndex.of(Editions.forYear(2022)).score(table.build());
    }

    @Test
    void nearest_ofScores_isByRootMeanSquare() {
        Scoreboard board = four();
        List<Peer> peers = Peers.of(board, board.unit("74"), 3);
        assertThat(peers).extracting(peer -> peer.unit().code()).containsExactly("79", "01", "48");
        // over NTC, HDCQS, HDKTS and HDXHS: √(0.1²/4), √(0.3²/4), √(0.4²/4)
        assertThat(peers.stream().mapToDouble(Peer::distance).toArray())
                .containsExactly(new double[] {0.05, 0.15, 0.2}, EXACT);
        assertThat(peers).extracting(Peer::elements).containsOnly(4);
        // between the two whose parts are known: over 8 elements, √((0.4² + 0.3²)/8)
        Peer parts = Peers.of(board, board.unit("01"), 3).get(2);
        assertThat(parts.unit().code()).isEqualTo("48");
        assertThat(parts.elements()).isEqualTo(8);
        assertThat(parts.distance()).isCloseTo(Math.sqrt(0.25 / 8), EXACT);
    }

    @Test
    void nearest_standardised_dividesByStandardDeviations() {
        Scoreboard board = four();
        List<Peer> peers = Peers.of(board).standardised().nearest(board.unit("74"), 9);
        // HDCQS 0.5, 0.6, 0.5, 0.9: mean 0.625, Σd² 0.1075; HDXHS 0.5, 0.5, 0.8, 0.5: mean 0.575, Σd² 0.0675
        double government = Math.sqrt(0.1075 / 3);
        double society = Math.sqrt(0.0675 / 3);
        assertThat(peers).extracting(peer -> peer.unit().code()).containsExactly("79", "01", "48");
        assertThat(peers.stream().mapToDouble(Peer::distance).toArray())
                .containsExactly(new double[] {0.1 / government / 2, 0.3 / society / 2, 0.4 / government / 2}, EXACT);
    }

    @Test
    void nearest_inOneElement_isByThatAlone() {
        Scoreboard board = four();
        List<Peer> peers = Peers.of(board).at("HDXHS").nearest(board.unit("74"), 9);
        // equal ones in the board's order
        assertThat(peers).extracting(peer -> peer.unit().code()).containsExactly("79", "48", "01");
        assertThat(peers.get(2).distance()).isCloseTo(0.3, EXACT);
        assertThat(peers).extracting(Peer::elements).containsOnly(1);
    }

    @Test
    void nearest_whereNothingIsKnown_leavesOut() {
        TableBuilder table = IndicatorTable.builder(Provinces.of63());
        table.row("74").set("HDCQS", 0.5).row("79").set("HDCQS", 0.6).row("01").set("HDKTS", 0.6);
        Scoreboard board = CompositeIndex.of(Editions.forYear(2022)).score(table.build());
        assertThat(Peers.of(board).at("HDCQS").nearest(board.unit("74"), 9))
                .extracting(peer -> peer.unit().code())
                .containsExactly("79");
    }

    @Test
    void nearest_ofProvinces_isSymmetricInDistance() {
        Unit unit = Boards.Y2024.unit("Bình Dương");
        List<Peer> peers = Peers.of(Boards.Y2024, unit, 62);
        assertThat(peers).hasSize(62).isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
        for (Peer peer : peers.subList(0, 5)) {
            assertThat(Peers.of(Boards.Y2024, peer.unit(), 62)).anySatisfy(back -> {
                assertThat(back.unit()).isEqualTo(unit);
                assertThat(back.distance()).isCloseTo(peer.distance(), EXACT);
            });
        }
        assertThat(Peers.of(Boards.Y2024, unit, 0)).isEmpty();
    }

    @Test
    void nearest_ofWhatIsNotThere_isRefused() {
        Unit unit = Boards.Y2022.unit("74");
        assertThatThrownBy(() -> Peers.of(Boards.Y2022, unit, -1)).hasMessage("n (-1) must be at least 0");
        assertThatThrownBy(() -> Peers.of(Boards.Y2022).at("XX")).hasMessageContaining("XX is no element");
        Scoreboard north = Boards.Y2022.within("Đồng bằng sông Hồng");
        assertThatThrownBy(() -> Peers.of(north, unit, 3)).hasMessageContaining("Bình Dương");
    }
}
